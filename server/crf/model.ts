/**
 * A trained model, and its bytes: a mark, the format's version, length and checksum, then the content. The rule it
 * guards: bytes that are broken, or newer than this engine, are refused, never half read.
 */
import { ByteReader } from './byteReader.ts';
import { ByteWriter } from './byteWriter.ts';
import { crc32 } from './crc32.ts';
import type { FeatureRows } from './featureRows.ts';

/** A model as it predicts. Every part is exactly what its bytes hold, so a model read back predicts the same. */
export interface CrfModel {
  /** `O`, then all `B-`, then all `I-` of the same types in the same order. */
  readonly labels: readonly string[];
  /** Whether the words of a token's line count. */
  readonly hasLineWords: boolean;
  /** Attributes with at least one weight, sorted by code units. */
  readonly attributes: readonly string[];
  /** Features of the attributes: row a belongs to attributes[a], labels are places in `labels`. */
  readonly rows: FeatureRows;
  /** One a feature. */
  readonly weights: Float32Array;
  /** One a legal transition, in the order of `LabelSpace`. */
  readonly transitions: Float32Array;
}

const MARK = new TextEncoder().encode('ConcordCRF');
/** Raise it when the content's layout or the meaning of an attribute's name changes. */
const VERSION = 1;

/** The bytes of a model; the same model always gives the same bytes. */
export function modelToBytes(model: CrfModel): Uint8Array {
  const content = new ByteWriter();
  writeTexts(content, model.labels);
  content.count(model.hasLineWords ? 1 : 0);
  writeTexts(content, model.attributes);
  const { start, label } = model.rows;
  for (let row = 0; row < model.attributes.length; row += 1) content.count(start[row + 1]! - start[row]!);
  for (const number of label) content.count(number);
  content.float32s(model.weights);
  content.float32s(model.transitions);
  const body = content.toBytes();
  const whole = new ByteWriter();
  whole.raw(MARK);
  whole.uint16(VERSION);
  whole.uint32(body.length);
  whole.uint32(crc32(body));
  whole.raw(body);
  return whole.toBytes();
}

/** The model in the bytes. @throws Error that says what is wrong with them and what to do. */
export function modelFromBytes(bytes: Uint8Array): CrfModel {
  const reader = new ByteReader(bytes);
  if (reader.left < MARK.length || !reader.raw(MARK.length).every((byte, at) => byte === MARK[at])) {
    throw new Error('These bytes are no model of the local engine.');
  }
  try {
    const version = reader.uint16();
    if (version > VERSION) throw new NewerFormatError(version);
    const length = reader.uint32();
    const checksum = reader.uint32();
    if (length !== reader.left) throw new Error(`${reader.left} bytes of content where ${length} belong`);
    const body = reader.raw(length);
    if (crc32(body) !== checksum) throw new Error('the checksum differs');
    return readContent(new ByteReader(body));
  } catch (error) {
    if (error instanceof NewerFormatError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The model's bytes are damaged: ${reason}. Restore them or train again.`, {
      cause: error,
    });
  }
}

class NewerFormatError extends Error {
  constructor(version: number) {
    super(
      `The model has format ${version} and this server reads formats up to ${VERSION}. Update the server or train again.`,
    );
  }
}

function readContent(reader: ByteReader): CrfModel {
  const labels = readTexts(reader);
  const hasLineWords = reader.count() === 1;
  const attributes = readTexts(reader);
  const start = new Int32Array(attributes.length + 1);
  for (let row = 0; row < attributes.length; row += 1) start[row + 1] = start[row]! + reader.count();
  const features = start[attributes.length]!;
  if (features > reader.left) throw new Error('more features than bytes');
  const label = Uint16Array.from({ length: features }, () => reader.count());
  if (label.some((number) => number >= labels.length))
    throw new Error('a feature of a label that is not there');
  const types = (labels.length - 1) / 2;
  const weights = reader.float32s(features);
  const transitions = reader.float32s(labels.length * (types + 1) + 2 * types);
  if (reader.left > 0) throw new Error('bytes are left over');
  return { labels, hasLineWords, attributes, rows: { start, label }, weights, transitions };
}

/** Front coding: each text as the number of code units it shares with the one before, and the rest. */
function writeTexts(writer: ByteWriter, texts: readonly string[]): void {
  writer.count(texts.length);
  let before = '';
  for (const text of texts) {
    const shared = sharedLength(before, text);
    writer.count(shared);
    writer.text(text.slice(shared));
    before = text;
  }
}

function readTexts(reader: ByteReader): string[] {
  const count = reader.count();
  if (count > reader.left) throw new Error('more texts than bytes');
  let before = '';
  return Array.from({ length: count }, () => {
    const shared = reader.count();
    before = before.slice(0, shared) + reader.text();
    return before;
  });
}

/** Length of the common beginning; never ends within a surrogate pair, whose halves UTF-8 cannot hold. */
function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  const isWithinPair = length > 0 && /[\uD800-\uDBFF]/.test(b[length - 1] ?? '');
  return isWithinPair ? length - 1 : length;
}
