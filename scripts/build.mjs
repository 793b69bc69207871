// Builds the server (tsc) and the client (vite) into dist, side by side. `--if-possible`: says so and goes on where the
// development packages are not installed. `--if-stale`: does nothing when dist was built from these very sources.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { precompress } from './precompress.mjs';
import { sourceStamp } from './sourceStamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = `${root}dist/.sources`;

export function isStale() {
  return !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== sourceStamp(root);
}

function run(name, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} failed (exit ${code})`))));
  });
}

export async function build() {
  const stamp = sourceStamp(root);
  await Promise.all([
    run('tsc', ['node_modules/typescript/bin/tsc', '-p', 'server/tsconfig.json']),
    run('vite build', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']),
  ]);
  await precompress(`${root}dist/client`);
  mkdirSync(`${root}dist`, { recursive: true });
  writeFileSync(stampFile, stamp);
}

const isMain = process.argv[1] === fileURLToPath(import.meta.url);
if (isMain) {
  const canBuild = existsSync(`${root}node_modules/typescript`) && existsSync(`${root}node_modules/vite`);
  if (!canBuild && process.argv.includes('--if-possible')) {
    console.log('The development packages are not installed: dist is left as it is.');
  } else if (isStale() || !process.argv.includes('--if-stale')) {
    await build();
  }
}
