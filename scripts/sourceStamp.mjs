// A digest over everything that dist is made from: paths, sizes and contents of the sources.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const FOLDERS = ['schema', 'server', 'client'];
const FILES = ['package-lock.json', 'tsconfig.json', 'vite.config.ts'];

export function sourceStamp(root) {
  const hash = createHash('sha256');
  const add = (path) =>
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(`${root}${path}`))
      .update('\0');
  for (const file of FILES) add(file);
  for (const folder of FOLDERS) {
    const entries = readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`);
    for (const path of paths.map((each) => each.slice(root.length)).sort()) add(path);
  }
  return hash.digest('hex');
}
