/**
 * Uploads wait in the store's files until their import has ended, so that the job survives a restart: the bytes as
 * `upload/<batch>/<n>`, their names in `upload/<batch>/index`, which is written last. No index, no batch.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Source, SourceItem } from './source.ts';

/** The part of the store's files that staging needs. */
export interface BlobStore {
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array | undefined>;
  remove(name: string): Promise<void>;
  list(prefix: string): Promise<string[]>;
}

/** A file as it was sent. */
export interface UploadedFile {
  /** As the sender named it; a label only, never a path on this machine. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a batch's id looks like: when it was staged (milliseconds since 1970, base 36), then 66 random bits. */
export const BATCH_ID = /^[0-9a-z]{9}[A-Za-z0-9_-]{11}$/;

const PAGE = 100;

const index = z.array(z.object({ name: z.string(), sizeBytes: z.number().int() }));

/** Puts files aside and gives the batch's id. When one cannot be stored, none is kept and the error is thrown on. */
export async function stageUpload(
  blobs: BlobStore,
  files: readonly UploadedFile[],
  now = new Date(),
): Promise<string> {
  const batchId =
    now.getTime().toString(36).padStart(9, '0') + randomBytes(9).toString('base64url').slice(0, 11);
  try {
    for (const [n, file] of files.entries()) await blobs.put(`upload/${batchId}/${n}`, file.bytes);
    const entries = files.map(({ name, bytes }) => ({ name, sizeBytes: bytes.length }));
    await blobs.put(`upload/${batchId}/index`, new TextEncoder().encode(JSON.stringify(entries)));
    return batchId;
  } catch (thrown) {
    await removeUpload(blobs, batchId).catch(() => undefined);
    throw thrown;
  }
}

/** Removes a batch; nothing happens when it is gone. */
export async function removeUpload(blobs: BlobStore, batchId: string): Promise<void> {
  for (const name of await blobs.list(`upload/${batchId}/`)) await blobs.remove(name);
}

/** All batches, whole or not, with the time each was staged (milliseconds since 1970). */
export async function listUploads(blobs: BlobStore): Promise<{ batchId: string; stagedAt: number }[]> {
  const names = await blobs.list('upload/');
  const batchIds = new Set(names.map((name) => name.split('/')[1] ?? '').filter((id) => BATCH_ID.test(id)));
  return [...batchIds].map((batchId) => ({ batchId, stagedAt: Number.parseInt(batchId.slice(0, 9), 36) }));
}

/** The files of a batch in the order they were sent. */
export function uploadSource(blobs: BlobStore, batchId: string): Source {
  return {
    async *list() {
      const entries = await readIndex(blobs, batchId);
      if (entries === undefined) throw gone();
      const items = entries.map(({ name, sizeBytes }) => ({ uri: `upload:${name}`, name, sizeBytes }));
      const numbered = items.map((item, n) => new NumberedItem(item, n));
      for (let at = 0; at < numbered.length; at += PAGE) {
        yield { items: numbered.slice(at, at + PAGE), problems: [] };
      }
    },
    async read(item) {
      const bytes = item instanceof NumberedItem ? await blobs.get(`upload/${batchId}/${item.n}`) : undefined;
      if (bytes === undefined) throw gone();
      return bytes;
    },
  };
}

/** Two files of a batch may have one name, so an item knows its place. */
class NumberedItem implements SourceItem {
  readonly uri: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly n: number;

  constructor(item: SourceItem, n: number) {
    this.uri = item.uri;
    this.name = item.name;
    this.sizeBytes = item.sizeBytes;
    this.n = n;
  }
}

async function readIndex(blobs: BlobStore, batchId: string): Promise<z.infer<typeof index> | undefined> {
  const bytes = await blobs.get(`upload/${batchId}/index`);
  if (bytes === undefined) return undefined;
  return index.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

function gone(): AppError {
  return new AppError('NOT_FOUND', 'The uploaded files are not kept any more. Upload them again.', {
    field: 'files',
  });
}
