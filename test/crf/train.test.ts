import { describe, expect, it } from 'vitest';
import { modelToBytes } from '../../server/crf/model.ts';
import { createTagger } from '../../server/crf/predict.ts';
import { DEFAULT_TRAIN_OPTIONS, train, type TrainProgress } from '../../server/crf/train.ts';
import type { CrfModel } from '../../server/crf/model.ts';
import type { TaggedSequence } from '../../server/crf/sequence.ts';
import { forms, prose, tagged } from './sentences.ts';
import { runTraining } from './training.ts';

function tagsOf(model: CrfModel, sequences: readonly TaggedSequence[]): string[][] {
  const tagger = createTagger(model);
  return sequences.map((sequence) => tagger.tag(sequence).tags);
}

const tagsIn = (sequences: readonly TaggedSequence[]): (readonly string[])[] =>
  sequences.map(({ tags }) => tags);

describe('train', () => {
  it('learns people and cities from prose and finds them in sentences it never saw', async () => {
    const unseen = prose(30, 2);
    const { model, progress } = await runTraining(prose(40, 1), { lineWords: false }, unseen);
    expect(tagsOf(model, unseen)).toEqual(tagsIn(unseen));
    expect(progress.at(-1)?.heldOutF1).toBe(1);
  });

  it('learns roles that only a far word of the line tells, given line words and not without', async () => {
    const unseen = forms(12, 2);
    const having = await runTraining(forms(12, 1), { lineWords: true }, unseen);
    expect(tagsOf(having.model, unseen)).toEqual(tagsIn(unseen));
    const without = await runTraining(forms(12, 1), { lineWords: false }, unseen);
    expect(without.progress.at(-1)?.heldOutF1).toBeLessThan(0.8);
  });

  it('chooses line words by itself for forms and not for prose', async () => {
    const [ofForms, ofProse] = [await runTraining(forms(12, 1)), await runTraining(prose(60, 1))];
    expect(ofForms.model.hasLineWords).toBe(true);
    expect(ofProse.model.hasLineWords).toBe(false);
  });

  it('takes line words unseen while there are too few documents to try', async () => {
    const { model } = await runTraining(forms(3, 1), { iterations: 5 });
    expect(model.hasLineWords).toBe(true);
  });

  it('[T1] gives the same model, byte for byte, for the same data, seed and options', async () => {
    const once = await runTraining(forms(8, 1), { seed: 7 });
    const again = await runTraining(forms(8, 1), { seed: 7, now: () => Math.PI });
    expect(modelToBytes(again.model)).toEqual(modelToBytes(once.model));
  });

  it('is not moved by the held-out part', async () => {
    const alone = await runTraining(prose(20, 1));
    const measured = await runTraining(prose(20, 1), {}, forms(5, 1));
    expect(modelToBytes(measured.model)).toEqual(modelToBytes(alone.model));
  });

  it('makes a smaller model the more l1 weighs', async () => {
    const dense = await runTraining(prose(20, 1), { l1: 0, lineWords: false });
    const sparse = await runTraining(prose(20, 1), { l1: 0.5, lineWords: false });
    expect(sparse.model.weights.length).toBeGreaterThan(0);
    expect(sparse.model.weights.length).toBeLessThan(dense.model.weights.length / 4);
  });

  it('keeps only weights that are not zero, under attributes in order', async () => {
    const { attributes, rows, weights } = (await runTraining(prose(20, 1), { lineWords: true })).model;
    expect(attributes).toEqual([...attributes].sort());
    expect(new Set(attributes).size).toBe(attributes.length);
    expect(weights.every((weight) => weight !== 0)).toBe(true);
    for (const at of attributes.keys()) expect(rows.start[at + 1]).toBeGreaterThan(rows.start[at]!);
  });

  it('measures the held-out part after the last iteration, whichever that is', async () => {
    const { progress } = await runTraining(prose(20, 1), { iterations: 3, lineWords: false }, prose(5, 2));
    expect(progress.map(({ heldOutF1 }) => typeof heldOutF1)).toEqual([
      'object',
      'object',
      'object',
      'number',
    ]);
  });

  it('tells its progress: features first, then each iteration with a falling loss', async () => {
    let milliseconds = 0;
    const now = (): number => (milliseconds += 10);
    const { progress } = await runTraining(
      prose(20, 1),
      { iterations: 12, now, lineWords: false },
      prose(5, 2),
    );
    expect(progress[0]).toMatchObject({ stage: 'features', iteration: 0, iterations: 12, heldOutF1: null });
    const steps = progress.slice(1);
    expect(steps.map(({ stage, iteration }) => `${stage} ${iteration}`)).toEqual(
      steps.map((_, at) => `optimise ${at + 1}`),
    );
    for (const [at, { loss }] of steps.entries()) expect(loss).toBeLessThanOrEqual(progress[at]!.loss);
    expect(steps.slice(0, 4).map(({ heldOutF1 }) => heldOutF1)).toEqual([null, null, null, null]);
    expect(steps[4]?.heldOutF1).toBeGreaterThan(0);
    expect(steps[0]?.etaMs).toBe(110);
    expect(steps.at(-1)?.etaMs).toBe(0);
  });

  it('knows no time left without a clock', async () => {
    const { progress } = await runTraining(prose(6, 1), { iterations: 2 });
    expect(new Set(progress.map(({ etaMs }) => etaMs))).toEqual(new Set([null]));
  });

  it('reads an I- that continues nothing as a beginning, and skips empty sentences', async () => {
    const loose = prose(20, 1).map(({ tokens, tags }) => ({
      tokens,
      tags: tags.map((tag) => tag.replace('B-', 'I-')),
    }));
    const separate = loose.filter(({ tags }) => !tags.join(' ').includes('I-PER I-PER'));
    const { model } = await runTraining([...separate, { tokens: [], tags: [] }], { lineWords: false });
    const tags = tagsOf(model, prose(6, 2)).flat();
    expect(tags).toContain('B-PER');
    expect(tags).toContain('B-LOC');
  });

  it('leaves the caller’s data alone', async () => {
    const training = forms(6, 1);
    await runTraining(training, { iterations: 3 });
    expect(training).toEqual(forms(6, 1));
  });

  it('refuses to learn where nothing is labelled', async () => {
    await expect(runTraining([tagged('nothing here')])).rejects.toThrow(
      'no training sentence has a labelled span',
    );
    await expect(runTraining([])).rejects.toThrow('nothing to learn');
  });

  it.each([
    [{ iterations: 0 }, 'iterations is 0'],
    [{ iterations: 1.5 }, 'iterations is 1.5'],
    [{ l1: -1 }, 'l1 is -1'],
    [{ l2: Number.NaN }, 'l2 is NaN'],
    [{ seed: 0.5 }, 'seed is 0.5'],
  ])('refuses options out of range: %o', async (options, message) => {
    await expect(runTraining(prose(6, 1), options)).rejects.toThrow(message);
  });

  it('names a default for every option', () => {
    expect(Object.keys(DEFAULT_TRAIN_OPTIONS).sort()).toEqual([
      'iterations',
      'l1',
      'l2',
      'lineWords',
      'now',
      'seed',
    ]);
  });
});

