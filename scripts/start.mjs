// `npm start`: builds when the sources are newer than dist, then runs the server in this process.
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { build, isStale } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
if (isStale() && existsSync(`${root}node_modules/typescript`)) {
  console.log('Building …');
  await build();
}
if (!existsSync(`${root}dist/server/main.js`)) {
  console.error(
    'There is no build. Run `npm ci` with the development packages, or copy dist from a machine that has them.',
  );
  process.exit(1);
}
process.setSourceMapsEnabled(true);
await import('../dist/server/main.js');
