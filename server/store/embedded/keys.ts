/** Keys of the one ordered table: `collection id · index id · fields … · document id`, and bounds made of them. */
import { KeyWriter, type tags } from './keyWriter.ts';

/** One value as an ascending key part. memcmp of two gives MongoDB's order. */
export function encodeKey(value: unknown): Buffer {
  const writer = new KeyWriter();
  writer.value(value);
  return writer.take();
}

/** The first key that is greater than every key that begins with `prefix`. A prefix of only 0xff has none and throws. */
export function after(prefix: Uint8Array): Buffer {
  let last = prefix.length - 1;
  while (last >= 0 && prefix[last] === 0xff) last--;
  if (last < 0) throw new RangeError('no key follows this prefix');
  const next = Buffer.from(prefix.subarray(0, last + 1));
  next[last] = (next[last] ?? 0) + 1;
  return next;
}

/** All bits turned: the ascending form of a key part becomes its descending form, and back. */
export function inverted(part: Uint8Array): Buffer {
  const turned = Buffer.allocUnsafe(part.length);
  for (let at = 0; at < part.length; at++) turned[at] = 0xff ^ (part[at] ?? 0);
  return turned;
}

/** What all keys of an index begin with. The index 1 of a collection is its documents by `_id`. */
export function indexPrefix(collectionId: number, indexId: number): Buffer {
  const prefix = Buffer.allocUnsafe(6);
  prefix.writeUInt32BE(collectionId, 0);
  prefix.writeUInt16BE(indexId, 4);
  return prefix;
}

/** What all keys of a collection begin with. */
export function collectionPrefix(collectionId: number): Buffer {
  const prefix = Buffer.allocUnsafe(4);
  prefix.writeUInt32BE(collectionId, 0);
  return prefix;
}

/** Half-open range of all keys of a type, or of the number of a tag. */
export function typeRange(tag: (typeof tags)[keyof typeof tags]): { low: Buffer; high: Buffer } {
  return { low: Buffer.of(tag), high: Buffer.of(tag + 1) };
}
