import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/testApp.ts';
import type { JobSeen } from '../support/testClient.ts';

describe('importing a folder of the server', () => {
  let root: string;
  let test: TestApp;
  let projectId: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'concord-root-'));
    await mkdir(join(root, 'notes'));
    await writeFile(join(root, 'notes', 'one.txt'), 'The first note.');
    await writeFile(join(root, 'notes', 'two.txt'), 'The second note.');
    test = await startTestApp({ documentRoot: root });
    projectId = await test.owner.createProject({ name: 'Folder' });
  });
  afterAll(async () => {
    await test.close();
    await rm(root, { recursive: true, force: true });
  });

  const importFolder = async (path: string): Promise<JobSeen> => {
    const { importFolder: job } = await test.owner.ask<{ importFolder: { id: string } }>(
      'mutation ($p: ID!, $path: String!) { importFolder(input: { projectId: $p, path: $path }) { id } }',
      { p: projectId, path },
    );
    return test.owner.waitForJob(job.id);
  };

  it('[I1] takes its files, and none of them twice', async () => {
    expect((await importFolder('notes')).importResult).toMatchObject({ added: 2, unchanged: 0, refused: [] });
    expect((await importFolder('.')).importResult).toMatchObject({ added: 0, unchanged: 2, refused: [] });
  });

  it.each(['..', '../..', '/etc', 'notes/../../etc', 'absent'])(
    'refuses %s and names the field',
    async (path) => {
      const job = await importFolder(path);
      expect(job.state).toBe('FAILED');
      expect(job.error).toMatchObject({ field: 'path' });
    },
  );
});
