/** How a viewer may open a set, judged by the same pure rule as the rooms' door. */
import { roomAccess, type RoomAccess, type SetName } from '../../schema/rooms.ts';
import type { Entry } from '../auth/authorize.ts';
import type { AnnotationSetHead } from '../store/annotationSet.ts';
import { setOfUser } from '../../schema/rooms.ts';

/** @param rows all sets of the same document, so that it is known which were handed in. */
export function accessToSet(set: SetName, rows: readonly AnnotationSetHead[], entry: Entry): RoomAccess {
  const isSubmitted = (name: SetName): boolean =>
    rows.some((row) => row.set === name && row.submittedAt !== null);
  const viewerId = entry.viewer.user._id;
  return roomAccess({
    set,
    mode: entry.project.mode,
    viewerId,
    role: entry.role,
    ownSubmitted: isSubmitted(setOfUser(viewerId)),
    setSubmitted: isSubmitted(set),
  });
}
