/** A TypeScript program of ours in a process of its own, which a test can end as a crash would. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const KEPT_OUTPUT = 20_000;

export class ChildProgram {
  readonly #file: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #announcement: RegExp;
  #process: ChildProcess | undefined;

  /** @param file from the root of the project. @param announcement its first group is what `begin` gives. */
  constructor(file: string, env: Readonly<Record<string, string>>, announcement: RegExp) {
    this.#file = fileURLToPath(new URL(`../../${file}`, import.meta.url));
    this.#env = env;
    this.#announcement = announcement;
  }

  /** Starts it, again after `kill`. Resolves with what it announced. @throws Error with its output when it ends instead. */
  async begin(): Promise<string> {
    const child = spawn(process.execPath, ['--import', 'tsx', this.#file], {
      env: { ...process.env, ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    return new Promise<string>((resolve, reject) => {
      let output = '';
      const read = (chunk: Buffer): void => {
        output = (output + chunk.toString()).slice(-KEPT_OUTPUT);
        const [, found] = this.#announcement.exec(output) ?? [];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`${this.#file} ended:\n${output}`)));
    });
  }

  /** Ends it at once; resolves when it is gone. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
