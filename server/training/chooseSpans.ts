/**
 * Which spans a model learns from, by the rule that was chosen and never by a guess (DESIGN D18). Pure: the rows are given.
 * Spans of types that are not live any more (in the bin) are left out.
 */
import type { SetName } from '../../schema/rooms.ts';
import { majoritySpans, type Annotation } from '../domain/adjudicate.ts';
import { AppError } from '../errors.ts';

/**
 * GOLD: the gold set. SHARED: the shared set. MAJORITY: what more than half of a document's handed-in own sets hold.
 * Documents without such a set are left out.
 */
export type DataRule = 'GOLD' | 'SHARED' | 'MAJORITY';

/** A document as training needs it. */
export interface DocumentText {
  readonly id: string;
  /** SHA-256 of the text: the split goes by it, so the same texts split alike in every project. */
  readonly digest: string;
  /** As people know it. */
  readonly name: string;
  readonly text: string;
}

/** An annotation set as stored. */
export interface StoredSet {
  readonly documentId: string;
  readonly set: SetName;
  readonly spans: readonly Annotation[];
  readonly isSubmitted: boolean;
  /** Whether anything was ever written in it: an emptied set says “nothing here”, an untouched one says nothing. */
  readonly isTouched: boolean;
}

/** A text with what is to be found in it; spans in reading order. */
export interface LabelledDocument extends DocumentText {
  readonly spans: readonly Annotation[];
}

/**
 * The documents that have data by the rule, each with its spans, in the order they are given.
 * @throws AppError INVALID_INPUT, field `data`, with what to do, when there is nothing.
 */
export function chooseSpans(
  rule: DataRule,
  documents: readonly DocumentText[],
  sets: readonly StoredSet[],
  liveTypeIds: ReadonlySet<string>,
): LabelledDocument[] {
  const byDocument = new Map<string, StoredSet[]>();
  for (const set of sets) {
    const list = byDocument.get(set.documentId);
    if (list === undefined) byDocument.set(set.documentId, [set]);
    else list.push(set);
  }
  const chosen = documents.flatMap((document) => {
    const spans = CHOOSE[rule](byDocument.get(document.id) ?? []);
    if (spans === undefined) return [];
    return [{ ...document, spans: spans.filter((span) => liveTypeIds.has(span.entityTypeId)) }];
  });
  if (chosen.length === 0) throw new AppError('INVALID_INPUT', ADVICE[rule], { field: 'data' });
  return chosen;
}

/** What to do when a rule finds nothing. */
const ADVICE: Readonly<Record<DataRule, string>> = {
  GOLD: 'There is no gold yet: adopt it from submitted sets, annotate the gold sets, or import labelled documents.',
  SHARED: 'The shared sets hold nothing yet: annotate some documents first.',
  MAJORITY: 'No annotator has handed in a set yet: training on a majority needs submitted sets.',
};

type Choose = (sets: readonly StoredSet[]) => readonly Annotation[] | undefined;

const CHOOSE: Readonly<Record<DataRule, Choose>> = {
  GOLD: (sets) => sets.find((set) => set.set === 'gold' && holdsSomething(set))?.spans,
  SHARED: (sets) =>
    sets.find((set) => set.set === 'shared' && (set.spans.length > 0 || set.isSubmitted))?.spans,
  MAJORITY: (sets) => {
    const own = sets.filter((set) => set.set.startsWith('user:') && set.isSubmitted);
    return own.length === 0 ? undefined : majoritySpans(own.map((set) => set.spans));
  },
};

function holdsSomething(set: StoredSet): boolean {
  return set.spans.length > 0 || set.isSubmitted || set.isTouched;
}
