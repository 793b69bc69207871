/** Two real servers over one database and one Redis, of which each in turn is killed. Skipped where there is no Redis. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../collab/support/eventually.ts';
import { NetworkStretch } from '../collab/support/networkStretch.ts';
import { HAS_REDIS } from '../support/redisServer.ts';
import { Scribe, STRIDE } from '../support/scribe.ts';
import type { TestClient } from '../support/testClient.ts';
import { TwoServers } from '../support/twoServers.ts';

/** A server looks at the log every 5 s; the rest is for a busy machine. */
const LOOK_MS = 7_000;
const SPANS = 4_000;

/** How long until `condition` holds, in milliseconds. */
async function timeUntil(condition: () => boolean): Promise<number> {
  const begin = performance.now();
  await eventually(condition);
  return performance.now() - begin;
}

describe.skipIf(!HAS_REDIS)(
  'two servers over one database and one Redis (skipped: there is no redis-server)',
  () => {
    let servers: TwoServers;
    let projectId: string;
    let entityTypeId: string;
    let ann: TestClient;
    const scribes: Scribe[] = [];
    const stretches: NetworkStretch[] = [];

    beforeAll(async () => {
      servers = await TwoServers.start();
      const { owner } = servers;
      projectId = await owner.createProject({ name: 'Two', mode: 'SHARED' });
      entityTypeId = await owner.addEntityType(projectId, 'PER');
      const { inviteMember } = await owner.ask<{ inviteMember: { url: string } }>(
        'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { url } }',
        { input: { projectId, role: 'ANNOTATOR' } },
      );
      ann = servers.atSecond(owner);
      await ann.accept(inviteMember.url, {
        name: 'Ann',
        email: 'ann@example.org',
        password: 'correct horse 2',
      });
    }, 60_000);
    afterEach(async () => {
      for (const scribe of scribes.splice(0)) scribe.leave();
      for (const stretch of stretches.splice(0)) await stretch.close();
    });
    afterAll(() => servers.close());

    let documents = 0;
    /** A document of its own, so that no test sees another's spans. */
    async function newRoom(): Promise<string> {
      const { owner } = servers;
      documents += 1;
      const content = `${documents} ${'ab '.repeat((SPANS * STRIDE) / 3)}`;
      await owner.import(projectId, [{ name: `text${documents}.txt`, content }]);
      const { project } = await owner.ask<{
        project: { documents: { edges: { node: { id: string; name: string } }[] } };
      }>('query ($id: ID!) { project(id: $id) { documents(first: 50) { edges { node { id name } } } } }', {
        id: projectId,
      });
      const found = project.documents.edges.find(({ node }) => node.name.startsWith(`text${documents}`));
      return `${found!.node.id}/shared`;
    }

    function open(
      person: TestClient,
      url: string,
      room: string,
      seat: [which: number, ofHowMany: number],
    ): Scribe {
      const [which, ofHowMany] = seat;
      const { cookie, userId } = person;
      const scribe = new Scribe({ url, cookie, userId, room, entityTypeId, which, ofHowMany });
      scribes.push(scribe);
      return scribe;
    }

    /** Olga at the first server, Ann at the second, both in sync. */
    async function bothIn(room: string): Promise<[Scribe, Scribe]> {
      const olga = open(servers.owner, servers.first.url, room, [0, 2]);
      const annAt = open(ann, servers.secondUrl, room, [1, 2]);
      for (const { provider } of [olga, annAt]) await eventually(() => provider.status.state === 'saved');
      return [olga, annAt];
    }

    const haveAll = (readers: readonly Scribe[], writers: readonly Scribe[]): boolean =>
      readers.every((reader) => {
        const { ids } = reader;
        return writers.every(({ written }) => written.every((id) => ids.has(id)));
      });

    it('[R1][R7] show each other’s spans and cursors, and what jobs and sets do', async () => {
      const room = await newRoom();
      const both = await bothIn(room);
      const [olga, annAt] = both;
      const atSecond = servers.atSecond(servers.owner);
      const query = 'subscription ($id: ID!) { annotationSetChanged(projectId: $id) { documentId } }';
      const sets = atSecond.subscribe<{ annotationSetChanged: { documentId: string } }>(query, {
        id: projectId,
      });
      const told = sets.next();
      olga.write();
      annAt.write();
      await eventually(() => haveAll(both, both));
      olga.provider.select({ start: 3, end: 5 });
      annAt.provider.select({ start: 7, end: 9 });
      for (const { provider } of both)
        await eventually(() => [...provider.others().values()].some(({ selection }) => selection !== null));
      expect((await told).value).toEqual({ annotationSetChanged: { documentId: room.split('/')[0] } });
      await sets.return(undefined);
      const { jobId } = await servers.owner.upload(projectId, [
        { name: 'more.txt', content: 'Ada met Charles.' },
      ]);
      expect((await atSecond.waitForJob(jobId)).state).toBe('SUCCEEDED');
      await atSecond.close();
    });

    it('[R7] go on without Redis, see each other within one look at the log, and at once when it is back', async () => {
      const both = await bothIn(await newRoom());
      await servers.redis.kill();
      for (const scribe of both) {
        const id = scribe.write();
        await eventually(() => scribe.saved.has(id));
      }
      expect(await timeUntil(() => haveAll(both, both))).toBeLessThan(LOOK_MS);
      await servers.redis.begin();
      // Both are back on the line when rings arrive: quicker than any look.
      await eventually(() => both[0].provider.others().size === 1 && both[1].provider.others().size === 1);
      const times: number[] = [];
      for (let count = 0; count < 5; count += 1) {
        for (const scribe of both) scribe.write();
        times.push(await timeUntil(() => haveAll(both, both)));
      }
      expect(Math.min(...times)).toBeLessThan(1_000);
    });

    it('[R2] lose nothing that was saved when the database is killed and starts again', async () => {
      const room = await newRoom();
      const both = await bothIn(room);
      for (const scribe of both) scribe.writeSteadily(4);
      await eventually(() => both.every(({ saved }) => saved.size > 20));
      await servers.store.kill();
      const saved = both.flatMap((scribe) => [...scribe.saved]);
      for (const scribe of both) scribe.stop();
      await servers.store.begin();
      await eventually(() => both.every(({ provider }) => provider.status.state === 'saved'));
      await eventually(() => haveAll(both, both));
      const fresh = open(servers.owner, servers.first.url, room, [0, 1]);
      await eventually(() => haveAll([fresh], both));
      expect(saved.length).toBeGreaterThan(40);
      // A write that waited for the database to be back was stored; one that failed closed its room.
      for (const { closeCodes } of both) expect([4500]).toEqual(expect.arrayContaining([...closeCodes]));
    });

    it('[R2] lose nothing that was saved when one of them is killed and its people go to the other', async () => {
      const room = await newRoom();
      const stretch = await NetworkStretch.to(Number(new URL(servers.secondUrl).port));
      stretches.push(stretch);
      const url = stretch.url.replace('ws', 'http').replace('/sync', '');
      const moving = [0, 1, 2].map((which) => open(ann, url, room, [which, 4]));
      const staying = open(servers.owner, servers.first.url, room, [3, 4]);
      const all = [...moving, staying];
      for (const scribe of all) {
        await eventually(() => scribe.provider.status.state === 'saved');
        scribe.writeSteadily(10);
      }
      await eventually(() => all.every(({ saved }) => saved.size > 20));
      await servers.second.kill();
      const saved = moving.flatMap((scribe) => [...scribe.saved]);
      const fresh = open(servers.owner, servers.first.url, room, [0, 1]);
      await eventually(() => fresh.provider.status.state === 'saved');
      // Before anybody has returned.
      expect(saved.filter((id) => !fresh.ids.has(id))).toEqual([]);
      stretch.leadTo(servers.first.port);
      await eventually(() => moving.every((scribe) => scribe.saved.size > 40));
      for (const scribe of all) scribe.stop();
      await eventually(() => all.every(({ provider }) => provider.status.state === 'saved'));
      await eventually(() => haveAll([...all, fresh], all));
      await servers.startSecond();
      const again = open(ann, servers.secondUrl, room, [0, 1]);
      await eventually(() => haveAll([again], all));
    });
  },
);
