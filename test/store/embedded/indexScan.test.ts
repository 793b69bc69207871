import type { Document } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSearch } from '../../../server/store/embedded/planner.ts';
import { sortFields, sortKeyMaker } from '../../../server/store/embedded/sort.ts';
import { decode, encode } from '../../../server/store/embedded/values.ts';
import { fields, filter, flatFields, path } from './arbitraries.ts';
import { testEngine, type TestEngine } from './testEngine.ts';

const indexPath = path.filter((name) => !name.endsWith('.0'));

const indexKey: fc.Arbitrary<Record<string, number>> = fc.oneof(
  fc.constantFrom({ 'a.a': 1, 'a.b': 1 }, { a: 1 }, { a: -1, b: 1 }, { b: 1, 'a.a': -1 }),
  fc
    .uniqueArray(fc.tuple(indexPath, fc.constantFrom(1, -1)), {
      minLength: 1,
      maxLength: 3,
      selector: ([name]) => name,
    })
    .map((entries) => Object.fromEntries(entries)),
);

const partialFilter = fc.oneof(
  path.map((name) => ({ [name]: { $exists: true } })),
  fc.tuple(path, fc.constantFrom(0, 1)).map(([name, bound]) => ({ [name]: { $gte: bound } })),
  path.map((name) => ({ [name]: { $type: 'string' } })),
);

const indexSpec: fc.Arbitrary<Document> = fc.oneof(
  { weight: 4, arbitrary: indexKey.map((key) => ({ key })) },
  { weight: 2, arbitrary: indexKey.map((key) => ({ key, sparse: true })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(indexKey, partialFilter)
      .map(([key, partialFilterExpression]) => ({ key, partialFilterExpression })),
  },
);

const sort: fc.Arbitrary<Record<string, number>> = fc.oneof(
  fc.constantFrom({ a: 1 }, { a: -1 }, { a: 1, b: 1 }, { a: 1, b: -1 }, { 'a.a': -1, 'a.b': -1 }),
  fc
    .uniqueArray(fc.tuple(path, fc.constantFrom(1, -1)), {
      minLength: 1,
      maxLength: 2,
      selector: ([name]) => name,
    })
    .map((entries) => Object.fromEntries(entries)),
);

/** Two collections of the same documents: one plain, one with indexes. Documents that an index refuses are in neither. */
async function twins(store: TestEngine, documents: Document[], specs: Document[]): Promise<void> {
  const indexes = specs.map((spec, n) => ({ ...spec, name: `i${n}` }));
  await store.run({ dropDatabase: 1 });
  const made = await store.run({ createIndexes: 'indexed', indexes });
  expect(made['errmsg']).toBeUndefined();
  const numbered = documents.map((document, _id) => ({ _id, ...document }));
  await store.run({ insert: 'indexed', documents: numbered, ordered: false });
  const kept = await store.find('indexed');
  const missing = new Set(kept.map((document) => document['_id'] as number));
  const plain = numbered.filter(({ _id }) => missing.has(_id));
  if (plain.length > 0) await store.insert('plain', ...plain);
}

function ids(documents: Document[]): number[] {
  return documents.map((document) => document['_id'] as number).sort((left, right) => left - right);
}

function keysOf(documents: Document[], order: Document): string[] {
  const keyOf = sortKeyMaker(sortFields(decode(encode(order))));
  return documents.map((document) => keyOf(decode(encode(document))).toString('hex'));
}

describe('an answer through an index', () => {
  it('is the answer without one, whatever the documents, indexes, filter and order', async () => {
    const store = testEngine();
    let used = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          { weight: 2, arbitrary: fc.array(fields, { minLength: 1, maxLength: 16 }) },
          { weight: 1, arbitrary: fc.array(flatFields, { minLength: 4, maxLength: 16 }) },
        ),
        fc.uniqueArray(indexSpec, {
          minLength: 1,
          maxLength: 3,
          selector: (spec) => JSON.stringify(spec['key']),
        }),
        fc.array(fc.tuple(filter, sort), { minLength: 20, maxLength: 20 }),
        async (documents, specs, queries) => {
          await twins(store, documents, specs);
          for (const [wanted, order] of queries) {
            const expected = await store.find('plain', wanted, { sort: order });
            const answered = await store.find('indexed', wanted, { sort: order });
            expect(ids(answered)).toEqual(ids(expected));
            // Documents with equal sort keys may come in any order.
            expect(keysOf(answered, order)).toEqual(keysOf(expected, order));
            expect(ids(await store.find('indexed', wanted))).toEqual(ids(expected));
            const counted = await store.run({ count: 'indexed', query: wanted });
            expect(counted['n']).toBe(expected.length);
            const plan = planSearch(store.engine.catalog.get('test.indexed')!, {
              filter: decode(encode(wanted)),
              sort: [],
            });
            if (plan.bounded) used++;
          }
        },
      ),
      { numRuns: 40 },
    );
    // A planner that never took an index would pass all of the above.
    expect(used).toBeGreaterThan(60);
  }, 60_000);
});
