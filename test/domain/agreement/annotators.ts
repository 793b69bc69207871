// Builds what agreement measures take: documents in which annotators, named by a letter, marked spans.
import fc from 'fast-check';
import type { LabelledRange } from '../../../server/domain/labelledRange.ts';
import type { AgreementDocument, AgreementUnits } from '../../../server/domain/agreement/units.ts';

export const LABELS = ['PER', 'ORG', 'LOC'];

/** `PER 0–5` as a range. */
export function mark(label: string, start: number, end: number): LabelledRange {
  return { start, end, label };
}

/** Every two characters are a token. */
export function pairTokens(textLength: number): { start: number; end: number }[] {
  return Array.from({ length: textLength / 2 }, (_, n) => ({ start: n * 2, end: n * 2 + 2 }));
}

/** One annotator's sets by document; undefined where they did not finish. */
export type Sets = Record<string, (LabelledRange[] | undefined)[]>;

/** Documents of 50 characters; each annotator brings one set a document, or undefined where it is not finished. */
export function unitsOf(sets: Sets, labels = LABELS): AgreementUnits {
  const count = Math.max(0, ...Object.values(sets).map((own) => own.length));
  const documents = Array.from({ length: count }, (_, n): AgreementDocument => {
    const finished = Object.entries(sets).flatMap(([annotator, own]) => {
      const set = own[n];
      return set === undefined ? [] : [[annotator, set] as const];
    });
    return { id: `doc${n + 1}`, textLength: 50, tokens: pairTokens(50), sets: new Map(finished) };
  });
  return { annotators: Object.keys(sets), documents, labels };
}

export const someSpans = fc.array(
  fc
    .tuple(fc.constantFrom(...LABELS), fc.nat(40), fc.integer({ min: 1, max: 9 }))
    .map(([label, start, length]) => mark(label, start, start + length)),
  { maxLength: 6 },
);
