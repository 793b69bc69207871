/** Path of a Redis server, or undefined. `REDIS_SERVER` in the environment wins, then PATH. */
export function findRedis(): string | undefined;
/** Installs Redis, or says in one line what to install: tests that need it are skipped then. */
export function installRedis(): void;
