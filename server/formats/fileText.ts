/** A file's text, or the problem that stands for it: what every format begins with. */
import { AppError } from '../errors.ts';
import { decodeText, MAX_DOCUMENT_BYTES, type DecodedText } from '../sources/decodeText.ts';
import type { ImportFile, ImportProblem } from './format.ts';

export type FileText =
  | { readonly ok: true; readonly decoded: DecodedText }
  | { readonly ok: false; readonly problem: ImportProblem };

/** @param maxBytes the largest file to take; as large as a document unless told otherwise. */
export function readFileText(file: ImportFile, maxBytes = MAX_DOCUMENT_BYTES): FileText {
  try {
    return { ok: true, decoded: decodeText(file.bytes, file.name, maxBytes) };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const { code, message, field, line } = thrown;
    return {
      ok: false,
      problem: { file: file.name, code, field: field ?? null, line: line ?? null, message },
    };
  }
}

/** Where in a file something is wrong. */
export interface ProblemPlace {
  readonly field?: string;
  readonly line?: number;
}

/** A problem with what a file holds. */
export function invalidInput(
  file: string,
  message: string,
  { field, line }: ProblemPlace = {},
): ImportProblem {
  return { file, code: 'INVALID_INPUT', field: field ?? null, line: line ?? null, message };
}

/** Whether a file's name ends with one of the extensions (with their dot, in lower case), whatever the case. */
export function hasExtension({ name }: ImportFile, extensions: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return extensions.some((extension) => lower.endsWith(extension));
}

/** A value from a JSON file for a message: at most 80 characters. */
export function quote(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const characters = Array.from(text);
  return `“${characters.length <= 80 ? text : `${characters.slice(0, 79).join('')}…`}”`;
}
