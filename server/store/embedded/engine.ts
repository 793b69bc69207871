/** What commands work with: the table, the catalog, the documents and the open cursors of one store file. */
import { Catalog } from './catalog.ts';
import { Cursors } from './cursors.ts';
import { openKv, type Kv } from './kv.ts';
import { Records } from './records.ts';

/** An open store. */
export interface Engine {
  readonly kv: Kv;
  readonly catalog: Catalog;
  readonly records: Records;
  readonly cursors: Cursors;
}

/**
 * Opens the store file, which is made if it is not there.
 * @throws StoreLockedError when it is open elsewhere, Error when it is damaged or of another program.
 */
export function openEngine(path: string): Engine {
  const kv = openKv(path, () => catalog.reload());
  const catalog = new Catalog(kv);
  return { kv, catalog, records: new Records(kv, catalog), cursors: new Cursors() };
}
