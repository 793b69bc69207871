import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan, readSpans, relabelSpan, removeSpans, resizeSpan } from '../../schema/annotationSet.ts';
import { findViolations, type OverlapPolicy } from '../../schema/constraints.ts';
import type { RoomText } from '../../server/collab/ports.ts';
import { HandClient, HandServer, pump } from './support/handWires.ts';
import { Seeded } from './support/seeded.ts';

const TEXT = 'a🚀bc def 🇩🇪 ghi jkl mno';
const USERS = ['ann', 'bob', 'cleo', 'ann'];

function subjectOf(overlap: OverlapPolicy): RoomText {
  return { projectId: 'project1', text: TEXT, entityTypeIds: new Set(['PER', 'ORG']), overlap };
}

/** One edit as a person or a faulty program would make it: one in six breaks a rule. */
function edit(client: HandClient, random: Seeded): void {
  const ids = client.spans.map(({ id }) => id);
  const start = random.below(TEXT.length);
  const range = { start, end: start + 1 + random.below(6) };
  const entityTypeId = random.oneIn(12) ? 'GONE' : random.pick(['PER', 'ORG']);
  const by = random.oneIn(12) ? 'forged' : client.userId;
  const kind = ids.length === 0 ? 0 : random.below(5);
  if (kind <= 1) {
    const id = random.oneIn(5) && ids.length > 0 ? random.pick(ids) : `s${random.below(1e6)}`;
    putSpan(client.doc, { id, ...range, entityTypeId, by, origin: 'human', at: random.below(50) }, 'edit');
  } else if (kind === 2) relabelSpan(client.doc, random.pick(ids), entityTypeId, 'edit');
  else if (kind === 3) resizeSpan(client.doc, random.pick(ids), range, 'edit');
  else removeSpans(client.doc, [random.pick(ids)], 'edit');
}

async function step(server: HandServer, random: Seeded): Promise<void> {
  const client = random.pick(server.clients);
  const choice = random.below(100);
  if (choice < 30) edit(client, random);
  else if (choice < 55) client.deliverOne();
  else if (choice < 80) client.takeOne();
  else if (choice < 90) await pump(random.below(4));
  else if (choice < 92) server.log.appendGate.shut();
  else if (choice < 95) server.log.appendGate.open();
  else if (choice < 98) client.lose(random.below(4));
  else if (choice < 99) server.log.failAppends = 1;
  else server.kill();
  if (!client.isConnected && random.oneIn(4)) client.connect();
}

/** Everybody returns, and everything that is under way arrives. */
async function settle(server: HandServer): Promise<void> {
  server.log.failAppends = 0;
  server.log.appendGate.open();
  for (let quiet = 0; quiet < 3;) {
    await pump(5);
    let isQuiet = true;
    for (const client of server.clients) {
      if (!client.isConnected) client.connect();
      while (client.deliverOne() || client.takeOne()) isQuiet = false;
    }
    quiet = isQuiet ? quiet + 1 : 0;
  }
}

/** Checks each acknowledgement against the log at the moment it arrives: applying what it vouches for changes nothing. */
function watchAcknowledgements(server: HandServer): { faults: number[]; checks: Promise<void>[] } {
  const faults: number[] = [];
  const checks: Promise<void>[] = [];
  for (const client of server.clients) {
    client.onSafe = (updates) => {
      const check = server.stored().then((doc) => {
        doc.on('update', () => faults.push(client.doc.clientID));
        for (const update of updates) Y.applyUpdate(doc, update);
        if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
          faults.push(client.doc.clientID);
      });
      checks.push(check);
    };
  }
  return { faults, checks };
}

describe('any order of messages, losses, failures and crashes', () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);

  it.each(seeds)('[R1][R2][A5] replicas, server and log converge to a sound set: seed %d', async (seed) => {
    const random = new Seeded(seed);
    const overlap = random.pick(['NONE', 'NESTED', 'ANY'] as const);
    const server = new HandServer(subjectOf(overlap));
    for (const user of USERS) new HandClient(server, user).connect();
    const { faults, checks } = watchAcknowledgements(server);
    for (let count = 0; count < 250; count += 1) await step(server, random);
    await settle(server);
    await Promise.all(checks);
    expect(faults).toEqual([]);
    expect(checks.length).toBeGreaterThan(0);

    const stored = await server.stored();
    const [room] = server.rooms.all();
    let inMemory: unknown;
    await room!.edit('ann', (doc) => {
      inMemory = readSpans(doc);
    });
    expect(inMemory).toEqual(readSpans(stored));
    for (const client of server.clients) {
      expect(client.spans).toEqual(readSpans(stored));
      expect(Y.equalSnapshots(Y.snapshot(client.doc), Y.snapshot(stored))).toBe(true);
      expect(client.closes.every((code) => code === 4500)).toBe(true);
    }
    expect(findViolations(readSpans(stored), server.subject)).toEqual([]);
    expect(readSpans(stored).every(({ by }) => by === 'ann' || by === 'bob' || by === 'cleo')).toBe(true);
  });
});
