import { describe, expect, it } from 'vitest';
import type { TrainingStep } from '../../server/training/backend.ts';
import { createBackends } from '../../server/training/backends.ts';
import { registerBackends } from '../../server/training/backend.ts';
import { buildDataset, type Dataset } from '../../server/training/dataset.ts';
import { holdOut } from '../../server/training/local/holdOut.ts';
import { localBackend } from '../../server/training/local/localBackend.ts';
import { cityDocument, cityDocuments, CITY_TYPES } from './cities.ts';

const never = new AbortController().signal;

function dataset(count = 30): Dataset {
  return buildDataset(cityDocuments(count), CITY_TYPES, { testShare: 0.2, seed: 1 });
}

async function train(
  data: Dataset,
  seed = 1,
  iterations = 20,
): Promise<{ bytes: Uint8Array; steps: TrainingStep[] }> {
  const steps: TrainingStep[] = [];
  const hooks = { signal: never, onProgress: (step: TrainingStep) => void steps.push(step) };
  return { bytes: await localBackend.train(data, { seed, iterations }, hooks), steps };
}

describe('the local backend', () => {
  it('learns, tells its steps, and finds what it learnt with offsets in UTF-16', async () => {
    const { bytes, steps } = await train(dataset());
    expect(steps[0]).toMatchObject({ stage: 'features', iteration: 0 });
    const optimise = steps.filter(({ stage }) => stage === 'optimise');
    expect(optimise.map(({ iteration }) => iteration)).toEqual(optimise.map((_, n) => n + 1));
    expect(optimise.at(-1)!.loss).toBeLessThan(optimise[0]!.loss!);
    expect(optimise.at(-1)!.heldOutF1).toBeGreaterThan(0.9);

    const predictor = await localBackend.load(bytes);
    const { text, spans } = cityDocument(3);
    const found = await predictor.predict(text);
    expect(found.map(({ start, end, entityTypeId }) => ({ start, end, entityTypeId }))).toEqual(spans);
    for (const { confidence } of found) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('[T1] gives the same bytes for the same data, seed and options', async () => {
    const [first, second] = [await train(dataset()), await train(dataset())];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('is unsure of words it has not seen, sure of what it learnt, and tells the same each time', async () => {
    const predictor = await localBackend.load((await train(dataset())).bytes);
    const known = await predictor.analyse(cityDocument(3).text);
    const strange = await predictor.analyse('Zqx Vlorp Wibb Grond, Kzzt of Brrm and Hlyx');
    expect(known.entities).toEqual(await predictor.predict(cityDocument(3).text));
    expect(known.uncertainty).toBeGreaterThan(0);
    expect(strange.uncertainty).toBeGreaterThan(2 * known.uncertainty);
    expect(strange.uncertainty).toBeLessThanOrEqual(1);
    expect(await predictor.analyse(cityDocument(3).text)).toEqual(known);
  });

  it('finds nothing in an empty text', async () => {
    const predictor = await localBackend.load((await train(dataset(10))).bytes);
    expect(await predictor.analyse('')).toEqual({ entities: [], uncertainty: 0 });
    expect(await predictor.predict('')).toEqual([]);
    expect(await predictor.predict(' \r\n ')).toEqual([]);
  });

  it('stops within two seconds of an abort, and says its reason', async () => {
    const abort = new AbortController();
    const reason = new Error('cancelled');
    let abortedMs = Number.POSITIVE_INFINITY;
    const training = localBackend.train(
      dataset(400),
      { seed: 1, iterations: 500 },
      {
        signal: abort.signal,
        onProgress: ({ stage, iteration }) => {
          if (stage !== 'optimise' || iteration < 2 || abort.signal.aborted) return;
          abortedMs = performance.now();
          abort.abort(reason);
        },
      },
    );
    await expect(training).rejects.toBe(reason);
    expect(performance.now() - abortedMs).toBeLessThan(2_000);
  });

  it('does not begin when it was aborted before', async () => {
    const hooks = { signal: AbortSignal.abort(new Error('too late')), onProgress: () => undefined };
    await expect(localBackend.train(dataset(10), { seed: 1, iterations: 5 }, hooks)).rejects.toThrow(
      'too late',
    );
  });

  it('tells an error of the training thread', async () => {
    const data = dataset(10);
    const broken = { ...data, training: data.training.map((document) => ({ ...document, spans: [] })) };
    await expect(train(broken)).rejects.toThrow('nothing to learn');
  });

  it('refuses bytes that are no model', async () => {
    await expect(localBackend.load(new Uint8Array([1, 2, 3]))).rejects.toThrow();
  });
});

describe('the held-out part', () => {
  it.each([
    [4, 0],
    [5, 1],
    [10, 1],
    [16, 2],
    [100, 10],
  ])('of %i documents is %i', (count, expected) => {
    const { training, heldOut } = holdOut(cityDocuments(count), 1);
    expect(heldOut).toHaveLength(expected);
    expect(training).toHaveLength(count - expected);
  });
});

describe('the registry of backends', () => {
  it('holds the local one, and refuses two of one id', () => {
    expect([...createBackends().keys()]).toEqual(['local']);
    expect(() => registerBackends([localBackend, localBackend])).toThrow();
  });
});
