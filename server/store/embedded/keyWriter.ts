/**
 * Order-preserving bytes for BSON values: memcmp of two encodings is MongoDB's order of the values, across types too.
 * One tag byte a type, every value ends by itself, so encodings may follow each other in a compound key.
 */
import { Binary, BSONRegExp, Code, Decimal128, Double, Int32, Long, ObjectId, Timestamp } from 'bson';
import { compareToDouble, exactDecimal, type ExactDecimal } from './decimal.ts';
import { toNumber, type BsonNumber } from './numbers.ts';
import { bsonType, isDoc, type Doc } from './values.ts';

/** The first byte of each type's encoding; ascending as MongoDB orders the types. 0x00 and 0xff stay free. */
export const tags = {
  minKey: 0x08,
  emptyArray: 0x10,
  null: 0x18,
  number: 0x20,
  string: 0x28,
  object: 0x30,
  array: 0x38,
  binary: 0x40,
  objectId: 0x48,
  boolean: 0x50,
  date: 0x58,
  timestamp: 0x60,
  regex: 0x68,
  code: 0x70,
  maxKey: 0xf0,
} as const;

/** What an empty array becomes in an index: MongoDB puts it below null. */
export const emptyArray = Symbol('empty array in an index');

const START_SIZE = 64;
const SIGN = 0x8000_0000_0000_0000n;

/** Builds one key; `take` ends it. */
export class KeyWriter {
  #buffer = Buffer.allocUnsafe(START_SIZE);
  #length = 0;

  /** The bytes written so far, as a buffer of its own. */
  take(): Buffer {
    return Buffer.from(this.#buffer.subarray(0, this.#length));
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
  }

  bytes(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#buffer.set(value, this.#length);
    this.#length += value.length;
  }

  uint16(value: number): void {
    this.#reserve(2);
    this.#length = this.#buffer.writeUInt16BE(value, this.#length);
  }

  uint32(value: number): void {
    this.#reserve(4);
    this.#length = this.#buffer.writeUInt32BE(value, this.#length);
  }

  /** One value; a descending field has all its bits turned. */
  value(value: unknown, descending = false): void {
    const start = this.#length;
    this.#value(value);
    if (!descending) return;
    for (let at = start; at < this.#length; at++) this.#buffer[at] = 0xff ^ (this.#buffer[at] ?? 0);
  }

  #value(value: unknown): void {
    if (value === null || value === undefined) this.byte(tags.null);
    else if (typeof value === 'string') this.#text(tags.string, value);
    else if (typeof value === 'boolean') this.#pair(tags.boolean, value ? 1 : 0);
    else if (value instanceof Int32 || value instanceof Double) this.#double(value.value);
    else if (typeof value === 'number') this.#double(value);
    else if (value === emptyArray) this.byte(tags.emptyArray);
    else if (Array.isArray(value)) this.#array(value);
    else if (value instanceof Date) this.#uint64(tags.date, BigInt(value.getTime()) ^ SIGN);
    else if (isDoc(value)) this.#object(value);
    else this.#special(value);
  }

  #special(value: unknown): void {
    if (value instanceof ObjectId) {
      this.byte(tags.objectId);
      this.bytes(value.id);
    } else if (value instanceof Timestamp) this.#uint64(tags.timestamp, value.toBigInt());
    else if (value instanceof Long || value instanceof Decimal128) this.#wideNumber(value);
    else if (value instanceof Binary) this.#binary(value);
    else if (value instanceof BSONRegExp) {
      this.#text(tags.regex, value.pattern);
      this.#text(tags.regex, value.options);
    } else if (value instanceof Code) {
      this.#text(tags.code, value.code);
      this.#object(value.scope ?? {});
    } else this.#edge(value);
  }

