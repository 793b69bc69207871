/**
 * Documents ↔ what a sequence model reads: sentences of tokens. In training a token is cut where a gold span begins or
 * ends inside it, and no sentence border cuts a gold span; in prediction there is no gold, so neither happens.
 */
import type { TaggedSequence, TokenSequence } from '../crf/sequence.ts';
import { toBio } from '../domain/bio.ts';
import { splitSentences } from '../domain/sentences.ts';
import { tokenize, type Token } from '../domain/tokens.ts';
import type { LabelledDocument } from './chooseSpans.ts';

/** One sentence with where its tokens stand in the text. */
export interface PlacedSequence {
  readonly sequence: TokenSequence;
  readonly tokens: readonly Token[];
}

/** Sentences of a labelled document; tags name ids of entity types. */
export function toTaggedSequences(document: LabelledDocument): TaggedSequence[] {
  const { text, spans, digest } = document;
  const tokens = tokenize(text, { cuts: spans.flatMap(({ start, end }) => [start, end]) });
  const { tags } = toBio(tokens, spans, (span) => span.entityTypeId);
  return splitSentences(text, tokens, spans).map(({ start, end }) => ({
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
