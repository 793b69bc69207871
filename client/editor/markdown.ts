/**
 * The part of Markdown that guidelines use: headings, lists, paragraphs, quotes, code blocks; in them strong, emphasis and code.
 * It is read into data and drawn as elements, never as HTML, so nothing in a guideline can do harm.
 */

export type Block =
  | { readonly kind: 'heading'; readonly text: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'quote'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string };

export interface Inline {
  readonly kind: 'plain' | 'strong' | 'emphasis' | 'code';
  readonly text: string;
}

const HEADING = /^#{1,6}\s+(.*)$/;
const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const FENCE = /^```/;
const QUOTE = /^\s*>\s?/;
/** What ends a paragraph without an empty line. */
const STARTS = [HEADING, ITEM, FENCE, QUOTE];
const INLINE = /`([^`]+)`|\*\*(.+?)\*\*|__(.+?)__|\*([^*\s][^*]*?)\*|\b_([^_]+)_\b/g;

/** Reads a guideline. What is not understood stays as it was written. */
export function readMarkdown(source: string): Block[] {
  const lines = source.split(/\r\n|\r|\n/);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const { block, next } = readBlock(lines, at);
    if (block !== undefined) blocks.push(block);
    at = next;
  }
  return blocks;
}

interface Read {
  readonly block: Block | undefined;
  /** Number of the line after it. */
  readonly next: number;
}

function readBlock(lines: readonly string[], at: number): Read {
  const line = lines[at] ?? '';
  if (line.trim() === '') return { block: undefined, next: at + 1 };
  if (FENCE.test(line)) return readCode(lines, at);
  const heading = HEADING.exec(line);
  if (heading !== null)
    return { block: { kind: 'heading', text: readInline(heading[1] ?? '') }, next: at + 1 };
  if (ITEM.test(line)) return readList(lines, at);
  if (QUOTE.test(line)) {
    const end = endOfRun(lines, at, (each) => QUOTE.test(each));
    const text = lines.slice(at, end).map((each) => each.replace(QUOTE, ''));
    return { block: { kind: 'quote', text: readInline(text.join('\n')) }, next: end };
  }
  const end = endOfRun(lines, at, (each) => each.trim() !== '' && !STARTS.some((start) => start.test(each)));
  return { block: { kind: 'paragraph', text: readInline(lines.slice(at, end).join('\n')) }, next: end };
}

function readCode(lines: readonly string[], at: number): Read {
  const end = endOfRun(lines, at + 1, (each) => !FENCE.test(each));
  return { block: { kind: 'code', text: lines.slice(at + 1, end).join('\n') }, next: end + 1 };
}

/** Items, each with the lines that go on under it. */
function readList(lines: readonly string[], at: number): Read {
  const end = endOfRun(
    lines,
    at,
    (each) => each.trim() !== '' && ![HEADING, FENCE, QUOTE].some((start) => start.test(each)),
  );
  const items: string[] = [];
  for (const line of lines.slice(at, end)) {
    const found = ITEM.exec(line);
    if (found !== null) items.push(found[2] ?? '');
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  const isOrdered = ITEM.exec(lines[at] ?? '')?.[1] !== undefined;
  return { block: { kind: 'list', isOrdered, items: items.map(readInline) }, next: end };
}

function endOfRun(lines: readonly string[], at: number, goesOn: (line: string) => boolean): number {
  let end = at;
  for (let line = lines[end]; line !== undefined && goesOn(line); line = lines[end]) end += 1;
  return end;
}

function readInline(source: string): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const found of source.matchAll(INLINE)) {
    const [whole, code, strong, strong2, emphasis, emphasis2] = found;
    if (found.index > at) parts.push({ kind: 'plain', text: source.slice(at, found.index) });
    const kind = code !== undefined ? 'code' : (strong ?? strong2) !== undefined ? 'strong' : 'emphasis';
    parts.push({ kind, text: code ?? strong ?? strong2 ?? emphasis ?? emphasis2 ?? whole });
    at = found.index + whole.length;
  }
  if (at < source.length) parts.push({ kind: 'plain', text: source.slice(at) });
  return parts;
}
