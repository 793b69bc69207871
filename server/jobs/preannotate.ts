/**
 * Lets a model read documents and keeps, for each, what it proposes and how unsure it was. It touches no annotation set
 * and no status. What it writes replaces what the same model wrote before, so it may be run again at any time.
 */
import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { EventBus } from '../events.ts';
import type { Predictor } from '../predict/predictor.ts';
import type { Store } from '../store/connect.ts';
import type { DocumentRow } from '../store/document.ts';
import type { ModelRow } from '../store/model.ts';
import { MOST_SUGGESTIONS, type StoredSuggestion, type SuggestionSetRow } from '../store/suggestionSet.ts';
import type { Analysis, FoundEntity } from '../training/backend.ts';
import { documentsDone } from './documentsInScope.ts';
import type { JobContext, JobHandler } from './handler.ts';
import { JobStopped } from './jobFailure.ts';
import { parseInput } from './parseInput.ts';

/** What the job needs from the rest of the server. */
export interface PreannotationDependencies {
  readonly store: Store;
  readonly bus: EventBus;
  readonly now: () => Date;
  readonly predictor: Pick<Predictor, 'analyse'>;
}

/** The result of the job; also of one that was cancelled, with what it had made by then. */
export interface PreannotationResult {
  readonly documents: number;
  readonly suggestions: number;
  /** Of entity types that the project does not have any more. */
  readonly leftOut: number;
}

const inputSchema = z.object({
  modelId: z.string().min(1),
  modelName: z.string(),
  scope: z.enum(['OPEN', 'ALL']),
});

const PAGE = 20;

/** The handler of PREANNOTATE. */
export function createPreannotationHandler(dependencies: PreannotationDependencies): JobHandler {
  return { repeatable: true, atOnce: 1, run: (context) => preannotate(dependencies, context) };
}

async function preannotate(
  dependencies: PreannotationDependencies,
  { job, signal, report }: JobContext,
): Promise<PreannotationResult> {
  const { store, predictor } = dependencies;
  const { projectId } = job;
  const { modelId, scope } = parseInput(inputSchema, job.input);
  const model = await store.models.findOne({ _id: modelId, projectId }).lean();
  if (model === null) throw new AppError('NOT_FOUND', 'The model was deleted. Choose another one.');
  const project = await store.projects.findById(projectId).lean();
  if (project === null) throw new AppError('NOT_FOUND', 'The project was deleted.');
  const known = new Set(project.entityTypes.map(({ id }) => id));
  const done = await documentsDone(store, project, scope);
  const total = Math.max(0, (await store.documents.countDocuments({ projectId })) - done.size);
  const sum = { documents: 0, suggestions: 0, leftOut: 0 };
  report({ stage: 'predict', fraction: 0.01, total });
  for await (const document of documentsOf(store, projectId, done)) {
    if (signal.aborted) throw new JobStopped(sum);
    const { uncertainty, entities } = await predictor.analyse(model, document.text);
    const suggestions = surest(entities.filter(({ entityTypeId }) => known.has(entityTypeId)));
    const isKept = await keep(dependencies, { document, model, uncertainty, suggestions });
    if (!isKept) continue;
    sum.documents += 1;
    sum.suggestions += suggestions.length;
    sum.leftOut += entities.filter(({ entityTypeId }) => !known.has(entityTypeId)).length;
    const fraction = 0.01 + (0.99 * sum.documents) / Math.max(total, sum.documents);
    report({ stage: 'predict', fraction, done: sum.documents, total: Math.max(total, sum.documents) });
  }
  return sum;
}

/** In the order of import, a page at a time, so that no more than a page of texts is in memory. */
async function* documentsOf(
  store: Store,
  projectId: string,
  done: ReadonlySet<string>,
): AsyncGenerator<DocumentRow> {
  let after = -1;
  for (;;) {
    const rows = await store.documents
      .find({ projectId, position: { $gt: after } }, { position: 1 })
      .sort({ position: 1 })
      .limit(PAGE)
      .lean();
    for (const { _id, position } of rows) {
      after = position;
      const document = done.has(_id) ? null : await store.documents.findById(_id).lean();
      if (document !== null) yield document;
    }
    if (rows.length < PAGE) return;
  }
}

/** At most `MOST_SUGGESTIONS`, the surest, in reading order. */
function surest(entities: readonly FoundEntity[]): StoredSuggestion[] {
  const kept =
    entities.length <= MOST_SUGGESTIONS
      ? entities
      : [...entities].sort((a, b) => b.confidence - a.confidence).slice(0, MOST_SUGGESTIONS);
  return kept
    .map(({ start, end, entityTypeId, confidence }) => {
      return { start, end, entityTypeId, confidence: Math.round(confidence * 10_000) / 10_000 };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Reading extends Pick<Analysis, 'uncertainty'> {
  readonly document: DocumentRow;
  readonly model: ModelRow;
  readonly suggestions: StoredSuggestion[];
}

/** @returns false when the document was deleted meanwhile; then nothing of it stays. */
async function keep(
  { store, bus, now }: PreannotationDependencies,
  { document, model, uncertainty, suggestions }: Reading,
): Promise<boolean> {
  const { _id: documentId, projectId } = document;
  const source = `model:${model._id}` as const;
  const row: SuggestionSetRow = {
    _id: `${documentId}/${source}`,
    projectId,
    documentId,
    source,
    modelId: model._id,
    suggestions,
    updatedAt: now(),
  };
  await store.suggestionSets.replaceOne({ _id: row._id }, row, { upsert: true });
  const written = await store.documents.updateOne(
    { _id: documentId },
    { $set: { uncertainty, uncertaintyModelId: model._id } },
  );
  if (written.matchedCount === 0) {
    await store.suggestionSets.deleteOne({ _id: row._id });
    return false;
  }
  bus.publish('suggestionsChanged', { projectId, documentId, set: null });
  return true;
}
