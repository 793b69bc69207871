/** A hundred thousand hostile messages: bent, cut, huge, senseless, forged, out of order; the same ones for the same seed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putSpan } from '../../schema/annotationSet.ts';
import { findViolations } from '../../schema/constraints.ts';
import { seededRandom } from '../../server/domain/random.ts';
import { hostileMessages } from '../../scripts/bench/collab/mutations.ts';
import { span } from './support/build.ts';
import { eventually } from './support/eventually.ts';
import { RawClient } from './support/rawClient.ts';
import { RoomServer } from './support/roomServer.ts';

const MESSAGES = 100_000;
const ATTACKERS = 4;
const SEED = 20_251_125;
const LENGTH = 9_000;

let server: RoomServer;
beforeAll(async () => {
  server = await RoomServer.start({ subject: { text: 'x'.repeat(LENGTH), overlap: 'ANY' } });
  server.door.access.set('mallory', 'write');
});
afterAll(() => server.close());

/** Sends its share, and comes back whenever it is closed. @returns over how many connections. */
async function attack(who: number): Promise<number> {
  const knows = { userId: 'mallory', victimId: 'ann', entityTypeId: 'PER', textLength: LENGTH };
  const messages = hostileMessages(seededRandom(SEED + who), knows);
  let connections = 0;
  let left = MESSAGES / ATTACKERS;
  while (left > 0) {
    // As if by as many people, from as many places: bounds of one account are tested elsewhere.
    server.now += 120_000;
    const raw = await RawClient.in(server, 'mallory');
    connections += 1;
    for (let burst = 0; burst < 50 && raw.isOpen && left > 0; burst += 1, left -= 1) {
      raw.send(messages.next().value.frame);
      if (burst % 10 === 9) await new Promise((resolve) => setImmediate(resolve));
    }
    raw.destroy();
  }
  return connections;
}

it('leave the server up, its memory bounded, its set sound, and an honest pair at work', async () => {
  const [ann, bob] = [await server.join('ann'), await server.join('bob')];
  let isOver = false;
  let edits = 0;
  const honest = async (): Promise<void> => {
    while (!isOver) {
      const id = `honest${(edits += 1)}`;
      putSpan(ann.doc, span({ id, start: edits % 4_000, end: (edits % 4_000) + 2 }), 'local');
      await bob.until(() => bob.doc.getMap('spans').has(id));
    }
  };
  const work = honest();
  const connections = await Promise.all(Array.from({ length: ATTACKERS }, (_, who) => attack(who)));
  isOver = true;
  await work;
  expect(connections.every((count) => count > 100)).toBe(true);
  expect(edits).toBeGreaterThan(100);
  expect(ann.connections).toBe(1);
  expect(bob.connections).toBe(1);
  await eventually(() => server.collab.stats().sockets === 2);
  expect(server.collab.stats()).toMatchObject({ rooms: 1, appendFailures: 0, loadFailures: 0 });
  await ann.until(() => ann.safe > edits);
  const stored = await server.stored();
  const [subject] = server.subjects.texts.values();
  expect(findViolations(stored, subject!)).toEqual([]);
  expect(stored.filter(({ by }) => by !== 'ann' && by !== 'mallory')).toEqual([]);
  // What remains of it all is one room's state, which is bounded.
  expect(process.memoryUsage().heapUsed).toBeLessThan(512 * 2 ** 20);
}, 120_000);
