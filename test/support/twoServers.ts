/** Two servers over one database and one Redis, all real: the database, Redis and the second server can be killed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type App } from '../../server/app.ts';
import { createLogger } from '../../server/log.ts';
import { ChildProgram } from './childProgram.ts';
import { RedisServer } from './redisServer.ts';
import { testConfig } from './testApp.ts';
import { TestClient } from './testClient.ts';

export class TwoServers {
  readonly redis: RedisServer;
  readonly store: ChildProgram;
  /** In this process. */
  readonly first: App;
  /** In a process of its own. */
  readonly second: ChildProgram;
  /** The installation's owner, at the first server. */
  readonly owner: TestClient;
  readonly #folder: string;
  #secondUrl = '';

  private constructor(parts: Pick<TwoServers, 'redis' | 'store' | 'first' | 'second'>, folder: string) {
    this.redis = parts.redis;
    this.store = parts.store;
    this.first = parts.first;
    this.second = parts.second;
    this.#folder = folder;
    this.owner = new TestClient(() => this.first.url);
  }

  static async start(): Promise<TwoServers> {
    const folder = await mkdtemp(join(tmpdir(), 'concord-two-'));
    const store = new ChildProgram(
      'test/support/storeProcess.ts',
      { DATA_DIR: folder },
      /the store is at (\S+) /,
    );
    const redis = await RedisServer.start();
    const mongodbUri = await store.begin();
    const first = await startApp(
      testConfig(folder, { mongodbUri, redisUrl: redis.url }),
      createLogger('silent'),
    );
    const env = {
      MONGODB_URI: mongodbUri,
      REDIS_URL: redis.url,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
    };
    const second = new ChildProgram('server/main.ts', { ...env, DATA_DIR: folder }, /Concord is at (\S+)\n/);
    const servers = new TwoServers({ redis, store, first, second }, folder);
    const link = await first.ownerLink();
    const person = { name: 'Olga Owner', email: 'olga@example.org', password: 'correct horse 1' };
    await servers.owner.accept(link?.url ?? '', person);
    await servers.startSecond();
    return servers;
  }

  get secondUrl(): string {
    return this.#secondUrl;
  }

  async startSecond(): Promise<void> {
    this.#secondUrl = await this.second.begin();
  }

  /** The same person at the second server. */
  atSecond(person: TestClient): TestClient {
    const there = new TestClient(() => this.#secondUrl);
    there.cookie = person.cookie;
    there.userId = person.userId;
    return there;
  }

  async close(): Promise<void> {
    await this.second.kill();
    await this.first.close();
    await this.redis.stop();
    await this.store.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
