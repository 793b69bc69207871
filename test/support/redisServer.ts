/** A Redis of a test's own: a free port, a temporary folder, nothing kept. It can be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRedis } from '../../scripts/redis.mjs';

/** Whether tests that need Redis can run here. */
export const HAS_REDIS = findRedis() !== undefined;

export interface RedisServerOptions {
  /** Default: none. */
  readonly password?: string;
}

export class RedisServer {
  readonly url: string;
  readonly port: number;
  readonly #folder: string;
  readonly #password: string | undefined;
  #process: ChildProcess | undefined;

  private constructor(port: number, folder: string, password: string | undefined) {
    this.port = port;
    this.#folder = folder;
    this.#password = password;
    this.url = `redis://${password === undefined ? '' : `:${encodeURIComponent(password)}@`}127.0.0.1:${port}`;
  }

  /** Resolves when it takes connections. @throws Error when it cannot start. */
  static async start(options: RedisServerOptions = {}): Promise<RedisServer> {
    const server = await RedisServer.prepare(options);
    await server.begin();
    return server;
  }

  /** A server that does not run yet, with its address. */
  static async prepare({ password }: RedisServerOptions = {}): Promise<RedisServer> {
    return new RedisServer(await freePort(), await mkdtemp(join(tmpdir(), 'concord-redis-')), password);
  }

  /** Starts it, again after `kill`, on the same port. Resolves when it takes connections. */
  async begin(): Promise<void> {
    const args = [
      ...['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.#folder],
      ...['--save', '', '--appendonly', 'no'],
      ...(this.#password === undefined ? [] : ['--requirepass', this.#password]),
    ];
    const child = spawn(findRedis() ?? 'redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Ready to accept connections')) resolve();
      });
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`redis-server did not start:\n${said}`)));
    });
  }

  /** Ends it without a goodbye, as a machine that fails does. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Holds it, so that it answers nobody but keeps its connections; `resume` lets it go on. */
  pause(): void {
    this.#process?.kill('SIGSTOP');
  }

  resume(): void {
    this.#process?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
