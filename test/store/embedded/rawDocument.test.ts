import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import { describe, expect, it } from 'vitest';
import {
  decodeFields,
  fieldNames,
  pickFields,
  replaceFields,
  withId,
} from '../../../server/store/embedded/rawDocument.ts';
import { decode, encode } from '../../../server/store/embedded/values.ts';

/** A field of every type, each followed by another, so that a wrong size is noticed. */
const every = {
  double: new Double(1.5),
  text: 'ä\0b',
  doc: { a: 1 },
  array: [1, 'x'],
  binary: new Binary(Buffer.from([1, 2, 3])),
  oldBinary: new Binary(Buffer.from([1, 2, 3]), 2),
  id: new ObjectId(),
  yes: true,
  date: new Date(5),
  nothing: null,
  pattern: new BSONRegExp('a.b', 'i'),
  code: new Code('f()'),
  scoped: new Code('f()', { a: 1 }),
  symbol: new BSONSymbol('s'),
  int: new Int32(1),
  stamp: new Timestamp({ t: 1, i: 2 }),
  long: Long.fromInt(7),
  decimal: Decimal128.fromString('1.10'),
  least: new MinKey(),
  most: new MaxKey(),
  größe: 'name beyond ASCII',
};

describe('reading some fields of a document', () => {
  it.each(Object.keys(every))('finds %s among fields of every type', (name) => {
    const bytes = encode({ ...every, last: 1 });
    expect(pickFields(bytes, fieldNames([name, 'last']))).toEqual(
      encode({ [name]: every[name as keyof typeof every], last: 1 }),
    );
  });

  it('takes the first part of dotted paths, and leaves out what is missing', () => {
    const bytes = encode({ a: { b: 1 }, c: 2 });
    expect(decodeFields(bytes, fieldNames(['a.b', 'none']))).toEqual({ a: { b: new Int32(1) } });
    expect(decodeFields(bytes, fieldNames([]))).toEqual({});
  });
});

describe('replacing some fields of a document', () => {
  it.each(Object.keys(every))('changes %s in its place, and nothing else', (name) => {
    const bytes = encode({ ...every, last: 1 });
    const changed = replaceFields(bytes, fieldNames([name]), { [name]: 'new' });
    expect(changed).toEqual(encode({ ...every, last: 1, [name]: 'new' }));
    expect(replaceFields(bytes, fieldNames([name]), decodeFields(bytes, fieldNames([name])))).toEqual(bytes);
  });

  it('leaves out what the fields lack, and puts new ones at the end', () => {
    const bytes = encode({ a: 1, größe: 2, c: 3 });
    const fields = fieldNames(['größe', 'd', 'e']);
    expect(replaceFields(bytes, fields, { e: 5, d: 4 })).toEqual(encode({ a: 1, c: 3, e: 5, d: 4 }));
    expect(replaceFields(encode({}), fields, {})).toEqual(encode({}));
  });
});

describe('a document with its _id', () => {
  it('is the same bytes when _id is first, and has it moved there otherwise', () => {
    const first = encode({ _id: 1, ...every });
    expect(withId(first)).toBe(first);
    expect(withId(encode({ ...every, _id: 1, z: 2 }))).toEqual(encode({ _id: 1, ...every, z: 2 }));
  });

  it('gets one when it has none', () => {
    const doc = decode(withId(encode({ a: 1 })));
    expect(Object.keys(doc)).toEqual(['_id', 'a']);
    expect(doc['_id']).toBeInstanceOf(ObjectId);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, -3)],
    ['too long', (bytes: Buffer) => Buffer.concat([bytes, Buffer.of(0)])],
    ['a text of negative length', (bytes: Buffer) => Buffer.from(bytes).fill(0xff, 7, 11)],
    ['of an unknown type', (bytes: Buffer) => Buffer.from(bytes).fill(0x55, 4, 5)],
  ])('is refused when its bytes are %s', (_name, damage) => {
    expect(() => withId(damage(encode({ a: 'text', b: 1 })))).toThrow(RangeError);
  });
});
