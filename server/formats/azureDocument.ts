/**
 * One entry of Azure's labels file and the text it names → a document. The rule it guards: a label is taken only if its
 * place in the text is beyond doubt; if the text cannot be the one that was labelled, none is.
 */
import { boundariesOf, splitsSurrogatePair, type OffsetUnit } from '../../schema/offsets.ts';
import { keyOf, type LabelledRange } from '../domain/labelledRange.ts';
import type { DecodedText } from '../sources/decodeText.ts';
import { textOf, type AzureLabels } from './azureLabels.ts';
import { invalidInput, quote } from './fileText.ts';
import type { ImportedDocument, ImportProblem } from './format.ts';
import { fieldsOf, itemsOf, wholeNumber } from './json.ts';

/** Where an entry stands. */
export interface AzureEntry {
  /** Name of the labels file. */
  readonly file: string;
  /** Such as `assets.documents[3]`. */
  readonly field: string;
  /** Name of the text file. */
  readonly name: string;
  readonly value: unknown;
}

export interface AzureDocument {
  /** Undefined when the text is not the one that was labelled. */
  readonly document: ImportedDocument | undefined;
  readonly problems: readonly ImportProblem[];
}

/** Puts the labels of an entry on its text. */
export function readAzureDocument(
  entry: AzureEntry,
  decoded: DecodedText,
  labels: AzureLabels,
): AzureDocument {
  const { text } = decoded;
  const place = placer(text, labels.unit);
  const { entities, language, dataset } = fieldsOf(entry.value);
  const spans = new Map<string, LabelledRange>();
  const problems: ImportProblem[] = [];
  const notes = [...decoded.notes];
  if (dataset === 'Test')
    notes.push('The file puts it into the test set; training here makes its own split.');
  for (const [n, value] of itemsOf(entities).entries()) {
    const region = fieldsOf(value);
    const field = `${entry.field}.entities[${n}]`;
    const end = (wholeNumber(region['regionOffset']) ?? 0) + (wholeNumber(region['regionLength']) ?? 0);
    if (end > place.length) {
      const message =
        `${entry.name} has ${place.length} characters, but its labelled region ends at ${end}: it is not the text that was ` +
        'labelled. Its line ends may have been changed; import the original file.';
      return { document: undefined, problems: [invalidInput(entry.file, message, { field })] };
    }
    for (const [m, label] of itemsOf(region['labels']).entries()) {
      const read = readLabel(label, labels.categories, place);
      if (typeof read === 'string') {
        const message = `${entry.name}: ${read} This label was left out.`;
        problems.push(invalidInput(entry.file, message, { field: `${field}.labels[${m}]` }));
      } else if (spans.has(keyOf(read))) {
        notes.push(`The label ${read.label} at ${read.start}–${read.end} is there twice and was taken once.`);
      } else spans.set(keyOf(read), read);
    }
  }
  const document = {
    name: entry.name,
    text,
    language: textOf(language) ?? labels.language,
    spans: [...spans.values()],
    notes,
  };
  return { document, problems };
}

/** Turns positions in the file's unit into UTF-16 offsets of one text. */
interface Placer {
  /** Of the text, in the file's unit. */
  readonly length: number;
  /** Undefined when the position is outside the text or inside a character. */
  toUtf16(position: number): number | undefined;
}

function placer(text: string, unit: OffsetUnit): Placer {
  if (unit !== 'utf16') {
    const boundaries = boundariesOf(text, unit);
    return { length: boundaries.length - 1, toUtf16: (position) => boundaries[position] };
  }
  return {
    length: text.length,
    toUtf16: (position) =>
      position > text.length || splitsSurrogatePair(text, position) ? undefined : position,
  };
}

/** The label as a range, or a sentence that says what is wrong with it. */
function readLabel(value: unknown, categories: readonly string[], place: Placer): LabelledRange | string {
  const label = fieldsOf(value);
  const category = textOf(label['category']);
  const offset = wholeNumber(label['offset']);
  const length = wholeNumber(label['length']);
  if (category === undefined) return `category is ${quote(label['category'])}; it must be a name.`;
  if (!categories.includes(category)) {
    return `category ${quote(category)} is not in assets.entities. Declare it there.`;
  }
  if (offset === undefined) return `offset is ${quote(label['offset'])}; it must be a whole number from 0.`;
  if (length === undefined || length === 0) {
    return `length is ${quote(label['length'])}; it must be a whole number from 1.`;
  }
  const end = offset + length;
  if (end > place.length) return `${category} ends at ${end}, but the text has ${place.length} characters.`;
  const [startUtf16, endUtf16] = [place.toUtf16(offset), place.toUtf16(end)];
  if (startUtf16 === undefined || endUtf16 === undefined) {
    return `${category} at ${offset}–${end} begins or ends in the middle of a character.`;
  }
  return { start: startUtf16, end: endUtf16, label: category };
}
