import { describe, expect, it, vi } from 'vitest';
import type { JobWholeFragment } from '../../../client/api/operations.generated.ts';
import { Imports } from '../../../client/state/imports.svelte.ts';
import { JobWatch } from '../../../client/state/jobWatch.svelte.ts';
import { Project } from '../../../client/state/project.svelte.ts';
import { Trainings } from '../../../client/state/trainings.svelte.ts';
import { FakeServer } from '../support/fakeServer.ts';
import { aJob, progressAt } from '../support/samples.ts';

const done = aJob({ state: 'SUCCEEDED', progress: progressAt(1), model: { id: 'm1', name: 'first' } });

async function watching(
  onFinal?: (job: JobWholeFragment) => void,
): Promise<[FakeServer, JobWatch, () => void]> {
  const server = new FakeServer().on('OneJob', { job: aJob() });
  const watch = new JobWatch(server.api, 'j1');
  const end = watch.listen(onFinal);
  await vi.waitFor(() => expect([watch.job?.id, server.open]).toEqual(['j1', ['JobMoved']]));
  return [server, watch, end];
}

describe('JobWatch', () => {
  it('follows the job and tells its end once', async () => {
    const onFinal = vi.fn();
    const [server, watch, end] = await watching(onFinal);
    server.push('JobMoved', { jobChanged: aJob({ progress: progressAt(0.7) }) });
    expect([watch.job?.progress.fraction, watch.isFinal]).toEqual([0.7, false]);
    server.push('JobMoved', { jobChanged: done });
    server.push('JobMoved', { jobChanged: done });
    expect(watch.isFinal).toBe(true);
    expect(onFinal).toHaveBeenCalledTimes(1);
    end();
    expect(server.open).toEqual([]);
  });

  it('[J3] does not let progress go back when an older state comes late', async () => {
    const [server, watch] = await watching();
    server.push('JobMoved', { jobChanged: aJob({ progress: progressAt(0.9) }) });
    server.push('JobMoved', { jobChanged: aJob({ progress: progressAt(0.6) }) });
    expect(watch.job?.progress.fraction).toBe(0.9);
  });

  it('[J2] does not leave a final state again', async () => {
    const [server, watch] = await watching();
    server.push('JobMoved', { jobChanged: done });
    server.push('JobMoved', { jobChanged: aJob({ progress: progressAt(0.99) }) });
    expect(watch.job?.state).toBe('SUCCEEDED');
  });

  it('tells the end of a job that had ended before it was opened', async () => {
    const server = new FakeServer().on('OneJob', { job: done });
    const onFinal = vi.fn();
    new JobWatch(server.api, 'j1').listen(onFinal);
    await vi.waitFor(() => expect(onFinal).toHaveBeenCalledWith(done));
  });

  it('shows that it is being stopped, unless it ended meanwhile', async () => {
    const [server, watch] = await watching();
    server.on('CancelJob', { cancelJob: aJob({ state: 'CANCELLING' }) });
    await watch.cancel();
    expect(watch.job?.state).toBe('CANCELLING');
    server.push('JobMoved', { jobChanged: { ...done, state: 'CANCELLED' } });
    await watch.cancel();
    expect(watch.job?.state).toBe('CANCELLED');
  });
});

function jobsOf(...jobs: object[]): object {
  const edges = jobs.map((node) => ({ node }));
  return { project: { id: 'p1', jobs: { edges, pageInfo: { endCursor: null, hasNextPage: false } } } };
}

