import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { putSpan, readSpans } from '../../../schema/annotationSet.ts';
import { makeSpan } from '../editor/arbitrary.ts';
import { aServer, aText, BO, openPage, type OpenPage } from './page.ts';

afterEach(() => void vi.unstubAllGlobals());

const TEXT = 'Ana met Bo. Then Bo met Ana in Rome, and Bo left ROME.';

const open = (): Promise<OpenPage> => openPage(aServer(aText({ text: TEXT })));

const stored = ({ line }: OpenPage): string[] =>
  readSpans(line.doc)
    .map((span) => `${span.start} ${TEXT.slice(span.start, span.end)}/${span.entityTypeId}`)
    .sort();

const spoken = (): string => document.querySelector('p[aria-live]')?.textContent ?? '';

async function type(page: OpenPage, keys: string): Promise<void> {
  page.text.focus();
  await page.user.keyboard(keys);
}

describe('finding in the text', () => {
  it('opens with /, counts, goes on with Enter and round, and Esc leaves the hit to be labelled', async () => {
    const page = await open();
    await type(page, '/');
    const field = screen.getByRole('textbox', { name: 'Find in the text' });
    expect(field).toHaveFocus();
    await page.user.keyboard('bo');
    const bar = screen.getByRole('search', { name: 'Find in the text' });
    expect(within(bar).getByRole('status')).toHaveTextContent('1 of 3');
    await page.user.keyboard('{Enter}');
    expect(within(bar).getByRole('status')).toHaveTextContent('2 of 3');
    await page.user.keyboard('{Enter}{Enter}{Shift>}{Enter}{/Shift}');
    expect(within(bar).getByRole('status')).toHaveTextContent('3 of 3');
    await page.user.keyboard('{Escape}');
    expect(screen.queryByRole('search')).toBeNull();
    expect(page.text).toHaveFocus();
    await page.user.keyboard('p');
    expect(stored(page)).toEqual(['41 Bo/per']);
  });

  it('minds case and whole words when asked to', async () => {
    const page = await open();
    await type(page, '{Control>}f{/Control}rome');
    const bar = screen.getByRole('search', { name: 'Find in the text' });
    const says = (): string => within(bar).getByRole('status').textContent;
    expect(says()).toBe('1 of 2');
    await page.user.click(within(bar).getByRole('button', { name: 'Match case' }));
    expect(says()).toBe('Nothing found');
    await page.user.click(within(bar).getByRole('button', { name: 'Match case' }));
    await page.user.clear(within(bar).getByRole('textbox'));
    await page.user.type(within(bar).getByRole('textbox'), 'me');
    expect(says()).toBe('3 of 4');
    await page.user.click(within(bar).getByRole('button', { name: 'Whole words' }));
    expect(says()).toBe('Nothing found');
  });

  it('goes from hit to hit in the text with F3, a key labelling each, and a span that stands there is selected', async () => {
    const page = await open();
    await type(page, '/Bo{Escape}p{F3}');
    expect(screen.getByRole('textbox', { name: 'Find in the text' })).toHaveValue('Bo');
    await page.user.keyboard('{Escape}p');
    expect(stored(page)).toEqual(['17 Bo/per', '8 Bo/per']);
    await type(page, '{Shift>}{F3}{/Shift}{Escape}');
    expect(spoken()).toBe('Bo, PERSON, by Ana Ek');
    await page.user.keyboard('2');
    expect(stored(page)).toEqual(['17 Bo/per', '8 Bo/org']);
  });

  it('begins with what is selected', async () => {
    const page = await open();
    await type(page, '{ArrowRight}/');
    expect(screen.getByRole('textbox', { name: 'Find in the text' })).toHaveValue('Ana');
    expect(within(screen.getByRole('search')).getByRole('status')).toHaveTextContent('1 of 2');
  });
});

describe('candidates', () => {
  it('are gone to with a full stop and labelled as their twins with Space', async () => {
    const page = await open();
    await type(page, '{ArrowRight}{ArrowRight}{ArrowRight}p.');
    expect(spoken()).toBe('Bo');
    expect(screen.getByText('PERSON', { selector: 'strong.type' })).toBeInTheDocument();
    await page.user.keyboard(' .');
    expect(stored(page)).toEqual(['17 Bo/per', '8 Bo/per']);
    await page.user.click(screen.getByRole('button', { name: /^Label it so/ }));
    expect(stored(page)).toEqual(['17 Bo/per', '41 Bo/per', '8 Bo/per']);
    await type(page, '.');
    expect(page.app.toasts.shown.at(-1)?.message).toContain('No mention that is labelled here');
  });

  it('are none while nothing is labelled', async () => {
    const page = await open();
    await type(page, ',');
    expect(page.app.toasts.shown[0]?.message).toContain('Nothing is labelled yet');
  });
});

