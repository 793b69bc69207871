/**
 * One executable schema for Apollo and graphql-ws, from the SDL and the resolvers. Deny by default (SPEC S1): a field of
 * Query, Mutation or Subscription that is not named public answers nobody who is not signed in.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { requireViewer } from '../auth/authorize.ts';
import type { GraphQLContext } from './context.ts';
import type { Resolvers } from './resolvers.generated.ts';
import { annotationResolvers } from './resolvers/annotation.ts';
import { commentResolvers } from './resolvers/comment.ts';
import { documentResolvers } from './resolvers/document.ts';
import { jobResolvers } from './resolvers/job.ts';
import { mentionResolvers } from './resolvers/mention.ts';
import { modelResolvers } from './resolvers/model.ts';
import { projectResolvers } from './resolvers/project.ts';
import { queueResolvers } from './resolvers/queue.ts';
import { suggestionResolvers } from './resolvers/suggestion.ts';
import { userResolvers } from './resolvers/user.ts';

/** Fields that answer somebody who is not signed in. */
export const PUBLIC_FIELDS: ReadonlySet<string> = new Set([
  'Query.viewer',
  'Query.link',
  'Mutation.acceptLink',
  'Mutation.signIn',
  'Mutation.signOut',
]);

/** @param folder where the `.graphql` files are. @throws when a resolver fits no field. */
export function buildExecutableSchema(folder: string): GraphQLSchema {
  const typeDefs = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const resolvers: Resolvers[] = [
    userResolvers,
    projectResolvers,
    documentResolvers,
    annotationResolvers,
    commentResolvers,
    jobResolvers,
    mentionResolvers,
    modelResolvers,
    suggestionResolvers,
    queueResolvers,
  ];
  const schema = makeExecutableSchema<GraphQLContext>({
    typeDefs,
    resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  guardRoots(schema);
  return schema;
}

function guardRoots(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (PUBLIC_FIELDS.has(`${type?.name ?? ''}.${field.name}`)) continue;
      if (field.subscribe !== undefined) field.subscribe = guarded(field.subscribe);
      else if (field.resolve !== undefined) field.resolve = guarded(field.resolve);
    }
  }
}

type Resolve = GraphQLFieldResolver<unknown, GraphQLContext>;

function guarded(resolve: Resolve): Resolve {
  return (parent, args, context, info) => {
    requireViewer(context.viewer);
    return resolve(parent, args, context, info);
  };
}
