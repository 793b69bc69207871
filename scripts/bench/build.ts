/** What is measured is the build, as it would be deployed: it is made anew when the sources have changed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Builds when `dist` is older than the sources. @throws Error when the build fails. */
export async function buildIfStale(): Promise<void> {
  const script = fileURLToPath(new URL('../build.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, '--if-stale'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('the build failed, so there is nothing to measure');
}
