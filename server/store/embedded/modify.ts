/**
 * Finding and changing documents. What is found quickly is found and changed in one write. A long search reads with
 * pauses first; its finds are tested again inside the write, so that nothing is changed that no longer meets the filter.
 */
import { compileExpression } from './aggregate/expression.ts';
import type { Collection } from './catalog.ts';
import type { Engine } from './engine.ts';
import { planSearch } from './planner.ts';
import { rowKey } from './records.ts';
import { compileFilter } from './match/filter.ts';
import { filterFields } from './match/filterFields.ts';
import { encodeKey } from './keys.ts';
import { decodeFields, fieldNames, replaceFields } from './rawDocument.ts';
import { Found, search, type Query } from './search.ts';
import { Puller, withoutPauses } from './steps.ts';
import type { Update } from './update/compileUpdate.ts';
import { upsertBase } from './update/upsertBase.ts';
import { decode, encode, type Doc } from './values.ts';

/** Which documents to change. */
export interface Selection {
  readonly namespace: string;
  /** `limit` 1 means the first match, 0 all. */
  readonly query: Query;
}

/** What to change, and how. */
export interface Modification extends Selection {
  readonly update: Update;
  readonly upsert: boolean;
}

/** What became of it. */
export interface Modified {
  readonly matched: number;
  readonly changed: number;
  /** The first document as it was. */
  readonly before: Found | undefined;
  /** The first document as it is. */
  readonly after: Found | undefined;
  readonly upserted: boolean;
}

const nothing: Modified = { matched: 0, changed: 0, before: undefined, after: undefined, upserted: false };

/** Documents changed in one write, so that others are served in between: as many as take about so long. */
const DOCUMENTS_A_WRITE = { least: 10, first: 50, most: 500 };
const WRITE_MS = 5;

const ID = fieldNames(['_id']);

/** Whether finding the documents may take long: all are wanted, or no index bounds the search. */
export function isLong({ catalog }: Engine, { namespace, query }: Selection): boolean {
  const collection = catalog.get(namespace);
  if (collection === undefined) return false;
  return query.limit !== 1 || !planSearch(collection, query).bounded;
}

/** Changes the documents of a query, or makes one; resolves when that is on disk. @throws StoreError; see `Records`. */
export async function modify(engine: Engine, modification: Modification): Promise<Modified> {
  if (!isLong(engine, modification)) return engine.kv.write(() => modifyNow(engine, modification));
  const ids = await findIds(engine, modification);
  if (ids.length === 0 && !modification.upsert) return nothing;
  if (modification.query.limit === 1 || ids.length === 0) {
    return engine.kv.write(() => modifyNow(engine, modification, ids));
  }
  return inParts(
    ids,
    async (part, sum: Modified) => {
      const next = await engine.kv.write(() => modifyFound(engine, modification, part));
      const [matched, changed] = [sum.matched + next.matched, sum.changed + next.changed];
      return { ...next, matched, changed };
    },
    nothing,
  );
}

/** Removes the documents of a query and gives the first; resolves when that is on disk. */
export async function remove(
  engine: Engine,
  selection: Selection,
): Promise<{ count: number; first: Found | undefined }> {
  if (!isLong(engine, selection)) return engine.kv.write(() => removeNow(engine, selection));
  const ids = await findIds(engine, selection);
  return inParts(
    ids,
    async (part, sum: { count: number; first: Found | undefined }) => {
      const removed = await engine.kv.write(() => removeFound(engine, selection, part));
      return { count: sum.count + removed.length, first: sum.first ?? removed[0] };
    },
    { count: 0, first: undefined },
  );
}

async function inParts<T>(
  ids: readonly Buffer[],
  apply: (part: readonly Buffer[], sum: T) => Promise<T>,
  start: T,
): Promise<T> {
  const { least, first, most } = DOCUMENTS_A_WRITE;
  let sum = start;
  for (let at = 0, size = first; at < ids.length;) {
    const begin = performance.now();
    sum = await apply(ids.slice(at, at + size), sum);
    at += size;
    const fitting = (size * WRITE_MS) / Math.max(0.1, performance.now() - begin);
    size = Math.round(Math.min(most, Math.max(least, fitting)));
  }
  return sum;
}

async function findIds(engine: Engine, { namespace, query }: Selection): Promise<Buffer[]> {
  const ids: Buffer[] = [];
  const rows = search(engine.kv, engine.catalog.get(namespace), query, compileExpression);
  await new Puller(rows).forEach((row) => ids.push(row.id));
  return ids;
}

