/** A fresh embedded store in a folder of its own, and what a job's test needs around it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEventBus, type EventBus } from '../../server/events.ts';
import { createLogger, type Logger } from '../../server/log.ts';
import { connectStore, type Store } from '../../server/store/connect.ts';

export interface JobWorld {
  readonly store: Store;
  readonly bus: EventBus;
  readonly logger: Logger;
  /** The clock; tests move it. */
  readonly clock: { now: Date };
  readonly now: () => Date;
  close(): Promise<void>;
}

export async function openWorld(): Promise<JobWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-jobs-'));
  const store = await connectStore({ mongodbUri: undefined, dataDir });
  const clock = { now: new Date('2026-05-01T10:00:00Z') };
  return {
    store,
    bus: createEventBus(),
    logger: createLogger('silent'),
    clock,
    now: () => clock.now,
    async close() {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Empties the collections that jobs touch, so that one store serves a whole file of tests. */
export async function emptyStore(store: Store): Promise<void> {
  await Promise.all([
    store.jobs.deleteMany({}),
    store.documents.deleteMany({}),
    store.projects.deleteMany({}),
    store.annotationSets.deleteMany({}),
    store.updates.deleteMany({}),
    store.snapshots.deleteMany({}),
    store.models.deleteMany({}),
    store.deployments.deleteMany({}),
    store.suggestionSets.deleteMany({}),
    store.suggestionRejections.deleteMany({}),
    store.members.deleteMany({}),
  ]);
  for (const name of await store.files.list('')) await store.files.remove(name);
}

/** A promise with its handles outside, for a test that decides when something goes on. */
export function gate(): { readonly opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
