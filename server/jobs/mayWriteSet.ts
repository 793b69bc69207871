/** Whether somebody may write in a set at this moment: what was true when a job began may not be any more. */
import { roomAccess, roomName, type RoomAddress } from '../../schema/rooms.ts';
import type { Store } from '../store/connect.ts';

/** False also for a set that was submitted, a shared one too. */
export async function mayWriteSet(
  store: Store,
  userId: string,
  projectId: string,
  room: RoomAddress,
): Promise<boolean> {
  const [member, project, row] = await Promise.all([
    store.members.findOne({ projectId, userId }).lean(),
    store.projects.findById(projectId, { mode: 1 }).lean(),
    store.annotationSets.findById(roomName(room), { submittedAt: 1 }).lean(),
  ]);
  if (member === null || project === null || (row !== null && row.submittedAt !== null)) return false;
  const situation = { set: room.set, mode: project.mode, viewerId: userId, role: member.role };
  return roomAccess({ ...situation, ownSubmitted: false, setSubmitted: false }) === 'write';
}
