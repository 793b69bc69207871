import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import {
  addEntityType,
  deploy,
  invite,
  join,
  makeProject,
  markOf,
  openDocument,
  saveState,
  train,
  upload,
} from './support/actions.ts';
import { launchBrowser, newPerson, picture, type Person } from './support/browser.ts';
import { labelledCorpus } from './support/corpus.ts';
import { startServer, type ServerProcess } from './support/server.ts';

const OPEN_TEXT = [
  'A trader in Rome sold BTC on day 7; bitcoin fell.',
  'A trader in Oslo sold bitcoin on day 8, and BTC rose again.',
].join('\n');

/** The dotted marks that show this mention. */
const suggestionOf = (page: Page, mention: string | RegExp) =>
  page.locator('mark[data-suggestion-id]', { hasText: mention });
const listOf = (page: Page) => page.getByRole('list', { name: 'Suggestions' });

describe('suggestions', () => {
  let server: ServerProcess;
  let browser: Browser;
  let lead: Person;
  let ann: Person;
  let project: string;
  let documentUrl: string;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    [lead, ann] = [await newPerson(browser), await newPerson(browser)];
    await join(lead.page, server.ownerLink, 'Lea Lead', 'lea@example.org');
    project = await makeProject(lead.page, server.url, 'Markets', 'Together');
    await addEntityType(lead.page, project, 'CITY', 'p');
    await addEntityType(lead.page, project, 'COIN', 'c');
    await upload(lead.page, project, [{ name: 'open.txt', text: OPEN_TEXT }]);
    await lead.page.getByRole('link', { name: 'open.txt' }).click();
    await lead.page.waitForURL(/documents\//);
    documentUrl = lead.page.url();
    await join(ann.page, await invite(lead.page, project), 'Ann Annotator', 'ann@example.org');
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(ann.page, 'failed-suggestions');
  });

  it('come from words that a lead gives to an entity type', async () => {
    const { page } = lead;
    await page.goto(`${project}/types`);
    await page.getByRole('button', { name: 'Words to suggest as COIN' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Terms, one a line').fill('BTC\nbitcoin\n');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('2 terms are suggested as COIN from now on.').waitFor();
    await openDocument(ann.page, documentUrl);
    await suggestionOf(ann.page, 'BTC').first().waitFor();
    expect(await suggestionOf(ann.page, /BTC|bitcoin/).count()).toBe(4);
    expect(await markOf(ann.page, 'BTC').count()).toBe(0);
  });

  it('are walked, accepted and rejected by keys alone, undone, and seen by a colleague', async () => {
    await openDocument(lead.page, documentUrl);
    await suggestionOf(lead.page, 'BTC').first().waitFor();
    const { page } = ann;
    await page.getByTestId('document-text').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await listOf(page).waitFor();
    await picture(page, 'suggestions');
    await page.keyboard.press('Alt+Enter');
    await markOf(lead.page, 'BTC').waitFor();
    await page.keyboard.press('Alt+Backspace');
    await expect.poll(() => suggestionOf(page, 'bitcoin').count()).toBe(1);
    await expect.poll(() => suggestionOf(lead.page, 'bitcoin').count()).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => suggestionOf(lead.page, 'bitcoin').count()).toBe(2);
    await page.keyboard.press('Control+z');
    await markOf(page, 'BTC').waitFor({ state: 'detached' });
    await expect.poll(() => suggestionOf(page, 'BTC').count()).toBe(2);
  });

  it('are accepted all at once, and undone at once', async () => {
    const { page } = ann;
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Accept 4' }).click();
    await expect.poll(() => markOf(page, /BTC|bitcoin/).count()).toBe(4);
    await expect.poll(() => markOf(lead.page, /BTC|bitcoin/).count()).toBe(4);
    await page.getByTestId('document-text').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => markOf(page, /BTC|bitcoin/).count()).toBe(0);
    await expect.poll(() => suggestionOf(page, /BTC|bitcoin/).count()).toBe(4);
  });

  it('are shown by a click on a dotted mark, accepted as another type, and sound in the dark', async () => {
    const { page } = ann;
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    await suggestionOf(page, 'bitcoin').first().click();
    await listOf(page).locator('[aria-current]', { hasText: 'bitcoin' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'suggestions-dark');
    await page.getByLabel('Accept as another type').selectOption({ label: 'CITY' });
    await markOf(page, 'bitcoin').waitFor();
    expect(await markOf(page, 'bitcoin').getAttribute('data-entity-type')).toBe('CITY');
  });
});

