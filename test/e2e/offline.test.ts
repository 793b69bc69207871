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
  textOf,
  upload,
} from './support/actions.ts';
import { launchBrowser, newPerson, picture, type Person } from './support/browser.ts';
import { startServer, type ServerProcess } from './support/server.ts';

const TEXT = 'A trader in Tokyo sold bitcoin for yen, and the coin fell.\n';

/** Our databases in the page's browser. */
function databases(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all = await indexedDB.databases();
    return all.map(({ name }) => name ?? '').filter((name) => name.startsWith('concord/'));
  });
}

describe('work without a connection', () => {
  let server: ServerProcess;
  let browser: Browser;
  let lead: Person;
  let page: Page;
  let documentUrl: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    lead = await newPerson(browser);
    page = lead.page;
    await join(page, server.ownerLink, 'Lea Lead', 'lea@example.org');
    const project = await makeProject(page, server.url, 'Coins', 'Together');
    await addEntityType(page, project, 'COIN', 'c');
    await upload(page, project, [{ name: 'tokyo.txt', text: TEXT }]);
    await page.getByRole('link', { name: 'tokyo.txt' }).click();
    await textOf(page).waitFor();
    documentUrl = page.url();
    await saveState(page, /Saved/);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(page, 'failed-offline');
  });

  it('[R2] edits made while the server is dead survive the closed tab, and are saved when both are back', async () => {
    await server.kill();
    await saveState(page, /Offline/);
    await label(page, 'bitcoin', 'c');
    await label(page, 'yen', 'c');
    await saveState(page, /Offline: 2 changes kept here/);
    expect(await page.getByTestId('save-state').getAttribute('title')).toContain('kept on this computer');
    await page.close();

    await server.start();
    page = await lead.context.newPage();
    await openDocument(page, documentUrl);
    for (const mention of ['bitcoin', 'yen']) expect(await markOf(page, mention).count()).toBe(1);

    const other = await newPerson(browser);
    await other.context.addCookies(await lead.context.cookies());
    await openDocument(other.page, documentUrl);
    for (const mention of ['bitcoin', 'yen']) expect(await markOf(other.page, mention).count()).toBe(1);
    await other.context.close();
  });

  it('a second tab sees the first only through the server, and closing one loses nothing', async () => {
    const second = await lead.context.newPage();
    await openDocument(second, documentUrl);
    await label(second, 'Tokyo', 'c');
    await markOf(page, 'Tokyo').first().waitFor();
    await saveState(second, /Saved/);
    await second.close();
    await page.reload();
    await openDocument(page, documentUrl);
    for (const mention of ['bitcoin', 'yen', 'Tokyo']) expect(await markOf(page, mention).count()).toBe(1);
  });

  it('signing out leaves nothing of it in the browser', async () => {
    expect((await databases(page)).length).toBe(1);
    await page.getByRole('button', { name: 'Account' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('Password').waitFor();
    expect(await databases(page)).toEqual([]);
  });
});
