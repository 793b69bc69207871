/** A room of many spans: how long from connecting to being in sync, right after a start of the server and again later. */
import * as Y from 'yjs';
import { putSpans, spansOf } from '../../../schema/annotationSet.ts';
import { median } from '../quantiles.ts';
import { progress, shown, table, type Row } from '../report.ts';
import { BenchClient } from './client.ts';
import { isOurs, startContestant, type RunningServer } from './contestants.ts';
import type { Bench, PartResult } from './settings.ts';
import { BIG, spansFor } from './worldTexts.ts';

export const SPANS_IN_BIG = 10_000;
const TIMES = 5;

/** Keys: open10000Ms (cold: the first room of a fresh process, read from its store) and openWarm10000Ms. */
export async function measureBigRoom({ settings, world }: Bench): Promise<PartResult> {
  const rows: Row[] = [];
  const keys: Record<string, number | null> = { open10000Ms: null, openWarm10000Ms: null };
  for (const name of settings.contestants.filter((each) => !settings.isQuick || each === 'ours')) {
    progress(`a room of ${SPANS_IN_BIG} spans: ${name}`);
    let server = await startContestant(name, world);
    try {
      const cold: number[] = [];
      if (isOurs(name)) {
        // Once unmeasured: what the client's own code needs to get warm is not the server's.
        await openTimed(server);
        for (let time = 0; time < (settings.isQuick ? 3 : TIMES); time += 1) {
          server = await server.restart();
          cold.push(await openTimed(server));
        }
      } else await bringSpans(server, world.entityTypeIds);
      const warm: number[] = [];
      for (let time = 0; time < TIMES; time += 1) warm.push(await openTimed(server));
      if (name === 'ours') Object.assign(keys, { open10000Ms: median(cold), openWarm10000Ms: median(warm) });
      rows.push({ server: name, 'cold ms': shown(median(cold), 0), 'warm ms': shown(median(warm), 0) });
    } finally {
      await server.kill();
    }
  }
  return {
    tables: [table(`From connecting to ${SPANS_IN_BIG} spans in the client's document, medians`, rows)],
    keys,
  };
}

/** Fills the big room of a server without a store. @returns the client that brought them: without anybody the room may go. */
export async function bringSpans(
  server: RunningServer,
  entityTypeIds: readonly string[],
): Promise<BenchClient> {
  const seat = server.seat(BIG, 0);
  const doc = new Y.Doc();
  putSpans(doc, spansFor(SPANS_IN_BIG, seat.userId, entityTypeIds), null);
  const client = new BenchClient(seat, { doc });
  await client.synced;
  client.sendUpdate(Y.encodeStateAsUpdate(doc));
  let seen = 0;
  while (seen < SPANS_IN_BIG) {
    const look = new BenchClient(seat, { applies: true });
    await look.synced;
    seen = spansOf(look.doc).size;
    look.close();
  }
  return client;
}

async function openTimed(server: RunningServer): Promise<number> {
  const start = performance.now();
  const client = new BenchClient(server.seat(BIG, 1), { applies: true });
  await client.synced;
  const took = performance.now() - start;
  const { size } = spansOf(client.doc);
  client.close();
  client.doc.destroy();
  if (size !== SPANS_IN_BIG) throw new Error(`${size} spans arrived instead of ${SPANS_IN_BIG}`);
  return took;
}
