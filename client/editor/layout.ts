/**
 * Lines with their marks, ready to be drawn. A line that nothing changed in keeps its object, so that a stroke redraws
 * only the lines it touches, however long the document.
 */
import type { Range } from '../../schema/span.ts';
import { columnsOf } from './columns.ts';
import { isMixed } from './directions.ts';
import { assignLanes } from './lanes.ts';
import { MarkIndex } from './markIndex.ts';
import type { Mark } from './marks.ts';
import { cutIntoStretches, nestStretches, type Piece } from './segments.ts';

/** Where a span's bar and label stand. */
export interface Place {
  /** 0 for the lane nearest to the text. */
  readonly lane: number;
  /** How far its label may reach before the next one in its lane, in columns; undefined: to the end of the line. */
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
 * Lays all marks out on all lines.
 * @param lines in order, without gaps.
 * @param marks in reading order, and within the text.
 */
export function layOut(text: string, lines: readonly Range[], marks: readonly Mark[]): Line[] {
  return layOutPart(text, lines, new MarkIndex(marks));
}

/**
 * Lays the marks of a part of the text out.
 * @param lines of this part, in order, without gaps.
 * @param former the last layout of the same text; its unchanged lines are given back as they are.
 */
export function layOutPart<Block extends Range>(
  text: string,
  lines: readonly Block[],
  marks: MarkIndex,
  former: readonly (Block & Line)[] = [],
): (Block & Line)[] {
  const [first] = lines;
  if (first === undefined) return [];
  const near = marks.around({ start: first.start, end: lines.at(-1)?.end ?? first.end });
  const lanes = assignLanes(near);
  const drawn = near.filter(({ id }) => lanes.has(id));
  const formerly = new Map(former.map((line) => [line.start, line]));
  let open: Mark[] = [];
  let next = 0;
  return lines.map((line) => {
    for (let mark = drawn[next]; mark !== undefined && mark.start < line.end; mark = drawn[next]) {
      open.push(mark);
      next += 1;
    }
    open = open.filter((mark) => mark.end > line.start);
    const old = formerly.get(line.start);
    const isSame = old !== undefined && old.end === line.end && isUnchanged(old, open, lanes);
    return isSame ? old : { ...line, ...drawLine(text, line, [...open], lanes) };
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
    places: findPlaces(text, line, spans, lanes),
  };
}

/** No label is longer than this, in columns or code units. */
const LONGEST_LABEL = 120;

function findPlaces(text: string, line: Range, spans: readonly Mark[], lanes: Lanes): Map<string, Place> {
  const places = new Map<string, Place>();
  const nextStart: number[] = [];
  // What follows in the text may stand before it on the screen; then a label keeps to what it names.
  const keepsToOwn = spans.length > 0 && isMixed(text.slice(line.start, line.end));
  for (const span of [...spans].reverse()) {
    const lane = lanes.get(span.id) ?? 0;
    const following = keepsToOwn ? Math.min(span.end, line.end) : nextStart[lane];
    const end = following && Math.min(following, span.start + LONGEST_LABEL);
    places.set(span.id, {
      lane,
      room: end === undefined ? undefined : columnsOf(text.slice(span.start, end)),
    });
    nextStart[lane] = span.start;
  }
  return places;
}
