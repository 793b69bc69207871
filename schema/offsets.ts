/**
 * Conversion of offsets at the rim. Inside, an offset is a UTF-16 code unit (SPEC O1); files and services may count
 * code points (Python tools) or grapheme clusters instead. Each converter walks the text once for a sorted or unsorted
 * list of positions.
 */

/** How a file or service counts characters. */
export type OffsetUnit = 'utf16' | 'codePoint' | 'grapheme';

/** Whether a UTF-16 position lies between the two halves of a surrogate pair, where no span may begin or end (O2). */
export function splitsSurrogatePair(text: string, position: number): boolean {
  if (position <= 0 || position >= text.length) return false;
  return isHighSurrogate(text.charCodeAt(position - 1)) && isLowSurrogate(text.charCodeAt(position));
}

/**
 * UTF-16 position of each boundary of `unit`, in order: element `n` is where the n-th character begins, and the last
 * element is `text.length`. So `boundaries[n]` converts *to* UTF-16.
 */
export function boundariesOf(text: string, unit: OffsetUnit): Uint32Array {
  const boundaries: number[] = [];
  if (unit === 'utf16') {
    for (let at = 0; at < text.length; at += 1) boundaries.push(at);
  } else if (unit === 'codePoint') {
    for (let at = 0; at < text.length; at += isPairAt(text, at) ? 2 : 1) boundaries.push(at);
  } else {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    for (const { index } of segmenter.segment(text)) boundaries.push(index);
  }
  boundaries.push(text.length);
  return Uint32Array.from(boundaries);
}

/**
 * Positions in `unit` → UTF-16 positions.
 * @throws RangeError when a position is not a whole number within `0 … number of characters`.
 */
export function toUtf16(text: string, positions: readonly number[], unit: OffsetUnit): number[] {
  const boundaries = boundariesOf(text, unit);
  return positions.map((position) => {
    const found = Number.isInteger(position) && position >= 0 ? boundaries[position] : undefined;
    if (found === undefined) {
      throw new RangeError(`position ${position} is outside 0 … ${boundaries.length - 1} (${unit})`);
    }
    return found;
  });
}

/**
 * UTF-16 positions → positions in `unit`. A position inside a character counts as the character it lies in.
 * @throws RangeError when a position is outside the text.
 */
export function fromUtf16(text: string, positions: readonly number[], unit: OffsetUnit): number[] {
  const boundaries = boundariesOf(text, unit);
  return positions.map((position) => {
    if (!Number.isInteger(position) || position < 0 || position > text.length) {
      throw new RangeError(`position ${position} is outside 0 … ${text.length} (utf16)`);
    }
    return lastNotAfter(boundaries, position);
  });
}

/** Index of the last boundary that is not after `position` (binary search; boundaries ascend and begin with 0). */
function lastNotAfter(boundaries: Uint32Array, position: number): number {
  let low = 0;
  let high = boundaries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((boundaries[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isPairAt(text: string, at: number): boolean {
  return isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(at + 1));
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
