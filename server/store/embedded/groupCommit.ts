/**
 * Group commit: the jobs of one event-loop turn run in one transaction, each in a savepoint of its own, and their promises
 * settle after its one fsync.
 */
import type { Database } from './sqliteFile.ts';

interface Job {
  /** Whether it ran to its end; if not, what it wrote must be taken back. */
  run(): boolean;
  /** Settles its promise, once the transaction is through. */
  settle(failure?: unknown): void;
}

/** Jobs that wait for the next transaction. */
export interface GroupCommit {
  /** Runs `work` in the next transaction. See `Kv.write`. */
  write<T>(work: () => T): Promise<T>;
  /** Resolves when no job waits. */
  idle(): Promise<void>;
}

/** @param onUndo is called after written work was taken back. */
export function openGroupCommit(database: Database, onUndo: () => void): GroupCommit {
  const frame = prepareFrame(database);
  let queue: Job[] = [];

  function drain(): void {
    const jobs = queue;
    queue = [];
    const failure = commitAll(database, frame, { jobs, onUndo });
    for (const job of jobs) job.settle(failure);
  }

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        if (queue.length === 0) setImmediate(drain);
        queue.push(jobOf(work, resolve, reject));
      }),
    async idle() {
      while (queue.length > 0) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function jobOf<T>(work: () => T, resolve: (value: T) => void, reject: (reason: unknown) => void): Job {
  let outcome: { value: T } | undefined;
  let thrown: unknown;
  return {
    run() {
      try {
        outcome = { value: work() };
        return true;
      } catch (error) {
        thrown = error;
        return false;
      }
    },
    settle(failure) {
      if (failure !== undefined || outcome === undefined) reject(asError(thrown ?? failure));
      else resolve(outcome.value);
    },
  };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Statements that frame a transaction; prepared, since every write runs them. */
function prepareFrame(database: Database) {
  const statement = (sql: string) => {
    const prepared = database.prepare(sql);
    return () => void prepared.run();
  };
  return {
    begin: statement('begin immediate'),
    commit: statement('commit'),
    beginJob: statement('savepoint job'),
    undoJob: statement('rollback to job'),
    endJob: statement('release job'),
  };
}

/** Runs all jobs in one transaction, each in a savepoint; gives what made the whole transaction fail. */
function commitAll(
  database: Database,
  frame: ReturnType<typeof prepareFrame>,
  { jobs, onUndo }: { jobs: readonly Job[]; onUndo: () => void },
): unknown {
  try {
    frame.begin();
    for (const job of jobs) {
      frame.beginJob();
      if (!job.run()) {
        frame.undoJob();
        onUndo();
      }
      frame.endJob();
    }
    frame.commit();
    return undefined;
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    onUndo();
    return error;
  }
}
