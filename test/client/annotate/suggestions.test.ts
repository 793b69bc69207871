import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RejectionPartsFragment } from '../../../client/api/operations.generated.ts';
import { Project } from '../../../client/state/project.svelte.ts';
import { Suggestions } from '../../../client/state/suggestions.svelte.ts';
import { SuggestionDesk } from '../../../client/pages/annotate/suggestions/suggestionDesk.ts';
import { Words } from '../../../client/editor/words.ts';
import { DEFAULT_SNAP_RULES } from '../../../schema/snapping.ts';
import { FakeServer } from '../support/fakeServer.ts';
import { openSet, TEXT } from './setPair.ts';

const ANA = { start: 0, end: 3, entityTypeId: 'per' };
const BANK = { start: 18, end: 33, entityTypeId: 'org' };
const ENGLAND = { start: 26, end: 33, entityTypeId: 'loc' };
const ROME = { start: 37, end: 41, entityTypeId: 'loc' };

function suggested(confidences: readonly (number | null)[] = [0.9, 0.8, 0.6, null]) {
  return [ANA, BANK, ENGLAND, ROME].map((place, n) => {
    const confidence = confidences[n] ?? null;
    return { ...place, confidence, source: confidence === null ? 'patterns' : 'model:m1' };
  });
}

/** The list as a server keeps it. */
function serve() {
  let rejections: RejectionPartsFragment[] = [];
  const list = () => ({ revision: 'r1', modelName: 'first', suggestions: suggested(), rejections });
  const server = new FakeServer()
    .on('DocumentSuggestions', () => ({ document: { id: 'd1', suggestions: list() } }))
    .on('RejectSuggestions', ({ input }) => {
      const { places } = input as { places: (typeof ANA)[] };
      rejections = [...rejections, ...places.map((place) => ({ ...place, by: 'ana' }))];
      return { rejectSuggestions: { rejections } };
    })
    .on('RestoreSuggestions', ({ input }) => {
      const { places } = input as { places: (typeof ANA)[] };
      const starts = new Set(places.map(({ start }) => start));
      rejections = rejections.filter(({ start }) => !starts.has(start));
      return { restoreSuggestions: { rejections } };
    });
  return server;
}

async function open(server: FakeServer = serve(), part: Parameters<typeof openSet>[1] = {}) {
  const { set, rules, line } = openSet('ana', part);
  const said: string[] = [];
  const room = { documentId: 'd1', set: 'shared' as const };
  const suggestions = new Suggestions({
    project: new Project(server.api, 'p1'),
    room,
    set,
    rules: () => rules,
  });
  const words = new Words(TEXT, 'en', () => DEFAULT_SNAP_RULES);
  const desk = new SuggestionDesk({
    suggestions,
    set,
    words,
    say: (message) => said.push(message),
    fail: (caught) => said.push(String(caught)),
    whyReadOnly: () => 'read-only',
  });
  const end = suggestions.listen();
  onTestFinished(() => {
    end();
    set.destroy();
  });
  await suggestions.refresh();
  return { set, line, suggestions, desk, said, server };
}

const mentions = (places: readonly { start: number; end: number }[]): string[] =>
  places.map(({ start, end }) => TEXT.slice(start, end));

/** Lets answers of the server arrive. */
async function settled(): Promise<void> {
  for (let n = 0; n < 20; n += 1) await Promise.resolve();
  flushSync();
}

