/**
 * Text and spans → what is drawn: flat stretches, each with the spans that cover it, and from them a tree of marks.
 * Nothing is added and nothing left out: the texts of the pieces, joined, are the text (CASES C1).
 */
import { overlaps, type Range } from '../../schema/span.ts';
import type { Mark } from './marks.ts';

/** A stretch of text that the same spans cover from end to end. */
export interface Stretch extends Range {
  /** The covering spans, outermost first: in reading order. */
  readonly spans: readonly Mark[];
}

/** What a line is made of: bare text, or a mark with pieces inside. */
export type Piece = TextPiece | MarkPiece;

export interface TextPiece extends Range {
  readonly kind: 'text';
  readonly text: string;
}

/** One span as far as it lies in this place; spans that cross others or line ends are drawn as several marks. */
export interface MarkPiece extends Range {
  readonly kind: 'mark';
  readonly span: Mark;
  readonly pieces: readonly Piece[];
}

/**
 * Cuts `range` where a span begins or ends.
 * @param spans in reading order; those that do not touch `range` are passed over.
 */
export function cutIntoStretches(range: Range, spans: readonly Mark[]): Stretch[] {
  const touching = spans.filter((span) => overlaps(span, range));
  const edges = new Set([range.start, range.end]);
  for (const { start, end } of touching) {
    edges.add(Math.max(start, range.start));
    edges.add(Math.min(end, range.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  let open: Mark[] = [];
  let next = 0;
  sorted.forEach((start, index) => {
    const end = sorted[index + 1];
    if (end === undefined) return;
    open = open.filter((span) => span.end > start);
    for (let span = touching[next]; span !== undefined && span.start <= start; span = touching[next]) {
      open.push(span);
      next += 1;
    }
    stretches.push({ start, end, spans: [...open] });
  });
  return stretches;
}

/** The stretches as a tree: neighbours under the same span stand inside one mark. */
export function nestStretches(text: string, stretches: readonly Stretch[]): Piece[] {
  return nestFrom(text, stretches, 0);
}

function nestFrom(text: string, stretches: readonly Stretch[], depth: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (let first = stretches[at]; first !== undefined; first = stretches[at]) {
    const span = first.spans[depth];
    if (span === undefined) {
      const { start, end } = first;
      pieces.push({ kind: 'text', start, end, text: text.slice(start, end) });
      at += 1;
      continue;
    }
    const under = runUnder(stretches, at, depth, span);
    const end = under.at(-1)?.end ?? first.end;
    pieces.push({ kind: 'mark', span, start: first.start, end, pieces: nestFrom(text, under, depth + 1) });
    at += under.length;
  }
  return pieces;
}

/** The stretches from `at` on that lie under `span` at this depth. */
function runUnder(stretches: readonly Stretch[], at: number, depth: number, span: Mark): Stretch[] {
  const run: Stretch[] = [];
  for (let each = stretches[at]; each?.spans[depth] === span; each = stretches[at + run.length])
    run.push(each);
  return run;
}
