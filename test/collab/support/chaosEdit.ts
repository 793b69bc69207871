/** Edits as people and faulty programs make them, and what became of them by the clients' own word. */
import { putSpan, relabelSpan, removeSpans, resizeSpan } from '../../../schema/annotationSet.ts';
import { isSameSpan, type Span } from '../../../schema/span.ts';
import type { HandClient } from './handWires.ts';
import type { Seeded } from './seeded.ts';

export const CHAOS_TEXT = 'a🚀bc def 🇩🇪 ghi jkl mno';
const ENTITY_TYPES = ['PER', 'ORG'];

interface Addition {
  readonly client: HandClient;
  readonly id: string;
  /** The client's clock before it. */
  readonly clock: number;
}

/** What was done on purpose, and what the servers vouched for. */
export class ChaosTrace {
  readonly written = new Map<string, Span[]>();
  /** Ids that somebody removed. */
  readonly removed = new Set<string>();
  /** Fresh spans whose addition was acknowledged. */
  readonly safe = new Set<string>();
  edits = 0;
  #ids = 0;
  #added: Addition[] = [];

  /** One edit; one in six breaks a rule. */
  edit(client: HandClient, random: Seeded): void {
    this.edits += 1;
    const ids = client.spans.map(({ id }) => id);
    const start = random.below(CHAOS_TEXT.length);
    const range = { start, end: start + 1 + random.below(6) };
    const entityTypeId = random.oneIn(12) ? 'GONE' : random.pick(ENTITY_TYPES);
    const kind = ids.length === 0 ? 0 : random.below(5);
    if (kind <= 1) {
      const isOld = random.oneIn(5) && ids.length > 0;
      const by = random.oneIn(12) ? 'forged' : client.userId;
      const id = isOld ? random.pick(ids) : this.#freshId(client);
      putSpan(client.doc, { id, ...range, entityTypeId, by, origin: 'human', at: random.below(50) }, 'edit');
    } else if (kind === 2) relabelSpan(client.doc, random.pick(ids), entityTypeId, 'edit');
    else if (kind === 3) resizeSpan(client.doc, random.pick(ids), range, 'edit');
    else {
      const id = random.pick(ids);
      this.removed.add(id);
      removeSpans(client.doc, [id], 'edit');
    }
    this.#record(client.spans);
  }

  /** A server vouches for all that a client wrote before `clock`. */
  vouch(client: HandClient, clock: number): void {
    const isSafe = (one: Addition): boolean => one.client === client && one.clock < clock;
    for (const one of this.#added) if (isSafe(one) && !this.removed.has(one.id)) this.safe.add(one.id);
    this.#added = this.#added.filter((one) => !isSafe(one));
  }

  /** Also what was made of two people's edits. */
  #record(spans: readonly Span[]): void {
    for (const span of spans) {
      const known = this.written.get(span.id) ?? [];
      if (!known.some((one) => isSameSpan(one, span))) this.written.set(span.id, [...known, span]);
    }
  }

  #freshId(client: HandClient): string {
    this.#ids += 1;
    const id = `s${this.#ids}`;
    this.#added.push({ client, id, clock: client.clock });
    return id;
  }
}
