/**
 * Who is in the same room on other instances, by their own word. Each instance speaks for its own sockets only, so that
 * its removal of a client never takes away one that has moved to another; and it is believed only while it is heard.
 */
import type { Presence } from '../../schema/sync.ts';
import { MAX_FAR_STATES, type PresenceNews } from './presenceNews.ts';

/** A client's state on another instance. */
export interface FarState {
  readonly stamp: number;
  readonly presence: Presence;
}

interface Instance {
  heardAt: number;
  readonly states: Map<number, FarState>;
}

export class FarPresence {
  readonly #instances = new Map<string, Instance>();

  /** Takes what an instance says at `now`, in milliseconds. @returns the clients whose state there changed. */
  take(from: string, news: Exclude<PresenceNews, { kind: 'query' }>, now: number): Set<number> {
    const instance = this.#instances.get(from) ?? { heardAt: now, states: new Map<number, FarState>() };
    instance.heardAt = now;
    this.#instances.set(from, instance);
    const changed = new Set<number>();
    if (news.kind === 'whole') {
      const named = new Set(news.states.map(({ client }) => client));
      for (const client of instance.states.keys()) if (!named.has(client)) changed.add(client);
    }
    for (const client of changed) instance.states.delete(client);
    for (const { client, stamp, presence } of news.states) {
      const known = instance.states.get(client);
      if (presence === null) {
        if (instance.states.delete(client)) changed.add(client);
      } else if (known?.stamp !== stamp && (known !== undefined || this.#size < MAX_FAR_STATES)) {
        instance.states.set(client, { stamp, presence });
        changed.add(client);
      }
    }
    if (instance.states.size === 0) this.#instances.delete(from);
    return changed;
  }

  /** Forgets instances that were last heard before `before`. @returns their clients. */
  forgetSilent(before: number): Set<number> {
    const gone = new Set<number>();
    for (const [from, { heardAt, states }] of this.#instances) {
      if (heardAt >= before) continue;
      this.#instances.delete(from);
      for (const client of states.keys()) gone.add(client);
    }
    return gone;
  }

  /** The newest state of a client id; an instance that lost the client may not know it yet. */
  stateOf(client: number): FarState | undefined {
    let newest: FarState | undefined;
    for (const { states } of this.#instances.values()) {
      const state = states.get(client);
      if (state !== undefined && (newest === undefined || state.stamp > newest.stamp)) newest = state;
    }
    return newest;
  }

  /** Client ids that some instance shows. */
  *clients(): Generator<number> {
    for (const { states } of this.#instances.values()) yield* states.keys();
  }

  get #size(): number {
    let size = 0;
    for (const { states } of this.#instances.values()) size += states.size;
    return size;
  }
}
