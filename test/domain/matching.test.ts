import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchOverlapping } from '../../server/domain/matching.ts';
import { overlaps, type Range } from '../../schema/span.ts';

const always = (): boolean => true;
const range = (start: number, end: number): Range => ({ start, end });
const someRanges = fc.array(
  fc.tuple(fc.nat(15), fc.integer({ min: 1, max: 6 })).map(([start, length]) => range(start, start + length)),
  { maxLength: 6 },
);

/** The largest number of matches, by trying everything. */
function best(left: readonly Range[], right: readonly Range[]): number {
  const [first, ...rest] = left;
  if (first === undefined) return 0;
  let most = best(rest, right);
  for (const [n, other] of right.entries()) {
    if (overlaps(first, other)) most = Math.max(most, 1 + best(rest, right.toSpliced(n, 1)));
  }
  return most;
}

describe('matchOverlapping', () => {
  it('finds two matches where the first pair in reading order would leave one', () => {
    const left = [range(0, 10), range(0, 4)];
    const right = [range(0, 4), range(6, 10)];
    expect(matchOverlapping(left, right, always)).toEqual([
      { left: 0, right: 1 },
      { left: 1, right: 0 },
    ]);
  });

  it('does not match ranges that only touch, or that the caller bars', () => {
    expect(matchOverlapping([range(0, 4)], [range(4, 8)], always)).toEqual([]);
    expect(matchOverlapping([range(0, 4)], [range(0, 4)], () => false)).toEqual([]);
  });

  it('finds as many matches as there can be, each range in one at most', () => {
    fc.assert(
      fc.property(someRanges, someRanges, (left, right) => {
        const matches = matchOverlapping(left, right, always);
        expect(matches).toHaveLength(best(left, right));
        expect(new Set(matches.map((match) => match.left)).size).toBe(matches.length);
        expect(new Set(matches.map((match) => match.right)).size).toBe(matches.length);
        for (const match of matches) expect(overlaps(left[match.left]!, right[match.right]!)).toBe(true);
      }),
    );
  });

  it('turns a chain of twenty thousand matches over without recursion', () => {
    const count = 20_000;
    const left = [...Array.from({ length: count }, (_, n) => range(n * 4 + 2, n * 4 + 6)), range(0, 2)];
    const right = Array.from({ length: count + 1 }, (_, n) => range(n * 4, n * 4 + 4));
    expect(matchOverlapping(left, right, always)).toHaveLength(count + 1);
  });
});
