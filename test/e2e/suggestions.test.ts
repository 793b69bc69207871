import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { addEntityType, invite, join, makeProject, markOf, openDocument, upload } from './support/actions.ts';
import { launchBrowser, newPerson, picture, type Person } from './support/browser.ts';
import { startServer, type ServerProcess } from './support/server.ts';

const OPEN_TEXT = [
  'A trader in Rome sold BTC on day 7; bitcoin fell.',
  'A trader in Oslo sold bitcoin on day 8, and BTC rose again.',
].join('\n');

/** The dotted marks that show this mention. */
const suggestionOf = (page: Page, mention: string) =>
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
