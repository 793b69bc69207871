/**
 * Lines with their marks, ready to be drawn. A line that nothing changed in keeps its object, so that a stroke redraws
 * only the lines it touches, however long the document.
 */
import type { Range } from '../../schema/span.ts';
import { assignLanes } from './lanes.ts';
import type { Mark } from './marks.ts';
import { cutIntoStretches, nestStretches, type Piece } from './segments.ts';

/** Where a span's bar and label stand. */
export interface Place {
  /** 0 for the lane nearest to the text. */
  readonly lane: number;
  /** How far its label may reach before the next one in its lane, in code units; undefined: to the end of the line. */
  readonly room: number | undefined;
}

/** One line of the text as it is drawn. */
export interface Line extends Range {
  readonly pieces: readonly Piece[];
  /** The spans that touch it and are drawn, in reading order. */
  readonly spans: readonly Mark[];
  /** The place of each of `spans`, by id. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Lays the spans out on the lines.
 * @param lines from `splitIntoLines(text)`.
 * @param spans in reading order, and within the text.
 * @param former the last layout of the same text; its unchanged lines are given back as they are.
 */
export function layOut(
  text: string,
  lines: readonly Range[],
  spans: readonly Mark[],
  former: readonly Line[] = [],
): Line[] {
  const lanes = assignLanes(spans);
  const drawn = spans.filter(({ id }) => lanes.has(id));
  let open: Mark[] = [];
  let next = 0;
  return lines.map((line, index) => {
    open = open.filter((span) => span.end > line.start);
    for (let span = drawn[next]; span !== undefined && span.start < line.end; span = drawn[next]) {
      open.push(span);
      next += 1;
    }
    const old = former[index];
    return old !== undefined && isUnchanged(old, open, lanes) ? old : drawLine(text, line, [...open], lanes);
  });
}

type Lanes = ReadonlyMap<string, number>;

function isUnchanged(old: Line, spans: readonly Mark[], lanes: Lanes): boolean {
  return (
    old.spans.length === spans.length &&
    old.spans.every(
      (span, index) => span === spans[index] && old.places.get(span.id)?.lane === lanes.get(span.id),
    )
  );
}

function drawLine(text: string, line: Range, spans: readonly Mark[], lanes: Lanes): Line {
  return {
    start: line.start,
    end: line.end,
    pieces: nestStretches(text, cutIntoStretches(line, spans)),
    spans,
    places: findPlaces(spans, lanes),
  };
}

function findPlaces(spans: readonly Mark[], lanes: Lanes): Map<string, Place> {
  const places = new Map<string, Place>();
  const nextStart: number[] = [];
  for (const span of [...spans].reverse()) {
    const lane = lanes.get(span.id) ?? 0;
    const following = nextStart[lane];
    places.set(span.id, { lane, room: following === undefined ? undefined : following - span.start });
    nextStart[lane] = span.start;
  }
  return places;
}
