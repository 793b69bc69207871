import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle } from '../../server/crf/seededShuffle.ts';

describe('shuffle', () => {
  it('keeps every item, leaves its input alone, and repeats by seed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer(), (items, seed) => {
        const before = [...items];
        const shuffled = shuffle(items, seed);
        expect(items).toEqual(before);
        expect([...shuffled].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
        expect(shuffle(items, seed)).toEqual(shuffled);
      }),
    );
  });

  it('puts each item everywhere about equally often', () => {
    const places = new Map<number, number>();
    for (let seed = 0; seed < 3000; seed += 1) {
      const place = shuffle([0, 1, 2], seed).indexOf(0);
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    for (const place of [0, 1, 2]) expect(Math.abs(places.get(place)! - 1000)).toBeLessThan(120);
  });
});
