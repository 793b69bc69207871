// Who may import whom: the table of the design as data. A folder not named here may import nothing of ours.

/** One rule: files under `from` may import files under `may` (besides their own folder). */
export interface ImportRule {
  readonly from: string;
  readonly may: readonly string[];
  /** Packages that only this folder may import. */
  readonly packages?: readonly RegExp[];
}

const SCHEMA = 'schema/';
const RIM = ['server/errors.ts', 'server/log.ts', 'server/events.ts', 'server/relay.ts'];

/** The most special rule that fits a file wins, so longer paths come first. */
export const IMPORT_RULES: readonly ImportRule[] = [
  { from: 'schema/', may: [], packages: [/^yjs$/, /^lib0\//, /^y-protocols\//] },
  { from: 'server/domain/', may: [SCHEMA] },
  { from: 'server/crf/', may: [] },
  { from: 'server/store/embedded/', may: ['server/workerThread.ts'] },
  {
    from: 'server/store/',
    may: [SCHEMA, 'server/errors.ts', 'server/config.ts', 'server/store/embedded/start.ts'],
  },
  { from: 'server/auth/', may: [SCHEMA, 'server/store/', 'server/errors.ts'] },
  { from: 'server/sources/', may: [SCHEMA, 'server/domain/', 'server/errors.ts', 'server/formats/'] },
  {
    from: 'server/formats/',
    may: [SCHEMA, 'server/domain/', 'server/errors.ts', 'server/sources/decodeText.ts'],
  },
  {
    from: 'server/training/',
    may: [
      SCHEMA,
      'server/domain/',
      'server/crf/',
      'server/formats/',
      'server/errors.ts',
      'server/workerThread.ts',
    ],
  },
  {
    from: 'server/predict/',
    may: [
      SCHEMA,
      'server/domain/',
      'server/crf/',
      'server/training/',
      'server/store/',
      'server/auth/',
      'server/errors.ts',
    ],
  },
  { from: 'server/collab/', may: [SCHEMA, 'server/store/', 'server/auth/', ...RIM] },
  {
    from: 'server/jobs/',
    may: [
      SCHEMA,
      'server/domain/',
      'server/store/',
      'server/sources/',
      'server/formats/',
      'server/training/',
      'server/predict/',
      ...RIM,
    ],
  },
  {
    from: 'server/commands/',
    may: [
      SCHEMA,
      'server/domain/',
      'server/store/',
      'server/auth/',
      'server/sources/upload.ts',
      'server/jobs/',
      ...RIM,
    ],
  },
  {
    from: 'server/graphql/',
    may: [
      SCHEMA,
      'server/domain/',
      'server/store/',
      'server/auth/',
      'server/commands/',
      'server/predict/',
      ...RIM,
    ],
  },
  {
    from: 'server/routes/',
    may: [
      SCHEMA,
      'server/store/',
      'server/auth/',
      'server/commands/',
      'server/graphql/',
      'server/predict/',
      'server/jobs/',
      'server/sources/decodeText.ts',
      'server/sources/upload.ts',
      'server/http.ts',
      ...RIM,
    ],
  },
  { from: 'server/', may: [SCHEMA, 'server/'] },
  { from: 'client/components/', may: [] },
  { from: 'client/', may: [SCHEMA, 'client/'] },
  // The long runs of what the tests run briefly.
  { from: 'scripts/check/', may: [SCHEMA, 'server/', 'scripts/', 'test/collab/support/'] },
  { from: 'scripts/', may: [SCHEMA, 'server/', 'scripts/'] },
  { from: 'test/', may: [SCHEMA, 'server/', 'client/', 'scripts/', 'test/', 'vite.config.ts'] },
];

/** Nobody may import these; they import everybody. */
export const NEVER_IMPORTED: readonly string[] = ['server/main.ts'];
/** Only tests, scripts and the process itself may import these. */
export const ONLY_BY_THE_RIM: readonly string[] = ['server/app.ts', 'server/http.ts'];

/** Packages that only one folder may import. */
export const RESERVED_PACKAGES: readonly { readonly name: RegExp; readonly only: readonly string[] }[] = [
  { name: /^(mongoose|mongodb)$/, only: ['server/store/', 'test/'] },
  { name: /^ioredis$/, only: ['server/redisConnection.ts', 'server/redisRelay.ts', 'test/'] },
  { name: /^@photostructure\/sqlite$/, only: ['server/store/embedded/', 'test/'] },
  {
    name: /^(svelte|@urql\/core|bits-ui|sv-router)(\/|$)/,
    only: ['client/', 'test/client/', 'vite.config.ts'],
  },
];

/** Modules that pure folders may not touch. */
export const PURE_FOLDERS: readonly string[] = ['schema/', 'server/domain/', 'server/crf/'];
