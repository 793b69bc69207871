/** An engine in a folder of its own, without worker and sockets; commands go in and come out as plain objects. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize, type Document } from 'bson';
import { afterEach } from 'vitest';
import { runCommand } from '../../../server/store/embedded/commands/runCommand.ts';
import { openEngine, type Engine } from '../../../server/store/embedded/engine.ts';
import { decode } from '../../../server/store/embedded/values.ts';

export interface TestEngine {
  readonly engine: Engine;
  readonly path: string;
  /** Runs a command as a driver would send it; gives the answer, refused or not. */
  run(command: Document): Promise<Document>;
  /** All documents that a find answers with, in order. */
  find(collection: string, filter?: Document, more?: Document): Promise<Document[]>;
  insert(collection: string, ...documents: Document[]): Promise<Document>;
  close(): Promise<void>;
}

const opened = new Set<() => Promise<void>>();

afterEach(async () => {
  for (const close of opened) await close();
  opened.clear();
});

/** Opens an engine that is closed and removed after the test. */
export function testEngine(): TestEngine {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const path = join(folder, 'store.sqlite');
  const engine = openEngine(path);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await engine.kv.close();
    isOpen = false;
  };
  opened.add(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });
  const run = (command: Document) => runOn(engine, command);
  return {
    engine,
    path,
    run,
    async find(collection, filter = {}, more = {}) {
      const answer = await run({ find: collection, filter, batchSize: 100_000, ...more });
      if (answer['ok'] !== 1) throw new Error(String(answer['errmsg']));
      return (answer['cursor'] as { firstBatch: Document[] }).firstBatch;
    },
    insert: (collection, ...documents) => run({ insert: collection, documents }),
    close,
  };
}

/** Runs one command on an engine. */
export async function runOn(engine: Engine, command: Document): Promise<Document> {
  const [name = ''] = Object.keys(command);
  const { documents = [], ...rest } = command;
  const body = decode(serialize({ ...rest, $db: 'test' }));
  const reply = await runCommand(
    {
      id: 1,
      name,
      database: 'test',
      body,
      documents: (documents as Document[]).map((document) => Buffer.from(serialize(document))),
      wantsReply: true,
      isLegacy: false,
    },
    engine,
  );
  return deserialize(Buffer.isBuffer(reply) ? reply : serialize(reply), { promoteBuffers: false });
}
