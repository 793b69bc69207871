/** Every address of the client, full and empty, in both themes: it says what it should, and axe finds no fault with it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { join, markOf, openDocument, saveState, selectByMouse, textOf } from './support/actions.ts';
import { launchBrowser, newPerson, picture, type Person } from './support/browser.ts';
import { routesOfClient } from './support/routes.ts';
import { startServer, type ServerProcess } from './support/server.ts';
import { makeWorld, type World } from './support/world.ts';

interface Visit {
  /** What the picture is called, too. */
  readonly name: string;
  readonly at: (world: World) => string;
  /** Shown once the page is whole. */
  readonly says: string | RegExp;
  readonly as?: 'nobody';
}

const nowhere = '0123456789abcdef';

/** What is looked at, by route. */
const VISITS: Readonly<Record<string, readonly Visit[]>> = {
  '/': [{ name: 'home', at: () => '/', says: 'Two readings' }],
  '/projects': [{ name: 'projects', at: () => '/projects', says: 'Two readings' }],
  '/projects/:projectId': [
    { name: 'documents', at: ({ full }) => full, says: '1–50 of' },
    { name: 'documents-empty', at: ({ bare }) => bare, says: 'Bring in the first documents' },
    { name: 'documents-none-fits', at: ({ full }) => `${full}?name=zzz`, says: /No document|Nothing/ },
    { name: 'project-lost', at: () => `/projects/${nowhere}`, says: 'This project cannot be opened' },
  ],
  '/projects/:projectId/documents/:documentId': [
    { name: 'annotate', at: ({ annotated }) => annotated, says: 'Nintendo' },
    { name: 'annotate-suggested', at: ({ suggested }) => suggested, says: /^Suggestions \d/ },
    { name: 'annotate-disputed', at: ({ disputed }) => `${disputed}?set=gold`, says: /^Disagreements 1/ },
    { name: 'annotate-crowded', at: ({ crowded }) => crowded, says: 'PERSON' },
    { name: 'document-lost', at: ({ full }) => `${full}/documents/${nowhere}`, says: /cannot be opened/ },
  ],
  '/projects/:projectId/documents/:documentId/history': [
    { name: 'history', at: ({ annotated }) => `${annotated}/history`, says: /Restore|newest|now/i },
    {
      name: 'history-empty',
      at: ({ suggested }) => `${suggested}/history`,
      says: 'Nothing happened here yet',
    },
  ],
  '/projects/:projectId/types': [
    { name: 'types', at: ({ full }) => `${full}/types`, says: 'FIN.CRYPTO' },
    { name: 'types-empty', at: ({ bare }) => `${bare}/types`, says: 'Say what to look for' },
  ],
  '/projects/:projectId/agreement': [
    { name: 'agreement', at: ({ blind }) => `${blind}/agreement`, says: '0.67' },
    { name: 'agreement-empty', at: ({ bare }) => `${bare}/agreement`, says: 'Here people annotate together' },
  ],
  '/projects/:projectId/training': [
    { name: 'training', at: ({ full }) => `${full}/training`, says: 'first-try' },
    { name: 'training-empty', at: ({ bare }) => `${bare}/training`, says: 'No model yet' },
  ],
  '/projects/:projectId/jobs/:jobId': [
    { name: 'job', at: ({ job }) => job, says: 'Finished' },
    {
      name: 'job-lost',
      at: ({ full }) => `${full}/jobs/${nowhere}`,
      says: /no (such )?job|not found|exist/i,
    },
  ],
  '/projects/:projectId/models/:modelId': [
    { name: 'model', at: ({ model }) => model, says: 'What it mixes up' },
    {
      name: 'model-lost',
      at: ({ full }) => `${full}/models/${nowhere}`,
      says: /no (such )?model|not found|exist/i,
    },
  ],
  '/projects/:projectId/deployments': [
    { name: 'deployments', at: ({ full }) => `${full}/deployments`, says: 'FinDep' },
    { name: 'deployments-empty', at: ({ bare }) => `${bare}/deployments`, says: 'Nothing is deployed' },
  ],
  '/projects/:projectId/members': [
    { name: 'members', at: ({ full }) => `${full}/members`, says: 'ada@example.org' },
  ],
  '/projects/:projectId/settings': [
    { name: 'settings', at: ({ full }) => `${full}/settings`, says: 'Delete this project' },
  ],
  '/(sign-in)': [{ name: 'sign-in', at: () => '/sign-in', says: 'No account?', as: 'nobody' }],
  '/(join)': [
    { name: 'join-broken', at: () => '/join', says: 'This link does not work', as: 'nobody' },
    { name: 'join-used', at: () => '/join#token=usedBefore', says: 'This link does not work', as: 'nobody' },
  ],
  '*': [{ name: 'no-such-page', at: () => '/no/such/page', says: 'Nothing lives at this address' }],
};

