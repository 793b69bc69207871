/**
 * When a room is compacted: one at a time, between turns, so that what is written equals the log (SPEC R4). The rows that
 * the snapshot stands for are stripped when the room is idle: rewriting them takes as long as writing them took.
 */
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
    const { logbook } = this.#tasks;
    if (logbook.isLong && this.#running === undefined) void this.#begin(() => logbook.isUnstripped);
  }

  /** Replaces the log's rows by a snapshot, when there are any, and strips them. Never rejects. */
  run(): Promise<void> {
    return this.#begin(() => true);
  }

  async #begin(strips: () => boolean): Promise<void> {
    const { document, betweenTurns } = this.#tasks;
    await this.#running;
    await betweenTurns();
    const current = document();
    if (current === undefined) return;
    this.#running = this.#write(current, strips).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #write(document: RoomDocument, strips: () => boolean): Promise<void> {
    const { logbook, onDone } = this.#tasks;
    try {
      if (!logbook.isCompact) {
        const state = snapshotOf(document);
        document.stateBytes = state.length;
        await logbook.compact({ state, bindings: document.bindings });
        onDone();
      }
      if (strips()) await logbook.strip();
    } catch (error) {
      this.#tasks.onFailure(error);
    }
  }
}
