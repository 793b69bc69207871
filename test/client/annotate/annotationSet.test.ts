import { describe, expect, it } from 'vitest';
import { putSpan, readSpans } from '../../../schema/annotationSet.ts';
import { selectRange } from '../../../client/editor/textSelection.ts';
import { Words } from '../../../client/editor/words.ts';
import { makeSpan } from '../editor/arbitrary.ts';
import { exchange, openSet, TEXT } from './setPair.ts';

const ENGLAND = { start: 26, end: 33 };
const BANK = { start: 18, end: 33 };
const ANA = { start: 0, end: 3 };
const words = new Words(TEXT, 'en');

const said = (set: ReturnType<typeof openSet>['set']): string[] =>
  set.spans.map((span) => `${TEXT.slice(span.start, span.end)}/${span.entityTypeId}`);

describe('labelling', () => {
  it('stores exactly what is selected, and selects the new span', () => {
    const { set, line } = openSet('ana');
    set.selected.selectText(selectRange(ENGLAND, words));
    expect(set.label('loc')).toMatchObject({ kind: 'done' });
    expect(readSpans(line.doc)).toEqual([
      { ...ENGLAND, id: set.selected.span?.id, entityTypeId: 'loc', by: 'ana', origin: 'human', at: 1_001 },
    ]);
    expect(set.selected.text).toBeUndefined();
    expect(set.counts.get('loc')).toBe(1);
  });

  it('relabels the selected span, and the same stretch where spans may not overlap', () => {
    const { set } = openSet('ana');
    set.add(ENGLAND, 'loc');
    set.label('org');
    expect(said(set)).toEqual(['England/org']);
    set.selected.selectText(selectRange(ENGLAND, words));
    set.label('per');
    expect(said(set)).toEqual(['England/per']);
  });

  it('[C6] adds a second label on the same stretch where overlap is allowed', () => {
    const { set } = openSet('ana', { overlap: 'ANY' });
    set.add(ENGLAND, 'loc');
    set.add(ENGLAND, 'org');
    expect(said(set)).toEqual(['England/loc', 'England/org']);
  });

  it('does nothing when neither text nor span is selected', () => {
    const { set } = openSet('ana');
    expect(set.label('per')).toBeUndefined();
    expect(set.spans).toEqual([]);
  });

  it('makes no twin of a span', () => {
    const { set } = openSet('ana', { overlap: 'ANY' });
    set.add(ENGLAND, 'loc');
    expect(set.add(ENGLAND, 'loc')).toMatchObject({ kind: 'unchanged' });
    set.add(ENGLAND, 'org');
    expect(set.label('loc')).toMatchObject({ kind: 'refused' });
    expect(said(set)).toEqual(['England/loc', 'England/org']);
  });
});

describe('overlap', () => {
  it('[A2] never sends a span that may not share text, and says with which it clashes', () => {
    const { set, line } = openSet('ana');
    set.add(ENGLAND, 'loc');
    const outcome = set.add(BANK, 'org');
    expect(outcome).toMatchObject({ kind: 'refused', clashes: [ENGLAND] });
    expect(readSpans(line.doc)).toHaveLength(1);
  });

  it('replaces what stands in the way as one deed', () => {
    const { set } = openSet('ana');
    set.add(ENGLAND, 'loc');
    set.add(BANK, 'org', set.spans);
    expect(said(set)).toEqual(['Bank of England/org']);
    set.undo();
    expect(said(set)).toEqual(['England/loc']);
    set.redo();
    expect(said(set)).toEqual(['Bank of England/org']);
  });

  it('allows one inside another under NESTED, but no crossing', () => {
    const { set } = openSet('ana', { overlap: 'NESTED' });
    set.add(ENGLAND, 'loc');
    expect(set.add(BANK, 'org')).toMatchObject({ kind: 'done' });
    expect(set.add({ start: 14, end: 22 }, 'org')).toMatchObject({ kind: 'refused' });
    expect(set.resize(set.spans[1]!.id, { start: 26, end: 36 })).toMatchObject({ kind: 'refused' });
  });

  it('minds hidden spans of types in the bin, and shows them not', () => {
    const { set, line } = openSet('ana');
    putSpan(line.doc, makeSpan({ id: 'hidden', ...ENGLAND, entityTypeId: 'old' }), 'remote');
    expect(set.spans).toEqual([]);
    expect(set.add(BANK, 'org')).toMatchObject({ kind: 'refused', clashes: [{ id: 'hidden' }] });
  });

  it('refuses bounds outside the text', () => {
    const { set } = openSet('ana');
    expect(set.add({ start: 40, end: 99 }, 'per')).toMatchObject({ kind: 'refused', clashes: [] });
    expect(set.add({ start: 4, end: 4 }, 'per')).toMatchObject({ kind: 'refused', clashes: [] });
  });
});

