import { describe, expect, it } from 'vitest';
import { Curvature } from '../../server/crf/curvature.ts';

const SIZE = 5;

/** Steps through the bowl ½ Σ (at + 1) · x²; gives the last step and what it did to the gradient. */
function remember(curvature: Curvature, steps: number): { step: Float64Array; change: Float64Array } {
  let from = Float64Array.from({ length: SIZE }, (_, at) => Math.sin(at + 1));
  let step = new Float64Array(SIZE);
  for (let count = 1; count <= steps; count += 1) {
    step = from.map((_, at) => Math.cos(count * 3 + at * at));
    const to = from.map((value, at) => value + step[at]!);
    const gradient = (point: Float64Array): Float64Array => point.map((value, at) => (at + 1) * value);
    curvature.remember(from, to, gradient(from), gradient(to));
    from = to;
  }
  return { step, change: step.map((value, at) => (at + 1) * value) };
}

describe('Curvature', () => {
  it.each([1, 2, 4, 9])('leads the newest change of gradient back to its step, after %i steps', (steps) => {
    const curvature = new Curvature(SIZE);
    const { step, change } = remember(curvature, steps);
    const direction = Float64Array.from(change);
    curvature.bend(direction);
    for (const [at, value] of step.entries()) expect(direction[at]).toBeCloseTo(value, 10);
  });

  it('leaves a direction alone while it knows nothing, and again once it has forgotten', () => {
    const curvature = new Curvature(SIZE);
    const direction = Float64Array.from([1, 2, 3, 4, 5]);
    curvature.bend(direction);
    remember(curvature, 3);
    expect(curvature.isEmpty).toBe(false);
    curvature.forget();
    curvature.bend(direction);
    expect([...direction]).toEqual([1, 2, 3, 4, 5]);
  });

  it('learns nothing from a step that did not change the gradient', () => {
    const curvature = new Curvature(2);
    const gradient = Float64Array.from([1, 1]);
    curvature.remember(new Float64Array(2), Float64Array.from([1, 0]), gradient, gradient);
    expect(curvature.isEmpty).toBe(true);
  });
});
