/**
 * Random work of several people on one or two servers over one log, under whatever can happen to messages, lines, stores
 * and servers; then everybody returns, and what must hold is checked (SPEC R1, R2, R4, R7, A5, H1).
 */
import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import { readSpans } from '../../../schema/annotationSet.ts';
import type { OverlapPolicy } from '../../../schema/constraints.ts';
import type { RoomText } from '../../../server/collab/ports.ts';
import { MemoryNetwork } from '../../support/memoryRelay.ts';
import { CHAOS_TEXT, ChaosTrace } from './chaosEdit.ts';
import { HandServer, pump, ROOM_NAME } from './handServer.ts';
import { HandClient } from './handWires.ts';
import { LogWitness } from './logWitness.ts';
import { MemoryLog } from './memoryPorts.ts';
import { seedClientIds } from './seededClientIds.ts';
import { Seeded } from './seeded.ts';

export interface ChaosRun {
  readonly seed: number;
  /** Edits; about twice as many other things happen between them. */
  readonly operations: number;
  /** 1 or 2. Default: by the seed. */
  readonly servers?: number;
}

export interface ChaosCounts {
  edits: number;
  rows: number;
  repairs: number;
  rebases: number;
  compactions: number;
  lostMessages: number;
  kills: number;
  returns: number;
  acknowledgements: number;
}

export interface ChaosReport {
  /** What must hold and does not, in words. */
  readonly faults: readonly string[];
  readonly counts: ChaosCounts;
}

const USERS = ['ann', 'bob', 'cleo', 'ann', 'dora'];
const POLICIES: readonly OverlapPolicy[] = ['NONE', 'NESTED', 'ANY'];
/** The log fails now and then, and servers die; nothing else may close a connection. */
const TRY_AGAIN = 4500;

/** Runs one seed. The same seed and operations give the same run. */
export async function runChaos(run: ChaosRun): Promise<ChaosReport> {
  const random = new Seeded(run.seed);
  const undo = seedClientIds(new Seeded(run.seed + 1_000_000_007));
  const chaos = new Chaos(random, run.servers ?? 1 + random.below(2));
  try {
    while (chaos.operations < run.operations) await chaos.step();
    await chaos.settle();
    return { faults: await chaos.judge(), counts: chaos.counts() };
  } finally {
    chaos.end();
    undo();
  }
}

class Chaos {
  readonly #random: Seeded;
  readonly #log = new MemoryLog();
  readonly #network = new MemoryNetwork({ delivery: 'held' });
  readonly #subject: RoomText;
  readonly #servers: readonly HandServer[];
  readonly #clients: readonly HandClient[];
  readonly #witness = new LogWitness(this.#log, ROOM_NAME);
  readonly #trace = new ChaosTrace();
  readonly #checks: Promise<void>[] = [];
  readonly #faults: string[] = [];
  #lostMessages = 0;
  #kills = 0;
  #returns = 0;

  constructor(random: Seeded, servers: number) {
    this.#random = random;
    const entityTypeIds = new Set(['PER', 'ORG']);
    this.#subject = {
      projectId: 'project1',
      text: CHAOS_TEXT,
      entityTypeIds,
      overlap: random.pick(POLICIES),
    };
    const shared = { log: this.#log, network: this.#network };
    this.#servers = Array.from({ length: servers }, () =>
      servers === 1
        ? new HandServer(this.#subject, { log: this.#log })
        : new HandServer(this.#subject, shared),
    );
    const oneInSoMany = random.pick([1, 2, 5, 1_000]);
    this.#network.drop = () => {
      const isLost = random.oneIn(oneInSoMany);
      if (isLost) this.#lostMessages += 1;
      return isLost;
    };
    const people = USERS.slice(0, 2 + random.below(USERS.length - 1));
    this.#clients = people.map((user, index) => new HandClient(this.#pickServer(), user, 1_001 + index));
    for (const client of this.#clients) {
      this.#watch(client);
      client.connect();
    }
  }

  /** Edits so far. */
  get operations(): number {
    return this.#trace.edits;
  }

  counts(): ChaosCounts {
    const counts = { rows: 0, repairs: 0, rebases: 0, compactions: 0 };
    for (const { counters } of this.#servers) {
      counts.rows += counters.rows;
      counts.repairs += counters.repairs;
      counts.rebases += counters.rebases;
      counts.compactions += counters.compactions;
    }
    return {
      ...counts,
      edits: this.#trace.edits,
      lostMessages: this.#lostMessages,
      kills: this.#kills,
      returns: this.#returns,
      acknowledgements: this.#checks.length,
    };
  }

