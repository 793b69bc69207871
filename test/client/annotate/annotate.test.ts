import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { putSpan, readSpans } from '../../../schema/annotationSet.ts';
import { makeSpan } from '../editor/arbitrary.ts';
import { aShell } from '../support/samples.ts';
import { aServer, aSet, aText, BO, openPage, type OpenPage } from './page.ts';
import { TEXT } from './setPair.ts';

afterEach(() => void vi.unstubAllGlobals());

const stored = ({ line }: OpenPage): string[] =>
  readSpans(line.doc).map((span) => `${TEXT.slice(span.start, span.end)}/${span.entityTypeId}`);

const marks = ({ text }: OpenPage): (string | undefined)[] =>
  [...text.querySelectorAll('mark')].map((mark) => `${mark.textContent}/${mark.dataset['entityType']}`);

const saveState = (): string => screen.getByTestId('save-state').textContent.trim();

/** Puts the focus into the text and types, in the words of user-event. */
async function type(page: OpenPage, keys: string): Promise<void> {
  page.text.focus();
  await page.user.keyboard(keys);
}

describe('annotating by keyboard alone', () => {
  it('walks to a word, stretches, labels, relabels, deletes and undoes', async () => {
    const page = await openPage(aServer());
    await type(page, '{ArrowRight}p');
    expect(stored(page)).toEqual(['Ana/per']);
    expect(marks(page)).toEqual(['Ana/PERSON']);
    await type(page, '{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    await type(page, '{Shift>}{ArrowRight}{ArrowRight}{/Shift}2');
    expect(stored(page)).toEqual(['Ana/per', 'Bank of England/org']);
    await type(page, 'l');
    expect(stored(page)).toEqual(['Ana/per', 'Bank of England/loc']);
    await type(page, '{Delete}');
    expect(stored(page)).toEqual(['Ana/per']);
    await type(page, '{Control>}z{/Control}');
    expect(stored(page)).toEqual(['Ana/per', 'Bank of England/loc']);
    await type(page, '{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(stored(page)).toEqual(['Ana/per']);
  });

  it('walks along spans with Tab, moves their ends, and lets Tab out at the last', async () => {
    const page = await openPage(aServer());
    putSpan(page.line.doc, makeSpan({ id: 'a', start: 0, end: 3, entityTypeId: 'per' }), 'remote');
    putSpan(page.line.doc, makeSpan({ id: 'b', start: 8, end: 10, entityTypeId: 'per' }), 'remote');
    await type(page, '{Tab}');
    await type(page, '{Tab}{Shift>}{ArrowRight}{/Shift}');
    expect(stored(page)).toEqual(['Ana/per', 'Bo of/per']);
    await type(page, '{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}');
    expect(stored(page)).toEqual(['Ana/per', 'met Bo of/per']);
    await type(page, '{Shift>}{Tab}{/Shift}{Tab}');
    expect(page.text).toHaveFocus();
    await page.user.keyboard('{Tab}');
    expect(page.text).not.toHaveFocus();
  });

  it('says what is selected to a screen reader', async () => {
    const page = await openPage(aServer());
    await type(page, '{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
    expect(screen.getByText('Ana met', { selector: '[aria-live]' })).toBeInTheDocument();
    await type(page, '{Escape}{ArrowRight}p');
    expect(screen.getByText('Bo, PERSON, by Ana Ek', { selector: '[aria-live]' })).toBeInTheDocument();
  });

  it('takes a type in hand when nothing is selected, and labels with it on Space', async () => {
    const page = await openPage(aServer());
    await type(page, 'p');
    const button = within(screen.getByRole('region', { name: 'Entity types' })).getByRole('button', {
      name: /^PERSON/,
    });
    expect(button).toHaveAttribute('aria-pressed', 'true');
    await type(page, '{ArrowRight} ');
    expect(stored(page)).toEqual(['Ana/per']);
    await type(page, '{Escape}{Escape}');
    expect(button).toHaveAttribute('aria-pressed', 'false');
  });

  it('shows keys with ? and a guideline with Shift and the key of the type', async () => {
    const page = await openPage(aServer());
    await type(page, '{Shift>}P{/Shift}');
    const guideline = screen.getByRole('region', { name: 'Guideline of PERSON' });
    expect(within(guideline).getByText('titles').tagName).toBe('STRONG');
    await type(page, '?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeInTheDocument();
  });
});

describe('annotating by mouse', () => {
  it('selects a span by a click, and text by a drag, and labels by a click on a type', async () => {
    const page = await openPage(aServer());
    putSpan(page.line.doc, makeSpan({ id: 'a', start: 0, end: 3, entityTypeId: 'per' }), 'remote');
    await waitFor(() => expect(marks(page)).toEqual(['Ana/PERSON']));
    const mark = page.text.querySelector('mark')!;
    await page.user.pointer([{ keys: '[MouseLeft]', target: mark, offset: 1 }]);
    const card = await screen.findByRole('region', { name: 'Selected span' });
    expect(card).toHaveTextContent('Ana');
    const rest = [...page.text.querySelectorAll('.line span')].flatMap((span) => [...span.childNodes]);
    const node = rest.find((each) => each.nodeValue?.startsWith(' met Bo'))!;
    await page.user.pointer([
      { keys: '[MouseLeft>]', target: node.parentElement!, node, offset: 6 },
      { target: node.parentElement!, node, offset: 7 },
      { keys: '[/MouseLeft]', target: node.parentElement!, node, offset: 7 },
    ]);
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Selected span' })).toBeNull());
    await page.user.click(screen.getByRole('button', { name: /^PLACE/ }));
    expect(stored(page)).toEqual(['Ana/per', 'Bo/loc']);
  });

  it('asks before it puts a span in the place of another', async () => {
    const page = await openPage(aServer());
    await type(page, '{ArrowRight}p{ArrowLeft}{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
    await type(page, '{ArrowLeft}{ArrowLeft}{Shift>}{ArrowRight}{/Shift}2');
    expect(stored(page)).toEqual(['Ana/per']);
    const [note] = page.app.toasts.shown;
    expect(note?.message).toContain('“Ana” (PERSON)');
    await page.app.toasts.act(note!);
    expect(stored(page)).toEqual(['Ana met/org']);
  });
});

describe('the others', () => {
  it('appear with their spans at once, and go', async () => {
    const page = await openPage(aServer());
    page.line.showOthers({ userId: 'bo', name: 'Bo Berg', colour: BO.colour, selection: null });
    putSpan(page.line.doc, makeSpan({ id: 'x', start: 8, end: 10, entityTypeId: 'per', by: 'bo' }), 'remote');
    const people = await screen.findByTestId('people');
    expect(await within(people).findByRole('img', { name: 'Bo Berg' })).toBeInTheDocument();
    expect(marks(page)).toEqual(['Bo/PERSON']);
    expect(screen.getByRole('button', { name: 'Bo , PERSON , by Bo Berg' })).toBeInTheDocument();
    page.line.showOthers();
    await waitFor(() => expect(within(people).queryByRole('img')).toBeNull());
  });

  it("say what the server took back of the viewer's", async () => {
    const page = await openPage(aServer());
    await type(page, '{ArrowRight}p');
    page.line.takeBack(readSpans(page.line.doc)[0]!.id, 'it overlaps another span at 0–3');
    expect(page.app.toasts.shown.map(({ message }) => message)).toEqual([
      '“Ana” was taken back: it overlaps another span at 0–3.',
    ]);
    await waitFor(() => expect(marks(page)).toEqual([]));
  });
});

describe('the state line', () => {
  it('says Saved only when all was acknowledged, and what is kept here while offline', async () => {
    const page = await openPage(aServer());
    expect(saveState()).toBe('Saved');
    page.line.say({ state: 'saving', unsaved: 1 });
    await waitFor(() => expect(saveState()).toBe('Saving…'));
    page.line.say({ state: 'offline', unsaved: 2 });
    await waitFor(() => expect(saveState()).toBe('Offline: 2 changes kept here'));
    page.line.say({ state: 'refused', unsaved: 0, closeCode: 4403 });
    await waitFor(() => expect(saveState()).toBe('Refused'));
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(saveState()).toBe('Reconnecting…'));
  });
});

describe('handing in', () => {
  const submitted = '2026-03-02T09:30:00.000Z';

  it('asks, waits until all is saved, hands in and goes on', async () => {
    const server = aServer().on('SubmitSet', {
      submitSet: aSet({ submittedAt: submitted, canWrite: false }),
    });
    const page = await openPage(server);
    page.line.say({ state: 'saving', unsaved: 1 });
    await type(page, '{Enter}');
    const button = await screen.findByRole('button', { name: 'Submit and go on' });
    await waitFor(() => expect(button).toHaveFocus());
    await page.user.keyboard('{Enter}');
    expect(server.variablesOf('SubmitSet')).toEqual([]);
    page.line.say({ state: 'saved', unsaved: 0 });
    await waitFor(() => expect(page.went).toEqual(['/projects/p1/documents/d2']));
    expect(server.variablesOf('SubmitSet')).toEqual([{ documentId: 'd1', set: 'user:ana' }]);
  });

  it('does not hand in what is not saved', async () => {
    const server = aServer();
    const page = await openPage(server);
    page.line.say({ state: 'offline', unsaved: 1 });
    await page.user.click(screen.getByRole('button', { name: 'Submit' }));
    await page.user.click(await screen.findByRole('button', { name: 'Submit and go on' }));
    expect(await screen.findByText(/not saved yet/)).toBeInTheDocument();
    expect(server.variablesOf('SubmitSet')).toEqual([]);
  });

  it('leaves a set that was handed in read-only, and says why', async () => {
    const sets = [aSet({ canWrite: false, submittedAt: submitted })];
    const page = await openPage(aServer(aText({ sets })));
    expect(saveState()).toBe('Read-only: submitted');
    expect(screen.queryByRole('button', { name: 'Submit' })).toBeNull();
    await type(page, '{ArrowRight}p');
    expect(stored(page)).toEqual([]);
    expect(page.app.toasts.shown[0]?.message).toContain('was submitted');
  });

  it('becomes read-only when it was handed in elsewhere, and writable when it was given back', async () => {
    const server = aServer();
    await openPage(server);
    const away = aSet({ canWrite: false, submittedAt: submitted });
    server.on('RefreshedHead', { document: aText({ sets: [away] }) });
    server.push('DocumentSetStored', { annotationSetChanged: away });
    await waitFor(() => expect(saveState()).toBe('Read-only: submitted'));
    server.on('RefreshedHead', { document: aText() });
    server.push('DocumentSetStored', { annotationSetChanged: aSet() });
    await waitFor(() => expect(saveState()).toBe('Saved'));
  });

  it.each([null, submitted])(
    'Enter hands in, or goes on, where all work in one set, too (submitted: %s)',
    async (submittedAt) => {
      const shared = aSet({ set: 'shared', user: null, submittedAt });
      const server = aServer(aText({ defaultSet: 'shared', sets: [shared] })).on('OpenProject', {
        project: aShell({ role: 'ANNOTATOR', mode: 'SHARED' }),
      });
      const page = await openPage(server);
      await type(page, '{Enter}');
      if (submittedAt === null) await screen.findByRole('button', { name: 'Submit and go on' });
      expect(page.went).toEqual(submittedAt === null ? [] : ['/projects/p1/documents/d2']);
    },
  );
});

describe('for leads', () => {
  const disagreement = {
    kind: 'MISSING',
    start: 8,
    end: 10,
    text: 'Bo',
    sides: [
      { user: { id: 'ana', name: 'Ana Ek', colour: '#3377bb' }, spans: [] },
      { user: BO, spans: [{ id: 's', start: 8, end: 10, text: 'Bo', entityTypeId: 'per' }] },
    ],
  };
  const lead = () =>
    aServer(aText({ sets: [aSet(), aSet({ set: 'gold', user: null })] }))
      .on('OpenProject', { project: aShell({ role: 'LEAD' }) })
      .on('DocumentDisagreements', { document: { id: 'd1', disagreements: [disagreement] } });

  it('disagreements show both sides and lead to the place', async () => {
    const page = await openPage(lead());
    await page.user.click(await screen.findByRole('radio', { name: 'Disagreements 1' }));
    const place = screen.getByRole('button', { name: /Only some marked this/ });
    expect(place).toHaveTextContent(/Ana Ek|marked nothing/);
    await page.user.click(place);
    expect(screen.getByText('Bo', { selector: '[aria-live]' })).toBeInTheDocument();
  });

  it('are not shown to annotators', async () => {
    await openPage(aServer());
    expect(screen.queryByRole('radio', { name: /Disagreements/ })).toBeNull();
  });

  it('the chooser opens gold, and the address opens the set it names', async () => {
    const page = await openPage(lead());
    screen.getByRole('button', { name: /^Annotation set/ }).focus();
    await page.user.keyboard('{Enter}');
    // jsdom lays nothing out, so a floating list never counts as placed: its entries are found by their text.
    await screen.findByText('Gold · 0');
    await page.user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(page.went).toEqual(['/projects/p1/documents/d1?set=gold']));
  });

  it('a set that the viewer may not open gives way to the default one', async () => {
    await openPage(aServer(), 'user:somebody');
    expect(screen.getByText('My spans')).toBeInTheDocument();
  });
});

describe('a document that is gone', () => {
  it('says so, and leads back to the list', async () => {
    const server = aServer().refuse('AnnotatedDocument', 'NOT_FOUND', 'No such document.');
    await expect(openPage(server)).rejects.toThrow();
    expect(screen.getByRole('link', { name: 'To the documents' })).toHaveAttribute('href', '/projects/p1');
  });
});

describe('the list', () => {
  it('[C7] [C8] reaches every span by arrows, and Delete removes it from there', async () => {
    const page = await openPage(aServer());
    putSpan(page.line.doc, makeSpan({ id: 'a', start: 0, end: 3, entityTypeId: 'per' }), 'remote');
    putSpan(page.line.doc, makeSpan({ id: 'b', start: 8, end: 10, entityTypeId: 'org' }), 'remote');
    const first = await screen.findByRole('button', { name: /^Ana/ });
    first.focus();
    await page.user.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: /^Bo/ })).toHaveFocus();
    await page.user.keyboard('{Delete}');
    expect(stored(page)).toEqual(['Ana/per']);
  });
});

describe('typing in a field', () => {
  it('[J6] labels nothing', async () => {
    const page = await openPage(aServer());
    await type(page, '{ArrowRight}');
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await page.user.keyboard('p{Delete}');
    expect(field.value).toBe('p');
    expect(stored(page)).toEqual([]);
    field.remove();
  });
});
