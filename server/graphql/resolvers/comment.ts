/** Comments and flags in annotation sets. */
import { mayResolveComment } from '../../../schema/comments.ts';
import { addComment, MAX_COMMENTS } from '../../commands/addComment.ts';
import { deleteComment } from '../../commands/deleteComment.ts';
import { editComment } from '../../commands/editComment.ts';
import { enterSet } from '../../commands/enterSet.ts';
import { replyToComment } from '../../commands/replyToComment.ts';
import { resolveComment } from '../../commands/resolveComment.ts';
import { enterProject } from '../../auth/authorize.ts';
import type { CommentRow } from '../../store/comment.ts';
import { excerptOf } from '../../store/document.ts';
import type { GraphQLContext } from '../context.ts';
import { eventStream } from '../eventStream.ts';
import { countOpenComments } from '../openComments.ts';
import type { CommentParent, UserParent } from '../parents.ts';
import { requireUser } from '../requireUser.ts';
import type { Resolvers } from '../resolvers.generated.ts';

export const commentResolvers: Resolvers = {
  Mutation: {
    addComment: async (_parent, { input }, context) =>
      asParent(context, await addComment(context, 'COMMENT', input)),
    flagUnclear: async (_parent, { input }, context) =>
      asParent(context, await addComment(context, 'UNCLEAR', input)),
    replyToComment: async (_parent, args, context) => asParent(context, await replyToComment(context, args)),
    editComment: async (_parent, args, context) => asParent(context, await editComment(context, args)),
    deleteComment: async (_parent, args, context) => {
      const row = await deleteComment(context, args);
      return row === null ? null : asParent(context, row);
    },
    resolveComment: async (_parent, args, context) => asParent(context, await resolveComment(context, args)),
  },
  Subscription: {
    commentChanged: {
      subscribe: async (_parent, address, context) => {
        const { room } = await enterSet(context, address, 'read');
        const events = context.bus.subscribe(
          'commentChanged',
          ({ documentId, set }) => documentId === room.documentId && set === room.set,
        );
        // Rights are judged anew for each: one who may no longer open the set is told an error, and no more.
        return eventStream(events, async ({ commentId }) => {
          const entry = await enterSet(context, room, 'read');
          const row = await context.store.comments.findById(commentId).lean();
          return { commentChanged: { id: commentId, comment: row === null ? null : { row, entry } } };
        }) as never;
      },
    },
  },
  AnnotationSet: {
    comments: async ({ row: { documentId, set }, entry }, _args, { store }) => {
      const rows = await store.comments
        .find({ documentId, set })
        .sort({ createdAt: 1, _id: 1 })
        .limit(MAX_COMMENTS)
        .lean();
      return rows.map((row) => ({ row, entry }));
    },
  },
  Document: {
    openComments: (parent, _args, context) => countOpenComments(parent, 'COMMENT', context),
    openFlags: (parent, _args, context) => countOpenComments(parent, 'UNCLEAR', context),
  },
  Comment: {
    id: ({ row }) => row._id,
    documentId: ({ row }) => row.documentId,
    set: ({ row }) => row.set,
    kind: ({ row }) => row.kind,
    spanId: ({ row }) => row.spanId,
    start: ({ row }) => row.start,
    end: ({ row }) => row.end,
    mention: async ({ row: { documentId, start, end } }, _args, { loaders }) =>
      start === null || end === null
        ? null
        : excerptOf((await loaders.text.load(documentId)).slice(start, end)),
    author: ({ row }, _args, context) => readPerson(context, row.authorId),
    text: ({ row }) => row.text,
    createdAt: ({ row }) => row.createdAt,
    editedAt: ({ row }) => row.editedAt,
    isDeleted: ({ row }) => row.deletedAt !== null,
    resolvedAt: ({ row }) => row.resolvedAt,
    resolvedBy: ({ row }, _args, context) =>
      row.resolvedBy === null ? null : readPerson(context, row.resolvedBy),
    replies: ({ row }) => row.replies,
    mayResolve: ({ row: { set, authorId }, entry: { viewer, role } }) =>
      mayResolveComment({ viewerId: viewer.user._id, role, set, authorId }),
  },
  CommentReply: {
    author: ({ authorId }, _args, context) => readPerson(context, authorId),
  },
};

async function asParent(context: GraphQLContext, row: CommentRow): Promise<CommentParent> {
  return { row, entry: await enterProject(context.store, context.viewer, row.projectId, 'project.read') };
}

/** E-mail addresses are not told here. */
async function readPerson(context: GraphQLContext, userId: string): Promise<UserParent> {
  return { row: await requireUser(context, userId), showsEmail: false };
}
