/**
 * Minimises a smooth convex function plus l2 · Σw² plus l1 · Σ|w|: L-BFGS, and with l1 > 0 its orthant-wise variant
 * OWL-QN (Andrew & Gao 2007), which sets weights to exactly zero. One step of the generator is one iteration.
 */
import { Curvature } from './curvature.ts';
import { addScaled, dot, norm, scale } from './vectors.ts';

/** A function with its gradient. */
export interface SmoothFunction {
  /** Number of variables. */
  readonly size: number;
  /** Gives the value at a point and overwrites `gradient`. */
  evaluate(point: Float64Array, gradient: Float64Array): Promise<number>;
}

/** How far to go, and the penalties. */
export interface MinimiseOptions {
  /** Most iterations, at least 1. */
  readonly iterations: number;
  /** At least 0. */
  readonly l1: number;
  /** At least 0. */
  readonly l2: number;
}

/** Where the search stands after an iteration. */
export interface MinimiseStep {
  /** From 1. */
  readonly iteration: number;
  /** Value with both penalties. */
  readonly value: number;
  /** True when no step will follow: converged, or at the last iteration. */
  readonly isLast: boolean;
}

/** Converged when the gradient's norm is below this share of the point's, which counts as 1 at least … */
const GRADIENT_TOLERANCE = 1e-5;
/** … or when so many iterations together lowered the value by less than this share of it. */
const PATIENCE = 10;
const VALUE_TOLERANCE = 1e-5;
/** Armijo's constant: a step must lower the value by this share of what the slope promises. */
const SUFFICIENT_DECREASE = 1e-4;
const MOST_HALVINGS = 30;

/**
 * Minimises from `point` on, which holds the best point so far whenever the generator has yielded or ended. Ends without
 * a step when the start is the minimum already.
 */
export async function* minimise(
  smooth: SmoothFunction,
  point: Float64Array,
  options: MinimiseOptions,
): AsyncGenerator<MinimiseStep, void> {
  const search = new QuasiNewton(smooth, point, options);
  await search.start();
  const values = [search.value];
  for (let iteration = 1; iteration <= options.iterations; iteration += 1) {
    if (!(await search.step())) return;
    values.push(search.value);
    const old = values[values.length - 1 - PATIENCE];
    const isFlat = old !== undefined && old - search.value < VALUE_TOLERANCE * Math.abs(search.value);
    const isLast = iteration === options.iterations || isFlat || search.isStationary;
    yield { iteration, value: search.value, isLast };
    if (isLast) return;
  }
}

/** The state of one search. */
class QuasiNewton {
  /** Value of the whole at the point. */
  value = 0;
  readonly #smooth: SmoothFunction;
  readonly #options: MinimiseOptions;
  readonly #point: Float64Array;
  readonly #curvature: Curvature;
  readonly #origin: Float64Array;
  readonly #direction: Float64Array;
  /** Of all subgradients of the whole the one nearest to zero. */
  readonly #steepest: Float64Array;
  /** Gradients of the part without l1: at the point, and at the one being tried. */
  #gradient: Float64Array;
  #tried: Float64Array;

  constructor(smooth: SmoothFunction, point: Float64Array, options: MinimiseOptions) {
    this.#smooth = smooth;
    this.#options = options;
    this.#point = point;
    this.#curvature = new Curvature(smooth.size);
    this.#origin = new Float64Array(smooth.size);
    this.#direction = new Float64Array(smooth.size);
    this.#steepest = new Float64Array(smooth.size);
    this.#gradient = new Float64Array(smooth.size);
    this.#tried = new Float64Array(smooth.size);
  }

  /** True when no direction leads further down. */
  get isStationary(): boolean {
    return norm(this.#steepest) <= GRADIENT_TOLERANCE * Math.max(1, norm(this.#point));
  }

  /** Measures the starting point. To be called once, before `step`. */
  async start(): Promise<void> {
    this.value = await this.#evaluate(this.#gradient);
    this.#findSteepest();
  }

  /** One iteration. False, with the point unmoved, when there is no way down. */
  async step(): Promise<boolean> {
    if (this.isStationary) return false;
    if (this.#findDirection() && (await this.#search(this.#curvature.isEmpty))) return true;
    if (this.#curvature.isEmpty) return false;
    this.#curvature.forget();
    return this.#findDirection() && (await this.#search(true));
  }

  /** The quasi-Newton direction, kept within the orthant the steepest descent enters. False when it does not descend. */
  #findDirection(): boolean {
    const direction = this.#direction;
    const steepest = this.#steepest;
    direction.set(steepest);
    scale(direction, -1);
    this.#curvature.bend(direction);
    if (this.#options.l1 > 0) {
      for (let at = 0; at < direction.length; at += 1) {
        if (direction[at]! * steepest[at]! >= 0) direction[at] = 0;
      }
    }
    return dot(direction, steepest) < 0;
  }

  /** Backtracks along the direction. False, with the point put back, when no step lowers the value enough. */
  async #search(isFirst: boolean): Promise<boolean> {
    this.#origin.set(this.#point);
    let step = isFirst ? 1 / norm(this.#direction) : 1;
    for (let halving = 0; halving <= MOST_HALVINGS; halving += 1) {
      const promised = this.#move(step);
      const value = await this.#evaluate(this.#tried);
      if (value <= this.value + SUFFICIENT_DECREASE * promised) {
        this.#accept(value);
        return true;
      }
      step /= 2;
    }
    this.#point.set(this.#origin);
    return false;
  }

  /** Sets the point `step` along the direction, cut off where a weight would change its sign; gives the slope's promise. */
  #move(step: number): number {
    const { l1 } = this.#options;
    let promised = 0;
    for (let at = 0; at < this.#point.length; at += 1) {
      const from = this.#origin[at]!;
      const steepest = this.#steepest[at]!;
      let to = from + step * this.#direction[at]!;
      if (l1 > 0 && to * (from === 0 ? -steepest : from) <= 0) to = 0;
      this.#point[at] = to;
      promised += (to - from) * steepest;
    }
    return promised;
  }

  #accept(value: number): void {
    this.#curvature.remember(this.#origin, this.#point, this.#gradient, this.#tried);
    [this.#gradient, this.#tried] = [this.#tried, this.#gradient];
    this.value = value;
    this.#findSteepest();
  }

  /** Value of the whole at the point; writes the gradient of the part without l1. */
  async #evaluate(gradient: Float64Array): Promise<number> {
    const { l1, l2 } = this.#options;
    const smooth = await this.#smooth.evaluate(this.#point, gradient);
    addScaled(gradient, 2 * l2, this.#point);
    let absolute = 0;
    for (const weight of this.#point) absolute += Math.abs(weight);
    return smooth + l2 * dot(this.#point, this.#point) + l1 * absolute;
  }

  #findSteepest(): void {
    const { l1 } = this.#options;
    for (let at = 0; at < this.#point.length; at += 1) {
      const slope = this.#gradient[at]!;
      const weight = this.#point[at]!;
      if (weight !== 0) this.#steepest[at] = slope + (weight > 0 ? l1 : -l1);
      else this.#steepest[at] = Math.abs(slope) <= l1 ? 0 : slope - Math.sign(slope) * l1;
    }
  }
}
