import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelFromBytes, modelToBytes, type CrfModel } from '../../server/crf/model.ts';
import { createTagger } from '../../server/crf/predict.ts';
import { forms } from './sentences.ts';
import { runTraining } from './training.ts';

const SMALL: CrfModel = {
  labels: ['O', 'B-ä\u{1F600}', 'I-ä\u{1F600}'],
  hasLineWords: true,
  attributes: ['', 'word@0=a', 'word@0=a\u{1F600}', 'word@0=a\u{1F601}', 'zz'],
  rows: { start: Int32Array.from([0, 1, 2, 4, 5, 6]), label: Uint16Array.from([0, 1, 0, 2, 1, 2]) },
  weights: Float32Array.from([1, -2, 3.5, 1e-30, -0.1, 7]),
  transitions: Float32Array.from([0.5, 1, 1.5, 2, 2.5, 3, -1, -2]),
};

/** Where the header ends: mark, version, length, checksum. */
const HEADER_BYTES = 20;

describe('a model’s bytes', () => {
  it('hold every part exactly', () => {
    expect(modelFromBytes(modelToBytes(SMALL))).toEqual(SMALL);
  });

  it('are the same for the same model', () => {
    expect(modelToBytes(modelFromBytes(modelToBytes(SMALL)))).toEqual(modelToBytes(SMALL));
  });

  it('may lie anywhere in a larger buffer', () => {
    const bytes = modelToBytes(SMALL);
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    expect(modelFromBytes(larger.subarray(3, 3 + bytes.length))).toEqual(SMALL);
  });

  it('give a model that predicts the same', async () => {
    const { model } = await runTraining(forms(8, 1));
    const [before, after] = [createTagger(model), createTagger(modelFromBytes(modelToBytes(model)))];
    for (const form of forms(5, 2)) expect(after.tag(form)).toEqual(before.tag(form));
  });

  it('are refused when cut off anywhere', () => {
    const bytes = modelToBytes(SMALL);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => modelFromBytes(bytes.subarray(0, length))).toThrow(/no model of the local engine|damaged/);
    }
  });

  it('are refused when longer than they say', () => {
    const bytes = modelToBytes(SMALL);
    expect(() => modelFromBytes(Uint8Array.from([...bytes, 0]))).toThrow('damaged');
  });

  it('are refused when any byte has changed', () => {
    const bytes = modelToBytes(SMALL);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const broken = bytes.slice();
        broken[at]! ^= flip;
        expect(() => modelFromBytes(broken)).toThrow(Error);
      }),
      { numRuns: 400 },
    );
  });

  it('are refused when of a newer format, with the way out', () => {
    const bytes = modelToBytes(SMALL);
    bytes[10]! += 1;
    expect(() => modelFromBytes(bytes)).toThrow(
      'format 2 and this server reads formats up to 1. Update the server',
    );
  });

  it('are refused when of something else', () => {
    const other = new TextEncoder().encode('{"kind":"a model of something else altogether"}');
    expect(() => modelFromBytes(other)).toThrow('no model of the local engine');
  });

  it('are refused when their content contradicts itself, though the checksum is right', () => {
    const wrongLabel = { ...SMALL, rows: { ...SMALL.rows, label: Uint16Array.from([0, 1, 0, 9, 1, 2]) } };
    expect(() => modelFromBytes(modelToBytes(wrongLabel))).toThrow('a feature of a label that is not there');
    const missing = { ...SMALL, transitions: SMALL.transitions.slice(1) };
    expect(() => modelFromBytes(modelToBytes(missing))).toThrow('bytes are missing at the end');
    const left = { ...SMALL, transitions: new Float32Array(9) };
    expect(() => modelFromBytes(modelToBytes(left))).toThrow('bytes are left over');
  });

  it('begin with a header of known length', () => {
    const view = new DataView(modelToBytes(SMALL).buffer);
    expect(view.getUint32(12, true)).toBe(view.byteLength - HEADER_BYTES);
  });
});
