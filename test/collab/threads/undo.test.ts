import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findObstacle } from '../../../client/editor/clashes.ts';
import { without } from '../../../client/editor/spanIndex.ts';
import {
  UndoJournal,
  type Restoration,
  type UndoStep,
  type World,
} from '../../../client/editor/undoJournal.ts';
import { putSpan, removeSpans } from '../../../schema/annotationSet.ts';
import type { Span } from '../../../schema/span.ts';
import { span } from '../support/build.ts';
import { eventually } from '../support/eventually.ts';
import { RoomServer, TEXT, type RoomClient } from '../support/roomServer.ts';
import { Seeded } from '../support/seeded.ts';

/** Somebody at work in a room, with a journal of the own deeds. */
class Worker {
  readonly client: RoomClient;
  readonly #journal = new UndoJournal();
  readonly #world: World = {
    now: (id) => this.find(id),
    allowed: (restorations) => {
      const staying = without(this.client.spans, restorations);
      const context = { text: TEXT, entityTypeIds: new Set(['PER', 'ORG', 'LOC']), overlap: 'NONE' } as const;
      return restorations.filter(
        ({ span: to }) => to === undefined || findObstacle(to, staying, context) === undefined,
      );
    },
  };

  constructor(client: RoomClient) {
    this.client = client;
  }

  find(id: string): Span | undefined {
    return this.client.spans.find((one) => one.id === id);
  }

  /** Puts a span under its id, or removes what stands there, as one deed. */
  does(id: string, after: Span | undefined): void {
    this.#journal.record([{ id, before: this.find(id), after }]);
    this.#put({ id, span: after });
  }

  turns(kind: 'undo' | 'redo'): UndoStep | undefined {
    const step = this.#journal[kind](this.#world);
    for (const restoration of step?.restorations ?? []) this.#put(restoration);
    return step;
  }

  #put({ id, span: to }: Restoration): void {
    if (to === undefined) removeSpans(this.client.doc, [id], 'local');
    else putSpan(this.client.doc, to, 'local');
  }
}

let server: RoomServer;
let ann: Worker;
let bob: Worker;
beforeEach(async () => {
  server = await RoomServer.start();
  ann = new Worker(await server.join('ann'));
  bob = new Worker(await server.join('bob'));
});
afterEach(() => server.close());

describe('undo after the server has put something right', () => {
  it('does not touch the label that the server put back', async () => {
    ann.does('s1', span());
    ann.does('s1', span({ entityTypeId: 'GONE' }));
    await eventually(() => ann.find('s1')?.entityTypeId === 'PER' && ann.client.notices.length === 1);
    const rows = server.log.stored('doc1/shared').rows.length;
    expect(ann.turns('undo')).toEqual({ restorations: [], kept: 1 });
    expect(ann.find('s1')).toEqual(span());
    expect(await server.inMemory()).toEqual([span()]);
    expect(server.log.stored('doc1/shared').rows.length).toBe(rows);
  });

  it('does not bring back a span that yielded to an older one, but takes back what was done before it', async () => {
    ann.does('s1', span({ at: 500 }));
    await eventually(() => bob.find('s1') !== undefined);
    ann.does('s1', span({ at: 500, end: 20 }));
    bob.does('s2', span({ id: 's2', start: 13, end: 19, by: 'bob', at: 400 }));
    await eventually(() => ann.find('s1') === undefined && ann.find('s2') !== undefined);
    expect(ann.turns('undo')).toEqual({ restorations: [], kept: 1 });
    expect(ann.turns('undo')).toEqual({ restorations: [], kept: 1 });
    expect(ann.client.spans.map(({ id }) => id)).toEqual(['s2']);
    expect(bob.turns('undo')?.kept).toBe(0);
    await eventually(() => ann.client.spans.length === 0);
  });
});

describe('undo and redo of two people at once', () => {
  it.each([1, 2, 3])('leave nobody with another set than the others (seed %d)', async (seed) => {
    const random = new Seeded(seed);
    for (let step = 0; step < 120; step += 1) {
      const one = random.pick([ann, bob]);
      const number = random.below(6);
      const id = `s${number}`;
      const found = one.find(id);
      const [start, by] = [number * 8 + random.below(3), one.client.user];
      const choice = random.below(10);
      if (choice < 3) one.turns('undo');
      else if (choice < 5) one.turns('redo');
      else if (choice < 6 && found !== undefined) one.does(id, undefined);
      else if (choice < 8 && found !== undefined)
        one.does(id, { ...found, entityTypeId: random.pick(['PER', 'ORG', 'LOC']) });
      else one.does(id, found === undefined ? span({ id, start, end: start + 5, by }) : { ...found, start });
      if (random.oneIn(4)) await new Promise((resolve) => setImmediate(resolve));
    }
    const last = span({ id: 'last', start: 60, end: 64 });
    ann.does('last', last);
    bob.does('end', span({ id: 'end', start: 66, end: 70, by: 'bob' }));
    await eventually(() => [ann, bob].every((one) => one.find('last') && one.find('end')));
    const safe = ann.client.safe;
    ann.does('last', { ...last, entityTypeId: 'ORG' });
    await eventually(() => ann.client.safe > safe);
    const stored = JSON.stringify(await server.stored());
    await eventually(() => JSON.stringify(ann.client.spans) === stored, 'ann has what is stored');
    await eventually(() => JSON.stringify(bob.client.spans) === stored, 'bob has what is stored');
  });
});
