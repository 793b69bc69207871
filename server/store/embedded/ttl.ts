/** Removes documents whose time has come: once a minute, by the indexes that have `expireAfterSeconds`. */
import type { Collection, Index } from './catalog.ts';
import type { Engine } from './engine.ts';
import { remove } from './modify.ts';

const SWEEP_MS = 60_000;

/** Starts the sweeps. @returns the function that stops them. */
export function startSweeps(engine: Engine): () => void {
  const timer = setInterval(() => {
    engine.cursors.closeIdle(Date.now());
    // A file that cannot be written is told to whoever writes; the next sweep tries again.
    sweep(engine, Date.now()).catch(() => undefined);
  }, SWEEP_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** One sweep; gives how many documents were removed. @param now milliseconds since 1970. */
export async function sweep(engine: Engine, now: number): Promise<number> {
  let removed = 0;
  for (const collection of engine.catalog.all()) {
    for (const index of collection.indexes) {
      if (index.expireAfterSeconds !== undefined) removed += await expire(engine, { collection, index, now });
    }
  }
  return removed;
}

async function expire(
  engine: Engine,
  { collection, index, now }: { collection: Collection; index: Index; now: number },
): Promise<number> {
  const [field] = index.fields;
  if (field === undefined) return 0;
  const before = new Date(now - (index.expireAfterSeconds ?? 0) * 1000);
  const filter = { $and: [{ [field.path]: { $lte: before } }, index.partialFilter ?? {}] };
  const query = { filter, sort: [], skip: 0, limit: 0 };
  return (await remove(engine, { namespace: collection.namespace, query })).count;
}
