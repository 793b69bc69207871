/**
 * Column files (CoNLL-2003, WNUT-17 and their kin): one token a line with its tag in the last column, a blank line between
 * sentences, `-DOCSTART-` between documents. They keep no text, so it is rebuilt: tokens joined by one blank, a line a
 * sentence. The rule it guards: a line that is not understood is named, and its sentence is left out rather than bent.
 */
import { MAX_DOCUMENT_BYTES, MAX_LABEL_FILE_BYTES } from '../sources/decodeText.ts';
import type { LabelledRange } from '../domain/labelledRange.ts';
import { looksLikeColumns, readColumns, type ColumnSentence } from './columnLines.ts';
import { readFileText } from './fileText.ts';
import type { Format, FormatResult, ImportedDocument, ImportFile, ImportProblem } from './format.ts';
import { readChunks, schemeOf, type TagScheme } from './tagScheme.ts';

export const conll: Format = {
  id: 'conll',
  title: 'Columns (CoNLL): one token a line, its tag last',
  extensions: ['.conll', '.iob', '.iob2', '.bio', '.tsv', '.txt'],
  lossless: false,
  detect: (files) => files.length > 0 && files.every(looksLikeColumns),
  read: (files) => readConll(files),
};

export interface ConllOptions {
  /** How many sentences make a document in a file without `-DOCSTART-`; from 1. Default 50. */
  readonly sentencesPerDocument?: number;
}

/** Reads column files; each gives one document or more. */
export function readConll(
  files: readonly ImportFile[],
  { sentencesPerDocument = 50 }: ConllOptions = {},
): FormatResult {
  const documents: ImportedDocument[] = [];
  const problems: ImportProblem[] = [];
  for (const file of files) {
    const read = readFileText(file, MAX_LABEL_FILE_BYTES);
    if (!read.ok) {
      problems.push(read.problem);
      continue;
    }
    const columns = readColumns(file.name, read.decoded.text);
    problems.push(...columns.problems);
    const groups = columns.isMarked
      ? columns.documents
      : columns.documents.flatMap((all) => inGroups(all, sentencesPerDocument));
    const scheme = schemeOf(groups.flat().map(({ tags }) => tags));
    for (const [n, sentences] of groups.entries()) {
      const name = groups.length === 1 ? file.name : `${file.name}#${n + 1}`;
      const document = toDocument(name, sentences, scheme);
      if (Buffer.byteLength(document.text) > MAX_DOCUMENT_BYTES) problems.push(tooLarge(file.name, name));
      else
        documents.push(
          n === 0 ? { ...document, notes: [...read.decoded.notes, ...document.notes] } : document,
        );
    }
  }
  const labels = documents.flatMap(({ spans }) => spans.map(({ label }) => label));
  return { documents, entityTypes: [...new Set(labels)], problems };
}

function inGroups<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, n) => items.slice(n * size, (n + 1) * size));
}

/** Rebuilds the text and puts the chunks on it. */
function toDocument(name: string, sentences: readonly ColumnSentence[], scheme: TagScheme): ImportedDocument {
  const lines: string[] = [];
  const spans: LabelledRange[] = [];
  const faultyLines: number[] = [];
  let at = 0;
  for (const { tokens, tags, lineNumbers } of sentences) {
    const starts: number[] = [];
    for (const token of tokens) {
      starts.push(at);
      at += token.length + 1;
    }
    const { chunks, faults } = readChunks(tags, scheme);
    for (const { start, end, label } of chunks) {
      const past = starts[end] ?? at;
      spans.push({ start: starts[start] ?? 0, end: past - 1, label });
    }
    faultyLines.push(...faults.map((fault) => lineNumbers[fault] ?? 0));
    lines.push(tokens.join(' '));
  }
  return { name, text: lines.join('\n'), language: null, spans, notes: noteFaults(faultyLines, scheme) };
}

function noteFaults(lines: readonly number[], scheme: TagScheme): string[] {
  const [first] = lines;
  if (first === undefined) return [];
  const what = lines.length === 1 ? '1 tag breaks' : `${lines.length} tags break`;
  return [
    `${what} the rules of ${scheme} (first in line ${first}); they were read as if a chunk began or ended there.`,
  ];
}

function tooLarge(file: string, name: string): ImportProblem {
  const message = `${name} would be larger than 5 MB. Put a -DOCSTART- line between its documents.`;
  return { file, code: 'LIMIT_EXCEEDED', field: 'file', line: null, message };
}
