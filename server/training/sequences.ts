/**
 * Documents ↔ what a sequence model reads: sentences of tokens. In training a token is cut where a gold span begins or
 * ends inside it, and no sentence border cuts a gold span; in prediction there is no gold, so neither happens.
 */
import type { TaggedSequence, TokenSequence } from '../crf/sequence.ts';
import { toBio } from '../domain/bio.ts';
import { splitSentences, type TokenRange } from '../domain/sentences.ts';
import { tokenize, type Token } from '../domain/tokens.ts';
import type { LabelledDocument } from './chooseSpans.ts';

/** One sentence with where its tokens stand in the text. */
export interface PlacedSequence {
  readonly sequence: TokenSequence;
  readonly tokens: readonly Token[];
}

/** Sentences to learn from; tags name ids of entity types. */
export function toTaggedSequences(document: LabelledDocument): TaggedSequence[] {
  const { text, spans } = document;
  const tokens = tokenize(text, { cuts: spans.flatMap(({ start, end }) => [start, end]) });
  return tagged(document, tokens, splitSentences(text, tokens, spans));
}

/**
 * Sentences to measure on: cut as in prediction, since gold borders would help. Spans that no tokens can tell then are
 * not measured.
 */
export function toMeasuredSequences(document: LabelledDocument): TaggedSequence[] {
  const tokens = tokenize(document.text);
  return tagged(document, tokens, splitSentences(document.text, tokens));
}

function tagged(
  { spans, digest }: LabelledDocument,
  tokens: readonly Token[],
  sentences: readonly TokenRange[],
): TaggedSequence[] {
  const { tags } = toBio(tokens, spans, (span) => span.entityTypeId);
  return sentences.map(({ start, end }) => ({
    ...toSequence(tokens.slice(start, end), digest),
    tags: tags.slice(start, end),
  }));
}

/** Sentences of a text. */
export function toPlacedSequences(text: string): PlacedSequence[] {
  const tokens = tokenize(text);
  return splitSentences(text, tokens).map(({ start, end }) => {
    const own = tokens.slice(start, end);
    return { sequence: toSequence(own, 'text'), tokens: own };
  });
}

function toSequence(tokens: readonly Token[], documentKey: string): TokenSequence {
  return { tokens: tokens.map((token) => token.text), lines: tokens.map((token) => token.line), documentKey };
}
