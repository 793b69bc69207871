import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type EvaluationPair } from '../../server/domain/evaluate.ts';
import type { LabelledRange } from '../../server/domain/labelledRange.ts';

const span = (start: number, end: number, label = 'PER'): LabelledRange => ({ start, end, label });

const someSpans = fc.array(
  fc
    .tuple(fc.nat(6), fc.integer({ min: 1, max: 4 }), fc.constantFrom('PER', 'ORG'))
    .map(([start, length, label]) => span(start, start + length, label)),
  { maxLength: 8 },
);
const someDocuments = fc.array(fc.record({ gold: someSpans, predicted: someSpans }), { maxLength: 4 });
const turn = ({ gold, predicted }: EvaluationPair): EvaluationPair => ({ gold: predicted, predicted: gold });
const LABELS = ['PER', 'ORG', 'LOC'];

const EXAMPLE: EvaluationPair[] = [
  {
    gold: [span(0, 5), span(10, 20, 'ORG'), span(30, 35, 'LOC'), span(50, 55)],
    predicted: [span(0, 5), span(12, 20, 'ORG'), span(30, 35, 'ORG'), span(70, 75)],
  },
  { gold: [span(0, 5)], predicted: [span(0, 5)] },
];

describe('evaluate', () => {
  it('counts a span when bounds and label are equal', () => {
    const { micro, perType, documents } = evaluate(EXAMPLE, LABELS);
    expect(documents).toBe(2);
    expect(micro).toMatchObject({ truePositives: 2, falsePositives: 3, falseNegatives: 3, reason: null });
    expect(micro.precision).toBeCloseTo(0.4);
    expect(micro.recall).toBeCloseTo(0.4);
    expect(micro.f1).toBeCloseTo(0.4);
    expect(perType[0]).toMatchObject({
      label: 'PER',
      support: 3,
      scores: { truePositives: 2, falsePositives: 1 },
    });
    expect(perType[0]!.scores.f1).toBeCloseTo(2 / 3);
  });

  it('tells boundary errors apart and confuses over overlapping spans', () => {
    const { confusion, perType } = evaluate(EXAMPLE, LABELS);
    expect(perType.map((one) => one.boundaryErrors)).toEqual([0, 1, 0]);
    expect(confusion).toEqual({
      labels: ['PER', 'ORG', 'LOC', 'nothing'],
      rows: [
        [2, 0, 0, 1],
        [0, 1, 0, 0],
        [0, 1, 0, 0],
        [1, 0, 0, 0],
      ],
    });
  });

  it('has no value, but a reason, where there is nothing to divide by', () => {
    const { perType, macro } = evaluate(
      [{ gold: [span(0, 5), span(6, 9, 'LOC')], predicted: [span(0, 5), span(10, 12, 'ORG')] }],
      [...LABELS, 'NEVER'],
    );
    const [per, org, loc, never] = perType.map((one) => one.scores);
    expect(per).toMatchObject({ precision: 1, recall: 1, f1: 1, reason: null });
    expect(org).toMatchObject({ precision: 0, recall: null, f1: 0, reason: 'NO_GOLD' });
    expect(loc).toMatchObject({ precision: null, recall: 0, f1: 0, reason: 'NO_PREDICTIONS' });
    expect(never).toMatchObject({ precision: null, recall: null, f1: null, reason: 'NO_SPANS' });
    expect(macro).toEqual({ precision: 0.5, recall: 0.5, f1: 1 / 3, reason: null });
  });

  it('has no figure at all without documents', () => {
    const { micro, macro, confusion } = evaluate([], []);
    expect(micro).toMatchObject({ precision: null, recall: null, f1: null, reason: 'NO_SPANS' });
    expect(macro).toEqual({ precision: null, recall: null, f1: null, reason: 'NO_SPANS' });
    expect(confusion).toEqual({ labels: ['nothing'], rows: [[0]] });
  });

  it('shows labels that only the data has behind the given ones', () => {
    const { perType } = evaluate([{ gold: [span(0, 1, 'Z')], predicted: [span(0, 1, 'A')] }], ['PER', 'PER']);
    expect(perType.map((one) => one.label)).toEqual(['PER', 'A', 'Z']);
  });

  it('counts doubled spans once', () => {
    const { micro } = evaluate(
      [{ gold: [span(0, 5), span(0, 5)], predicted: [span(0, 5), span(0, 5)] }],
      LABELS,
    );
    expect(micro).toMatchObject({ truePositives: 1, falsePositives: 0, falseNegatives: 0 });
  });

  it('matches equal spans first, so that a neighbour of the same label cannot take their place', () => {
    const { perType, confusion } = evaluate(
      [{ gold: [span(0, 10), span(0, 6)], predicted: [span(0, 6)] }],
      ['PER'],
    );
    expect(perType[0]).toMatchObject({ boundaryErrors: 0, scores: { truePositives: 1, falseNegatives: 1 } });
    expect(confusion.rows[0]).toEqual([1, 1]);
  });

  it('matches spans of one label before it confuses labels', () => {
    const { confusion } = evaluate(
      [{ gold: [span(0, 10, 'ORG'), span(3, 10)], predicted: [span(2, 10)] }],
      LABELS,
    );
    expect(confusion.rows.slice(0, 2)).toEqual([
      [1, 0, 0, 0],
      [0, 0, 0, 1],
    ]);
  });

  it('gives 1 throughout when the prediction is the gold', () => {
    fc.assert(
      fc.property(someSpans, (gold) => {
        fc.pre(gold.length > 0);
        const { micro, macro } = evaluate([{ gold, predicted: [...gold].reverse() }], LABELS);
        expect([micro.precision, micro.recall, micro.f1]).toEqual([1, 1, 1]);
        expect([macro.precision, macro.recall, macro.f1]).toEqual([1, 1, 1]);
      }),
    );
  });

  it('finds the same true positives, and turns the errors round, when the sides change', () => {
    fc.assert(
      fc.property(someDocuments, (pairs) => {
        const one = evaluate(pairs, LABELS);
        const other = evaluate(pairs.map(turn), LABELS);
        expect(other.micro.truePositives).toBe(one.micro.truePositives);
        expect(other.micro.falsePositives).toBe(one.micro.falseNegatives);
        expect(other.micro.f1).toBe(one.micro.f1);
        expect(other.micro.precision).toBe(one.micro.recall);
      }),
    );
  });

  it('counts every gold span in its row, every predicted one in its column, and true positives on the diagonal', () => {
    fc.assert(
      fc.property(someDocuments, (pairs) => {
        const { confusion, perType } = evaluate(pairs, LABELS);
        for (const [n, { support, scores, boundaryErrors }] of perType.entries()) {
          const row = confusion.rows[n]!;
          expect(row.reduce((sum, count) => sum + count, 0)).toBe(support);
          const column = confusion.rows.reduce((sum, other) => sum + other[n]!, 0);
          expect(column).toBe(scores.truePositives + scores.falsePositives);
          expect(row[n]! - boundaryErrors).toBe(scores.truePositives);
        }
        expect(confusion.rows.at(-1)!.at(-1)).toBe(0);
      }),
    );
  });

  it('does not depend on the order of spans or documents', () => {
    fc.assert(
      fc.property(someDocuments, (pairs) => {
        const turned = pairs
          .map(({ gold, predicted }) => ({ gold: [...gold].reverse(), predicted: [...predicted].reverse() }))
          .reverse();
        expect(evaluate(turned, LABELS)).toEqual(evaluate(pairs, LABELS));
      }),
    );
  });
});
