/** What drivers ask before and between their work. The persona is a standalone server of wire version 21. */
import { MAX_DOCUMENT_BYTES } from '../records.ts';
import { MAX_MESSAGE_BYTES } from '../wire.ts';
import type { Command } from './command.ts';

/** MongoDB 7.0: the newest without the bulkWrite command of 8.0. */
const WIRE_VERSION = 21;
const VERSION = '7.0.0';
const MAX_BATCH = 100_000;

const helloFields = [
  'client',
  'compression',
  'helloOk',
  'hostInfo',
  'internalClient',
  'loadBalanced',
  'maxAwaitTimeMS',
  'saslSupportedMechs',
  'speculativeAuthenticate',
  'topologyVersion',
  'backpressure',
];

/** `hello`, and `isMaster` under its old names. */
export const hello: Command = {
  fields: helloFields,
  run: ({ name }) => ({
    ...(name === 'hello' ? {} : { ismaster: true }),
    helloOk: true,
    isWritablePrimary: true,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: MAX_BATCH,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
  }),
};

/** Answers `ok`. Sessions are not kept, so ending one is nothing to do. */
export const acknowledge: Command = { fields: [], run: () => ({}) };

export const buildInfo: Command = {
  fields: [],
  run: () => ({
    version: VERSION,
    versionArray: VERSION.split('.').map(Number).concat(0),
    gitVersion: 'embedded',
    modules: [],
    bits: 64,
    debug: false,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
  }),
};

export const connectionStatus: Command = {
  fields: ['showPrivileges'],
  run: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } }),
};
