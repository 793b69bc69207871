import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan, putSpans, relabelSpan, removeSpans, resizeSpan } from '../../../schema/annotationSet.ts';
import type { Span } from '../../../schema/span.ts';
import { span } from '../support/build.ts';
import { eventually, turns } from '../support/eventually.ts';
import { NetworkStretch } from '../support/networkStretch.ts';
import { addressOf, RoomClient, RoomServer } from '../support/roomServer.ts';

const ROOM = 'doc1/shared';
let server: RoomServer;
afterEach(() => server.close());

/** A stock client, in sync, that writes under this client id: of two edits at once the one of the higher id wins. */
function joinAs(user: string, clientID: number): Promise<RoomClient> {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  return server.join(user, ROOM, doc);
}

/** Two clients that have s1. */
async function twoWithOne(bobsId: number): Promise<[RoomClient, RoomClient]> {
  server = await RoomServer.start();
  const [ann, bob] = [await joinAs('ann', 1_000), await joinAs('bob', bobsId)];
  putSpan(ann.doc, span(), 'local');
  await bob.until(() => bob.spans.length === 1);
  await ann.until(() => ann.safe === 2);
  return [ann, bob];
}

/** What all hold in the end; fails when they do not hold the same. */
async function settled(...clients: RoomClient[]): Promise<Span[]> {
  const stored = await server.stored();
  for (const client of clients) {
    await eventually(
      () => JSON.stringify(client.spans) === JSON.stringify(stored),
      `${client.user} has the set`,
    );
  }
  expect(await server.inMemory()).toEqual(stored);
  return stored;
}

describe('a restart of the server under clients that stay', () => {
  it('does not show everything twice when their copies come back', async () => {
    server = await RoomServer.start();
    const network = await NetworkStretch.to(server.port);
    const ann = new RoomClient(network.url, 'ann', ROOM, (await server.join('ann')).doc);
    await ann.until(() => ann.provider.synced);
    putSpans(ann.doc, [span(), span({ id: 's2', start: 13, end: 19 })], 'local');
    await ann.until(() => ann.safe === 2);
    const rows = server.log.stored(ROOM).rows.length;
    const former = server;
    server = await RoomServer.start({ log: former.log });
    network.leadTo(server.port);
    await former.close();
    await ann.until(() => ann.connections === 2 && ann.provider.synced && ann.safe === 1);
    expect(server.log.stored(ROOM).rows.length).toBe(rows);
    expect((await settled(ann)).map(({ id }) => id)).toEqual(['s1', 's2']);
    ann.destroy();
    await network.close();
  });
});

describe('a command of the server and an edit of a colleague at the same moment', () => {
  it.each([3, 4_294_967_295])(
    'end the same, be the colleague’s client id as low or high as %d',
    async (id) => {
      const [, bob] = await twoWithOne(id);
      server.log.appendGate.shut();
      const settling = server.collab.editRoom(addressOf(ROOM), 'ann', (doc) => {
        removeSpans(doc, ['s1'], 'x');
        putSpan(doc, span({ id: 'settled', at: 2_000, origin: 'bulk' }), 'x');
      });
      await turns();
      relabelSpan(bob.doc, 's1', 'ORG', 'local');
      await turns();
      server.log.appendGate.open();
      await settling;
      await bob.until(() => bob.safe === 2);
      // An edit beats a removal, and of two that share text the one made later yields.
      expect(await settled(bob)).toEqual([span({ entityTypeId: 'ORG' })]);
    },
  );
});

/** What two do to one span without knowing of each other, and what stands in the end. */
interface Clash {
  readonly name: string;
  readonly ann: (doc: Y.Doc) => void;
  readonly bob: (doc: Y.Doc) => void;
  /** By who has the higher client id. */
  readonly stands: Record<'ann' | 'bob', Span>;
}

const RELABELLED = span({ entityTypeId: 'ORG' });
const RESIZED = span({ end: 3 });
const [ANNS, BOBS] = [
  span({ id: 'n', start: 20, end: 24 }),
  span({ id: 'n', start: 20, end: 24, by: 'bob' }),
];
const CLASHES: Clash[] = [
  {
    name: 'one removes and one relabels: the label stays',
    ann: (doc) => removeSpans(doc, ['s1'], 'local'),
    bob: (doc) => relabelSpan(doc, 's1', 'ORG', 'local'),
    stands: { ann: RELABELLED, bob: RELABELLED },
  },
  {
    name: 'one resizes and one relabels: one of the two whole, never a mixture',
    ann: (doc) => resizeSpan(doc, 's1', { start: 0, end: 3 }, 'local'),
    bob: (doc) => relabelSpan(doc, 's1', 'ORG', 'local'),
    stands: { ann: RESIZED, bob: RELABELLED },
  },
  {
    name: 'both make a span under one id: one of the two',
    ann: (doc) => {
      removeSpans(doc, ['s1'], 'local');
      putSpan(doc, ANNS, 'local');
    },
    bob: (doc) => putSpan(doc, BOBS, 'local'),
    stands: { ann: ANNS, bob: BOBS },
  },
  {
    name: 'both mark the same text under different ids: the one made first, once',
    ann: (doc) => {
      removeSpans(doc, ['s1'], 'local');
      putSpan(doc, span({ id: 'a', at: 5 }), 'local');
    },
    bob: (doc) => putSpan(doc, span({ id: 'b', by: 'bob', at: 4 }), 'local'),
    stands: { ann: span({ id: 'b', by: 'bob', at: 4 }), bob: span({ id: 'b', by: 'bob', at: 4 }) },
  },
];

describe('two people change one annotation at once', () => {
  const orders = (['ann', 'bob'] as const).flatMap((higher) =>
    (['ann', 'bob'] as const).map((first) => ({ higher, first })),
  );
  const cases = CLASHES.flatMap((clash) => orders.map((order) => ({ ...clash, ...order })));

  it.each(cases)('$name ($first arrives first, $higher has the higher id)', async (clash) => {
    const [ann, bob] = await twoWithOne(clash.higher === 'bob' ? 2_000 : 3);
    const safe = { ann: ann.safe, bob: bob.safe };
    server.log.appendGate.shut();
    const edits = [() => clash.ann(ann.doc), () => clash.bob(bob.doc)];
    if (clash.first === 'bob') edits.reverse();
    for (const edit of edits) {
      edit();
      await turns();
    }
    server.log.appendGate.open();
    await eventually(() => ann.safe > safe.ann && bob.safe > safe.bob);
    await turns();
    expect(await settled(ann, bob)).toEqual([clash.stands[clash.higher]]);
  });
});
