import { describe, expect, it } from 'vitest';
import { overlaps, type Range } from '../../schema/span.ts';
import { splitsSurrogatePair } from '../../schema/offsets.ts';
import { documents } from '../../scripts/demo/corpus/all.ts';
import { guidelines } from '../../scripts/demo/guideline.ts';
import { parseMarked, type DemoLabel, type LabelledRange } from '../../scripts/demo/markup.ts';

const parsed = documents.map(parseMarked);
const LABELS: readonly DemoLabel[] = ['FIN.CRYPTO', 'FIN.FOREX', 'FIN.STOCK'];
/** Every set of every document, with its name for the message of a failure. */
const sets = parsed.flatMap(({ name, text, annotatorA, annotatorB, gold }) => [
  { of: `${name}, A`, text, ranges: annotatorA },
  { of: `${name}, B`, text, ranges: annotatorB },
  { of: `${name}, gold`, text, ranges: gold },
]);

const wordsOf = (text: string): number => text.split(/\s+/).length;
const isSame = (a: LabelledRange, b: LabelledRange): boolean =>
  a.start === b.start && a.end === b.end && a.label === b.label;

/** Places that at least one of two annotators marked, and those of them that the two did not mark alike. */
function places(
  a: readonly LabelledRange[],
  b: readonly LabelledRange[],
): { all: number; differing: number } {
  const onlyB = b.filter((range) => !a.some((other) => overlaps(range, other))).length;
  const unlike = a.filter((range) => !b.some((other) => isSame(range, other))).length;
  return { all: a.length + onlyB, differing: unlike + onlyB };
}

describe('the demo corpus', () => {
  it('has at least 72 documents of 40 to 260 words, about 9,000 words or more', () => {
    expect(parsed.length).toBeGreaterThanOrEqual(72);
    const counts = parsed.map(({ name, text }) => ({ name, words: wordsOf(text) }));
    expect(counts.filter(({ words }) => words < 40 || words > 260)).toEqual([]);
    expect(counts.reduce((sum, { words }) => sum + words, 0)).toBeGreaterThan(9_000);
  });

  it('has unique names that are good file names', () => {
    const names = parsed.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('has no two texts alike, nor two that begin alike', () => {
    expect(new Set(parsed.map(({ text }) => text)).size).toBe(parsed.length);
    expect(new Set(parsed.map(({ text }) => text.slice(0, 12))).size).toBe(parsed.length);
  });

  it('has no blank at either end of a text and no markup left in it', () => {
    expect(parsed.filter(({ text }) => text !== text.trim()).map(({ name }) => name)).toEqual([]);
    const leftover = /\[\[|\]\]|\{[ab]:|\|(?:[ab]:)?(?:crypto|forex|stock)\b|gold:/;
    expect(parsed.filter(({ text }) => leftover.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('has 700 mentions, and 200 of each type, in gold', () => {
    const gold = parsed.flatMap((document) => document.gold);
    expect(gold.length).toBeGreaterThanOrEqual(700);
    for (const label of LABELS) {
      expect(gold.filter((range) => range.label === label).length, label).toBeGreaterThanOrEqual(200);
    }
  });

  it('[A2] has no overlap within a set, and each set is in reading order', () => {
    const faults = sets.filter(({ ranges }) =>
      ranges.some((range, index) => range.start < (ranges[index - 1]?.end ?? 0)),
    );
    expect(faults.map(({ of }) => of)).toEqual([]);
  });

  it('[A1] [O2] has only mentions inside the text, without blanks at the edges or a cut character', () => {
    const isSound = (text: string, { start, end }: Range): boolean => {
      const mention = text.slice(start, end);
      const isWhole = !splitsSurrogatePair(text, start) && !splitsSurrogatePair(text, end);
      return start < end && end <= text.length && isWhole && mention === mention.trim();
    };
    const faults = sets.filter(({ text, ranges }) => !ranges.every((range) => isSound(text, range)));
    expect(faults.map(({ of }) => of)).toEqual([]);
  });

  it('begins and ends no mention inside a word', () => {
    const isLetter = (text: string): boolean => /^[\p{L}\p{N}]{2}$/u.test(text);
    const cut = sets.flatMap(({ of, text, ranges }) =>
      ranges
        .filter(({ start, end }) => [start, end].some((at) => at > 0 && isLetter(text.slice(at - 1, at + 1))))
        .map(({ start, end }) => `${of}: ${text.slice(start, end)}`),
    );
    expect(cut).toEqual([]);
  });

  it('has annotators who differ on 8 to 20 % of the places, in type, in bounds and in what they see', () => {
    const counts = parsed.map(({ annotatorA, annotatorB }) => places(annotatorA, annotatorB));
    const total = counts.reduce((sum, { all }) => sum + all, 0);
    const share = counts.reduce((sum, { differing }) => sum + differing, 0) / total;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.2);
    const clashes = parsed.flatMap(({ annotatorA, annotatorB }) =>
      annotatorA.flatMap((a) => annotatorB.filter((b) => overlaps(a, b)).map((b) => ({ a, b }))),
    );
    expect(clashes.filter(({ a, b }) => a.label !== b.label).length).toBeGreaterThanOrEqual(10);
    expect(
      clashes.filter(({ a, b }) => a.start !== b.start || a.end !== b.end).length,
    ).toBeGreaterThanOrEqual(10);
  });

  it('has gold that is always one of the two readings and not always A’s', () => {
    const strange = parsed.flatMap(({ annotatorA, annotatorB, gold }) =>
      gold.filter((range) => ![...annotatorA, ...annotatorB].some((other) => isSame(range, other))),
    );
    expect(strange).toEqual([]);
    const corrected = parsed.flatMap(({ annotatorA, gold }) =>
      gold.filter((range) => !annotatorA.some((other) => isSame(range, other))),
    );
    expect(corrected.length).toBeGreaterThanOrEqual(5);
  });

  it('has documents with CR LF line ends, and never one with both kinds', () => {
    const withCr = parsed.filter(({ text }) => text.includes('\r\n'));
    expect(withCr.length).toBeGreaterThanOrEqual(4);
    expect(withCr.filter(({ text }) => /(?<!\r)\n|\r(?!\n)/.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('has a few documents without any mention, and other scripts and emoji among the rest', () => {
    const empty = parsed.filter(({ gold }) => gold.length === 0);
    expect(empty.length).toBeGreaterThanOrEqual(5);
    expect(empty.length).toBeLessThanOrEqual(10);
    for (const kind of [/\p{Script=Han}/u, /\p{Extended_Pictographic}/u, /«/, /“/, /Zürich/]) {
      expect(
        parsed.some(({ text }) => kind.test(text)),
        String(kind),
      ).toBe(true);
    }
  });
});

describe('the guidelines of the demo', () => {
  it.each(LABELS)('say for %s what to mark, what not, and the bounds', (label) => {
    for (const part of ['**Mark**', '**Do not mark**', '**Bounds**']) {
      expect(guidelines[label]).toContain(part);
    }
    expect(guidelines[label].length).toBeLessThan(4_000);
  });
});
