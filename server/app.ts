/** The composition root: the only file that knows everybody. Nothing starts before `startApp`, and `close` ends all. */
import type { AddressInfo } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Viewer } from './auth/viewer.ts';
import { forwardedAddressOf } from './collab/clientAddress.ts';
import { createCollab, type Collab } from './collab/createCollab.ts';
import { BOUNDS } from './collab/limits.ts';
import { createStoreDoor } from './collab/storeDoor.ts';
import { createStoreLog } from './collab/storeLog.ts';
import { createStoreProjection, createStoreSubjects } from './collab/storePorts.ts';
import type { CommandContext } from './commands/context.ts';
import { createOwnerLink } from './commands/createOwnerLink.ts';
import type { MadeLink } from './commands/storeLink.ts';
import type { Config } from './config.ts';
import { createEventBus, type EventBus } from './events.ts';
import { createHttp, routeUpgrades } from './http.ts';
import { checkHandlers, createHandlers } from './jobs/handlers.ts';
import { createRunner, type Runner } from './jobs/runner.ts';
import type { Logger } from './log.ts';
import { createPredictor, type Predictor } from './predict/predictor.ts';
import { findProjectRoot } from './projectRoot.ts';
import { connectRedisRelay } from './redisRelay.ts';
import type { Relay } from './relay.ts';
import { registerClient } from './routes/client.ts';
import { registerGraphql } from './routes/graphql.ts';
import { registerPredict } from './routes/predict.ts';
import { viewerOfRequest } from './routes/requestViewer.ts';
import { registerUpload } from './routes/upload.ts';
import { connectStore, type Store } from './store/connect.ts';
import { createBackends } from './training/backends.ts';

export interface App {
  /** The address that people use, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** A command context for nobody in particular: for scripts on the server's own machine. */
  readonly system: CommandContext;
  /** The one-time link for the first person; undefined when there is an owner. */
  ownerLink(): Promise<MadeLink | undefined>;
  /** Resolves when no job waits or runs. */
  jobsIdle(): Promise<void>;
  close(): Promise<void>;
}

/** The parts that rooms, jobs and requests share. */
interface Parts {
  readonly config: Config;
  readonly logger: Logger;
  readonly store: Store;
  readonly bus: EventBus;
  readonly collab: Collab;
  readonly runner: Runner;
  readonly predictor: Predictor;
}

type Closer = () => Promise<void> | void;

const now = (): Date => new Date();

/** Opens the store, listens, and starts the job runner. @throws when a part cannot start; what had started is closed. */
export async function startApp(config: Config, logger: Logger): Promise<App> {
  const closers: Closer[] = [];
  const close = async (): Promise<void> => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    const parts = await startParts(config, logger, closers);
    return { ...(await serve(parts, closers)), close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

async function startParts(config: Config, logger: Logger, closers: Closer[]): Promise<Parts> {
  const store = await connectStore(config);
  closers.push(() => store.close());
  const relay = await connectRelay(config, logger);
  if (relay !== undefined) closers.push(() => relay.close());
  const bus = createEventBus(relay, logger);
  const collab = createCollab({
    door: createStoreDoor(store, now),
    subjects: createStoreSubjects(store),
    log: createStoreLog(store, now),
    projection: createStoreProjection(store, now),
    bus,
    logger,
    now: () => Date.now(),
    ...(relay === undefined ? {} : { relay }),
    ...(config.mongodbUri === undefined ? {} : { decisionsAtOnce: BOUNDS.decisionsAtOnceElsewhere }),
    allowedOrigins: config.publicUrl === undefined ? [] : [config.publicUrl],
    ...(config.trustProxy ? { addressOf: forwardedAddressOf } : {}),
  });
  closers.push(() => collab.close());
  const { documentRoot } = config;
  const { editRoom } = collab;
  const projectRoom: Collab['projectRoom'] = (room) => collab.projectRoom(room);
  const predictor = createPredictor({ store, backends: createBackends() });
  const handlers = createHandlers({ store, bus, now, editRoom, projectRoom, documentRoot, predictor });
  checkHandlers(handlers);
  const runner = createRunner({ store, bus, logger, now, handlers });
  closers.push(() => runner.close());
  return { config, logger, store, bus, collab, runner, predictor };
}

/** The line to other servers over the same store; undefined: this is the only one. */
async function connectRelay({ redisUrl, mongodbUri }: Config, logger: Logger): Promise<Relay | undefined> {
  if (redisUrl === undefined || mongodbUri === undefined) return undefined;
  // Servers over one database belong together, also where others use the same Redis.
  const namespace = /^[^/]+\/\/[^/]+\/([^?]+)/.exec(mongodbUri)?.[1] ?? 'test';
  return connectRedisRelay({ url: redisUrl, namespace, logger });
}

async function serve(parts: Parts, closers: Closer[]): Promise<Omit<App, 'close'>> {
  const { config, logger, store, bus, collab, runner, predictor } = parts;
  const root = findProjectRoot();
  const http = await createHttp({ logger, trustProxy: config.trustProxy });
  closers.push(() => http.close());
  // Known only when a port was found: until then nobody asks.
  let publicUrl = config.publicUrl ?? '';
  const commandContext = (viewer: Viewer | null): CommandContext => ({
    store,
    bus,
    viewer,
    now,
    publicUrl,
    editRoom: collab.editRoom,
    projectRoom: (room) => collab.projectRoom(room),
    flushProjections: () => collab.flushProjections(),
    dropRooms: (documentIds) => collab.dropRooms(documentIds),
    wakeRunner: () => runner.wake(),
  });

  const graphql = await registerGraphql(http, {
    schemaFolder: `${root}/schema`,
    logger,
    bus,
    store,
    predictor,
    hasDocumentRoot: config.documentRoot !== undefined,
    viewerOf: (request) => viewerOfRequest(store, request, now()),
    commandContext,
  });
  closers.push(() => graphql.close());
  const contextOf = async (request: FastifyRequest): Promise<CommandContext> =>
    commandContext(await viewerOfRequest(store, request.raw, now()));
  registerUpload(http, contextOf);
  registerPredict(http, contextOf, predictor);
  registerHealth(http, store);
  await registerClient(http, `${root}/dist/client`);
  routeUpgrades(http.server, {
    graphql: graphql.handleUpgrade,
    sync: (request, socket, head) => collab.handleUpgrade(request, socket, head),
  });

  await http.listen({ port: config.port, host: config.host });
  const { port } = http.server.address() as AddressInfo;
  publicUrl ||= `http://localhost:${port}`;
  runner.start();
  return {
    url: publicUrl,
    port,
    system: commandContext(null),
    ownerLink: () => createOwnerLink({ store, now, publicUrl }),
    jobsIdle: () => runner.idle(),
  };
}

function registerHealth(http: FastifyInstance, store: Store): void {
  http.get('/healthz', () => ({ status: 'ok' }));
  http.get('/readyz', (_request, reply) =>
    store.isReady() ? { status: 'ready' } : reply.code(503).send({ status: 'the store does not answer' }),
  );
}
