/** What one stored step did to one span: the unit of a set's history (SPEC H1). */
import type { Span } from './span.ts';

/** One span before and after one row of a room's log. */
export interface SpanChange {
  readonly spanId: string;
  /** Who made the change; empty: the server itself, by a rule between spans. */
  readonly userId: string;
  /** null: there was no such span before. */
  readonly before: Span | null;
  /** null: it is gone. */
  readonly after: Span | null;
}
