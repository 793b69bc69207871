/**
 * The backend that needs no account and no network: our CRF, trained in a worker thread and read in the thread that asks.
 * Its models are the CRF's bytes, labelled with ids of entity types.
 */
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { modelFromBytes } from '../../crf/model.ts';
import { createTagger, type Tagger } from '../../crf/predict.ts';
import { startWorker } from '../../workerThread.ts';
import type { FoundEntity, TextPredictor, TrainingBackend, TrainingHooks } from '../backend.ts';
import { toPlacedSequences, type PlacedSequence } from '../sequences.ts';
import { holdOut } from './holdOut.ts';
import type { TrainingTask, WorkerMessage } from './workerMessages.ts';

/** The CRF of this server as a backend. */
export const localBackend: TrainingBackend = {
  id: 'local',
  async train(dataset, { seed, iterations }, hooks) {
    hooks.signal.throwIfAborted();
    const task: TrainingTask = { ...holdOut(dataset.training, seed), seed, iterations };
    const worker = startWorker(import.meta.url, './worker', { workerData: task });
    try {
      return await answerOf(worker, hooks);
    } finally {
      await worker.terminate();
    }
  },
  load: (bytes) => Promise.resolve().then(() => predictorOf(createTagger(modelFromBytes(bytes)))),
};

/** The worker's answer. Everything it holds is in its own memory, so an abort may simply end it. */
function answerOf(worker: Worker, { signal, onProgress }: TrainingHooks): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(toError(signal.reason));
    signal.addEventListener('abort', onAbort, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'done') resolve(message.bytes);
      else if (!signal.aborted) onProgress(message.step);
    });
    worker.once('error', (thrown: unknown) => reject(toError(thrown)));
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', onAbort);
      reject(new Error(`the training thread ended with code ${code}`));
    });
  });
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Tokens between two turns of the event loop: some tens of milliseconds. */
const TOKENS_AT_ONCE = 4_000;

function predictorOf(tagger: Tagger): TextPredictor {
  return {
    async predict(text) {
      const entities: FoundEntity[] = [];
      let tokens = 0;
      for (const placed of toPlacedSequences(text)) {
        tokens += placed.tokens.length;
        if (tokens > TOKENS_AT_ONCE) {
          await setImmediate();
          tokens = 0;
        }
        entities.push(...entitiesIn(tagger, placed));
      }
      return entities;
    },
  };
}

function entitiesIn(tagger: Tagger, { sequence, tokens }: PlacedSequence): FoundEntity[] {
  return tagger.tag(sequence).spans.flatMap(({ start, end, label, confidence }) => {
    const [first, last] = [tokens[start], tokens[end - 1]];
    if (first === undefined || last === undefined) return [];
    return [{ start: first.start, end: last.end, entityTypeId: label, confidence }];
  });
}
