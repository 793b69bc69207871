/** Finding and changing documents inside one write. Used by the update, delete and findAndModify commands. */
import { compileExpression } from './aggregate/expression.ts';
import type { Collection } from './catalog.ts';
import type { Engine } from './engine.ts';
import { failedToParse } from './errors.ts';
import { search, type Found, type Query } from './search.ts';
import { withoutPauses } from './steps.ts';
import type { Update } from './update/compileUpdate.ts';
import { upsertBase } from './update/upsertBase.ts';
import { decode, encode, type Doc } from './values.ts';

/** What to change, and how. */
export interface Modification {
  readonly namespace: string;
  /** `limit` 1 changes the first match, 0 all. */
  readonly query: Query;
  readonly update: Update;
  readonly upsert: boolean;
}

/** What became of it. */
export interface Modified {
  readonly matched: number;
  readonly changed: number;
  /** Of the first document. */
  readonly before: Doc | undefined;
  readonly after: Doc | undefined;
  readonly upserted: boolean;
}

/** Changes the documents of a query, or makes one. Runs inside `Kv.write`. @throws StoreError; see `Records`. */
export function modifyDocuments(engine: Engine, modification: Modification): Modified {
  const { namespace, query, update, upsert } = modification;
  if (update.isReplacement && query.limit !== 1) {
    throw failedToParse('multi update is not supported for replacement-style update');
  }
  const collection = engine.catalog.get(namespace);
  const targets = [...withoutPauses(search(engine.kv, collection, query, compileExpression))];
  if (collection === undefined || targets.length === 0) {
    return upsert ? insertFor(engine, modification) : unchanged;
  }
  const changes = targets.map((found) => changeOne(engine, collection, { found, query, update }));
  const [first] = changes;
  return {
    matched: changes.length,
    changed: changes.filter((change) => change.isChanged).length,
    before: first?.before,
    after: first?.after,
    upserted: false,
  };
}

const unchanged: Modified = { matched: 0, changed: 0, before: undefined, after: undefined, upserted: false };

function changeOne(
  engine: Engine,
  collection: Collection,
  { found, query, update }: { found: Found; query: Query; update: Update },
): { before: Doc; after: Doc; isChanged: boolean } {
  const target = { doc: decode(found.bytes), filter: query.filter, isInsert: false, now: new Date() };
  const after = update.apply(target);
  const bytes = encode(after);
  const isChanged = !bytes.equals(found.bytes);
  if (isChanged) engine.records.replace(collection, found, after, bytes);
  return { before: found.doc, after, isChanged };
}

function insertFor(engine: Engine, { namespace, query, update }: Modification): Modified {
  const base = upsertBase(query.filter);
  const target = { filter: query.filter, isInsert: true, now: new Date() };
  const doc = update.apply({ ...target, doc: update.isReplacement ? idOnly(base) : base });
  const after = engine.records.insert(engine.catalog.ensure(namespace), doc);
  return { matched: 0, changed: 0, before: undefined, after, upserted: true };
}

/** A replacement takes nothing but the `_id` from the filter. */
function idOnly(base: Doc): Doc {
  return base['_id'] === undefined ? {} : { _id: base['_id'] };
}

/** Removes the documents of a query; gives them. Runs inside `Kv.write`. */
export function removeDocuments(engine: Engine, namespace: string, query: Query): Found[] {
  const collection = engine.catalog.get(namespace);
  if (collection === undefined) return [];
  const targets = [...withoutPauses(search(engine.kv, collection, query, compileExpression))];
  for (const target of targets) engine.records.remove(collection, target);
  return targets;
}
