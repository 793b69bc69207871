import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JOB_STATES, isFinal, type JobState } from '../../schema/jobState.ts';
import {
  claimJob,
  endJob,
  leaseOf,
  MAX_ATTEMPTS,
  putBack,
  renewLease,
  settleLapsed,
  writeProgress,
} from '../../server/jobs/lease.ts';
import { enqueueJob, requestCancel } from '../../server/jobs/queue.ts';
import type { JobKind, JobRow } from '../../server/store/job.ts';
import { emptyStore, openWorld, type JobWorld } from './openStore.ts';

let world: JobWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await emptyStore(world.store);
  world.clock.now = new Date('2026-05-01T10:00:00Z');
});

function enqueue(kind: JobKind = 'TRAIN'): Promise<JobRow> {
  return enqueueJob(world, {
    projectId: 'p1',
    kind,
    name: 'a job',
    input: { some: 'input' },
    createdBy: 'u1',
  });
}

function claim(runner = 'r1', kinds: JobKind[] = ['TRAIN', 'IMPORT']): Promise<JobRow | null> {
  const { now } = world.clock;
  return claimJob(world.store, { kinds, runner, now, leaseUntil: new Date(now.getTime() + 15_000) });
}

async function read(id: string): Promise<JobRow> {
  return (await world.store.jobs.findById(id).lean())!;
}

const progress = { stage: 'optimise', done: 1, total: 2, loss: 0.5, heldOutF1: null, etaMs: null };

describe('the queue', () => {
  it('stores a job as waiting and tells so', async () => {
    const heard: string[] = [];
    const stop = world.bus.on('jobChanged', ({ jobId }) => heard.push(jobId));
    const job = await enqueue();
    stop();
    expect(heard).toEqual([job._id]);
    expect(await read(job._id)).toMatchObject({
      state: 'QUEUED',
      attempts: 0,
      input: { some: 'input' },
      createdAt: world.clock.now,
    });
  });

  it('gives the oldest first, and only kinds that were asked for', async () => {
    const first = await enqueue('IMPORT');
    world.clock.now = new Date(world.clock.now.getTime() + 1);
    const second = await enqueue('TRAIN');
    expect((await claim('r1', ['TRAIN']))?._id).toBe(second._id);
    expect((await claim('r1'))?._id).toBe(first._id);
    expect(await claim('r1')).toBeNull();
  });

  it('gives jobs of one kind in the order they came', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      ids.push((await enqueue())._id);
      world.clock.now = new Date(world.clock.now.getTime() + 1);
    }
    const claimed: (string | undefined)[] = [];
    for (let n = 0; n < 4; n += 1) claimed.push((await claim())?._id);
    expect(claimed).toEqual(ids);
  });

  it('[J1] gives each job to one of many that ask at once', async () => {
    for (let n = 0; n < 5; n += 1) await enqueue();
    const claimed = await Promise.all(Array.from({ length: 20 }, (_, n) => claim(`r${n}`)));
    const ids = claimed.flatMap((job) => (job === null ? [] : [job._id]));
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
  });

  it('cancels a waiting job at once, asks a running one, and leaves an ended one alone', async () => {
    const waiting = await enqueue();
    expect(await requestCancel(world, waiting._id)).toMatchObject({
      state: 'CANCELLED',
      finishedAt: world.clock.now,
    });
    const running = await enqueue();
    await claim();
    expect(await requestCancel(world, running._id)).toMatchObject({ state: 'CANCELLING' });
    expect(await requestCancel(world, running._id)).toMatchObject({ state: 'CANCELLING' });
    expect(await requestCancel(world, waiting._id)).toBeUndefined();
    expect(await requestCancel(world, 'nobody')).toBeUndefined();
  });
});

