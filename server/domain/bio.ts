/**
 * Spans ↔ BIO tags over tokens (Ramshaw & Marcus 1995, in the form of CoNLL-2002: every chunk begins with `B-`).
 * The rule it guards: nothing is lost in silence. A span is either in the tags or in `lost`, with the reason.
 */
import { compareText, type Range } from '../../schema/span.ts';
import { compareRanges, type LabelledRange } from './labelledRange.ts';

/** `O`, `B-<label>` or `I-<label>`; a label may hold hyphens itself. */
export type BioTag = string;

/** Why a span cannot be told by tags. */
export type LossReason =
  /** It shares tokens with a span that was kept; of nested spans the outermost is kept. */
  | 'overlap'
  /** It covers no token, only whitespace. */
  | 'empty'
  /** A bound lies inside a token: the text was not tokenized with that bound as a cut. */
  | 'insideToken';

export interface LostSpan<S> {
  readonly span: S;
  readonly reason: LossReason;
}

export interface BioResult<S> {
  /** One a token. */
  readonly tags: BioTag[];
  /** In reading order. */
  readonly lost: LostSpan<S>[];
}

/** Tags of a document's spans. Whitespace at the edge of a span does no harm. The order of spans does not count. */
export function toBio<S extends Range>(
  tokens: readonly Range[],
  spans: readonly S[],
  labelOf: (span: S) => string,
): BioResult<S> {
  const tags: BioTag[] = tokens.map(() => 'O');
  const lost: LostSpan<S>[] = [];
  const sorted = [...spans].sort((a, b) => compareRanges(a, b) || compareText(labelOf(a), labelOf(b)));
  let free = 0;
  for (const span of sorted) {
    const first = countWhile(tokens, (token) => token.end <= span.start);
    const past = countWhile(tokens, (token) => token.start < span.end);
    const reason = reasonOfLoss(span, tokens.slice(first, past), first < free);
    if (reason !== undefined) {
      lost.push({ span, reason });
      continue;
    }
    const label = labelOf(span);
    for (let at = first; at < past; at += 1) tags[at] = `${at === first ? 'B' : 'I'}-${label}`;
    free = past;
  }
  return { tags, lost };
}

/**
 * The spans that tags tell, without overlap, in order; each reaches from its first token's start to its last one's end.
 * An `I-` that does not continue a chunk of its label begins one, as conlleval reads it. Other tags count as `O`.
 * @throws RangeError when there is not one tag a token.
 */
export function fromBio(tokens: readonly Range[], tags: readonly BioTag[]): LabelledRange[] {
  if (tokens.length !== tags.length) {
    throw new RangeError(`${tags.length} tags for ${tokens.length} tokens: there must be one a token`);
  }
  const spans: LabelledRange[] = [];
  let open: LabelledRange | undefined;
  for (const [at, token] of tokens.entries()) {
    const [, prefix, label] = TAG.exec(tags[at] ?? 'O') ?? [];
    if (open !== undefined && prefix === 'I' && label === open.label) {
      open = { ...open, end: token.end };
      continue;
    }
    if (open !== undefined) spans.push(open);
    open = label === undefined ? undefined : { start: token.start, end: token.end, label };
  }
  if (open !== undefined) spans.push(open);
  return spans;
}

const TAG = /^([BI])-(.+)$/su;

function reasonOfLoss(span: Range, covered: readonly Range[], isTaken: boolean): LossReason | undefined {
  const first = covered[0];
  const last = covered.at(-1);
  if (first === undefined || last === undefined) return 'empty';
  if (first.start < span.start || last.end > span.end) return 'insideToken';
  return isTaken ? 'overlap' : undefined;
}

/** How many tokens at the beginning fulfil a condition that, once it fails, fails for all that follow. */
function countWhile(tokens: readonly Range[], holds: (token: Range) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const token = tokens[middle];
    if (token !== undefined && holds(token)) low = middle + 1;
    else high = middle;
  }
  return low;
}
