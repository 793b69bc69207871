import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import {
  addEntityType,
  invite,
  join,
  makeProject,
  markOf,
  openDocument,
  saveState,
  selectByMouse,
  textOf,
  upload,
} from './support/actions.ts';
import { launchBrowser, newPerson, picture, type Person } from './support/browser.ts';
import { startServer, type ServerProcess } from './support/server.ts';

const SHORT =
  'He said "Berlin". Ana\tmet Bo in Berlin\u00a0City, and Bo left Berlin.\n' +
  'אני גר בתל אביב (Tel Aviv).\nЗдравствуй, Анна.\n';
const LONG = Array.from({ length: 400 }, (_, n) => `Line ${n} of a long text, where Zora${n} lives.`).join(
  '\n',
);

/** Everything between the words of a mention and the mouse: its box on the screen, in CSS pixels. */
async function boxOf(page: Page, mention: string): Promise<{ left: number; right: number; middle: number }> {
  return textOf(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`no single text node holds ${wanted}`);
  }, mention);
}

const marks = (page: Page): Promise<string[]> =>
  page
    .locator('mark[data-span-id]')
    .evaluateAll((all) => all.map((mark) => `${mark.textContent}/${mark.getAttribute('data-entity-type')}`));

const spoken = (page: Page): Promise<string | null> =>
  page.locator('p[aria-live=polite]').last().textContent();

