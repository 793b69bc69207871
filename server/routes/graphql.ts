/** `/graphql`: Apollo over HTTP and graphql-ws over WebSocket, on one schema and with the same contexts. */
import type { IncomingMessage } from 'node:http';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createThrottle } from '../auth/throttle.ts';
import { cookieName, type Viewer } from '../auth/viewer.ts';
import type { CommandContext } from '../commands/context.ts';
import type { EventBus } from '../events.ts';
import { startApollo } from '../graphql/apollo.ts';
import { createLoaders, type CookieJar, type GraphQLContext } from '../graphql/context.ts';
import { buildExecutableSchema } from '../graphql/executableSchema.ts';
import { Shelves } from '../graphql/queue/shelves.ts';
import { createSubscriptionServer } from '../graphql/subscriptions.ts';
import type { UpgradeHandler } from '../http.ts';
import type { Logger } from '../log.ts';
import type { Predictor } from '../predict/predictor.ts';
import type { Store } from '../store/connect.ts';

export interface GraphqlOptions {
  /** Folder of the `.graphql` files. */
  readonly schemaFolder: string;
  readonly logger: Logger;
  readonly bus: EventBus;
  readonly store: Store;
  readonly predictor: Pick<Predictor, 'predict'>;
  readonly hasDocumentRoot: boolean;
  readonly viewerOf: (request: IncomingMessage) => Promise<Viewer | null>;
  readonly commandContext: (viewer: Viewer | null) => CommandContext;
}

export interface GraphqlRoute {
  readonly handleUpgrade: UpgradeHandler;
  close(): Promise<void>;
}

interface Rim {
  readonly cookies?: CookieJar;
  readonly address: string;
  /** Whether the operation may last, so that what it reads must not be kept. */
  readonly isLong: boolean;
}

/** Serves `/graphql` until closed. */
export async function registerGraphql(http: FastifyInstance, options: GraphqlOptions): Promise<GraphqlRoute> {
  const { logger, bus } = options;
  const throttle = createThrottle(() => Date.now());
  const shelves = new Shelves(options.store, () => Date.now());
  const stopListening = shelves.listen(bus);
  const contextOf = async (request: IncomingMessage, rim: Rim): Promise<GraphQLContext> => ({
    ...options.commandContext(await options.viewerOf(request)),
    loaders: createLoaders(options.store, { keeps: !rim.isLong }),
    shelves,
    exampleAllowance: { used: 0 },
    predictor: options.predictor,
    cookies: rim.cookies,
    attempts: { check: () => throttle.check(rim.address), fail: () => throttle.fail(rim.address) },
    hasDocumentRoot: options.hasDocumentRoot,
  });

  const schema = buildExecutableSchema(options.schemaFolder);
  const apollo = await startApollo(schema, logger);
  const subscriptions = createSubscriptionServer({
    schema,
    logger,
    bus,
    contextOf: (request) => contextOf(request, { address: request.socket.remoteAddress ?? '', isLong: true }),
  });
  http.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(apollo, {
      context: (request, reply) =>
        contextOf(request.raw, { cookies: cookieJar(request, reply), address: request.ip, isLong: false }),
    }),
  });
  return {
    handleUpgrade: (request, socket, head) => subscriptions.handleUpgrade(request, socket, head),
    async close() {
      stopListening();
      await subscriptions.close();
      await apollo.stop();
    },
  };
}

function cookieJar(request: FastifyRequest, reply: FastifyReply): CookieJar {
  const isSecure = request.protocol === 'https';
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  return {
    set: (secret, expiresAt) => {
      reply.setCookie(cookieName(isSecure), secret, { ...attributes, expires: expiresAt });
    },
    clear: () => {
      reply.clearCookie(cookieName(isSecure), attributes);
    },
  };
}