  #edge(value: unknown): void {
    const type = bsonType(value);
    if (type === 'MinKey') this.byte(tags.minKey);
    else if (type === 'MaxKey') this.byte(tags.maxKey);
    else if (type === 'BSONSymbol') this.#text(tags.string, String(value));
    else if (type === 'DBRef') this.#object((value as { toJSON(): Doc }).toJSON());
    else throw new TypeError(`a ${type ?? typeof value} cannot stand in a key`);
  }

  #pair(tag: number, value: number): void {
    this.byte(tag);
    this.byte(value);
  }

  #uint64(tag: number, value: bigint): void {
    this.byte(tag);
    this.#reserve(8);
    this.#length = this.#buffer.writeBigUInt64BE(BigInt.asUintN(64, value), this.#length);
  }

  /** Doubles and int32: sign-turned IEEE bits, then a byte that says "exactly this double". NaN is below all. */
  #double(value: number): void {
    this.byte(tags.number);
    this.#doubleBits(value);
    this.byte(EXACT);
  }

  #doubleBits(value: number): void {
    this.#reserve(8);
    const at = this.#length;
    this.#length += 8;
    if (Number.isNaN(value)) {
      this.#buffer.fill(0, at, at + 8);
      return;
    }
    this.#buffer.writeDoubleBE(value === 0 ? 0 : value, at);
    const first = this.#buffer[at] ?? 0;
    if ((first & 0x80) === 0) this.#buffer[at] = first | 0x80;
    else for (let n = at; n < at + 8; n++) this.#buffer[n] = 0xff ^ (this.#buffer[n] ?? 0);
  }

  /** int64 and decimals: the nearest double, then on which side of it, then their own digits. */
  #wideNumber(value: BsonNumber): void {
    const nearest = toNumber(value);
    const exact = exactOf(value);
    const side = exact === undefined ? 0 : sideOf(exact, nearest);
    this.byte(tags.number);
    this.#doubleBits(nearest);
    this.byte(EXACT + side);
    if (side !== 0 && exact !== undefined) this.#digits(exact);
  }

  /** Sign, magnitude as a power of ten, digits two a byte, end mark; negative numbers have all bits turned. */
  #digits({ coefficient, exponent }: ExactDecimal): void {
    const negative = coefficient < 0n;
    const digits = String(negative ? -coefficient : coefficient).replace(/0+$/, '');
    const magnitude = exponent + String(negative ? -coefficient : coefficient).length;
    const start = this.#length;
    this.uint16(0x8000 + magnitude);
    for (const digit of digits) this.byte(Number(digit) + 1);
    this.byte(0);
    if (negative)
      for (let at = start; at < this.#length; at++) this.#buffer[at] = 0xff ^ (this.#buffer[at] ?? 0);
  }

  #text(tag: number, text: string): void {
    this.byte(tag);
    this.#escaped(text);
  }

  /** 0x00 becomes 0x00 0xff, the end is 0x00 0x00: shorter text sorts first. */
  #escaped(text: string): void {
    const room = text.length * 3;
    this.#reserve(room + 2);
    const start = this.#length;
    this.#length += this.#buffer.write(text, start);
    if (text.includes('\0')) {
      const raw = Buffer.from(this.#buffer.subarray(start, this.#length));
      this.#length = start;
      for (const byte of raw) {
        this.byte(byte);
        if (byte === 0) this.byte(0xff);
      }
    }
    this.uint16(0);
  }

  #binary(value: Binary): void {
    this.byte(tags.binary);
    this.uint32(value.position);
    this.byte(value.sub_type);
    this.bytes(value.buffer.subarray(0, value.position));
  }

  #array(values: readonly unknown[]): void {
    this.byte(tags.array);
    for (const value of values) this.#value(value);
    this.byte(0);
  }

  /** Field by field: type, name, value, as MongoDB compares embedded documents. */
  #object(doc: Doc): void {
    this.byte(tags.object);
    for (const name of Object.keys(doc)) {
      const start = this.#length;
      this.#value(doc[name]);
      const value = Buffer.from(this.#buffer.subarray(start, this.#length));
      this.#length = start;
      this.byte(value[0] ?? 0);
      this.#escaped(name);
      this.bytes(value);
    }
    this.byte(0);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#length + count));
    larger.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = larger;
  }
}

/** The byte after a number's double; one less or more says that the number lies below or above that double. */
const EXACT = 0x80;

function exactOf(value: BsonNumber): ExactDecimal | undefined {
  if (value instanceof Decimal128) return exactDecimal(value);
  return { coefficient: BigInt(String(value)), exponent: 0 };
}

function sideOf(exact: ExactDecimal, nearest: number): number {
  if (nearest === Number.POSITIVE_INFINITY) return -1;
  if (nearest === Number.NEGATIVE_INFINITY) return 1;
  return compareToDouble(exact, nearest);
}
