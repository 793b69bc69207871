/** Makes gold from what annotators said: spans that enough of the handed-in sets of a document hold. */
import { newSpanId, putSpans, readSpans, removeSpans } from '../../schema/annotationSet.ts';
import { findViolations } from '../../schema/constraints.ts';
import type { Span } from '../../schema/span.ts';
import { enterProject, type Entry } from '../auth/authorize.ts';
import { majoritySpans } from '../domain/adjudicate.ts';
import { AppError } from '../errors.ts';
import type { AnnotationSetRow } from '../store/annotationSet.ts';
import type { DocumentRow } from '../store/document.ts';
import { requireWhole } from './checks.ts';
import type { CommandContext } from './context.ts';
import { settleGold } from './settleGold.ts';

export interface AdoptGoldInput {
  readonly projectId: string;
  /** All documents of the project when left out. */
  readonly documentIds?: readonly string[] | null;
  /** In how many sets a span must stand; in all of a document's when left out. */
  readonly atLeast?: number | null;
  readonly replace: boolean;
}

export interface AdoptedGold {
  readonly documents: number;
  readonly spans: number;
  readonly skipped: number;
}

/** @throws AppError INVALID_INPUT for a bad `atLeast`; FORBIDDEN for those who may not edit gold. */
export async function adoptGold(context: CommandContext, input: AdoptGoldInput): Promise<AdoptedGold> {
  const entry = await enterProject(context.store, context.viewer, input.projectId, 'gold.edit');
  if (input.atLeast != null) requireWhole(input.atLeast, 'atLeast', 1, 100);
  if (input.documentIds != null && input.documentIds.length > 10_000) {
    throw new AppError('LIMIT_EXCEEDED', 'At most 10,000 documents at once.', { field: 'documentIds' });
  }
  const only = input.documentIds == null ? {} : { _id: { $in: [...input.documentIds] } };
  // What was acknowledged a moment ago counts too.
  await context.flushProjections();
  const result = { documents: 0, spans: 0, skipped: 0 };
  for await (const document of context.store.documents
    .find({ projectId: input.projectId, ...only })
    .lean()
    .cursor()) {
    const spans = await adoptDocument(context, entry, document, input);
    if (spans === undefined) result.skipped += 1;
    else {
      result.documents += 1;
      result.spans += spans;
    }
  }
  return result;
}

/** The number of spans adopted, or undefined when the document was passed over. */
async function adoptDocument(
  context: CommandContext,
  entry: Entry,
  document: DocumentRow,
  input: AdoptGoldInput,
): Promise<number | undefined> {
  const rows = await context.store.annotationSets.find({ documentId: document._id }).lean();
  const sources = rows.filter((row) => isSource(row, entry));
  const gold = rows.find((row) => row.set === 'gold');
  if (sources.length === 0 || (isSettled(gold) && !input.replace)) return undefined;
  const atLeast = Math.min(input.atLeast ?? sources.length, sources.length);
  const chosen = majoritySpans(
    sources.map((row) => row.spans),
    { atLeast },
  );
  const by = entry.viewer.user._id;
  const at = context.now().getTime();
  const fresh = chosen.map(({ start, end, entityTypeId }): Span => {
    return { id: newSpanId(), start, end, entityTypeId, by, origin: 'bulk', at };
  });
  const spans = withoutViolations(fresh, entry, document);
  await context.editRoom({ documentId: document._id, set: 'gold' }, by, (doc) => {
    removeSpans(
      doc,
      readSpans(doc).map((span) => span.id),
      null,
    );
    putSpans(doc, spans, null);
  });
  await settleGold(context, document, by);
  return spans.length;
}

function isSettled(gold: AnnotationSetRow | undefined): boolean {
  return gold !== undefined && (gold.spanCount > 0 || gold.submittedAt !== null);
}

function isSource(row: AnnotationSetRow, entry: Entry): boolean {
  if (entry.project.mode === 'SHARED') return row.set === 'shared';
  return row.set.startsWith('user:') && row.submittedAt !== null;
}

function withoutViolations(spans: readonly Span[], entry: Entry, document: DocumentRow): Span[] {
  const entityTypeIds = new Set(entry.project.entityTypes.map((type) => type.id));
  const { overlap } = entry.project;
  const bad = new Set(
    findViolations(spans, { text: document.text, entityTypeIds, overlap }).map((v) => v.spanId),
  );
  return spans.filter((span) => !bad.has(span.id));
}
