/** The built server as its own process, started as the README says, so that it can be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProjectRoot } from '../../../server/projectRoot.ts';

export interface ServerProcess {
  readonly url: string;
  /** The one-time link that the first start printed. */
  readonly ownerLink: string;
  /** Milliseconds from the start of the process to the printed address. */
  readonly startMs: number;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

const ADDRESS = /Concord is at (\S+)/;
const LINK = /(\S+\/join#token=\S+)/;

/** @param env settings besides PORT and DATA_DIR, such as DOCUMENT_ROOT. */
export async function startServer(env: Record<string, string> = {}): Promise<ServerProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'concord-e2e-'));
  const port = await freePort();
  let child: ChildProcess;
  let startMs = 0;

  async function start(): Promise<string> {
    const began = performance.now();
    child = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: findProjectRoot(),
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'warn',
        ...env,
        PORT: String(port),
        DATA_DIR: dataDir,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = await outputUntil(child, ADDRESS);
    startMs = performance.now() - began;
    return output;
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await ended;
  }

  const output = await start();
  return {
    url: ADDRESS.exec(output)?.[1] ?? '',
    ownerLink: LINK.exec(output)?.[1] ?? '',
    get startMs() {
      return startMs;
    },
    kill: () => end('SIGKILL'),
    async start() {
      await start();
    },
    async remove() {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a process printed up to the blank line after the match. @throws with all of it when the process ends before. */
function outputUntil(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (pattern.test(output) && output.endsWith('\n\n')) resolve(output);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('exit', (code) =>
      reject(new Error(`the server ended with ${code ?? 'a signal'}:\n${output}`)),
    );
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
