import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../../server/app.ts';
import { createLogger } from '../../server/log.ts';
import { findProjectRoot } from '../../server/projectRoot.ts';
import { testConfig } from '../support/testApp.ts';
import { TestClient } from '../support/testClient.ts';

const run = promisify(execFile);

describe('npm run demo', () => {
  let dataDir: string;
  let output: string;
  let app: App;

  const demo = (): Promise<{ stdout: string; stderr: string }> => {
    const env = { ...process.env, DATA_DIR: dataDir, NODE_OPTIONS: '' };
    return run('npm', ['run', '--silent', 'demo'], { cwd: findProjectRoot(), env });
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'concord-demo-'));
    output = (await demo()).stdout;
    app = await startApp(testConfig(dataDir, { mongodbUri: undefined }), createLogger('silent'));
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('fills the project and prints a working sign-in link for each person', async () => {
    const links = output.match(/http\S+\/join#token=\S+/g) ?? [];
    expect(links).toHaveLength(3);
    for (const [n, link] of links.entries()) {
      const person = new TestClient(() => app.url);
      const { acceptLink } = await person.ask<{
        acceptLink: {
          projects: {
            edges: {
              node: { role: string; progress: Record<string, number>; entityTypes: { name: string }[] };
            }[];
          };
        };
      }>(
        `mutation ($input: AcceptLinkInput!) { acceptLink(input: $input) { projects { edges { node {
          role progress { documents submitted gold } entityTypes { name } } } } } }`,
        { input: { token: link.split('#token=')[1] } },
      );
      const [edge] = acceptLink.projects.edges;
      expect(edge?.node.role).toBe(n === 0 ? 'OWNER' : 'ANNOTATOR');
      expect(edge?.node.progress['documents']).toBeGreaterThanOrEqual(60);
      expect(edge?.node.progress['gold']).toBe(edge?.node.progress['submitted']);
      expect(edge?.node.entityTypes.map((type) => type.name)).toEqual([
        'FIN.CRYPTO',
        'FIN.FOREX',
        'FIN.STOCK',
      ]);
    }
  });

  it('leaves two annotators who differ', async () => {
    const { store } = app.system;
    const rows = await store.annotationSets.find({ kind: 'user' }).lean();
    const byUser = new Map<string, number>();
    for (const { set, spanCount } of rows) byUser.set(set, (byUser.get(set) ?? 0) + spanCount);
    expect(byUser.size).toBe(2);
    const [first, second] = [...byUser.values()];
    expect(first).toBeGreaterThan(500);
    expect(first).not.toBe(second);
  });

  it('refuses a store that is in use, and changes nothing in it', async () => {
    const before = await app.system.store.documents.countDocuments({});
    await expect(demo()).rejects.toMatchObject({ stderr: expect.stringMatching(/fresh/) as string });
    expect(await app.system.store.documents.countDocuments({})).toBe(before);
  }, 60_000);
});