describe('a lease', () => {
  it('[J1] that was lost writes nothing more', async () => {
    await enqueue();
    const lost = leaseOf((await claim('r1'))!);
    world.clock.now = new Date(world.clock.now.getTime() + 16_000);
    await settleLapsed(world.store, world.clock.now, new Set(['TRAIN']), new Set());
    const taken = (await claim('r2'))!;
    expect(await renewLease(world.store, lost, new Date())).toBeUndefined();
    expect(await writeProgress(world.store, lost, { ...progress, fraction: 0.9 }, [])).toBe(false);
    expect(await endJob(world.store, lost, { state: 'SUCCEEDED', result: 1 }, world.clock.now)).toBe(false);
    expect(await putBack(world.store, lost)).toBe(false);
    expect(await read(taken._id)).toEqual(taken);
  });

  it('[J1] of an earlier attempt of the same runner counts as lost', async () => {
    await enqueue();
    const first = leaseOf((await claim('r1'))!);
    world.clock.now = new Date(world.clock.now.getTime() + 16_000);
    await settleLapsed(world.store, world.clock.now, new Set(['TRAIN']), new Set());
    await claim('r1');
    expect(await endJob(world.store, first, { state: 'SUCCEEDED', result: 1 }, world.clock.now)).toBe(false);
  });

  it('shows a request to cancel when it is renewed', async () => {
    const job = await enqueue();
    const lease = leaseOf((await claim())!);
    expect(await renewLease(world.store, lease, new Date())).toBe('RUNNING');
    await requestCancel(world, job._id);
    expect(await renewLease(world.store, lease, new Date())).toBe('CANCELLING');
  });

  it('that lapsed: a repeatable job waits again, without the points of the first attempt', async () => {
    const job = await enqueue();
    const lease = leaseOf((await claim('r1'))!);
    await writeProgress(world.store, lease, { ...progress, fraction: 0.4 }, [
      { iteration: 1, loss: 1, heldOutF1: null },
    ]);
    const later = new Date(world.clock.now.getTime() + 16_000);
    const changed = await settleLapsed(world.store, later, new Set(['TRAIN']), new Set());
    expect(changed).toMatchObject([{ _id: job._id, state: 'QUEUED', runner: null }]);
    world.clock.now = later;
    expect(await claim('r2')).toMatchObject({ attempts: 2, curve: [], progress: { fraction: 0.4 } });
  });

  it.each([
    ['of a kind that cannot be repeated', 1, new Set<JobKind>()],
    ['of a job that was tried too often', MAX_ATTEMPTS, new Set<JobKind>(['TRAIN'])],
  ])('that lapsed %s: it fails as interrupted', async (_case, attempts, repeatable) => {
    const job = await enqueue();
    await claim('r1');
    await world.store.jobs.updateOne({ _id: job._id }, { $set: { attempts } });
    const later = new Date(world.clock.now.getTime() + 16_000);
    await settleLapsed(world.store, later, repeatable, new Set());
    expect(await read(job._id)).toMatchObject({
      state: 'FAILED',
      finishedAt: later,
      error: { code: 'interrupted' },
    });
  });

  it('that lapsed while the job was being cancelled: it is cancelled', async () => {
    const job = await enqueue();
    await claim('r1');
    await requestCancel(world, job._id);
    const later = new Date(world.clock.now.getTime() + 16_000);
    await settleLapsed(world.store, later, new Set(['TRAIN']), new Set());
    expect(await read(job._id)).toMatchObject({ state: 'CANCELLED', finishedAt: later });
  });

  it('that has not lapsed, or that this process keeps, is left alone', async () => {
    const job = await enqueue();
    const claimed = await claim('r1');
    const all = new Set<JobKind>(['TRAIN']);
    expect(await settleLapsed(world.store, world.clock.now, all, new Set())).toEqual([]);
    const later = new Date(world.clock.now.getTime() + 16_000);
    expect(await settleLapsed(world.store, later, all, new Set([job._id]))).toEqual([]);
    expect(await read(job._id)).toEqual(claimed);
  });
});

describe('the state of a job', () => {
  it.each(JOB_STATES.filter(isFinal))('[J2] %s never changes', async (state: JobState) => {
    const job = await enqueue();
    const lease = leaseOf((await claim('r1'))!);
    const set = { state, finishedAt: world.clock.now, runner: 'r1' };
    await world.store.jobs.updateOne({ _id: job._id }, { $set: set });
    const before = await read(job._id);
    await requestCancel(world, job._id);
    await endJob(world.store, lease, { state: 'SUCCEEDED', result: 1 }, world.clock.now);
    await endJob(world.store, lease, { state: 'CANCELLED', result: 1 }, world.clock.now);
    await endJob(
      world.store,
      lease,
      { state: 'FAILED', error: { code: 'X', message: 'x', field: null } },
      world.clock.now,
    );
    await writeProgress(world.store, lease, { ...progress, fraction: 1 }, []);
    await putBack(world.store, lease);
    await settleLapsed(
      world.store,
      new Date(world.clock.now.getTime() + 60_000),
      new Set(['TRAIN']),
      new Set(),
    );
    expect(await claim('r2')).toBeNull();
    expect(await read(job._id)).toEqual(before);
  });

  it('[J2] cancelled only after a request to cancel', async () => {
    const job = await enqueue();
    const lease = leaseOf((await claim('r1'))!);
    expect(await endJob(world.store, lease, { state: 'CANCELLED', result: null }, world.clock.now)).toBe(
      false,
    );
    await requestCancel(world, job._id);
    expect(await endJob(world.store, lease, { state: 'CANCELLED', result: null }, world.clock.now)).toBe(
      true,
    );
  });

  it('[J3] keeps the greatest fraction that was written', async () => {
    const job = await enqueue();
    const lease = leaseOf((await claim('r1'))!);
    for (const fraction of [0.2, 0.6, 0.3])
      await writeProgress(world.store, lease, { ...progress, fraction }, []);
    expect((await read(job._id)).progress).toEqual({ ...progress, fraction: 0.6 });
  });
});
