/**
 * Files → documents, by the formats. Files that mean something together (labels beside their texts) are read together; all
 * others one by one, so that other work gets its turn between them.
 */
import { setImmediate } from 'node:timers/promises';
import {
  detectFormat,
  type Format,
  type FormatResult,
  type ImportedDocument,
  type ImportFile,
  type ImportProblem,
} from '../formats/format.ts';
import { plainText } from '../formats/plainText.ts';

/** What the files hold. @throws the signal's reason when it aborts. */
export async function readFiles(files: readonly ImportFile[], signal: AbortSignal): Promise<FormatResult> {
  const together = formatOfAll(files);
  if (together !== undefined) return together.read(files);
  const documents: ImportedDocument[] = [];
  const problems: ImportProblem[] = [];
  const entityTypes = new Set<string>();
  for (const file of files) {
    await setImmediate();
    signal.throwIfAborted();
    const result = (detectFormat([file]) ?? plainText).read([file]);
    documents.push(...result.documents);
    problems.push(...result.problems);
    for (const name of result.entityTypes) entityTypes.add(name);
  }
  return { documents, problems, entityTypes: [...entityTypes] };
}

/** The format that knows the files as a whole and not each by itself; plain text never needs company. */
function formatOfAll(files: readonly ImportFile[]): Format | undefined {
  const format = detectFormat(files);
  if (format === undefined || format.id === plainText.id) return undefined;
  return files.every((file) => format.detect([file])) ? undefined : format;
}