describe('every page', () => {
  let server: ServerProcess;
  let browser: Browser;
  let world: World;
  let lead: Person;
  let nobody: Person;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    [lead, nobody] = [await newPerson(browser), await newPerson(browser)];
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(lead.page, 'failed-every-page');
  });

  /** Looks at what is on the screen in both themes. */
  async function expectSound(page: Page, name: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const faults = await accessibilityFaults(page);
      await picture(page, `every-${name}-${colorScheme}`);
      expect.soft(faults, `${name}, ${colorScheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }

  /** Leaves the screen as it was before a dialog or a menu. */
  async function close(page: Page): Promise<void> {
    await page.keyboard.press('Escape');
    await page.locator('[role=dialog], [role=menu], [role=listbox]').first().waitFor({ state: 'detached' });
  }

  it('has a visit here', () => {
    expect(Object.keys(VISITS).sort()).toEqual(routesOfClient().sort());
  });

  it('the way in, and the projects while there are none', async () => {
    const { page } = lead;
    await page.goto(server.ownerLink);
    await page.getByLabel('Your name').waitFor();
    await expectSound(page, 'join');
    await join(page, server.ownerLink, 'Lea Lead', 'lea@example.org');
    await page.getByText('Start your first project').waitFor();
    await expectSound(page, 'projects-none');
    await page.getByRole('button', { name: 'New project' }).click();
    await page.getByRole('dialog').getByLabel('People work').waitFor();
    await expectSound(page, 'dialog-new-project');
    world = await makeWorld(browser, server, lead);
  });

  it.each(Object.entries(VISITS))('%s', async (_route, visits) => {
    for (const { name, at, says, as } of visits) {
      const { page } = as === 'nobody' ? nobody : lead;
      // A fragment alone would not load the page anew.
      await page.goto('about:blank');
      await page.goto(new URL(at(world), server.url).href);
      await page.getByText(says).first().waitFor();
      expect(await page.getByRole('heading', { level: 1 }).count(), `${name}: main headings`).toBe(1);
      expect(await page.title(), name).toMatch(/Concord/);
      await expectSound(page, name);
    }
  });

  it('a page whose file is gone says so', async () => {
    const { page } = lead;
    await page.goto(`${world.full}/types`);
    await page.getByText('FIN.CRYPTO').first().waitFor();
    await page.route(/Settings.*\.js/, (route) => route.abort());
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByText('This page could not be loaded').waitFor();
    await page.unroute(/Settings.*\.js/);
    await expectSound(page, 'page-gone');
  });

  it('the menus and the dialogs of the documents page', async () => {
    const { page } = lead;
    await page.goto(`${world.full}?name=fresh`);
    await page.getByRole('link', { name: 'fresh.txt' }).waitFor();
    for (const name of ['Theme', 'Account']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('menu').waitFor();
      await expectSound(page, `menu-${name.toLowerCase()}`);
      await close(page);
    }
    await page.getByLabel('Annotator').click();
    await page.getByRole('option').first().waitFor();
    await expectSound(page, 'menu-annotator');
    await close(page);
    for (const name of ['Suggest', 'Import folder', 'Make gold']) {
      await page.getByRole('button', { name: `${name}…` }).click();
      await page.getByRole('dialog').getByRole('button').last().waitFor();
      await expectSound(page, `dialog-${name.toLowerCase().replaceAll(' ', '-')}`);
      await close(page);
    }
    await page.getByRole('button', { name: 'Delete “fresh.txt”' }).click();
    await expectSound(page, 'dialog-delete-document');
    await close(page);
    const buffer = Buffer.from('One more.');
    const files = ['one.txt', 'two.txt'].map((name) => ({ name, mimeType: 'text/plain', buffer }));
    await page.locator('input[type=file]').first().setInputFiles(files);
    await page.getByRole('dialog').getByText('two.txt').waitFor();
    await expectSound(page, 'dialog-upload');
    await close(page);
  });

  it('the dialogs of types, members, models, deployments and settings', async () => {
    const { page } = lead;
    const dialogs = [
      [`${world.full}/types`, 'Add type'],
      [`${world.full}/types`, 'Edit FIN.CRYPTO'],
      [`${world.full}/types`, 'Words to suggest as FIN.CRYPTO'],
      [`${world.full}/types`, 'Delete FIN.CRYPTO'],
      [`${world.full}/members`, 'Invite…'],
      [`${world.full}/members`, 'Remove Ada Moreau'],
      [world.model, 'Deploy…'],
      [world.model, 'Delete…'],
      [`${world.full}/deployments`, 'Delete FinDep'],
      [`${world.full}/deployments`, 'New token…'],
      [`${world.full}/settings`, 'Delete project…'],
    ] as const;
    for (const [address, name] of dialogs) {
      if (page.url() !== address) await page.goto(address);
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog').getByRole('button').last().waitFor();
      await expectSound(page, `dialog-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`);
      await close(page);
    }
  });

  it('what opens over the text and beside it', async () => {
    const { page } = lead;
    await openDocument(page, world.annotated);
    await openDocument(world.ann.page, world.annotated);
    await selectByMouse(world.ann.page, 'a third session');
    await markOf(page, 'Nintendo').first().click();
    await page.getByLabel('Selected span').waitFor();
    await expectSound(page, 'span-selected');
    await page.keyboard.press('F1');
    await expectSound(page, 'guideline');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await expectSound(page, 'dialog-keys');
    await close(page);
    await page.keyboard.press('a');
    await page
      .getByRole('dialog')
      .getByText(/places? chosen/)
      .waitFor();
    await expectSound(page, 'dialog-same-mentions');
    await close(page);
    await page.keyboard.press('/');
    await page.keyboard.type('the');
    await page
      .getByText(/1 of \d+/)
      .first()
      .waitFor();
    await expectSound(page, 'find');
    await page.keyboard.press('Escape');
    await page.keyboard.press('\\');
    await expectSound(page, 'invisible');
    await page.keyboard.press('\\');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectSound(page, 'dialog-submit');
    await close(page);
    await page.getByRole('radio', { name: /^Comments/ }).click();
    await expectSound(page, 'comments-empty');
    await page.getByRole('button', { name: /^Comment on/ }).click();
    await page.getByRole('textbox', { name: /^Comment:/ }).fill('Is the price part of the name?');
    await expectSound(page, 'comments-writing');
    await page.keyboard.press('Control+Enter');
    await page.locator('li[id^=comment-]').waitFor();
    await expectSound(page, 'comments');
  });

  it('suggestions under review, then a reader’s view, a set handed in, and no line', async () => {
    const { page } = lead;
    await openDocument(page, world.suggested);
    await page.locator('mark[data-suggestion-id]').first().click();
    await page.getByRole('list', { name: 'Suggestions' }).waitFor();
    await expectSound(page, 'suggestions-review');
    await openDocument(page, `${world.disputed}?set=gold`);
    await page.getByRole('radio', { name: /^Disagreements/ }).click();
    await expectSound(page, 'disagreements');
    await page.getByRole('button', { name: /^Annotation set/ }).click();
    await page.getByRole('menu').waitFor();
    await expectSound(page, 'menu-sets');
    await page.getByRole('menuitem', { name: /Reader 1/ }).click();
    await saveState(page, /Read-only/);
    await page.getByRole('button', { name: 'Reopen' }).click();
    await page.getByRole('dialog').waitFor();
    await expectSound(page, 'dialog-reopen');
    await close(page);
    await openDocument(page, world.annotated);
    await server.kill();
    await saveState(page, /Offline/);
    await textOf(page).waitFor();
    await expectSound(page, 'offline');
    await server.start();
    await saveState(page, /Saved/);
  });

  it('no page threw on the way', () => {
    const isOwn = (fault: string): boolean => !/WebSocket|net::ERR|Failed to load resource/.test(fault);
    expect([...lead.faults, ...nobody.faults, ...world.ann.faults].filter(isOwn)).toEqual([]);
  });
});
