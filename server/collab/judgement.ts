/**
 * Judges one changed key of the span map, taken alone (SPEC A1, O2): is it a span, does it fit the text, is its author
 * true? What is wrong is either corrected (a false author, origin or time) or undone (everything else). Rules between
 * spans come later, in `batch.ts`.
 */
import { parseSpan } from '../../schema/annotationSet.ts';
import { faultOf, type ConstraintContext } from '../../schema/constraints.ts';
import type { Span, SpanOrigin } from '../../schema/span.ts';

/** Who made a change. */
export interface Editor {
  readonly userId: string;
  /** The server's own editor: what it says about author and origin is believed. */
  readonly isServer: boolean;
}

/** One key of the span map after a frame was applied. */
export interface Change {
  readonly id: string;
  /** The span as it was judged last, if there was one. */
  readonly before: Span | undefined;
  /** What stands there now; undefined: removed. */
  readonly value: unknown;
  readonly editor: Editor;
  /** A span of this id that was removed lately, so that an undo may bring it back as it was. */
  readonly removed: Span | undefined;
}

/** What should stand there, and what to say when that differs from what does. */
export type Judgement =
  | { readonly kind: 'sound'; readonly span: Span }
  | { readonly kind: 'removed' }
  | ({ readonly kind: 'correct'; readonly span: Span } & Fault)
  | ({ readonly kind: 'undo' } & Fault);

/** A broken SPEC rule, and a sentence for the author. */
export interface Fault {
  readonly rule: string;
  readonly message: string;
}

const DAY_MS = 24 * 3_600_000;

/** @param now milliseconds since 1970, by the server's clock. */
export function judgeChange(change: Change, context: ConstraintContext, now: number): Judgement {
  if (change.value === undefined) return { kind: 'removed' };
  const span = parseSpan(change.id, change.value);
  if (span === undefined) return { kind: 'undo', rule: 'A1', message: 'it is not a well-formed span' };
  const fault = faultOf(span, context);
  if (fault !== undefined) return { kind: 'undo', rule: fault.rule, message: fault.message };
  return change.editor.isServer ? { kind: 'sound', span } : judgeOrigin(span, change, now);
}

/**
 * Author, origin and time. A new span is by its editor; a replaced one keeps its author or becomes the editor's.
 * Where it came from follows the same rule, but that nobody can claim an import.
 */
function judgeOrigin(span: Span, change: Change, now: number): Judgement {
  const { editor } = change;
  const former = change.before ?? change.removed;
  const isTrueAuthor = span.by === editor.userId || span.by === former?.by;
  const isTrueOrigin = isClientOrigin(span.origin) || span.origin === former?.origin;
  const isTrueTime = span.at <= now + DAY_MS;
  if (isTrueAuthor && isTrueOrigin && isTrueTime) return { kind: 'sound', span };
  return {
    kind: 'correct',
    span: {
      ...span,
      by: isTrueAuthor ? span.by : editor.userId,
      origin: isTrueOrigin ? span.origin : 'human',
      at: isTrueTime ? span.at : now,
    },
    rule: 'A1',
    message: faultText(isTrueAuthor, isTrueOrigin),
  };
}

function isClientOrigin(origin: SpanOrigin): boolean {
  return origin !== 'import';
}

function faultText(isTrueAuthor: boolean, isTrueOrigin: boolean): string {
  if (!isTrueAuthor) return 'it named somebody else as its author; it is yours now';
  if (!isTrueOrigin) return 'only an import can say that it was imported; it is marked as made by hand now';
  return 'its time lay in the future; it has the time of the server now';
}
