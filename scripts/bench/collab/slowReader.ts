/**
 * A client that stops reading while another writes: what does the server keep for it, and is it let go? The writer gives
 * 1,500 spans new values in each transaction, so the room stays small while much goes over the wire.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { putSpans } from '../../../schema/annotationSet.ts';
import { progress, shown, table, type Row } from '../report.ts';
import { BenchClient } from './client.ts';
import { isOurs, startContestant, type RunningServer } from './contestants.ts';
import type { Bench, PartResult } from './settings.ts';
import { loadRoom, spansFor } from './worldTexts.ts';

const SPANS = 1_500;
/** About 37 MB; each replaced value leaves some 11 bytes in the state, so more would pass the bound of a room. */
const TRANSACTIONS = 220;

/** Keys: slowReaderClosed, slowReaderRssMb (growth of resident memory). */
export async function measureSlowReader({ settings, world }: Bench): Promise<PartResult> {
  if (settings.isQuick) return { tables: [], keys: {} };
  const rows: Row[] = [];
  const keys: Record<string, number | boolean | null> = {};
  for (const name of settings.contestants.filter((each) => each !== 'ours-mongo')) {
    progress(`slow reader: ${name}`);
    const server = await startContestant(name, world);
    try {
      const { row, grownMb, isClosed } = await starve(server, world.entityTypeIds);
      rows.push(row);
      if (name === 'ours') Object.assign(keys, { slowReaderClosed: isClosed, slowReaderRssMb: grownMb });
    } finally {
      await server.kill();
    }
  }
  return { tables: [table('A client that stops reading', rows)], keys };
}

async function starve(server: RunningServer, entityTypeIds: readonly string[]) {
  const writer = new BenchClient(server.seat(loadRoom(), 0));
  const reader = new BenchClient(server.seat(loadRoom(), 1));
  await Promise.all([writer.synced, reader.synced]);
  const before = await server.process.stats(true);
  reader.socket.pause();
  const sentBytes = await writeMuch(writer, isOurs(server.name), entityTypeIds);
  await wait(1_500);
  const after = await server.process.stats(true);
  reader.socket.resume();
  await wait(1_500);
  const mb = (bytes: number): string => shown(bytes / 2 ** 20, 0);
  return {
    isClosed: !reader.isOpen,
    grownMb: (after.rss - before.rss) / 2 ** 20,
    row: {
      server: server.name,
      'written MB': mb(sentBytes),
      'RSS MB': `${mb(before.rss)} → ${mb(after.rss)}`,
      'heap + external MB': `${mb(before.heapUsed + before.external)} → ${mb(after.heapUsed + after.external)}`,
      'slow client': reader.closeCode === undefined ? 'still connected' : `closed with ${reader.closeCode}`,
      writer: writer.closeCode === undefined ? 'connected' : `closed with ${writer.closeCode}`,
    },
  };
}

/** @param waits for each acknowledgement, where the server gives them. @returns bytes sent. */
async function writeMuch(
  writer: BenchClient,
  waits: boolean,
  entityTypeIds: readonly string[],
): Promise<number> {
  let bytes = 0;
  writer.doc.on('update', (update: Uint8Array) => {
    bytes += update.length;
    writer.sendUpdate(update);
  });
  const spans = spansFor(SPANS, writer.seat.userId, entityTypeIds);
  for (let round = 0; round < TRANSACTIONS && writer.isOpen; round += 1) {
    putSpans(
      writer.doc,
      spans.map((span) => ({ ...span, at: span.at + round })),
      null,
    );
    if (waits) await saved(writer);
    else await wait(20);
  }
  return bytes;
}

/** Resolves when the server has stored everything, or has closed the connection. */
function saved(writer: BenchClient): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      writer.onSaved = undefined;
      writer.socket.off('close', end);
      resolve();
    };
    writer.socket.once('close', end);
    writer.onSaved = () => {
      if (writer.saved >= writer.sent) end();
    };
  });
}
