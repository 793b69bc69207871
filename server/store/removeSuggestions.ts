/** Removes what was proposed and rejected. Safe to run again after a crash. */
import type { Store } from './connect.ts';

type Collections = Pick<Store, 'suggestionSets' | 'suggestionRejections' | 'patternLists' | 'documents'>;

/** All that is kept for one document. */
export async function removeSuggestionsOfDocument(store: Collections, documentId: string): Promise<void> {
  await store.suggestionSets.deleteMany({ documentId });
  await store.suggestionRejections.deleteMany({ documentId });
}

/** All that is kept for a project, its pattern lists included. */
export async function removeSuggestionsOfProject(store: Collections, projectId: string): Promise<void> {
  await store.suggestionSets.deleteMany({ projectId });
  await store.suggestionRejections.deleteMany({ projectId });
  await store.patternLists.deleteMany({ projectId });
}

/** What a model proposed, and how unsure it was. Rejections stay: they are about places, not about models. */
export async function removeSuggestionsOfModel(
  store: Collections,
  { projectId, modelId }: { readonly projectId: string; readonly modelId: string },
): Promise<void> {
  await store.suggestionSets.deleteMany({ projectId, modelId });
  await store.documents.updateMany(
    { projectId, uncertaintyModelId: modelId },
    { $set: { uncertainty: null, uncertaintyModelId: null } },
  );
}