/** As `modify`, at once. Runs inside `Kv.write`. @param ids what a search found just before, to spare another one. */
export function modifyNow(engine: Engine, modification: Modification, ids: readonly Buffer[] = []): Modified {
  const { namespace, query, upsert } = modification;
  const known = stillMatching(engine, modification, ids);
  const targets = known.length > 0 ? known : findNow(engine, { namespace, query });
  if (targets.length === 0) return upsert ? insertFor(engine, modification) : nothing;
  return change(engine, modification, targets);
}

function modifyFound(engine: Engine, modification: Modification, ids: readonly Buffer[]): Modified {
  const targets = stillMatching(engine, modification, ids);
  return targets.length === 0 ? nothing : change(engine, modification, targets);
}

/** As `remove`, at once. Runs inside `Kv.write`. */
export function removeNow(engine: Engine, selection: Selection): { count: number; first: Found | undefined } {
  const removed = removeAll(engine, selection, findNow(engine, selection));
  return { count: removed.length, first: removed[0] };
}

function removeFound(engine: Engine, selection: Selection, ids: readonly Buffer[]): readonly Found[] {
  return removeAll(engine, selection, stillMatching(engine, selection, ids));
}

function removeAll(engine: Engine, { namespace }: Selection, targets: readonly Found[]): readonly Found[] {
  const collection = engine.catalog.get(namespace);
  if (collection === undefined) return [];
  for (const target of targets) engine.records.remove(collection, target);
  return targets;
}

function findNow(engine: Engine, { namespace, query }: Selection): Found[] {
  return [...withoutPauses(search(engine.kv, engine.catalog.get(namespace), query, compileExpression))];
}

function stillMatching(engine: Engine, { namespace, query }: Selection, ids: readonly Buffer[]): Found[] {
  const collection = engine.catalog.get(namespace);
  if (collection === undefined || ids.length === 0) return [];
  const test = compileFilter(query.filter, compileExpression);
  const paths = filterFields(query.filter);
  const fields = paths === undefined ? undefined : fieldNames(paths);
  return ids.flatMap((id) => {
    const bytes = engine.kv.get(rowKey(collection, id));
    const found = bytes === undefined ? undefined : new Found(id, bytes);
    return found !== undefined && test(found.part(fields)) ? [found] : [];
  });
}

function change(engine: Engine, modification: Modification, targets: readonly Found[]): Modified {
  const collection = engine.catalog.ensure(modification.namespace);
  const changes = targets.map((found) => changeOne(engine, collection, { found, modification }));
  const [first] = changes;
  return {
    matched: changes.length,
    changed: changes.filter(({ isChanged }) => isChanged).length,
    before: first?.before,
    after: first?.after,
    upserted: false,
  };
}

function changeOne(
  engine: Engine,
  collection: Collection,
  { found, modification }: { found: Found; modification: Modification },
): { before: Found; after: Found; isChanged: boolean } {
  const bytes = changedBytes(found.bytes, modification);
  const isChanged = !bytes.equals(found.bytes);
  if (isChanged) engine.records.replace(collection, found, bytes);
  return { before: found, after: new Found(found.id, bytes), isChanged };
}

/** Long fields that an update does not touch are not decoded. */
function changedBytes(bytes: Buffer, { query, update }: Modification): Buffer {
  const { roots } = update;
  const target = { filter: query.filter, isInsert: false, now: new Date() };
  if (roots === undefined) return encode(update.apply({ ...target, doc: decode(bytes) }));
  return replaceFields(bytes, roots, update.apply({ ...target, doc: decodeFields(bytes, roots) }));
}

function insertFor(engine: Engine, { namespace, query, update }: Modification): Modified {
  const base = upsertBase(query.filter);
  const target = { filter: query.filter, isInsert: true, now: new Date() };
  const doc = update.apply({ ...target, doc: update.isReplacement ? idOnly(base) : base });
  const stored = engine.records.insert(engine.catalog.ensure(namespace), encode(doc));
  const after = new Found(encodeKey(decodeFields(stored, ID)['_id']), stored);
  return { matched: 0, changed: 0, before: undefined, after, upserted: true };
}

/** A replacement takes nothing but the `_id` from the filter. */
function idOnly(base: Doc): Doc {
  return base['_id'] === undefined ? {} : { _id: base['_id'] };
}
