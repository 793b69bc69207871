/** The thread that trains, so that rooms and requests stay smooth meanwhile. It ends with its answer, or is ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { modelToBytes } from '../../crf/model.ts';
import { train } from '../../crf/train.ts';
import { toMeasuredSequences, toTaggedSequences } from '../sequences.ts';
import type { TrainingTask, WorkerMessage } from './workerMessages.ts';

async function run(task: TrainingTask, send: (message: WorkerMessage) => void): Promise<void> {
  const { seed, iterations } = task;
  const data = {
    training: task.training.flatMap(toTaggedSequences),
    heldOut: task.heldOut.flatMap(toMeasuredSequences),
  };
  const steps = train(data, { seed, iterations });
  for (;;) {
    const step = await steps.next();
    if (step.done === true) {
      send({ kind: 'done', bytes: modelToBytes(step.value) });
      return;
    }
    const { stage, iteration, loss, heldOutF1 } = step.value;
    send({ kind: 'step', step: { stage, iteration, loss, heldOutF1 } });
  }
}

if (parentPort === null) throw new Error('this file runs as a worker thread only');
const port = parentPort;
await run(workerData as TrainingTask, (message) => port.postMessage(message));
