/** Removing what hangs on a document or a model. Each can be run again after a crash. */
import type { CommandContext } from './context.ts';

type RemovalContext = Pick<CommandContext, 'store'>;

/** Removes the logs of all rooms of a document. The rooms must be out of memory. */
export async function removeRooms({ store }: RemovalContext, documentId: string): Promise<void> {
  const ofDocument = new RegExp(`^${documentId}/`);
  await store.updates.deleteMany({ room: ofDocument });
  await store.snapshots.deleteMany({ _id: ofDocument });
}

/** Removes a model's weights, unless another model is of the same bytes. */
export async function removeWeights({ store }: RemovalContext, digest: string): Promise<void> {
  if ((await store.models.findOne({ digest }).lean()) === null) await store.files.remove(digest);
}
