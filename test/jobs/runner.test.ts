import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../server/errors.ts';
import type { JobContext, JobHandler, JobHandlers } from '../../server/jobs/handler.ts';
import { JobStopped } from '../../server/jobs/jobFailure.ts';
import { claimJob } from '../../server/jobs/lease.ts';
import { enqueueJob, requestCancel } from '../../server/jobs/queue.ts';
import { createRunner, type Runner } from '../../server/jobs/runner.ts';
import type { RunnerTimings } from '../../server/jobs/runningJob.ts';
import type { JobKind, JobRow } from '../../server/store/job.ts';
import { emptyStore, gate, openWorld, type JobWorld } from './openStore.ts';

let world: JobWorld;
let runners: Runner[] = [];
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await emptyStore(world.store);
  world.clock.now = new Date('2026-05-01T10:00:00Z');
});
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.close()));
  runners = [];
});

/** So long that only what a test asks for wakes the runner. */
const CALM: Partial<RunnerTimings> = { pollMs: 60_000, heartbeatMs: 60_000, progressMs: 10, stopMs: 5_000 };

function handler(run: JobHandler['run'], more: Partial<JobHandler> = {}): JobHandler {
  return { repeatable: true, atOnce: 1, run, ...more };
}

const idleHandler = handler(() => Promise.resolve(null));

function startRunner(handlers: Partial<JobHandlers>, timings: Partial<RunnerTimings> = {}): Runner {
  const { store, bus, logger, now } = world;
  const runner = createRunner({
    store,
    bus,
    logger,
    now,
    handlers: {
      IMPORT: idleHandler,
      TRAIN: idleHandler,
      PREANNOTATE: idleHandler,
      LABEL_MENTIONS: idleHandler,
      ...handlers,
    },
    timings: { ...CALM, ...timings },
  });
  runners.push(runner);
  runner.start();
  return runner;
}

function enqueue(kind: JobKind = 'TRAIN'): Promise<JobRow> {
  return enqueueJob(world, { projectId: 'p1', kind, name: 'a job', input: null, createdBy: 'u1' });
}

async function read(job: JobRow): Promise<JobRow> {
  return (await world.store.jobs.findById(job._id).lean())!;
}

/** Resolves once the job's row is so, each time the bus tells that it changed. */
async function until(job: JobRow, isSo: (row: JobRow) => boolean): Promise<JobRow> {
  const events = world.bus.subscribe('jobChanged', ({ jobId }) => jobId === job._id);
  try {
    for (;;) {
      const row = await read(job);
      if (isSo(row)) return row;
      await events.next();
    }
  } finally {
    await events.return?.();
  }
}

/** A handler that runs until its signal, and throws what `JobStopped` says then. */
function obedient(result: unknown = null): JobHandler['run'] {
  return ({ signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new JobStopped(result)), { once: true });
    });
}

