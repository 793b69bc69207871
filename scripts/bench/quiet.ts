/**
 * `npm run check:quiet`: does a room where nothing happens keep its connections? The stock provider gives up after 30 s
 * without a message. Options: --minutes 5, --quick. Ends with code 1 when anybody had to connect twice.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { buildIfStale } from './build.ts';
import { makeWorld, type World } from './collab/world.ts';
import { loadRoom } from './collab/worldTexts.ts';
import { startRealServer } from './realServer.ts';
import { machineLine, progress, resultLine, table } from './report.ts';

interface QuietOne {
  readonly who: string;
  readonly hasPresence: boolean;
  readonly provider: WebsocketProvider;
  connections: number;
}

function join(
  who: string,
  hasPresence: boolean,
  where: { port: number; room: string; cookie: string },
): QuietOne {
  const { port, room, cookie } = where;
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, room, new Y.Doc(), {
    WebSocketPolyfill: signedIn(cookie, `http://127.0.0.1:${port}`),
    disableBc: true,
  });
  const one: QuietOne = { who, hasPresence, provider, connections: 0 };
  if (!hasPresence) provider.awareness.setLocalState(null);
  provider.on('status', ({ status }) => {
    if (status === 'connected') one.connections += 1;
  });
  return one;
}

/** A WebSocket that sends what a browser would. */
function signedIn(cookie: string, origin: string): typeof globalThis.WebSocket {
  class Socket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie }, origin });
    }
  }
  return Socket as unknown as typeof globalThis.WebSocket;
}

/** Each in a room alone, so that nobody hears the others' signs of life. */
function joinAll(world: World, port: number): QuietOne[] {
  const [writer] = world.people;
  if (writer === undefined) throw new Error('nobody writes');
  const cases = [
    { who: 'writer', cookie: writer.cookie, hasPresence: true },
    { who: 'writer', cookie: writer.cookie, hasPresence: false },
    { who: 'reader', cookie: world.reader.cookie, hasPresence: true },
    { who: 'reader', cookie: world.reader.cookie, hasPresence: false },
  ];
  return cases.map(({ who, cookie, hasPresence }, at) =>
    join(who, hasPresence, { port, cookie, room: world.rooms.get(loadRoom(at)) ?? '' }),
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, quick: { type: 'boolean' } } });
  const minutes = Number(values.minutes ?? (values.quick === true ? 0.6 : 5));
  console.log(machineLine());
  await buildIfStale();
  const world = await makeWorld({ people: 1, strangers: 0, smallRooms: 0, spansInBig: 0, loadRooms: 4 });
  const server = await startRealServer(await world.copy());
  let all: QuietOne[] = [];
  try {
    all = joinAll(world, server.port);
    progress(`listening for ${minutes} minutes`);
    await wait(minutes * 60_000);
  } finally {
    for (const { provider } of all) {
      provider.destroy();
      // It looks at its own state every few seconds, which would keep this process.
      provider.awareness.destroy();
    }
    await server.kill();
    await world.remove();
  }
  const rows = all.map(({ who, hasPresence, connections }) => ({
    who,
    'shows presence': hasPresence,
    connections,
  }));
  console.log(table(`A silent room for ${minutes} minutes, a room each`, rows));
  const counts = all.map(({ connections }) => connections);
  console.log(
    `\n${resultLine({ minutes, connectionsLeast: Math.min(...counts), connectionsMost: Math.max(...counts) })}`,
  );
  if (counts.some((count) => count !== 1)) process.exitCode = 1;
}

await main();
