import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  addEntityType,
  invite,
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

const TEXT =
  'Zürich 🚀: Nestlé bought 3,000 coins.\r\nA trader in Tokyo sold bitcoin for yen, and bitcoin fell.\r\n';

describe('two people in one document', () => {
  let server: ServerProcess;
  let browser: Browser;
  let lead: Person;
  let ann: Person;
  let project: string;
  let documentUrl: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    [lead, ann] = [await newPerson(browser), await newPerson(browser)];
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await picture(lead.page, 'failed-lead');
    await picture(ann.page, 'failed-annotator');
  });

  it('the first person becomes owner by the printed link and sets a project up', async () => {
    await join(lead.page, server.ownerLink, 'Lea Lead', 'lea@example.org');
    project = await makeProject(lead.page, server.url, 'Coins', 'Together');
    await addEntityType(lead.page, project, 'COIN', 'c');
    await addEntityType(lead.page, project, 'PLACE', 'p');
    expect(await upload(lead.page, project, [{ name: 'zurich.txt', text: TEXT }])).toContain(
      '1 document added',
    );
    await lead.page.getByRole('link', { name: 'zurich.txt' }).click();
    await textOf(lead.page).waitFor();
    documentUrl = lead.page.url();
    await join(ann.page, await invite(lead.page, project), 'Ann Annotator', 'ann@example.org');
  });

  it('each sees the other’s spans and cursor within a second', async () => {
    await Promise.all([openDocument(lead.page, documentUrl), openDocument(ann.page, documentUrl)]);
    await ann.page
      .getByTestId('people')
      .getByTitle('Lea Lead')
      .or(ann.page.getByLabel('Lea Lead'))
      .first()
      .waitFor();
    await label(lead.page, 'bitcoin', 'c');
    const began = performance.now();
    await markOf(ann.page, 'bitcoin').first().waitFor();
    expect(performance.now() - began).toBeLessThan(1_000);
    await label(ann.page, 'Tokyo', 'p');
    await markOf(lead.page, 'Tokyo').first().waitFor({ timeout: 1_000 });
    await selectByMouse(ann.page, 'Nestlé');
    await lead.page
      .locator('[data-user-id] .name', { hasText: 'Ann Annotator' })
      .first()
      .waitFor({ timeout: 1_000 });
  });

  it('what is selected is exactly what is stored, behind an emoji and CRLF', async () => {
    await label(ann.page, 'Zürich', 'p');
    await saveState(ann.page, /Saved/);
    const documentId = documentUrl.split('/').pop();
    const answer = await ann.page.evaluate(async (id) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: 'query ($id: ID!) { document(id: $id) { text } }', variables: { id } }),
      });
      return (await response.json()) as { data: { document: { text: string } } };
    }, documentId);
    expect(answer.data.document.text).toBe(TEXT);
    // The text on the screen is the text of the document, whatever is marked in it.
    expect(await textOf(ann.page).evaluate((root) => root.textContent)).toBe(TEXT);
  });

  it('undo takes back one’s own deeds only', async () => {
    await ann.page.keyboard.press('Control+z');
    await markOf(ann.page, 'Zürich').first().waitFor({ state: 'detached' });
    await markOf(lead.page, 'Zürich').first().waitFor({ state: 'detached' });
    expect(await markOf(ann.page, 'bitcoin').count()).toBeGreaterThan(0);
    await picture(lead.page, 'two-people');
  });

  it('[R2] after kill -9 and a new start all that was saved is there, and the open pages go on', async () => {
    await Promise.all([saveState(lead.page, /Saved/), saveState(ann.page, /Saved/)]);
    await server.kill();
    await saveState(lead.page, /Offline|Reconnecting/);
    await label(ann.page, 'yen', 'c');
    await saveState(ann.page, /Offline: 1 change kept here/);
    await server.start();
    await Promise.all([saveState(lead.page, /Saved/), saveState(ann.page, /Saved/)]);
    await markOf(lead.page, 'yen').first().waitFor();
    for (const mention of ['bitcoin', 'Tokyo', 'yen'])
      expect(await markOf(lead.page, mention).count()).toBe(1);

    const third = await newPerson(browser);
    await third.context.addCookies(await lead.context.cookies());
    await openDocument(third.page, documentUrl);
    for (const mention of ['bitcoin', 'Tokyo', 'yen'])
      expect(await markOf(third.page, mention).count()).toBe(1);
    await third.context.close();
  });

  it('labels by the keyboard alone', async () => {
    await textOf(lead.page).focus();
    await lead.page.keyboard.press('Escape');
    for (let n = 0; n < 30; n += 1) await lead.page.keyboard.press('ArrowLeft');
    await lead.page.keyboard.press('p');
    await markOf(lead.page, 'Zürich').first().waitFor();
    await saveState(lead.page, /Saved/);
  });

  it('deleting an entity type tells how many spans it touches and can be taken back', async () => {
    await lead.page.goto(`${project}/types`);
    await lead.page.getByRole('button', { name: 'Delete COIN' }).click();
    const dialog = lead.page.getByRole('alertdialog').or(lead.page.getByRole('dialog'));
    await dialog.getByText(/2 spans/).waitFor();
    await dialog.getByRole('button', { name: 'Put into the bin' }).click();
    await lead.page.getByRole('button', { name: 'Undo' }).click();
    await lead.page.getByRole('rowheader', { name: 'COIN' }).waitFor();
    await openDocument(lead.page, documentUrl);
    expect(await markOf(lead.page, 'bitcoin').count()).toBe(1);
  });

  it('the annotation page is accessible, in the light and in the dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await lead.page.emulateMedia({ colorScheme });
      expect((await accessibilityFaults(lead.page)).join('\n')).toBe('');
    }
  });

  it('the pages threw nothing', () => {
    const isOwn = (fault: string): boolean => !/WebSocket|net::ERR|Failed to load resource/.test(fault);
    expect([...lead.faults, ...ann.faults].filter(isOwn)).toEqual([]);
  });
});