describe('a day of annotating by hand', () => {
  let server: ServerProcess;
  let browser: Browser;
  let lead: Person;
  let ann: Person;
  let project: string;
  let shortUrl: string;
  let longUrl: string;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    lead = await newPerson(browser);
    lead.context.setDefaultTimeout(40_000);
    await join(lead.page, server.ownerLink, 'Lea Lead', 'lea@example.org');
    project = await makeProject(lead.page, server.url, 'By hand', 'Together');
    await addEntityType(lead.page, project, 'PERSON', 'p');
    await addEntityType(lead.page, project, 'PLACE', 'l');
    await upload(lead.page, project, [
      { name: 'short.txt', text: SHORT },
      { name: 'long.txt', text: LONG },
    ]);
    const address = async (name: string): Promise<string> => {
      const href = await lead.page.getByRole('link', { name }).first().getAttribute('href');
      return new URL(href ?? '', server.url).href;
    };
    [shortUrl, longUrl] = [await address('short.txt'), await address('long.txt')];
    const link = await invite(lead.page, project);
    ann = await newPerson(browser);
    ann.context.setDefaultTimeout(40_000);
    await join(ann.page, link, 'Ann Other', 'ann@example.org');
    await openDocument(lead.page, shortUrl);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it('[A14] [B6] a drag from inside a word takes it whole and leaves quotes and the full stop out', async () => {
    const { page } = lead;
    const box = await boxOf(page, 'Berlin". Ana');
    await page.mouse.move(box.left + 14, box.middle);
    await page.mouse.down();
    await page.mouse.move(box.left + 56, box.middle, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => spoken(page)).toBe('Berlin');
    await page.keyboard.press('l');
    await markOf(page, 'Berlin').first().waitFor();
    expect(await marks(page)).toEqual(['Berlin/PLACE']);
  });

  it('[B9] with Alt held, exactly what was dragged over is taken', async () => {
    const { page } = lead;
    const box = await boxOf(page, 'Здравствуй');
    await page.keyboard.down('Alt');
    await page.mouse.move(box.left + 1, box.middle);
    await page.mouse.down();
    await page.mouse.move((box.left + box.right) / 2, box.middle, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.up('Alt');
    const exact = await spoken(page);
    expect(exact).toMatch(/^Здра/);
    expect(exact?.length).toBeLessThan('Здравствуй'.length);
  });

  it('[B4] a double-click takes the word without the blank after it, and a plain click nothing [B13]', async () => {
    const { page } = lead;
    const box = await boxOf(page, 'Ana');
    await page.mouse.dblclick((box.left + box.right) / 2, box.middle);
    await expect.poll(() => spoken(page)).toBe('Ana');
    await page.mouse.click(box.right + 30, box.middle);
    await expect.poll(() => spoken(page)).toBe('');
    expect(await marks(page)).toEqual(['Berlin/PLACE']);
  });

  it('[B16] Hebrew is selected by mouse in either direction', async () => {
    const { page } = lead;
    const box = await boxOf(page, 'תל אביב');
    for (const [from, to] of [
      [box.right - 1, box.left + 1],
      [box.left + 1, box.right - 1],
    ] as const) {
      await page.mouse.move(from, box.middle);
      await page.mouse.down();
      await page.mouse.move(to, box.middle, { steps: 8 });
      await page.mouse.up();
      // The preposition is written together with the name: the word is taken whole.
      await expect.poll(() => spoken(page)).toBe('בתל אביב');
    }
  });

  it('a type in hand labels each selection by mouse at once, until Esc', async () => {
    const { page } = lead;
    await textOf(page).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await selectByMouse(page, 'Ana');
    await markOf(page, 'Ana').waitFor();
    await selectByMouse(page, 'Анна');
    await markOf(page, 'Анна').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await marks(page)).toEqual(['Berlin/PLACE', 'Ana/PERSON', 'Анна/PERSON']);
  });

  it('[J6] by the keyboard alone, on a Cyrillic keyboard too: walk, stretch, label, relabel, delete, undo', async () => {
    const { page } = lead;
    await textOf(page).focus();
    await page.keyboard.press('Escape');
    for (let n = 0; n < 40 && (await spoken(page)) !== 'Bo'; n += 1) await page.keyboard.press('ArrowLeft');
    const cdp = await page.context().newCDPSession(page);
    const russian = async (key: string, code: string): Promise<void> => {
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: key });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
    };
    await russian('з', 'KeyP');
    await markOf(page, 'Bo').first().waitFor();
    expect(await marks(page)).toContain('Bo/PERSON');
    await russian('д', 'KeyL');
    expect(await marks(page)).toContain('Bo/PLACE');
    await page.keyboard.press('Delete');
    expect(await marks(page)).not.toContain('Bo/PLACE');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await marks(page)).toContain('Bo/PERSON');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    expect(await marks(page)).toContain('and Bo/PERSON');
    await page.keyboard.press('Control+z');
    await saveState(page, /Saved/);
  });

  it('the full stop goes to the same words that are not labelled yet, Space labels them alike', async () => {
    const { page } = lead;
    await textOf(page).focus();
    await page.keyboard.press('.');
    expect(await spoken(page)).toBe('Berlin');
    await page.keyboard.press('Space');
    await expect
      .poll(async () => (await marks(page)).filter((mark) => mark === 'Berlin/PLACE'))
      .toHaveLength(2);
    await page.keyboard.press('.');
    expect(await spoken(page)).toBe('Bo');
    await page.getByRole('button', { name: /^Label it so/ }).waitFor();
    await picture(page, 'candidate');
    await page.keyboard.press('Space');
    await expect.poll(async () => (await marks(page)).filter((mark) => mark === 'Bo/PERSON')).toHaveLength(2);
  });

  it('/ finds, Enter goes on, Esc leaves the hit to be labelled, Ctrl+F opens it too', async () => {
    const { page } = lead;
    await textOf(page).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    const field = page.getByRole('textbox', { name: 'Find in the text' });
    await field.fill('berlin');
    const bar = page.getByRole('search', { name: 'Find in the text' });
    await bar.getByText(/^\d of 3$/).waitFor();
    await picture(page, 'find');
    for (let n = 0; n < 3 && !/2 of 3/.test((await bar.textContent()) ?? ''); n += 1)
      await field.press('Enter');
    await field.press('Escape');
    await page.keyboard.press('l');
    await expect
      .poll(async () => (await marks(page)).filter((mark) => mark === 'Berlin/PLACE'))
      .toHaveLength(3);
    await page.keyboard.press('Control+f');
    await field.waitFor();
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('the find bar, the keys and the candidate are accessible in both themes', async () => {
    const { page } = lead;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await accessibilityFaults(page)).join('\n')).toBe('');
      await picture(page, `find-${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('textbox', { name: 'Find in the text' }).press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await picture(page, 'keys');
    expect((await accessibilityFaults(page)).join('\n')).toBe('');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' });
  });

  it('invisible characters are shown on demand, and the text stays the same', async () => {
    const { page } = lead;
    await textOf(page).focus();
    const before = await textOf(page).evaluate((root) => root.textContent);
    await page.keyboard.press('\\');
    await page.getByRole('button', { name: /^Invisible characters/, pressed: true }).waitFor();
    await picture(page, 'invisible');
    expect(await textOf(page).evaluate((root) => root.textContent)).toBe(before);
    await page.keyboard.press('\\');
    await page.getByRole('button', { name: /^Invisible characters/, pressed: false }).waitFor();
  });

  it('following a colleague scrolls along with them until one acts', async () => {
    const { page } = lead;
    await Promise.all([openDocument(page, longUrl), openDocument(ann.page, longUrl)]);
    const scrolled = (): Promise<number> => page.locator('.pane').evaluate((pane) => pane.scrollTop);
    await page.getByRole('button', { name: 'Follow Ann Other' }).click();
    await ann.page.keyboard.press('Control+f');
    const field = ann.page.getByRole('textbox', { name: 'Find in the text' });
    await field.fill('Zora300');
    await expect.poll(scrolled, { timeout: 10_000 }).toBeGreaterThan(2_000);
    await page.locator('.other .name', { hasText: 'Ann Other' }).waitFor();
    await picture(page, 'following');
    expect((await accessibilityFaults(page)).join('\n')).toBe('');
    await page.locator('.pane').hover();
    await page.mouse.wheel(0, -200);
    await page.getByRole('button', { name: 'Follow Ann Other', pressed: false }).waitFor();
    const stays = await scrolled();
    await field.fill('Zora3.');
    await field.fill('Line 3 ');
    await page.locator('.other').first().waitFor({ state: 'attached' });
    await page.waitForFunction(
      () => document.querySelector('[data-testid=people] button[aria-pressed=false]') !== null,
    );
    expect(Math.abs((await scrolled()) - stays)).toBeLessThan(400);
  });

  it('[B3] on a touch screen, a long press selects a word, and a tap on a type labels it', async () => {
    const context = await browser.newContext({
      viewport: { width: 820, height: 1_000 },
      hasTouch: true,
      isMobile: true,
    });
    context.setDefaultTimeout(40_000);
    await context.addCookies(await lead.context.cookies());
    const page = await context.newPage();
    await openDocument(page, longUrl);
    // What a long press does: the system takes the finger over, selects, and shows handles to drag.
    await textOf(page).evaluate((root) => {
      const at = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      let node = at.nextNode();
      while (node !== null && !(node.nodeValue ?? '').includes('Zora1 ')) node = at.nextNode();
      if (node === null) throw new Error('no such text');
      const target = node.parentElement;
      const finger = { pointerType: 'touch', button: 0, bubbles: true };
      target?.dispatchEvent(new PointerEvent('pointerdown', finger));
      target?.dispatchEvent(new PointerEvent('pointercancel', finger));
      const start = (node.nodeValue ?? '').indexOf('Zora1');
      getSelection()?.setBaseAndExtent(node, start + 1, node, start + 4);
    });
    await expect.poll(() => spoken(page)).toBe('Zora1');
    await page.getByRole('button', { name: /^PERSON/ }).tap();
    await markOf(page, 'Zora1').first().waitFor();
    expect(await marks(page)).toContain('Zora1/PERSON');
    await picture(page, 'touch');
    await context.close();
  });

  it('among two hundred types, one is picked by a few letters', async () => {
    const { page } = lead;
    const projectId = project.split('/').at(-1) ?? '';
    const faults = await page.evaluate(async (id) => {
      const query = 'mutation ($input: AddEntityTypeInput!) { addEntityType(input: $input) { id } }';
      const bad: string[] = [];
      for (let n = 0; n < 198; n += 1) {
        const response = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
          body: JSON.stringify({ query, variables: { input: { projectId: id, name: `KIND_${n}` } } }),
        });
        const answer = await response.text();
        if (answer.includes('errors')) bad.push(answer);
      }
      return bad;
    }, projectId);
    expect(faults).toEqual([]);
    await openDocument(page, shortUrl);
    await textOf(page).focus();
    await page.keyboard.press('ArrowRight');
    expect(await spoken(page)).toBe('He');
    await page.keyboard.press('0');
    await page.getByRole('searchbox', { name: 'Find an entity type' }).fill('kind_173');
    await picture(page, 'types-200');
    await page.keyboard.press('Enter');
    await markOf(page, 'He').first().waitFor();
    expect(await marks(page)).toContain('He/KIND_173');
    expect((await accessibilityFaults(page)).join('\n')).toBe('');
  });

  it('nothing went wrong in either page', () => {
    expect([...lead.faults, ...ann.faults].filter((fault) => !/WebSocket|net::ERR/.test(fault))).toEqual([]);
  });
});
