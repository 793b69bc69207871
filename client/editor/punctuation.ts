/**
 * Punctuation at the edges of a selection: quotes, stops and brackets that are not part of a name. What belongs to a
 * name stays: the full stop of `U.S.` and of an initial, brackets that close inside, signs such as $, %, # or +.
 */
import type { Range } from '../../schema/span.ts';

const QUOTES = '"\'`´„“”‟‚‘’‛«»‹›「」『』＂＇';
const STOPS = ',;:!?…。、，；：！？．｡､،؛؟।—–·•';
const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '［': '］',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
  '⟨': '⟩',
};
const OPENERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));
const AT_EDGES = new Set(QUOTES + STOPS);
/** `U.S.`, `e.g.`, `Ph.D.`, `J.`: a full stop that ends a short part with another before it, or a lone letter. */
const ABBREVIATION = /(?:^|[\s\p{P}])(?:\p{L}{1,3}\.)+\p{L}{1,3}\.$|(?:^|\s)\p{Lu}\.$/u;

/** The range without them, or as it is where nothing else would be left. UTF-16, half-open. */
export function trimPunctuation(text: string, range: Range): Range {
  let { start, end } = range;
  for (;;) {
    const inner = text.slice(start, end);
    if (inner === '') return range;
    if (isWrapped(inner)) {
      start += 1;
      end -= 1;
    } else if (isLooseAtEnd(inner)) end -= 1;
    else if (isLooseAtStart(inner)) start += 1;
    else if (/^\s/u.test(inner)) start += 1;
    else if (/\s$/u.test(inner)) end -= 1;
    else return { start, end };
  }
}

/** One pair of brackets round all of it. */
function isWrapped(inner: string): boolean {
  const close = PAIRS[inner.charAt(0)];
  return (
    close !== undefined && inner.length > 1 && partnerOf(inner, inner.charAt(0), close) === inner.length - 1
  );
}

/** Where the bracket at the beginning is closed; −1 when it is not. */
function partnerOf(inner: string, open: string, close: string): number {
  let depth = 0;
  for (let index = 0; index < inner.length; index += 1) {
    const sign = inner.charAt(index);
    if (sign === open) depth += 1;
    else if (sign === close) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

function isLooseAtStart(inner: string): boolean {
  const first = inner.charAt(0);
  const close = PAIRS[first];
  if (close !== undefined) return partnerOf(inner, first, close) < 0;
  return AT_EDGES.has(first) || OPENERS.has(first);
}

function isLooseAtEnd(inner: string): boolean {
  const last = inner.charAt(inner.length - 1);
  if (last === '.') return !ABBREVIATION.test(inner);
  const open = OPENERS.get(last);
  if (open !== undefined) return countOf(inner, open) < countOf(inner, last);
  return AT_EDGES.has(last) || PAIRS[last] !== undefined;
}

function countOf(inner: string, sign: string): number {
  return inner.split(sign).length - 1;
}
