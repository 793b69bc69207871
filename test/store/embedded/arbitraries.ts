/** Random BSON values and documents over few names and values, so that filters find something. */
import { Double, Int32, Long, ObjectId } from 'bson';
import fc from 'fast-check';

const number = fc.oneof(
  fc.integer({ min: -2, max: 3 }).map((value) => new Int32(value)),
  fc.constantFrom(-1, 0, 0.5, 1, 2, NaN, Infinity).map((value) => new Double(value)),
  fc.constantFrom('0', '2', '9007199254740993', '-9007199254740993').map((value) => Long.fromString(value)),
);

/** One value that is neither an array nor a document. */
export const scalar: fc.Arbitrary<unknown> = fc.oneof(
  number,
  fc.constantFrom(null, true, false, '', 'a', 'ab', 'b', 'a\0', '\u{1f600}', '\uffff'),
  fc.constantFrom(0, 1).map((time) => new Date(time)),
  fc.constantFrom('64b000000000000000000001', '64b000000000000000000002').map((hex) => new ObjectId(hex)),
);

const { nested } = fc.letrec<{ nested: unknown }>((tie) => ({
  nested: fc.oneof(
    { depthSize: 'small', maxDepth: 2 },
    { arbitrary: scalar, weight: 4 },
    { arbitrary: fc.array(tie('nested'), { maxLength: 3 }), weight: 2 },
    {
      arbitrary: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('nested'), {
        maxKeys: 2,
        noNullPrototype: true,
      }),
      weight: 2,
    },
  ),
}));

/** Any value. */
export const bsonValue: fc.Arbitrary<unknown> = nested;

const small = fc.integer({ min: 0, max: 3 }).map((value) => new Int32(value));
const pair = fc.record({ a: small, b: small }, { requiredKeys: [], noNullPrototype: true });

/** What indexes have trouble with: arrays of values and of documents, beside plain values. */
const likely = fc.oneof(
  small,
  fc.array(small, { maxLength: 3 }),
  fc.array(pair, { maxLength: 3 }),
  pair,
  nested,
);

/** Fields `a` and `b` of any value; each may be missing. */
export const fields: fc.Arbitrary<Record<string, unknown>> = fc.record(
  { a: likely, b: likely },
  { requiredKeys: [], noNullPrototype: true },
);

/** As `fields`, with whole numbers only: no array keeps an index from giving an order. */
export const flatFields: fc.Arbitrary<Record<string, unknown>> = fc.record(
  { a: small, b: small },
  { requiredKeys: ['a'], noNullPrototype: true },
);

/** Paths into `fields`. */
export const path = fc.constantFrom('a', 'a', 'b', 'a.a', 'a.b', 'b.a', 'a.0');

const order = fc.constantFrom('$gt', '$gte', '$lt', '$lte');

const condition: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: small },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.tuple(small, small).map(([low, high]) => ({ $gt: low, $lt: high })) },
  { weight: 2, arbitrary: fc.tuple(order, small).map(([operator, bound]) => ({ [operator]: bound })) },
  nested,
  scalar,
  fc.tuple(order, nested).map(([operator, bound]) => ({ [operator]: bound })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc
    .tuple(fc.constantFrom('$in', '$nin', '$all'), fc.array(nested, { maxLength: 3 }))
    .map(([operator, list]) => ({
      [operator]: list,
    })),
  nested.map((value) => ({ $ne: value })),
  fc.boolean().map((present) => ({ $exists: present })),
  fc.constantFrom('^a', '^ab', 'b', '^').map((pattern) => ({ $regex: pattern })),
  fc.constantFrom('number', 'string', 'array', 'object', 'null').map((type) => ({ $type: type })),
  fc.integer({ min: 0, max: 3 }).map((size) => ({ $size: size })),
  fc.tuple(order, scalar).map(([operator, bound]) => ({ $elemMatch: { [operator]: bound } })),
  fc.tuple(order, scalar).map(([operator, bound]) => ({ $not: { [operator]: bound } })),
);

const simple = fc.tuple(path, condition).map(([name, wanted]) => ({ [name]: wanted }));

/** Filters over `fields`: one to three conditions, sometimes in branches. */
export const filter: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(small, small).map(([a, b]) => ({ 'a.a': a, 'a.b': b })) },
  { weight: 3, arbitrary: simple },
  {
    weight: 3,
    arbitrary: fc
      .array(simple, { minLength: 2, maxLength: 3 })
      .map((parts) => Object.assign({}, ...parts) as Record<string, unknown>),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(simple, { minLength: 1, maxLength: 3 }))
      .map(([operator, parts]) => ({ [operator]: parts })),
  },
);
