import type { Browser, Locator, Page } from 'playwright-core';
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
  selectByMouse,
  upload,
} from './support/actions.ts';
import { launchBrowser, newPerson, picture, type Person } from './support/browser.ts';
import { startServer, type ServerProcess } from './support/server.ts';

const TEXT = 'Rome, Romeo, ROME and Rome. A bank in Rome lends to the bank of the river.';

const marks = (page: Page): Locator => page.locator('mark[data-span-id]');

/** A click chooses a span a moment later; a key before that would be about what was chosen before. */
async function chooseFirst(page: Page): Promise<void> {
  await markOf(page, 'Rome').first().click();
  await page.getByLabel('Selected span').waitFor();
}

describe('comments and equal mentions', () => {
  let server: ServerProcess;
  let browser: Browser;
  let lead: Person;
  let ann: Person;
  let documentUrl: string;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    [lead, ann] = [await newPerson(browser), await newPerson(browser)];
    await join(lead.page, server.ownerLink, 'Lea Lead', 'lea@example.org');
    const project = await makeProject(lead.page, server.url, 'Cities', 'Together');
    await addEntityType(lead.page, project, 'CITY', 'c');
    await upload(lead.page, project, [
      { name: 'first.txt', text: TEXT },
      { name: 'second.txt', text: 'All roads lead to Rome, and Rome alone.' },
      { name: 'third.txt', text: 'Nothing to see.' },
    ]);
    await lead.page.getByRole('link', { name: 'first.txt' }).click();
    await lead.page.waitForURL(/documents\//);
    documentUrl = lead.page.url();
    await join(ann.page, await invite(lead.page, project), 'Ann Annotator', 'ann@example.org');
    await openDocument(ann.page, documentUrl);
    await openDocument(lead.page, documentUrl);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(ann.page, 'failed-talk');
  });

  it('a flag and a comment reach the colleague at once, are answered, linked and resolved', async () => {
    const { page } = ann;
    await label(page, 'Rome', 'c');
    await saveState(page, /Saved/);
    await page.getByLabel('Selected span').waitFor();
    await page.keyboard.press('u');
    await page.getByRole('textbox', { name: 'Unclear: “Rome”' }).fill('The city or the empire?');
    await page.getByRole('button', { name: 'Flag', exact: true }).click();
    await page.getByText('The city or the empire?').waitFor();
    await selectByMouse(page, 'bank in Rome');
    await page.getByRole('button', { name: 'Comment on the selection' }).waitFor();
    await page.keyboard.press('m');
    await page.getByRole('textbox', { name: 'Comment: “bank in Rome”' }).fill('Is this one name?');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Is this one name?').waitFor();

    await lead.page.getByRole('radio', { name: 'Comments 2' }).click();
    const asked = lead.page.locator('li[id^=comment-]', { hasText: 'The city or the empire?' });
    await asked.getByRole('button', { name: 'Answer' }).click();
    await lead.page.getByRole('textbox', { name: 'Answer' }).fill('The city.');
    await asked.getByRole('button', { name: 'Answer' }).click();
    await page.getByText('The city.').waitFor();
    await picture(page, 'comments');
    expect(await accessibilityFaults(page)).toEqual([]);

    const id = (await asked.getAttribute('id'))?.replace('comment-', '') ?? '';
    await asked.getByRole('button', { name: 'Resolve' }).click();
    await page.getByText('Comments 1').waitFor();
    await lead.page.goto(`${documentUrl}?set=shared&comment=${id}`);
    await lead.page.locator(`#comment-${id}.current`).waitFor();
    await lead.page.getByText('Resolved by Lea Lead.').waitFor();
  });

  it('labels all the same here, with one undo', async () => {
    const { page } = ann;
    await chooseFirst(page);
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 of 3 places chosen, 1 labelled so already.').waitFor();
    await dialog.getByLabel('Match case').uncheck();
    await dialog.getByText('3 of 4 places chosen, 1 labelled so already.').waitFor();
    await picture(page, 'all-the-same');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Label 3 mentions' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await marks(page).count()).toBe(4);
    await marks(lead.page).nth(3).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await marks(lead.page).nth(1).waitFor({ state: 'detached' });
    expect(await marks(page).count()).toBe(1);
  });

  it('labels them in documents not yet labelled, told before, and takes that back', async () => {
    const { page } = ann;
    await chooseFirst(page);
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Documents not yet labelled' }).click();
    await dialog.getByText('2 mentions in 1 document.').waitFor();
    await dialog.getByText('second.txt').first().waitFor();
    await picture(page, 'all-the-same-elsewhere');
    await dialog.getByRole('button', { name: 'Label 2 mentions' }).click();
    await dialog.getByText('2 mentions in 1 document labelled.').waitFor();
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText('2 mentions in 1 document taken back.').waitFor();
    await picture(page, 'all-the-same-undone');
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  it('works in the dark, and no page threw', async () => {
    const owl = await newPerson(browser, 'dark');
    await owl.context.addCookies(await ann.context.cookies());
    await openDocument(owl.page, documentUrl);
    await owl.page.getByRole('radio', { name: 'Comments 1' }).click();
    await owl.page.getByText('Is this one name?').waitFor();
    await picture(owl.page, 'comments-dark');
    expect(await accessibilityFaults(owl.page)).toEqual([]);
    await chooseFirst(owl.page);
    await owl.page.keyboard.press('a');
    await owl.page.getByRole('dialog').waitFor();
    await picture(owl.page, 'all-the-same-dark');
    expect(await accessibilityFaults(owl.page)).toEqual([]);
    expect([...lead.faults, ...ann.faults, ...owl.faults]).toEqual([]);
  });
});
