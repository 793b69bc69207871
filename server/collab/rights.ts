/**
 * Judges connections anew when rights may have changed (SPEC R6): from the event on, frames of a connection wait until
 * the door has answered. Lost rights close it; another level of access sends it back to come again under the new one.
 * A look at everybody once a minute is the net under events that never came.
 */
import { CLOSE } from '../../schema/sync.ts';
import { messageOf } from '../errors.ts';
import type { EventBus, EventMap } from '../events.ts';
import type { Logger } from '../log.ts';
import type { Connection } from './connection.ts';
import type { Admission, Door } from './ports.ts';

export interface RightsDeps {
  readonly door: Door;
  readonly bus: EventBus;
  readonly logger: Logger;
  /** Everybody who was let in, those included who left and whose last frames wait. */
  readonly connections: () => Iterable<Connection>;
}

export class Rights {
  readonly #deps: RightsDeps;
  readonly #undo: (() => void)[];
  /** The latest judgement under way for a connection; an older answer does not count. */
  readonly #latest = new WeakMap<Connection, number>();
  #version = 0;

  constructor(deps: RightsDeps) {
    this.#deps = deps;
    this.#undo = [
      deps.bus.on('accessChanged', (event) => this.#rejudge((one) => isConcerned(one, event))),
      deps.bus.on('signInEnded', ({ signInId }) =>
        this.#rejudge((one) => one.identity.signInId === signInId),
      ),
      deps.bus.on('newsMissed', () => this.rejudgeAll()),
    ];
  }

  /** Grows with each event: an answer of the door that is older than the latest event is stale. */
  get version(): number {
    return this.#version;
  }

  rejudgeAll(): void {
    this.#rejudge(() => true);
  }

  stop(): void {
    for (const undo of this.#undo) undo();
  }

  #rejudge(isMeant: (connection: Connection) => boolean): void {
    this.#version += 1;
    for (const connection of this.#deps.connections()) {
      if (isMeant(connection)) void this.#judge(connection, this.#version);
    }
  }

  async #judge(connection: Connection, version: number): Promise<void> {
    const { door, logger } = this.#deps;
    this.#latest.set(connection, version);
    connection.beginJudgement();
    let admission: Admission;
    try {
      admission = await door.readmit(connection.identity, connection.room);
    } catch (error) {
      logger.error({ error: messageOf(error) }, 'rights could not be judged');
      admission = { ok: false, code: CLOSE.tryAgain, reason: 'your rights could not be looked up' };
    }
    if (this.#latest.get(connection) !== version) return;
    if (!admission.ok) connection.close(admission.code, admission.reason);
    else if (admission.access !== connection.pass.access)
      connection.close(CLOSE.rightsChanged, 'your rights changed');
    connection.endJudgement();
  }
}

function isConcerned(connection: Connection, event: EventMap['accessChanged']): boolean {
  const { pass, room } = connection;
  if (event.projectId !== pass.projectId) return false;
  if (event.userId !== undefined && event.userId !== pass.identity.userId) return false;
  return event.documentId === undefined || event.documentId === room.documentId;
}
