import { describe, expect, it } from 'vitest';
import { cohenKappa, tokenKappa, type KappaCell } from '../../../server/domain/agreement/cohenKappa.ts';
import type { AgreementUnits } from '../../../server/domain/agreement/units.ts';
import type { LabelledRange } from '../../../server/domain/labelledRange.ts';
import { mark, pairTokens, unitsOf } from './annotators.ts';

/** A square table, rows for the first annotator. */
function cells(...rows: number[][]): KappaCell[] {
  return rows.flatMap((row, n) => row.map((count, m) => ({ first: `${n}`, second: `${m}`, count })));
}

/** `count` tokens of two characters, in one document. */
function tokens(count: number, A: LabelledRange[], B: LabelledRange[]): AgreementUnits {
  const sets = new Map([
    ['A', A],
    ['B', B],
  ]);
  const document = { id: 'd', textLength: count * 2, tokens: pairTokens(count * 2), sets };
  return { annotators: ['A', 'B'], documents: [document], labels: ['X', 'Y'] };
}

describe('cohenKappa', () => {
  it('[M3] gives the published values', () => {
    expect(cohenKappa(cells([88, 14, 18], [10, 40, 10], [2, 6, 12]))).toBeCloseTo(0.492, 3);
    expect(cohenKappa(cells([20, 5], [10, 15]))).toBeCloseTo(0.4, 10);
  });

  it("[M3] gives 0.385 for Krippendorff's 24 characters", () => {
    const [one, other] = ['001111111100001111110000', '000011110000000110000000'];
    const pairs = Array.from(one, (first, n) => ({ first, second: other[n]!, count: 1 }));
    expect(cohenKappa(pairs)).toBeCloseTo(0.385, 3);
  });

  it('has no value when one category was used throughout, or there is nothing', () => {
    expect(cohenKappa(cells([7]))).toBeNull();
    expect(cohenKappa([])).toBeNull();
    expect(cohenKappa(cells([0, 0], [0, 1_000_003]))).toBeNull();
  });

  it('is 0 when one annotator used one category and the other two', () => {
    expect(cohenKappa(cells([5, 5], [0, 0]))).toBe(0);
  });
});

describe('tokenKappa', () => {
  it.each([
    [15, -0.5],
    [20, 0],
    [50, 0.375],
    [100, 0.4444],
    [1_000, 0.4949],
    [100_000, 0.49995],
  ])('[M3] depends on how many tokens stand outside: %i tokens give %f', (count, expected) => {
    const units = tokens(count, [mark('X', 0, 20)], [mark('X', 10, 30)]);
    expect(tokenKappa(units, { markedOnly: false }).overall.value).toBeCloseTo(expected, 4);
  });

  it('does not depend on them when only marked tokens count', () => {
    for (const count of [15, 1_000]) {
      const { overall } = tokenKappa(tokens(count, [mark('X', 0, 20)], [mark('X', 10, 30)]), {
        markedOnly: true,
      });
      expect(overall).toMatchObject({ value: -0.5, units: 15 });
    }
  });

  it('marks a token that a span merely touches', () => {
    const touching = tokens(10, [mark('X', 3, 5)], [mark('X', 2, 6)]);
    expect(tokenKappa(touching, { markedOnly: false }).overall).toMatchObject({ value: 1, units: 10 });
    const beside = tokens(10, [mark('X', 2, 4)], [mark('X', 4, 6)]);
    expect(tokenKappa(beside, { markedOnly: false }).overall.value).toBeLessThan(0);
  });

  it('sets one type against the rest', () => {
    const units = tokens(10, [mark('X', 0, 4), mark('Y', 6, 8)], [mark('X', 0, 4), mark('Y', 10, 12)]);
    const { overall, perType } = tokenKappa(units, { markedOnly: false });
    expect(perType.map(({ label, figure }) => [label, figure.value])).toEqual([
      ['X', 1],
      ['Y', expect.closeTo(-1 / 9, 10)],
    ]);
    expect(overall.value).toBeCloseTo((10 * 8 - (4 + 1 + 49)) / (100 - (4 + 1 + 49)), 10);
  });

  it('sets one type against the others among the tokens that anyone marked', () => {
    const ours = [mark('X', 0, 4), mark('Y', 6, 10)];
    const { perType } = tokenKappa(tokens(50, ours, ours), { markedOnly: true });
    expect(perType.map(({ label, figure }) => [label, figure.value, figure.units])).toEqual([
      ['X', 1, 4],
      ['Y', 1, 4],
    ]);
  });

  it('takes two labels on one token as one category, and as both when a type stands alone', () => {
    const units = tokens(10, [mark('X', 0, 2), mark('Y', 0, 2)], [mark('X', 0, 2)]);
    const { overall, perType } = tokenKappa(units, { markedOnly: false });
    expect(perType[0]!.figure.value).toBe(1);
    expect(overall.value).toBeLessThan(1);
  });

  it('has reasons instead of values: nothing marked, and everything marked alike', () => {
    const all = [mark('X', 0, 20)];
    const none = tokenKappa(tokens(10, [], []), { markedOnly: false });
    expect(none.overall).toMatchObject({ value: null, reason: 'NO_SPANS', emptyDocuments: 1, units: 10 });
    for (const markedOnly of [false, true]) {
      const { overall, perType } = tokenKappa(tokens(10, all, all), { markedOnly });
      expect(overall).toMatchObject({ value: null, reason: 'NO_VARIATION' });
      expect(perType[1]!.figure).toMatchObject({ value: null, reason: 'NO_SPANS' });
    }
  });

  it('sums tokens over the common documents', () => {
    const sets = { A: [[mark('PER', 0, 4)], [], undefined], B: [[mark('PER', 0, 4)], [], []] };
    expect(tokenKappa(unitsOf(sets), { markedOnly: false }).overall).toEqual({
      value: 1,
      reason: null,
      documents: 2,
      emptyDocuments: 1,
      units: 50,
    });
  });
});
