/**
 * Whether a project's model gets line words. They decide on forms and contracts, and do a little harm on running text,
 * so both ways are tried on the training documents alone; the held-out part takes no part in the choice.
 */
import { prepareFit } from './fit.ts';
import { HeldOut } from './heldOut.ts';
import { labelSpaceOf } from './labelSpace.ts';
import { addCounts, microF1, NO_SPANS, type SpanCounts } from './labelSpans.ts';
import type { Pacer } from './pacer.ts';
import { shuffle } from './seededShuffle.ts';
import type { TaggedSequence } from './sequence.ts';

/** How the trials are run. */
export interface ChoiceOptions {
  readonly l1: number;
  readonly l2: number;
  /** Which documents are sampled, and in which fold each comes. */
  readonly seed: number;
}

/** With fewer, what a fold learns from three documents or less says little. */
const LEAST_DOCUMENTS = 5;
const MOST_FOLDS = 4;
const ITERATIONS = 20;
/** Documents are taken until the sample has these, */
const ENOUGH_TOKENS = 6_000;
const ENOUGH_SPANS = 100;
/** or this many tokens; a document gives its beginning, up to this share of them. */
const MOST_TOKENS = 12_000;
const MOST_TOKENS_A_DOCUMENT = MOST_TOKENS / LEAST_DOCUMENTS;
/**
 * Gain in F1 from which line words are worth it. On news, tweets and abstracts, where they bring nothing, samples of
 * this size differed by up to 0.05 from chance; on loan agreements they gained 0.14 and more.
 */
const LEAST_GAIN = 0.06;
/** A few spans more are chance, whatever the F1. */
const LEAST_SPANS_GAINED = 5;
/** After half of the folds a gain like this settles it. */
const CLEAR_GAIN = 0.15;

/**
 * Cross-validates a sample of the documents, with a short training each way for each fold; true when line words win
 * clearly. With fewer than five documents it is true unseen: on forms they are then worth 15 points and more, elsewhere
 * they cost one or two.
 */
export async function chooseLineWords(
  training: readonly TaggedSequence[],
  options: ChoiceOptions,
  pacer: Pacer,
): Promise<boolean> {
  const documents = groupByDocument(training);
  if (documents.length < LEAST_DOCUMENTS) return true;
  const sample = takeSample(shuffle(documents, options.seed));
  const folds = Math.min(MOST_FOLDS, sample.length);
  let without = NO_SPANS;
  let having = NO_SPANS;
  for (let fold = 0; fold < folds; fold += 1) {
    const kept = sample.filter((_, index) => index % folds !== fold).flat();
    const out = sample.filter((_, index) => index % folds === fold).flat();
    without = addCounts(without, await tryFold(kept, out, { ...options, hasLineWords: false, pacer }));
    having = addCounts(having, await tryFold(kept, out, { ...options, hasLineWords: true, pacer }));
    if (fold + 1 >= folds / 2 && isBetter(having, without, CLEAR_GAIN)) return true;
  }
  return isBetter(having, without, LEAST_GAIN);
}

function isBetter(having: SpanCounts, without: SpanCounts, gain: number): boolean {
  const spansGained = having.matched - without.matched;
  return spansGained >= LEAST_SPANS_GAINED && microF1(having) - microF1(without) >= gain;
}

/** Beginnings of the first documents, as many as are enough. */
function takeSample(documents: readonly TaggedSequence[][]): TaggedSequence[][] {
  const sample: TaggedSequence[][] = [];
  let tokens = 0;
  let spans = 0;
  for (const document of documents) {
    const isEnough = (tokens >= ENOUGH_TOKENS && spans >= ENOUGH_SPANS) || tokens >= MOST_TOKENS;
    if (isEnough && sample.length >= LEAST_DOCUMENTS) break;
    const part = beginningOf(document);
    sample.push(part);
    tokens += countTokens(part);
    for (const { tags } of part) spans += tags.filter((tag) => tag.startsWith('B-')).length;
  }
  return sample;
}

function beginningOf(document: readonly TaggedSequence[]): TaggedSequence[] {
  const part: TaggedSequence[] = [];
  for (const sequence of document) {
    if (countTokens(part) >= MOST_TOKENS_A_DOCUMENT) break;
    part.push(sequence);
  }
  return part;
}

function countTokens(sequences: readonly TaggedSequence[]): number {
  return sequences.reduce((sum, { tokens }) => sum + tokens.length, 0);
}

function groupByDocument(training: readonly TaggedSequence[]): TaggedSequence[][] {
  const documents = new Map<string | TaggedSequence, TaggedSequence[]>();
  for (const sequence of training) {
    const key = sequence.documentKey ?? sequence;
    const document = documents.get(key);
    if (document === undefined) documents.set(key, [sequence]);
    else document.push(sequence);
  }
  return [...documents.values()];
}

interface Trial extends ChoiceOptions {
  readonly hasLineWords: boolean;
  readonly pacer: Pacer;
}

async function tryFold(
  kept: readonly TaggedSequence[],
  out: readonly TaggedSequence[],
  { hasLineWords, pacer, l1, l2 }: Trial,
): Promise<SpanCounts> {
  const fit = await prepareFit(kept, { space: labelSpaceOf(kept), hasLineWords, pacer });
  const steps = fit.optimise({ iterations: ITERATIONS, l1, l2 });
  while ((await steps.next()).done !== true) await pacer.pause();
  const judged = await HeldOut.encode(fit, out, pacer);
  return judged.measure(fit.weights);
}
