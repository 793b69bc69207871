/** What was labelled with an entity type, as far as the viewer may see it: examples beside a guideline. */
import { roomName } from '../../schema/rooms.ts';
import { mentionOf } from '../../schema/span.ts';
import { enterProject } from '../auth/authorize.ts';
import { MentionCounter, type MentionCount } from '../domain/mentionCounts.ts';
import { openSets, type QueueDocument, type QueueViewer } from '../domain/queue.ts';
import { AppError } from '../errors.ts';
import type { GraphQLContext } from './context.ts';
import type { EntityTypeParent } from './parents.ts';
import { queueViewer } from './queue/readQueue.ts';

const MAX_EXAMPLES = 10;
/** Documents that are read for one type, and their text together in UTF-16 code units. */
const MAX_DOCUMENTS = 300;
const MAX_LENGTH = 4_000_000;
/** Types in one request. */
const MAX_TYPES = 10;

/** The most frequent mentions. @throws AppError LIMIT_EXCEEDED for too many types in one request. */
export async function readExamples(
  context: GraphQLContext,
  { row: type, projectId }: EntityTypeParent,
): Promise<MentionCount[]> {
  countType(context);
  const entry = await enterProject(context.store, context.viewer, projectId, 'project.read');
  const documents = await context.shelves.of(projectId).documents.read({ content: true });
  const holders = lastHolders(documents, queueViewer(entry), type.id);
  const texts = await context.store.documents
    .find({ _id: { $in: [...holders.keys()] }, projectId }, { text: 1 })
    .lean();
  const textOf = new Map(texts.map(({ _id, text }) => [_id, text]));
  const sets = context.store.annotationSets.find({ _id: { $in: [...holders.values()].flat() } }).lean();
  const counter = new MentionCounter();
  for await (const { documentId, spans } of sets.cursor({ batchSize: 50 })) {
    const text = textOf.get(documentId) ?? '';
    for (const span of spans) if (span.entityTypeId === type.id) counter.add(mentionOf(text, span));
  }
  return counter.top(MAX_EXAMPLES);
}

/** Names of the sets that hold the type and may be opened, by document, the documents that came last first. */
function lastHolders(
  documents: readonly QueueDocument[],
  viewer: QueueViewer,
  typeId: string,
): ReadonlyMap<string, string[]> {
  const holders = new Map<string, string[]>();
  let length = 0;
  for (let at = documents.length - 1; at >= 0; at -= 1) {
    const document = documents[at];
    if (document === undefined || holders.size >= MAX_DOCUMENTS || length > MAX_LENGTH) break;
    const open = openSets(document.sets, viewer).filter(
      ({ content }) => content?.digests.has(typeId) === true,
    );
    if (open.length === 0) continue;
    holders.set(
      document.id,
      open.map(({ set }) => roomName({ documentId: document.id, set })),
    );
    length += document.length;
  }
  return holders;
}

function countType({ exampleAllowance }: GraphQLContext): void {
  exampleAllowance.used += 1;
  if (exampleAllowance.used > MAX_TYPES) {
    throw new AppError('LIMIT_EXCEEDED', `Ask for the examples of ${MAX_TYPES} types at most at once.`);
  }
}
