import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderSource } from '../../server/sources/folder.ts';
import type { SourceItem, SourcePage } from '../../server/sources/source.ts';

let base: string;
let root: string;

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'concord-folder-')));
  root = join(base, 'root');
  await mkdir(join(root, 'contracts', 'old'), { recursive: true });
  await writeFile(join(root, 'b.txt'), 'b');
  await writeFile(join(root, 'a.txt'), 'aa');
  await writeFile(join(root, '.hidden.txt'), 'no');
  await writeFile(join(root, 'contracts', 'c.txt'), 'ccc');
  await writeFile(join(root, 'contracts', 'old', 'd.txt'), 'dddd');
  await writeFile(join(base, 'secret.txt'), 'outside');
});

afterEach(() => rm(base, { recursive: true, force: true }));

async function pagesOf(path: string): Promise<SourcePage[]> {
  const pages: SourcePage[] = [];
  for await (const page of folderSource(root, path).list()) pages.push(page);
  return pages;
}

async function itemsOf(path: string): Promise<SourceItem[]> {
  return (await pagesOf(path)).flatMap((page) => page.items);
}

describe('a folder as a source', () => {
  it('lists files with their folders in a fixed order and passes hidden ones over', async () => {
    expect(await itemsOf('.')).toEqual([
      { uri: 'folder:a.txt', name: 'a.txt', sizeBytes: 2 },
      { uri: 'folder:b.txt', name: 'b.txt', sizeBytes: 1 },
      { uri: 'folder:contracts/c.txt', name: 'contracts/c.txt', sizeBytes: 3 },
      { uri: 'folder:contracts/old/d.txt', name: 'contracts/old/d.txt', sizeBytes: 4 },
    ]);
  });

  it('names an item alike wherever the listing began', async () => {
    const [item] = await itemsOf('contracts/old');
    expect(item).toEqual({ uri: 'folder:contracts/old/d.txt', name: 'd.txt', sizeBytes: 4 });
  });

  it('reads the bytes of an item', async () => {
    const source = folderSource(root, 'contracts');
    const item = (await itemsOf('contracts'))[0]!;
    expect(Buffer.from(await source.read(item)).toString()).toBe('ccc');
  });

  it.each(['..', '../root', 'contracts/../..', '/etc', '\0'])('refuses the path %j', async (path) => {
    await expect(pagesOf(path)).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'path' });
  });

  it('says so when there is no such folder, or it is a file', async () => {
    await expect(pagesOf('nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(pagesOf('a.txt')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('reports links that lead out of the root, and follows those that stay inside', async () => {
    await symlink(join(base, 'secret.txt'), join(root, 'out.txt'));
    await symlink(base, join(root, 'up'));
    await symlink(join(root, 'contracts', 'c.txt'), join(root, 'in.txt'));
    const pages = await pagesOf('.');
    expect(pages[0]!.problems.map(({ uri, error }) => [uri, error.code])).toEqual([
      ['folder:out.txt', 'FORBIDDEN'],
      ['folder:up', 'FORBIDDEN'],
    ]);
    expect(pages[0]!.items.map((item) => item.name)).toEqual(['a.txt', 'b.txt', 'in.txt']);
  });

  it('refuses a start that is a link out of the root', async () => {
    await symlink(base, join(root, 'up'));
    await expect(pagesOf('up')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('refuses to read a file that became a link out of the root after it was listed', async () => {
    const source = folderSource(root, '.');
    const item = (await itemsOf('.'))[0]!;
    await rm(join(root, 'a.txt'));
    await symlink(join(base, 'secret.txt'), join(root, 'a.txt'));
    await expect(source.read(item)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('ends where a link leads back up', async () => {
    await symlink(root, join(root, 'contracts', 'loop'));
    expect((await itemsOf('.')).map((item) => item.name)).toEqual([
      'a.txt',
      'b.txt',
      'contracts/c.txt',
      'contracts/old/d.txt',
    ]);
  });
});