const FRESH_TEXT = [
  'Traders bought bitcoin and ether on Monday, and sold EUR/USD before Tesla reported.',
  'Shares of Apple fell while Solana and Dogecoin rose; the yen was steady against the dollar.',
  'Later BTC and ETH gave up half of it, USD/JPY touched 150, and NVDA closed higher.',
].join('\n');

/** What the list in the side panel says of each open suggestion. */
interface Row {
  readonly mention: string;
  readonly type: string;
  readonly percent: number;
}

async function rowsOf(page: Page): Promise<Row[]> {
  const rows = await listOf(page).locator('button.show').allInnerTexts();
  return rows.map((row) => {
    const [, mention = '', type = '', percent = ''] =
      /^(.+?)[\s,]+(FIN\.\w+)[\s,]+(\d+)\s%$/s.exec(row.trim()) ?? [];
    return { mention, type, percent: Number(percent) };
  });
}

/** A percentage in the widest gap between the rows' own, so that rounding cannot matter. */
function thresholdBetween(rows: readonly Row[]): number {
  const percents = [...new Set(rows.map(({ percent }) => percent))].sort((a, b) => a - b);
  const gaps = percents.slice(1).map((above, at) => ({ above, width: above - (percents[at] ?? 0) }));
  const widest = gaps.reduce((best, gap) => (gap.width > best.width ? gap : best));
  expect(widest.width).toBeGreaterThan(2);
  return widest.above - 1;
}

