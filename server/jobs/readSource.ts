/** Reads all that a source has, within bounds: what is too large is refused by name, and too much in all stops the import. */
import { AppError } from '../errors.ts';
import type { ImportFile } from '../formats/format.ts';
import { MAX_LABEL_FILE_BYTES } from '../sources/decodeText.ts';
import type { Source, SourceItem } from '../sources/source.ts';

/** Bounds of one import. */
const MAX_FILES = 10_000;
const MAX_TOTAL_BYTES = 200 * 1024 * 1024;

/** How to read: when to stop, and whom to tell. */
export interface ReadSourceOptions {
  readonly signal: AbortSignal;
  /** Called for an item that is not taken. */
  readonly refuse: (uri: string, error: AppError) => void;
  readonly onRead: (done: number, total: number) => void;
}

/** What was read. */
export interface SourceFiles {
  readonly files: readonly ImportFile[];
  /** Name of a file → its uri. */
  readonly uris: ReadonlyMap<string, string>;
}

/** @throws AppError LIMIT_EXCEEDED when there is too much for one import, and what the source throws. */
export async function readSource(source: Source, options: ReadSourceOptions): Promise<SourceFiles> {
  const items = await listItems(source, options);
  const files: ImportFile[] = [];
  const uris = new Map<string, string>();
  for (const [n, item] of items.entries()) {
    options.signal.throwIfAborted();
    options.onRead(n, items.length);
    const bytes = await readItem(source, item, options);
    if (bytes === undefined) continue;
    files.push({ name: item.name, bytes });
    uris.set(item.name, item.uri);
  }
  return { files, uris };
}

async function listItems(source: Source, { signal, refuse }: ReadSourceOptions): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const page of source.list()) {
    signal.throwIfAborted();
    for (const { uri, error } of page.problems) refuse(uri, error);
    for (const item of page.items) {
      if (item.sizeBytes > MAX_LABEL_FILE_BYTES) refuse(item.uri, tooLarge(item));
      else items.push(item);
    }
    const totalBytes = items.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (items.length > MAX_FILES || totalBytes > MAX_TOTAL_BYTES) throw tooMuch();
  }
  return items;
}

/** The bytes; undefined when this item alone cannot be read. */
async function readItem(
  source: Source,
  item: SourceItem,
  { refuse }: ReadSourceOptions,
): Promise<Uint8Array | undefined> {
  try {
    return await source.read(item);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    refuse(item.uri, thrown);
    return undefined;
  }
}

function tooLarge({ name }: SourceItem): AppError {
  return new AppError('LIMIT_EXCEEDED', `${name} is larger than 50 MB. Split it into smaller files.`, {
    field: 'file',
  });
}

function tooMuch(): AppError {
  const message = 'One import takes at most 10,000 files and 200 MB. Import the folders in it one by one.';
  return new AppError('LIMIT_EXCEEDED', message, { field: 'path' });
}
