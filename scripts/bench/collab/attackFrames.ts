/** The frames of thirteen known attacks on Yjs servers. */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { encodeSync, MESSAGE, SYNC } from '../../../schema/sync.ts';

export type AttackName = keyof typeof MAKERS;

const MAKERS = {
  'an empty frame': () => [new Uint8Array(0)],
  'an unknown message type': () => [numbers(99)],
  'random bytes': () => [noise(300, 131)],
  'a text frame': () => ['hello'],
  'an update of garbage': () => [encodeSync(SYNC.update, noise(64, 97))],
  '20 × 7 bytes that claim 30 million structs': () =>
    times(20, () => encodeSync(SYNC.update, numbers(1, 30_000_000, 5, 0))),
  'a state vector that claims 10⁹ clients': () => [encodeSync(SYNC.step1, numbers(1_000_000_000))],
  '100 × step 1 for all': () => times(100, () => encodeSync(SYNC.step1, numbers(0))),
  'an update of 16 MiB': () => [encodeSync(SYNC.update, hugeUpdate(16 * 2 ** 20))],
  'presence of 50,000 invented clients': () => [
    presence(Array.from({ length: 50_000 }, (_, at) => ({ client: 5_000 + at, clock: 1, state: '{}' }))),
  ],
  'presence that is not JSON': () => [presence([{ client: 1, clock: 1, state: '{oops' }])],
  '2,000 presence messages': () =>
    times(2_000, (at) => presence([{ client: 77, clock: at + 1, state: JSON.stringify({ at }) }])),
  '1,000 updates without their predecessors': () =>
    everySecondUpdate(1_000).map((update) => encodeSync(SYNC.update, update)),
} satisfies Record<string, () => (Uint8Array | string)[]>;

/** All of them, in their order. */
export const ATTACKS = Object.keys(MAKERS) as AttackName[];

/** The messages of an attack, to be sent at once; a string goes out as a text frame. */
export function attackFrames(name: AttackName): (Uint8Array | string)[] {
  return MAKERS[name]();
}

function times<Value>(count: number, make: (at: number) => Value): Value[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function numbers(...values: readonly number[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value);
  });
}

function noise(length: number, factor: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * factor + 7) & 255);
}

function hugeUpdate(sizeBytes: number): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('spans').set('huge', 'x'.repeat(sizeBytes));
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

function everySecondUpdate(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let at = 0; at <= 2 * count; at += 1) doc.getMap('spans').set(`g${at}`, at);
  doc.destroy();
  return updates.filter((_, at) => at % 2 === 1);
}

function presence(entries: readonly { client: number; clock: number; state: string }[]): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, payload);
  });
}