describe('a runner', () => {
  it('does what waits when it starts, and what comes when it is woken', async () => {
    const before = await enqueue();
    const runner = startRunner({ TRAIN: handler(({ job }) => Promise.resolve({ did: job._id })) });
    await runner.idle();
    const after = await enqueue();
    runner.wake();
    await runner.idle();
    for (const job of [before, after]) {
      expect(await read(job)).toMatchObject({
        state: 'SUCCEEDED',
        result: { did: job._id },
        progress: { fraction: 1, stage: 'done' },
        finishedAt: world.clock.now,
        runner: null,
      });
    }
  });

  it('fails to start when a kind of job has no handler', () => {
    const { store, bus, logger, now } = world;
    const handlers = { TRAIN: idleHandler } as unknown as JobHandlers;
    const runner = createRunner({ store, bus, logger, now, handlers });
    expect(() => runner.start()).toThrow('IMPORT');
  });

  it('runs as many of a kind at once as its handler allows', async () => {
    let running = 0;
    let most = 0;
    const bothRun = gate();
    const run = async (): Promise<null> => {
      running += 1;
      most = Math.max(most, running);
      if (running === 2) bothRun.open();
      await bothRun.opened;
      await Promise.resolve();
      running -= 1;
      return null;
    };
    for (let n = 0; n < 5; n += 1) await enqueue('IMPORT');
    await startRunner({ IMPORT: handler(run, { atOnce: 2 }) }).idle();
    expect(most).toBe(2);
    expect(await world.store.jobs.countDocuments({ state: 'SUCCEEDED' })).toBe(5);
  });

  it('[J1] shares the queue with others, each job done once', async () => {
    const done: string[] = [];
    const run = ({ job }: JobContext): Promise<null> => {
      done.push(job._id);
      return Promise.resolve(null);
    };
    for (let n = 0; n < 12; n += 1) await enqueue();
    const three = [1, 2, 3].map(() => startRunner({ TRAIN: handler(run) }));
    await Promise.all(three.map((runner) => runner.idle()));
    expect(done).toHaveLength(12);
    expect(new Set(done).size).toBe(12);
  });

  it('tells an AppError as it is and masks everything else', async () => {
    const [expected, unexpected] = [await enqueue('IMPORT'), await enqueue('TRAIN')];
    await startRunner({
      IMPORT: handler(() => Promise.reject(new AppError('INVALID_INPUT', 'Do it so.', { field: 'path' }))),
      TRAIN: handler(() => Promise.reject(new Error('the password is 123'))),
    }).idle();
    expect(await read(expected)).toMatchObject({
      state: 'FAILED',
      error: { code: 'INVALID_INPUT', message: 'Do it so.', field: 'path' },
    });
    const { error } = await read(unexpected);
    expect(error).toMatchObject({ code: 'INTERNAL', field: null });
    expect(error!.message).not.toContain('123');
  });

  it('writes the progress and the curve that the handler reports', async () => {
    const job = await enqueue();
    const run = ({ report }: JobContext): Promise<null> => {
      for (let iteration = 1; iteration <= 4; iteration += 1) {
        const loss = 1 / iteration;
        report(
          { stage: 'optimise', fraction: iteration / 5, done: iteration, total: 4, loss },
          { iteration, loss, heldOutF1: null },
        );
      }
      return Promise.resolve(null);
    };
    await startRunner({ TRAIN: handler(run) }).idle();
    const row = await read(job);
    expect(row.curve.map((point) => point.iteration)).toEqual([1, 2, 3, 4]);
    expect(row.progress).toMatchObject({ fraction: 1, done: 4, total: 4, loss: 0.25 });
  });

  it('shows a result that was published before the end', async () => {
    const job = await enqueue();
    const { opened, open } = gate();
    startRunner({
      TRAIN: handler(async ({ publishResult }) => {
        await publishResult({ plan: 'seen' });
        await opened;
        throw new AppError('CONFLICT', 'No.');
      }),
    });
    expect(await until(job, (row) => row.result !== null)).toMatchObject({
      state: 'RUNNING',
      result: { plan: 'seen' },
    });
    open();
    expect(await until(job, (row) => row.state === 'FAILED')).toMatchObject({ result: { plan: 'seen' } });
  });
});

