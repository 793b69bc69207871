// The suite that every agreement measure must pass.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureById, MEASURES, register } from '../../../server/domain/agreement/measures.ts';
import type { AgreementUnits } from '../../../server/domain/agreement/units.ts';
import { mark, someSpans, unitsOf } from './annotators.ts';

const someSets = fc.array(fc.option(someSpans, { nil: undefined }), { maxLength: 4 });

/** Every annotator, document and span in the opposite order. */
function turned(units: AgreementUnits): AgreementUnits {
  return {
    annotators: [...units.annotators].reverse(),
    documents: units.documents
      .map((document) => ({
        ...document,
        sets: new Map([...document.sets].reverse().map(([id, spans]) => [id, [...spans].reverse()])),
      }))
      .reverse(),
    labels: units.labels,
  };
}

describe.each(MEASURES.map((measure) => [measure.id, measure] as const))('measure %s', (_id, measure) => {
  it('[M1] gives 1 for equal sets, or has no value', () => {
    fc.assert(
      fc.property(someSets, (sets) => {
        const { overall, perType } = measure.compute(unitsOf({ A: sets, B: sets, C: sets }));
        for (const { value, reason } of [overall, ...perType.map((one) => one.figure)]) {
          if (value === null) expect(reason).not.toBeNull();
          else expect(value).toBe(1);
        }
      }),
    );
  });

  it('[M1] gives 1 for equal sets of several types', () => {
    const set = [mark('PER', 0, 5), mark('ORG', 20, 29)];
    expect(measure.compute(unitsOf({ A: [set], B: [set] })).overall.value).toBe(1);
  });

  it('[M2] does not depend on the order of annotators, documents or spans', () => {
    fc.assert(
      fc.property(someSets, someSets, someSets, (A, B, C) => {
        const units = unitsOf({ A, B, C });
        const one = measure.compute(units);
        const other = measure.compute(turned(units));
        const close = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 10));
        expect(other.overall).toEqual({ ...one.overall, value: close(one.overall.value) });
        for (const [n, { figure }] of one.perType.entries()) {
          expect(other.perType[n]!.figure).toEqual({ ...figure, value: close(figure.value) });
        }
        for (const { id, figure } of one.documents) {
          const same = other.documents.find((document) => document.id === id)!;
          expect(same.figure).toEqual({ ...figure, value: close(figure.value) });
        }
      }),
    );
  });

  it('stays between −1 and 1 and has either a value or a reason', () => {
    fc.assert(
      fc.property(someSets, someSets, (A, B) => {
        const { overall, perType, pairs, documents } = measure.compute(unitsOf({ A, B }));
        const figures = [overall, ...perType.map((one) => one.figure), ...documents.map((one) => one.figure)];
        for (const figure of [...figures, ...pairs.flatMap((pair) => [pair.overall, pair.macro])]) {
          expect(figure.value === null).toBe(figure.reason !== null);
          expect(Math.abs(figure.value ?? 0)).toBeLessThanOrEqual(1);
          expect(figure.emptyDocuments).toBeLessThanOrEqual(figure.documents);
        }
      }),
    );
  });

  it('says that one annotator is too few', () => {
    const { overall, perType, pairs } = measure.compute(unitsOf({ A: [[mark('PER', 0, 5)]] }));
    expect(overall).toMatchObject({ value: null, reason: 'FEWER_THAN_TWO_ANNOTATORS', documents: 0 });
    expect(perType[0]!.figure.reason).toBe('FEWER_THAN_TWO_ANNOTATORS');
    expect(pairs).toEqual([]);
  });

  it('says that two annotators have no document in common', () => {
    const spans = [mark('PER', 0, 5)];
    const { overall, pairs } = measure.compute(unitsOf({ A: [spans, undefined], B: [undefined, spans] }));
    expect(overall).toMatchObject({ value: null, reason: 'NO_COMMON_DOCUMENTS' });
    expect(pairs[0]).toMatchObject({
      overall: { value: null, reason: 'NO_COMMON_DOCUMENTS' },
      macro: { value: null, reason: 'NO_COMMON_DOCUMENTS' },
    });
  });

  it('has no value for a type that nobody used, and for documents that all left empty', () => {
    const { overall, perType, documents } = measure.compute(unitsOf({ A: [[], []], B: [[], []] }));
    expect(overall).toMatchObject({ value: null, reason: 'NO_SPANS', documents: 2, emptyDocuments: 2 });
    expect(perType.map((one) => one.figure.reason)).toEqual(['NO_SPANS', 'NO_SPANS', 'NO_SPANS']);
    expect(documents.map((one) => one.figure.reason)).toEqual(['NO_SPANS', 'NO_SPANS']);
  });

  it('leaves pairs without a value out of the mean', () => {
    const set = [mark('PER', 0, 5), mark('ORG', 20, 29)];
    const units = unitsOf({ A: [set, undefined], B: [set, undefined], C: [undefined, set] });
    expect(measure.compute(units).overall).toMatchObject({ value: 1, documents: 1 });
  });

  it('is found by its id', () => {
    expect(measureById(measure.id)).toBe(measure);
    expect(measure.minAnnotators).toBe(2);
  });
});

describe('the registry of measures', () => {
  it('refuses a doubled id', () => {
    expect(() => register([...MEASURES, MEASURES[0]!])).toThrow('exactF1');
  });

  it('knows no measure by an unknown id', () => {
    expect(measureById('gut feeling')).toBeUndefined();
  });
});
