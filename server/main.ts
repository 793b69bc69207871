/** The process: reads the configuration, starts the app, says where it is, and stops on signals. */
import { startApp } from './app.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { messageOf } from './errors.ts';
import { createLogger } from './log.ts';

const STOP_AFTER_MS = 10_000;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function configuration(): Config {
  try {
    return readConfig(process.env);
  } catch (thrown) {
    if (thrown instanceof ConfigError) return fail(thrown.message);
    throw thrown;
  }
}

/** What kept it from starting, and what to do about the common causes. */
function whyNot(thrown: unknown, config: Config): string {
  const { code } = thrown as { code?: unknown };
  if (code === 'EADDRINUSE')
    return `port ${config.port} is in use. Stop the other program, or set PORT to another.`;
  if (code === 'EACCES')
    return `${messageOf(thrown)}. Check DATA_DIR and PORT: both must be allowed to this user.`;
  const isRemote = config.mongodbUri !== undefined && /Mongo/.test((thrown as Error).name);
  return isRemote ? `MONGODB_URI cannot be reached: ${messageOf(thrown)}.` : messageOf(thrown);
}

async function main(): Promise<void> {
  const config = configuration();
  const logger = createLogger(config.logLevel);
  const app = await startApp(config, logger).catch((thrown: unknown) =>
    fail(`Concord cannot start: ${whyNot(thrown, config)}`),
  );
  const link = await app.ownerLink();
  // The one thing that is told in plain words: it must be found by the person who started it.
  process.stdout.write(`\nConcord is at ${app.url}\n`);
  if (link !== undefined)
    process.stdout.write(`Become its owner with this link, which works once:\n  ${link.url}\n`);
  process.stdout.write('\n');

  let isStopping = false;
  const stop = (signal: string): void => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, 'stopping');
    // Open sockets get their close codes; what does not end by itself is cut.
    setTimeout(() => process.exit(1), STOP_AFTER_MS).unref();
    app.close().then(
      () => process.exit(0),
      (thrown: unknown) => fail(`Concord did not stop cleanly: ${messageOf(thrown)}`),
    );
  };
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('SIGTERM', () => stop('SIGTERM'));
}

await main();
