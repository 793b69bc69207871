/** What all rooms of a server share. */
import type { EventBus } from '../events.ts';
import type { Logger } from '../log.ts';
import type { Relay } from '../relay.ts';
import type { Counters } from './counters.ts';
import type { Timings } from './limits.ts';
import type { ProjectionWriter, RoomLog, RoomSubjects } from './ports.ts';

/** What all rooms share. */
export interface RoomServices {
  readonly log: RoomLog;
  readonly subjects: RoomSubjects;
  readonly projection: ProjectionWriter;
  readonly bus: EventBus;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly timings: Timings;
  readonly counters: Counters;
  /** The line to other servers over the same store; without it this is the only one. */
  readonly relay?: Relay;
  /** A lineage for a room that begins. */
  readonly newEpoch: () => string;
}
