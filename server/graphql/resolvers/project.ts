/** Projects, their entity types, members and tokens. */
import { can } from '../../../schema/roles.ts';
import { DEFAULT_SNAP_RULES } from '../../../schema/snapping.ts';
import { enterProject, requireAction } from '../../auth/authorize.ts';
import { countProgress } from '../../domain/queue.ts';
import { createApiToken } from '../../commands/createApiToken.ts';
import { revokeApiToken } from '../../commands/revokeApiToken.ts';
import { inviteMember } from '../../commands/inviteMember.ts';
import { createProject } from '../../commands/createProject.ts';
import { deleteProject } from '../../commands/deleteProject.ts';
import { addEntityType } from '../../commands/addEntityType.ts';
import { deleteEntityType } from '../../commands/deleteEntityType.ts';
import { restoreEntityType } from '../../commands/restoreEntityType.ts';
import { updateEntityType } from '../../commands/updateEntityType.ts';
import { removeMember } from '../../commands/removeMember.ts';
import { setMemberRole } from '../../commands/setMemberRole.ts';
import { updateProject } from '../../commands/updateProject.ts';
import { fromCursor, pageSize, toConnection } from '../connection.ts';
import type { GraphQLContext, TypeUse } from '../context.ts';
import { readableJobs } from '../readableJobs.ts';
import { readAgreement } from '../readAgreement.ts';
import { readDocuments } from '../readDocuments.ts';
import type { EntityTypeParent } from '../parents.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import { requireUser } from '../requireUser.ts';

export const projectResolvers: Resolvers = {
  Query: {
    project: (_parent, { id }, context) => enterProject(context.store, context.viewer, id, 'project.read'),
  },
  Mutation: {
    createProject: async (_parent, { input }, context) => {
      const project = await createProject(context, input);
      return enterProject(context.store, context.viewer, project._id, 'project.read');
    },
    updateProject: async (_parent, { input }, context) => {
      await updateProject(context, input);
      return enterProject(context.store, context.viewer, input.id, 'project.read');
    },
    deleteProject: async (_parent, args, context) => {
      await deleteProject(context, args);
      return true;
    },
    addEntityType: async (_parent, { input }, context) => {
      return { row: await addEntityType(context, input), projectId: input.projectId };
    },
    updateEntityType: async (_parent, { input }, context) => {
      return { row: await updateEntityType(context, input), projectId: input.projectId };
    },
    deleteEntityType: async (_parent, { projectId, id }, context) => {
      // What was acknowledged a moment ago counts too.
      await context.flushProjections();
      const entityType = { row: await deleteEntityType(context, projectId, id), projectId };
      const use = await useOf(entityType, context);
      return { entityType, spanCount: use.spans, documentCount: use.documents };
    },
    restoreEntityType: async (_parent, { projectId, id }, context) => {
      return { row: await restoreEntityType(context, projectId, id), projectId };
    },
    inviteMember: (_parent, { input }, context) => inviteMember(context, input),
    setMemberRole: async (_parent, args, context) => {
      const row = await setMemberRole(context, args);
      return {
        row,
        entry: await enterProject(context.store, context.viewer, args.projectId, 'project.read'),
      };
    },
    removeMember: async (_parent, args, context) => {
      await removeMember(context, args);
      return true;
    },
    createApiToken: (_parent, args, context) => createApiToken(context, args),
    revokeApiToken: async (_parent, args, context) => {
      await revokeApiToken(context, args);
      return true;
    },
  },
  Project: {
    id: ({ project }) => project._id,
    name: ({ project }) => project.name,
    language: ({ project }) => project.language,
    mode: ({ project }) => project.mode,
    overlap: ({ project }) => project.overlap,
    snapping: ({ project }) => project.snapping ?? DEFAULT_SNAP_RULES.snapping,
    trimsPunctuation: ({ project }) => project.trimsPunctuation ?? DEFAULT_SNAP_RULES.trimsPunctuation,
    createdAt: ({ project }) => project.createdAt,
    role: ({ role }) => role,
    entityTypes: ({ project }, { includeDeleted }) =>
      project.entityTypes
        .filter((row) => includeDeleted || row.deletedAt === null)
        .map((row) => ({ row, projectId: project._id })),
    members: async (entry, _args, context) => {
      const rows = await context.store.members
        .find({ projectId: entry.project._id })
        .sort({ joinedAt: 1 })
        .lean();
      return rows.map((row) => ({ row, entry }));
    },
    documentCount: ({ project }, _args, { store }) =>
      store.documents.countDocuments({ projectId: project._id }),
    documents: (entry, args, context) => readDocuments(context, entry, args),
    progress: async ({ project }, _args, { shelves }) =>
      countProgress(await shelves.of(project._id).documents.read({ content: false })),
    jobs: async (entry, { first, after }, { store }) => {
      const size = pageSize(first, 20);
      const [time, id] = fromCursor(after, 2) ?? [];
      const before = new Date(time ?? 0);
      const older = {
        $or: [{ createdAt: { $lt: before } }, { createdAt: before, _id: { $lt: String(id) } }],
      };
      const rows = await store.jobs
        .find(
          { projectId: entry.project._id, $and: [readableJobs(entry), time === undefined ? {} : older] },
          { curve: 0 },
        )
        .sort({ createdAt: -1, _id: -1 })
        .limit(size + 1)
        .lean();
      return toConnection(
        rows,
        size,
        (row) => [row.createdAt.toISOString(), row._id],
        (row) => ({ row, entry }),
      );
    },
    models: async (entry, _args, { store }) => {
      const rows = await store.models.find({ projectId: entry.project._id }).sort({ createdAt: -1 }).lean();
      return rows.map((row) => ({ row, entry }));
    },
    deployments: async (entry, _args, { store }) => {
      const rows = await store.deployments.find({ projectId: entry.project._id }).sort({ name: 1 }).lean();
      return rows.map((row) => ({ row, entry }));
    },
    apiTokens: async ({ project, role }, _args, { store }) => {
      requireAction(role, 'apiToken.manage');
      return store.apiTokens.find({ projectId: project._id }).sort({ createdAt: 1 }).lean();
    },
    agreement: (entry, _args, context) => readAgreement(context, entry),
  },
  EntityType: {
    id: ({ row }) => row.id,
    name: ({ row }) => row.name,
    colour: ({ row }) => row.colour,
    key: ({ row }) => row.key,
    guideline: ({ row }) => row.guideline,
    deletedAt: ({ row }) => row.deletedAt,
    spanCount: async (parent, _args, context) => (await useOf(parent, context)).spans,
    documentCount: async (parent, _args, context) => (await useOf(parent, context)).documents,
  },
  Member: {
    user: async ({ row, entry }, _args, context) => {
      return { row: await requireUser(context, row.userId), showsEmail: can(entry.role, 'member.invite') };
    },
    role: ({ row }) => row.role,
    joinedAt: ({ row }) => row.joinedAt,
  },
  ApiToken: {
    id: (row) => row._id,
  },
};

async function useOf({ row, projectId }: EntityTypeParent, context: GraphQLContext): Promise<TypeUse> {
  return (await context.loaders.typeUse.load(projectId)).get(row.id) ?? { spans: 0, documents: 0 };
}
