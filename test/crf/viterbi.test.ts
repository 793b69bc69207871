import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Viterbi } from '../../server/crf/viterbi.ts';
import { allPaths, mayFollow, spaceOf, type Problem } from './bruteForce.ts';
import { problems } from './problems.ts';

function decode({ space, transitions, scores, length }: Problem): string[] {
  const viterbi = new Viterbi(space);
  viterbi.setTransitions(transitions, 0);
  return Array.from(viterbi.decode(scores, length), (number) => space.labels[number]!);
}

describe('Viterbi', () => {
  it('finds the path that trying all of them finds', () => {
    fc.assert(
      fc.property(problems(5), (problem) => {
        const found = decode(problem);
        const paths = allPaths(problem);
        const best = Math.max(...paths.map(({ score }) => score));
        const score = paths.find(({ labels }) => labels.join(' ') === found.join(' '))?.score;
        expect(score).toBeCloseTo(best, 9);
      }),
      { numRuns: 100 },
    );
  });

  it('never lets an I- begin a sentence or follow a stranger, however well it scores', () => {
    fc.assert(
      fc.property(problems(1000), (problem) => {
        const inside = problem.scores.map((score, at) =>
          at % problem.space.size >= problem.space.openers ? 1e6 : score,
        );
        const found = decode({ ...problem, scores: inside });
        for (const [at, label] of found.entries()) expect(mayFollow(found[at - 1], label)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('prefers O where nothing speaks for anything', () => {
    const space = spaceOf(2);
    const nothing = {
      space,
      length: 4,
      scores: new Float64Array(20),
      transitions: new Float64Array(space.transitions),
    };
    expect(decode(nothing)).toEqual(['O', 'O', 'O', 'O']);
  });

  it('takes the lower label, from the end on, of paths that score the same', () => {
    const space = spaceOf(1);
    const scores = Float64Array.from([0, 0, 0, 0, 0, 0, 0, 0, 5]);
    const tied = { space, length: 3, scores, transitions: new Float64Array(space.transitions) };
    expect(decode(tied)).toEqual(['O', 'B-A', 'I-A']);
  });

  it('uses its buffers again without remembering', () => {
    const space = spaceOf(1);
    const viterbi = new Viterbi(space);
    viterbi.setTransitions(new Float64Array(space.transitions), 0);
    const long = Float64Array.from([0, 1, 0, 0, 0, 1, 0, 0, 1]);
    expect([...viterbi.decode(long, 3)]).toEqual([1, 2, 2]);
    expect([...viterbi.decode(Float64Array.from([1, 0, 0]), 1)]).toEqual([0]);
    expect([...viterbi.decode(long, 3)]).toEqual([1, 2, 2]);
    expect([...viterbi.decode(new Float64Array(0), 0)]).toEqual([]);
  });
});
