/** Several real room servers over one log, one door and one network whose messages a test can lose. */
import type { Timings } from '../../../server/collab/limits.ts';
import { MemoryNetwork, type MemoryRelay } from '../../support/memoryRelay.ts';
import { LogWitness } from './logWitness.ts';
import { MemoryDoor, MemoryLog, MemoryProjection, MemorySubjects } from './memoryPorts.ts';
import { PROJECT, RoomServer } from './roomServer.ts';

const LONG_MS = 3_600_000;
export const CLUSTER_ROOM = 'doc1/shared';

export class Cluster {
  readonly network = new MemoryNetwork();
  readonly log = new MemoryLog();
  readonly projection = new MemoryProjection();
  readonly subjects = new MemorySubjects();
  readonly door = new MemoryDoor(PROJECT);
  readonly witness = new LogWitness(this.log, CLUSTER_ROOM);
  readonly servers: RoomServer[] = [];
  readonly #relays = new Map<RoomServer, MemoryRelay>();

  /** Starts one more server. Only rings and returns bring news, unless `timings` say otherwise. */
  async add(timings: Partial<Timings> = {}): Promise<RoomServer> {
    const { log, projection, subjects, door } = this;
    const relay = this.network.relay();
    const server = await RoomServer.start({
      ...{ log, projection, subjects, door, relay },
      timings: { pollMs: LONG_MS, ...timings },
    });
    this.servers.push(server);
    this.#relays.set(server, relay);
    return server;
  }

  /** Two servers. */
  async addTwo(timings: Partial<Timings> = {}): Promise<[RoomServer, RoomServer]> {
    return [await this.add(timings), await this.add(timings)];
  }

  /** The line of a server to the others. */
  lineOf(server: RoomServer): MemoryRelay {
    const relay = this.#relays.get(server);
    if (relay === undefined) throw new Error('this server is not of this cluster');
    return relay;
  }

  /** From now on no message arrives. */
  loseAll(): void {
    this.network.drop = () => true;
  }

  /** What is wrong with the log, row by row; nobody removed anything but `removed`. */
  faults(removed: readonly string[] = []): string[] {
    const rules = this.subjects.texts.get('doc1');
    if (rules === undefined) throw new Error('there is no document');
    return this.witness.judge(rules, { written: new Map(), removed: new Set(removed), safe: new Set() });
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.close()));
    for (const relay of this.#relays.values()) await relay.close();
  }
}