describe('Trainings', () => {
  async function listening(...jobs: JobWholeFragment[]): Promise<[FakeServer, Trainings]> {
    const server = new FakeServer()
      .on('ProjectJobs', jobsOf(...jobs))
      .on('ProjectModels', { project: { id: 'p1', models: [] } });
    const trainings = new Trainings(new Project(server.api, 'p1'));
    trainings.listen();
    await vi.waitFor(() => expect([trainings.jobs?.length, server.open.length]).toEqual([jobs.length, 1]));
    return [server, trainings];
  }

  it('put a new job first, change one in its place, and leave imports out', async () => {
    const [server, trainings] = await listening(aJob());
    server.push('ProjectJobMoved', { projectJobChanged: aJob({ id: 'j2' }) });
    server.push('ProjectJobMoved', { projectJobChanged: aJob({ id: 'j3', kind: 'IMPORT' }) });
    server.push('ProjectJobMoved', { projectJobChanged: aJob({ progress: progressAt(0.9) }) });
    expect(trainings.jobs?.map(({ id, progress }) => [id, progress.fraction])).toEqual([
      ['j2', 0.5],
      ['j1', 0.9],
    ]);
  });

  it('[J2] keep a final state when an older event comes late', async () => {
    const [server, trainings] = await listening(done);
    server.push('ProjectJobMoved', { projectJobChanged: aJob() });
    expect(trainings.jobs?.[0]?.state).toBe('SUCCEEDED');
  });

  it('read the models anew when a training succeeds, and show the job among them no more', async () => {
    const [server, trainings] = await listening(aJob());
    expect(trainings.openJobs).toHaveLength(1);
    const before = server.variablesOf('ProjectModels').length;
    server.push('ProjectJobMoved', { projectJobChanged: done });
    await vi.waitFor(() => expect(server.variablesOf('ProjectModels')).toHaveLength(before + 1));
    expect(trainings.openJobs).toEqual([]);
  });

  it('give the id of the job they start', async () => {
    const [server, trainings] = await listening();
    server.on('StartTraining', { startTraining: aJob({ id: 'j9', state: 'QUEUED' }) });
    const id = await trainings.start({ name: 'x', data: 'GOLD', testShare: 0.2, seed: 1, iterations: 60 });
    expect(id).toBe('j9');
    expect(server.variablesOf('StartTraining')[0]?.['input']).toMatchObject({
      projectId: 'p1',
      testShare: 0.2,
    });
    expect(trainings.jobs?.[0]?.id).toBe('j9');
  });
});

describe('Imports', () => {
  const importing = aJob({ id: 'j5', kind: 'IMPORT', name: 'folder' });

  it('follow the job of a folder to its end and gather all that was refused', async () => {
    const server = new FakeServer()
      .on('ImportFolder', { importFolder: importing })
      .on('OneJob', { job: importing });
    const onFinal = vi.fn();
    const imports = new Imports(new Project(server.api, 'p1'), onFinal);
    await imports.importFolder('reports', 'gold');
    await vi.waitFor(() => expect([imports.job?.id, server.open]).toEqual(['j5', ['JobMoved']]));
    expect(imports.isUnderWay).toBe(true);
    const refused = [
      { source: 'a.jsonl', code: 'INVALID_INPUT', field: null, line: 3, message: 'End 9 > length 6.' },
    ];
    const importResult = { added: 2, unchanged: 1, spans: 4, notes: [], refused };
    server.push('JobMoved', { jobChanged: { ...importing, state: 'SUCCEEDED', importResult } });
    expect([imports.isUnderWay, imports.refused]).toEqual([false, refused]);
    expect(onFinal).toHaveBeenCalledTimes(1);
    imports.dismiss();
    expect([imports.job, imports.refused, server.open]).toEqual([undefined, [], []]);
  });

  it('take up an import that runs already, and none that has ended', async () => {
    const server = new FakeServer()
      .on('OneJob', { job: importing })
      .on('ProjectJobs', jobsOf({ ...importing, id: 'j4', state: 'SUCCEEDED' }));
    const imports = new Imports(new Project(server.api, 'p1'), vi.fn());
    await imports.resume();
    expect(imports.isUnderWay).toBe(false);
    server.on('ProjectJobs', jobsOf(aJob(), importing));
    await imports.resume();
    await vi.waitFor(() => expect(imports.job?.id).toBe('j5'));
    imports.dismiss();
  });

  it('show nothing when the folder is refused', async () => {
    const server = new FakeServer().refuse('ImportFolder', 'NOT_FOUND', 'No such folder.', 'path');
    const imports = new Imports(new Project(server.api, 'p1'), vi.fn());
    await expect(imports.importFolder('x', 'gold')).rejects.toMatchObject({ field: 'path' });
    expect(imports.isUnderWay).toBe(false);
  });
});
