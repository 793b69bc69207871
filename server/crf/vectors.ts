/** Steps over whole weight vectors. Sums run in index order, so they repeat bit for bit. */

/** Inner product. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}

/** Euclidean norm. */
export function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}

/** target += factor · source. */
export function addScaled(target: Float64Array, factor: number, source: Float64Array): void {
  for (let at = 0; at < target.length; at += 1) target[at]! += factor * source[at]!;
}

/** target *= factor. */
export function scale(target: Float64Array, factor: number): void {
  for (let at = 0; at < target.length; at += 1) target[at]! *= factor;
}
