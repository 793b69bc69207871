/** When a room is compacted: one at a time, between turns, so that what is written equals the log (SPEC R4). */
import { snapshotOf } from './compaction.ts';
import type { Logbook } from './logbook.ts';
import type { RoomDocument } from './roomDocument.ts';

/** What a compactor needs of its room. */
export interface CompactorTasks {
  readonly logbook: Logbook;
  /** The document, or undefined when the room is gone. */
  readonly document: () => RoomDocument | undefined;
  readonly betweenTurns: () => Promise<void>;
  readonly onDone: () => void;
  /** The rows stay, and the next time tries again. */
  readonly onFailure: (error: unknown) => void;
}

export class Compactor {
  readonly #tasks: CompactorTasks;
  #running: Promise<void> | undefined;

  constructor(tasks: CompactorTasks) {
    this.#tasks = tasks;
  }

  /** Compacts when the log has grown long and nothing is under way. */
  runIfDue(): void {
    if (this.#tasks.logbook.isLong && this.#running === undefined) void this.run();
  }

  /** Replaces the log's rows by a snapshot, when there are any. Never rejects. */
  async run(): Promise<void> {
    const { logbook, document, betweenTurns } = this.#tasks;
    await this.#running;
    await betweenTurns();
    const current = document();
    if (current === undefined || logbook.isCompact) return;
    this.#running = this.#write(current).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #write(document: RoomDocument): Promise<void> {
    try {
      const state = snapshotOf(document);
      document.stateBytes = state.length;
      await this.#tasks.logbook.compact({ state, bindings: document.bindings });
      this.#tasks.onDone();
    } catch (error) {
      this.#tasks.onFailure(error);
    }
  }
}
