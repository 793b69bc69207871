/**
 * The embedded store's face: starts the worker that holds a data folder's store, or finds the process that does.
 * If the worker dies later, its error is thrown in this process: without its store it must not go on.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MessageChannel, type Worker } from 'node:worker_threads';
import { startWorker } from '../../workerThread.ts';
import { answers, recordedAddress, uriOf } from './address.ts';
import { InsertLine } from './insertLine.ts';
import type { WorkerInput, WorkerMessage } from './worker.ts';

/** A store that can be connected to. */
export interface EmbeddedStore {
  /** For the official driver, e.g. `mongodb://%2Fpath%2Fstore.sock/concord?directConnection=true`. */
  readonly uri: string;
  /** Whether this process holds the file; otherwise another one does, and `close` leaves it running. */
  readonly owner: boolean;
  /** The short way for single documents; only for the owner. */
  readonly line: InsertLine | undefined;
  /** Ends the connections, finishes what is being written and frees the folder. May be called twice. */
  close(): Promise<void>;
}

/** Where the store is. */
export interface StartOptions {
  readonly dataDir: string;
  /** How long a holder that does not answer yet is waited for, since it may be starting or stopping; 5,000 by default. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 5000;
const RETRY_MS = 100;

/**
 * Starts (or finds running) the store of a data folder, which is made if it is not there.
 * @throws Error when the folder's store is damaged, of another program, or held by a process that does not answer.
 */
export async function startEmbeddedStore(options: StartOptions): Promise<EmbeddedStore> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const giveUpAt = Date.now() + (options.patienceMs ?? PATIENCE_MS);
  for (;;) {
    const own = await startOwn(dataDir);
    if (own !== undefined) return own;
    const address = recordedAddress(dataDir);
    if (address !== undefined && (await answers(address))) {
      return { uri: uriOf(address), owner: false, line: undefined, close: () => Promise.resolve() };
    }
    if (Date.now() > giveUpAt) {
      throw new Error(
        `The data folder ${dataDir} is in use by another process, which does not answer. Stop that process, or set another DATA_DIR.`,
      );
    }
    await wait(RETRY_MS);
  }
}

/** Undefined when the store is held elsewhere. */
async function startOwn(dataDir: string): Promise<EmbeddedStore | undefined> {
  const { port1: near, port2: inserts } = new MessageChannel();
  const workerData: WorkerInput = { dataDir, inserts };
  const worker = startWorker(import.meta.url, './worker', { workerData, transferList: [inserts] });
  const message = await firstMessage(worker);
  if (message.kind === 'ready') {
    let closing: Promise<void> | undefined;
    const line = new InsertLine(near);
    const close = (): Promise<void> => (closing ??= stop(worker, line));
    return { uri: uriOf(message.address), owner: true, line, close };
  }
  near.close();
  await worker.terminate();
  if (message.kind === 'locked') return undefined;
  throw new Error(message.kind === 'failed' ? message.message : 'The store stopped before it was ready.');
}

function firstMessage(worker: Worker): Promise<WorkerMessage> {
  return new Promise((resolveMessage, reject) => {
    const onExit = (code: number) => reject(new Error(`The store's worker ended with code ${code}.`));
    worker.once('error', reject);
    worker.once('exit', onExit);
    worker.once('message', (message: WorkerMessage) => {
      worker.off('error', reject);
      worker.off('exit', onExit);
      resolveMessage(message);
    });
  });
}

async function stop(worker: Worker, line: InsertLine): Promise<void> {
  const stopped = firstMessage(worker);
  worker.postMessage('stop');
  await stopped;
  line.close();
  await worker.terminate();
}
