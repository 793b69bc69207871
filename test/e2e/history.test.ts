import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import {
  addEntityType,
  invite,
  join,
  label,
  makeProject,
  markOf,
  openDocument,
  saveState,
  upload,
} from './support/actions.ts';
import { launchBrowser, newPerson, picture, type Person } from './support/browser.ts';
import { startServer, type ServerProcess } from './support/server.ts';

const TEXT =
  'Zürich 🚀: Nestlé bought 3,000 coins.\r\nA trader in Tokyo sold bitcoin for yen, and bitcoin fell.\r\n';

describe('the history of a set', () => {
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
    project = await makeProject(lead.page, server.url, 'Coins', 'Together');
    await addEntityType(lead.page, project, 'COIN', 'c');
    await addEntityType(lead.page, project, 'PLACE', 'p');
    await upload(lead.page, project, [{ name: 'zurich.txt', text: TEXT }]);
    await lead.page.getByRole('link', { name: 'zurich.txt' }).click();
    await lead.page.waitForURL(/documents\//);
    documentUrl = lead.page.url();
    await join(ann.page, await invite(lead.page, project), 'Ann Annotator', 'ann@example.org');
    await openDocument(ann.page, documentUrl);
    for (const [mention, key] of [
      ['bitcoin', 'c'],
      ['Tokyo', 'p'],
      ['Nestlé', 'c'],
    ] as const) {
      await label(ann.page, mention, key);
      await saveState(ann.page, /Saved/);
    }
    await openDocument(lead.page, documentUrl);
    await saveState(lead.page, /Saved/);
    await markOf(lead.page, 'Nestlé').click();
    // The card of the span that is chosen now; without it the key would go nowhere.
    await lead.page.getByRole('button', { name: 'Delete', exact: true }).waitFor();
    await lead.page.keyboard.press('Delete');
    // "Saved" may still be that of before: the colleague's page shows that it was stored.
    await markOf(ann.page, 'Nestlé').waitFor({ state: 'detached' });
    await saveState(lead.page, /Saved/);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(lead.page, 'failed-history');
  });

  it('a lead finds who changed what, and sees the text as it was', async () => {
    const { page } = lead;
    await page.goto(project);
    await page.getByRole('link', { name: 'History', exact: true }).click();
    const list = page.getByRole('region', { name: 'Changes' });
    await list.getByRole('button').nth(3).waitFor();
    expect(await list.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Lea Lead',
      'Ann Annotator',
    ]);
    await page.locator('mark', { hasText: 'Nestlé' }).waitFor();
    await list.locator('[aria-current]').focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/at=3/);
    await page.locator('mark[data-entity-type="+ COIN"]', { hasText: 'Nestlé' }).waitFor();
    expect(await page.getByTestId('moment-text').evaluate((root) => root.textContent)).toBe(TEXT);
    await picture(page, 'history');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('[H2] restores that state, live for the annotator, and takes it back', async () => {
    const { page } = lead;
    await page.getByRole('button', { name: 'Restore this state' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 span will be put back, and 0 spans removed').waitFor();
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await markOf(ann.page, 'Nestlé').waitFor();
    const list = page.getByRole('region', { name: 'Changes' });
    await list.getByRole('button').nth(4).waitFor();
    await page.getByText('Restored: 1 span put back, 0 removed.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await markOf(ann.page, 'Nestlé').waitFor({ state: 'detached' });
    await list.getByRole('button').nth(5).waitFor();
  });

  it('a change by somebody else appears while the page is open', async () => {
    await label(ann.page, 'yen', 'c');
    await lead.page.getByRole('region', { name: 'Changes' }).getByText('yen').waitFor();
  });

  it('works in the dark, and no page threw', async () => {
    const owl = await newPerson(browser, 'dark');
    await owl.context.addCookies(await lead.context.cookies());
    await owl.page.goto(`${documentUrl}/history?set=shared&at=4`);
    await owl.page.locator('mark[data-entity-type="− COIN"]', { hasText: 'Nestlé' }).waitFor();
    await picture(owl.page, 'history-dark');
    expect(await accessibilityFaults(owl.page)).toEqual([]);
    expect([...lead.faults, ...ann.faults, ...owl.faults]).toEqual([]);
  });
});
