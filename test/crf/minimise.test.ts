import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimise, type MinimiseStep, type SmoothFunction } from '../../server/crf/minimise.ts';

/** ½ Σ steepness · (x − centre)², whose minimum with both penalties is known in closed form. */
function bowl(steepness: readonly number[], centre: readonly number[]): SmoothFunction {
  return {
    size: centre.length,
    evaluate(point, gradient) {
      let value = 0;
      for (const [at, steep] of steepness.entries()) {
        const away = point[at]! - centre[at]!;
        value += 0.5 * steep * away * away;
        gradient[at] = steep * away;
      }
      return Promise.resolve(value);
    },
  };
}

/** ½ Σ (x · row − 1)² over rows, whose variables pull at each other. */
function leastSquares(rows: readonly (readonly number[])[]): SmoothFunction {
  return {
    size: rows[0]!.length,
    evaluate(point, gradient) {
      gradient.fill(0);
      let value = 0;
      for (const row of rows) {
        const miss = row.reduce((sum, factor, at) => sum + factor * point[at]!, -1);
        value += 0.5 * miss * miss;
        for (const [at, factor] of row.entries()) gradient[at]! += factor * miss;
      }
      return Promise.resolve(value);
    },
  };
}

async function run(
  smooth: SmoothFunction,
  point: Float64Array,
  l1: number,
  l2: number,
): Promise<MinimiseStep[]> {
  const steps: MinimiseStep[] = [];
  for await (const step of minimise(smooth, point, { iterations: 300, l1, l2 })) steps.push(step);
  return steps;
}

describe('minimise', () => {
  it('finds the minimum of a bowl under both penalties', async () => {
    const entry = fc.record({
      steep: fc.double({ min: 0.5, max: 20, noNaN: true }),
      centre: fc.double({ min: -5, max: 5, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(0, 0.3, 2),
        fc.constantFrom(0, 0.5),
        async (entries, l1, l2) => {
          const point = new Float64Array(entries.length);
          await run(
            bowl(
              entries.map(({ steep }) => steep),
              entries.map(({ centre }) => centre),
            ),
            point,
            l1,
            l2,
          );
          for (const [at, { steep, centre }] of entries.entries()) {
            const pull = Math.max(0, Math.abs(steep * centre) - l1) * Math.sign(centre);
            expect(point[at]).toBeCloseTo(pull / (steep + 2 * l2), 2);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('meets the conditions of a minimum where variables depend on each other', async () => {
    const weight = fc.double({ min: -3, max: 3, noNaN: true });
    const rows = fc.array(fc.array(weight, { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(0.2, 1, 4), async (data, l1) => {
        const smooth = leastSquares(data);
        const point = new Float64Array(smooth.size);
        await run(smooth, point, l1, 0.1);
        const gradient = new Float64Array(smooth.size);
        await smooth.evaluate(point, gradient);
        for (const [at, value] of point.entries()) {
          const slope = gradient[at]! + 0.2 * value;
          if (value === 0) expect(Math.abs(slope)).toBeLessThan(l1 + 0.05);
          else expect(slope).toBeCloseTo(-l1 * Math.sign(value), 1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('sets what l1 outweighs to exactly zero', async () => {
    const point = new Float64Array(3);
    await run(bowl([1, 1, 1], [0.4, -0.4, 3]), point, 0.5, 0);
    expect(Math.abs(point[0]!) + Math.abs(point[1]!)).toBe(0);
    expect(point[2]).toBeCloseTo(2.5, 4);
  });

  it('lowers the value with every step and marks the last', async () => {
    const steps = await run(bowl([1, 10, 100], [1, 2, 3]), new Float64Array(3), 0.1, 0.1);
    expect(steps.length).toBeGreaterThan(1);
    for (const [at, { value, iteration, isLast }] of steps.entries()) {
      expect(iteration).toBe(at + 1);
      if (at > 0) expect(value).toBeLessThanOrEqual(steps[at - 1]!.value);
      expect(isLast).toBe(at === steps.length - 1);
    }
  });

  it('takes no step when the start is the minimum', async () => {
    const point = new Float64Array(2);
    expect(await run(bowl([1, 1], [0.1, -0.1]), point, 1, 0)).toEqual([]);
    expect([...point]).toEqual([0, 0]);
  });

  it('stops after the given number of iterations', async () => {
    const steps: MinimiseStep[] = [];
    const smooth = bowl([1, 30, 900], [5, 5, 5]);
    for await (const step of minimise(smooth, new Float64Array(3), { iterations: 2, l1: 0, l2: 0 }))
      steps.push(step);
    expect(steps.map(({ isLast }) => isLast)).toEqual([false, true]);
  });

  it('draws back from a point where the function has no value', async () => {
    const smooth: SmoothFunction = {
      size: 1,
      evaluate(point, gradient) {
        gradient[0] = 1 - 1 / point[0]!;
        return Promise.resolve(point[0]! - Math.log(point[0]!));
      },
    };
    const point = Float64Array.from([0.05]);
    await run(smooth, point, 0, 0);
    expect(point[0]).toBeCloseTo(1, 3);
  });
});