describe('going along with a colleague', () => {
  it('begins with a click on them, and ends with the next act', async () => {
    const page = await open();
    page.line.showOthers({
      userId: 'bo',
      name: 'Bo Berg',
      colour: BO.colour,
      selection: { start: 17, end: 19 },
    });
    await page.user.click(await screen.findByRole('button', { name: 'Follow Bo Berg' }));
    expect(screen.getByRole('button', { name: 'Stop following Bo Berg' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getByText('Bo Berg', { selector: 'strong' })).toBeInTheDocument();
    await type(page, '{ArrowRight}');
    expect(await screen.findByRole('button', { name: 'Follow Bo Berg' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  });

  it('shows five, and the others when asked', async () => {
    const page = await open();
    page.line.showOthers(
      ...Array.from({ length: 7 }, (_, n) => ({
        userId: `u${n}`,
        name: `Person ${n}`,
        colour: BO.colour,
        selection: null,
      })),
    );
    const people = await screen.findByTestId('people');
    await waitFor(() => expect(within(people).getAllByRole('img')).toHaveLength(5));
    await page.user.click(within(people).getByRole('button', { name: 'Show 2 more' }));
    expect(within(people).getAllByRole('img')).toHaveLength(7);
  });
});

describe('other keys', () => {
  it('\\ shows invisible characters, and the button says so', async () => {
    const page = await open();
    const button = screen.getByRole('button', { name: /^Invisible characters/ });
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await type(page, '\\');
    expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(page.text.textContent).toBe(TEXT);
  });

  it('F1 shows the guideline of the selected span', async () => {
    const page = await open();
    await type(page, '{ArrowRight}p{F1}');
    expect(screen.getByRole('region', { name: 'Guideline of PERSON' })).toBeInTheDocument();
  });

  it('0 finds a type by its letters, and gives the text its focus back', async () => {
    const page = await open();
    await type(page, '{ArrowRight}0');
    await waitFor(() => expect(screen.getByRole('searchbox', { name: 'Find an entity type' })).toHaveFocus());
    await page.user.keyboard('pla{Enter}');
    expect(stored(page)).toEqual(['0 Ana/loc']);
    expect(page.text).toHaveFocus();
    await page.user.keyboard(':');
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus());
    await page.user.keyboard('per{Shift>}{Enter}{/Shift}');
    expect(screen.getByRole('region', { name: 'Guideline of PERSON' })).toBeInTheDocument();
    expect(stored(page)).toEqual(['0 Ana/loc']);
  });
});

describe('what the server took back', () => {
  it('can be put back where nothing stands in the way', async () => {
    const page = await open();
    await type(page, '{ArrowRight}p');
    page.line.takeBack(readSpans(page.line.doc)[0]!.id, 'it overlaps another span at 0–3');
    const [note] = page.app.toasts.shown;
    expect(note?.action?.label).toBe('Put back');
    await page.app.toasts.act(note!);
    expect(stored(page)).toEqual(['0 Ana/per']);
  });

  it('says whose span stands in its place, and can be put there instead', async () => {
    const page = await open();
    await type(page, '{ArrowRight}p');
    const { id } = readSpans(page.line.doc)[0]!;
    putSpan(page.line.doc, makeSpan({ id: 'x', start: 0, end: 7, entityTypeId: 'org', by: 'bo' }), 'remote');
    page.line.takeBack(id, 'it overlaps another span at 0–7');
    const [note] = page.app.toasts.shown;
    expect(note?.message).toBe('“Ana” was taken back: it shares text with “Ana met” (ORG) by Bo Berg.');
    await page.app.toasts.act(note!);
    expect(stored(page)).toEqual(['0 Ana/per']);
    await type(page, '{Control>}z{/Control}');
    expect(stored(page)).toEqual(['0 Ana met/org']);
  });

  it('says why it cannot be put back', async () => {
    const page = await open();
    await type(page, '{ArrowRight}p');
    page.line.say({ state: 'refused', closeCode: 4403 });
    page.line.takeBack(readSpans(page.line.doc)[0]!.id, 'it overlaps another span at 0–3');
    const [note] = page.app.toasts.shown;
    expect(note?.action).toBeUndefined();
    expect(note?.message).toContain('It cannot be put back: You may no longer open this set.');
  });

  it('offers nothing for what somebody else made', async () => {
    const page = await open();
    putSpan(page.line.doc, makeSpan({ id: 'x', start: 0, end: 7, entityTypeId: 'org', by: 'bo' }), 'remote');
    page.line.takeBack('x', 'it overlaps another span at 0–3');
    expect(page.app.toasts.shown[0]?.action).toBeUndefined();
  });
});