describe('undo', () => {
  it("[J5] takes back the viewer's own deeds only, though others worked in between", () => {
    const [a, b] = [openSet('ana'), openSet('bo')];
    a.set.add(ANA, 'per');
    exchange(a.line, b.line);
    b.set.add(ENGLAND, 'loc');
    exchange(a.line, b.line);
    a.set.undo();
    expect(said(a.set)).toEqual(['England/loc']);
    expect(a.set.canUndo).toBe(false);
    a.set.redo();
    exchange(a.line, b.line);
    expect(said(b.set)).toEqual(['Ana/per', 'England/loc']);
  });

  it("leaves a colleague's later change of the same span alone, and says so", () => {
    const [a, b] = [openSet('ana'), openSet('bo')];
    a.set.add(ANA, 'per');
    a.set.label('org');
    exchange(a.line, b.line);
    b.set.relabel(b.set.spans[0]!.id, 'loc');
    exchange(a.line, b.line);
    expect(a.set.undo()).toEqual({ restorations: [], kept: 1 });
    expect(said(a.set)).toEqual(['Ana/loc']);
  });

  it("leaves a span alone that a colleague changed back to what the viewer's first deed made of it", () => {
    const [a, b] = [openSet('ana'), openSet('bo')];
    a.set.add(ANA, 'per');
    a.set.label('org');
    exchange(a.line, b.line);
    b.set.relabel(b.set.spans[0]!.id, 'per');
    exchange(a.line, b.line);
    expect(a.set.undo()).toEqual({ restorations: [], kept: 1 });
    expect(a.set.undo()).toEqual({ restorations: [], kept: 1 });
    expect(a.set.undo()).toBeUndefined();
    expect(said(a.set)).toEqual(['Ana/per']);
  });

  it('goes back to the former label when two relabelled at once', () => {
    const [a, b] = [openSet('ana'), openSet('bo')];
    a.set.add(ANA, 'per');
    exchange(a.line, b.line);
    const { id } = a.set.spans[0]!;
    a.set.relabel(id, 'org');
    b.set.relabel(id, 'loc');
    exchange(a.line, b.line);
    const winner = a.set.spans[0]!.entityTypeId === 'org' ? a : b;
    winner.set.undo();
    exchange(a.line, b.line);
    expect(said(a.set)).toEqual(['Ana/per']);
    expect(said(b.set)).toEqual(['Ana/per']);
  });

  it('brings a removed span back whole, with its author', () => {
    const { set } = openSet('ana');
    set.add(ANA, 'per');
    const before = set.spans[0]!;
    set.remove(before.id);
    expect(set.spans).toEqual([]);
    set.undo();
    expect(set.spans).toEqual([before]);
  });

  it('never brings back what the server took back', () => {
    const { set, line } = openSet('ana');
    set.add(ANA, 'per');
    line.takeBack(set.spans[0]!.id, 'it overlaps');
    set.undo();
    set.redo();
    expect(set.spans).toEqual([]);
  });

  it('puts nothing back where somebody else has marked meanwhile', () => {
    const [a, b] = [openSet('ana'), openSet('bo')];
    a.set.add(BANK, 'org');
    a.set.remove(a.set.spans[0]!.id);
    exchange(a.line, b.line);
    b.set.add(ENGLAND, 'loc');
    exchange(a.line, b.line);
    expect(a.set.undo()).toEqual({ restorations: [], kept: 1 });
    expect(said(a.set)).toEqual(['England/loc']);
  });

  it('forgets what was undone once something new is done', () => {
    const { set } = openSet('ana');
    set.add(ANA, 'per');
    set.undo();
    set.add(ENGLAND, 'loc');
    expect(set.canRedo).toBe(false);
    expect(set.redo()).toBeUndefined();
  });
});

