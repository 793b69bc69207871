/** People, sign-in and links. */
import { GraphQLScalarType, Kind } from 'graphql';
import { acceptLink, findLink } from '../../commands/acceptLink.ts';
import type { OpenedSignIn } from '../../commands/openSignIn.ts';
import { signIn } from '../../commands/signIn.ts';
import { signOut } from '../../commands/signOut.ts';
import { AppError } from '../../errors.ts';
import { enterProject } from '../../auth/authorize.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { fromCursor, pageSize, toConnection } from '../connection.ts';
import type { GraphQLContext } from '../context.ts';
import { eventStream } from '../eventStream.ts';
import type { Resolvers } from '../resolvers.generated.ts';

const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  serialize(value) {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError('a DateTime must be a Date');
  },
  parseValue(value) {
    const date = new Date(typeof value === 'string' ? value : Number.NaN);
    if (Number.isNaN(date.getTime())) throw new AppError('INVALID_INPUT', 'A time must be ISO 8601.');
    return date.toISOString();
  },
  parseLiteral(node) {
    if (node.kind !== Kind.STRING) throw new AppError('INVALID_INPUT', 'A time must be ISO 8601.');
    return node.value;
  },
});

export const userResolvers: Resolvers = {
  DateTime,
  Query: {
    viewer: (_parent, _args, context) => context.viewer,
    link: async (_parent, { token }, context) => {
      const link = await attempt(context, () => findLink(context, token));
      const project =
        link.projectId === null ? null : await context.store.projects.findById(link.projectId).lean();
      const user = link.userId === null ? undefined : await context.loaders.user.load(link.userId);
      return {
        kind: link.kind,
        role: link.role,
        projectName: project?.name ?? null,
        userName: user?.name ?? null,
      };
    },
  },
  Mutation: {
    acceptLink: async (_parent, { input }, context) =>
      keepSignedIn(context, await attempt(context, () => acceptLink(context, input))),
    signIn: async (_parent, { input }, context) =>
      keepSignedIn(context, await attempt(context, () => signIn(context, input))),
    signOut: async (_parent, _args, context) => {
      await signOut(context);
      context.cookies?.clear();
      return true;
    },
  },
  Subscription: {
    projectChanged: {
      subscribe: async (_parent, { projectId }, context) => {
        await enterProject(context.store, context.viewer, projectId, 'project.read');
        const events = context.bus.subscribe('projectChanged', (event) => event.projectId === projectId);
        return eventStream(events, async () => {
          return {
            projectChanged: await enterProject(context.store, context.viewer, projectId, 'project.read'),
          };
        }) as never;
      },
    },
  },
  Viewer: {
    user: (viewer) => ({ row: viewer.user, showsEmail: true }),
    isOwner: (viewer) => viewer.user.isOwner,
    projects: async (viewer, { first, after }, context) => {
      const size = pageSize(first, 50);
      const [id] = fromCursor(after, 1) ?? [];
      const memberships = await context.store.members.find({ userId: viewer.user._id }).lean();
      const roles = new Map(memberships.map((member) => [member.projectId, member.role]));
      const mine = { $in: [...roles.keys()].filter((key) => mayTouch(viewer, key)) };
      const rows = await context.store.projects
        .find({ _id: typeof id === 'string' ? { ...mine, $gt: id } : mine })
        .sort({ _id: 1 })
        .limit(size + 1)
        .lean();
      return toConnection(
        rows,
        size,
        (row) => [row._id],
        (project) => ({ project, viewer, role: roles.get(project._id) ?? 'VIEWER' }),
      );
    },
  },
  User: {
    id: ({ row }) => row._id,
    name: ({ row }) => row.name,
    colour: ({ row }) => row.colour,
    email: ({ row, showsEmail }, _args, context) =>
      showsEmail || row._id === context.viewer?.user._id ? row.email : null,
  },
};

function mayTouch(viewer: Viewer, projectId: string): boolean {
  return viewer.onlyProjectId === null || viewer.onlyProjectId === projectId;
}

function keepSignedIn(context: GraphQLContext, opened: OpenedSignIn): Viewer {
  if (context.cookies === undefined)
    throw new AppError('INVALID_INPUT', 'Sign in over HTTP, not over a socket.');
  context.cookies.set(opened.secret, opened.expiresAt);
  return opened.viewer;
}

/** Guessing is slowed down: an address that failed often has to wait. */
async function attempt<Result>(context: GraphQLContext, act: () => Promise<Result>): Promise<Result> {
  context.attempts.check();
  try {
    return await act();
  } catch (thrown) {
    if (thrown instanceof AppError && GUESSES.has(thrown.code)) context.attempts.fail();
    throw thrown;
  }
}

const GUESSES: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'NOT_FOUND']);
