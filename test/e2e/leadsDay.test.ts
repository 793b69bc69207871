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
  upload,
} from './support/actions.ts';
import { launchBrowser, newPerson, picture, type Person } from './support/browser.ts';
import { labelledCorpus } from './support/corpus.ts';
import { startServer, type ServerProcess } from './support/server.ts';

describe('a lead’s day', () => {
  let server: ServerProcess;
  let browser: Browser;
  let lead: Person;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    lead = await newPerson(browser);
    await join(lead.page, server.ownerLink, 'Lea Lead', 'lea@example.org');
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(lead.page, 'failed-lead');
  });

  it('independent annotators are blind until both submit; then the lead sees agreement and differences', async () => {
    const project = await makeProject(lead.page, server.url, 'Blind', 'Independently');
    await addEntityType(lead.page, project, 'COIN', 'c');
    await addEntityType(lead.page, project, 'PLACE', 'p');
    await upload(lead.page, project, [{ name: 'rome.txt', text: 'In Rome a shop takes bitcoin and ether.' }]);
    await lead.page.getByRole('link', { name: 'rome.txt' }).click();
    await lead.page.waitForURL(/documents\//);
    const address = lead.page.url();
    const people: Person[] = [];
    for (const name of ['Ann', 'Bob']) {
      const person = await newPerson(browser);
      await join(person.page, await invite(lead.page, project), name, `${name.toLowerCase()}@example.org`);
      await openDocument(person.page, address);
      people.push(person);
    }
    const [ann, bob] = people as [Person, Person];
    await label(ann.page, 'Rome', 'p');
    await label(ann.page, 'bitcoin', 'c');
    await label(bob.page, 'Rome', 'p');
    await Promise.all(people.map(({ page }) => saveState(page, /Saved/)));
    expect(await bob.page.locator('mark[data-span-id]').count()).toBe(1);

    await lead.page.goto(`${project}/agreement`);
    await lead.page.getByText('Nothing to compare yet').waitFor();
    for (const { page } of people) {
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Submit/ })
        .click();
      await saveState(page, /Read-only: submitted/);
    }
    // F1 of {Rome, bitcoin} and {Rome}: 2 · 1 / 3. The page follows by itself.
    await lead.page.getByText('0.67').first().waitFor({ timeout: 10_000 });
    await lead.page.getByText('1 difference').waitFor();
    await picture(lead.page, 'agreement');
    await lead.page.getByRole('link', { name: 'rome.txt' }).click();
    await lead.page.getByRole('radio', { name: /^Disagreements/ }).check();
    await lead.page.getByText('Only some marked this').waitFor();
    // The keys work with the focus on a control, too.
    await lead.page.keyboard.press('?');
    await lead.page.getByRole('dialog').getByText('Select', { exact: true }).waitFor();
    await lead.page.keyboard.press('Escape');
    for (const person of people) await person.context.close();
  });

  it('trains live, judges, deploys, tries a text, and a program calls it', async () => {
    const { page } = lead;
    const project = await makeProject(page, server.url, 'Market notes', 'Together');
    expect(await upload(page, project, labelledCorpus())).toMatch(/^8\d documents added, with 7\d\d spans/);
    await photographAnnotation(project);
    await page.goto(`${project}/training`);
    await page.getByLabel('Name of the model').fill('first-try');
    await page.getByLabel('Learn from').click();
    await page.getByRole('option', { name: /^Shared set/ }).click();
    await page.getByRole('button', { name: 'Start training' }).click();
    await page.waitForURL(/\/jobs\//);
    await page
      .getByText(/^Training$|^Preparing features$/)
      .first()
      .waitFor({ timeout: 30_000 });
    await page.locator('.u-over, canvas').first().waitFor({ timeout: 60_000 });
    await picture(page, 'training');
    await page.getByRole('link', { name: 'See the model' }).click({ timeout: 90_000 });
    await page.getByRole('region', { name: 'Confusion matrix' }).waitFor();
    await page.getByText('FIN.FOREX').first().waitFor();
    await picture(page, 'model');
    await page.getByRole('button', { name: 'Deploy…' }).click();
    await page.getByLabel('Name of the deployment').fill('FinDep');
    await page.getByRole('dialog').getByRole('button', { name: 'Deploy', exact: true }).click();

    await page.goto(`${project}/deployments`);
    const text = 'Traders bought bitcoin and sold EUR/USD before Tesla reported.';
    await page.getByLabel('Text', { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Find entities' }).click();
    await page.getByText(/entit(y|ies) found/).waitFor();
    await picture(page, 'deployments');
    const url = (await page.getByLabel('Address of FinDep').textContent()) ?? '';
    await page.getByRole('button', { name: 'New token…' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('robot');
    await page.getByRole('button', { name: 'Make token' }).click();
    const secret = (await page.getByLabel('Secret of robot').textContent()) ?? '';
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    const answer = (await response.json()) as {
      entities: { start: number; end: number; text: string; category: string }[];
    };
    expect(answer.entities.map(({ text: mention }) => mention)).toContain('bitcoin');
    for (const { start, end, text: mention } of answer.entities) expect(text.slice(start, end)).toBe(mention);
  });

  /** Two people in one document of the corpus: the picture of the README. */
  async function photographAnnotation(project: string): Promise<void> {
    const ann = await newPerson(browser);
    await join(ann.page, await invite(lead.page, project), 'Ada Moreau', 'ada@example.org');
    await lead.page.goto(project);
    await lead.page.getByRole('link', { name: 'wire-tokyo-close.txt' }).click();
    await lead.page.waitForURL(/documents\//);
    await openDocument(ann.page, lead.page.url());
    await saveState(lead.page, /Saved/);
    await selectByMouse(ann.page, 'a third session');
    await lead.page.locator('[data-user-id] .name', { hasText: 'Ada Moreau' }).first().waitFor();
    await markOf(lead.page, 'Nintendo').first().click();
    await picture(lead.page, 'annotate');
    await ann.context.close();
  }

  it('stops a training from its page', async () => {
    const { page } = lead;
    await page.goto(server.url);
    await page.getByRole('link', { name: /Market notes/ }).click();
    await page.waitForURL(/\/projects\//);
    await page.goto(`${page.url()}/training`);
    await page.getByLabel('Name of the model').fill('stopped');
    await page.getByLabel('Learn from').click();
    await page.getByRole('option', { name: /^Shared set/ }).click();
    await page.getByLabel('Iterations').fill('500');
    await page.getByRole('button', { name: 'Start training' }).click();
    await page.waitForURL(/\/jobs\//);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByText('Stopped').first().waitFor({ timeout: 10_000 });
  });

  it('works in the dark, and no page threw', async () => {
    const owl = await newPerson(browser, 'dark');
    await owl.context.addCookies(await lead.context.cookies());
    await owl.page.goto(server.url);
    await owl.page.getByRole('heading', { name: 'Projects' }).waitFor();
    await picture(owl.page, 'projects-dark');
    const isOwn = (fault: string): boolean => !/WebSocket|net::ERR|Failed to load resource/.test(fault);
    expect([...lead.faults, ...owl.faults].filter(isOwn)).toEqual([]);
  });
});
