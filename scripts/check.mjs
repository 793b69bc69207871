// `npm run check`: everything that must hold before a change lands, cheapest first. Stops at the first that fails.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const STEPS = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['imports', 'tsx', ['scripts/checkImports.ts']],
  ['codegen', 'tsx', ['scripts/codegen.ts', '--check']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  [
    'client types',
    'svelte-check',
    ['--tsconfig', 'client/tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ],
  ['lint', 'eslint', ['-c', 'scripts/lint/eslint.config.js', '.']],
];

for (const [name, tool, args] of STEPS) {
  const started = Date.now();
  const { status } = spawnSync(`node_modules/.bin/${tool}`, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`check: ${name} failed`);
    process.exit(1);
  }
  console.log(`check: ${name} ok (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}
if (!process.argv.includes('--static')) {
  const { status } = spawnSync(process.execPath, ['scripts/test.mjs'], { cwd: root, stdio: 'inherit' });
  process.exit(status ?? 1);
}
