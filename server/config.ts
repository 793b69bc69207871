/**
 * Environment → one frozen configuration. Every problem is told at once, so a person mends them in one go. With nothing
 * set, the defaults start a working server on one machine.
 */
import { resolve } from 'node:path';
import { z } from 'zod';

const PORT_MAX = 65_535;

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(PORT_MAX).default(4000),
  HOST: z.string().min(1).default('0.0.0.0'),
  /** The address that people use, where it differs from `http://localhost:PORT` (behind a proxy). */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Where the embedded store keeps its data. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** Names a MongoDB instead of the embedded store. */
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional(),
  /** Lets several processes on one MongoDB hear of each other's changes. */
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/[^/]/, 'must begin with redis:// or rediss://')
    .refine((url) => URL.canParse(url), 'is not an address')
    .optional(),
  /** Folder imports may read below this path only; unset, there are none. */
  DOCUMENT_ROOT: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** `true` behind a proxy that sets X-Forwarded-For and X-Forwarded-Proto. */
  TRUST_PROXY: z.stringbool().default(false),
});

const environment = settings.refine(
  ({ REDIS_URL, MONGODB_URI }) => REDIS_URL === undefined || MONGODB_URI !== undefined,
  {
    path: ['REDIS_URL'],
    message:
      'needs MONGODB_URI as well: the embedded store belongs to one process, so there are no others to hear',
    // Told beside the other problems, also when a value was not understood.
    when: () => true,
  },
);

/** All settings of one server. Paths are absolute. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Without a trailing slash; undefined until the port is known, when it is `http://localhost:<port>`. */
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  readonly mongodbUri: string | undefined;
  /** With several processes on one MongoDB; undefined for a process alone. May hold a password. */
  readonly redisUrl: string | undefined;
  readonly documentRoot: string | undefined;
  readonly logLevel: string;
  readonly trustProxy: boolean;
}

/** The environment cannot be used; the message lists every problem. */
export class ConfigError extends Error {
  constructor(problems: string) {
    super(`The configuration has problems:\n${problems}`);
    this.name = 'ConfigError';
  }
}

/** Reads and checks the environment. @throws ConfigError listing all problems. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(present);
  if (!parsed.success) throw new ConfigError(z.prettifyError(parsed.error));
  const values = parsed.data;
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL?.replace(/\/$/, ''),
    dataDir: resolve(values.DATA_DIR),
    mongodbUri: values.MONGODB_URI,
    redisUrl: values.REDIS_URL,
    documentRoot: values.DOCUMENT_ROOT === undefined ? undefined : resolve(values.DOCUMENT_ROOT),
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY,
  });
}
