/**
 * A folder below DOCUMENT_ROOT, with its folders. Nothing outside the root is ever read: the path asked for, each entry and
 * each read is judged by where it really leads, symbolic links resolved. Hidden entries are passed over.
 */
import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { compareText } from '../../schema/span.ts';
import { AppError } from '../errors.ts';
import type { Source, SourceItem, SourcePage, SourceProblem } from './source.ts';

/** @param root absolute. @param path relative to it; `.` is the root itself. */
export function folderSource(root: string, path: string): Source {
  return {
    async *list() {
      const realRoot = await realpath(root).catch(() => undefined);
      if (realRoot === undefined) throw notThere(path);
      const start = await startOf(realRoot, path);
      yield* walk({ realRoot, start, seen: new Set() }, start);
    },
    async read(item) {
      const realRoot = await realpath(root);
      const start = await startOf(realRoot, path);
      const file = await realpath(join(start, item.name)).catch(() => undefined);
      if (file === undefined || !isInside(realRoot, file)) throw notThere(item.name);
      return readFile(file).catch(() => {
        throw unreadable(item.name);
      });
    },
  };
}

interface Tour {
  readonly realRoot: string;
  /** Where the listing began; names are relative to it. */
  readonly start: string;
  /** Real paths of folders that were listed, so that a link back up ends. */
  readonly seen: Set<string>;
}

/** The real path of the folder asked for. @throws AppError when it leads out of the root or is no folder. */
async function startOf(realRoot: string, path: string): Promise<string> {
  const leadsUp = normalize(path).split(sep)[0] === '..';
  if (path.includes('\0') || isAbsolute(path) || leadsUp) throw outside(path);
  const real = await realpath(resolve(realRoot, path)).catch(() => undefined);
  if (real === undefined) throw notThere(path);
  if (!isInside(realRoot, real)) throw outside(path);
  if (!(await stat(real)).isDirectory()) {
    throw new AppError('INVALID_INPUT', `${path} is a file. Name the folder it is in.`, { field: 'path' });
  }
  return real;
}

/** One page for each folder: its files by name, then its folders. */
async function* walk(tour: Tour, folder: string): AsyncGenerator<SourcePage> {
  const real = await realpath(folder);
  if (tour.seen.has(real)) return;
  tour.seen.add(real);
  const items: SourceItem[] = [];
  const problems: SourceProblem[] = [];
  const folders: string[] = [];
  const entries = await readEntries(folder).catch(() => undefined);
  if (entries === undefined) {
    const name = slashed(relative(tour.realRoot, folder));
    problems.push({ uri: `folder:${name}`, error: unreadable(name) });
  }
  for (const entry of entries ?? []) {
    const path = join(folder, entry.name);
    const name = slashed(relative(tour.start, path));
    const uri = `folder:${slashed(relative(tour.realRoot, path))}`;
    const judged = await judge(tour.realRoot, path);
    if (judged instanceof AppError) problems.push({ uri, error: judged });
    else if (judged.isFolder) folders.push(path);
    else items.push({ uri, name, sizeBytes: judged.sizeBytes });
  }
  yield { items, problems };
  for (const each of folders) yield* walk(tour, each);
}

async function readEntries(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => compareText(a.name, b.name));
}

async function judge(
  realRoot: string,
  path: string,
): Promise<AppError | { isFolder: boolean; sizeBytes: number }> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return new AppError('NOT_FOUND', 'This link leads nowhere.');
  if (!isInside(realRoot, real))
    return new AppError('FORBIDDEN', 'This link leads out of the document folder.');
  const found = await stat(real);
  if (!found.isDirectory() && !found.isFile()) return new AppError('INVALID_INPUT', 'This is not a file.');
  return { isFolder: found.isDirectory(), sizeBytes: found.size };
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function outside(path: string): AppError {
  return new AppError('INVALID_INPUT', `${path} leads out of the document folder. Name a folder inside it.`, {
    field: 'path',
  });
}

function unreadable(name: string): AppError {
  return new AppError('FORBIDDEN', `${name} may not be read by the server. Change its permissions.`, {
    field: 'file',
  });
}

function notThere(path: string): AppError {
  return new AppError('NOT_FOUND', `There is no ${path} in the document folder.`, { field: 'path' });
}
