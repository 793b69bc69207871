// The whole corpus in import order. Themes take turns, so that any stretch of the list is a mixture.
import type { MarkedDocument } from '../markup.ts';
import { brokerNotes } from './brokerNotes.ts';
import { chat } from './chat.ts';
import { coinsAndPairs } from './coinsAndPairs.ts';
import { emails } from './emails.ts';
import { forum } from './forum.ts';
import { headlines } from './headlines.ts';
import { lists } from './lists.ts';
import { lookAlikes } from './lookAlikes.ts';
import { newsWire } from './newsWire.ts';
import { transcripts } from './transcripts.ts';
import { worldDesk } from './worldDesk.ts';

/** Every demo document once; the order is fixed. */
export const documents: readonly MarkedDocument[] = takeTurns([
  newsWire,
  chat,
  brokerNotes,
  coinsAndPairs,
  worldDesk,
  forum,
  emails,
  transcripts,
  lists,
  headlines,
  lookAlikes,
]);

/** First of each theme, then second of each, …; a theme that has run out is passed over. */
function takeTurns<T>(themes: readonly (readonly T[])[]): T[] {
  const rounds = Math.max(0, ...themes.map((theme) => theme.length));
  return Array.from({ length: rounds }, (_, round) =>
    themes.flatMap((theme) => theme.slice(round, round + 1)),
  ).flat();
}
