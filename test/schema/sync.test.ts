import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import {
  CLOSE,
  encodeAcknowledge,
  encodeNotice,
  encodeSync,
  MESSAGE,
  readAcknowledge,
  readNotice,
  SYNC,
  type Notice,
} from '../../schema/sync.ts';

function afterType(frame: Uint8Array, type: number): decoding.Decoder {
  const decoder = decoding.createDecoder(frame);
  expect(decoding.readVarUint(decoder)).toBe(type);
  return decoder;
}

function noticeOf(value: unknown): Notice | undefined {
  return readNotice(
    decoding.createDecoder(
      encoding.encode((encoder) => encoding.writeVarString(encoder, JSON.stringify(value))),
    ),
  );
}

describe('messages of our own', () => {
  it('an acknowledgement and back is the identity', () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(readAcknowledge(afterType(encodeAcknowledge(count), MESSAGE.acknowledge))).toBe(count);
      }),
    );
  });

  it('a notice and back is the identity', () => {
    const text = fc.string();
    fc.assert(
      fc.property(text, text, text, (spanId, rule, message) => {
        const notice: Notice = { kind: 'repaired', spanId, rule, message };
        expect(readNotice(afterType(encodeNotice(notice), MESSAGE.notice))).toEqual(notice);
      }),
    );
  });

  it('a notice of another version is passed over', () => {
    const notice = { kind: 'repaired', spanId: 's', rule: 'A1', message: 'm' };
    expect(noticeOf(notice)).toEqual(notice);
    for (const other of [
      null,
      3,
      [],
      { ...notice, kind: 'new' },
      { ...notice, rule: 1 },
      { kind: 'repaired' },
    ]) {
      expect(noticeOf(other)).toBeUndefined();
    }
  });

  it('an acknowledgement that ends early throws', () => {
    expect(() => readAcknowledge(decoding.createDecoder(Uint8Array.of(0x80)))).toThrow();
  });
});

describe('messages of y-websocket', () => {
  it('are read by the stock protocol', () => {
    const [from, to] = [new Y.Doc(), new Y.Doc()];
    from.getMap('spans').set('a', 1);
    for (const [subType, payload] of [
      [SYNC.step2, Y.encodeStateAsUpdate(from)],
      [SYNC.update, Y.encodeStateAsUpdate(from)],
      [SYNC.step1, Y.encodeStateVector(from)],
    ] as const) {
      const decoder = afterType(encodeSync(subType, payload), MESSAGE.sync);
      const answer = encoding.createEncoder();
      expect(syncProtocol.readSyncMessage(decoder, answer, to, 'test')).toBe(subType);
      expect(encoding.length(answer) > 0).toBe(subType === SYNC.step1);
    }
    expect(to.getMap('spans').get('a')).toBe(1);
  });
});

describe('close codes', () => {
  it('are final in the eyes of the stock provider exactly when coming back cannot help', () => {
    const final = Object.entries(CLOSE)
      .filter(([, code]) => code >= 4400 && code < 4500)
      .map(([name]) => name);
    expect(final).toEqual([
      'malformed',
      'unauthenticated',
      'forbidden',
      'notFound',
      'unknownHistory',
      'tooLarge',
    ]);
  });
});
