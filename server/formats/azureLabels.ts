/**
 * The frame of Azure's labels file: version, kind, unit of offsets, categories. The rule it guards: a file that is not fully
 * understood is refused as a whole, since labels in the wrong unit look right and are not.
 */
import type { OffsetUnit } from '../../schema/offsets.ts';
import { invalidInput, quote, type ProblemPlace } from './fileText.ts';
import type { ImportProblem } from './format.ts';
import { fieldsOf, itemsOf, parseJson } from './json.ts';

/** The oldest version whose shape is known. Versions are dates, so they compare as text. */
const OLDEST_VERSION = '2022-05-01';
const KIND = 'CustomEntityRecognition';
/** `stringIndexType` in lower case → unit. Project files say Utf16CodeUnit; the others are taken at their word. */
const UNITS: ReadonlyMap<string, OffsetUnit> = new Map([
  ['utf16codeunit', 'utf16'],
  ['unicodecodepoint', 'codePoint'],
  ['textelements_v8', 'grapheme'],
  ['textelement_v8', 'grapheme'],
]);

export interface AzureLabels {
  readonly unit: OffsetUnit;
  /** Language of the project; null when the file does not say. */
  readonly language: string | null;
  /** Names of entity types, each once, in the file's order. */
  readonly categories: readonly string[];
  /** Still to be checked, one by one. */
  readonly documents: readonly unknown[];
}

export type ReadLabels =
  | { readonly ok: true; readonly labels: AzureLabels }
  | { readonly ok: false; readonly problem: ImportProblem };

/** Reads the frame of a labels file, or says why the file cannot be used. */
export function readAzureLabels(file: string, text: string): ReadLabels {
  const refuse = (message: string, place?: ProblemPlace): ReadLabels => {
    return { ok: false, problem: invalidInput(file, `${file}: ${message}`, place) };
  };
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const place = parsed.line === null ? {} : { line: parsed.line };
    return refuse(`is not valid JSON (${parsed.reason}). Export the labels file again.`, place);
  }
  const { projectFileVersion: version, stringIndexType, metadata, assets } = fieldsOf(parsed.value);
  if (typeof version !== 'string' || !/^\d{4}-\d\d-\d\d/u.test(version) || version < OLDEST_VERSION) {
    const message = `projectFileVersion is ${quote(version)}; ${OLDEST_VERSION} or newer is read.`;
    return refuse(message, { field: 'projectFileVersion' });
  }
  const { projectKind, language } = fieldsOf(metadata);
  const { projectKind: assetsKind, entities, documents } = fieldsOf(assets);
  const kind = assetsKind ?? projectKind ?? KIND;
  if (kind !== KIND) {
    return refuse(`the project is of kind ${quote(kind)}; only ${KIND} is read.`, {
      field: 'assets.projectKind',
    });
  }
  const unit = stringIndexType === undefined ? 'utf16' : unitOf(stringIndexType);
  if (unit === undefined) {
    const message = `stringIndexType is ${quote(stringIndexType)}; it must be Utf16CodeUnit, UnicodeCodePoint or TextElements_v8.`;
    return refuse(message, { field: 'stringIndexType' });
  }
  if (!Array.isArray(documents)) return refuse('it has no list of documents.', { field: 'assets.documents' });
  const categories = itemsOf(entities).flatMap((entity) => textOf(fieldsOf(entity)['category']) ?? []);
  return {
    ok: true,
    labels: { unit, language: textOf(language) ?? null, categories: [...new Set(categories)], documents },
  };
}

/** A text that is not empty; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function unitOf(stringIndexType: unknown): OffsetUnit | undefined {
  return typeof stringIndexType === 'string' ? UNITS.get(stringIndexType.toLowerCase()) : undefined;
}
