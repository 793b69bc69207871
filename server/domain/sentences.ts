/**
 * Tokens → sentences, the units that the tagger reads. A sentence ends with its text line, after a sentence ender, and
 * at the latest after 150 tokens. The rule it guards: the sentences together hold every token once, in order.
 */
import type { Range } from '../../schema/span.ts';
import type { Token } from './tokens.ts';

/** A sentence as token indexes, half-open, never empty. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/** Most tokens in one sentence, unless a range that must stay whole needs more. */
export const MAX_SENTENCE_TOKENS = 150;

/** A long sentence is cut after one of these if there is one in its last third. */
const SOFT_BREAKS = new Set([',', ';', ':', '，', '；', '、', '،', '؛']);
/** These need no blank after them. */
const FULL_WIDTH_ENDERS = new Set(['。', '！', '？', '｡']);
/** These end a sentence whatever word follows. */
const STRONG_ENDERS = new Set([
  '!',
  '?',
  '。',
  '！',
  '？',
  '｡',
  '。',
  '।',
  '॥',
  '؟',
  '۔',
  '።',
  '။',
  '។',
  '…',
]);
/** Closing marks belong to the sentence they close, when no blank stands before them. */
const CLOSERS = new Set(['"', "'", '”', '’', '»', ')', ']', '}', '」', '』', '）', '】', '›']);
/** Words whose full stop does not end a sentence; single letters are treated alike. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sr jr vs no nos inc ltd co corp gen col capt lt sgt rev hon sen rep gov pres dept est approx ' +
    'fig figs sec art vol pp ed eds al cf etc eg ie jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'bzw ca usw abs nr hr fr str evtl ggf sog vgl mme mlle av bd'
  ).split(' '),
);

/**
 * The sentences of a text in order, as ranges of token indexes.
 * @param whole UTF-16 ranges that no sentence border may cut, such as gold spans over a line end.
 */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  whole: readonly Range[] = [],
): TokenRange[] {
  const isHeld = heldBorders(tokens, whole);
  const sentences: TokenRange[] = [];
  let start = 0;
  let softBreak = 0;
  for (let next = 1; next <= tokens.length; next += 1) {
    if (next < tokens.length) {
      if (isHeld[next] === 1) continue;
      if (SOFT_BREAKS.has(tokens[next - 1]?.text ?? '')) softBreak = next;
    }
    const isLong = next - start >= MAX_SENTENCE_TOKENS;
    if (next < tokens.length && !isLong && !endsSentence(text, tokens, next)) continue;
    const atSoftBreak = isLong && next < tokens.length && softBreak - start >= (MAX_SENTENCE_TOKENS * 2) / 3;
    const end = atSoftBreak ? softBreak : next;
    sentences.push({ start, end });
    start = end;
  }
  return sentences;
}

/** 1 at each token index `n` for which a border between tokens `n - 1` and `n` would cut a range of `whole`. */
function heldBorders(tokens: readonly Token[], whole: readonly Range[]): Uint8Array {
  const held = new Uint8Array(tokens.length + 1);
  const sorted = [...whole].sort((a, b) => a.start - b.start);
  let reach = 0;
  let at = 0;
  for (let next = 1; next < tokens.length; next += 1) {
    const before = tokens[next - 1]?.end ?? 0;
    for (; at < sorted.length; at += 1) {
      const range = sorted[at];
      if (range === undefined || range.start >= before) break;
      reach = Math.max(reach, range.end);
    }
    if (reach > (tokens[next]?.start ?? 0)) held[next] = 1;
  }
  return held;
}

/** Whether a sentence ends between token `next - 1` and token `next`. */
function endsSentence(text: string, tokens: readonly Token[], next: number): boolean {
  const before = tokens[next - 1];
  const after = tokens[next];
  if (before === undefined || after === undefined) return true;
  if (after.line !== before.line) return true;
  const isGap = before.end < after.start;
  if (!isGap && (CLOSERS.has(after.text) || isEnder(after.text))) return false;
  let at = next - 1;
  while (at > 0 && CLOSERS.has(tokens[at]?.text ?? '') && tokens[at - 1]?.end === tokens[at]?.start) at -= 1;
  const ender = tokens[at]?.text ?? '';
  if (ender === '.') return isGap && endsWithStop(tokens, at, text.charAt(after.start));
  return STRONG_ENDERS.has(ender) && (isGap || FULL_WIDTH_ENDERS.has(ender));
}

/** Whether the full stop at token `at` ends a sentence, given the first character after the blank. */
function endsWithStop(tokens: readonly Token[], at: number, following: string): boolean {
  if (/\p{Ll}/u.test(following)) return false;
  const word = tokens[at - 1];
  if (word?.end !== tokens[at]?.start) return true;
  const letters = word?.text ?? '';
  if (/^\p{L}\p{M}*$/u.test(letters)) return false;
  return !ABBREVIATIONS.has(letters.toLowerCase());
}

function isEnder(text: string): boolean {
  return text === '.' || STRONG_ENDERS.has(text);
}
