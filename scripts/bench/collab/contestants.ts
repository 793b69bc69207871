/**
 * The servers that are measured, and how each is started: two peers, and ours on its embedded store and on a
 * MongoDB-compatible server in another process. Each start is a fresh process on fresh data.
 */
import type { Seat } from './client.ts';
import { ChildServer } from './childServer.ts';
import { hocuspocusDialect, ourDialect, yWebsocketDialect, type Dialect } from './dialects.ts';
import type { World } from './world.ts';

export type ContestantName = 'y-websocket' | 'hocuspocus' | 'ours' | 'ours-mongo';

/** In the order in which they take their turns: a peer, ours, a peer, ours. */
export const CONTESTANTS: readonly ContestantName[] = ['y-websocket', 'ours', 'hocuspocus', 'ours-mongo'];

export function isOurs(name: ContestantName): boolean {
  return name.startsWith('ours');
}

/** A server that runs. */
export interface RunningServer {
  readonly name: ContestantName;
  readonly process: ChildServer;
  /** A place for person number `who` (any number; people repeat) in a room. */
  seat(room: string, who: number): Seat;
  /** A place for somebody of the other project. */
  strangersSeat(room: string, who: number): Seat;
  /** Ends it at once and starts it again on the same data. Peers without a store begin empty. */
  restart(): Promise<RunningServer>;
  kill(): Promise<void>;
}

/** Starts a contestant on a copy of the world. @throws Error with the server's output when it does not start. */
export async function startContestant(name: ContestantName, world: World): Promise<RunningServer> {
  if (name === 'y-websocket') return startPeer(name, 'yWebsocket', yWebsocketDialect, world);
  if (name === 'hocuspocus') return startPeer(name, 'hocuspocus', hocuspocusDialect, world);
  const dataDir = await world.copy();
  if (name === 'ours') return startOurs(name, { DATA_DIR: dataDir }, world);
  const store = new ChildServer('store', { DATA_DIR: dataDir });
  const { uri = '' } = await store.ready();
  return startOurs(name, { MONGODB_URI: uri }, world, store);
}

async function startPeer(
  name: ContestantName,
  file: string,
  dialect: Dialect,
  world: World,
): Promise<RunningServer> {
  const server = new ChildServer(file);
  const { port = 0 } = await server.ready();
  const seat = (room: string, who: number): Seat => ({
    dialect,
    port,
    room,
    userId: pick(world.people, who).id,
    headers: {},
    localAddress: addressOf(who),
  });
  return {
    name,
    process: server,
    seat,
    strangersSeat: seat,
    kill: () => server.kill(),
    async restart() {
      await server.kill();
      return startPeer(name, file, dialect, world);
    },
  };
}

async function startOurs(
  name: ContestantName,
  data: Readonly<Record<string, string>>,
  world: World,
  store?: ChildServer,
): Promise<RunningServer> {
  const env = { ...data, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' };
  const server = new ChildServer('ours', env);
  const { port = 0 } = await server.ready();
  const seatOf = (people: World['people']) => (room: string, who: number) => {
    const { id, cookie } = pick(people, who);
    const headers = { cookie, origin: `http://127.0.0.1:${port}` };
    const ours = world.rooms.get(room) ?? room;
    return { dialect: ourDialect, port, room: ours, userId: id, headers, localAddress: addressOf(who) };
  };
  return {
    name,
    process: server,
    seat: seatOf(world.people),
    strangersSeat: seatOf(world.strangers),
    async kill() {
      await server.kill();
      await store?.kill();
    },
    async restart() {
      await server.kill();
      return startOurs(name, data, world, store);
    },
  };
}

/** All of 127.0.0.0/8 is this machine: people come from addresses of their own, as they would. */
function addressOf(who: number): string {
  const host = 2 + (who % 60_000);
  return `127.0.${host >> 8}.${host & 255}`;
}

function pick<Value>(from: readonly Value[], who: number): Value {
  const picked = from[who % from.length];
  if (picked === undefined) throw new Error('the world has nobody like that');
  return picked;
}
