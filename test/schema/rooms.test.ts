import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../schema/roles.ts';
import {
  isSetName,
  kindOfSet,
  ownerOfSet,
  parseRoomName,
  roomAccess,
  roomName,
  setOfUser,
  type RoomSituation,
  type SetName,
} from '../../schema/rooms.ts';

describe("a room's name", () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
  const set = fc.oneof(
    fc.constantFrom<SetName>('shared', 'gold'),
    id.map((user): SetName => `user:${user}`),
    id.map((model): SetName => `model:${model}`),
  );

  it('and back is the identity', () => {
    fc.assert(
      fc.property(id, set, (documentId, name) => {
        expect(parseRoomName(roomName({ documentId, set: name }))).toEqual({ documentId, set: name });
      }),
    );
  });

  it.each([
    '',
    'doc',
    'doc/',
    '/shared',
    'doc/Shared',
    'doc/shared/',
    'doc/user:',
    'doc/model:',
    'doc/user:a/b',
    'doc/user:a b',
    '../doc/shared',
    'doc/shared\n',
    'doc\u0000/shared',
    'doc//shared',
    `${'d'.repeat(41)}/shared`,
    `doc/user:${'u'.repeat(41)}`,
    'doc/user:%61',
  ])('%j is none', (name) => {
    expect(parseRoomName(name)).toBeUndefined();
  });

  it('tells whose set it is and of what kind', () => {
    expect(ownerOfSet(setOfUser('ann'))).toBe('ann');
    for (const set of ['shared', 'gold', 'model:m'] as const) expect(ownerOfSet(set)).toBeUndefined();
    expect((['shared', 'gold', 'user:a', 'model:m'] as const).map(kindOfSet)).toEqual([
      'shared',
      'gold',
      'user',
      'model',
    ]);
    expect(['shared', 'user:a'].every(isSetName)).toBe(true);
    expect(['user:', 'golden', 'Gold', 'shared '].some(isSetName)).toBe(false);
  });
});

/**
 * Access written out. Rows: the set and how far things are; columns: owner, lead, annotator, viewer, stranger; `me` is
 * the viewer. `w` write, `r` read, `-` none.
 */
const TABLE: readonly [string, Partial<RoomSituation>, string][] = [
  ['shared set in a shared project', { set: 'shared', mode: 'SHARED' }, 'wwwr-'],
  ['shared set in an independent project', { set: 'shared', mode: 'INDEPENDENT' }, '-----'],
  ['own set', { set: 'user:me' }, 'wwwr-'],
  ['own set, submitted', { set: 'user:me', ownSubmitted: true, setSubmitted: true }, 'rrrr-'],
  ['own set in a shared project', { set: 'user:me', mode: 'SHARED' }, '-----'],
  ["another's set, nothing submitted", { set: 'user:other' }, 'rr---'],
  ["another's set, only mine submitted", { set: 'user:other', ownSubmitted: true }, 'rr---'],
  ["another's set, only theirs submitted", { set: 'user:other', setSubmitted: true }, 'rr---'],
  ["another's set, both submitted", { set: 'user:other', ownSubmitted: true, setSubmitted: true }, 'rrr--'],
  ["another's set in a shared project", { set: 'user:other', mode: 'SHARED', setSubmitted: true }, '-----'],
  ['gold, mine not submitted', { set: 'gold' }, 'ww---'],
  ['gold, mine submitted', { set: 'gold', ownSubmitted: true }, 'wwrr-'],
  ['gold in a shared project', { set: 'gold', mode: 'SHARED' }, 'wwrr-'],
  ["a model's set", { set: 'model:m' }, 'rrrr-'],
  ["a model's set in a shared project", { set: 'model:m', mode: 'SHARED' }, 'rrrr-'],
];

describe('[S1] who may open a room, and how', () => {
  it.each(TABLE)('%s', (_name, situation, expected) => {
    const columns: (Role | undefined)[] = ['OWNER', 'LEAD', 'ANNOTATOR', 'VIEWER', undefined];
    const letters = columns.map((role) => {
      const base = { set: 'shared', mode: 'INDEPENDENT', viewerId: 'me' } as const;
      const access = roomAccess({ ...base, role, ownSubmitted: false, setSubmitted: false, ...situation });
      return { none: '-', read: 'r', write: 'w' }[access];
    });
    expect(letters.join('')).toBe(expected);
  });
});
