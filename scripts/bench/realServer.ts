/** The server as it is deployed: `dist/server/main.js` in a process of its own, on a data folder, ended by SIGKILL. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface RealServer {
  readonly port: number;
  /** Ends it at once, as a crash would; resolves when it is gone. */
  kill(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const ANNOUNCED = /Concord is at \S+:(\d+)/;

/** Starts it on a free port of 127.0.0.1. @throws Error with its output when it ends instead. */
export async function startRealServer(dataDir: string): Promise<RealServer> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let output = '';
  const port = await new Promise<number>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-20_000);
      const found = ANNOUNCED.exec(output);
      if (found !== null) resolve(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exited.then(() => reject(new Error(`the server ended: ${output}`)));
  });
  // A bench that is interrupted leaves nothing behind.
  const onExit = (): void => void child.kill('SIGKILL');
  process.once('exit', onExit);
  return {
    port,
    async kill() {
      process.off('exit', onExit);
      child.kill('SIGKILL');
      await exited;
    },
  };
}
