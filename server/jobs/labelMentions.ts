/**
 * Labels every mention of a text in the documents that its owner may still write in, or takes that back. Each room is
 * edited as of that moment, so nothing of a colleague's is overwritten; a job that was cut off goes on where it was.
 */
import { putSpans, readSpans } from '../../schema/annotationSet.ts';
import { planMentions } from '../../schema/mentionPlan.ts';
import { findMentions } from '../../schema/mentions.ts';
import type { RoomAddress } from '../../schema/rooms.ts';
import { AppError } from '../errors.ts';
import type { ProjectRow } from '../store/project.ts';
import type { Store } from '../store/connect.ts';
import { bulkSpan } from './bulkSpans.ts';
import type { EditRoom, ProjectRoom } from './editRoom.ts';
import type { JobContext, JobHandler } from './handler.ts';
import { JobStopped } from './jobFailure.ts';
import { mayWriteSet } from './mayWriteSet.ts';
import { mentionInput, mentionResult, type LabelInput, type MentionResult } from './mentionInput.ts';
import { openDocuments, type OpenDocument } from './openDocuments.ts';
import { parseInput } from './parseInput.ts';
import { takeBackMentions } from './takeBackMentions.ts';

/** What labelling needs from the rest of the server. */
export interface MentionDependencies {
  readonly store: Store;
  readonly editRoom: EditRoom;
  readonly projectRoom: ProjectRoom;
}

/** The handler of LABEL_MENTIONS. Its result is a `MentionResult`. */
export function createMentionHandler(dependencies: MentionDependencies): JobHandler {
  return {
    repeatable: true,
    atOnce: 2,
    async run(context) {
      const input = parseInput(mentionInput, context.job.input);
      const before = mentionResult.safeParse(context.job.result).data;
      const result = { ...(before ?? { documents: 0, mentions: 0, kept: 0, lastPosition: -1 }) };
      try {
        if (input.deed === 'undo') await takeBackMentions(dependencies, context, input, result);
        else await labelAll(dependencies, context, input, result);
      } catch (thrown) {
        throw context.signal.aborted ? new JobStopped(result) : thrown;
      }
      return result;
    },
  };
}

async function labelAll(
  dependencies: MentionDependencies,
  context: JobContext,
  input: LabelInput,
  result: MentionResult,
): Promise<void> {
  const { store } = dependencies;
  const { projectId } = context.job;
  const holding = input.matchCase ? input.mention : null;
  const where = { projectId, set: input.set, scope: input.scope, holding };
  const total = await store.documents.countDocuments({ projectId });
  let done = 0;
  for await (const page of openDocuments(store, { ...where, after: result.lastPosition })) {
    const project = await requireType(store, projectId, input.entityTypeId);
    for (const each of page.documents) {
      context.signal.throwIfAborted();
      context.report({ stage: 'labelling', fraction: Math.min(1, done / total), done, total });
      await labelOne({ dependencies, context, input, project }, each, result);
      done += 1;
    }
    done += page.looked - page.documents.length;
    result.lastPosition = page.lastPosition;
    await context.publishResult({ ...result });
  }
  context.report({ stage: 'labelling', fraction: 1, done: total, total });
}

/** Read anew for each page: types and the rule on overlaps may change while it runs. */
async function requireType(store: Store, projectId: string, entityTypeId: string): Promise<ProjectRow> {
  const project = await store.projects.findById(projectId).lean();
  if (project === null) throw new AppError('NOT_FOUND', 'The project was deleted.');
  const type = project.entityTypes.find(({ id }) => id === entityTypeId);
  if (type === undefined || type.deletedAt !== null) {
    throw new AppError('CONFLICT', 'The entity type was deleted meanwhile. Restore it, then start again.');
  }
  return project;
}

interface Work {
  readonly dependencies: MentionDependencies;
  readonly context: JobContext;
  readonly input: LabelInput;
  readonly project: ProjectRow;
}

async function labelOne(
  { dependencies, context: { job }, input, project }: Work,
  { document }: OpenDocument,
  result: MentionResult,
): Promise<void> {
  const { store, editRoom, projectRoom } = dependencies;
  const { text } = document;
  const places = findMentions(text, input, { language: document.language ?? project.language });
  if (places.length === 0) return;
  const room: RoomAddress = { documentId: document._id, set: input.set };
  if (!(await mayWriteSet(store, job.createdBy, job.projectId, room))) return;
  const entityTypeIds = new Set(project.entityTypes.map(({ id }) => id));
  let [made, blocked] = [0, 0];
  await editRoom(room, job.createdBy, (doc) => {
    const spans = readSpans(doc);
    if (input.scope === 'UNLABELLED' && spans.length > 0) return;
    const plan = planMentions(
      { places, spans, context: { text, entityTypeIds, overlap: project.overlap } },
      { kind: 'add', entityTypeId: input.entityTypeId },
    );
    const ready = plan.filter(({ verdict }) => verdict === 'ready');
    blocked = plan.filter(({ verdict }) => verdict === 'blocked').length;
    made = ready.length;
    putSpans(
      doc,
      ready.map((place) => bulkSpan(job, place, input.entityTypeId)),
      null,
    );
  });
  if (made > 0) await projectRoom(room);
  result.documents += made > 0 ? 1 : 0;
  result.mentions += made;
  result.kept += blocked;
}
