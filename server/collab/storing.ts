/**
 * Appends what a turn changed to the room's log. When another server took the row's number, its rows are read, the turn is
 * put on top of them and repaired, and the next number is tried: so a set is sound at every row of its log (SPEC R7, A5).
 */
import type { SpanChange } from '../../schema/spanChange.ts';
import type { Counters } from './counters.ts';
import type { Logbook } from './logbook.ts';
import { SeqTaken } from './ports.ts';
import type { Turn } from './turn.ts';

/** How often a turn is put on top of others' rows before it is given up. */
const MAX_ATTEMPTS = 50;

export interface Storing {
  readonly logbook: Logbook;
  readonly counters: Counters;
  /** Told what another server wrote, as an update, and what that did to spans. */
  readonly onOthers: (update: Uint8Array | undefined, changes: readonly SpanChange[]) => void;
}

/** @returns the turn as it was stored. @throws Error when it is not known to be stored. */
export async function storeTurn(turn: Turn, storing: Storing): Promise<Turn> {
  const { logbook, counters } = storing;
  let { result } = turn;
  for (let attempt = 1; result.update !== undefined; attempt += 1) {
    const { userIds, changes, bindings, update } = result;
    try {
      await logbook.append({ userIds, changes, bindings, update });
      counters.rows += 1;
      break;
    } catch (error) {
      if (!(error instanceof SeqTaken) || attempt === MAX_ATTEMPTS) {
        counters.appendFailures += 1;
        throw error;
      }
      result = await rebase(turn, storing);
    }
  }
  counters.repairs += result.notices.length;
  return { ...turn, result };
}

async function rebase(turn: Turn, { logbook, counters, onOthers }: Storing): Promise<Turn['result']> {
  const news = await logbook.readOn();
  const changes = await logbook.changesIn(news);
  counters.rebases += 1;
  const { result, adopted } = turn.batch.rebase(news, changes);
  logbook.advance(news);
  onOthers(adopted, changes);
  return result;
}
