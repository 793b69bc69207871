import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type {
  HistoryEntryPartsFragment,
  HistorySpanFragment,
} from '../../../client/api/operations.generated.ts';
import HistoryPage from '../../../client/pages/history/HistoryPage.svelte';
import { groupByDay } from '../../../client/pages/history/groups.ts';
import { FakeServer } from '../support/fakeServer.ts';
import { aShell } from '../support/samples.ts';
import { showPage, type Shown } from '../support/showPage.ts';

const TEXT = 'Ada Lovelace met Charles Babbage.';
const ANN = { id: 'ann', name: 'Ann', colour: '#3377bb' };
const LEA = { id: 'lea', name: 'Lea', colour: '#bb7733' };

function span(id: string, start: number, end: number): HistorySpanFragment {
  const at = '2026-03-02T09:30:00.000Z';
  const text = TEXT.slice(start, end);
  return { id, start, end, text, entityTypeId: 't1', by: 'ann', origin: 'human', at };
}
const ada = span('a', 0, 12);
const charles = span('c', 17, 32);

function entry(
  seq: number,
  person: typeof ANN,
  at: string,
  before: HistorySpanFragment | null,
  after: HistorySpanFragment | null,
): HistoryEntryPartsFragment {
  const kind = before === null ? 'ADDED' : 'REMOVED';
  const change = { kind, user: { id: person.id }, before, after } as const;
  return { seq, at, people: [person], changeCount: 1, changes: [change] };
}
const ENTRIES = [
  entry(3, LEA, '2026-03-03T10:00:00.000Z', ada, null),
  entry(2, ANN, '2026-03-02T12:01:00.000Z', null, charles),
  entry(1, ANN, '2026-03-02T12:00:00.000Z', null, ada),
];
const STATES = [[], [ada], [ada, charles], [charles]];

let server: FakeServer;
let entries: HistoryEntryPartsFragment[];
let hasNextPage: boolean;

beforeEach(() => {
  entries = ENTRIES;
  hasNextPage = false;
  const set = { documentId: 'd1', set: 'shared' };
  const head = { ...set, canWrite: true, spanCount: 1, version: 3, submittedAt: null, user: null };
  const within = (part: object): object => ({ document: { id: 'd1', annotationSet: { ...set, ...part } } });
  server = new FakeServer()
    .on('OpenProject', { project: aShell({ mode: 'SHARED', role: 'LEAD' }) })
    .on('HistoryFrame', {
      document: { id: 'd1', name: 'ada.txt', text: TEXT, defaultSet: 'shared', sets: [head] },
      project: { id: 'p1', entityTypes: [{ id: 't1', name: 'PERSON', colour: '#3377bb' }] },
    })
    .on('SetHistory', ({ after }) => {
      const nodes = after === 'older' ? ENTRIES.slice(1) : entries;
      const pageInfo = { endCursor: 'older', hasNextPage: hasNextPage && after !== 'older' };
      return within({ history: { edges: nodes.map((node) => ({ node })), pageInfo } });
    })
    .on('SetMoment', ({ seq, before }) =>
      within({ after: STATES[seq as number], before: STATES[before as number] }),
    )
    .on('SetNow', within({ submittedAt: null, spans: [charles] }))
    .on('RestoreAnnotationSet', {
      restoreAnnotationSet: { restored: 1, removed: 1, previousSeq: 3, leftOut: [], set: head },
    });
});

async function show(at?: number): Promise<Shown> {
  const shown = await showPage(server, HistoryPage as never, {
    props: { documentId: 'd1', set: undefined, at },
  });
  await screen.findByText(/History/);
  return shown;
}

const marks = (): (string | undefined)[][] =>
  [...screen.getByTestId('moment-text').querySelectorAll<HTMLElement>('mark')].map((mark) => [
    mark.dataset['entityType'],
    mark.textContent,
  ]);

