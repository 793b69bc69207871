/** A server in a process of its own, with `--expose-gc`: asked over IPC, ended by SIGKILL. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a server's process uses now. Bytes; CPU in microseconds since its start. */
export interface ServerStats {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
  readonly cpu: { readonly user: number; readonly system: number };
  /** Rooms in memory; null where the server has none. */
  readonly rooms: number | null;
}

/** Where it listens: a port, or the store's address. */
export interface ReadyMessage {
  readonly port?: number;
  readonly uri?: string;
}

type Answer = { readonly id: number } & Partial<ServerStats> & ReadyMessage;

const KEPT_OUTPUT = 20_000;

export class ChildServer {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (error: Error) => void }
  >();
  readonly #exited: Promise<void>;
  readonly #ready: Promise<Answer>;
  #lastId = 0;
  #output = '';
  #isAlive = true;

  /** @param name of a file in `servers/`, without its ending. */
  constructor(name: string, env: Readonly<Record<string, string>> = {}) {
    this.#child = fork(fileURLToPath(new URL(`./servers/${name}.mjs`, import.meta.url)), [], {
      execArgv: ['--expose-gc'],
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output = (this.#output + chunk.toString()).slice(-KEPT_OUTPUT);
      });
    }
    this.#ready = this.#answerTo(0);
    this.#child.on('message', (message) => this.#take(message as Answer));
    this.#exited = new Promise((resolve) => this.#child.once('exit', () => resolve()));
    void this.#exited.then(() => this.#onExit());
  }

  /** Whether the process runs. */
  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** The end of what it wrote to stdout and stderr. */
  get output(): string {
    return this.#output;
  }

  /** Its address, once it listens. @throws Error with its output when it ended instead. */
  ready(): Promise<ReadyMessage> {
    return this.#ready;
  }

  /** @param collect collects garbage first. @throws Error when the process has ended. */
  async stats(collect = false): Promise<ServerStats> {
    return (await this.#ask({ ask: 'stats', collect })) as Answer & ServerStats;
  }

  async startProfile(): Promise<void> {
    await this.#ask({ ask: 'startProfile' });
  }

  /** Writes a `.cpuprofile` of the time since `startProfile`. */
  async stopProfile(file: string): Promise<void> {
    await this.#ask({ ask: 'stopProfile', file });
  }

  /** Ends the process at once, as a crash would; resolves when it is gone. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  #ask(question: Readonly<Record<string, unknown>>): Promise<Answer> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = this.#answerTo(id);
    this.#child.send({ id, ...question }, (error) => {
      if (error !== null) this.#waiting.get(id)?.reject(error);
    });
    return answer;
  }

  #answerTo(id: number): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    answer.catch(() => undefined);
    return answer;
  }

  #take(answer: Answer): void {
    this.#waiting.get(answer.id)?.resolve(answer);
    this.#waiting.delete(answer.id);
  }

  #onExit(): void {
    this.#isAlive = false;
    for (const { reject } of this.#waiting.values()) reject(new Error(`the server ended: ${this.#output}`));
    this.#waiting.clear();
  }
}
