/** GraphQL over WebSocket (graphql-transport-ws): subscriptions, judged by the cookie or token of the upgrade. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  parse,
  specifiedRules,
  validate,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { EventBus } from '../events.ts';
import type { Logger } from '../log.ts';
import type { GraphQLContext } from './context.ts';
import { formatGraphqlError } from './formatError.ts';
import { limitRules, MAX_TOKENS } from './limits.ts';

const MAX_PAYLOAD_BYTES = 64 * 1024;
const SIGN_IN_ENDED = 4401;
/** Clients come back after it and ask anew (RFC 6455 registry: service restart). */
const COME_BACK = 1012;

export interface SubscriptionServer {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
}

interface Options {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  readonly bus: EventBus;
  /** A context for each operation; its loaders must not keep what they read, since an operation may last for hours. */
  readonly contextOf: (request: IncomingMessage) => Promise<GraphQLContext>;
}

/** Sockets close with 4401 when their sign-in ends. */
export function createSubscriptionServer({ schema, logger, bus, contextOf }: Options): SubscriptionServer {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD_BYTES,
    perMessageDeflate: false,
  });
  const signIns = new Map<WebSocket, string>();
  const rules = [...specifiedRules, ...limitRules()];
  const format = (error: GraphQLError): GraphQLFormattedError =>
    formatGraphqlError(error.toJSON(), error, logger);
  const disposable = useServer<Record<string, unknown>, { context?: GraphQLContext }>(
    {
      schema,
      parse: (source) => parse(source, { maxLexicalTokens: MAX_TOKENS }),
      validate: (checked, document) => validate(checked, document, rules),
      async onConnect({ extra }) {
        const context = await contextOf(extra.request);
        if (context.viewer === null) return false;
        const { signInId } = context.viewer;
        if (signInId !== null) signIns.set(extra.socket, signInId);
        return true;
      },
      context: ({ extra }) => contextOf(extra.request),
      onError: (_context, _id, _payload, errors) => errors.map(format),
      onNext: (_context, _id, _payload, _args, { data, errors }) => ({
        data: data ?? null,
        ...(errors === undefined ? {} : { errors: errors.map(format) }),
      }),
    },
    server,
  );
  const listening = [
    bus.on('signInEnded', ({ signInId }) => {
      for (const [socket, id] of signIns) if (id === signInId) socket.close(SIGN_IN_ENDED, 'signed out');
    }),
    // What a page shows may be old now: it asks again when it comes back.
    bus.on('newsMissed', () => {
      for (const socket of server.clients) socket.close(COME_BACK, 'something may have been missed');
    }),
  ];
  server.on('connection', (socket) => {
    socket.on('close', () => signIns.delete(socket));
    socket.on('error', (error) => logger.debug({ err: error }, 'a subscription socket failed'));
  });
  return {
    handleUpgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request)),
    async close() {
      for (const stop of listening) stop();
      await disposable.dispose();
    },
  };
}