describe('live', () => {
  it("[E7] keeps the viewer's selection while others work, and lets go of a span they removed", () => {
    const [a, b] = [openSet('ana'), openSet('bo')];
    a.set.selected.selectText(selectRange(ENGLAND, words));
    b.set.add(ANA, 'per');
    exchange(a.line, b.line);
    expect(a.set.selected.range).toEqual(ENGLAND);
    a.set.selected.selectSpan(a.set.spans[0]!.id);
    b.set.remove(b.set.spans[0]!.id);
    exchange(a.line, b.line);
    expect(a.set.selected.span).toBeUndefined();
  });

  it('keeps the objects of spans that did not change', () => {
    const [a, b] = [openSet('ana'), openSet('bo')];
    a.set.add(ANA, 'per');
    const first = a.set.spans[0];
    b.set.add(ENGLAND, 'loc');
    exchange(a.line, b.line);
    expect(a.set.spans[0]).toBe(first);
    expect(a.set.spans).toHaveLength(2);
  });

  it('passes over what is not a span of this text', () => {
    const { set, line } = openSet('ana');
    line.doc.getMap('spans').set('bad', { start: 1 });
    putSpan(line.doc, makeSpan({ id: 'long', start: 0, end: 999 }), 'remote');
    expect(set.spans).toEqual([]);
  });

  it('shows each of the others once, and every cursor', () => {
    const { set, line } = openSet('ana');
    const bo = { userId: 'bo', name: 'Bo', colour: '#3377bb' };
    line.showOthers(
      { ...bo, selection: { start: 1, end: 4 } },
      { ...bo, selection: null },
      { userId: 'ana', name: 'Ana', colour: '#cc2200', selection: { start: 3, end: 3 } },
      { userId: 'eve', name: 'Al', colour: '#227722', selection: { start: 3, end: 9_999 } },
    );
    expect(set.people.map(({ name }) => name)).toEqual(['Al', 'Bo']);
    expect(set.cursors.map(({ name, start, end }) => [name, start, end])).toEqual([
      ['Bo', 1, 4],
      ['Ana', 3, 3],
    ]);
  });

  it('tells others where the selection is, soon, and then where the caret stands', async () => {
    const { set, line } = openSet('ana');
    set.selected.arm('per');
    set.selected.clear();
    expect(line.selection).toBeNull();
    set.selected.selectText(selectRange(ENGLAND, words));
    await expect.poll(() => line.selection).toEqual(ENGLAND);
    set.selected.clear();
    await expect.poll(() => line.selection).toEqual({ start: ENGLAND.end, end: ENGLAND.end });
    set.selected.placeCaret(2);
    await expect.poll(() => line.selection).toEqual({ start: 2, end: 2 });
  });

  it('says what the server took back, with the span as it was', () => {
    const { set, line } = openSet('ana');
    const told: unknown[] = [];
    set.onTakenBack((notice, span) => told.push([notice.message, span && TEXT.slice(span.start, span.end)]));
    set.add(ANA, 'per');
    line.takeBack(set.spans[0]!.id, 'it overlaps another span at 0–3');
    expect(told).toEqual([['it overlaps another span at 0–3', 'Ana']]);
  });
});

describe('rights', () => {
  it('[R3] changes nothing in a read-only set', () => {
    const { set, rules } = openSet('ana');
    set.add(ANA, 'per');
    const { id } = set.spans[0]!;
    rules.canWrite = false;
    expect(set.add(ENGLAND, 'loc')).toEqual({ kind: 'impossible' });
    expect(set.relabel(id, 'org')).toEqual({ kind: 'impossible' });
    expect(set.remove(id)).toBe(false);
    expect(set.undo()).toBeUndefined();
    expect(said(set)).toEqual(['Ana/per']);
  });

  it('waits with writing until the set was read, and ends it with a refusal', () => {
    const { set, line } = openSet('ana');
    line.say({ hasLoaded: false, state: 'connecting' });
    expect(set.canWrite).toBe(false);
    line.say({ hasLoaded: true, state: 'saved' });
    expect(set.canWrite).toBe(true);
    line.say({ state: 'refused', closeCode: 4403 });
    expect(set.canWrite).toBe(false);
  });
});

describe('a writer who became a reader', () => {
  it('can change nothing more, and does not wait for what cannot be saved', async () => {
    const { set, line } = openSet('ana');
    set.add(ANA, 'per');
    line.say({ state: 'held', unsaved: 1 });
    expect(set.canWrite).toBe(false);
    expect(set.add(ENGLAND, 'loc')).toEqual({ kind: 'impossible' });
    await expect(set.whenSaved(60_000)).resolves.toBe(false);
    line.say({ state: 'saved', unsaved: 0 });
    expect(set.canWrite).toBe(true);
  });
});

describe('saving', () => {
  it('is over when the server has acknowledged everything', async () => {
    const { set, line } = openSet('ana');
    line.say({ state: 'saving', unsaved: 2 });
    const saved = set.whenSaved(60_000);
    line.say({ state: 'saved', unsaved: 0 });
    await expect(saved).resolves.toBe(true);
  });

  it('is not waited for when the line is lost', async () => {
    const { set, line } = openSet('ana');
    line.say({ state: 'offline', unsaved: 2 });
    await expect(set.whenSaved(60_000)).resolves.toBe(false);
  });

  it('ends with the state', () => {
    const { set, line } = openSet('ana');
    set.destroy();
    expect(line.isDestroyed).toBe(true);
  });
});

describe('walking along spans', () => {
  it('goes in reading order from the caret, and stops at the ends', () => {
    const { set } = openSet('ana');
    set.add(ENGLAND, 'loc');
    set.add(ANA, 'per');
    set.selected.placeCaret(5);
    const at = (): string | undefined => set.selected.span?.entityTypeId;
    expect(set.selected.selectNextSpan(1)).toBe(true);
    expect(at()).toBe('loc');
    expect(set.selected.selectNextSpan(1)).toBe(false);
    set.selected.selectNextSpan(-1);
    expect(at()).toBe('per');
    expect(set.selected.selectNextSpan(-1)).toBe(false);
    expect(at()).toBe('per');
  });

  it('arms one type at a time and disarms it by the same key', () => {
    const { set } = openSet('ana');
    set.selected.arm('per');
    set.selected.arm('loc');
    expect(set.selected.armedTypeId).toBe('loc');
    set.selected.arm('loc');
    expect(set.selected.armedTypeId).toBeUndefined();
  });
});
