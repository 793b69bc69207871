import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../support/rooms.ts';
import { startTestApp, type TestApp } from '../support/testApp.ts';
import type { TestClient } from '../support/testClient.ts';

const FIGURES =
  'exactF1 { value reason documents units } overlapF1 { value } tokenKappa { value } markedTokenKappa { value reason }';
const AGREEMENT = `query ($id: ID!) { project(id: $id) { agreement {
  commonDocuments annotators { name } overall { ${FIGURES} }
  pairs { first { name } second { name } figures { exactF1 { value } } perType { entityType { name } figures { exactF1 { value } } } }
  perType { entityType { name } figures { exactF1 { value reason } } }
  documents { document { name status } disagreements }
} } }`;

interface Seen {
  project: {
    agreement: {
      commonDocuments: number;
      overall: Record<
        string,
        { value: number | null; reason: string | null; documents: number; units: number }
      >;
      pairs: { figures: { exactF1: { value: number } } }[];
      perType: {
        entityType: { name: string };
        figures: { exactF1: { value: number | null; reason: string | null } };
      }[];
      documents: { document: { name: string; status: string }; disagreements: number }[];
    };
  };
}

describe('agreement and gold of an independent project', () => {
  let test: TestApp;
  let projectId: string;
  let people: TestClient[];
  const types: Record<string, string> = {};
  const documents: Record<string, string> = {};

  beforeAll(async () => {
    test = await startTestApp();
    projectId = await test.owner.createProject({ name: 'Agree', mode: 'INDEPENDENT' });
    for (const name of ['PER', 'ORG', 'LOC']) types[name] = await test.owner.addEntityType(projectId, name);
    await test.owner.import(
      projectId,
      [
        { name: 'one', content: 'Alice says that the Acme Corp is big.' },
        { name: 'two', content: 'In Rome.' },
        { name: 'none', content: 'Nothing here.' },
      ].map(({ name, content }) => ({ name: `${name}.txt`, content })),
    );
    const { project } = await test.owner.ask<{
      project: { documents: { edges: { node: { id: string; name: string } }[] } };
    }>('query ($id: ID!) { project(id: $id) { documents { edges { node { id name } } } } }', {
      id: projectId,
    });
    for (const { node } of project.documents.edges) documents[node.name.replace('.txt', '')] = node.id;
    people = [
      await test.member(projectId, 'ANNOTATOR', 'Ann'),
      await test.member(projectId, 'ANNOTATOR', 'Bob'),
    ];
  });
  afterAll(() => test.close());

  async function handIn(person: TestClient, name: string, spans: [number, number, string][]): Promise<void> {
    const documentId = documents[name]!;
    const set = `user:${person.userId}`;
    const room = person.openRoom(`${documentId}/${set}`);
    await room.synced;
    for (const [start, end, type] of spans) {
      await annotate(room, { start, end, entityTypeId: types[type]!, by: person.userId });
    }
    room.close();
    await person.ask('mutation ($d: ID!, $s: String!) { submitSet(documentId: $d, set: $s) { version } }', {
      d: documentId,
      s: set,
    });
  }

  const read = async (): Promise<Seen['project']['agreement']> =>
    (await test.owner.ask<Seen>(AGREEMENT, { id: projectId })).project.agreement;

  it('says why there is no figure yet', async () => {
    const { overall, commonDocuments } = await read();
    expect(commonDocuments).toBe(0);
    expect(overall['exactF1']).toMatchObject({ value: null, reason: 'FEWER_THAN_TWO_ANNOTATORS' });
  });

  it('[M3] gives the worked example’s pairwise F1, overall and per type, and lists the differences', async () => {
    const [ann, bob] = people as [TestClient, TestClient];
    await handIn(ann, 'one', [
      [0, 5, 'PER'],
      [20, 29, 'ORG'],
    ]);
    await handIn(bob, 'one', [
      [0, 5, 'PER'],
      [25, 29, 'ORG'],
    ]);
    await handIn(ann, 'two', [[3, 7, 'LOC']]);
    await handIn(bob, 'two', [[3, 7, 'LOC']]);
    for (const person of people) await handIn(person, 'none', []);
    const agreement = await read();
    expect(agreement.commonDocuments).toBe(3);
    expect(agreement.overall['exactF1']!.value).toBeCloseTo(4 / 6, 10);
    expect(agreement.overall['overlapF1']!.value).toBe(1);
    expect(agreement.pairs).toHaveLength(1);
    const perType = agreement.perType.map((each) => [each.entityType.name, each.figures.exactF1.value]);
    expect(perType).toEqual([
      ['PER', 1],
      ['ORG', 0],
      ['LOC', 1],
    ]);
    expect(agreement.documents.map((each) => [each.document.name, each.disagreements])).toEqual([
      ['one.txt', 1],
      ['two.txt', 0],
      ['none.txt', 0],
    ]);
    const { document } = await test.owner.ask<{
      document: { disagreements: { kind: string; text: string; sides: { spans: { text: string }[] }[] }[] };
    }>(
      'query ($id: ID!) { document(id: $id) { disagreements { kind text sides { user { name } spans { text } } } } }',
      { id: documents['one'] },
    );
    expect(document.disagreements).toHaveLength(1);
    expect(document.disagreements[0]).toMatchObject({ kind: 'BOUNDS', text: 'Acme Corp' });
    expect(document.disagreements[0]!.sides.map((side) => side.spans[0]!.text).sort()).toEqual([
      'Acme Corp',
      'Corp',
    ]);
  });

  it('makes gold of what all hold, an empty answer included, and leaves gold alone the second time', async () => {
    const adopt = 'mutation ($p: ID!) { adoptGold(projectId: $p) { documents spans skipped } }';
    expect(await test.owner.ask(adopt, { p: projectId })).toEqual({
      adoptGold: { documents: 3, spans: 2, skipped: 0 },
    });
    expect(await test.owner.ask(adopt, { p: projectId })).toEqual({
      adoptGold: { documents: 0, spans: 0, skipped: 3 },
    });
    const { project } = await test.owner.ask<{ project: { progress: object } }>(
      'query ($id: ID!) { project(id: $id) { progress { documents annotated submitted gold } } }',
      { id: projectId },
    );
    expect(project.progress).toEqual({ documents: 3, annotated: 2, submitted: 3, gold: 3 });
  });

  it('gives a set back with a reason, and it can be changed again', async () => {
    const [ann] = people as [TestClient];
    const set = `user:${ann.userId}`;
    const reopen =
      'mutation ($d: ID!, $s: String!) { reopenSet(documentId: $d, set: $s, reason: "look again") { submittedAt } }';
    await expect(ann.ask(reopen, { d: documents['two'], s: set })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await test.owner.ask(reopen, { d: documents['two'], s: set })).toEqual({
      reopenSet: { submittedAt: null },
    });
    const room = ann.openRoom(`${documents['two']}/${set}`);
    await room.synced;
    await annotate(room, { start: 0, end: 2, entityTypeId: types['ORG']!, by: ann.userId });
    room.close();
    expect((await read()).commonDocuments).toBe(2);
  });
});
