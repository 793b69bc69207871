import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  addEntityType,
  join,
  label,
  makeProject,
  markOf,
  openDocument,
  saveState,
  selectByMouse,
  textOf,
  upload,
} from './support/actions.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { launchBrowser, newPerson, picture, type Person } from './support/browser.ts';
import { startServer, type ServerProcess } from './support/server.ts';

/** Sentences with a word of their own each, so that every place can be told. */
const sentence = (at: number): string => `Number n${at} of the harbour sold grain to the town. `;
const LINES = Array.from({ length: 4_000 }, (_, at) => `${sentence(at)}\r\n`).join('');
const ONE_LINE = Array.from({ length: 4_000 }, (_, at) => sentence(at)).join('');
const HEBREW = 'אני גר בתל אביב ועובד בנמל של העיר הגדולה. '.repeat(800);

/** The list of stored spans follows the room a moment later. */
const STORED = { timeout: 10_000, interval: 200 };

describe('documents of which only a part is in the page', () => {
  let server: ServerProcess;
  let browser: Browser;
  let ann: Person;
  let project: string;
  const pages = new Map<string, string>();

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    ann = await newPerson(browser);
    await ann.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await join(ann.page, server.ownerLink, 'Ann', 'ann@example.org');
    project = await makeProject(ann.page, server.url, 'Long', 'Together');
    await addEntityType(ann.page, project, 'PLACE', 'p');
    await upload(ann.page, project, [
      { name: 'lines.txt', text: LINES },
      { name: 'one.txt', text: ONE_LINE },
      { name: 'hebrew.txt', text: HEBREW },
    ]);
    for (const name of ['lines.txt', 'one.txt', 'hebrew.txt']) {
      await ann.page.goto(project);
      await ann.page.getByRole('link', { name }).click();
      await textOf(ann.page).waitFor();
      pages.set(name, ann.page.url());
    }
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(ann.page, 'failed-long');
  });

  const open = (name: string): Promise<void> => openDocument(ann.page, pages.get(name) ?? '');

  it('holds a part of the text only, and the rest comes when one scrolls', async () => {
    await open('lines.txt');
    expect(await textOf(ann.page).evaluate((root) => root.textContent.length)).toBeLessThan(20_000);
    await scrollTo(ann.page, 0.5);
    await inPage(ann.page, 'n2000 ');
    expect(await textOf(ann.page).evaluate((root) => root.textContent.includes('n0 '))).toBe(false);
    await scrollTo(ann.page, 1);
    await inPage(ann.page, 'n3999 ');
  });

  it.each(['lines.txt', 'one.txt'])(
    'what is labelled in the middle of %s is stored just there',
    async (name) => {
      await open(name);
      await scrollTo(ann.page, 0.6);
      const word = await wordInSight(ann.page);
      await label(ann.page, word, 'p');
      await saveState(ann.page, /Saved/);
      const text = name === 'lines.txt' ? LINES : ONE_LINE;
      const start = text.indexOf(`${word} `);
      await expect
        .poll(() => storedSpans(ann.page), STORED)
        .toContainEqual({ start, end: start + word.length });
      // From elsewhere, Tab goes to the span and the view with it.
      await scrollTo(ann.page, 0);
      await textOf(ann.page).focus();
      await ann.page.keyboard.press('Escape');
      await ann.page.getByRole('button', { name: new RegExp(word) }).click();
      await markOf(ann.page, word).first().waitFor();
      expect(await isInSight(ann.page, word)).toBe(true);
    },
  );

  it('a drag beyond the edge scrolls on, and selects all that it passed', async () => {
    await open('lines.txt');
    await scrollTo(ann.page, 0.3);
    const word = await wordInSight(ann.page);
    const pane = await paneBox(ann.page);
    const box = await boxOf(ann.page, word);
    await ann.page.mouse.move(box.left + 1, box.middle);
    await ann.page.mouse.down();
    await ann.page.mouse.move(box.left + 60, pane.bottom - 20, { steps: 4 });
    await ann.page.mouse.move(box.left + 60, pane.bottom + 12, { steps: 4 });
    const from = Number(word.slice(1));
    await inPage(ann.page, `n${from + 60} `);
    await ann.page.mouse.up();
    await ann.page.keyboard.press('p');
    await saveState(ann.page, /Saved/);
    const start = LINES.indexOf(`${word} `);
    const endOfSpan = async (): Promise<number | undefined> =>
      (await storedSpans(ann.page)).find((each) => each.start === start)?.end;
    await expect.poll(endOfSpan, STORED).toBeGreaterThan(LINES.indexOf(`n${from + 20} `));
    await ann.page.keyboard.press('Control+z');
    await saveState(ann.page, /Saved/);
  });

  it('copies what is selected though its beginning has left the page, and Shift with a click goes on from there', async () => {
    await open('lines.txt');
    const box = await boxOf(ann.page, 'n2');
    await ann.page.mouse.click(box.left + 1, box.middle);
    await scrollTo(ann.page, 0.5);
    const word = await wordInSight(ann.page);
    const end = await boxOf(ann.page, word);
    await ann.page.keyboard.down('Shift');
    await ann.page.mouse.click(end.right - 1, end.middle);
    await ann.page.keyboard.up('Shift');
    await ann.page.locator('.own').first().waitFor();
    await ann.page.keyboard.press('Control+c');
    const copied = await ann.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(LINES.slice(LINES.indexOf('n2 '), LINES.indexOf(`${word} `) + word.length));
  });

  it('the arrows go on line by line where one scrolled away from', async () => {
    await open('lines.txt');
    await selectByMouse(ann.page, 'n4');
    await scrollTo(ann.page, 0.9);
    await textOf(ann.page).focus();
    await ann.page.keyboard.press('ArrowDown');
    await inPage(ann.page, 'n5 ');
    expect(await isInSight(ann.page, 'n5')).toBe(true);
  });

  it('a very long line shows no cut: each row before one is nearly full', async () => {
    await open('one.txt');
    const fill = await textOf(ann.page).evaluate((root) =>
      [...root.children].slice(0, -1).map((block) => {
        const range = document.createRange();
        range.selectNodeContents(block);
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        const bottom = Math.max(...rects.map((rect) => rect.bottom));
        const lastRow = rects.filter((rect) => rect.bottom > bottom - 4);
        return Math.max(...lastRow.map((rect) => rect.right)) - block.getBoundingClientRect().left;
      }),
    );
    const width = await textOf(ann.page).evaluate((root) => root.clientWidth);
    expect(fill.length).toBeGreaterThan(1);
    for (const row of fill) expect(row / width).toBeGreaterThan(0.8);
  });

  it('[B16] right-to-left text is cut, selected and stored as it stands', async () => {
    await open('hebrew.txt');
    const directions = await textOf(ann.page).evaluate((root) =>
      [...root.children].map((block) => getComputedStyle(block).direction),
    );
    expect(new Set(directions)).toEqual(new Set(['rtl']));
    await label(ann.page, 'העיר הגדולה', 'p');
    await saveState(ann.page, /Saved/);
    const start = HEBREW.indexOf('העיר הגדולה');
    await expect
      .poll(() => storedSpans(ann.page), STORED)
      .toEqual([{ start, end: start + 'העיר הגדולה'.length }]);
    await picture(ann.page, 'long-hebrew');
  });

  it('is accessible in the light and in the dark', async () => {
    await open('one.txt');
    await scrollTo(ann.page, 0.5);
    for (const colorScheme of ['light', 'dark'] as const) {
      await ann.page.emulateMedia({ colorScheme });
      await picture(ann.page, `long-${colorScheme}`);
      expect((await accessibilityFaults(ann.page)).join('\n')).toBe('');
    }
    expect(ann.faults).toEqual([]);
  });
});

