import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpans } from '../../../schema/annotationSet.ts';
import type { Span } from '../../../schema/span.ts';
import { exchange, openSet } from './setPair.ts';

const TEXT = 'word '.repeat(120);
const TYPES = ['per', 'org', 'loc'] as const;

/** One step of the test: who does what to which word. */
interface Step {
  readonly who: 'ana' | 'bo';
  readonly deed: 'add' | 'relabel' | 'resize' | 'remove' | 'exchange';
  /** Which word, or which span of those that are there. */
  readonly which: number;
  readonly type: (typeof TYPES)[number];
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom('ana', 'bo'),
  deed: fc.constantFrom('add', 'add', 'relabel', 'resize', 'remove', 'exchange'),
  which: fc.nat(119),
  type: fc.constantFrom(...TYPES),
});

type Window = ReturnType<typeof openSet>;

const wordAt = (which: number) => ({ start: which * 5, end: which * 5 + 4 });

function doStep({ deed, which, type }: Step, { set }: Window): void {
  const span = set.spans[which % Math.max(1, set.spans.length)];
  if (deed === 'add') set.add(wordAt(which), type);
  else if (span === undefined) return;
  else if (deed === 'relabel') set.relabel(span.id, type);
  else if (deed === 'remove') set.remove(span.id);
  else set.resize(span.id, { start: span.start, end: Math.max(span.start + 1, span.end - 1) });
}

function both(): Record<'ana' | 'bo', Window> {
  return { ana: openSet('ana', {}, TEXT), bo: openSet('bo', {}, TEXT) };
}

const spansOf = ({ line }: Window): Span[] => readSpans(line.doc);

function undoAll({ set }: Window): void {
  while (set.undo() !== undefined);
}

describe('undo across a hundred steps while others edit', () => {
  it('[J5] of one alone gives back the beginning, and redo the end, span by span', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 100, maxLength: 100 }), (steps) => {
        const { ana } = both();
        for (const each of steps) if (each.deed !== 'exchange') doStep(each, ana);
        const end = spansOf(ana);
        undoAll(ana);
        expect(spansOf(ana)).toEqual([]);
        while (ana.set.redo() !== undefined);
        expect(spansOf(ana)).toEqual(end);
      }),
      { numRuns: 15 },
    );
  });

  it('[J5] touches nothing that a colleague made or changed, and takes back all else', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 100, maxLength: 140 }), (steps) => {
        const windows = both();
        const bos = new Map<string, Span | undefined>();
        const sync = (): void => exchange(windows.ana.line, windows.bo.line);
        for (const each of steps) {
          // Deeds follow each other, as in the server's order; at once is tested elsewhere.
          sync();
          const before = new Map(spansOf(windows.bo).map((span) => [span.id, span]));
          doStep(each, windows[each.who]);
          if (each.who === 'ana') continue;
          const after = new Map(spansOf(windows.bo).map((span) => [span.id, span]));
          for (const id of new Set([...before.keys(), ...after.keys()])) {
            if (JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id))) bos.set(id, after.get(id));
          }
        }
        sync();
        const wereThere = new Map(spansOf(windows.ana).map((span) => [span.id, span]));
        undoAll(windows.ana);
        sync();
        const now = new Map(spansOf(windows.bo).map((span) => [span.id, span]));
        for (const [id, left] of bos) {
          const atEnd = wereThere.get(id);
          // What Bo did last to a span, and Ana did not change since, stands as it stood.
          if (JSON.stringify(atEnd) === JSON.stringify(left)) expect(now.get(id)).toEqual(left);
        }
        for (const span of now.values()) {
          // What is left of Ana's making was brought back or kept for Bo's sake.
          if (span.by === 'ana') expect(bos.has(span.id)).toBe(true);
        }
        expect(spansOf(windows.ana)).toEqual(spansOf(windows.bo));
      }),
      { numRuns: 15 },
    );
  });
});
