/** What a comment is about, in words and as a place in the text of now. */
import type { Range, Span } from '../../../../schema/span.ts';
import type { CommentPartsFragment } from '../../../api/operations.generated.ts';
import { shortened } from '../../../editor/shortened.ts';
import type { CommentPlace } from '../../../state/comments.svelte.ts';

/** What is selected, as a place to comment on; the document where nothing is. */
export function selectedPlace(span: Pick<Span, 'id'> | undefined, range: Range | undefined): CommentPlace {
  if (span !== undefined) return { spanId: span.id };
  return range === undefined ? {} : { start: range.start, end: range.end };
}

/** Where a comment points now: its span where that still stands, else where it was; undefined: the document. */
export function placeNow(comment: CommentPartsFragment, spans: readonly Span[]): Range | undefined {
  const span = spans.find(({ id }) => id === comment.spanId);
  if (span !== undefined) return { start: span.start, end: span.end };
  const { start, end } = comment;
  return start === null || end === null ? undefined : { start, end };
}

/** "“Rome”", "The document". */
export function placeInWords(mention: string | null | undefined): string {
  return mention === null || mention === undefined ? 'The document' : `“${shortened(mention, 60)}”`;
}

/** Whether a comment is about a span that is not there any more. */
export function isSpanGone(comment: CommentPartsFragment, spans: readonly Span[]): boolean {
  return comment.spanId !== null && !spans.some(({ id }) => id === comment.spanId);
}
