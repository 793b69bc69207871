/** Plain text: each file is one document without spans. The rule it guards: the text is the file, to the last character. */
import { hasExtension, invalidInput, readFileText } from './fileText.ts';
import type { Format, FormatResult, ImportedDocument, ImportFile, ImportProblem } from './format.ts';

/** Files that hold one text each. */
export const TEXT_EXTENSIONS: readonly string[] = ['.txt', '.text', '.md', '.markdown', '.log'];

export const plainText: Format = {
  id: 'plainText',
  title: 'Plain text, one document a file',
  extensions: TEXT_EXTENSIONS,
  lossless: true,
  detect: (files) => files.some((file) => hasExtension(file, TEXT_EXTENSIONS)),
  read: readTexts,
};

/** Each text file as a document without spans. Also reads what a file of labels does not name. */
export function readTexts(files: readonly ImportFile[]): FormatResult {
  const documents: ImportedDocument[] = [];
  const problems: ImportProblem[] = [];
  for (const file of files) {
    if (!hasExtension(file, TEXT_EXTENSIONS)) {
      const known = TEXT_EXTENSIONS.join(', ');
      const message = `${file.name} is not a kind of file that is read here. Import text files (${known}).`;
      problems.push(invalidInput(file.name, message, { field: 'file' }));
      continue;
    }
    const read = readFileText(file);
    if (!read.ok) {
      problems.push(read.problem);
      continue;
    }
    const { text, notes } = read.decoded;
    documents.push({ name: file.name, text, language: null, spans: [], notes });
  }
  return { documents, entityTypes: [], problems };
}
