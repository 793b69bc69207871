/** Which attribute stood beside which label in the training text. Other pairs get no weight: they could only be guessed. */
import type { EncodedText } from './encodedText.ts';
import { PairCollector, type FeatureRows } from './featureRows.ts';
import { observeLineWords } from './lineWords.ts';
import type { Pacer } from './pacer.ts';
import { OFFSETS } from './templates.ts';

/** Work of looking at one token, in the pacer's unit. */
const WORK_PER_TOKEN = 3_000;

/**
 * Rows of the observed pairs.
 * @param gold label number of each token. @param attributes size of the alphabet.
 */
export async function observeFeatures(
  text: EncodedText,
  gold: Uint16Array,
  attributes: number,
  pacer: Pacer,
): Promise<FeatureRows> {
  const pairs = new PairCollector(attributes);
  const ofBundles = new PairCollector(text.bundleStart.length - 1);
  for (let sentence = 0; sentence + 1 < text.sentenceStart.length; sentence += 1) {
    const first = text.sentenceStart[sentence]!;
    const end = text.sentenceStart[sentence + 1]!;
    for (let token = first; token < end; token += 1)
      observeToken(text, token, gold[token]!, { pairs, ofBundles });
    if (text.lineWords !== null) observeLineWords(text.lineWords, { first, end }, gold, pairs);
    if (pacer.isDue((end - first) * WORK_PER_TOKEN)) await pacer.pause();
  }
  spreadBundles(text, ofBundles.toRows(), pairs);
  return pairs.toRows();
}

function observeToken(
  { tokenBundles, tokenStart, tokenAttributes }: EncodedText,
  token: number,
  label: number,
  { pairs, ofBundles }: { readonly pairs: PairCollector; readonly ofBundles: PairCollector },
): void {
  for (let at = token * OFFSETS.length, end = at + OFFSETS.length; at < end; at += 1) {
    ofBundles.add(tokenBundles[at]!, label);
  }
  for (let at = tokenStart[token]!, end = tokenStart[token + 1]!; at < end; at += 1) {
    pairs.add(tokenAttributes[at]!, label);
  }
}

/** What a bundle was seen with, each of its attributes was. */
function spreadBundles(text: EncodedText, labelsOf: FeatureRows, pairs: PairCollector): void {
  const { bundleStart, bundleAttributes } = text;
  for (let bundle = 0; bundle + 1 < bundleStart.length; bundle += 1) {
    for (let at = bundleStart[bundle]!, end = bundleStart[bundle + 1]!; at < end; at += 1) {
      for (let pair = labelsOf.start[bundle]!; pair < labelsOf.start[bundle + 1]!; pair += 1) {
        pairs.add(bundleAttributes[at]!, labelsOf.label[pair]!);
      }
    }
  }
}
