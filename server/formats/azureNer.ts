/**
 * Azure AI Language, custom named entity recognition: one JSON file of labels beside the text files it names. Offsets count
 * from the beginning of the text as decoded, CR and LF one unit each, so no line end is touched. The rule it guards: a text
 * without its labels is worse than none, since a second import would not bring them; so when the labels file cannot be
 * read, no document is given at all.
 */
import { MAX_LABEL_FILE_BYTES } from '../sources/decodeText.ts';
import { readAzureDocument, type AzureEntry } from './azureDocument.ts';
import { readAzureLabels, textOf, type AzureLabels } from './azureLabels.ts';
import { hasExtension, invalidInput, quote, readFileText } from './fileText.ts';
import type { Format, FormatResult, ImportedDocument, ImportFile, ImportProblem } from './format.ts';
import { fieldsOf } from './json.ts';
import { readTexts } from './plainText.ts';

export const azureNer: Format = {
  id: 'azureNer',
  title: 'Azure custom NER: a JSON file of labels and its text files',
  extensions: ['.json', '.txt'],
  lossless: false,
  detect: (files) => files.some(isLabelsFile),
  read,
};

function isLabelsFile(file: ImportFile): boolean {
  if (!hasExtension(file, ['.json'])) return false;
  // Without its NULs UTF-16 is recognised too, and can be refused by name.
  const text = new TextDecoder().decode(file.bytes).replaceAll('\0', '');
  return text.includes('"projectFileVersion"') && text.includes('"assets"');
}

/** What the labels files have said so far. */
interface Reading {
  readonly documents: ImportedDocument[];
  readonly problems: ImportProblem[];
  readonly entityTypes: Set<string>;
  /** Text files that an entry named. */
  readonly named: Set<ImportFile>;
}

function read(files: readonly ImportFile[]): FormatResult {
  const labelsFiles = files.filter(isLabelsFile);
  const others = files.filter((file) => !labelsFiles.includes(file));
  const texts = new TextFinder(others);
  const reading: Reading = { documents: [], problems: [], entityTypes: new Set(), named: new Set() };
  for (const file of labelsFiles) {
    const decoded = readFileText(file, MAX_LABEL_FILE_BYTES);
    if (!decoded.ok) return refused(decoded.problem);
    const found = readAzureLabels(file.name, decoded.decoded.text);
    if (!found.ok) return refused(found.problem);
    readEntries(file.name, found.labels, texts, reading);
  }
  const rest = readTexts(others.filter((file) => !reading.named.has(file)));
  return {
    documents: [...reading.documents, ...rest.documents],
    entityTypes: [...reading.entityTypes],
    problems: [...reading.problems, ...rest.problems],
  };
}

function refused(problem: ImportProblem): FormatResult {
  return { documents: [], entityTypes: [], problems: [problem] };
}

function readEntries(file: string, labels: AzureLabels, texts: TextFinder, reading: Reading): void {
  for (const category of labels.categories) reading.entityTypes.add(category);
  for (const [n, value] of labels.documents.entries()) {
    const field = `assets.documents[${n}]`;
    const location = textOf(fieldsOf(value)['location']);
    const found = texts.find(location);
    if (typeof found === 'string') {
      reading.problems.push(invalidInput(file, found, { field: `${field}.location` }));
    } else if (reading.named.has(found)) {
      const message = `${found.name} is named a second time. These labels were left out; merge the two entries.`;
      reading.problems.push(invalidInput(file, message, { field: `${field}.location` }));
    } else {
      reading.named.add(found);
      readEntry({ file, field, name: found.name, value }, found, labels, reading);
    }
  }
}

function readEntry(entry: AzureEntry, file: ImportFile, labels: AzureLabels, reading: Reading): void {
  const text = readFileText(file);
  if (!text.ok) {
    reading.problems.push(text.problem);
    return;
  }
  const { document, problems } = readAzureDocument(entry, text.decoded, labels);
  if (document !== undefined) reading.documents.push(document);
  reading.problems.push(...problems);
}

/** Finds text files by the location that a labels file gives; either may have folders that the other lacks. */
class TextFinder {
  readonly #byBaseName = new Map<string, ImportFile[]>();

  constructor(files: readonly ImportFile[]) {
    for (const file of files) {
      const known = this.#byBaseName.get(baseName(file.name));
      if (known === undefined) this.#byBaseName.set(baseName(file.name), [file]);
      else known.push(file);
    }
  }

  /** The file, or a sentence that says why there is none. */
  find(location: string | undefined): ImportFile | string {
    if (location === undefined) return 'location is missing: it must be the name of a text file.';
    const fitting = (this.#byBaseName.get(baseName(location)) ?? []).filter(
      ({ name }) => name === location || name.endsWith(`/${location}`) || location.endsWith(`/${name}`),
    );
    const exact = fitting.filter(({ name }) => name === location);
    const [found, second] = exact.length > 0 ? exact : fitting;
    if (found === undefined)
      return `The text file ${quote(location)} is not there. Import it together with its labels.`;
    if (second !== undefined) return `Several files fit ${quote(location)}. Import one of them at a time.`;
    return found;
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
