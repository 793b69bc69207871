/**
 * What of the viewer's unsaved changes can be made again in a set that was opened afresh, with another history: new spans
 * where the rules allow them, changes and removals where the span still is. Never brings back what others removed.
 */
import type { Unsent } from '../api/keptCopy.ts';
import type { Restoration, World } from './undoJournal.ts';

/** What is made again, and what became of the changes. */
export interface CarryOver {
  readonly restorations: readonly Restoration[];
  /** Changes that stand in the fresh set. */
  readonly carried: number;
  /** Changes that could not be made again. */
  readonly lost: number;
}

export function planCarryOver(unsent: readonly Unsent[], world: World): CarryOver {
  // Made and removed again before it was ever stored: nothing to do, nothing lost.
  const wanted = unsent.filter(({ wasThere, span }) => wasThere || span !== undefined);
  const possible = wanted.filter(({ spanId, wasThere, span }) => {
    return span === undefined || !wasThere || world.now(spanId) !== undefined;
  });
  const restorations = world.allowed(possible.map(({ spanId, span }) => ({ id: spanId, span })));
  return {
    restorations: restorations.filter(({ id, span }) => span !== undefined || world.now(id) !== undefined),
    carried: restorations.length,
    lost: wanted.length - restorations.length,
  };
}
