/** The worker thread that holds the store: opens the file, listens, tells the parent where, and stops when told. */
import { join } from 'node:path';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { forgetAddress, makePlace, recordAddress, type Address } from './address.ts';
import { listen } from './connections.ts';
import { openEngine, type Engine } from './engine.ts';
import { serveInserts } from './insertLine.ts';
import { StoreLockedError } from './sqliteFile.ts';
import { startSweeps } from './ttl.ts';

/** What the worker is started with. */
export interface WorkerInput {
  readonly dataDir: string;
  /** Where single documents to insert come from. */
  readonly inserts: MessagePort;
}

/** What the worker tells its parent, once when it is up or cannot be, and once when it has stopped. */
export type WorkerMessage =
  | { readonly kind: 'ready'; readonly address: Address }
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'stopped' };

const STORE_FILE = 'store.sqlite';

async function run({ dataDir, inserts }: WorkerInput, tell: (message: WorkerMessage) => void): Promise<void> {
  const engine = openEngine(join(dataDir, STORE_FILE));
  try {
    serveInserts(inserts, engine);
    const stop = await startServing(engine, dataDir, tell);
    parentPort?.once('message', () => {
      void stop().then(() => tell({ kind: 'stopped' }));
    });
  } catch (error) {
    await engine.kv.close();
    throw error;
  }
}

async function startServing(
  engine: Engine,
  dataDir: string,
  tell: (message: WorkerMessage) => void,
): Promise<() => Promise<void>> {
  const place = makePlace(dataDir);
  const connections = await listen(engine, place.listenAt);
  const address =
    connections.port === undefined ? { path: place.listenAt.path ?? '' } : { port: connections.port };
  recordAddress(dataDir, address);
  const stopSweeps = startSweeps(engine);
  tell({ kind: 'ready', address });
  return async () => {
    stopSweeps();
    await connections.close();
    forgetAddress(dataDir);
    place.cleanUp();
    await engine.kv.close();
  };
}

const port = parentPort;
if (port !== null) {
  const tell = (message: WorkerMessage) => port.postMessage(message);
  run(workerData as WorkerInput, tell).catch((error: unknown) => {
    if (error instanceof StoreLockedError) tell({ kind: 'locked' });
    else tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
}
