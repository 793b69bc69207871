/** The real app on a free port with a fresh embedded store in a folder of its own; `close` removes both. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type App } from '../../server/app.ts';
import type { Config } from '../../server/config.ts';
import { createLogger } from '../../server/log.ts';
import { TestClient } from './testClient.ts';

export interface TestApp {
  readonly app: App;
  readonly url: string;
  readonly dataDir: string;
  /** The installation's owner, signed in. */
  readonly owner: TestClient;
  /** A new person, signed in, who is a member of a project. */
  member(
    projectId: string,
    role: 'OWNER' | 'LEAD' | 'ANNOTATOR' | 'VIEWER',
    name: string,
  ): Promise<TestClient>;
  /** Ends the app; the data stay. */
  stop(): Promise<void>;
  /** Starts again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Settings of a server for tests: a free port, loopback only, no log. */
export function testConfig(dataDir: string, settings: Partial<Config> = {}): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    publicUrl: undefined,
    dataDir,
    mongodbUri: process.env['MONGODB_URI'],
    redisUrl: undefined,
    documentRoot: undefined,
    logLevel: 'silent',
    trustProxy: false,
    ...settings,
  };
}

export async function startTestApp(settings: Partial<Config> = {}): Promise<TestApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-test-'));
  const start = (): Promise<App> => startApp(testConfig(dataDir, settings), createLogger('silent'));
  let app = await start();
  const link = await app.ownerLink();
  const owner = new TestClient(() => app.url);
  await owner.accept(link?.url ?? '', {
    name: 'Olga Owner',
    email: 'olga@example.org',
    password: 'correct horse 1',
  });
  let people = 0;
  return {
    get app() {
      return app;
    },
    get url() {
      return app.url;
    },
    dataDir,
    owner,
    async member(projectId, role, name) {
      const { inviteMember } = await owner.ask<{ inviteMember: { url: string } }>(
        'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { url } }',
        { input: { projectId, role } },
      );
      people += 1;
      const person = new TestClient(() => app.url);
      await person.accept(inviteMember.url, {
        name,
        email: `person${people}@example.org`,
        password: 'correct horse 2',
      });
      return person;
    },
    stop: () => app.close(),
    async restart() {
      app = await start();
    },
    async close() {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
