/** Annotation sets as last projected from their rooms. */
import { ownerOfSet } from '../../../schema/rooms.ts';
import { kindOfChange } from '../../../schema/setHistory.ts';
import { mentionOf } from '../../../schema/span.ts';
import { enterProject } from '../../auth/authorize.ts';
import { adoptGold } from '../../commands/adoptGold.ts';
import { reopenSet } from '../../commands/reopenSet.ts';
import { restoreSet } from '../../commands/restoreSet.ts';
import { submitSet } from '../../commands/submitSet.ts';
import { enterDocument } from '../../commands/enterDocument.ts';
import type { AnnotationSetHead } from '../../store/annotationSet.ts';
import type { GraphQLContext } from '../context.ts';
import { eventStream } from '../eventStream.ts';
import type { AnnotationSetParent } from '../parents.ts';
import { readChanges, readEarlierSpans, readHistory, readPerson, toSpanParent } from '../readHistory.ts';
import { requireUser } from '../requireUser.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import { accessToSet } from '../setAccess.ts';

export const annotationResolvers: Resolvers = {
  Mutation: {
    submitSet: async (_parent, args, context) => asParent(context, await submitSet(context, args)),
    reopenSet: async (_parent, args, context) => asParent(context, await reopenSet(context, args)),
    adoptGold: (_parent, { projectId, documentIds, atLeast, replace }, context) =>
      adoptGold(context, { projectId, documentIds: documentIds ?? null, atLeast: atLeast ?? null, replace }),
    restoreAnnotationSet: async (_parent, { input }, context) => {
      const { row, leftOut, ...figures } = await restoreSet(context, input);
      const set = await asParent(context, row);
      const text = await context.loaders.text.load(row.documentId);
      const toLeftOut = ({ span, reason }: (typeof leftOut)[number]) => {
        return { span: { span, text: mentionOf(text, span) }, reason };
      };
      return { ...figures, set, leftOut: leftOut.map(toLeftOut) };
    },
  },
  Subscription: {
    annotationSetChanged: {
      subscribe: async (_parent, { projectId }, context) => {
        await enterProject(context.store, context.viewer, projectId, 'project.read');
        const events = context.bus.subscribe(
          'annotationSetChanged',
          (event) => event.projectId === projectId,
        );
        return eventStream(events, async ({ documentId, set }) => {
          const { document, ...entry } = await enterDocument(context, documentId, 'project.read');
          const rows = await context.store.annotationSets.find({ documentId }, { spans: 0 }).lean();
          const row = rows.find((each) => each.set === set);
          if (row === undefined || accessToSet(set, rows, entry) === 'none') return undefined;
          return { annotationSetChanged: { row, document, entry } };
        }) as never;
      },
    },
  },
  AnnotationSet: {
    documentId: ({ row }) => row.documentId,
    set: ({ row }) => row.set,
    user: async ({ row }, _args, context) => {
      const userId = ownerOfSet(row.set);
      return userId === undefined ? null : { row: await requireUser(context, userId), showsEmail: false };
    },
    canWrite: async ({ row, entry }, _args, context) => {
      const rows = await context.loaders.setsOfDocument.load(row.documentId);
      return accessToSet(row.set, rows, entry) === 'write';
    },
    spans: async (parent, _args, context) => {
      const full = await context.store.annotationSets.findById(parent.row._id).lean();
      const text = parent.document.text ?? (await context.loaders.text.load(parent.document._id));
      return (full?.spans ?? []).map((span) => ({ span, text: mentionOf(text, span) }));
    },
    spanCount: ({ row }) => row.spanCount,
    version: ({ row }) => row.version,
    submittedAt: ({ row }) => row.submittedAt,
    updatedAt: ({ row }) => row.updatedAt,
    history: (parent, page, context) => readHistory(context, parent, page),
    spansAt: (parent, { seq }, context) => readEarlierSpans(context, parent, seq),
  },
  HistoryEntry: {
    seq: ({ row }) => row.seq,
    at: ({ row }) => row.at,
    people: ({ row }, _args, context) => Promise.all(row.userIds.map((id) => readPerson(context, id))),
    changeCount: ({ row }) => row.changes.length,
    changes: (parent, { first }, context) => readChanges(context, parent, first),
  },
  HistoryChange: {
    kind: ({ change }) => kindOfChange(change),
    user: ({ change }, _args, context) => (change.userId === '' ? null : readPerson(context, change.userId)),
    before: ({ change, text }) => toSpanParent(change.before, text),
    after: ({ change, text }) => toSpanParent(change.after, text),
  },
  Span: {
    id: ({ span }) => span.id,
    start: ({ span }) => span.start,
    end: ({ span }) => span.end,
    entityTypeId: ({ span }) => span.entityTypeId,
    text: ({ text }) => text,
    by: ({ span }) => span.by,
    origin: ({ span }) => span.origin,
    at: ({ span }) => new Date(span.at),
  },
};

async function asParent(context: GraphQLContext, row: AnnotationSetHead): Promise<AnnotationSetParent> {
  // The rows changed in this very request: what was read before is out of date.
  context.loaders.setsOfDocument.clear(row.documentId);
  const { document, ...entry } = await enterDocument(context, row.documentId, 'project.read');
  return { row, document, entry };
}
