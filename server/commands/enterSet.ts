/** The door to an annotation set outside its room: judged by the same pure rule as the room's own door. */
import { isSetName, roomAccess, roomName, setOfUser, type RoomAddress } from '../../schema/rooms.ts';
import { notFound, type Entry } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import type { DocumentHead } from '../store/document.ts';
import type { CommandContext } from './context.ts';
import { enterDocument } from './enterDocument.ts';

/** A set that the viewer may open, with its document. */
export interface SetEntry extends Entry {
  readonly document: DocumentHead;
  readonly room: RoomAddress;
}

/** @throws AppError NOT_FOUND for a set that is not there or not open to the viewer, FORBIDDEN where writing is not allowed. */
export async function enterSet(
  context: Pick<CommandContext, 'store' | 'viewer'>,
  { documentId, set }: { readonly documentId: string; readonly set: string },
  need: 'read' | 'write',
): Promise<SetEntry> {
  const { document, ...entry } = await enterDocument(context, documentId, 'project.read');
  if (!isSetName(set)) throw notFound('annotation set');
  const room: RoomAddress = { documentId, set };
  const own = roomName({ documentId, set: setOfUser(entry.viewer.user._id) });
  const submitted = await context.store.annotationSets
    .find({ _id: { $in: [own, roomName(room)] }, submittedAt: { $ne: null } }, { _id: 1 })
    .lean();
  const isSubmitted = (name: string): boolean => submitted.some((row) => row._id === name);
  const access = roomAccess({
    set,
    mode: entry.project.mode,
    viewerId: entry.viewer.user._id,
    role: entry.role,
    ownSubmitted: isSubmitted(own),
    setSubmitted: isSubmitted(roomName(room)),
  });
  if (access === 'none') throw notFound('annotation set');
  if (need === 'write' && access !== 'write') {
    throw new AppError('FORBIDDEN', 'This set is read-only for you.', { field: 'set' });
  }
  return { ...entry, document, room };
}
