// Finds a Redis server for the tests of several instances; on Debian as root, installs it from Debian's packages.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackages } from './debianPackages.mjs';

const ALSO = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

/** Path of a Redis server, or undefined. `REDIS_SERVER` in the environment wins, then PATH. */
export function findRedis() {
  const { REDIS_SERVER, PATH = '' } = process.env;
  const inPath = [...PATH.split(delimiter), ...ALSO].map((folder) => join(folder, 'redis-server'));
  return [...(REDIS_SERVER ? [REDIS_SERVER] : []), ...inPath].find((path) => existsSync(path));
}

/** Installs Redis, or says in one line what to install: tests that need it are skipped then. */
export function installRedis() {
  installDebianPackages('Redis', ['redis-server']);
  if (findRedis() === undefined) {
    console.log(
      'Tests of several instances are skipped: install Redis (Debian: apt install redis-server) or set REDIS_SERVER to the path of redis-server.',
    );
  }
}