async function scrollTo(page: Page, share: number): Promise<void> {
  await textOf(page).evaluate((root, part) => {
    const pane = root.closest('.pane');
    if (pane !== null) pane.scrollTop = (pane.scrollHeight - pane.clientHeight) * part;
  }, share);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

async function inPage(page: Page, words: string): Promise<void> {
  await textOf(page).filter({ hasText: words }).waitFor();
}

async function paneBox(page: Page): Promise<{ top: number; bottom: number }> {
  return textOf(page).evaluate((root) => {
    const { top, bottom } = root.closest('.pane')?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    return { top, bottom };
  });
}

/** The number word of a sentence near the middle of what is in sight. */
async function wordInSight(page: Page): Promise<string> {
  const { top, bottom } = await paneBox(page);
  return textOf(page).evaluate(
    (root, middle) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const found of (node.nodeValue ?? '').matchAll(/n\d+(?= )/g)) {
          const range = document.createRange();
          range.setStart(node, found.index);
          range.setEnd(node, found.index + found[0].length);
          if (range.getBoundingClientRect().top > middle) return found[0];
        }
      }
      throw new Error('no sentence is in sight');
    },
    (top + bottom) / 2,
  );
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

async function boxOf(page: Page, word: string): Promise<Place> {
  return textOf(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const found = new RegExp(`${wanted}(?!\\d)`).exec(node.nodeValue ?? '');
      if (found === null) continue;
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`${wanted} is not in the page`);
  }, word);
}

async function isInSight(page: Page, word: string): Promise<boolean> {
  const [{ top, bottom }, { middle }] = await Promise.all([paneBox(page), boxOf(page, word)]);
  return top < middle && middle < bottom;
}

async function storedSpans(page: Page): Promise<{ start: number; end: number }[]> {
  const documentId = new URL(page.url()).pathname.split('/').pop() ?? '';
  return page.evaluate(async (id) => {
    const query = 'query ($id: ID!) { document(id: $id) { sets { spans { start end } } } }';
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { id } }),
    });
    const { data } = (await response.json()) as {
      data: { document: { sets: { spans: { start: number; end: number }[] }[] } };
    };
    return data.document.sets.flatMap(({ spans }) => spans);
  }, documentId);
}
