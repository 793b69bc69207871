/**
 * One load on one room: writers edit spans, everybody is sent everything, and a probe that applies it says when each edit
 * reached a colleague. At full speed a bounded number of edits is under way; at a human pace they come at a fixed rate.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type * as Y from 'yjs';
import { spansOf } from '../../../schema/annotationSet.ts';
import { summarize, type Summary } from '../quantiles.ts';
import { BenchClient } from './client.ts';
import type { RunningServer } from './contestants.ts';
import { SpanRecycler } from './recycler.ts';

export interface LoadShape {
  readonly clients: number;
  /** From 1 to `clients - 1`: the last one is the probe and only reads. */
  readonly writers: number;
  /** Edits a second of all together; undefined: full speed. */
  readonly perSecond?: number;
  /** At full speed: edits under way, of all writers together. */
  readonly underWay?: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly updatesPerSecond: number;
  /** An edit counts once for each client that was sent it, however many a frame carries. */
  readonly deliveriesPerSecond: number;
  readonly framesPerSecond: number;
  /** Milliseconds from an edit to its being applied in a colleague's document. */
  readonly colleague: Summary;
  /** Milliseconds from an edit to its acknowledgement; undefined where a server gives none. */
  readonly saved: Summary | undefined;
  readonly serverMicrosPerUpdate: number;
  readonly serverCpuPercent: number;
  readonly generatorCpuPercent: number;
  readonly rss: number;
  /** Edits that a late joiner does not see. */
  readonly missing: number;
  /** Edits that the server took back; all are valid, so there should be none. */
  readonly takenBack: number;
}

export interface RunOptions {
  /** Where to write a CPU profile of the server. */
  readonly profile?: string | undefined;
  /** Called when measuring begins; it ends when this settles, instead of after `seconds`. */
  readonly until?: () => Promise<unknown>;
}

const UNDER_WAY = 64;
const SPANS = 2_000;
const MOST_LATE_MS = 50;

export class Load {
  readonly #server: RunningServer;
  readonly #shape: LoadShape;
  readonly #room: string;
  readonly #clients: BenchClient[];
  readonly #probe: BenchClient;
  readonly #recycler: SpanRecycler;
  readonly #sentAt: number[] = [];
  readonly #arrived = new Set<number>();
  /** For each writer: edits that wait for their acknowledgement, by the number of their frame. */
  readonly #unsaved: { frame: number; serial: number }[][];
  #colleague: number[] = [];
  #saved: number[] = [];
  #underWay = 0;
  #turn = 0;
  #isStopped = false;