describe('suggestions of an open set', () => {
  it('are open until a span stands there, and by threshold and type shown', async () => {
    const { set, suggestions } = await open();
    expect(mentions(suggestions.open)).toEqual(['Ana', 'Bank of England', 'England', 'Rome']);
    set.add(BANK, 'org');
    expect(mentions(suggestions.open)).toEqual(['Ana', 'Rome']);
    suggestions.threshold = 0.95;
    expect(mentions(suggestions.shown)).toEqual(['Rome']);
    suggestions.threshold = 0;
    suggestions.typeId = 'per';
    expect(mentions(suggestions.shown)).toEqual(['Ana']);
    expect(suggestions.marks).toMatchObject([{ ...ANA, confidence: 0.9 }]);
    set.undo();
    expect(mentions(suggestions.open)).toHaveLength(4);
  });

  it('accepted are spans of the viewer from where they came', async () => {
    const { set, suggestions } = await open();
    suggestions.accept(suggestions.open.filter(({ entityTypeId }) => entityTypeId !== 'org'));
    expect(set.spans).toMatchObject([
      { ...ANA, by: 'ana', origin: 'model:m1' },
      { ...ENGLAND, by: 'ana', origin: 'model:m1' },
      { ...ROME, by: 'ana', origin: 'patterns' },
    ]);
  });

  it('all accepted are one deed, the surest of those that exclude each other', async () => {
    const { set, suggestions, desk, said } = await open();
    desk.accept(suggestions.shown);
    expect(mentions(set.spans)).toEqual(['Ana', 'Bank of England', 'Rome']);
    expect(said).toEqual(['3 suggestions accepted. 1 was left: not all can stand together.']);
    expect(suggestions.open).toEqual([]);
    set.undo();
    expect(set.spans).toEqual([]);
    expect(set.canUndo).toBe(false);
  });

  it('are walked, accepted and rejected by key, one after the other', async () => {
    const { set, suggestions, desk, server } = await open();
    desk.perform({ kind: 'acceptSuggestion' });
    expect(mentions([suggestions.current!])).toEqual(['Ana']);
    expect(set.spans).toEqual([]);
    desk.perform({ kind: 'acceptSuggestion' });
    expect(mentions(set.spans)).toEqual(['Ana']);
    expect(mentions([suggestions.current!])).toEqual(['Bank of England']);
    desk.perform({ kind: 'rejectSuggestion' });
    expect(mentions([suggestions.current!])).toEqual(['England']);
    desk.perform({ kind: 'label', typeId: 'org' });
    expect(set.spans[1]).toMatchObject({ ...ENGLAND, entityTypeId: 'org', origin: 'model:m1' });
    expect(mentions([suggestions.current!])).toEqual(['Rome']);
    desk.perform({ kind: 'walkSuggestions', step: 1 });
    expect(mentions([suggestions.current!])).toEqual(['Rome']);
    await settled();
    expect(server.variablesOf('RejectSuggestions')).toEqual([
      { input: { documentId: 'd1', set: 'shared', places: [BANK] } },
    ]);
  });

  it('leave keys alone once something else is selected', async () => {
    const { set, suggestions, desk } = await open();
    desk.perform({ kind: 'walkSuggestions', step: 1 });
    set.selected.placeCaret(20);
    expect(suggestions.current).toBeUndefined();
    expect(desk.perform({ kind: 'label', typeId: 'per' })).toBe(false);
    expect(desk.perform({ kind: 'undo' })).toBe(false);
    desk.perform({ kind: 'walkSuggestions', step: 1 });
    expect(mentions([suggestions.current!])).toEqual(['England']);
    desk.perform({ kind: 'walkSuggestions', step: -1 });
    expect(mentions([suggestions.current!])).toEqual(['Bank of England']);
  });

  it('rejected come back by undo, in turn with spans', async () => {
    const { set, suggestions, desk } = await open();
    set.add({ start: 8, end: 10 }, 'per');
    desk.reject([ROME].map((place) => suggestions.open.find(({ start }) => start === place.start)!));
    await settled();
    set.add(ANA, 'per');
    expect(desk.perform({ kind: 'undo' })).toBe(false);
    set.undo();
    expect(desk.perform({ kind: 'undo' })).toBe(true);
    await settled();
    expect(mentions(suggestions.open)).toHaveLength(4);
    expect(desk.perform({ kind: 'undo' })).toBe(false);
    expect(mentions(set.spans)).toEqual(['Bo']);
  });

  it('come back when a rejection cannot be stored', async () => {
    const server = serve().refuse('RejectSuggestions', 'LIMIT_EXCEEDED', 'Too many.');
    const { suggestions, desk, said } = await open(server);
    desk.reject(suggestions.open.slice(0, 1));
    expect(suggestions.open).toHaveLength(3);
    await expect.poll(() => suggestions.open.length).toBe(4);
    expect(said.join(' ')).toContain('Too many.');
    expect(desk.perform({ kind: 'undo' })).toBe(false);
  });

  it('are sent a thousand at a time', async () => {
    const { suggestions, server } = await open();
    const many = Array.from({ length: 2_500 }, (_, n) => ({ start: n, end: n + 1, entityTypeId: 'per' }));
    await suggestions.reject(many);
    const sizes = server
      .variablesOf('RejectSuggestions')
      .map(({ input }) => (input as { places: unknown[] }).places.length);
    expect(sizes).toEqual([1_000, 1_000, 500]);
  });

  it('follow others’ rejections, and are read anew when they are others', async () => {
    const { suggestions, server } = await open();
    const moved = (revision: string): void =>
      server.push('SuggestionsMoved', {
        suggestionsChanged: { revision, rejections: [{ ...ANA, by: 'bo' }] },
      });
    moved('r1');
    expect(mentions(suggestions.open)).toEqual(['Bank of England', 'England', 'Rome']);
    const before = server.variablesOf('DocumentSuggestions').length;
    moved('r2');
    await expect.poll(() => server.variablesOf('DocumentSuggestions').length).toBe(before + 1);
  });

  it('cannot be answered in a set that is read-only', async () => {
    const { set, suggestions, desk, said, server } = await open(serve(), { canWrite: false });
    desk.accept(suggestions.shown);
    desk.reject(suggestions.shown);
    expect(set.spans).toEqual([]);
    expect(server.variablesOf('RejectSuggestions')).toEqual([]);
    expect(said).toEqual(['read-only', 'read-only']);
  });
});
