import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitDocuments, type SplitItem } from '../../server/domain/split.ts';

const manyItems = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    entityTypeIds: fc.array(fc.constantFrom('PER', 'ORG', 'LOC', 'RARE'), { maxLength: 6 }),
  }),
  { selector: (item) => item.id, maxLength: 40 },
);

const share = fc.double({ min: 0.05, max: 0.5, noNaN: true });

function documents(count: number, typesOf: (n: number) => string[]): SplitItem[] {
  return Array.from({ length: count }, (_, n) => ({ id: `d${n}`, entityTypeIds: typesOf(n) }));
}

describe('splitDocuments', () => {
  it('puts each document into one part', () => {
    fc.assert(
      fc.property(manyItems, share, fc.integer(), (items, testShare, seed) => {
        const { training, test } = splitDocuments(items, { testShare, seed });
        expect([...training, ...test].sort()).toEqual(items.map((item) => item.id).sort());
      }),
    );
  });

  it('gives the asked share, rounded, and leaves neither part empty when there are two documents', () => {
    fc.assert(
      fc.property(manyItems, share, fc.integer(), (items, testShare, seed) => {
        fc.pre(items.length >= 2);
        const { training, test } = splitDocuments(items, { testShare, seed });
        expect(training.length).toBeGreaterThan(0);
        expect(test.length).toBe(
          Math.min(items.length - 1, Math.max(1, Math.round(items.length * testShare))),
        );
      }),
    );
  });

  it('[T1] does not depend on the order of the documents or of their types', () => {
    fc.assert(
      fc.property(manyItems, share, fc.integer(), (items, testShare, seed) => {
        const turned = items
          .map((item) => ({ ...item, entityTypeIds: [...item.entityTypeIds].reverse() }))
          .reverse();
        expect(splitDocuments(turned, { testShare, seed })).toEqual(
          splitDocuments(items, { testShare, seed }),
        );
      }),
    );
  });

  it('chooses other documents with another seed', () => {
    const items = documents(40, () => ['PER']);
    const one = splitDocuments(items, { testShare: 0.25, seed: 1 });
    const other = splitDocuments(items, { testShare: 0.25, seed: 2 });
    expect(one.test).not.toEqual(other.test);
  });

  it('shares a type that few documents have in the same proportion as all', () => {
    const items = documents(100, (n) => (n % 10 === 0 ? ['RARE', 'PER'] : ['PER']));
    for (let seed = 1; seed <= 20; seed += 1) {
      const { test } = splitDocuments(items, { testShare: 0.2, seed });
      expect(test.filter((id) => Number(id.slice(1)) % 10 === 0)).toHaveLength(2);
    }
  });

  it('leaves the only document of a type to training', () => {
    const items = documents(10, (n) => (n === 3 ? ['ONCE'] : ['PER']));
    for (let seed = 1; seed <= 20; seed += 1) {
      expect(splitDocuments(items, { testShare: 0.2, seed }).training).toContain('d3');
    }
  });

  it('gives one document to training and nothing for nothing', () => {
    expect(
      splitDocuments(
        documents(1, () => ['PER']),
        { testShare: 0.5, seed: 1 },
      ),
    ).toEqual({ training: ['d0'], test: [] });
    expect(splitDocuments([], { testShare: 0.5, seed: 1 })).toEqual({ training: [], test: [] });
  });

  it('refuses a share that makes no sense and a document given twice', () => {
    const items = documents(2, () => []);
    expect(() => splitDocuments(items, { testShare: 0, seed: 1 })).toThrow('between 0 and 1');
    expect(() => splitDocuments(items, { testShare: Number.NaN, seed: 1 })).toThrow(RangeError);
    expect(() => splitDocuments([...items, ...items], { testShare: 0.5, seed: 1 })).toThrow('twice');
  });
});
