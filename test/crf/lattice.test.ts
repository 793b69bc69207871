import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lattice, meanEntropy, spanProbability } from '../../server/crf/lattice.ts';
import { LogChain } from '../../server/crf/logChain.ts';
import type { Posterior } from '../../server/crf/posterior.ts';
import { ScaledChain } from '../../server/crf/scaledChain.ts';
import { allPaths, logPartition, probability, spaceOf, type Path, type Problem } from './bruteForce.ts';
import { problems } from './problems.ts';

/** Both ways of arithmetic, forced, so that each is tried on every problem. */
const CHAINS: readonly (readonly [string, (problem: Problem) => ScaledChain | LogChain])[] = [
  ['scaled', ({ space, transitions }) => new ScaledChain(space, weights(transitions))],
  ['logarithmic', ({ space, transitions }) => new LogChain(space, weights(transitions))],
];

const weights = (log: Float64Array): { log: Float64Array; exp: Float64Array } => ({
  log,
  exp: log.map(Math.exp),
});

function isSpan(labels: readonly string[], start: number, end: number, type: string): boolean {
  if (labels[start] !== `B-${type}` || labels[end] === `I-${type}`) return false;
  return labels.slice(start + 1, end).every((label) => label === `I-${type}`);
}

function expectMarginals({ space, length }: Problem, posterior: Posterior, paths: readonly Path[]): void {
  for (let token = 0; token < length; token += 1) {
    for (const [number, label] of space.labels.entries()) {
      const expected = probability(paths, (labels) => labels[token] === label);
      expect(posterior.marginals[token * space.size + number]).toBeCloseTo(expected, 10);
    }
  }
}

describe.each(CHAINS)('the %s chain against all paths one by one', (_name, chainOf) => {
  it('sums the same partition function and marginals', () => {
    fc.assert(
      fc.property(problems(4), (problem) => {
        const chain = chainOf(problem);
        chain.run(problem.scores, problem.length);
        const paths = allPaths(problem);
        expect(chain.logPartition).toBeCloseTo(logPartition(paths), 9);
        expectMarginals(problem, chain, paths);
      }),
      { numRuns: 40 },
    );
  });

  it('gives every possible span its exact probability', () => {
    fc.assert(
      fc.property(problems(4), (problem) => {
        const { space, length } = problem;
        const chain = chainOf(problem);
        chain.run(problem.scores, length);
        const paths = allPaths(problem);
        for (let start = 0; start < length; start += 1) {
          for (let end = start + 1; end <= length; end += 1) {
            for (let type = 0; type < space.types; type += 1) {
              const name = space.labels[1 + type]!.slice(2);
              const expected = probability(paths, (labels) => isSpan(labels, start, end, name));
              expect(spanProbability(space, chain, { start, end, type }, length)).toBeCloseTo(expected, 10);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('expects each transition as often as the paths make it', () => {
    fc.assert(
      fc.property(problems(4), (problem) => {
        const { space, length } = problem;
        const chain = chainOf(problem);
        chain.run(problem.scores, length);
        chain.countTransitions();
        const expected = new Float64Array(space.transitions);
        const paths = allPaths(problem);
        const total = logPartition(paths);
        for (const { labels, score } of paths) {
          for (let at = 1; at < length; at += 1) {
            const from = space.labels.indexOf(labels[at - 1]!);
            const number = space.transition(from, space.labels.indexOf(labels[at]!));
            expected[number]! += Math.exp(score - total);
          }
        }
        const found = new Float64Array(space.transitions + 2);
        chain.takeExpected(found, 2);
        for (const [number, count] of expected.entries()) expect(found[number + 2]).toBeCloseTo(count, 10);
        const again = new Float64Array(space.transitions);
        chain.takeExpected(again, 0);
        expect(again.every((count) => count === 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

function runLattice(problem: Problem): Posterior {
  const lattice = new Lattice(problem.space);
  lattice.setTransitions(problem.transitions, 0);
  return lattice.run(problem.scores, problem.length);
}

describe('Lattice', () => {
  it('stays exact where probabilities would underflow', () => {
    fc.assert(
      fc.property(problems(900), (problem) => {
        const posterior = runLattice(problem);
        const paths = allPaths(problem);
        expect(posterior.logPartition).toBeCloseTo(logPartition(paths), 6);
        expectMarginals(problem, posterior, paths);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the path that pays for a hopeless beginning only at its end', () => {
    const space = spaceOf(1);
    const scores = Float64Array.from([0, -800, 0, 0, -800, 0, 0, 0, 2000]);
    const posterior = runLattice({
      space,
      length: 3,
      scores,
      transitions: new Float64Array(space.transitions),
    });
    expect(posterior.logPartition).toBeCloseTo(1200 + Math.log(2), 6);
    expect(spanProbability(space, posterior, { start: 1, end: 3, type: 0 }, 3)).toBeCloseTo(0.5, 9);
  });

  it.each([1, 20, 400])('bears 5,000 tokens with scores within ±%i', (spread) => {
    const space = spaceOf(3);
    const length = 5000;
    const scores = Float64Array.from({ length: length * space.size }, (_, at) => spread * Math.sin(at * at));
    const transitions = Float64Array.from({ length: space.transitions }, (_, at) => Math.cos(at));
    const posterior = runLattice({ space, length, scores, transitions });
    expect(posterior.logPartition).toBeGreaterThan(0);
    for (let token = 0; token < length; token += 1) {
      const base = token * space.size;
      const sum = posterior.marginals.subarray(base, base + space.size).reduce((a, b) => a + b, 0);
      expect(Math.abs(sum - 1)).toBeLessThan(1e-6);
    }
  });

  it('counts sentences of both arithmetics together', () => {
    const space = spaceOf(1);
    const lattice = new Lattice(space);
    lattice.setTransitions(new Float64Array(space.transitions), 0);
    lattice.runAndCount(new Float64Array(2 * space.size), 2);
    lattice.runAndCount(Float64Array.from([0, 5000, 0, 0, 0, 5000]), 2);
    const expected = new Float64Array(space.transitions);
    lattice.takeExpected(expected, 0);
    expect(expected.reduce((a, b) => a + b, 0)).toBeCloseTo(2, 9);
    expect(expected[space.transition(1, 2)]).toBeCloseTo(1 + 1 / 5, 9);
  });

  it('measures mean entropy in nats', () => {
    const space = spaceOf(1);
    const sure = runLattice({
      space,
      length: 1,
      scores: Float64Array.from([1000, 0, 0]),
      transitions: new Float64Array(space.transitions),
    });
    expect(meanEntropy(space, sure, 1)).toBe(0);
    const torn = runLattice({
      space,
      length: 1,
      scores: new Float64Array(3),
      transitions: new Float64Array(space.transitions),
    });
    expect(meanEntropy(space, torn, 1)).toBeCloseTo(Math.log(2), 12);
  });
});
