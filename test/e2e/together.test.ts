import type { Browser, Page } from 'playwright-core';
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
  textOf,
  upload,
} from './support/actions.ts';
import { launchBrowser, newPerson, picture, type Person } from './support/browser.ts';
import { startServer, type ServerProcess } from './support/server.ts';

const STEPS = 100;
const WORDS = Array.from({ length: 140 }, (_, n) => `word${n}`).join(' ');
const CLASH = 'A trader in Tokyo sold bitcoin for yen.\n';

const countMarks = (page: Page): Promise<number> => page.locator('mark[data-span-id].begins').count();

describe('two people in one set', () => {
  let server: ServerProcess;
  let browser: Browser;
  let lead: Person;
  let ann: Person;
  const urls = new Map<string, string>();

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    lead = await newPerson(browser);
    await join(lead.page, server.ownerLink, 'Lea Lead', 'lea@example.org');
    const project = await makeProject(lead.page, server.url, 'Both', 'Together');
    await addEntityType(lead.page, project, 'COIN', 'c');
    await addEntityType(lead.page, project, 'PLACE', 'l');
    await upload(lead.page, project, [
      { name: 'words.txt', text: WORDS },
      { name: 'clash.txt', text: CLASH },
    ]);
    for (const name of ['words.txt', 'clash.txt']) {
      const href = await lead.page.getByRole('link', { name }).first().getAttribute('href');
      urls.set(name, new URL(href ?? '', server.url).href);
    }
    const link = await invite(lead.page, project);
    ann = await newPerson(browser);
    await join(ann.page, link, 'Ann Other', 'ann@example.org');
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await picture(lead.page, 'failed-together-lead');
    await picture(ann.page, 'failed-together-ann');
  });

  async function bothOpen(name: string): Promise<void> {
    const url = urls.get(name) ?? '';
    await Promise.all([openDocument(lead.page, url), openDocument(ann.page, url)]);
    await Promise.all([saveState(lead.page, /Saved/), saveState(ann.page, /Saved/)]);
  }

  it('a hundred own steps are undone and redone, while the other goes on', async () => {
    await bothOpen('words.txt');
    await textOf(ann.page).focus();
    for (let step = 0; step < STEPS; step += 1) {
      await ann.page.keyboard.press('ArrowRight');
      await ann.page.keyboard.press('c');
      if (step % 50 === 20) await label(lead.page, `word${110 + step / 10}`, 'l');
    }
    await expect.poll(() => countMarks(ann.page)).toBe(STEPS + 2);
    for (let step = 0; step < STEPS; step += 1) {
      await ann.page.keyboard.press('Control+z');
      if (step === 60) await label(lead.page, 'word130', 'l');
    }
    const isLeads = ['word112', 'word117', 'word130'];
    for (const { page } of [ann, lead]) {
      await expect.poll(() => countMarks(page)).toBe(isLeads.length);
      for (const mention of isLeads) expect(await markOf(page, mention).count()).toBe(1);
    }
    for (let step = 0; step < STEPS; step += 1) await ann.page.keyboard.press('Control+Shift+z');
    for (const { page } of [ann, lead])
      await expect.poll(() => countMarks(page)).toBe(STEPS + isLeads.length);
    await saveState(ann.page, /Saved/);
  });

  it('a span tells who made it and when', async () => {
    await markOf(lead.page, 'word3').first().click();
    const card = lead.page.getByRole('region', { name: 'Selected span' });
    await card.getByText(/^Ann Other, .*\d{4}/).waitFor();
    expect(await lead.page.locator('p[aria-live=polite]').last().textContent()).toMatch(
      /word3.*COIN.*Ann Other/,
    );
  });

  it('[A3] who made the same stretch later is told, and puts it back instead', async () => {
    await bothOpen('clash.txt');
    await server.kill();
    await Promise.all([saveState(lead.page, /Offline/), saveState(ann.page, /Offline/)]);
    await label(lead.page, 'Tokyo', 'c');
    await label(ann.page, 'Tokyo', 'l');
    await server.start();
    const told = ann.page.getByText(
      /“Tokyo” was taken back: it shares text with “Tokyo” \(COIN\) by Lea Lead/,
    );
    await told.waitFor({ timeout: 30_000 });
    await picture(ann.page, 'taken-back');
    await ann.page.getByRole('button', { name: 'Put back instead' }).click();
    for (const { page } of [ann, lead])
      await page.locator('mark[data-entity-type=PLACE]', { hasText: 'Tokyo' }).waitFor();
    await saveState(ann.page, /Saved/);
    expect(await lead.page.locator('mark[data-entity-type=COIN]').count()).toBe(0);
  });

  it('no page threw', () => {
    expect([...lead.faults, ...ann.faults].filter((fault) => !/WebSocket|net::ERR/.test(fault))).toEqual([]);
  });
});
