/**
 * Where bytes come from. A source lists what it has, in a fixed order and page by page, and reads one item when asked; it
 * knows nothing of formats, documents or the store.
 */
import type { AppError } from '../errors.ts';

/** One file of a source. */
export interface SourceItem {
  /** Names the item for people and for good: `upload:<file>`, or `folder:<path from DOCUMENT_ROOT>`. */
  readonly uri: string;
  /** File name with its folders inside the source, parted by `/`. */
  readonly name: string;
  readonly sizeBytes: number;
}

/** Something the source has and will not give. */
export interface SourceProblem {
  readonly uri: string;
  readonly error: AppError;
}

/** A part of a listing. */
export interface SourcePage {
  readonly items: readonly SourceItem[];
  readonly problems: readonly SourceProblem[];
}

/** A place with files. */
export interface Source {
  /** @throws AppError when there is no such place, or it may not be read. */
  list(): AsyncIterable<SourcePage>;
  /** @throws AppError NOT_FOUND when the item is gone. */
  read(item: SourceItem): Promise<Uint8Array>;
}
