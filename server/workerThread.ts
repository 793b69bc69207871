/** Starts worker threads from source (`.ts`, through tsx) and from a build (`.js`), by the ending of the caller's own file. */
import { Worker, type Transferable } from 'node:worker_threads';

/** What a worker gets. */
export interface WorkerStart {
  readonly workerData?: unknown;
  readonly transferList?: readonly Transferable[];
}

/**
 * Starts `<name>.ts` or `<name>.js` beside the file that calls.
 * @param parentUrl the caller's `import.meta.url`.
 * @param name the worker's file name without its ending, such as `./worker`.
 */
export function startWorker(parentUrl: string, name: string, start: WorkerStart = {}): Worker {
  const isSource = parentUrl.endsWith('.ts');
  const file = new URL(`${name}${isSource ? '.ts' : '.js'}`, parentUrl);
  return new Worker(file, {
    workerData: start.workerData,
    transferList: [...(start.transferList ?? [])],
    ...(isSource ? { execArgv: ['--import', tsxRegistration()] } : {}),
  });
}

/** `--import tsx` reads TypeScript in the main thread only, so a worker registers tsx by itself. */
function tsxRegistration(): string {
  const api = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return `data:text/javascript,import { register } from ${api}; register();`;
}