  async step(): Promise<void> {
    const random = this.#random;
    const client = random.pick(this.#clients);
    const choice = random.below(100);
    if (choice < 30) this.#trace.edit(client, random);
    else if (choice < 52) client.deliverOne();
    else if (choice < 72) client.takeOne();
    else if (choice < 82) await pump(random.below(4));
    else if (choice < 86) this.#network.deliverOne();
    else if (choice < 89) client.lose(random.below(4));
    else await this.#stepServer(this.#pickServer());
    if (!client.isConnected && random.oneIn(4)) this.#return(client);
  }

  /** Something happens to a server, its line to the others or its way to the log. */
  async #stepServer(server: HandServer): Promise<void> {
    const choice = this.#random.below(12);
    if (choice < 1) server.questions.shut();
    else if (choice < 2) server.answers.shut();
    else if (choice < 5) {
      server.questions.open();
      server.answers.open();
    } else if (choice < 6) server.relay?.cut();
    else if (choice < 7) server.relay?.restore();
    else if (choice < 9) for (const room of server.rooms.all()) void room.poll();
    else if (choice < 10) for (const room of server.rooms.all()) void room.compact();
    else if (choice < 11) server.failAppends = 1;
    else {
      server.kill();
      this.#kills += 1;
    }
    await pump(this.#random.below(2));
  }

  /** Everybody returns, and everything that is under way arrives, but for messages between servers. */
  async settle(): Promise<void> {
    for (const server of this.#servers) {
      server.failAppends = 0;
      server.questions.open();
      server.answers.open();
    }
    for (let quiet = 0; quiet < 3;) {
      for (const server of this.#servers) for (const room of server.rooms.all()) void room.poll();
      await pump(6);
      let isQuiet = true;
      for (const client of this.#clients) {
        if (!client.isConnected) this.#return(client);
        while (client.deliverOne() || client.takeOne()) isQuiet = false;
      }
      quiet = isQuiet ? quiet + 1 : 0;
    }
    await Promise.all(this.#checks);
  }

  async judge(): Promise<string[]> {
    const faults = [...this.#faults, ...this.#witness.judge(this.#subject, this.#trace)];
    const stored = await this.#servers[0]!.stored();
    const spans = readSpans(stored);
    for (const [index, server] of this.#servers.entries())
      if (!isDeepStrictEqual(await server.inMemory(), spans))
        faults.push(`server ${index} holds another set`);
    for (const [index, client] of this.#clients.entries()) {
      if (!isDeepStrictEqual(client.spans, spans)) faults.push(`client ${index} holds another set`);
      if (!Y.equalSnapshots(Y.snapshot(client.doc), Y.snapshot(stored)))
        faults.push(`client ${index} has another history`);
      for (const code of client.closes)
        if (code !== TRY_AGAIN) faults.push(`client ${index} was closed with ${code}`);
    }
    if (!spans.every(({ by }) => USERS.includes(by))) faults.push('a forged author stands');
    return faults;
  }

  end(): void {
    for (const server of this.#servers) server.stop();
  }

  #pickServer(): HandServer {
    return this.#random.pick(this.#servers);
  }

  #return(client: HandClient): void {
    this.#returns += 1;
    client.connect(this.#pickServer());
  }

  /** Checks each acknowledgement against the log at the moment it arrives: applying what it vouches for changes nothing. */
  #watch(client: HandClient): void {
    client.onSafe = (updates) => {
      const ends = updates.flatMap((update) => [...Y.parseUpdateMeta(update).to]);
      const clock = Math.max(0, ...ends.filter(([id]) => id === client.doc.clientID).map(([, end]) => end));
      this.#trace.vouch(client, clock);
      this.#checks.push(this.#check(client, updates));
    };
  }

  async #check(client: HandClient, updates: readonly Uint8Array[]): Promise<void> {
    const doc = await this.#servers[0]!.stored();
    let isMissing = false;
    doc.on('update', () => (isMissing = true));
    for (const update of updates) Y.applyUpdate(doc, update);
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) isMissing = true;
    if (isMissing) this.#faults.push(`what was acknowledged to ${client.doc.clientID} is not stored`);
    doc.destroy();
  }
}
