/** Calls `run` each time live events arrive again after a break, since those in between were missed. */
import type { Api } from '../api/graphql.ts';

/** Watches until the returned function is called. */
export function onReturn(api: Api, run: () => void): () => void {
  let wasLost = false;
  return api.onLine((state) => {
    if (state === 'open' && wasLost) run();
    wasLost = state === 'lost';
  });
}
