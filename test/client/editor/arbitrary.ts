/** Texts with line breaks of all kinds, emoji, combining marks, markup and right-to-left letters, and spans on them. */
import fc from 'fast-check';
import { compareSpans, type Span } from '../../../schema/span.ts';

const PARTS = [
  'Berlin',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '👩‍👩‍👧',
  '💩',
  'é',
  '<b>&amp;</b>',
  '\u001b[1m',
  'תל אביב',
  '東京',
  '"',
  '.',
  '\u00a0',
];

export const someText = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join(''));

/** Spans with ids s0, s1 … at these offsets, in reading order. */
export function spansOn(...ranges: readonly (readonly [number, number])[]): Span[] {
  return ranges
    .map(([start, end], index) => makeSpan({ id: `s${index}`, start, end, at: index }))
    .sort(compareSpans);
}

export function makeSpan(part: Partial<Span>): Span {
  return { id: 's', start: 0, end: 1, entityTypeId: 'per', by: 'ana', origin: 'human', at: 0, ...part };
}

export const textAndSpans = someText
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc.array(fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1)), { maxLength: 9 }).map((pairs) => ({
      text,
      spans: spansOn(...pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const)),
    })),
  );
