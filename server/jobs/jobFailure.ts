/**
 * Why a job stopped. An AppError is told as it is; anything else is masked, and found again in the log under an id. A
 * handler that was asked to stop may say what it had made by then.
 */
import { AppError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { newId } from '../store/ids.ts';
import type { JobErrorRow } from '../store/job.ts';

/** Thrown by a handler that stopped because its signal asked it to. `result` is what is whole so far. */
export class JobStopped extends Error {
  readonly result: unknown;

  constructor(result: unknown) {
    super('the job was asked to stop');
    this.name = 'JobStopped';
    this.result = result;
  }
}

/** What is stored of anything thrown. */
export function toJobError(thrown: unknown, logger: Logger): JobErrorRow {
  if (thrown instanceof AppError) {
    return { code: thrown.code, message: thrown.message, field: thrown.field ?? null };
  }
  const logId = newId();
  logger.error({ err: thrown, logId }, 'a job failed');
  return {
    code: 'INTERNAL',
    message: `Something went wrong on the server. Whoever runs it finds the cause in the log under ${logId}.`,
    field: null,
  };
}
