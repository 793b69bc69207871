/**
 * `npm run bench:editor`: the annotation page in real Chromium, against the real server, on documents from 10 kB to 1 MB.
 * Options: --quick, --only "name;name" (of samples).
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../chromium.mjs';
import { buildIfStale } from './build.ts';
import { measurePage, type Figures } from './editor/measure.ts';
import { SAMPLES, type Sample } from './editor/texts.ts';
import { makeEditorWorld } from './editor/world.ts';
import { startRealServer } from './realServer.ts';
import { machineLine, progress, resultLine, shown, table, type Row } from './report.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-dev-shm-usage'];

async function measureAll(samples: readonly Sample[], isQuick: boolean): Promise<Map<string, Figures>> {
  const world = await makeEditorWorld(samples);
  const server = await startRealServer(world.dataDir);
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: FLAGS });
    const figures = new Map<string, Figures>();
    const visit = { browser, url: `http://127.0.0.1:${server.port}`, cookie: world.cookie, isQuick };
    for (const { name } of samples) {
      progress(name);
      figures.set(name, await measurePage(visit, world.pages.get(name) ?? ''));
    }
    return figures;
  } finally {
    await browser?.close();
    await server.kill();
    await world.remove();
  }
}

function rowOf([name, figures]: readonly [string, Figures]): Row {
  return {
    document: name,
    'first text, ms': shown(figures.firstTextMs, 0),
    'first marks': shown(figures.firstMarkMs, 0),
    'key to paint p50': shown(figures.keyToPaintP50Ms),
    p95: shown(figures.keyToPaintP95Ms),
    'work a key': shown(figures.keyWorkMs),
    'lines touched': figures.linesTouched,
    'tasks > 50 ms': figures.longTasks,
    longest: shown(figures.longestTaskMs, 0),
    'frame p95': shown(figures.frameP95Ms),
    'heap, MB': shown(figures.heapMb),
    nodes: figures.nodes,
  };
}

/** The worse of the two documents of 1 MB. */
function worst(figures: ReadonlyMap<string, Figures>, key: keyof Figures): number | null {
  const large = [...figures].filter(([name]) => name.startsWith('1 MB')).map(([, each]) => each[key]);
  return large.length === 0 ? null : Math.max(...large);
}

function growth(figures: ReadonlyMap<string, Figures>): number | null {
  const large = worst(figures, 'keyToPaintP50Ms');
  const small = figures.get('100 kB')?.keyToPaintP50Ms;
  return large === null || small === undefined ? null : large / small;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean' } } });
  const names = values.only?.split(';');
  console.log(machineLine());
  await buildIfStale();
  const samples = SAMPLES.filter(({ name }) => names === undefined || names.includes(name));
  const figures = await measureAll(samples, values.quick === true);
  console.log(table('The annotation page, 1366 × 768', [...figures].map(rowOf)));
  const keys = {
    firstTextMs: worst(figures, 'firstTextMs'),
    keyToPaintP95Ms: worst(figures, 'keyToPaintP95Ms'),
    longTasks: worst(figures, 'longTasks'),
    heapMb: worst(figures, 'heapMb'),
    growth1MbOver100Kb: growth(figures),
    smallFirstTextMs: figures.get('10 kB')?.firstTextMs,
    smallKeyToPaintP95Ms: figures.get('10 kB')?.keyToPaintP95Ms,
  };
  console.log(`\n${resultLine(keys)}`);
}

await main();
