/** Waits for the server's word that all of this person's edits are stored. */
import type { SyncStatus } from '../api/syncProvider.ts';

/** What is needed of a live connection. */
export interface StatusSource {
  /** Calls `listener` at once and on each change; returns the undo. */
  subscribe(listener: (status: SyncStatus) => void): () => void;
}

/** @returns whether all is stored; false when the line is lost, refused or only for reading, or `withinMs` have passed. */
export async function whenSaved(line: StatusSource, withinMs: number): Promise<boolean> {
  const ends: (() => void)[] = [];
  const isSaved = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), withinMs);
    ends.push(() => clearTimeout(timer));
    ends.push(
      line.subscribe(({ state, unsaved, hasLoaded }) => {
        if (unsaved === 0 && hasLoaded) resolve(true);
        else if (state === 'offline' || state === 'refused' || state === 'held') resolve(false);
      }),
    );
  });
  for (const end of ends) end();
  return isSaved;
}
