import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import {
  addEntityType,
  join,
  makeProject,
  openDocument,
  saveState,
  textOf,
  upload,
} from './support/actions.ts';
import { launchBrowser, newPerson, picture, type Person } from './support/browser.ts';
import { LANGUAGE_TEXTS, LONG_LINE, type LanguageText, type Selecting } from './support/languageTexts.ts';
import { drag, endsOf, lookAt, middleOf, seenSelected, type Stretch } from './support/pointing.ts';
import { startServer, type ServerProcess } from './support/server.ts';

const NESTS = 'The University of Oxford Press in Oxford, and the Bank of England.\n';

interface StoredSpan extends Stretch {
  readonly text: string;
}

/** Asks the API as the page's viewer. @throws with the answer when it holds errors. */
async function ask<Data>(page: Page, query: string, variables: object): Promise<Data> {
  const answer = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };
    return (await fetch('/graphql', { method: 'POST', headers, body })).text();
  }, JSON.stringify({ query, variables }));
  const { data, errors } = JSON.parse(answer) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(answer);
  return data;
}

/** The text and the spans that are stored of the document that is open. */
async function stored(page: Page): Promise<{ text: string; spans: StoredSpan[] }> {
  const id = /documents\/([^/?#]+)/.exec(page.url())?.[1];
  const query = 'query ($id: ID!) { document(id: $id) { text sets { spans { start end text } } } }';
  const { document } = await ask<{ document: { text: string; sets: { spans: StoredSpan[] }[] } }>(
    page,
    query,
    {
      id,
    },
  );
  return { text: document.text, spans: document.sets.flatMap(({ spans }) => spans) };
}

/** What is drawn: each span's marks joined, in reading order. */
function drawn(page: Page): Promise<string[]> {
  return page.locator('mark[data-span-id]').evaluateAll((marks) => {
    const texts = new Map<string, string>();
    for (const mark of marks) {
      const id = mark.getAttribute('data-span-id') ?? '';
      texts.set(id, (texts.get(id) ?? '') + mark.textContent);
    }
    return [...texts.values()];
  });
}

const spoken = async (page: Page): Promise<string> =>
  (await page.locator('p[aria-live=polite]').last().textContent()) ?? '';

/** As a selection is read aloud: white space of any kind as one blank. */
const aloud = (mention: string): string => mention.replace(/\s+/gu, ' ');

/** Lets go of everything and puts the keyboard at the begin of the text. */
async function goToBegin(page: Page): Promise<void> {
  await textOf(page).focus();
  await page.keyboard.press('Escape');
  let before = '';
  for (let now = ' '; now !== before;) {
    before = now;
    await page.keyboard.press('ArrowLeft');
    now = await spoken(page);
  }
}

/** Walks to a mention's first word and stretches until just the mention is selected; by keys alone. */
async function selectByKeys(page: Page, mention: string): Promise<void> {
  await goToBegin(page);
  const begins = (word: string): boolean =>
    word !== '' && (mention.startsWith(word) || word.startsWith(mention));
  for (let n = 0; n < 60 && !begins(await spoken(page)); n += 1) await page.keyboard.press('ArrowRight');
  for (let n = 0; n < 30; n += 1) {
    const now = await spoken(page);
    if (now === aloud(mention)) return;
    if (aloud(mention).startsWith(now)) await page.keyboard.press('Shift+ArrowRight');
    else await page.keyboard.press('Shift+Alt+ArrowLeft');
  }
  throw new Error(`the keys select ${JSON.stringify(await spoken(page))}, not ${JSON.stringify(mention)}`);
}

async function select(page: Page, { by, mention }: Selecting, at: Stretch): Promise<void> {
  if (by === 'keys') await selectByKeys(page, mention);
  else if (by === 'double') {
    const { x, y } = await middleOf(page, at);
    await page.mouse.dblclick(x, y);
  } else if (by === 'late') {
    const [, { x, y }] = await endsOf(page, at);
    await page.mouse.dblclick(x, y);
  } else await drag(page, at, by === 'back');
  await expect.poll(() => spoken(page)).toBe(aloud(mention));
}

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

function cutsCharacter(text: string, { start, end }: Stretch): boolean {
  const borders = new Set([...clusters.segment(text)].map(({ index }) => index).concat(text.length));
  return !borders.has(start) || !borders.has(end);
}

describe('texts of every language', () => {
  let server: ServerProcess;
  let browser: Browser;
  let lead: Person;
  let project: string;
  const addresses = new Map<string, string>();

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    lead = await newPerson(browser);
    lead.context.setDefaultTimeout(30_000);
    const { page } = lead;
    await join(page, server.ownerLink, 'Lea Lead', 'lea@example.org');
    project = await makeProject(page, server.url, 'Languages', 'Together');
    await addEntityType(page, project, 'PERSON', 'p');
    await addEntityType(page, project, 'GEOPOLITICAL_ENTITY', 'g');
    await addEntityType(page, project, 'ORG', 'o');
    await upload(page, project, [
      ...LANGUAGE_TEXTS,
      { name: 'longLine.txt', text: LONG_LINE },
      { name: 'nests.txt', text: NESTS },
    ]);
    for (const { name } of [...LANGUAGE_TEXTS, { name: 'longLine.txt' }, { name: 'nests.txt' }]) {
      const href = await page.getByRole('link', { name }).first().getAttribute('href');
      addresses.set(name, new URL(href ?? '', server.url).href);
    }
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      await picture(lead.page, `failed-languages-${task.name.replace(/[^\w]+/g, '-').slice(0, 40)}`);
  });

  async function open(name: string): Promise<Page> {
    await openDocument(lead.page, addresses.get(name) ?? '');
    await lookAt(lead.page);
    return lead.page;
  }

  const placeOf = (mention: string): Stretch => {
    const start = NESTS.indexOf(mention);
    return { start, end: start + mention.length };
  };

  async function allow(overlap: 'NESTED' | 'ANY'): Promise<void> {
    const id = project.split('/').at(-1);
    const query = 'mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { id } }';
    await ask(lead.page, query, { input: { id, overlap } });
  }

  async function goTo(page: Page, mention: string): Promise<void> {
    await page.keyboard.press('Escape');
    await select(page, { by: 'back', mention }, placeOf(mention));
  }

  async function labelAll(page: Page, mentions: readonly string[]): Promise<void> {
    for (const [index, mention] of mentions.entries()) {
      await goTo(page, mention);
      await page.keyboard.press(['o', 'g', 'p'][index % 3] ?? 'o');
      await expect
        .poll(async () => (await stored(page)).spans.some(({ text }) => text === mention))
        .toBe(true);
    }
  }

  /** Each span is found by clicking on its own bar, by clicking on its label, and by Tab. */
  async function eachIsHit(page: Page, mentions: readonly string[]): Promise<void> {
    const ids = await page
      .locator('mark[data-span-id].begins')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-span-id') ?? ''));
    expect(new Set(ids).size).toBe(mentions.length);
    for (const id of ids) {
      const bar = await page.locator(`mark.begins[data-span-id="${id}"]`).boundingBox();
      if (bar === null) throw new Error('the mark is not in sight');
      for (const below of [-1.5, 6]) {
        await page.keyboard.press('Escape');
        await page.mouse.click(bar.x + 5, bar.y + bar.height + below);
        await expect.poll(() => selectedIds(page)).toEqual([id]);
      }
    }
    await goToBegin(page);
    await page.keyboard.press('Escape');
    const walked: string[] = [];
    for (let n = 0; n < ids.length; n += 1) {
      await page.keyboard.press('Tab');
      walked.push(...(await selectedIds(page)));
    }
    expect([...walked].sort()).toEqual([...ids].sort());
  }

  const selectedIds = (page: Page): Promise<string[]> =>
    page
      .locator('mark.selected')
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-span-id') ?? ''))]);

  it.each(LANGUAGE_TEXTS)(
    '[A1] [A9] [B10] [B16] $name: what is seen selected, stored and drawn again is one and the same',
    async ({ name, text, selections }: LanguageText) => {
      const page = await open(name);
      const kept = text.replace(/^\ufeff/, '');
      const wanted: Stretch[] = [];
      for (const [index, selecting] of selections.entries()) {
        const { mention } = selecting;
        const start = kept.indexOf(mention);
        const at = { start, end: start + mention.length };
        expect(start).toBeGreaterThanOrEqual(0);
        await select(page, selecting, at);
        const seen = await seenSelected(page);
        expect(kept.slice(seen?.start, seen?.end), `${selecting.by} ${mention}`).toBe(mention);
        expect(seen).toEqual(at);
        await page.keyboard.press(index % 2 === 0 ? 'p' : 'g');
        await expect.poll(() => drawn(page)).toHaveLength(index + 1);
        wanted.push(at);
      }
      wanted.sort((a, b) => a.start - b.start);
      await saveState(page, /Saved/);
      await expect.poll(async () => (await stored(page)).spans.length).toBe(wanted.length);
      const there = await stored(page);
      expect(there.text).toBe(kept);
      const spans = there.spans.sort((a, b) => a.start - b.start);
      expect(spans.map(({ start, end }) => ({ start, end }))).toEqual(wanted);
      for (const span of spans) {
        expect(span.text).toBe(kept.slice(span.start, span.end));
        expect(cutsCharacter(kept, span)).toBe(false);
      }
      await open(name);
      await expect.poll(() => drawn(page)).toEqual(wanted.map(({ start, end }) => kept.slice(start, end)));
      expect(await textOf(page).evaluate((root) => root.textContent)).toBe(kept);
      await picture(page, `language-${name.replace('.txt', '')}`);
    },
  );

  it('one very long line: a name near its end is found, dragged over, stored and drawn again', async () => {
    const page = await open('longLine.txt');
    const start = LONG_LINE.indexOf('Yuri');
    for (const mention of ['Zora', 'Yuri']) {
      await page.keyboard.press('Control+f');
      const field = page.getByRole('textbox', { name: 'Find in the text' });
      await field.fill(mention);
      await page.getByRole('search').getByText('1 of 1').waitFor();
      await field.press('Escape');
      await expect.poll(() => spoken(page)).toBe(mention);
      await page.keyboard.press('Escape');
      const at = LONG_LINE.indexOf(mention);
      await drag(page, { start: at, end: at + 4 }, mention === 'Yuri');
      await expect.poll(() => spoken(page)).toBe(mention);
      expect(await seenSelected(page)).toEqual({ start: at, end: at + 4 });
      await page.keyboard.press('p');
      await expect.poll(() => drawn(page)).toContain(mention);
    }
    await saveState(page, /Saved/);
    await expect
      .poll(async () => (await stored(page)).spans.map((span) => span.text))
      .toEqual(['Zora', 'Yuri']);
    expect((await stored(page)).spans[1]).toMatchObject({ start, end: start + 4 });
    await open('longLine.txt');
    expect(await drawn(page)).toEqual(['Zora']);
    await textOf(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => drawn(page)).toEqual(['Yuri']);
  });

  it('[C3] [C6] spans in spans, three deep: each is hit by its own bar and by its label, and Tab comes to each', async () => {
    const { page } = lead;
    await allow('NESTED');
    await open('nests.txt');
    const nest = ['University of Oxford Press', 'University of Oxford', 'Oxford'];
    await labelAll(page, nest);
    await select(page, { by: 'forth', mention: 'Press in Oxford' }, placeOf('Press in Oxford'));
    await page.keyboard.press('o');
    await page.getByText(/which this project does not allow/).waitFor();
    await eachIsHit(page, nest);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  it('[C3] [C6] with any overlap, spans cross and lie over each other, and each can still be hit and walked to', async () => {
    const { page } = lead;
    await allow('ANY');
    await open('nests.txt');
    await labelAll(page, ['Press in Oxford', 'Bank of England', 'England', 'the Bank']);
    await goTo(page, 'England');
    await page.keyboard.press('o');
    await expect
      .poll(async () => (await stored(page)).spans.filter(({ text }) => text === 'England'))
      .toHaveLength(2);
    const all = (await stored(page)).spans.map(({ text }) => text);
    expect(all).toHaveLength(8);
    await eachIsHit(page, all);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `overlaps-${colorScheme}`);
      expect((await accessibilityFaults(page)).join('\n')).toBe('');
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it.each(['hebrew', 'emoji', 'blanks', 'zeroWidth', 'crlf', 'chinese'])(
    'signs for what cannot be seen change no text node and no place: %s',
    async (name) => {
      const page = await open(`${name}.txt`);
      const texts = () => textOf(page).evaluate((root) => root.textContent);
      const [before, marked] = [await texts(), await drawn(page)];
      await textOf(page).focus();
      await page.keyboard.press('\\');
      await page.getByRole('button', { name: /^Invisible characters/, pressed: true }).waitFor();
      expect(await texts()).toBe(before);
      expect(await drawn(page)).toEqual(marked);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await picture(page, `signs-${name}-${colorScheme}`);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      const last = LANGUAGE_TEXTS.find((text) => text.name === `${name}.txt`)?.selections[0];
      if (last === undefined) throw new Error('no such text');
      const start = before.indexOf(last.mention);
      await page.keyboard.press('Escape');
      await select(page, last, { start, end: start + last.mention.length });
      await textOf(page).focus();
      await page.keyboard.press('\\');
      await page.getByRole('button', { name: /^Invisible characters/, pressed: false }).waitFor();
      expect(await texts()).toBe(before);
    },
  );

  it('a text without a word in it is refused at the door, in words', async () => {
    const { page } = lead;
    await page.goto(project);
    await page.getByRole('button', { name: 'Upload files…' }).first().waitFor();
    const files = [
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      { name: 'onlyBlanks.txt', mimeType: 'text/plain', buffer: Buffer.from('\ufeff \r\n\t\u00a0') },
    ];
    await page.locator('input[type=file]').first().setInputFiles(files);
    await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
    for (const { name } of files)
      await page.getByText(`${name} is empty. Import files that hold text.`).waitFor();
  });

  it('nothing went wrong in the page', () => {
    expect(lead.faults.filter((fault) => !/WebSocket|net::ERR/.test(fault))).toEqual([]);
  });
});
