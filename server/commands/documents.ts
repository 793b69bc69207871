/** Enters and deletes documents. */
import type { Action } from '../../schema/roles.ts';
import { enterProject, notFound, requireViewer, type Entry } from '../auth/authorize.ts';
import type { DocumentRow } from '../store/document.ts';
import type { CommandContext } from './context.ts';
import { removeRooms } from './removal.ts';

/** A document with the project it is in, if the viewer may do this. @throws AppError NOT_FOUND, FORBIDDEN. */
export async function enterDocument(
  context: Pick<CommandContext, 'store' | 'viewer'>,
  documentId: string,
  action: Action,
): Promise<Entry & { document: DocumentRow }> {
  requireViewer(context.viewer);
  const document = await context.store.documents.findById(documentId).lean();
  if (document === null) throw notFound('document');
  const entry = await enterProject(context.store, context.viewer, document.projectId, action).catch(
    (thrown: unknown) => {
      throw isNotFound(thrown) ? notFound('document') : thrown;
    },
  );
  return { ...entry, document };
}

/** Deletes a document with every set on it. */
export async function deleteDocument(context: CommandContext, documentId: string): Promise<void> {
  const { document } = await enterDocument(context, documentId, 'document.delete');
  await context.store.documents.deleteOne({ _id: document._id });
  await context.dropRooms([document._id]);
  await context.store.annotationSets.deleteMany({ documentId: document._id });
  await removeRooms(context, document._id);
  context.bus.publish('projectChanged', { projectId: document.projectId });
}

function isNotFound(thrown: unknown): boolean {
  return thrown instanceof Error && (thrown as { code?: unknown }).code === 'NOT_FOUND';
}
