/** The sources there are, by what an import asks for. */
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { folderSource } from './folder.ts';
import type { Source } from './source.ts';
import { BATCH_ID, uploadSource, type BlobStore } from './upload.ts';

/** Which source, as it is stored with a job. */
export const sourceInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('upload'), batchId: z.string().regex(BATCH_ID) }),
  z.object({ kind: z.literal('folder'), path: z.string().min(1).max(1_000) }),
]);
/** An upload that waits, or a folder below DOCUMENT_ROOT. */
export type SourceInput = z.infer<typeof sourceInput>;

/** Where the sources of this server are. */
export interface SourcePlaces {
  readonly blobs: BlobStore;
  /** Absolute; undefined: this server reads no folders. */
  readonly documentRoot: string | undefined;
}

/** @throws AppError INVALID_INPUT when folders are not read here. */
export function openSource(input: SourceInput, { blobs, documentRoot }: SourcePlaces): Source {
  if (input.kind === 'upload') return uploadSource(blobs, input.batchId);
  if (documentRoot === undefined) {
    const message = 'This server reads no folders. Start it with DOCUMENT_ROOT set.';
    throw new AppError('INVALID_INPUT', message, { field: 'path' });
  }
  return folderSource(documentRoot, input.path);
}
