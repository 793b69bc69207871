/**
 * Where a store listens, and how others find it: a Unix socket in a folder of mode 0700, or a loopback port where the
 * platform has no such sockets; written down in the data folder by the process that holds the store.
 */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type ListenOptions } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The name of the database that the URI names. */
const DATABASE = 'concord';
const RECORD = 'store.address';
/** The path of a Unix socket is limited, in bytes; Linux takes 107, macOS 103. */
const MAX_SOCKET_PATH_BYTES = 100;
const PROBE_MS = 1000;

/** A Unix socket's path, or a port on 127.0.0.1. */
export type Address = { readonly path: string } | { readonly port: number };

/** A place to listen at; `cleanUp` removes what was made for it. */
export interface Place {
  readonly listenAt: ListenOptions;
  cleanUp(): void;
}

/** A fresh place for the store of a data folder. Call it only while holding the store's lock. */
export function makePlace(dataDir: string): Place {
  if (process.platform === 'win32')
    return { listenAt: { host: '127.0.0.1', port: 0 }, cleanUp: () => undefined };
  const own = join(dataDir, 'run');
  const fits = Buffer.byteLength(join(own, 'store.sock')) <= MAX_SOCKET_PATH_BYTES;
  const folder = fits ? own : mkdtempSync(join(tmpdir(), 'concord-'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const path = join(folder, 'store.sock');
  // What a killed process left behind; its lock is ours now.
  rmSync(path, { force: true });
  return {
    listenAt: { path },
    cleanUp: () => rmSync(fits ? path : folder, { recursive: true, force: true }),
  };
}

/** Writes the address down for other processes, whole or not at all. */
export function recordAddress(dataDir: string, address: Address): void {
  const file = join(dataDir, RECORD);
  writeFileSync(`${file}.new`, JSON.stringify({ ...address, pid: process.pid }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function forgetAddress(dataDir: string): void {
  rmSync(join(dataDir, RECORD), { force: true });
}

/** The address that the holder wrote down; undefined when there is none that can be read. */
export function recordedAddress(dataDir: string): Address | undefined {
  let text: string;
  try {
    text = readFileSync(join(dataDir, RECORD), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const { path, port } = JSON.parse(text) as { path?: unknown; port?: unknown };
  if (typeof path === 'string') return { path };
  return typeof port === 'number' ? { port } : undefined;
}

/** Whether somebody listens there. */
export function answers(address: Address): Promise<boolean> {
  return new Promise((resolve) => {
    const at = 'path' in address ? { path: address.path } : { host: '127.0.0.1', port: address.port };
    const socket = connect(at);
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(PROBE_MS, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** The address as a URI for the official driver. */
export function uriOf(address: Address): string {
  const host = 'path' in address ? encodeURIComponent(address.path) : `127.0.0.1:${address.port}`;
  return `mongodb://${host}/${DATABASE}?directConnection=true`;
}
