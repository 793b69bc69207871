/** The client's own provider over real sockets, and waiting for what it says of itself. */
import { SyncProvider, type SyncState } from '../../../client/api/syncProvider.ts';
import { eventually } from './eventually.ts';
import { addressOf, socketClass } from './roomServer.ts';

/** Headers that a page of this address sends for a user; the test may change them, the next connection has them. */
export function pageHeaders(url: string, user: string): Record<string, string> {
  return { cookie: `user=${user}`, origin: url.replace('ws', 'http').replace('/sync', '') };
}

/** Begins to connect; returns are as early as the provider allows. */
export function openSync(url: string, headers: Record<string, string>, room = 'doc1/shared'): SyncProvider {
  return new SyncProvider({
    url,
    room: addressOf(room),
    WebSocketPolyfill: socketClass(headers),
    random: () => 0,
  });
}

/** Resolves once the provider is in this state. */
export function reached(provider: SyncProvider, state: SyncState): Promise<void> {
  return eventually(() => provider.status.state === state, `state ${state}, not ${provider.status.state}`);
}
