/** Routes and upgrades on one port: what is not listed here is not served. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { AppError, HTTP_STATUS } from './errors.ts';
import type { Logger } from './log.ts';
import { newId } from './store/ids.ts';

const MAX_BODY_BYTES = 1024 * 1024;
const REQUESTS_PER_MINUTE = 1_200;

/** Of compressed answers: each piece is a round through another thread, which a busy machine makes wait. */
const CHUNK_BYTES = 256 * 1024;

/** A Fastify with what every route shares: headers, limits, errors as `{ error: { code, message, field } }`. */
export async function createHttp(options: { logger: Logger; trustProxy: boolean }): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: options.trustProxy,
    forceCloseConnections: true,
  }) as unknown as FastifyInstance;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Svelte writes style attributes; scripts are never inline.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
  await app.register(compress, {
    threshold: 2_048,
    // Of the usual level the last tenth of the size costs four times the wait: 48 ms for a text of 1 MB, here 12.
    zlibOptions: { level: 4, chunkSize: CHUNK_BYTES },
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 }, chunkSize: CHUNK_BYTES },
  });
  await app.register(cookie);
  await app.register(multipart, { throwFileSizeLimit: false });
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, limit) =>
      new AppError('LIMIT_EXCEEDED', `Too many requests. Try again in ${limit.after}.`),
  });
  app.setErrorHandler((thrown: FastifyError | AppError, request, reply) =>
    answerError(thrown, request, reply),
  );
  app.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?', 1)[0];
    request.log.info({
      method: request.method,
      path,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
  return app;
}

async function answerError(
  thrown: FastifyError | AppError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  if (thrown instanceof AppError) {
    const { code, message, field, line } = thrown;
    return reply
      .code(HTTP_STATUS[code])
      .send({ error: { code, message, field: field ?? null, line: line ?? null } });
  }
  const status = thrown.statusCode ?? 500;
  if (status < 500) {
    const code = status === 413 ? 'LIMIT_EXCEEDED' : 'INVALID_INPUT';
    return reply.code(status).send({ error: { code, message: thrown.message, field: null, line: null } });
  }
  const logId = newId();
  request.log.error({ logId, err: thrown }, 'a route failed');
  const message = `Something failed on the server (log id ${logId}). Try again.`;
  return reply.code(500).send({ error: { code: 'INTERNAL', message, field: null, line: null } });
}

export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Hands upgrades to who serves their path; any other path is refused. */
export function routeUpgrades(
  server: Server,
  routes: { graphql: UpgradeHandler; sync: UpgradeHandler },
): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const path = request.url?.split('?', 1)[0] ?? '';
    if (path === '/graphql') routes.graphql(request, socket, head);
    else if (path.startsWith('/sync/')) routes.sync(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
}
