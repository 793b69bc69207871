import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../../server/app.ts';
import { createLogger } from '../../../server/log.ts';
import { annotate } from '../../support/rooms.ts';
import { testConfig } from '../../support/testApp.ts';
import { TestClient } from '../../support/testClient.ts';
import { RawClient } from '../support/rawClient.ts';
import { RoomServer } from '../support/roomServer.ts';
import { openSync, pageHeaders, reached } from '../support/syncClient.ts';

const ROOM = 'doc1/shared';
const TEXT = 'Ada Lovelace met Charles Babbage in London.';
const PASSWORD = 'correct horse 1';

describe('another site', () => {
  let server: RoomServer;
  afterEach(() => server.close());

  it('cannot ride on a cookie from a sandboxed page, whose Origin is null: refused before the handshake', async () => {
    server = await RoomServer.start();
    const raw = new RawClient(`${server.url}/${ROOM}`, { origin: 'null', cookie: 'user=ann' });
    await raw.closed();
    expect(raw.refusal).toBe(403);
    expect(server.door.asked).toBe(0);
  });
});

describe('the address of a room', () => {
  let server: RoomServer;
  afterEach(() => server.close());

  it('carries nothing secret: who asks stands in the cookie, at the first connection and at every other', async () => {
    server = await RoomServer.start();
    const urls: (string | undefined)[] = [];
    const admit = server.door.admit.bind(server.door);
    server.door.admit = (request, room) => {
      urls.push(request.url);
      return admit(request, room);
    };
    const ann = openSync(server.url, pageHeaders(server.url, 'ann'));
    await reached(ann, 'saved');
    server.log.failAppends = 1;
    ann.doc.getMap('spans').set('s1', 1);
    await reached(ann, 'offline');
    await reached(ann, 'saved');
    expect(urls.length).toBe(2);
    for (const url of urls) expect(url).toMatch(/^\/sync\/doc1\/shared(\?(epoch=[\w-]*)?)?$/);
    ann.destroy();
  });
});

describe('the log of the server', () => {
  it('holds no cookie, link, token or password of a whole day’s work', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const dataDir = await mkdtemp(join(tmpdir(), 'concord-test-'));
    const logger = Object.assign(createLogger('trace'), { [pino.symbols.streamSym]: sink });
    const app = await startApp(testConfig(dataDir), logger);
    try {
      const link = await app.ownerLink();
      const owner = new TestClient(() => app.url);
      await owner.accept(link?.url ?? '', { name: 'Olga', email: 'olga@example.org', password: PASSWORD });
      const projectId = await owner.createProject({ name: 'Ada', mode: 'SHARED' });
      const typeId = await owner.addEntityType(projectId, 'PER');
      await owner.import(projectId, [{ name: 'ada.txt', content: TEXT }]);
      const { createApiToken } = await owner.ask<{ createApiToken: { secret: string } }>(
        'mutation ($p: ID!) { createApiToken(projectId: $p, name: "robot") { secret } }',
        { p: projectId },
      );
      const found = await owner.ask<{ project: { documents: { edges: { node: { id: string } }[] } } }>(
        'query ($id: ID!) { project(id: $id) { documents { edges { node { id } } } } }',
        { id: projectId },
      );
      const room = owner.openRoom(`${found.project.documents.edges[0]!.node.id}/shared`);
      await room.synced;
      await annotate(room, { start: 0, end: 12, entityTypeId: typeId, by: owner.userId });
      room.close();
      await owner.close();
      const secrets = [
        PASSWORD,
        createApiToken.secret,
        owner.cookie.split('=')[1],
        link?.url.split('#token=')[1],
      ];
      const log = lines.join('');
      expect(log).toContain('/upload/');
      for (const secret of secrets) {
        expect(secret?.length).toBeGreaterThan(10);
        expect(log).not.toContain(secret);
      }
    } finally {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