  constructor(server: RunningServer, room: string, shape: LoadShape, entityTypeIds: readonly string[]) {
    this.#server = server;
    this.#shape = shape;
    this.#room = room;
    const { clients, writers } = shape;
    this.#clients = Array.from(
      { length: clients },
      (_, who) => new BenchClient(server.seat(room, who), { applies: who === clients - 1 }),
    );
    this.#probe = this.#clients[clients - 1] as BenchClient;
    this.#unsaved = Array.from({ length: writers }, () => []);
    this.#recycler = new SpanRecycler({
      writers,
      spans: SPANS,
      entityTypeIds,
      authorOf: (writer) => server.seat(room, writer).userId,
      startedAt: Date.now(),
    });
  }

  /** Runs it: joins, warms up, measures, waits for what is under way, and looks with a late joiner. */
  async run({ profile, until }: RunOptions = {}): Promise<LoadResult> {
    await Promise.all(this.#clients.map((client) => client.synced));
    this.#clients.slice(0, this.#shape.writers).forEach((client, writer) => this.#prepare(client, writer));
    spansOf(this.#probe.doc).observe((event) => this.#onArrival(event));
    const end = this.#begin();
    if (profile !== undefined) await this.#server.process.startProfile();
    await wait(Math.min(1, this.#shape.seconds / 2) * 1000);
    const measured = await this.#measure(profile, until);
    this.#isStopped = true;
    end();
    await this.#settle();
    const missing = await this.#missing();
    for (const client of this.#clients) client.close();
    const takenBack = this.#clients.reduce((sum, { notices }) => sum + notices, 0);
    return { ...measured, missing, takenBack };
  }

  #prepare(client: BenchClient, writer: number): void {
    client.sendOwnChanges();
    const unsaved = this.#unsaved[writer] ?? [];
    client.onSaved = (count) => {
      const now = performance.now();
      let done = 0;
      for (const { frame, serial } of unsaved) {
        if (frame > count) break;
        this.#saved.push(now - (this.#sentAt[serial] ?? now));
        done += 1;
      }
      unsaved.splice(0, done);
    };
  }

  /** Starts writing. @returns what ends it. */
  #begin(): () => void {
    const { perSecond } = this.#shape;
    if (perSecond === undefined) {
      this.#fillWindow();
      return () => undefined;
    }
    const everyMs = 1000 / perSecond;
    let due = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      // After a stall of this process people do not write all at once what they would have written meanwhile.
      due = Math.max(due, now - MOST_LATE_MS);
      for (; due <= now; due += everyMs) this.#writeNext();
    }, 2);
    return () => clearInterval(timer);
  }

  #fillWindow(): void {
    const { underWay = UNDER_WAY } = this.#shape;
    while (!this.#isStopped && this.#underWay < underWay) this.#writeNext();
  }

  #writeNext(): void {
    const writer = this.#turn % this.#shape.writers;
    this.#turn += 1;
    const client = this.#clients[writer];
    if (client === undefined) return;
    const edit = this.#recycler.next(writer);
    this.#underWay += 1;
    this.#sentAt[edit.serial] = performance.now();
    spansOf(client.doc).set(edit.id, edit.value);
    this.#unsaved[writer]?.push({ frame: client.sent, serial: edit.serial });
  }

  #onArrival(event: Y.YMapEvent<unknown>): void {
    const now = performance.now();
    const map = spansOf(this.#probe.doc);
    for (const key of event.keysChanged as ReadonlySet<string>) {
      const serial = this.#recycler.serialOf(map.get(key));
      const sentAt = serial === undefined ? undefined : this.#sentAt[serial];
      if (serial === undefined || sentAt === undefined || this.#arrived.has(serial)) continue;
      this.#arrived.add(serial);
      this.#colleague.push(now - sentAt);
      this.#underWay -= 1;
    }
    if (this.#shape.perSecond === undefined) setImmediate(() => this.#fillWindow());
  }

  async #measure(
    profile: string | undefined,
    until: (() => Promise<unknown>) | undefined,
  ): Promise<Omit<LoadResult, 'missing' | 'takenBack'>> {
    const { process: server } = this.#server;
    const before = await server.stats();
    const cpu = process.cpuUsage();
    const start = performance.now();
    const frames = this.#frames();
    this.#colleague = [];
    this.#saved = [];
    await (until?.() ?? wait(this.#shape.seconds * 1000));
    const [colleague, saved] = [this.#colleague, this.#saved];
    const seconds = (performance.now() - start) / 1000;
    const generator = process.cpuUsage(cpu);
    const framesPerSecond = (this.#frames() - frames) / seconds;
    const after = await server.stats();
    if (profile !== undefined) await server.stopProfile(profile);
    const serverMicros = after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system;
    return {
      updatesPerSecond: colleague.length / seconds,
      deliveriesPerSecond: (colleague.length * this.#shape.clients) / seconds,
      framesPerSecond,
      colleague: summarize(colleague),
      saved: saved.length === 0 ? undefined : summarize(saved),
      serverMicrosPerUpdate: serverMicros / colleague.length,
      serverCpuPercent: serverMicros / seconds / 1e4,
      generatorCpuPercent: (generator.user + generator.system) / seconds / 1e4,
      rss: after.rss,
    };
  }

  #frames(): number {
    return this.#clients.reduce((sum, { updateFrames }) => sum + updateFrames, 0);
  }

  async #settle(): Promise<void> {
    for (let tries = 0; tries < 400 && this.#underWay > 0; tries += 1) await wait(25);
  }

  async #missing(): Promise<number> {
    const late = new BenchClient(this.#server.seat(this.#room, this.#shape.clients), { applies: true });
    await late.synced;
    const map = spansOf(late.doc);
    let missing = 0;
    for (const [id, { serial }] of this.#recycler.latest) {
      if (this.#recycler.serialOf(map.get(id)) !== serial) missing += 1;
    }
    late.close();
    return missing;
  }
}
