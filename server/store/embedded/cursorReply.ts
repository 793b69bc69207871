/** Answers with a batch of documents, copied as stored instead of decoded and encoded again. */
import { Long } from 'bson';
import { encode } from './values.ts';

/** One batch of a cursor. */
export interface Batch {
  readonly documents: readonly Buffer[];
  /** 0 when nothing follows. */
  readonly cursorId: bigint;
  readonly namespace: string;
  readonly part: 'firstBatch' | 'nextBatch';
}

const DOCUMENT = 0x03;
const ARRAY = 0x04;

/** `{cursor: {firstBatch | nextBatch: […], id, ns}, ok: 1}` as BSON. */
export function cursorReply(batch: Batch): Buffer {
  const elements: Buffer[] = [];
  batch.documents.forEach((document, n) => elements.push(elementHead(DOCUMENT, String(n)), document));
  const array = wrapped(elements);
  const rest = encode({ id: Long.fromBigInt(batch.cursorId), ns: batch.namespace });
  const cursor = wrapped([elementHead(ARRAY, batch.part), ...array, rest.subarray(4, -1)]);
  const ok = encode({ ok: 1 });
  return Buffer.concat(wrapped([elementHead(DOCUMENT, 'cursor'), ...cursor, ok.subarray(4, -1)]));
}

function elementHead(type: number, name: string): Buffer {
  return Buffer.from(`${String.fromCharCode(type)}${name}\0`, 'latin1');
}

/** The elements with a length before and the end mark after, still in pieces. */
function wrapped(elements: readonly Buffer[]): Buffer[] {
  const size = Buffer.allocUnsafe(4);
  size.writeInt32LE(
    elements.reduce((sum, element) => sum + element.length, 5),
    0,
  );
  return [size, ...elements, Buffer.of(0)];
}
