/**
 * Lanes: how far under the text a span's bar lies, so that spans which share text never share a bar (CASES C3, C6).
 * The innermost is nearest to the text; a span lies under all that begin inside it.
 */
import type { Mark } from './marks.ts';

/** Spans in more lanes than this are not drawn in the text; the list of spans still has them. */
export const MAX_LANES = 12;

/**
 * Span id → lane, 0 for the one nearest to the text. Spans for which no lane is left are missing.
 * @param spans in reading order.
 */
export function assignLanes(spans: readonly Mark[]): Map<string, number> {
  const lanes = new Map<string, number>();
  const placed: Mark[] = [];
  for (const span of [...spans].reverse()) {
    const lane = lowestUnder(span, placed, lanes);
    if (lane >= MAX_LANES) continue;
    lanes.set(span.id, lane);
    placed.push(span);
  }
  return lanes;
}

/** `placed` is in falling order of start, and none starts before `span`: those from its end on matter, up to the first outside. */
function lowestUnder(span: Mark, placed: readonly Mark[], lanes: ReadonlyMap<string, number>): number {
  let lane = 0;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const other = placed[index];
    if (other === undefined || other.start >= span.end) break;
    lane = Math.max(lane, (lanes.get(other.id) ?? 0) + 1);
  }
  return lane;
}
