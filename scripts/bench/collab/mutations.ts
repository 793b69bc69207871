/**
 * An endless stream of hostile frames, the same for the same seed: real frames that were bent, cut or blown up, bytes
 * without sense, updates in the wrong order, under false names, into foreign roots. Some of them are legal, since an
 * attacker whose every frame ends the connection would never get further than the first check.
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { spansOf } from '../../../schema/annotationSet.ts';
import { encodeSync, MESSAGE, SYNC } from '../../../schema/sync.ts';
import type { Random } from '../../../server/domain/random.ts';

/** One hostile message. A text goes out as a text frame. */
export interface HostileMessage {
  readonly kind: string;
  readonly frame: Uint8Array | string;
}

/** Who attacks, and what they know of the room. */
export interface AttackerKnowledge {
  readonly userId: string;
  readonly victimId: string;
  readonly entityTypeId: string;
  readonly textLength: number;
}

type Maker = (random: Random, source: EditSource) => Uint8Array | string;

const MAKERS: Readonly<Record<string, Maker>> = {
  'a legal edit': (_random, source) => updateFrame(source.edit()),
  'a bent frame': (random, source) => bend(updateFrame(source.edit()), random),
  'a cut frame': (random, source) => {
    const frame = updateFrame(source.edit());
    return frame.subarray(0, random.below(frame.length));
  },
  'random bytes': (random) => bytesOf(random, random.below(400)),
  'random bytes as an update': (random) => updateFrame(bytesOf(random, random.below(200))),
  'a huge number': (random) => numbers(...hugeNumbers(random)),
  'a huge count in an update': (random) => updateFrame(numbers(1 + random.below(3), ...hugeNumbers(random))),
  'a huge state vector': (random) => encodeSync(SYNC.step1, numbers(...hugeNumbers(random))),
  'step 1 of nothing': () => encodeSync(SYNC.step1, numbers(0)),
  'an update without its predecessor': (_random, source) => {
    source.edit();
    return updateFrame(source.edit());
  },
  'step 2 with a gap': (_random, source) => {
    source.edit();
    return encodeSync(SYNC.step2, source.edit());
  },
  'an author who is somebody else': (_random, source) =>
    updateFrame(source.edit({ by: source.knows.victimId })),
  'a span out of the text': (random, source) =>
    updateFrame(source.edit({ start: random.below(1e6), end: 1e7 + random.below(1e6) })),
  'no entity type': (_random, source) => updateFrame(source.edit({ entityTypeId: '__proto__' })),
  'a value that is no span': (random, source) => updateFrame(source.put(nested(random.below(2_000)))),
  'an odd key': (_random, source) => updateFrame(source.putAt('__proto__', { isAdmin: true })),
  'a foreign root': (random, source) => updateFrame(source.stray(`root${random.below(1_000)}`)),
  'a struct of somebody else': (random) => updateFrame(forgedStruct(random)),
  'all deleted': (random) => updateFrame(deletions(random)),
  'V2 bytes': (_random, source) => updateFrame(Y.convertUpdateFormatV1ToV2(source.edit())),
  'invented presence': (random) => presence(random, '{"selection":{"start":1,"end":2}}'),
  'presence that is not JSON': (random) => presence(random, '{oops'),
  'an unknown type': (random) => numbers(4 + random.below(1_000)),
  'a text frame': () => 'hello',
  'an empty frame': () => new Uint8Array(0),
};
const KINDS = Object.keys(MAKERS);

/** Messages without an end. A legal edit is every fourth, so that connections live long enough to be abused. */
export function* hostileMessages(random: Random, knows: AttackerKnowledge): Generator<HostileMessage, never> {
  const source = new EditSource(random, knows);
  for (;;) {
    const kind = random.below(4) === 0 ? (KINDS[0] ?? '') : (KINDS[random.below(KINDS.length)] ?? '');
    const make = MAKERS[kind];
    if (make !== undefined) yield { kind, frame: make(random, source) };
    if (random.below(200) === 0) source.renew();
  }
}

/** Real updates of a document of the attacker's own, and what can be put into one. */
class EditSource {
  readonly knows: AttackerKnowledge;
  readonly #random: Random;
  #doc = new Y.Doc();

  constructor(random: Random, knows: AttackerKnowledge) {
    this.#random = random;
    this.knows = knows;
    this.renew();
  }

  /** Begins a new document under a new client id. */
  renew(): void {
    this.#doc.destroy();
    this.#doc = new Y.Doc();
    this.#doc.clientID = this.#random.below(2 ** 32);
  }

  /** A span, sound but for what is given. */
  edit(odd: Readonly<Record<string, unknown>> = {}): Uint8Array {
    const start = this.#random.below(this.knows.textLength - 10);
    const { userId: by, entityTypeId } = this.knows;
    return this.put({
      start,
      end: start + 4,
      entityTypeId,
      by,
      origin: 'human',
      at: 1_700_000_000_000,
      ...odd,
    });
  }

  put(value: unknown): Uint8Array {
    return this.putAt(`h${this.#random.below(500)}`, value);
  }

  putAt(key: string, value: unknown): Uint8Array {
    return this.#updateOf(() => spansOf(this.#doc).set(key, value));
  }

  stray(root: string): Uint8Array {
    return this.#updateOf(() => this.#doc.getArray(root).push([1, 2, 3]));
  }

  #updateOf(change: () => void): Uint8Array {
    const before = Y.encodeStateVector(this.#doc);
    change();
    return Y.encodeStateAsUpdate(this.#doc, before);
  }
}

function updateFrame(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC.update, update);
}

function bend(frame: Uint8Array, random: Random): Uint8Array {
  const bent = Uint8Array.from(frame);
  for (let times = 1 + random.below(4); times > 0; times -= 1)
    bent[random.below(bent.length)] = random.below(256);
  return bent;
}

function bytesOf(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256));
}

function numbers(...values: readonly number[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value);
  });
}

function hugeNumbers(random: Random): number[] {
  return Array.from({ length: 1 + random.below(6) }, () => Math.floor(2 ** (20 + random.below(33)) - 1));
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** A struct far ahead under a client id that is not the attacker's. */
function forgedStruct(random: Random): Uint8Array {
  const length = 1 + random.below(2 ** 30);
  // One client, one struct of kind 0 (collected), at clock 0; no deletions.
  return numbers(1, 1, 1 + random.below(50), 0, 0, length, 0);
}

/** No structs, and deletions of everything that a few clients may have written. */
function deletions(random: Random): Uint8Array {
  return numbers(0, 1, 1 + random.below(50), 1, 0, 1 + random.below(1_000));
}

function presence(random: Random, state: string): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, random.below(2 ** 32));
    encoding.writeVarUint(encoder, random.below(2 ** 32));
    encoding.writeVarString(encoder, state);
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, payload);
  });
}
