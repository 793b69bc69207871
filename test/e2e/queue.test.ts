import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { addEntityType, invite, join, label, makeProject, saveState, upload } from './support/actions.ts';
import { launchBrowser, newPerson, picture, type Person } from './support/browser.ts';
import { startServer, type ServerProcess } from './support/server.ts';

const FILES = ['alpha', 'beta', 'gamma', 'delta'].map((name, n) => ({
  name: `${name}.txt`,
  text: `Report ${n} from Tokyo: bitcoin ${n % 2 === 0 ? 'rose' : 'fell'} again, says Ann of ${name}.`,
}));

describe('working through documents', () => {
  let server: ServerProcess;
  let browser: Browser;
  let lead: Person;
  let ann: Person;
  let project: string;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    [lead, ann] = [await newPerson(browser), await newPerson(browser)];
    await join(lead.page, server.ownerLink, 'Lea Lead', 'lea@example.org');
    project = await makeProject(lead.page, server.url, 'Coins', 'Independently');
    await addEntityType(lead.page, project, 'COIN', 'c');
    await upload(lead.page, project, FILES);
    await join(ann.page, await invite(lead.page, project), 'Ann Annotator', 'ann@example.org');
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(ann.page, 'failed-queue');
  });

  it('Start opens the first document, Enter submits and goes on, and the queue stays in the address', async () => {
    const { page } = ann;
    await page.goto(project);
    await page.getByRole('link', { name: 'Start' }).click();
    await page.getByRole('heading', { name: 'alpha.txt' }).waitFor();
    await page.getByRole('link', { name: /1 of 4/ }).waitFor();
    await label(page, 'bitcoin', 'c');
    await saveState(page, /Saved/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Submit and go on' }).waitFor();
    await picture(page, 'queue-submit');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'beta.txt' }).waitFor();
    expect(new URL(page.url()).searchParams.get('status')).toBe('TODO');
    await page.getByRole('link', { name: /1 of 3/ }).waitFor();
    await page.keyboard.press(']');
    await page.getByRole('heading', { name: 'gamma.txt' }).waitFor();
    await page.getByRole('link', { name: /2 of 3/ }).waitFor();
    await picture(page, 'queue-annotate');
    await page.keyboard.press('[');
    await page.getByRole('heading', { name: 'beta.txt' }).waitFor();
  });

  it('the list tells what is done, and finds by status and text', async () => {
    const { page } = ann;
    await page.getByRole('link', { name: /1 of 3/ }).click();
    await page.getByRole('radio', { name: 'To do 3' }).waitFor();
    expect(await page.getByRole('radio', { name: 'To do 3' }).isChecked()).toBe(true);
    await page.getByText('1 of 4 done by you').waitFor();
    await picture(page, 'queue-list');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('searchbox', { name: 'Find in the texts' }).fill('FELL again');
    await page.getByRole('radio', { name: 'All 2' }).waitFor();
    await page.getByRole('link', { name: 'gamma.txt' }).waitFor({ state: 'detached' });
    const names = page.locator('tbody a[data-preload]');
    expect(await names.allInnerTexts()).toEqual(['beta.txt', 'delta.txt']);
    await page.getByLabel('Order').click();
    await page.getByRole('option', { name: /Untouched first/ }).click();
    await page.waitForURL(/order=UNTOUCHED/);
    await names.first().click();
    await page.getByRole('link', { name: /1 of 2/ }).waitFor();
    await page.keyboard.press(']');
    await page.getByRole('heading', { name: 'delta.txt' }).waitFor();
    expect(new URL(page.url()).search).toBe('?text=FELL+again&status=TODO&order=UNTOUCHED');
  });

  it('all done is said, with the way back to what was done', async () => {
    const { page } = ann;
    await page.goto(project);
    await page.getByRole('link', { name: 'Continue' }).click();
    for (const name of ['beta', 'gamma', 'delta']) {
      await page.getByRole('heading', { name: `${name}.txt` }).waitFor();
      await saveState(page, /Saved/);
      await page.keyboard.press('Enter');
      const button = page.getByRole('button', { name: /^Submit( and go on)?$/ }).last();
      await page.getByRole('dialog').waitFor();
      await button.click();
    }
    await page.getByRole('heading', { name: 'All done' }).waitFor();
    await picture(page, 'queue-done');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Look at them again' }).click();
    await page.getByRole('radio', { name: 'Submitted 4' }).waitFor();
    expect(await page.getByRole('link', { name: 'Continue' }).count()).toBe(0);
  });

  it('a lead sees whose work a document holds, in the dark, too, and no page threw', async () => {
    const owl = await newPerson(browser, 'dark');
    await owl.context.addCookies(await lead.context.cookies());
    await owl.page.goto(project);
    await owl.page.getByLabel('Annotator').click();
    await owl.page.getByRole('option', { name: 'Ann Annotator' }).click();
    await owl.page.getByRole('radio', { name: 'All 4' }).waitFor();
    await owl.page.getByLabel('Entity type').click();
    await owl.page.getByRole('option', { name: 'COIN' }).click();
    await owl.page.getByRole('radio', { name: 'All 1' }).waitFor();
    await picture(owl.page, 'queue-list-dark');
    expect(await accessibilityFaults(owl.page)).toEqual([]);
    expect([...lead.faults, ...ann.faults, ...owl.faults]).toEqual([]);
  });
});
