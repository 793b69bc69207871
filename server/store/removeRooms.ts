/** Removes what rooms wrote. Safe to run again after a crash. */
import type { Store } from './connect.ts';

/** Removes the logs and snapshots of all rooms of a document. The rooms must be out of memory. */
export async function removeRooms(
  store: Pick<Store, 'updates' | 'snapshots'>,
  documentId: string,
): Promise<void> {
  const ofDocument = new RegExp(`^${documentId}/`);
  await store.updates.deleteMany({ room: ofDocument });
  await store.snapshots.deleteMany({ _id: ofDocument });
}
