import { describe, expect, it, vi } from 'vitest';
import type { SyncStatus } from '../../../client/api/syncProvider.ts';
import {
  authorOf,
  describeSpan,
  readOnlyReason,
  rulesOf,
  spokenSelection,
} from '../../../client/pages/annotate/labelling.ts';
import { mayLeave } from '../../../client/pages/annotate/leaveGuard.ts';
import { saveWords, whyReadOnly } from '../../../client/pages/annotate/saveWords.ts';
import { labelsOfSets, nameOfSet } from '../../../client/pages/annotate/setNames.ts';
import { CLOSE } from '../../../schema/sync.ts';
import { makeSpan } from '../editor/arbitrary.ts';
import { ANA, BO } from './page.ts';

const status = (change: Partial<SyncStatus> = {}): SyncStatus => ({
  state: 'saved',
  unsaved: 0,
  closeCode: undefined,
  hasLoaded: true,
  keptIn: 'tab',
  ...change,
});
const says = (...args: Parameters<typeof saveWords>): string => saveWords(...args).text;

describe('the state line', () => {
  it('never says Saved while a change is not acknowledged', () => {
    for (const state of ['connecting', 'saving', 'held', 'offline', 'refused'] as const) {
      for (const readOnly of [undefined, 'submitted', 'reader'] as const) {
        expect(says(status({ state, unsaved: 1 }), readOnly)).not.toBe('Saved');
      }
    }
    expect(says(status(), undefined)).toBe('Saved');
  });

  it('tells how many changes are kept here while offline', () => {
    expect(says(status({ state: 'offline' }), undefined)).toBe('Offline');
    expect(says(status({ state: 'offline', unsaved: 1 }), undefined)).toBe('Offline: 1 change kept here');
    expect(says(status({ state: 'offline', unsaved: 1_200 }), undefined)).toBe(
      'Offline: 1,200 changes kept here',
    );
  });

  it('does not stay at Saving… for a writer who became a reader with changes that were not saved', () => {
    const held = status({ state: 'held', unsaved: 2, keptIn: 'computer' });
    for (const readOnly of [undefined, 'submitted', 'reader'] as const) {
      expect(saveWords(held, readOnly)).toMatchObject({
        text: 'Read-only: 2 changes not saved',
        isBusy: false,
      });
    }
    expect(saveWords(held, 'reader').hint).toContain('stay on this computer');
    expect(saveWords({ ...held, keptIn: 'tab' }, 'reader').hint).toContain('Keep this tab open');
    expect(whyReadOnly(held, undefined)).toContain('only read this set now');
  });

  it('tells opening from coming back', () => {
    expect(says(status({ state: 'connecting', hasLoaded: false }), undefined)).toBe('Opening…');
    expect(says(status({ state: 'connecting' }), undefined)).toBe('Reconnecting…');
    expect(says(status({ state: 'connecting', unsaved: 3 }), undefined)).toBe('Saving…');
  });

  it('tells why a set is read-only', () => {
    expect(says(status(), 'submitted')).toBe('Read-only: submitted');
    expect(says(status(), 'reader')).toBe('Read-only');
    expect(whyReadOnly(status(), 'submitted')).toContain('was submitted');
    expect(whyReadOnly(status({ hasLoaded: false }), undefined)).toContain('still being opened');
  });

  it('tells why the server refused, and what could not be saved', () => {
    const hint = (closeCode: number, unsaved = 0): string =>
      saveWords(status({ state: 'refused', closeCode, unsaved }), undefined).hint;
    expect(hint(CLOSE.unauthenticated)).toContain('no longer signed in');
    expect(hint(CLOSE.forbidden, 2)).toContain('2 changes could not be saved');
    expect(hint(4_999)).toContain('Reload');
  });
});

