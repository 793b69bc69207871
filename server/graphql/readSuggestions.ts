/** What is proposed for a document, and what was rejected in one of its sets. The caller has judged that it may be seen. */
import { compareSuggestions, type Suggestion } from '../../schema/suggestions.ts';
import type { SetEntry } from '../commands/enterSet.ts';
import { findTerms } from '../domain/patternMatcher.ts';
import type { PatternListRow } from '../store/patternList.ts';
import type { SuggestionRejectionRow } from '../store/suggestionRejection.ts';
import { MOST_SUGGESTIONS, type SuggestionSetRow } from '../store/suggestionSet.ts';
import type { GraphQLContext } from './context.ts';

/** One set's list, read field by field. */
export interface SuggestionListParent {
  readonly entry: SetEntry;
  /** What the model proposed that read the document last; null: none has. */
  readonly model: SuggestionSetRow | null;
  readonly patterns: readonly PatternListRow[];
}

/** What there is to propose; of several models, the one that read the document last. */
export async function readSuggestionList(
  { store }: Pick<GraphQLContext, 'store'>,
  entry: SetEntry,
): Promise<SuggestionListParent> {
  const [model, patterns] = await Promise.all([
    store.suggestionSets.findOne({ documentId: entry.document._id }).sort({ updatedAt: -1, _id: 1 }).lean(),
    store.patternLists.find({ projectId: entry.project._id }).sort({ _id: 1 }).lean(),
  ]);
  return { entry, model, patterns };
}

/** Changes with every run of a model and every edit of a pattern list. */
export function revisionOf({ model, patterns }: SuggestionListParent): string {
  const times = patterns.map(({ updatedAt }) => updatedAt.getTime());
  return [model?.modelId ?? '-', model?.updatedAt.getTime() ?? 0, Math.max(0, ...times)].join('.');
}

/** All proposals of types in use, in reading order. The text is read only where terms are looked for in it. */
export async function suggestionsOf(
  { loaders }: Pick<GraphQLContext, 'loaders'>,
  { entry, model, patterns }: SuggestionListParent,
): Promise<Suggestion[]> {
  const live = new Set(entry.project.entityTypes.filter(isLive).map(({ id }) => id));
  const lists = patterns.filter(({ entityTypeId }) => live.has(entityTypeId));
  const text = lists.length === 0 ? '' : await loaders.text.load(entry.document._id);
  return [
    ...(model?.suggestions ?? [])
      .filter(({ entityTypeId }) => live.has(entityTypeId))
      .map((each) => ({ ...each, source: model?.source ?? 'patterns' })),
    ...findTerms(text, lists, MOST_SUGGESTIONS).map((hit): Suggestion => {
      return { ...hit, confidence: null, source: 'patterns' };
    }),
  ].sort(compareSuggestions);
}

/** Name of the model that read last; null without one, or when it was deleted. */
export async function modelNameOf(
  { store }: Pick<GraphQLContext, 'store'>,
  { model }: SuggestionListParent,
): Promise<string | null> {
  if (model === null) return null;
  return (await store.models.findById(model.modelId, { name: 1 }).lean())?.name ?? null;
}

/** What was rejected in the set, oldest first. */
export function readRejections(
  { store }: Pick<GraphQLContext, 'store'>,
  { entry }: SuggestionListParent,
): Promise<SuggestionRejectionRow[]> {
  const { documentId, set } = entry.room;
  return store.suggestionRejections.find({ documentId, set }).sort({ at: 1, _id: 1 }).lean();
}

function isLive({ deletedAt }: { readonly deletedAt: Date | null }): boolean {
  return deletedAt === null;
}
