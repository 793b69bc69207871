import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan, readSpans } from '../../../schema/annotationSet.ts';
import { span } from '../support/build.ts';
import { eventually } from '../support/eventually.ts';
import { RawClient } from '../support/rawClient.ts';
import { RoomServer } from '../support/roomServer.ts';

const ROOM = 'doc1/shared';
let server: RoomServer;
afterEach(() => server.close());

it('an edit whose predecessor got lost is not frozen into the snapshot when its author leaves', async () => {
  server = await RoomServer.start({ timings: { unloadAfterMs: 1 } });
  const raw = await RawClient.in(server, 'ann');
  raw.sendStep2(Uint8Array.of(0, 0));
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const start of [0, 20, 30]) putSpan(doc, span({ id: `s${start}`, start, end: start + 4 }), 'x');
  raw.sendUpdate(updates[0]!);
  raw.sendUpdate(updates[2]!);
  await eventually(() => server.collab.stats().gaps === 1);
  raw.destroy();
  await eventually(() => server.collab.stats().rooms === 0 && server.collab.stats().compactions === 1);

  const replica = new Y.Doc();
  const { snapshot } = await server.log.load(ROOM);
  Y.applyUpdate(replica, snapshot!);
  expect(replica.store.pendingStructs).toBeNull();
  expect(readSpans(replica).map(({ id }) => id)).toEqual(['s0']);

  const again = await server.join('ann', ROOM, doc);
  await again.until(() => again.safe === 1);
  expect((await server.stored()).map(({ id }) => id)).toEqual(['s0', 's20', 's30']);
});