describe('leaving', () => {
  const set = (unsaved: number, isSaved: boolean) => ({
    status: { unsaved },
    whenSaved: () => Promise.resolve(isSaved),
  });

  it('is free when all is saved, or is saved soon', async () => {
    const ask = vi.fn();
    expect(await mayLeave(set(0, false), ask)).toBe(true);
    expect(await mayLeave(set(2, true), ask)).toBe(true);
    expect(ask).not.toHaveBeenCalled();
  });

  it('is asked about when changes would be lost', async () => {
    expect(await mayLeave(set(2, false), () => Promise.resolve(false))).toBe(false);
    expect(await mayLeave(set(2, false), () => Promise.resolve(true))).toBe(true);
  });
});

describe('names', () => {
  it('of sets are those that people use', () => {
    const names = [
      { set: 'shared', user: null },
      { set: 'gold', user: null },
      { set: 'model:m1', user: null },
      { set: 'user:ana', user: ANA },
      { set: 'user:bo', user: BO },
    ].map((head) => nameOfSet(head, 'ana'));
    expect(names).toEqual(['Shared set', 'Gold', 'Model suggestions', 'My spans', 'Bo Berg']);
  });

  it('of sets in a menu are never alike', () => {
    const head = { user: null, spanCount: 4, submittedAt: null };
    const heads = [
      { ...head, set: 'model:m1' },
      { ...head, set: 'model:m2' },
      { ...head, set: 'user:bo', user: BO, submittedAt: '2026-03-02T09:30:00.000Z' },
    ];
    expect(labelsOfSets(heads, 'ana')).toEqual([
      'Model suggestions (1) · 4',
      'Model suggestions (2) · 4',
      'Bo Berg · 4, submitted',
    ]);
  });

  it('of settled gold say nothing of handing in', () => {
    const gold = { set: 'gold', user: null, spanCount: 3, submittedAt: '2026-11-25T10:00:00.000Z' };
    expect(labelsOfSets([gold], 'ana')).toEqual(['Gold · 3']);
  });

  it('of authors are known also when they have left, or never were people', () => {
    const members = [{ user: ANA }];
    expect(authorOf(makeSpan({ by: 'ana' }), members).name).toBe('Ana Ek');
    expect(authorOf(makeSpan({ by: 'gone' }), members).name).toBe('A former member');
    expect(authorOf(makeSpan({ by: 'x', origin: 'model:m1' }), members).name).toBe('A model');
    expect(describeSpan(makeSpan({ at: 0 }), undefined, { ...BO, userId: 'bo' })).toMatch(
      /^A deleted type · Bo Berg · 1 Jan 1970/,
    );
  });
});

describe('rules', () => {
  it('know types in the bin, and show only those in use', () => {
    const type = { name: '', colour: '', key: null, guideline: '' };
    const types = [
      { ...type, id: 'a', deletedAt: null },
      { ...type, id: 'b', deletedAt: '2026-01-01T00:00:00.000Z' },
    ];
    const rules = rulesOf(types, 'NONE', true);
    expect([...rules.typesInUse]).toEqual(['a']);
    expect([...rules.typesKnown]).toEqual(['a', 'b']);
  });

  it('say why one may not write', () => {
    expect(readOnlyReason({ canWrite: true, submittedAt: 'x' })).toBeUndefined();
    expect(readOnlyReason({ canWrite: false, submittedAt: 'x' })).toBe('submitted');
    expect(readOnlyReason({ canWrite: false, submittedAt: null })).toBe('reader');
  });
});

describe('what a screen reader is told', () => {
  const range = { start: 4, end: 6 };

  it('is the text, and of a span its type and who made it', () => {
    expect(spokenSelection('Hi, Bo.', range, 'PERSON', 'Ana')).toBe('Bo, PERSON, by Ana');
    expect(spokenSelection('Hi, Bo.', range, undefined, undefined)).toBe('Bo');
    expect(spokenSelection('Hi, Bo.', undefined, undefined, undefined)).toBe('');
  });
});
