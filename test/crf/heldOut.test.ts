import { describe, expect, it } from 'vitest';
import { prepareFit } from '../../server/crf/fit.ts';
import { finishModel } from '../../server/crf/finishModel.ts';
import { HeldOut } from '../../server/crf/heldOut.ts';
import { labelSpaceOf } from '../../server/crf/labelSpace.ts';
import { Pacer } from '../../server/crf/pacer.ts';
import { createTagger } from '../../server/crf/predict.ts';
import { forms, prose, tagged } from './sentences.ts';

describe('HeldOut', () => {
  it('finds with the weights in training what the finished model finds', async () => {
    const pacer = new Pacer();
    const training = forms(6, 1);
    const fit = await prepareFit(training, { space: labelSpaceOf(training), hasLineWords: true, pacer });
    const steps = fit.optimise({ iterations: 8, l1: 0.1, l2: 0.05 });
    while ((await steps.next()).done !== true);
    const unseen = [...forms(6, 2), ...prose(6, 1)];
    const counts = await (await HeldOut.encode(fit, unseen, pacer)).measure(fit.weights);
    const tagger = createTagger(finishModel(fit));
    const found = unseen.map((sequence) => tagger.tag(sequence).spans.length);
    expect(counts.predicted).toBe(found.reduce((a, b) => a + b, 0));
    expect(counts.matched).toBeGreaterThan(0);
  });

  it('counts spans of types that training never saw as missed', async () => {
    const pacer = new Pacer();
    const training = prose(6, 1);
    const fit = await prepareFit(training, { space: labelSpaceOf(training), hasLineWords: false, pacer });
    const strangers = [tagged('a/B-NEW b/I-NEW c/B-NEW'), tagged('Bonn/B-LOC')];
    const counts = await (await HeldOut.encode(fit, strangers, pacer)).measure(fit.weights);
    expect(counts).toEqual({ matched: 0, predicted: 0, expected: 3 });
  });
});
