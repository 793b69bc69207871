/** Starts the import of uploaded files: they are put aside first, so that the job survives a restart. */
import { enterProject } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import { enqueueJob } from '../jobs/queue.ts';
import type { RefusedItem } from '../jobs/importResult.ts';
import { stageUpload, type UploadedFile } from '../sources/upload.ts';
import type { JobRow } from '../store/job.ts';
import type { CommandContext } from './context.ts';
import { requireTarget } from './importTarget.ts';

export interface ImportUploadInput {
  readonly projectId: string;
  readonly into: string;
  readonly files: readonly UploadedFile[];
  /** What was refused while it came in; the job reports it with the rest. */
  readonly refused: readonly RefusedItem[];
}

/** @throws AppError INVALID_INPUT when nothing was sent or `into` does not fit the project. */
export async function importUpload(context: CommandContext, input: ImportUploadInput): Promise<JobRow> {
  const { project, viewer } = await enterProject(
    context.store,
    context.viewer,
    input.projectId,
    'document.import',
  );
  if (input.files.length + input.refused.length === 0) {
    throw new AppError('INVALID_INPUT', 'No file was sent. Choose one or more text files.', {
      field: 'files',
    });
  }
  const into = requireTarget(input.into, project.mode);
  const batchId = await stageUpload(context.store.files, input.files);
  const job = await enqueueJob(context, {
    projectId: project._id,
    kind: 'IMPORT',
    name: nameOf(input),
    input: { source: { kind: 'upload', batchId }, into, refused: input.refused },
    createdBy: viewer.user._id,
  });
  context.wakeRunner();
  return job;
}

function nameOf(input: ImportUploadInput): string {
  const names = [
    ...input.files.map((file) => file.name),
    ...input.refused.map((item) => item.source.slice(7)),
  ];
  const [first = 'nothing', ...others] = names;
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
