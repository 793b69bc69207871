/** Deletes a document with every set on it. */
import type { CommandContext } from './context.ts';
import { enterDocument } from './enterDocument.ts';
import { removeRooms } from '../store/removeRooms.ts';
import { removeSuggestionsOfDocument } from '../store/removeSuggestions.ts';

/** Deletes a document with every set on it. */
export async function deleteDocument(context: CommandContext, documentId: string): Promise<void> {
  const { document } = await enterDocument(context, documentId, 'document.delete');
  await context.store.documents.deleteOne({ _id: document._id });
  await context.dropRooms([document._id]);
  await context.store.annotationSets.deleteMany({ documentId: document._id });
  await context.store.comments.deleteMany({ documentId: document._id });
  await removeRooms(context.store, document._id);
  await removeSuggestionsOfDocument(context.store, document._id);
  context.bus.publish('projectChanged', { projectId: document.projectId });
}
