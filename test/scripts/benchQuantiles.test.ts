import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, quantile, summarize } from '../../scripts/bench/quantiles.ts';

describe('quantiles', () => {
  it('are values by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(quantile(hundred, 0.95)).toBe(95);
    expect(quantile(hundred, 0.99)).toBe(99);
    expect(quantile(hundred, 0)).toBe(1);
    expect(quantile(hundred, 1)).toBe(100);
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2);
  });

  it('order numbers as numbers and leave the list as it was', () => {
    const values = [10, 9, 100];
    expect(median(values)).toBe(10);
    expect(values).toEqual([10, 9, 100]);
  });

  it('of nothing are not a number', () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect(summarize([])).toMatchObject({ p50: NaN, count: 0 });
  });

  it('lie above at least their share of the values, and below at most the rest', () => {
    const values = fc.array(fc.integer(), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, share) => {
        const found = quantile(list, share);
        expect(list).toContain(found);
        expect(list.filter((value) => value <= found).length).toBeGreaterThanOrEqual(share * list.length);
        expect(list.filter((value) => value < found).length).toBeLessThan(share * list.length);
      }),
    );
  });

  it('are the same one by one and in a summary', () => {
    const values = [5, 3, 8, 1, 9, 2];
    expect(summarize(values)).toEqual({
      p50: median(values),
      p95: quantile(values, 0.95),
      p99: quantile(values, 0.99),
      max: 9,
      count: 6,
    });
  });
});
