/** Starts the import of a folder on the server. */
import { enterProject } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import { enqueueJob } from '../jobs/queue.ts';
import type { JobRow } from '../store/job.ts';
import { requireText } from './checks.ts';
import type { CommandContext } from './context.ts';
import { requireTarget } from './importTarget.ts';

/** Starts an import of a folder under DOCUMENT_ROOT. Whether the folder is there is found, and told, by the job. */
export async function importFolder(
  context: CommandContext,
  input: { projectId: string; path: string; into: string },
  isOffered: boolean,
): Promise<JobRow> {
  const { project, viewer } = await enterProject(
    context.store,
    context.viewer,
    input.projectId,
    'document.import',
  );
  if (!isOffered) {
    throw new AppError('INVALID_INPUT', 'This server reads no folders. Start it with DOCUMENT_ROOT set.', {
      field: 'path',
    });
  }
  const path = requireText(input.path, 'path', 1, 1000);
  const job = await enqueueJob(context, {
    projectId: project._id,
    kind: 'IMPORT',
    name: `Folder ${path}`,
    input: { source: { kind: 'folder', path }, into: requireTarget(input.into, project.mode), refused: [] },
    createdBy: viewer.user._id,
  });
  context.wakeRunner();
  return job;
}
