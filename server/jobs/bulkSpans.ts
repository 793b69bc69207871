/**
 * The spans of a labelling job can be told from all others by their ids, which hold the job and the bounds: so running it
 * again makes none twice, and taking it back finds them, and sees which were changed since.
 */
import type { Range, Span } from '../../schema/span.ts';

/** At most 40 characters: an id of 20, and bounds of 9 each. */
export function bulkSpanId(jobId: string, { start, end }: Range): string {
  return `${jobId}-${start.toString(36)}-${end.toString(36)}`;
}

/** A span of such a job. */
export function bulkSpan(
  job: { readonly _id: string; readonly createdBy: string; readonly createdAt: Date },
  { start, end }: Range,
  entityTypeId: string,
): Span {
  const at = job.createdAt.getTime();
  const id = bulkSpanId(job._id, { start, end });
  return { id, start, end, entityTypeId, by: job.createdBy, origin: 'bulk', at };
}

/** Whether the job made it, whatever became of it. */
export function isOfJob({ id }: Pick<Span, 'id'>, jobId: string): boolean {
  return id.startsWith(`${jobId}-`);
}

/** Whether it is as the job made it. */
export function isUntouched(span: Span, jobId: string, entityTypeId: string): boolean {
  return span.id === bulkSpanId(jobId, span) && span.entityTypeId === entityTypeId;
}
