/** One document in real Chromium: opened, labelled in by the keyboard, scrolled through, and weighed. */
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { median, quantile } from '../quantiles.ts';

/** What the page measures of itself (probe.mjs); milliseconds. */
interface Probe {
  /** From the start of the navigation to the first text on the screen; null before. */
  readonly firstTextMs: number | null;
  /** From the start of the navigation to the first marks on the screen; null before. */
  readonly firstMarkMs: number | null;
  /** For each key: from the key to the painted mark. */
  readonly keyToPaintMs: readonly number[];
  /** For each key: from the key to the changed page, before it is drawn. */
  readonly keyWorkMs: readonly number[];
  /** For each key: how many lines or blocks of the text were changed. */
  readonly linesTouched: readonly number[];
  /** Length of each task of over 50 ms while scrolling. */
  readonly longTasksMs: readonly number[];
  /** Between two frames while scrolling. */
  readonly framesMs: readonly number[];
}

/** What one document showed; times in milliseconds. */
export interface Figures {
  /** First text on the screen: the middle of the visits, from the start of the navigation. */
  readonly firstTextMs: number;
  readonly firstMarkMs: number;
  readonly keyToPaintP50Ms: number;
  readonly keyToPaintP95Ms: number;
  /** Work of the page for one key, before it is drawn: the middle. */
  readonly keyWorkMs: number;
  /** Most lines or blocks that one key changed. */
  readonly linesTouched: number;
  /** Tasks of over 50 ms while scrolling. */
  readonly longTasks: number;
  readonly longestTaskMs: number;
  /** 95 of 100 frames came within this time of the former one, while scrolling. */
  readonly frameP95Ms: number;
  /** JavaScript heap after a collection. */
  readonly heapMb: number;
  /** Nodes in the page. */
  readonly nodes: number;
}

export interface Visit {
  readonly browser: Browser;
  /** Where the app answers. */
  readonly url: string;
  readonly cookie: { readonly name: string; readonly value: string };
  readonly isQuick: boolean;
}

/** Measures the page at a path. @throws Error of Playwright when something expected does not show. */
export async function measurePage(visit: Visit, path: string): Promise<Figures> {
  const context = await visit.browser.newContext({
    viewport: { width: 1366, height: 768 },
    // The probe is asked by source text, which the app's own pages forbid.
    bypassCSP: true,
  });
  context.setDefaultTimeout(30_000);
  await context.addCookies([{ ...visit.cookie, url: visit.url }]);
  await context.addInitScript({ path: fileURLToPath(new URL('probe.mjs', import.meta.url)) });
  try {
    const visits = await openOften(context, visit.url + path, visit.isQuick ? 3 : 7);
    const page = await open(context, visit.url + path);
    await labelByKeys(page, visit.isQuick ? 25 : 100);
    await scroll(page, visit.isQuick ? 60 : 300);
    const probe = await readProbe(page);
    const weight = await weigh(await context.newCDPSession(page));
    return {
      firstTextMs: median(visits.map(({ firstTextMs }) => firstTextMs ?? NaN)),
      firstMarkMs: median(visits.map(({ firstMarkMs }) => firstMarkMs ?? NaN)),
      keyToPaintP50Ms: median(probe.keyToPaintMs),
      keyToPaintP95Ms: quantile(probe.keyToPaintMs, 0.95),
      keyWorkMs: median(probe.keyWorkMs),
      linesTouched: Math.max(...probe.linesTouched),
      longTasks: probe.longTasksMs.length,
      longestTaskMs: Math.max(0, ...probe.longTasksMs),
      frameP95Ms: quantile(probe.framesMs, 0.95),
      ...weight,
    };
  } finally {
    await context.close();
  }
}

/** The first visit fills the browser's cache and is not counted. */
async function openOften(context: BrowserContext, address: string, times: number): Promise<Probe[]> {
  const probes: Probe[] = [];
  for (let visit = 0; visit <= times; visit += 1) {
    const page = await open(context, address);
    if (visit > 0) probes.push(await readProbe(page));
    await page.close();
  }
  return probes;
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction('probe.firstMarkMs !== null');
  await page.getByTestId('save-state').filter({ hasText: /Saved/ }).waitFor();
  return page;
}

function readProbe(page: Page): Promise<Probe> {
  return page.evaluate('probe');
}

/** From the middle of the document on: word by word, each third one labelled with the type that nothing has yet. */
async function labelByKeys(page: Page, strokes: number): Promise<void> {
  const text = page.getByTestId('document-text');
  await scrollTo(page, 0.5);
  const box = await text.locator('..').locator('..').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 200, (box?.y ?? 0) + 100);
  await text.focus();
  for (let stroke = 1; stroke <= strokes; stroke += 1) {
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('3');
    await page.waitForFunction(`probe.keyToPaintMs.length >= ${stroke}`);
  }
}

/** With the wheel, at the pace of a hand, down and up; then in leaps, as by the scroll bar. */
async function scroll(page: Page, turns: number): Promise<void> {
  await page.mouse.move(500, 400);
  await page.evaluate('probe.isScrolling = true');
  for (const direction of [1, -1]) {
    for (let turn = 0; turn < turns / 2; turn += 1) {
      await page.mouse.wheel(0, direction * 240);
      await wait(16);
    }
  }
  for (let leap = 0; leap < turns / 10; leap += 1) {
    await scrollTo(page, (leap * 0.37) % 1);
    await wait(50);
  }
  await page.evaluate('probe.isScrolling = false');
}

async function scrollTo(page: Page, share: number): Promise<void> {
  await page.evaluate(`(() => {
    const pane = document.querySelector('[data-testid=document-text]').closest('.pane');
    pane.scrollTop = (pane.scrollHeight - pane.clientHeight) * ${share};
  })()`);
}

async function weigh(devtools: CDPSession): Promise<{ heapMb: number; nodes: number }> {
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes } = await devtools.send('Memory.getDOMCounters');
  return { heapMb: usedSize / 2 ** 20, nodes };
}
