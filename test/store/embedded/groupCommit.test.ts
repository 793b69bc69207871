import { describe, expect, it } from 'vitest';
import { openKv } from '../../../server/store/embedded/kv.ts';
import { testEngine } from './testEngine.ts';

const key = (text: string) => Buffer.from(`\xf0${text}`, 'latin1');

describe('the writes of one turn', () => {
  it('all run before the first of them is answered, in the order they were asked for', async () => {
    const { kv } = testEngine().engine;
    const log: string[] = [];
    const write = (name: string) =>
      kv.write(() => log.push(`run ${name}`)).then(() => log.push(`done ${name}`));
    await Promise.all([write('a'), write('b'), write('c')]);
    expect(log).toEqual(['run a', 'run b', 'run c', 'done a', 'done b', 'done c']);
  });

  it('are each all or nothing: one that fails takes back its own and no other', async () => {
    const { kv } = testEngine().engine;
    const results = await Promise.allSettled([
      kv.write(() => kv.put(key('a'), Buffer.from('1'))),
      kv.write(() => {
        kv.put(key('a'), Buffer.from('2'));
        kv.put(key('b'), Buffer.from('2'));
        throw new Error('no');
      }),
      kv.write(() => kv.put(key('c'), Buffer.from('3'))),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(kv.get(key('a'))?.toString()).toBe('1');
    expect(kv.get(key('b'))).toBeUndefined();
    expect(kv.get(key('c'))?.toString()).toBe('3');
  });

  it('are finished before the file is closed', async () => {
    const store = testEngine();
    const written = store.engine.kv.write(() => store.engine.kv.put(key('a'), Buffer.from('1')));
    await store.close();
    await written;
    const again = openKv(store.path, () => undefined);
    expect(again.get(key('a'))?.toString()).toBe('1');
    await again.close();
  });

  it('bring the catalog back when one that made a collection fails', async () => {
    const { kv, catalog } = testEngine().engine;
    const failing = kv.write(() => {
      catalog.ensure('test.made');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(catalog.get('test.made')).toBeUndefined();
    await kv.write(() => catalog.ensure('test.kept'));
    expect(catalog.get('test.kept')?.id).toBe(1);
  });
});

describe('the table', () => {
  it('gives ranges both ways, counts them and removes them', async () => {
    const { kv } = testEngine().engine;
    const names = ['a', 'b', 'c', 'd'];
    await kv.write(() => {
      for (const name of names) kv.put(key(name), Buffer.from(name));
    });
    const range = { low: key('b'), high: key('d') };
    const values = (reverse: boolean) => kv.entries(range, { reverse }).map(([, value]) => value.toString());
    expect(values(false)).toEqual(['b', 'c']);
    expect(values(true)).toEqual(['c', 'b']);
    expect(kv.count(range)).toBe(2);
    expect(kv.keyAt(range, 1)).toEqual(key('c'));
    expect(kv.keyAt(range, 2)).toBeUndefined();
    await kv.write(() => kv.removeRange(range));
    expect(kv.count({ low: key('a'), high: key('z') })).toBe(2);
  });
});
