// Inside a server's own process: answers the bench's questions over IPC. No loader runs here, so that what is measured
// is the server as it would be deployed.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

let session;

async function startProfile() {
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
}

async function stopProfile(file) {
  const { profile } = await session.post('Profiler.stop');
  writeFileSync(file, JSON.stringify(profile));
  session.disconnect();
}

/** Listens for questions; `countRooms` gives the rooms in memory. Ends the process when the bench is gone. */
export function answer(countRooms = () => null) {
  process.on('message', async ({ id, ask, collect, file }) => {
    if (ask === 'stats') {
      if (collect) for (let pass = 0; pass < 2; pass += 1) globalThis.gc();
      const { rss, heapUsed, external } = process.memoryUsage();
      process.send({ id, rss, heapUsed, external, cpu: process.cpuUsage(), rooms: countRooms() });
      return;
    }
    if (ask === 'startProfile') await startProfile();
    if (ask === 'stopProfile') await stopProfile(file);
    process.send({ id });
  });
  process.on('disconnect', () => process.exit(0));
}

/** Tells the bench that the server listens. */
export function ready(address) {
  process.send({ id: 0, ...address });
}