describe('a model’s suggestions', () => {
  let server: ServerProcess;
  let browser: Browser;
  let lead: Person;
  let ann: Person;
  let project: string;
  let documentUrl: string;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    [lead, ann] = [await newPerson(browser), await newPerson(browser)];
    await join(lead.page, server.ownerLink, 'Lea Lead', 'lea@example.org');
    project = await makeProject(lead.page, server.url, 'Market notes', 'Together');
    await upload(lead.page, project, labelledCorpus(), /^Gold/);
    await train(lead.page, project, { name: 'first-try', learnFrom: /^Gold/, iterations: 40 });
    await deploy(lead.page, 'FinDep');
    await upload(lead.page, project, [{ name: 'fresh.txt', text: FRESH_TEXT }]);
    await join(ann.page, await invite(lead.page, project), 'Ann Annotator', 'ann@example.org');
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(ann.page, 'failed-model-suggestions');
  });

  it('are started by a lead, whose page follows the job to its end', async () => {
    const { page } = lead;
    await page.goto(project);
    await page.getByRole('button', { name: 'Suggest…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Deployed as FinDep.').waitFor();
    await dialog.getByLabel('It reads').click();
    await page.getByRole('option', { name: /^All documents/ }).click();
    await picture(page, 'suggest-dialog');
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const bar = document.querySelector('main [role=progressbar]');
        if (bar !== null && location.pathname.includes('/jobs/'))
          seen.push(Number(bar.getAttribute('aria-valuenow')));
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await dialog.getByRole('button', { name: 'Start' }).click();
    await page.waitForURL(/\/jobs\//);
    await page.getByText('A model reads documents and suggests').waitFor();
    await page.getByText('Finished').first().waitFor({ timeout: 60_000 });
    await picture(page, 'suggest-job');
    expect(await accessibilityFaults(page)).toEqual([]);
    const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect([Math.min(...seen) < 100, seen.at(-1)]).toEqual([true, 100]);
    await page.goto(`${project}?name=fresh`);
    await page.getByRole('link', { name: 'fresh.txt' }).click();
    await page.waitForURL(/documents\//);
    documentUrl = page.url().replace(/\?.*/, '');
  });

  it('stand dotted in the text with how sure it is, and count as nobody’s work', async () => {
    const { page } = ann;
    await openDocument(page, documentUrl);
    await suggestionOf(page, 'bitcoin').first().waitFor();
    expect(await suggestionOf(page, 'bitcoin').getAttribute('data-entity-type')).toMatch(
      /^FIN\.CRYPTO \d+\s?%$/,
    );
    expect(await page.locator('mark[data-span-id]').count()).toBe(0);
    await page.getByRole('radio', { name: /^Suggestions/ }).click();
    const rows = await rowsOf(page);
    expect(rows.length).toBeGreaterThan(4);
    expect(await page.locator('mark[data-suggestion-id]').count()).toBe(rows.length);
    for (const { mention, percent } of rows)
      expect([FRESH_TEXT.includes(mention), percent > 0]).toEqual([true, true]);
    await page.getByText('Read by the model first-try.').waitFor();
  });

  it('one is accepted by key, and says where it came from', async () => {
    const { page } = ann;
    const open = (await rowsOf(page)).length;
    await page.getByTestId('document-text').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await listOf(page).locator('[aria-current]', { hasText: 'bitcoin' }).waitFor();
    await page.keyboard.press('Alt+Enter');
    await markOf(page, 'bitcoin').waitFor();
    await expect.poll(async () => (await rowsOf(page)).length).toBe(open - 1);
    await markOf(page, 'bitcoin').click();
    await page.getByLabel('Selected span').getByText('from a model').waitFor();
    await saveState(page, /Saved/);
  });

  it('a rejection reaches the colleague at once, and so does its undo', async () => {
    await openDocument(lead.page, documentUrl);
    await lead.page.getByRole('radio', { name: /^Suggestions/ }).click();
    await listOf(lead.page).waitFor();
    const { page } = ann;
    const before = await rowsOf(lead.page);
    const doomed = before[1]!.mention;
    await listOf(page)
      .getByRole('button', { name: `Reject ${doomed}`, exact: true })
      .click();
    await expect.poll(async () => (await rowsOf(lead.page)).length).toBe(before.length - 1);
    expect(await suggestionOf(lead.page, doomed).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => rowsOf(lead.page)).toEqual(before);
  });

  it('all above a threshold are accepted, and undone as one step', async () => {
    const { page } = ann;
    const rows = await rowsOf(page);
    const threshold = thresholdBetween(rows);
    const sure = rows.filter(({ percent }) => percent > threshold).length;
    await page.getByLabel('At least so sure').fill(String(threshold));
    await expect.poll(() => page.locator('mark[data-suggestion-id]').count()).toBe(sure);
    await picture(page, 'suggestions-threshold');
    await page.getByRole('button', { name: `Accept ${sure}`, exact: true }).click();
    // The one that was accepted by key stands there, too.
    await expect.poll(() => page.locator('mark[data-span-id]').count()).toBe(sure + 1);
    await expect.poll(() => lead.page.locator('mark[data-span-id]').count()).toBe(sure + 1);
    await page.getByTestId('document-text').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('mark[data-span-id]').count()).toBe(1);
    await page.getByLabel('At least so sure').fill('0');
    await expect.poll(() => rowsOf(page)).toEqual(rows);
  });

  it('all of a type are accepted, and no other', async () => {
    const { page } = ann;
    const rows = await rowsOf(page);
    const coins = rows.filter(({ type }) => type === 'FIN.CRYPTO').length;
    await page.getByLabel('Entity type', { exact: true }).click();
    await page.getByRole('option', { name: new RegExp(`^FIN\\.CRYPTO · ${coins}$`) }).click();
    await page.getByRole('button', { name: `Accept ${coins}`, exact: true }).click();
    await expect.poll(() => lead.page.locator('mark[data-span-id]').count()).toBe(coins + 1);
    const types = lead.page.locator('mark[data-span-id]');
    expect(
      await types.evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).dataset['entityType'])),
    ).toEqual(Array.from({ length: coins + 1 }, () => 'FIN.CRYPTO'));
    // With nothing left of the type, the others show again.
    await expect.poll(async () => (await rowsOf(page)).length).toBe(rows.length - coins);
    await picture(page, 'suggestions-type');
    expect([...lead.faults, ...ann.faults]).toEqual([]);
  });

  it('what the model is least sure of comes first, where the queue is ordered so', async () => {
    const { page } = ann;
    await page.goto(`${project}?order=UNCERTAINTY`);
    const unsure = page.getByTitle('How unsure a model was of this text');
    await unsure.first().waitFor();
    const shares = (await unsure.allTextContents()).map((text) => Number.parseInt(text, 10));
    const known = shares.filter((share) => !Number.isNaN(share));
    expect(known.length).toBeGreaterThan(0);
    // Those that no model read come last.
    expect(shares.slice(0, known.length)).toEqual([...known].sort((a, b) => b - a));
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByText('least sure first').first().waitFor();
    expect(new URL(page.url()).search).toContain('order=UNCERTAINTY');
  });
});
