/**
 * The backend that needs no account and no network: our CRF, trained in a worker thread and read in the thread that asks.
 * Its models are the CRF's bytes, labelled with ids of entity types.
 */
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { modelFromBytes } from '../../crf/model.ts';
import { createTagger, type PredictedSpan, type Tagger } from '../../crf/predict.ts';
import type { Token } from '../../domain/tokens.ts';
import { startWorker } from '../../workerThread.ts';
import type { Analysis, FoundEntity, TextPredictor, TrainingBackend, TrainingHooks } from '../backend.ts';
import { toPlacedSequences } from '../sequences.ts';
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
  load: (bytes) =>
    Promise.resolve().then(() => {
      const model = modelFromBytes(bytes);
      return predictorOf(createTagger(model), model.labels.length);
    }),
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

function predictorOf(tagger: Tagger, labels: number): TextPredictor {
  const analyse = async (text: string): Promise<Analysis> => {
    const entities: FoundEntity[] = [];
    const sum = { tokens: 0, entropy: 0 };
    let sinceTurn = 0;
    for (const placed of toPlacedSequences(text)) {
      sinceTurn += placed.tokens.length;
      if (sinceTurn > TOKENS_AT_ONCE) {
        await setImmediate();
        sinceTurn = 0;
      }
      const { spans, entropy } = tagger.tag(placed.sequence);
      entities.push(...entitiesOf(spans, placed.tokens));
      sum.tokens += placed.tokens.length;
      sum.entropy += entropy * placed.tokens.length;
    }
    const greatest = sum.tokens * Math.log(labels);
    // Rounding may carry the mean a hair beyond the greatest.
    return { entities, uncertainty: greatest > 0 ? Math.min(1, sum.entropy / greatest) : 0 };
  };
  return { analyse, predict: async (text) => (await analyse(text)).entities };
}

function entitiesOf(spans: readonly PredictedSpan[], tokens: readonly Token[]): FoundEntity[] {
  return spans.flatMap(({ start, end, label, confidence }) => {
    const [first, last] = [tokens[start], tokens[end - 1]];
    if (first === undefined || last === undefined) return [];
    return [{ start: first.start, end: last.end, entityTypeId: label, confidence }];
  });
}
