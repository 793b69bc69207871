/** Where every training begins: with all weights zero, each legal path of a sentence is equally likely. */
import type { LabelSpace } from './labelSpace.ts';
import type { TokenSequence } from './sequence.ts';

/** Negative log-likelihood a token, in nats, of any tags under weights of zero; 0 without tokens. */
export function untrainedLoss({ types }: LabelSpace, sequences: readonly TokenSequence[]): number {
  let loss = 0;
  let tokens = 0;
  for (const { tokens: words } of sequences) {
    loss += logPaths(types, words.length);
    tokens += words.length;
  }
  return tokens === 0 ? 0 : loss / tokens;
}

/**
 * Logarithm of the number of legal BIO paths. Each path can go on with `O` or any `B-`, and those that end inside a
 * span, a share of all, also with its `I-`.
 */
function logPaths(types: number, length: number): number {
  let log = 0;
  let insideShare = 0;
  for (let token = 0; token < length; token += 1) {
    const ways = types + 1 + insideShare;
    log += Math.log(ways);
    insideShare = (types + insideShare) / ways;
  }
  return log;
}
