/**
 * A data folder with a real project in it: people who are signed in, documents, and rooms that hold spans already. It is
 * made once; each server that is measured gets a copy.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { createLogger } from '../../../server/log.ts';
import { fillWorld, type WorldContent, type WorldSize } from './worldContent.ts';

export interface World extends WorldContent {
  /** A copy of the data folder, for one server. */
  copy(): Promise<string>;
  /** Removes the folder and all copies. */
  remove(): Promise<void>;
}

/** Makes the world in a temporary folder. @throws what a command of the app throws. */
export async function makeWorld(size: WorldSize): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'concord-bench-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const dataDir = join(folder, 'world');
  let copies = 0;
  const copy = async (): Promise<string> => {
    copies += 1;
    const to = join(folder, `copy${copies}`);
    await cp(dataDir, to, { recursive: true });
    return to;
  };
  try {
    return { ...(await make(dataDir, size)), copy, remove };
  } catch (thrown) {
    await remove();
    throw thrown;
  }
}

async function make(dataDir: string, size: WorldSize): Promise<WorldContent> {
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' });
  const app = await startApp(config, createLogger('error'));
  try {
    return await fillWorld(app, size);
  } finally {
    await app.close();
  }
}
