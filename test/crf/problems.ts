/** Random sentences for property tests. */
import fc from 'fast-check';
import { spaceOf, type Problem } from './bruteForce.ts';

/** Small enough for brute force; scores lie within ±`spread`. */
export function problems(spread: number): fc.Arbitrary<Problem> {
  const value = fc.double({ min: -spread, max: spread, noNaN: true });
  return fc
    .record({ types: fc.integer({ min: 1, max: 2 }), length: fc.integer({ min: 1, max: 5 }) })
    .chain(({ types, length }) => {
      const space = spaceOf(types);
      const values = (count: number): fc.Arbitrary<Float64Array> =>
        fc.array(value, { minLength: count, maxLength: count }).map((list) => Float64Array.from(list));
      return fc.record({
        space: fc.constant(space),
        length: fc.constant(length),
        scores: values(length * space.size),
        transitions: values(space.transitions),
      });
    });
}
