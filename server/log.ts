/** Structured log lines. Secrets are cut out by name, wherever they stand. */
import { pino, type Logger } from 'pino';

export type { Logger };

const SECRET_PATHS = ['password', 'token', 'secret', 'cookie', 'authorization'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/** @param level pino's level; 'silent' writes nothing. */
export function createLogger(level: string): Logger {
  return pino({ level, redact: { paths: SECRET_PATHS, censor: '[removed]' }, base: null });
}
