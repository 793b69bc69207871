/**
 * Nobody leaves a set with changes that exist only in this tab, unless they say so: in the page, leaving waits for the
 * server's word, then asks; for the tab, the browser asks.
 */
import { blockNavigation } from 'sv-router';

/** What is needed of an open set. */
export interface Unsaved {
  readonly status: { readonly unsaved: number };
  whenSaved(withinMs: number): Promise<boolean>;
}

/** Long enough for a slow line, short enough not to seem stuck. */
const WAIT_MS = 4_000;

/**
 * Guards until the returned function is called.
 * @param ask whether to leave all the same, and lose the changes.
 */
export function guardLeaving(set: Unsaved, ask: () => Promise<boolean>): () => void {
  return blockNavigation({
    beforeUnload: () => set.status.unsaved === 0,
    onNavigate: () => mayLeave(set, ask),
  });
}

/** Whether a page of the app may be left now. */
export async function mayLeave(set: Unsaved, ask: () => Promise<boolean>): Promise<boolean> {
  if (set.status.unsaved === 0 || (await set.whenSaved(WAIT_MS))) return true;
  return ask();
}
