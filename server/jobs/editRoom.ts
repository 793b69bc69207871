/** What jobs are given to touch live rooms with; the composition root brings them. */
import type * as Y from 'yjs';
import type { RoomAddress } from '../../schema/rooms.ts';

/** Edits a room as a client of the server's own; resolves when the change is stored. */
export type EditRoom = (room: RoomAddress, by: string, edit: (doc: Y.Doc) => void) => Promise<void>;

/** Writes a room's projection at once, so that what follows reads what was stored. */
export type ProjectRoom = (room: RoomAddress) => Promise<void>;
