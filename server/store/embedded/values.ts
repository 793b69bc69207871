/**
 * BSON values as this store holds them. Numbers stay BSON number objects (Int32, Double, Long, Decimal128), so that a
 * stored 5.0 is still a double after a rewrite; a missing field is `undefined`.
 */
import { deserialize, serialize } from 'bson';
import { StoreError } from './errors.ts';

/** A document: field names to values, in stored order. */
export type Doc = Record<string, unknown>;

const decodeOptions = { promoteValues: false, bsonRegExp: true, validation: { utf8: false } } as const;

/** Decodes one BSON document. @throws BSONError when the bytes are malformed. */
export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, decodeOptions);
}

/** As `decode`, but the documents in the array field `name` stay bytes. */
export function decodeExcept(bytes: Uint8Array, name: string): Doc {
  return deserialize(bytes, { ...decodeOptions, fieldsAsRaw: { [name]: true } });
}

/**
 * Encodes one document; undefined becomes null, as the server does.
 * @throws BSONObjectTooLarge (10334) beyond the 17 MB that the BSON library can encode.
 */
export function encode(doc: Doc): Buffer {
  try {
    const bytes = toBuffer(serialize(doc, { ignoreUndefined: false }));
    // At the edge of its buffer the library cuts the last text instead of throwing.
    if (bytes.readInt32LE(0) === bytes.length) return bytes;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new StoreError('BSONObjectTooLarge', 'object is larger than the 16 MB a document may have');
}

/** A Buffer on the same memory. */
export function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether a value is an embedded document (and not an array, a date or another BSON type). */
export function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The `_bsontype` of a BSON class instance, else undefined. */
export function bsonType(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || isDoc(value)) return undefined;
  const type = (value as { _bsontype?: unknown })._bsontype;
  return typeof type === 'string' ? type : undefined;
}

/** An own field of a document; names like `constructor` are fields like any other. */
export function fieldOf(doc: Doc, name: string): unknown {
  return Object.hasOwn(doc, name) ? doc[name] : undefined;
}

/** Sets an own field, `__proto__` included. */
export function setField(doc: Doc, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(doc, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    doc[name] = value;
  }
}

/** A copy that shares no array or document with the value. */
export function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clone);
  if (!isDoc(value)) return value;
  const copy: Doc = {};
  for (const name of Object.keys(value)) setField(copy, name, clone(value[name]));
  return copy;
}

/** Whether a document's first field is an operator (`$gt`, `$each` …). */
export function isOperatorDoc(value: unknown): value is Doc {
  if (!isDoc(value)) return false;
  const [first] = Object.keys(value);
  return first !== undefined && first.startsWith('$') && first !== '$ref' && first !== '$id';
}
