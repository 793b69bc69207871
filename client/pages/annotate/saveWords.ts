/** What the state line says: the truth about where the viewer's changes are, in few words and in one longer sentence. */
import { CLOSE } from '../../../schema/sync.ts';
import type { SyncStatus } from '../../api/syncProvider.ts';
import type { CarryOver } from '../../editor/carryOver.ts';
import { countOf } from '../../words/numbers.ts';

export interface SaveWords {
  readonly text: string;
  readonly hint: string;
  readonly tone: 'plain' | 'ok' | 'warn' | 'danger';
  /** Something is under way. */
  readonly isBusy: boolean;
}

/** Why the set is read-only: it was handed in, or the viewer may only read it. */
export type ReadOnlyReason = 'submitted' | 'reader';

/** @param readOnly undefined when the viewer may write. */
export function saveWords(status: SyncStatus, readOnly: ReadOnlyReason | undefined): SaveWords {
  const { state, unsaved, hasLoaded, closeCode } = status;
  if (state === 'refused') return refusal(closeCode, unsaved);
  if (state === 'offline') return offline(status);
  if (state === 'held') return held(status);
  // Changes that are still on their way count more than that no new ones can be made.
  if (unsaved > 0) {
    const changes = countOf(unsaved, 'change');
    if (state === 'connecting') return busy('Saving…', `Connecting, to send ${changes} to the server.`);
    return busy('Saving…', `${changes} on the way to the server.`);
  }
  if (state === 'connecting') {
    return busy(hasLoaded ? 'Reconnecting…' : 'Opening…', 'Connecting to the server.');
  }
  if (readOnly !== undefined) return readOnlyWords(readOnly);
  return { text: 'Saved', hint: 'The server has stored all of your changes.', tone: 'ok', isBusy: false };
}

/** Why a set cannot be changed, as a sentence. */
export function whyReadOnly(status: SyncStatus, readOnly: ReadOnlyReason | undefined): string {
  if (status.state === 'refused') return refusal(status.closeCode, status.unsaved).hint;
  if (status.state === 'held') return held(status).hint;
  if (!status.hasLoaded) return 'The set is still being opened. Try again in a moment.';
  return readOnlyWords(readOnly ?? 'reader').hint;
}

function busy(text: string, hint: string): SaveWords {
  return { text, hint, tone: 'plain', isBusy: true };
}

function offline({ unsaved, keptIn }: SyncStatus): SaveWords {
  const text = unsaved === 0 ? 'Offline' : `Offline: ${countOf(unsaved, 'change')} kept here`;
  const hint =
    keptIn === 'computer'
      ? 'No connection. You can go on: changes are kept on this computer, also when the tab is closed, and are sent when this document is open and the connection is back.'
      : unsaved === 0
        ? 'No connection. You can go on; changes are kept in this tab only and sent when the connection is back.'
        : 'No connection. Keep this tab open: your changes are in this tab only and are sent when the connection is back.';
  return { text, hint, tone: 'warn', isBusy: false };
}

/** The server takes nothing from a reader, so what a former writer has not saved waits here. */
function held({ unsaved, keptIn }: SyncStatus): SaveWords {
  const stay =
    keptIn === 'computer'
      ? 'They stay on this computer and are sent if it is given back to you.'
      : 'Keep this tab open: they are in this tab only, and are sent if it is given back to you.';
  return {
    text: `Read-only: ${countOf(unsaved, 'change')} not saved`,
    hint: `You may only read this set now, so changes of yours could not be saved. ${stay}`,
    tone: 'warn',
    isBusy: false,
  };
}

/** Tells that a set was opened afresh, since the server's history of it is another one than the copy's. */
export function renewalWords({ carried, lost }: CarryOver): string {
  const why = 'This set was put back or begun anew on the server, so it was opened afresh.';
  const kept = carried === 0 ? '' : ` ${countOf(carried, 'unsaved change')} of yours made again.`;
  const gone =
    lost === 0 ? '' : ` ${countOf(lost, 'unsaved change')} of yours lost, as the spans are gone or taken.`;
  return why + kept + gone;
}

/** Tells of changes that were not saved before a set became read-only. */
export function leftBehindWords(count: number): string {
  return `${countOf(count, 'change')} of yours had not been saved when this set became read-only. They stay on this computer and are sent if the set is given back to you.`;
}

function readOnlyWords(reason: ReadOnlyReason): SaveWords {
  return reason === 'submitted'
    ? {
        text: 'Read-only: submitted',
        hint: 'This set was submitted. A lead of the project can give it back.',
        tone: 'plain',
        isBusy: false,
      }
    : { text: 'Read-only', hint: 'You may read this set, but not change it.', tone: 'plain', isBusy: false };
}

const REFUSALS: Readonly<Record<number, string>> = {
  [CLOSE.unauthenticated]: 'You are no longer signed in. Sign in again, in another tab, then reconnect.',
  [CLOSE.forbidden]: 'You may no longer open this set. Ask a lead of the project.',
  [CLOSE.notFound]: 'This document was deleted.',
  [CLOSE.unknownHistory]: 'This copy of the set is out of date. Open it afresh.',
  [CLOSE.tooLarge]: 'The set is too large for the server. Ask its operator.',
  [CLOSE.malformed]: 'The server did not understand this page. Reload it.',
};

function refusal(closeCode: number | undefined, unsaved: number): SaveWords {
  const why = REFUSALS[closeCode ?? 0] ?? 'The server refused the connection. Reload the page.';
  const loss = unsaved === 0 ? '' : ` ${countOf(unsaved, 'change')} could not be saved.`;
  return { text: 'Refused', hint: why + loss, tone: 'danger', isBusy: false };
}
