/**
 * The demo's inline markup: one text that carries two annotators' readings and gold.
 *
 *   [[BTC|crypto]]                     both annotators mark it, gold too
 *   [[Tether|a:crypto|b:forex]]        same bounds, different types
 *   [[Acme|a:stock]]  [[pound|b:forex]]  only A, or only B, marks it
 *   [[Tesla{b: shares}|stock]]         different bounds: `{b:…}` is inside B's range only, `{a:…}` inside A's only;
 *                                      one such edge may stand before the core of the mention and one after it
 *   …|gold:b]]                         gold follows B here; without it gold follows A (who marks nothing leaves nothing)
 *
 * The rule it guards: mentions never nest, have no blank at an edge, and every broken mark is told with its line.
 */

/** The entity types of the demo project. */
export type DemoLabel = 'FIN.CRYPTO' | 'FIN.FOREX' | 'FIN.STOCK';

/** A document as written in the corpus: `marked` is its text with the marks above. */
export interface MarkedDocument {
  /** Unique in the corpus; a file name without its ending. */
  readonly name: string;
  readonly marked: string;
}

/** A labelled stretch of text; UTF-16 code units, half-open `[start, end)`. */
export interface LabelledRange {
  readonly start: number;
  readonly end: number;
  readonly label: DemoLabel;
}

/** A document without marks; each list of ranges is in reading order and free of overlap. */
export interface ParsedDocument {
  readonly name: string;
  readonly text: string;
  readonly annotatorA: readonly LabelledRange[];
  readonly annotatorB: readonly LabelledRange[];
  readonly gold: readonly LabelledRange[];
}

type Reader = 'a' | 'b';

/** A mention's text cut into the edge before its core, the core, and the edge after it. */
interface Stretch {
  readonly before: Edge | undefined;
  readonly core: string;
  readonly after: Edge | undefined;
}

interface Edge {
  readonly reader: Reader;
  readonly text: string;
}

interface Reading {
  readonly labels: ReadonlyMap<Reader, DemoLabel>;
  readonly gold: Reader;
}

const LABELS: ReadonlyMap<string, DemoLabel> = new Map([
  ['crypto', 'FIN.CRYPTO'],
  ['forex', 'FIN.FOREX'],
  ['stock', 'FIN.STOCK'],
]);

const MARK = /\[\[(.*?)\]\]/gs;
const LEFTOVER = /\[\[|\]\]|\{[ab]:/;
const STRETCH = /^(?:\{([ab]):([^{}]+)\})?([^{}]+)(?:\{([ab]):([^{}]+)\})?$/;

/**
 * The plain text of a marked document, with both annotators' ranges and gold.
 * Throws an Error that names document, line and mark if a mark is broken.
 */
export function parseMarked({ name, marked }: MarkedDocument): ParsedDocument {
  const ranges: Record<Reader | 'gold', LabelledRange[]> = { a: [], b: [], gold: [] };
  let text = '';
  let next = 0;
  for (const match of marked.matchAll(MARK)) {
    const fail = (reason: string): never => refuse(name, marked, match.index, `${match[0]}: ${reason}`);
    text += plain(name, marked, next, match.index);
    const [stretchText = '', ...options] = (match[1] ?? '').split('|');
    const stretch = readStretch(stretchText, fail);
    const reading = readOptions(options, stretch, fail);
    for (const [reader, label] of reading.labels) {
      const range = { ...boundsOf(stretch, reader, text.length), label };
      ranges[reader].push(range);
      if (reader === reading.gold) ranges.gold.push(range);
    }
    text += (stretch.before?.text ?? '') + stretch.core + (stretch.after?.text ?? '');
    next = match.index + match[0].length;
  }
  text += plain(name, marked, next, marked.length);
  return { name, text, annotatorA: ranges.a, annotatorB: ranges.b, gold: ranges.gold };
}

/** The same text with every line end as CR LF. A template literal drops a carriage return, so it is put in here. */
export function withCrlf(marked: string): string {
  return marked.replaceAll(/\r?\n/g, '\r\n');
}

/** The text between two marks; throws if a piece of markup is left in it. */
function plain(name: string, marked: string, start: number, end: number): string {
  const text = marked.slice(start, end);
  const leftover = LEFTOVER.exec(text);
  if (leftover !== null) {
    refuse(name, marked, start + leftover.index, `"${leftover[0]}" belongs to no whole mark`);
  }
  return text;
}

function readStretch(text: string, fail: (reason: string) => never): Stretch {
  const match = STRETCH.exec(text);
  if (match === null || text.includes('[[')) {
    return fail('a mention is text, with at most one edge {a:…} or {b:…} before it and one after it');
  }
  const [, before, beforeText = '', core = '', after, afterText = ''] = match;
  return { before: toEdge(before, beforeText), core, after: toEdge(after, afterText) };
}

function toEdge(reader: string | undefined, text: string): Edge | undefined {
  return reader === 'a' || reader === 'b' ? { reader, text } : undefined;
}

function readOptions(options: readonly string[], stretch: Stretch, fail: (reason: string) => never): Reading {
  const labels = new Map<Reader, DemoLabel>();
  let gold: Reader | undefined;
  for (const option of options) {
    const [, who, what = ''] = /^(?:(a|b|gold):)?(\w+)$/.exec(option) ?? [];
    if (who === 'gold') {
      if (gold !== undefined || (what !== 'a' && what !== 'b'))
        fail('gold is told once, as gold:a or gold:b');
      gold = what === 'b' ? 'b' : 'a';
      continue;
    }
    const label = LABELS.get(what) ?? fail(`"${option}" is no type; use crypto, forex or stock`);
    const readers: readonly Reader[] = who === 'a' || who === 'b' ? [who] : ['a', 'b'];
    for (const reader of readers) {
      if (labels.has(reader)) fail(`two types for annotator ${reader.toUpperCase()}`);
      labels.set(reader, label);
    }
  }
  if (labels.size === 0) fail('it has no type; add |crypto, |forex or |stock');
  for (const reader of labels.keys()) requireTrimmed(stretch, reader, fail);
  for (const edge of [stretch.before, stretch.after]) {
    if (edge !== undefined && labels.size < 2) fail('an edge needs a mention that both annotators mark');
  }
  return { labels, gold: gold ?? 'a' };
}

function requireTrimmed(stretch: Stretch, reader: Reader, fail: (reason: string) => never): void {
  const { start, end } = boundsOf(stretch, reader, 0);
  const whole = (stretch.before?.text ?? '') + stretch.core + (stretch.after?.text ?? '');
  const mention = whole.slice(start, end);
  if (mention !== mention.trim()) {
    fail(`annotator ${reader.toUpperCase()}'s mention "${mention}" has a blank at an edge`);
  }
}

/** Where one reader's mention lies when the stretch begins at `offset`. */
function boundsOf(
  { before, core, after }: Stretch,
  reader: Reader,
  offset: number,
): { start: number; end: number } {
  const coreStart = offset + (before?.text.length ?? 0);
  const coreEnd = coreStart + core.length;
  return {
    start: before?.reader === reader ? offset : coreStart,
    end: after?.reader === reader ? coreEnd + after.text.length : coreEnd,
  };
}

function refuse(name: string, marked: string, index: number, reason: string): never {
  const line = marked.slice(0, index).split('\n').length;
  throw new Error(`Document "${name}", line ${line}: ${reason}`);
}