describe('an aborted training', () => {
  const reason = new Error('the user changed their mind');

  it('throws the reason before its first step when it was aborted before', async () => {
    const steps = train({ training: prose(6, 1), heldOut: [] }, {}, AbortSignal.abort(reason));
    await expect(steps.next()).rejects.toBe(reason);
  });

  it('throws the reason at the next step', async () => {
    const abort = new AbortController();
    const steps = train({ training: prose(20, 1), heldOut: [] }, { lineWords: false }, abort.signal);
    let progress: TrainProgress | undefined;
    await expect(
      (async () => {
        for await (progress of steps) if (progress.iteration === 2) abort.abort(reason);
      })(),
    ).rejects.toBe(reason);
    expect(progress?.iteration).toBe(2);
  });

  it('sees an abort that arrives as an event while features are made', async () => {
    const abort = new AbortController();
    const steps = train({ training: manySentences(), heldOut: [] }, { lineWords: false }, abort.signal);
    await steps.next();
    const next = steps.next();
    setImmediate(() => {
      abort.abort(reason);
    });
    await expect(next).rejects.toBe(reason);
  });

  it('sees an abort that arrives as an event within a pass, before the pass ends', async () => {
    const abort = new AbortController();
    const steps = train({ training: manySentences(), heldOut: [] }, { lineWords: false }, abort.signal);
    await steps.next();
    expect((await steps.next()).value).toMatchObject({ iteration: 1 });
    const next = steps.next();
    // The first turn of the event loop passes between the iterations, the second within the pass.
    setImmediate(() =>
      setImmediate(() => {
        abort.abort(reason);
      }),
    );
    await expect(next).rejects.toBe(reason);
  });
});

/** Enough for a pass to pause several times. */
function manySentences(): TaggedSequence[] {
  const sentence = prose(1, 1)[0]!;
  return Array.from({ length: 12_000 }, () => sentence);
}
