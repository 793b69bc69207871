/** Documents. */
import { can } from '../../../schema/roles.ts';
import { deleteDocument } from '../../commands/deleteDocument.ts';
import { enterDocument } from '../../commands/enterDocument.ts';
import { importFolder } from '../../commands/importFolder.ts';
import { enterProject, notFound } from '../../auth/authorize.ts';
import { defaultSet, readPlace, statusOf } from '../readDocuments.ts';
import { readDisagreements } from '../readDisagreements.ts';
import { accessToSet } from '../setAccess.ts';
import { ensureDefault } from '../setRows.ts';
import type { Resolvers } from '../resolvers.generated.ts';

export const documentResolvers: Resolvers = {
  Query: {
    document: async (_parent, { id }, context) => {
      const { document, ...entry } = await enterDocument(context, id, 'project.read');
      return { row: document, entry };
    },
  },
  Mutation: {
    importFolder: async (_parent, { input }, context) => {
      const row = await importFolder(context, input, context.hasDocumentRoot);
      return { row, entry: await enterProject(context.store, context.viewer, row.projectId, 'job.read') };
    },
    deleteDocument: async (_parent, { id }, context) => {
      await deleteDocument(context, id);
      return true;
    },
  },
  Document: {
    id: ({ row }) => row._id,
    project: ({ entry }) => entry,
    name: ({ row }) => row.name,
    text: ({ row }, _args, context) => row.text ?? context.loaders.text.load(row._id),
    length: ({ row }) => row.length,
    excerpt: ({ row }) => row.excerpt,
    language: ({ row }) => row.language,
    source: ({ row }) => row.source,
    createdAt: ({ row }) => row.createdAt,
    status: async ({ row, entry }, _args, context) =>
      statusOf(await context.loaders.setsOfDocument.load(row._id), entry),
    defaultSet: ({ entry }) => defaultSet(entry),
    sets: async ({ row: document, entry }, _args, context) => {
      const rows = ensureDefault(await context.loaders.setsOfDocument.load(document._id), document, entry);
      return rows
        .filter((row) => accessToSet(row.set, rows, entry) !== 'none')
        .map((row) => ({ row, document, entry }));
    },
    annotationSet: async ({ row: document, entry }, { set }, context) => {
      const rows = ensureDefault(await context.loaders.setsOfDocument.load(document._id), document, entry);
      const row = rows.find((each) => each.set === set);
      if (row === undefined || accessToSet(row.set, rows, entry) === 'none') throw notFound('annotation set');
      return { row, document, entry };
    },
    previousId: async (parent, request, context) => (await readPlace(context, parent, request)).previousId,
    nextId: async (parent, request, context) => (await readPlace(context, parent, request)).nextId,
    disagreements: ({ row, entry }, _args, context) =>
      can(entry.role, 'agreement.read') ? readDisagreements(context, { row, entry }) : [],
  },
};
