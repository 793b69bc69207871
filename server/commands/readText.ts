/** The text of a document that was entered: long, so it is read only where it is needed. */
import { notFound } from '../auth/authorize.ts';
import type { Store } from '../store/connect.ts';

/** @throws AppError NOT_FOUND when the document was deleted meanwhile. */
export async function readText(store: Pick<Store, 'documents'>, documentId: string): Promise<string> {
  const row = await store.documents.findById(documentId, { text: 1 }).lean();
  if (row === null) throw notFound('document');
  return row.text;
}
