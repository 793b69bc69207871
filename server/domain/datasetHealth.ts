/**
 * What a lead should know, or mend, before training on this data. The rule it guards: it only tells; every warning names
 * what it is about, and nothing is changed or left out.
 */
import { compareText, mentionOf } from '../../schema/span.ts';
import { distinct, type LabelledRange } from './labelledRange.ts';

/** A document as it goes into training. */
export interface HealthDocument {
  readonly id: string;
  /** As people know it. */
  readonly name: string;
  readonly text: string;
  readonly spans: readonly LabelledRange[];
  /** Null before the split. */
  readonly part: 'training' | 'test' | null;
}

export type HealthCode =
  | 'TYPE_WITHOUT_MENTION'
  /** Fewer than `MIN_MENTIONS`. */
  | 'FEW_MENTIONS'
  | 'MENTION_LABELLED_TWO_WAYS'
  /** Whitespace apart. */
  | 'DUPLICATE_DOCUMENTS'
  /** One of them trains what the other tests. */
  | 'DUPLICATE_ACROSS_PARTS'
  | 'WHITESPACE_AT_BORDER';

export interface HealthWarning {
  readonly code: HealthCode;
  /** One or two sentences: what is wrong, and what to do. */
  readonly message: string;
  /** The label it is about, if it is about one. */
  readonly label: string | null;
  /** The documents it is about, in the order given; empty when it is about the data as a whole. */
  readonly documentIds: readonly string[];
}

export interface TypeCount {
  readonly label: string;
  readonly mentions: number;
  /** Documents with such a mention. */
  readonly documents: number;
}

export interface DatasetHealth {
  readonly documents: number;
  readonly mentions: number;
  /** In the order of the labels given, then labels that only the data has. */
  readonly types: readonly TypeCount[];
  readonly warnings: readonly HealthWarning[];
}

/** Below this number of mentions a model learns a type badly. */
export const MIN_MENTIONS = 10;
/** Most mentions labelled two ways that are named one by one. */
const MAX_NAMED = 20;

/** @param labels the project's entity types, by the name that spans carry. */
export function judgeDataset(documents: readonly HealthDocument[], labels: readonly string[]): DatasetHealth {
  const clean = documents.map((document) => ({ ...document, spans: distinct(document.spans) }));
  const types = countTypes(clean, labels);
  return {
    documents: clean.length,
    mentions: types.reduce((sum, { mentions }) => sum + mentions, 0),
    types,
    warnings: [
      ...types.flatMap(warnOfFew),
      ...warnOfTwoWays(clean),
      ...warnOfDuplicates(clean),
      ...warnOfWhitespace(clean),
    ],
  };
}

function countTypes(documents: readonly HealthDocument[], labels: readonly string[]): TypeCount[] {
  const found = documents.flatMap(({ spans }) => spans.map(({ label }) => label)).sort(compareText);
  return [...new Set([...labels, ...found])].map((label) => {
    const counts = documents.map(({ spans }) => spans.filter((span) => span.label === label).length);
    return {
      label,
      mentions: counts.reduce((sum, count) => sum + count, 0),
      documents: counts.filter((count) => count > 0).length,
    };
  });
}

function warnOfFew({ label, mentions }: TypeCount): HealthWarning[] {
  if (mentions >= MIN_MENTIONS) return [];
  const about = { label, documentIds: [] };
  if (mentions === 0) {
    const message = `${label} is never marked in this data, so the model will not find it.`;
    return [{ code: 'TYPE_WITHOUT_MENTION', message, ...about }];
  }
  const count = mentions === 1 ? '1 mention' : `${mentions} mentions`;
  const message = `${label} has only ${count}. Mark at least ${MIN_MENTIONS} for a model that finds it.`;
  return [{ code: 'FEW_MENTIONS', message, ...about }];
}

function warnOfTwoWays(documents: readonly HealthDocument[]): HealthWarning[] {
  const uses = new Map<string, { label: string; documentId: string }[]>();
  for (const { id, text, spans } of documents) {
    for (const span of spans) {
      const mention = withPlainBlanks(mentionOf(text, span));
      const known = uses.get(mention) ?? [];
      known.push({ label: span.label, documentId: id });
      uses.set(mention, known);
    }
  }
  const twoWays = [...uses].filter(([, all]) => new Set(all.map(({ label }) => label)).size > 1);
  twoWays.sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b));
  const warnings = twoWays.slice(0, MAX_NAMED).map(([mention, all]): HealthWarning => {
    const ways = tally(all.map(({ label }) => label)).map(([label, count]) => `${label} (${count}×)`);
    return {
      code: 'MENTION_LABELLED_TWO_WAYS',
      message: `“${cut(mention)}” is labelled ${ways.join(' and ')}. Check that each is meant.`,
      label: null,
      documentIds: [...new Set(all.map(({ documentId }) => documentId))],
    };
  });
  const rest = twoWays.length - warnings.length;
  if (rest === 0) return warnings;
  const message = `${rest} more ${rest === 1 ? 'mention is' : 'mentions are'} labelled in more than one way.`;
  return [...warnings, { code: 'MENTION_LABELLED_TWO_WAYS', message, label: null, documentIds: [] }];
}

function warnOfDuplicates(documents: readonly HealthDocument[]): HealthWarning[] {
  const byText = new Map<string, HealthDocument[]>();
  for (const document of documents) {
    const key = withPlainBlanks(document.text);
    byText.set(key, [...(byText.get(key) ?? []), document]);
  }
  const groups = [...byText.values()].filter((group) => group.length > 1);
  return groups.map((group): HealthWarning => {
    const parts = new Set(group.map(({ part }) => part));
    const isAcross = parts.has('training') && parts.has('test');
    const names = group.map(({ name }) => name).join(', ');
    const advice = isAcross
      ? 'One is trained on and one tested with, so the scores look better than they are. Delete one.'
      : 'Delete all but one.';
    return {
      code: isAcross ? 'DUPLICATE_ACROSS_PARTS' : 'DUPLICATE_DOCUMENTS',
      message: `${group.length} documents hold the same text: ${cut(names)}. ${advice}`,
      label: null,
      documentIds: group.map(({ id }) => id),
    };
  });
}

function warnOfWhitespace(documents: readonly HealthDocument[]): HealthWarning[] {
  const ragged = documents.flatMap(({ id, text, spans }) =>
    spans.filter((span) => /^\s|\s$/u.test(mentionOf(text, span))).map(() => id),
  );
  if (ragged.length === 0) return [];
  const what = ragged.length === 1 ? '1 span begins or ends' : `${ragged.length} spans begin or end`;
  return [
    {
      code: 'WHITESPACE_AT_BORDER',
      message: `${what} with whitespace. Training leaves it out; mark the words alone.`,
      label: null,
      documentIds: [...new Set(ragged)],
    },
  ];
}

/** Each value with how often it occurs, most often first. */
function tally(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b));
}

function withPlainBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** At most 80 characters, for messages. */
function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 80 ? text : `${characters.slice(0, 79).join('')}…`;
}
