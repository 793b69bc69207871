// `npm test`: builds what is stale, finds or installs Chromium and Redis, runs every test, and ends with the line
// `N passed, N failed`, before which it says how many were skipped.
// Arguments go to vitest: `npm test -- --project server`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, isStale } from './build.mjs';
import { findChromium, installChromium } from './chromium.mjs';
import { findRedis, installRedis } from './redis.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}test-output/results.json`;
const args = process.argv.slice(2);
/** Whether vitest will run a project: all of them, unless some are named. */
const runs = (project) => {
  const named = args.flatMap((arg, index) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)];
    return args[index - 1] === '--project' ? [arg] : [];
  });
  return named.length === 0 || named.includes(project);
};

if (runs('e2e') && findChromium() === undefined) installChromium();
if ((runs('server') || runs('e2e')) && findRedis() === undefined) installRedis();
if (isStale()) await build();

mkdirSync(`${root}test-output`, { recursive: true });
rmSync(results, { force: true });
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
];
const code = await new Promise((resolve) => {
  const child = spawn(process.execPath, [...vitest, ...args], { cwd: root, stdio: 'inherit' });
  child.on('exit', (status) => resolve(status ?? 1));
});

const report = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
const passed = report?.numPassedTests ?? 0;
// A file that cannot even be loaded has no tests to count, and yet it failed.
const broken = (report?.testResults ?? []).filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
);
let failed = (report?.numFailedTests ?? 0) + broken.length;
if (code !== 0 && failed === 0) failed = 1;
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
