/**
 * Top-level fields of a BSON document as bytes. Decoding is what reading costs most, so fields nobody asks for (a
 * document's long text, say) are stepped over.
 */
import { ObjectId } from 'bson';
import { decode, encode, type Doc } from './values.ts';

/** Names of top-level fields, prepared once for many documents. */
export interface FieldNames {
  /** The names' UTF-8 bytes, read as latin1. */
  readonly keys: ReadonlySet<string>;
}

/** @param names top-level names, or dotted paths, of which the first part counts. */
export function fieldNames(names: Iterable<string>): FieldNames {
  const roots = Array.from(names, (name) => name.split('.')[0] ?? '');
  return { keys: new Set(roots.map((name) => Buffer.from(name).toString('latin1'))) };
}

/** Decodes only the named fields. @throws when the bytes are malformed. */
export function decodeFields(bytes: Buffer, names: FieldNames): Doc {
  return decode(pickFields(bytes, names));
}

/** A document of only the named fields, as they are; those that are missing stay missing. */
export function pickFields(bytes: Buffer, { keys }: FieldNames): Buffer {
  const picked: Buffer[] = [];
  for (let at = 4; bytes[at] !== 0;) {
    const element = elementAt(bytes, at);
    if (keys.has(element.key)) {
      picked.push(bytes.subarray(at, element.end));
      if (picked.length === keys.size) break;
    }
    at = element.end;
  }
  return joined(...picked, END);
}

/** A document of all but the named fields. */
export function dropFields(bytes: Buffer, { keys }: FieldNames): Buffer {
  const kept: Buffer[] = [];
  let start = 4;
  let at = 4;
  while (bytes[at] !== 0) {
    const { key, end } = elementAt(bytes, at);
    if (keys.has(key)) {
      kept.push(bytes.subarray(start, at));
      start = end;
    }
    at = end;
  }
  return start === 4 ? bytes : joined(...kept, bytes.subarray(start));
}

/**
 * The document with the named fields as `fields` has them: changed in their places, gone when it lacks them, and new ones
 * at the end. All others stay as they are, byte for byte.
 */
export function replaceFields(bytes: Buffer, { keys }: FieldNames, fields: Doc): Buffer {
  const left = new Map(
    Object.entries(fields).map(([name, value]) => [Buffer.from(name).toString('latin1'), { name, value }]),
  );
  const parts: Buffer[] = [];
  let start = 4;
  let at = 4;
  while (bytes[at] !== 0) {
    const { key, end } = elementAt(bytes, at);
    if (keys.has(key)) {
      parts.push(bytes.subarray(start, at), elementOf(left.get(key)));
      left.delete(key);
      start = end;
    }
    at = end;
  }
  parts.push(bytes.subarray(start, at));
  for (const field of left.values()) parts.push(elementOf(field));
  return joined(...parts, END);
}

/** A field alone, encoded; nothing for none. */
function elementOf(field: { readonly name: string; readonly value: unknown } | undefined): Buffer {
  return field === undefined ? Buffer.alloc(0) : encode({ [field.name]: field.value }).subarray(4, -1);
}

/**
 * The document as it is stored: `_id` is its first field, and is made when it is missing.
 * @throws RangeError when the bytes are no sequence of fields.
 */
export function withId(bytes: Buffer): Buffer {
  let found: { start: number; end: number } | undefined;
  let at = 4;
  while (bytes[at] !== 0) {
    const { key, end } = elementAt(bytes, at);
    if (key === '_id') found ??= { start: at, end };
    at = end;
  }
  if (at !== bytes.length - 1 || bytes.readInt32LE(0) !== bytes.length) {
    throw new RangeError('malformed BSON document');
  }
  if (found === undefined) return joined(encode({ _id: new ObjectId() }).subarray(4, -1), bytes.subarray(4));
  if (found.start === 4) return bytes;
  const { start, end } = found;
  return joined(bytes.subarray(start, end), bytes.subarray(4, start), bytes.subarray(end));
}

/** Elements and the end mark under a length of their own. */
function joined(...parts: readonly Buffer[]): Buffer {
  const size = parts.reduce((sum, part) => sum + part.length, 4);
  const head = Buffer.allocUnsafe(4);
  head.writeInt32LE(size, 0);
  return Buffer.concat([head, ...parts], size);
}

const END = Buffer.of(0);

interface Element {
  /** The name's bytes as latin1. */
  readonly key: string;
  /** Where the next element begins. */
  readonly end: number;
}

function elementAt(bytes: Buffer, at: number): Element {
  const nameEnd = bytes.indexOf(0, at + 1);
  const key = bytes.toString('latin1', at + 1, nameEnd);
  const end = nameEnd + 1 + valueSize(bytes, bytes[at] ?? 0, nameEnd + 1);
  if (nameEnd < 0 || end <= nameEnd || end > bytes.length) throw new RangeError('malformed BSON document');
  return { key, end };
}

/** Sizes of the types that have a fixed one, in bytes. */
const fixedSizes: Readonly<Record<number, number>> = {
  0x01: 8,
  0x06: 0,
  0x07: 12,
  0x08: 1,
  0x09: 8,
  0x0a: 0,
  0x10: 4,
  0x11: 8,
  0x12: 8,
  0x13: 16,
  0x7f: 0,
  0xff: 0,
};

function valueSize(bytes: Buffer, type: number, at: number): number {
  const fixed = fixedSizes[type];
  if (fixed !== undefined) return fixed;
  switch (type) {
    case 0x02:
    case 0x0d:
    case 0x0e:
      return 4 + lengthAt(bytes, at, 1);
    case 0x03:
    case 0x04:
    case 0x0f:
      return lengthAt(bytes, at, 5);
    case 0x05:
      return 5 + lengthAt(bytes, at, 0);
    case 0x0b:
      return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1 - at;
    case 0x0c:
      return 16 + lengthAt(bytes, at, 1);
    default:
      throw new RangeError(`unknown BSON type ${type}`);
  }
}

/** A stored length. @throws RangeError when it is less than the type can have. */
function lengthAt(bytes: Buffer, at: number, least: number): number {
  const length = bytes.readInt32LE(at);
  if (length < least) throw new RangeError(`malformed BSON value of ${length} bytes`);
  return length;
}
