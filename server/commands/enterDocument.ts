/** The door to a document: through its project. */
import type { Action } from '../../schema/roles.ts';
import { type Entry, enterProject, notFound, requireViewer } from '../auth/authorize.ts';
import type { DocumentHead } from '../store/document.ts';
import type { CommandContext } from './context.ts';

/** A document, but for its text, with the project it is in, if the viewer may do this. @throws AppError NOT_FOUND, FORBIDDEN. */
export async function enterDocument(
  context: Pick<CommandContext, 'store' | 'viewer'>,
  documentId: string,
  action: Action,
): Promise<Entry & { document: DocumentHead }> {
  requireViewer(context.viewer);
  const document = await context.store.documents.findById(documentId, { text: 0 }).lean();
  if (document === null) throw notFound('document');
  const entry = await enterProject(context.store, context.viewer, document.projectId, action).catch(
    (thrown: unknown) => {
      throw isNotFound(thrown) ? notFound('document') : thrown;
    },
  );
  return { ...entry, document };
}

function isNotFound(thrown: unknown): boolean {
  return thrown instanceof Error && (thrown as { code?: unknown }).code === 'NOT_FOUND';
}
