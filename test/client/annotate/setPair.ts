/** Two windows on one set without a network: documents that the test brings together, and a server that takes back. */
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { removeSpans } from '../../../schema/annotationSet.ts';
import type { Notice, Presence } from '../../../schema/sync.ts';
import type { Unsent } from '../../../client/api/keptCopy.ts';
import type { SyncStatus } from '../../../client/api/syncProvider.ts';
import type { SetLine, SetRules } from '../../../client/state/annotationSet.svelte.ts';
import { AnnotationSetState } from '../../../client/state/annotationSet.svelte.ts';

export class FakeLine implements SetLine {
  doc = new Y.Doc();
  awareness = new Awareness(this.doc);
  status: SyncStatus = { state: 'saved', unsaved: 0, closeCode: undefined, hasLoaded: true, keptIn: 'tab' };
  selection: Presence['selection'] = null;
  presences = new Map<number, Presence>();
  isDestroyed = false;
  readonly #statusListeners = new Set<(status: SyncStatus) => void>();
  readonly #noticeListeners = new Set<(notice: Notice) => void>();
  readonly #renewalListeners = new Set<(unsent: readonly Unsent[]) => void>();

  subscribe(listener: (status: SyncStatus) => void): () => void {
    listener(this.status);
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  onNotice(listener: (notice: Notice) => void): () => void {
    this.#noticeListeners.add(listener);
    return () => this.#noticeListeners.delete(listener);
  }

  onRenewed(listener: (unsent: readonly Unsent[]) => void): () => void {
    this.#renewalListeners.add(listener);
    return () => this.#renewalListeners.delete(listener);
  }

  select(selection: Presence['selection']): void {
    this.selection = selection;
  }

  others(): Map<number, Presence> {
    return this.presences;
  }

  connect(): void {
    this.say({ state: 'connecting', closeCode: undefined });
  }

  destroy(): void {
    this.isDestroyed = true;
    this.awareness.destroy();
    this.doc.destroy();
  }

  say(change: Partial<SyncStatus>): void {
    this.status = { ...this.status, ...change };
    for (const listener of this.#statusListeners) listener(this.status);
  }

  /** The line opens the set afresh: `fresh` is what the server has. */
  renew(fresh: Y.Doc, unsent: readonly Unsent[]): void {
    this.doc = new Y.Doc();
    this.awareness = new Awareness(this.doc);
    for (const listener of this.#renewalListeners) listener(unsent);
    this.say({ state: 'connecting', hasLoaded: false, unsaved: 0 });
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(fresh), 'remote');
    this.say({ state: 'saved', hasLoaded: true });
  }

  /** The server removes a span and says why. */
  takeBack(spanId: string, message: string): void {
    removeSpans(this.doc, [spanId], 'server');
    const notice: Notice = { kind: 'repaired', spanId, rule: 'A2', message };
    for (const listener of this.#noticeListeners) listener(notice);
  }

  showOthers(...presences: Presence[]): void {
    this.presences = new Map(presences.map((presence, index) => [index + 1, presence]));
    this.awareness.emit('change', [{ added: [], updated: [], removed: [] }, 'test']);
  }
}

export const TEXT = 'Ana met Bo of the Bank of England in Rome.';

export function openSet(userId: string, part: Partial<SetRules> = {}, text = TEXT) {
  const line = new FakeLine();
  const types = new Set(['per', 'org', 'loc']);
  const rules: { -readonly [Key in keyof SetRules]: SetRules[Key] } = {
    overlap: 'NONE',
    typesInUse: types,
    typesKnown: new Set([...types, 'old']),
    canWrite: true,
    ...part,
  };
  let time = 1_000;
  const set = new AnnotationSetState({ line, text, userId, rules: () => rules, now: () => (time += 1) });
  return { line, set, rules };
}

/** Both get what the other has. */
export function exchange(a: FakeLine, b: FakeLine): void {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a.doc), Y.encodeStateAsUpdate(b.doc)];
  Y.applyUpdate(a.doc, fromB, 'remote');
  Y.applyUpdate(b.doc, fromA, 'remote');
}
