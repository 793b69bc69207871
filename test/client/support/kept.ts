/** A browser's storage in memory. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { turns } from '../../collab/support/eventually.ts';

/** Gives the process a browser's storage with nothing in it. */
export function emptyStorage(): void {
  globalThis.indexedDB = new IDBFactory();
  globalThis.IDBKeyRange = IDBKeyRange;
}

/** What local storage is, in memory. */
export class MemoryStorage {
  readonly items = new Map<string, string>();

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
}

/** Names of our databases, in order. */
export async function databases(): Promise<string[]> {
  return (await indexedDB.databases())
    .flatMap(({ name = '' }) => (name.startsWith('concord') ? [name] : []))
    .sort();
}

/** Waits for something that must be asked for. @throws Error after 8 s. */
export async function until(ask: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 8_000;
  while (!(await ask())) {
    if (Date.now() > deadline) throw new Error(`never came true: ${ask.toString()}`);
    await turns(1);
  }
}
