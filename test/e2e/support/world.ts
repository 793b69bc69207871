/** A server with something on every page: a project at work, a blind one that was settled, and one just made. */
import type { Browser } from 'playwright-core';
import {
  addEntityType,
  deploy,
  invite,
  join,
  label,
  makeProject,
  openDocument,
  saveState,
  selectByMouse,
  submit,
  train,
  upload,
} from './actions.ts';
import { newPerson, type Person } from './browser.ts';
import { labelledCorpus } from './corpus.ts';
import type { ServerProcess } from './server.ts';

export interface World {
  readonly lead: Person;
  readonly ann: Person;
  /** Addresses: of a project with a model that is deployed, suggestions, comments and tokens … */
  readonly full: string;
  /** … of an independent one, with disagreement … */
  readonly blind: string;
  /** … and of one with nothing in it. */
  readonly bare: string;
  readonly job: string;
  readonly model: string;
  /** A document that is annotated, one with suggestions only, one that two people read differently … */
  readonly annotated: string;
  readonly suggested: string;
  readonly disputed: string;
  /** … and one whose spans stand in and across each other, three deep. */
  readonly crowded: string;
}

const FRESH = [
  'Traders bought bitcoin and ether on Monday, and sold EUR/USD before Tesla reported.',
  'Shares of Apple fell while Solana and Dogecoin rose; the yen was steady against the dollar.',
].join('\n');

/** @param lead has joined already. */
export async function makeWorld(browser: Browser, server: ServerProcess, lead: Person): Promise<World> {
  const { page } = lead;
  const bare = await makeProject(page, server.url, 'Just made', 'Together');
  const ann = await newPerson(browser);
  await join(ann.page, await invite(page, bare), 'Ada Moreau', 'ada@example.org');
  const { full, job, model } = await makeFull(server, lead);
  await openLink(ann, await invite(page, full));
  const annotated = await addressOf(lead, full, 'wire-tokyo-close.txt');
  const suggested = await addressOf(lead, full, 'fresh.txt');
  const { blind, disputed } = await makeBlind(browser, server, lead);
  const crowded = await makeCrowded(server, lead);
  return { lead, ann, full, blind, bare, job, model, annotated, suggested, disputed, crowded };
}

async function makeCrowded(server: ServerProcess, lead: Person): Promise<string> {
  const { page } = lead;
  const project = await makeProject(page, server.url, 'Nested names', 'Together', /^Any overlap/);
  const types = ['ORGANISATION_WITH_A_LONG_NAME', 'PLACE', 'PERSON', 'ROLE'];
  for (const [at, name] of types.entries()) await addEntityType(page, project, name, 'opqr'.charAt(at));
  const text = 'The Mayor of New York City Ann Lee opened the University of Oslo Library in Bergen today.';
  await upload(page, project, [{ name: 'nested.txt', text }]);
  const address = await addressOf(lead, project, 'nested.txt');
  await openDocument(page, address);
  const spans = [
    ['Mayor of New York City', 'r'],
    ['New York City', 'p'],
    ['New York', 'q'],
    ['City Ann Lee', 'q'],
    ['University of Oslo Library', 'o'],
    ['University of Oslo', 'o'],
    ['Oslo', 'p'],
    ['Oslo Library', 'r'],
  ] as const;
  for (const [at, [mention, key]] of spans.entries()) {
    await selectByMouse(page, mention);
    await page.keyboard.press(key);
    // Where spans cross, a mark is drawn in pieces.
    await page.waitForFunction((count) => {
      const marks = [...document.querySelectorAll<HTMLElement>('mark[data-span-id]')];
      return new Set(marks.map(({ dataset }) => dataset['spanId'])).size === count;
    }, at + 1);
  }
  await saveState(page, /Saved/);
  return address;
}

async function makeFull(server: ServerProcess, { page }: Person) {
  const full = await makeProject(page, server.url, 'Market notes', 'Together');
  await upload(page, full, labelledCorpus());
  const { job, model } = await train(page, full, {
    name: 'first-try',
    learnFrom: /^Shared set/,
    iterations: 25,
  });
  await deploy(page, 'FinDep');
  await upload(page, full, [{ name: 'fresh.txt', text: FRESH }]);
  await page.getByRole('button', { name: 'Suggest…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click();
  await page.getByText('Finished').first().waitFor({ timeout: 60_000 });
  return { full, job, model };
}

async function makeBlind(browser: Browser, server: ServerProcess, lead: Person) {
  const blind = await makeProject(lead.page, server.url, 'Two readings', 'Independently');
  await addEntityType(lead.page, blind, 'COIN', 'c');
  await addEntityType(lead.page, blind, 'PLACE', 'p');
  await upload(lead.page, blind, [{ name: 'rome.txt', text: 'In Rome a shop takes bitcoin and ether.' }]);
  const disputed = await addressOf(lead, blind, 'rome.txt');
  const readings = [['Rome', 'bitcoin'], ['Rome']] as const;
  for (const [at, mentions] of readings.entries()) {
    const reader = await newPerson(browser);
    await join(reader.page, await invite(lead.page, blind), `Reader ${at + 1}`, `reader${at}@example.org`);
    await openDocument(reader.page, disputed);
    for (const mention of mentions) await label(reader.page, mention, mention === 'Rome' ? 'p' : 'c');
    await saveState(reader.page, /Saved/);
    await submit(reader.page);
    await reader.context.close();
  }
  return { blind, disputed };
}

/** Uses a link as somebody who has an account. */
export async function openLink({ page }: Person, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('heading', { name: 'Projects' }).waitFor();
}

/** The address of a document, by its name. */
async function addressOf({ page }: Person, project: string, name: string): Promise<string> {
  await page.goto(`${project}?name=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).first().click();
  await page.waitForURL(/documents\//);
  return page.url().replace(/\?.*/, '');
}