describe('cancelling', () => {
  it('[J4] reaches a running job at once through the bus and keeps what was whole', async () => {
    const job = await enqueue();
    startRunner({ TRAIN: handler(obedient({ kept: 3 })) });
    await until(job, (row) => row.state === 'RUNNING');
    await requestCancel(world, job._id);
    expect(await until(job, (row) => row.state === 'CANCELLED')).toMatchObject({
      result: { kept: 3 },
      error: null,
    });
  });

  it('[J4] is seen in the store when no news came', async () => {
    const job = await enqueue();
    startRunner({ TRAIN: handler(obedient()) }, { heartbeatMs: 20 });
    await until(job, (row) => row.state === 'RUNNING');
    await world.store.jobs.updateOne({ _id: job._id }, { $set: { state: 'CANCELLING' } });
    await until(job, (row) => row.state === 'CANCELLED');
  });

  it('[J4] ends a job whose handler does not listen', async () => {
    const job = await enqueue();
    const { opened, open } = gate();
    startRunner({ TRAIN: handler(() => opened) }, { stopMs: 20 });
    await until(job, (row) => row.state === 'RUNNING');
    await requestCancel(world, job._id);
    await until(job, (row) => row.state === 'CANCELLED');
    open();
  });

  it('leaves a job succeeded that was done before it noticed', async () => {
    const job = await enqueue();
    const { opened, open } = gate();
    startRunner({ TRAIN: handler(() => opened.then(() => 'whole')) });
    await until(job, (row) => row.state === 'RUNNING');
    await requestCancel(world, job._id);
    open();
    expect(await until(job, (row) => row.finishedAt !== null)).toMatchObject({
      state: 'SUCCEEDED',
      result: 'whole',
    });
  });

  it('cleans up after a job that never ran', async () => {
    const { opened, open } = gate();
    const released: string[] = [];
    const release = (job: JobRow): Promise<void> => {
      released.push(job._id);
      return Promise.resolve();
    };
    const busy = await enqueue();
    const runner = startRunner({ TRAIN: handler(() => opened, { release }) });
    await until(busy, (row) => row.state === 'RUNNING');
    const waiting = await enqueue();
    await requestCancel(world, waiting._id);
    open();
    await runner.idle();
    expect(released.sort()).toEqual([busy._id, waiting._id].sort());
  });
});

describe('a server that stops', () => {
  it('puts a repeatable job back, and the next runner does it', async () => {
    const job = await enqueue();
    const first = startRunner({ TRAIN: handler(obedient()) });
    await until(job, (row) => row.state === 'RUNNING');
    await first.close();
    expect(await read(job)).toMatchObject({ state: 'QUEUED', runner: null, leaseUntil: null, attempts: 0 });
    await startRunner({ TRAIN: handler(() => Promise.resolve('second')) }).idle();
    expect(await read(job)).toMatchObject({ state: 'SUCCEEDED', result: 'second', attempts: 1 });
  });

  it('fails a job that cannot be repeated as interrupted', async () => {
    const job = await enqueue();
    const first = startRunner({ TRAIN: handler(obedient(), { repeatable: false }) });
    await until(job, (row) => row.state === 'RUNNING');
    await first.close();
    expect(await read(job)).toMatchObject({ state: 'FAILED', error: { code: 'interrupted' } });
  });

  it('without a word: the job is taken over when its lease has lapsed', async () => {
    const job = await enqueue();
    const { now } = world.clock;
    await claimJob(world.store, {
      kinds: ['TRAIN'],
      runner: 'dead',
      now,
      leaseUntil: new Date(now.getTime() + 15_000),
    });
    const runner = startRunner({ TRAIN: handler(() => Promise.resolve('again')) });
    await runner.idle();
    expect(await read(job)).toMatchObject({ state: 'RUNNING', runner: 'dead' });
    world.clock.now = new Date(now.getTime() + 15_001);
    await runner.idle();
    expect(await read(job)).toMatchObject({ state: 'SUCCEEDED', result: 'again', attempts: 2 });
  });

  it('[J1] and comes back late: what lost its lease is told to stop and writes nothing', async () => {
    const job = await enqueue();
    const stopped = gate();
    const late = startRunner({
      TRAIN: handler(
        ({ signal }) =>
          new Promise((resolve) => {
            signal.addEventListener('abort', () => {
              stopped.open();
              resolve('late');
            });
          }),
      ),
    });
    await until(job, (row) => row.state === 'RUNNING');
    await world.store.jobs.updateOne({ _id: job._id }, { $set: { runner: 'another', attempts: 2 } });
    world.bus.publish('jobChanged', { jobId: job._id, projectId: 'p1' });
    await stopped.opened;
    await late.close();
    expect(await read(job)).toMatchObject({ state: 'RUNNING', runner: 'another', result: null });
  });
});
