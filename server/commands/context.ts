/** What a command is given. Commands are the only writers besides rooms and jobs; each is one verb in one file. */
import type { Viewer } from '../auth/viewer.ts';
import type { EventBus } from '../events.ts';
import type { EditRoom, ProjectRoom } from '../jobs/editRoom.ts';
import type { Store } from '../store/connect.ts';

export interface CommandContext {
  readonly store: Store;
  readonly bus: EventBus;
  readonly viewer: Viewer | null;
  /** The time now. */
  readonly now: () => Date;
  /** The address that people use, without a trailing slash. */
  readonly publicUrl: string;
  readonly editRoom: EditRoom;
  /** Writes a room's projection at once, so that what follows reads what was acknowledged. */
  readonly projectRoom: ProjectRoom;
  /** Writes the projections of all open rooms at once. */
  readonly flushProjections: () => Promise<void>;
  /** Ends a room for good: closes its connections and drops it from memory. */
  readonly dropRooms: (documentIds: readonly string[]) => Promise<void>;
  /** Tells the job runner that there is work. */
  readonly wakeRunner: () => void;
}
