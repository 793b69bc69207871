import type { Document } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEngine } from '../../../server/store/embedded/engine.ts';
import { runOn, testEngine, type TestEngine } from './testEngine.ts';

const id = fc.integer({ min: 0, max: 4 });
const value = fc.integer({ min: 0, max: 3 });

type Write =
  | { kind: 'insert'; id: number; k: number; tags: number[] }
  | { kind: 'set'; id: number; k: number }
  | { kind: 'add'; id: number }
  | { kind: 'push'; id: number; tag: number }
  | { kind: 'replace'; id: number; k: number }
  | { kind: 'remove'; id: number };

const write: fc.Arbitrary<Write> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), id, k: value, tags: fc.array(value, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('set' as const), id, k: value }),
  fc.record({ kind: fc.constant('add' as const), id }),
  fc.record({ kind: fc.constant('push' as const), id, tag: value }),
  fc.record({ kind: fc.constant('replace' as const), id, k: value }),
  fc.record({ kind: fc.constant('remove' as const), id }),
);

interface Row {
  readonly _id: number;
  readonly k: number;
  readonly tags?: readonly number[];
}

/** What a map would do: the row after the write, or undefined when the write does nothing to it. */
function next(row: Row | undefined, change: Write): Row | undefined {
  if (change.kind === 'insert') return { _id: change.id, k: change.k, tags: change.tags };
  if (row === undefined) return undefined;
  switch (change.kind) {
    case 'set':
      return { ...row, k: change.k };
    case 'add':
      return { ...row, k: row.k + 1 };
    case 'push':
      return { ...row, tags: [...(row.tags ?? []), change.tag] };
    case 'replace':
      return { _id: row._id, k: change.k };
    case 'remove':
      return undefined;
  }
}

function command(change: Write): Document {
  const q = { _id: change.id };
  const update = (u: Document) => ({ update: 'c', updates: [{ q, u }] });
  switch (change.kind) {
    case 'insert':
      return { insert: 'c', documents: [{ _id: change.id, k: change.k, tags: change.tags }] };
    case 'set':
      return update({ $set: { k: change.k } });
    case 'add':
      return update({ $inc: { k: 1 } });
    case 'push':
      return update({ $push: { tags: change.tag } });
    case 'replace':
      return update({ k: change.k });
    case 'remove':
      return { delete: 'c', deletes: [{ q, limit: 1 }] };
  }
}

/** Applies a write to the model; gives whether the store must refuse it. */
function apply(model: Map<number, Row>, change: Write): boolean {
  const row = model.get(change.id);
  if (change.kind === 'insert' && row !== undefined) return true;
  const after = next(row, change);
  const holders = [...model.values()].filter((other) => other._id !== change.id);
  if (after !== undefined && holders.some((other) => other.k === after.k)) return true;
  if (after !== undefined) model.set(change.id, after);
  else if (change.kind === 'remove') model.delete(change.id);
  return false;
}

async function expectSame(store: Pick<TestEngine, 'find'>, model: Map<number, Row>): Promise<void> {
  const rows = [...model.values()].sort((left, right) => left._id - right._id);
  expect(await store.find('c', {}, { sort: { _id: 1 } })).toEqual(rows);
  const byKey = await store.find('c', { k: { $gte: 0 } }, { hint: 'k' });
  expect(byKey).toEqual([...rows].sort((left, right) => left.k - right.k));
  for (let tag = 0; tag <= 4; tag++) {
    const tagged = await store.find('c', { tags: tag }, { hint: 'tags', sort: { _id: 1 } });
    expect(tagged).toEqual(rows.filter((row) => row.tags?.includes(tag)));
  }
}

const indexes = [
  { key: { k: 1 }, name: 'k', unique: true },
  { key: { tags: 1 }, name: 'tags' },
];

describe('the store under random writes', () => {
  it('holds what a map would hold, in its documents and in every index, also after it is opened again', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 5, maxLength: 30 }), async (writes) => {
        const store = testEngine();
        const model = new Map<number, Row>();
        await store.run({ createIndexes: 'c', indexes });
        for (const change of writes) {
          const mustRefuse = apply(model, change);
          const answer = await store.run(command(change));
          expect('writeErrors' in answer, JSON.stringify({ change, answer })).toBe(mustRefuse);
          if (mustRefuse) refused++;
        }
        await expectSame(store, model);
        await store.close();
        const again = openEngine(store.path);
        const run = async (collection: string, filter: Document = {}, more: Document = {}) => {
          const answer = await runOn(again, { find: collection, filter, ...more });
          return (answer['cursor'] as { firstBatch: Document[] }).firstBatch;
        };
        await expectSame({ find: run }, model);
        await again.kv.close();
      }),
      { numRuns: 25 },
    );
    // Writes that collide are the point of the model.
    expect(refused).toBeGreaterThan(0);
  }, 60_000);
});
