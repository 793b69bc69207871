/** Real Chromium, one for all pages of a test file; each person has a context, so cookies and storage of their own. */
import { existsSync, mkdirSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findProjectRoot } from '../../../server/projectRoot.ts';
import { findChromium } from '../../../scripts/chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-dev-shm-usage',
];

export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors that the page threw or wrote to its console. */
  readonly faults: string[];
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is not installed; run the tests by npm test');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A fresh person at a screen of 1366 × 768. */
export async function newPerson(browser: Browser, colorScheme: 'light' | 'dark' = 'light'): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    colorScheme,
    locale: 'en-GB',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return { context, page, faults };
}

/** Saves a picture for people to look at, under test-output; with UPDATE_PICTURES=1 also the README's, among the tests. */
export async function picture(page: Page, name: string): Promise<void> {
  const root = findProjectRoot();
  const folders = [`${root}/test-output/pictures`];
  const kept = `${root}/test/e2e/pictures`;
  if (process.env['UPDATE_PICTURES'] === '1' && existsSync(`${kept}/${name}.png`)) folders.push(kept);
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}.png` });
  }
}
