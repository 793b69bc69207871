/**
 * The lines of a column file. Columns are parted by blanks and tabs only and lines by LF or CRLF only, since a token may
 * hold any other kind of space. The rule it guards: what is not understood is reported with its line, never guessed.
 */
import { hasExtension, invalidInput, quote } from './fileText.ts';
import type { ImportFile, ImportProblem } from './format.ts';
import { parseTag, type ParsedTag } from './tagScheme.ts';

/** One sentence; the three lists have one entry a token. */
export interface ColumnSentence {
  readonly tokens: readonly string[];
  readonly tags: readonly ParsedTag[];
  /** 1-based. */
  readonly lineNumbers: readonly number[];
}

export interface Columns {
  /** Sentences by document; no document is empty. */
  readonly documents: readonly (readonly ColumnSentence[])[];
  /** Whether the file itself parts documents, by `-DOCSTART-`; else all is in one. */
  readonly isMarked: boolean;
  readonly problems: readonly ImportProblem[];
}

/** Most bad lines of a file that are named one by one. */
const MAX_NAMED = 20;
const DOCUMENT_START = '-DOCSTART-';
const OWN_EXTENSIONS: readonly string[] = ['.conll', '.iob', '.iob2', '.bio'];

/** Reads all sentences of a file. */
export function readColumns(file: string, text: string): Columns {
  const documents: ColumnSentence[][] = [[]];
  const badLines: BadLine[] = [];
  let sentence = newSentence();
  const close = (): void => {
    if (sentence.tokens.length > 0 && !sentence.isBad) documents.at(-1)?.push(sentence);
    sentence = newSentence();
  };
  for (const [n, line] of text.split('\n').entries()) {
    const columns = splitColumns(line);
    if (columns.length === 0) close();
    else if (columns[0] === DOCUMENT_START) {
      close();
      documents.push([]);
    } else {
      const row = readRow(columns);
      if (row === undefined) {
        if (isComment(columns)) continue;
        badLines.push({ line: n + 1, text: line.trim() });
        // A first line without a tag is a heading, not part of the first sentence.
        if (n > 0) sentence.isBad = true;
      } else {
        sentence.tokens.push(row.token);
        sentence.tags.push(row.tag);
        sentence.lineNumbers.push(n + 1);
      }
    }
  }
  close();
  const isMarked = documents.length > 1;
  const filled = documents.filter((sentences) => sentences.length > 0);
  if (filled.some((sentences) => sentences.some(isNumbered))) {
    return { documents: [], isMarked, problems: [numbered(file)] };
  }
  return { documents: filled, isMarked, problems: reportBadLines(file, badLines, filled.length === 0) };
}

/** Whether a file's beginning is made of tokens with tags; its own extensions need less proof. */
export function looksLikeColumns(file: ImportFile): boolean {
  const beginning = new TextDecoder().decode(file.bytes.subarray(0, 64 * 1024));
  const lines = beginning.split('\n').slice(0, 500).map(splitColumns);
  const rows = lines.filter(
    (columns) =>
      columns.length > 0 &&
      columns[0] !== DOCUMENT_START &&
      (readRow(columns) !== undefined || !isComment(columns)),
  );
  const tagged = rows.filter((columns) => readRow(columns) !== undefined);
  if (hasExtension(file, OWN_EXTENSIONS)) return tagged.length > 0;
  const widths = new Set(tagged.map((columns) => columns.length));
  return tagged.length >= 3 && widths.size === 1 && tagged.length >= rows.length * 0.9;
}

interface OpenSentence {
  readonly tokens: string[];
  readonly tags: ParsedTag[];
  readonly lineNumbers: number[];
  isBad: boolean;
}

interface BadLine {
  readonly line: number;
  readonly text: string;
}

function newSentence(): OpenSentence {
  return { tokens: [], tags: [], lineNumbers: [], isBad: false };
}

function splitColumns(line: string): string[] {
  return line.split(/[ \t\r]+/u).filter((column) => column !== '');
}

function readRow(columns: readonly string[]): { token: string; tag: ParsedTag } | undefined {
  const [token] = columns;
  const tag = parseTag(columns.at(-1) ?? '');
  return token === undefined || tag === undefined || columns.length < 2 ? undefined : { token, tag };
}

/** A line with `#` alone in its first column, unless it ends with a tag: then `#` is the token. */
function isComment(columns: readonly string[]): boolean {
  return columns[0] === '#';
}

/** Whether the first column only counts the tokens, as in CoNLL-U or GermEval. */
function isNumbered({ tokens }: ColumnSentence): boolean {
  return tokens.length >= 3 && tokens.every((token, n) => token === `${n + 1}`);
}

function numbered(file: string): ImportProblem {
  const message =
    `${file}: the first column only counts the tokens, as in CoNLL-U. Such files are not read; ` +
    'put the token into the first column and its tag into the last.';
  return invalidInput(file, message, { field: 'file' });
}

function reportBadLines(file: string, badLines: readonly BadLine[], isNothingLeft: boolean): ImportProblem[] {
  const problems = badLines.slice(0, MAX_NAMED).map(({ line, text }) => {
    const message =
      `${file}, line ${line}: ${quote(text)} is not a token with a tag such as O or B-PER in the last column. ` +
      (line === 1 ? 'The line was left out.' : 'Its sentence was left out.');
    return invalidInput(file, message, { line });
  });
  const rest = badLines.length - problems.length;
  if (rest > 0) problems.push(invalidInput(file, `${file}: ${rest} more lines are not a token with a tag.`));
  if (isNothingLeft && problems.length === 0) {
    problems.push(invalidInput(file, `${file} holds no sentences.`, { field: 'file' }));
  }
  return problems;
}