describe('the page of a set’s history', () => {
  it('tells who changed what when, by day and person, newest first', async () => {
    await show();
    const list = await screen.findByRole('region', { name: 'Changes' });
    const heads = within(list)
      .getAllByRole('heading')
      .map(({ textContent }) => textContent.trim());
    expect(heads).toEqual(['3 Mar 2026', 'Lea', '2 Mar 2026', 'Ann']);
    const lines = within(list)
      .getAllByRole('button')
      .map(({ textContent }) =>
        textContent
          .replace(/\s+/g, ' ')
          .replace(/^\s*\d\d:\d\d/, '')
          .trim(),
      );
    expect(lines).toEqual([
      'removed Ada Lovelace PERSON',
      'marked Charles Babbage PERSON',
      'marked Ada Lovelace PERSON',
    ]);
  });

  it('shows the text after the chosen change, with what it did standing out', async () => {
    await show(2);
    await screen.findByTestId('moment-text');
    expect(marks()).toEqual([
      ['PERSON', 'Ada Lovelace'],
      ['+ PERSON', 'Charles Babbage'],
    ]);
    expect(screen.getByTestId('moment-text')).toHaveTextContent(TEXT);
  });

  it('shows the newest when none is chosen, a removed span where it stood, and no way back to it', async () => {
    await show();
    await screen.findByText('As it is now');
    await screen.findByTestId('moment-text');
    expect(marks()).toEqual([
      ['− PERSON', 'Ada Lovelace'],
      ['PERSON', 'Charles Babbage'],
    ]);
    expect(screen.queryByRole('button', { name: 'Restore this state' })).not.toBeInTheDocument();
  });

  it('goes up and down by the arrow keys, and keeps the chosen change in the address', async () => {
    const { user, went } = await show(2);
    const list = await screen.findByRole('region', { name: 'Changes' });
    list.querySelector<HTMLElement>('[aria-current]')?.focus();
    await user.keyboard('{ArrowDown}');
    await user.keyboard('{ArrowUp}');
    const address = '/projects/p1/documents/d1/history?set=shared&at=';
    expect(went).toEqual([`${address}1`, `${address}3`]);
  });

  it('says what a restore would do, does it, and offers the way back', async () => {
    const { user, app } = await show(1);
    await user.click(await screen.findByRole('button', { name: 'Restore this state' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('1 span will be put back, and 1 span removed');
    await user.click(within(dialog).getByRole('button', { name: 'Restore' }));
    await waitFor(() => expect(app.toasts.shown).toHaveLength(1));
    expect(server.variablesOf('RestoreAnnotationSet')).toEqual([
      { input: { documentId: 'd1', set: 'shared', seq: 1 } },
    ]);
    const [toast] = app.toasts.shown;
    expect(toast?.message).toBe('Restored: 1 span put back, 1 removed.');
    await app.toasts.act(toast!);
    expect(server.variablesOf('RestoreAnnotationSet')[1]).toMatchObject({ input: { seq: 3 } });
  });

  it('says in the dialog why a restore was refused', async () => {
    server.refuse('RestoreAnnotationSet', 'CONFLICT', 'This set was handed in. Reopen it first.');
    const { user } = await show(1);
    await user.click(await screen.findByRole('button', { name: 'Restore this state' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Restore' }));
    await within(dialog).findByText('This set was handed in. Reopen it first.');
  });

  it('shows a change that comes while it is open, and keeps what was loaded', async () => {
    await show();
    const list = await screen.findByRole('region', { name: 'Changes' });
    entries = [entry(4, ANN, '2026-03-03T10:05:00.000Z', null, ada), ...ENTRIES.slice(0, 1)];
    const stored = { documentId: 'd1', set: 'shared', canWrite: true, spanCount: 2, version: 4 };
    server.push('DocumentSetStored', { annotationSetChanged: { ...stored, submittedAt: null, user: null } });
    await waitFor(() => expect(within(list).getAllByRole('button')).toHaveLength(4));
  });

  it('loads older changes on request', async () => {
    entries = ENTRIES.slice(0, 1);
    hasNextPage = true;
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Older changes' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Older changes' })).toBeNull());
    expect(screen.getAllByText('marked')).toHaveLength(2);
  });

  it('an annotator is offered no restore', async () => {
    server.on('OpenProject', { project: aShell({ mode: 'SHARED', role: 'ANNOTATOR' }) });
    await show(1);
    await screen.findByTestId('moment-text');
    expect(screen.queryByRole('button', { name: 'Restore this state' })).not.toBeInTheDocument();
  });

  it('says so when nothing happened yet', async () => {
    entries = [];
    await show();
    await screen.findByText('Nothing happened here yet');
  });

  it('says why when the history may not be read', async () => {
    server.refuse('SetHistory', 'FORBIDDEN', 'Only leads read the history of a set that is not your own.');
    await show();
    await screen.findByText('Only leads read the history of a set that is not your own.');
  });
});

describe('groups of changes', () => {
  it('begin anew with another person, after a pause, and with a day', () => {
    const sketch = groupByDay([
      entry(5, ANN, '2026-03-02T12:30:00.000Z', null, ada),
      entry(4, ANN, '2026-03-02T12:11:00.000Z', null, ada),
      entry(3, ANN, '2026-03-02T12:10:00.000Z', null, ada),
      entry(2, LEA, '2026-03-02T12:09:00.000Z', null, ada),
      entry(1, LEA, '2026-02-28T12:09:00.000Z', null, ada),
    ]).map(({ groups }) => groups.map((group) => group.entries.map(({ seq }) => seq)));
    expect(sketch).toEqual([[[5], [4, 3], [2]], [[1]]]);
  });
});
