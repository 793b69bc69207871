/**
 * Finds literal terms in a text, whole words only: a trie over pieces, walked from each piece. A piece is a run of letters
 * and digits, or any other single character; where a script puts no blanks between words (Han, Thai …) each character is
 * a piece, since nobody can say there where a word ends. Blanks must stand where the term has them, of whatever kind.
 * The rule it guards: time grows with the text and the longest term, however many terms there are.
 */
import type { Range } from '../../schema/span.ts';
import { compareText } from '../../schema/span.ts';

/** The terms of one entity type. */
export interface TermList {
  readonly entityTypeId: string;
  readonly terms: readonly string[];
  readonly matchCase: boolean;
}

/** A place where a term stands; UTF-16 offsets, half-open. */
export interface TermHit extends Range {
  readonly entityTypeId: string;
}

/** A text cut into pieces; what must be equal is made only where it is asked for, since most pieces begin no term. */
interface Pieces {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly entityTypeIds: Set<string>;
}

const UNSPACED = ['Han', 'Hira', 'Kana', 'Thai', 'Laoo', 'Khmr', 'Mymr']
  .map((script) => `\\p{scx=${script}}`)
  .join('');
/** At most 200 in a run, so that no text can exhaust the engine's stack. */
const PIECE = new RegExp(`(?:[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]){1,200}|[^\\s]\\p{M}{0,30}`, 'gv');

/** Whether there is anything in a term to look for. */
export function isTerm(term: string): boolean {
  return /\S/u.test(term);
}

/**
 * Where the terms stand, in reading order. At one place the longest term wins, and none is sought inside it; a term that
 * several types have is told for each.
 * @param limit gives up after so many hits.
 */
export function findTerms(text: string, lists: readonly TermList[], limit: number): TermHit[] {
  const tries = [true, false].map((matchCase) => trieOf(lists, matchCase)).filter(hasTerms);
  const hits: TermHit[] = [];
  if (tries.length === 0) return hits;
  const pieces = piecesOf(text);
  for (let at = 0; at < pieces.starts.length && hits.length < limit; at += 1) {
    const found = tries.map((trie) => longestAt(pieces, at, trie));
    const count = Math.max(...found.map((each) => each.count));
    const [start, end] = [pieces.starts[at], pieces.ends[at + count - 1]];
    if (count === 0 || start === undefined || end === undefined) continue;
    const types = found.flatMap((each) => (each.count === count ? [...each.entityTypeIds] : []));
    for (const entityTypeId of [...new Set(types)].sort(compareText)) hits.push({ start, end, entityTypeId });
    at += count - 1;
  }
  return hits.slice(0, limit);
}

interface Trie {
  readonly root: Node;
  readonly matchCase: boolean;
}

function trieOf(lists: readonly TermList[], matchCase: boolean): Trie {
  const root = newNode();
  for (const list of lists) {
    if (list.matchCase !== matchCase) continue;
    for (const term of list.terms) {
      const pieces = piecesOf(term);
      let node = root;
      for (const at of pieces.starts.keys()) {
        const key = keyAt(pieces, at, { isFirst: at === 0, matchCase });
        const next = node.next.get(key) ?? newNode();
        node.next.set(key, next);
        node = next;
      }
      if (node !== root) node.entityTypeIds.add(list.entityTypeId);
    }
  }
  return { root, matchCase };
}

function newNode(): Node {
  return { next: new Map(), entityTypeIds: new Set() };
}

function hasTerms({ root }: Trie): boolean {
  return root.next.size > 0;
}

interface Longest {
  /** In pieces. */
  readonly count: number;
  readonly entityTypeIds: ReadonlySet<string>;
}

const NOTHING: Longest = { count: 0, entityTypeIds: new Set() };

/** The longest term that begins at a piece. */
function longestAt(pieces: Pieces, at: number, { root, matchCase }: Trie): Longest {
  let best = NOTHING;
  let node = root.next.get(keyAt(pieces, at, { isFirst: true, matchCase }));
  for (let count = 1; node !== undefined; count += 1) {
    if (node.entityTypeIds.size > 0) best = { count, entityTypeIds: node.entityTypeIds };
    if (at + count >= pieces.starts.length) break;
    node = node.next.get(keyAt(pieces, at + count, { isFirst: false, matchCase }));
  }
  return best;
}

/** What must be equal: the characters in normal form C, after a blank where one stands; before a whole term it does not count. */
function keyAt(
  { text, starts, ends }: Pieces,
  at: number,
  { isFirst, matchCase }: { readonly isFirst: boolean; readonly matchCase: boolean },
): string {
  const start = starts[at] ?? 0;
  const own = text.slice(start, ends[at]).normalize('NFC');
  const blank = isFirst || start === ends[at - 1] ? '' : ' ';
  return blank + (matchCase ? own : own.toLowerCase());
}

function piecesOf(text: string): Pieces {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: found, index } of text.matchAll(PIECE)) {
    starts.push(index);
    ends.push(index + found.length);
  }
  return { text, starts, ends };
}
