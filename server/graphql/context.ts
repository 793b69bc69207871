/** What every resolver is given: what commands need, readers that batch, and the rim's own means. */
import DataLoader from 'dataloader';
import type { CommandContext } from '../commands/context.ts';
import type { Predictor } from '../predict/predictor.ts';
import type { AnnotationSetHead } from '../store/annotationSet.ts';
import type { Store } from '../store/connect.ts';
import type { PatternListRow } from '../store/patternList.ts';
import type { UserRow } from '../store/user.ts';
import { createOpenCommentsLoader, type OpenCommentsLoader } from './openComments.ts';
import type { Shelves } from './queue/shelves.ts';

/** Sets or clears the sign-in cookie of this request. A socket cannot. */
export interface CookieJar {
  set(secret: string, expiresAt: Date): void;
  clear(): void;
}

export interface GraphQLContext extends CommandContext {
  readonly loaders: Loaders;
  /** What lists of documents are told from. */
  readonly shelves: Shelves;
  /** For how many entity types this request has read examples. */
  readonly exampleAllowance: { used: number };
  readonly predictor: Pick<Predictor, 'predict'>;
  readonly cookies: CookieJar | undefined;
  /** Counts failed attempts to sign in from this address. */
  readonly attempts: { check(): void; fail(): void };
  /** Whether folders can be imported. */
  readonly hasDocumentRoot: boolean;
}

export interface TypeUse {
  readonly spans: number;
  readonly documents: number;
}

/** Readers of one request: each asks the store once for all that one turn wants. */
export interface Loaders {
  readonly user: DataLoader<string, UserRow | undefined>;
  /** The rows of all sets on a document, without their spans. */
  readonly setsOfDocument: DataLoader<string, AnnotationSetHead[]>;
  readonly openComments: OpenCommentsLoader;
  /** The texts of documents. */
  readonly text: DataLoader<string, string>;
  /** The pattern lists of a project. */
  readonly patternLists: DataLoader<string, PatternListRow[]>;
  /** How often each entity type of a project is used. */
  readonly typeUse: DataLoader<string, ReadonlyMap<string, TypeUse>>;
}

/** @param options `keeps`: whether what was read may be kept; not for an operation that lasts, such as a subscription. */
export function createLoaders(store: Store, options: { keeps: boolean }): Loaders {
  const cache = { cache: options.keeps };
  return {
    user: new DataLoader(async (ids) => {
      const rows = await store.users.find({ _id: { $in: [...ids] } }).lean();
      const byId = new Map(rows.map((row) => [row._id, row]));
      return ids.map((id) => byId.get(id));
    }, cache),
    setsOfDocument: new DataLoader(async (ids) => {
      const rows = await store.annotationSets.find({ documentId: { $in: [...ids] } }, { spans: 0 }).lean();
      const groups = new Map<string, AnnotationSetHead[]>(ids.map((id) => [id, []]));
      for (const row of rows) groups.get(row.documentId)?.push(row);
      return ids.map((id) => groups.get(id) ?? []);
    }, cache),
    openComments: createOpenCommentsLoader(store, cache),
    text: new DataLoader(async (ids) => {
      const rows = await store.documents.find({ _id: { $in: [...ids] } }, { text: 1 }).lean();
      const byId = new Map(rows.map((row) => [row._id, row.text]));
      return ids.map((id) => byId.get(id) ?? '');
    }, cache),
    patternLists: new DataLoader(async (ids) => {
      const rows = await store.patternLists.find({ projectId: { $in: [...ids] } }).lean();
      return ids.map((id) => rows.filter(({ projectId }) => projectId === id));
    }, cache),
    typeUse: new DataLoader((ids) => Promise.all(ids.map((id) => readTypeUse(store, id))), cache),
  };
}

async function readTypeUse(store: Store, projectId: string): Promise<ReadonlyMap<string, TypeUse>> {
  const groups = await store.annotationSets.aggregate<{ _id: string; spans: number; documents: string[] }>([
    { $match: { projectId } },
    { $unwind: '$spans' },
    { $group: { _id: '$spans.entityTypeId', spans: { $sum: 1 }, documents: { $addToSet: '$documentId' } } },
  ]);
  return new Map(groups.map(({ _id, spans, documents }) => [_id, { spans, documents: documents.length }]));
}
