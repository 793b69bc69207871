/** Who is in a room: those who came and are not greeted yet, those who are in, and those whose last frames still wait. */
import type { CloseCode } from '../../schema/sync.ts';
import type { Connection } from './connection.ts';

export class Attendance {
  /** Those who are in. */
  readonly present = new Set<Connection>();
  readonly #arrivals = new Set<Connection>();
  /** Of the arrivals, those who came before the log was last looked at. */
  #expected: readonly Connection[] = [];
  /** Those whose socket is gone and whose last frames wait, and whom to tell when they are worked on. */
  readonly #leaving = new Map<Connection, () => void>();

  get isEmpty(): boolean {
    return this.present.size === 0 && this.#arrivals.size === 0;
  }

  /** Somebody came, to be greeted later. */
  arrive(connection: Connection): void {
    this.#arrivals.add(connection);
  }

  /** The log is about to be looked at: what was known anywhere to those who have come is known here afterwards. */
  expectArrivals(): void {
    this.#expected = [...this.#arrivals];
  }

  /** Those who came before the last look, and were not taken yet. */
  takeArrivals(): Connection[] {
    const arrivals = this.#expected.filter((connection) => this.#arrivals.delete(connection));
    this.#expected = [];
    return arrivals;
  }

  /** The socket of a connection is gone. Resolves when the frames that came before are worked on. */
  leave(connection: Connection): Promise<void> {
    const isHere = this.present.has(connection) || this.#arrivals.has(connection);
    if (connection.waitingFrames > 0 && isHere) {
      return new Promise((resolve) => this.#leaving.set(connection, resolve));
    }
    this.#drop(connection);
    return Promise.resolve();
  }

  /** Lets those go whose last frames are worked on. */
  sweep(): void {
    for (const [connection, resolve] of this.#leaving) {
      if (connection.waitingFrames > 0) continue;
      this.#leaving.delete(connection);
      this.#drop(connection);
      resolve();
    }
  }

  /** Closes everybody; nobody is in it any more. */
  dismiss(code: CloseCode, reason: string): void {
    const all = [...this.present, ...this.#arrivals];
    this.present.clear();
    this.#arrivals.clear();
    for (const connection of all) connection.close(code, reason);
    for (const resolve of this.#leaving.values()) resolve();
    this.#leaving.clear();
  }

  #drop(connection: Connection): void {
    this.present.delete(connection);
    this.#arrivals.delete(connection);
  }
}
