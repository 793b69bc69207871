/** The memory of L-BFGS: recent steps with what they did to the gradient (Nocedal & Wright 2006, algorithm 7.4). */
import { addScaled, dot, scale } from './vectors.ts';

/** Steps remembered. */
const MEMORY = 6;
/** A step along which the gradient barely changes tells nothing of curvature. */
const LEAST_CURVATURE = 1e-10;

interface Pair {
  readonly step: Float64Array;
  readonly change: Float64Array;
  /** 1 / (step · change). */
  readonly inverse: number;
}

/** The last few steps of one search. */
export class Curvature {
  readonly #size: number;
  #pairs: Pair[] = [];

  /** @param size length of the vectors. */
  constructor(size: number) {
    this.#size = size;
  }

  get isEmpty(): boolean {
    return this.#pairs.length === 0;
  }

  forget(): void {
    this.#pairs = [];
  }

  /** Remembers the way from one point to the next; the oldest gives way, and its arrays are used again. */
  remember(from: Float64Array, to: Float64Array, gradientFrom: Float64Array, gradientTo: Float64Array): void {
    const oldest = this.#pairs.length === MEMORY ? this.#pairs.shift() : undefined;
    const step = oldest?.step ?? new Float64Array(this.#size);
    const change = oldest?.change ?? new Float64Array(this.#size);
    for (let at = 0; at < this.#size; at += 1) {
      step[at] = to[at]! - from[at]!;
      change[at] = gradientTo[at]! - gradientFrom[at]!;
    }
    const curvature = dot(step, change);
    if (curvature > LEAST_CURVATURE) this.#pairs.push({ step, change, inverse: 1 / curvature });
  }

  /** Turns a negative gradient, in place, into the quasi-Newton direction: the two-loop recursion. */
  bend(direction: Float64Array): void {
    const newestFirst = [...this.#pairs].reverse();
    const shares = newestFirst.map(({ step, change, inverse }) => {
      const share = inverse * dot(step, direction);
      addScaled(direction, -share, change);
      return share;
    });
    const newest = newestFirst[0];
    if (newest !== undefined) scale(direction, 1 / (newest.inverse * dot(newest.change, newest.change)));
    for (const [index, { step, change, inverse }] of this.#pairs.entries()) {
      const share = shares[this.#pairs.length - 1 - index]!;
      addScaled(direction, share - inverse * dot(change, direction), step);
    }
  }
}
