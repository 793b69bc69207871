/**
 * What a file format is, and the registry of those there are. A format gets whole files and gives documents with labelled
 * spans. The rule it guards (SPEC I2): what is bad is reported, with file and place, and does not stop the rest; `read`
 * never throws for what a file holds.
 */
import type { ErrorCode } from '../errors.ts';
import type { LabelledRange } from '../domain/labelledRange.ts';
import { azureNer } from './azureNer.ts';
import { conll } from './conll.ts';
import { plainText } from './plainText.ts';

/** A file as it was sent. */
export interface ImportFile {
  /** With its folders, parted by `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A document as a file gives it. */
export interface ImportedDocument {
  readonly name: string;
  /** As decoded: line ends and everything else as in the file (DESIGN D8). */
  readonly text: string;
  /** BCP 47, as the file says it. */
  readonly language: string | null;
  /** UTF-16, inside the text, no surrogate pair split, each once; labels are names of entity types. */
  readonly spans: readonly LabelledRange[];
  /** What was changed or not kept, as sentences. */
  readonly notes: readonly string[];
}

/** Something that was not taken. */
export interface ImportProblem {
  readonly file: string;
  readonly code: ErrorCode;
  /** Where in the file, dotted: `assets.documents[3].location`. */
  readonly field: string | null;
  /** 1-based. */
  readonly line: number | null;
  /** What is wrong and what to do. */
  readonly message: string;
}

export interface FormatResult {
  readonly documents: readonly ImportedDocument[];
  /** Labels that the files declare or use, each once, in the order they appear. */
  readonly entityTypes: readonly string[];
  readonly problems: readonly ImportProblem[];
}

export interface Format {
  readonly id: string;
  readonly title: string;
  /** With the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Whether everything that a file of this format says is kept. */
  readonly lossless: boolean;
  /** Whether the files together are of this format, by what they hold rather than by their names. */
  detect(files: readonly ImportFile[]): boolean;
  read(files: readonly ImportFile[]): FormatResult;
}

/** The more special first: the first that recognises the files reads them. */
export const FORMATS = register([azureNer, conll, plainText]);

/** @throws RangeError when two formats have one id. */
export function register(formats: readonly Format[]): readonly Format[] {
  const ids = formats.map(({ id }) => id);
  const doubled = ids.find((id, n) => ids.indexOf(id) !== n);
  if (doubled !== undefined) throw new RangeError(`two formats are called ${doubled}`);
  return formats;
}

/** The format with an id; undefined when there is none. */
export function formatById(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}

/** The format of files that were sent together; undefined when none recognises them. */
export function detectFormat(files: readonly ImportFile[]): Format | undefined {
  return FORMATS.find((format) => format.detect(files));
}
