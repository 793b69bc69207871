import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/testApp.ts';

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));

const BAD: [string, string, string | Uint8Array, string][] = [
  [
    'a binary file',
    'photo.txt',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]),
    'INVALID_INPUT',
  ],
  ['an empty file', 'empty.txt', '', 'INVALID_INPUT'],
  ['a UTF-16 file', 'wide.txt', utf16('Ada Lovelace'), 'INVALID_INPUT'],
  ['invalid UTF-8', 'latin1.txt', new Uint8Array([0x4b, 0xf6, 0x6c, 0x6e]), 'INVALID_INPUT'],
  ['a 20 MB file', 'huge.txt', 'x'.repeat(20 * 1024 * 1024), 'LIMIT_EXCEEDED'],
];

describe('importing', () => {
  let test: TestApp;
  let projectId: string;
  beforeAll(async () => {
    test = await startTestApp();
    projectId = await test.owner.createProject({ name: 'Import' });
  });
  afterAll(() => test.close());

  const count = async (): Promise<number> =>
    (
      await test.owner.ask<{ project: { documentCount: number } }>(
        'query ($id: ID!) { project(id: $id) { documentCount } }',
        { id: projectId },
      )
    ).project.documentCount;

  it.each(BAD)(
    '[I2] refuses %s with a code, a field and what to do, and takes the good file beside it',
    async (_what, name, content, code) => {
      const before = await count();
      const good = { name: `beside-${name}`, content: `A good text beside ${name}.` };
      const job = await test.owner.import(projectId, [{ name, content }, good]);
      expect(job.state).toBe('SUCCEEDED');
      expect(job.importResult?.added).toBe(1);
      expect(job.importResult?.refused).toHaveLength(1);
      const [refused] = job.importResult?.refused ?? [];
      expect(refused).toMatchObject({ source: `upload:${name}`, code });
      expect(refused?.field).not.toBeNull();
      expect(refused?.message).toMatch(/[.!]$/);
      expect(await count()).toBe(before + 1);
    },
  );

  it('[I1] importing the same file again adds nothing', async () => {
    const file = { name: 'twice.txt', content: 'The very same text.' };
    expect((await test.owner.import(projectId, [file])).importResult).toMatchObject({
      added: 1,
      unchanged: 0,
    });
    expect((await test.owner.import(projectId, [file])).importResult).toMatchObject({
      added: 0,
      unchanged: 1,
    });
  });

  it('refuses an upload without files', async () => {
    await expect(test.owner.upload(projectId, [])).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      field: 'files',
    });
  });

  it('keeps CRLF and puts labels where their file says', async () => {
    const text = 'Hello\r\nBerlin 🚀 and Köln.\r\n';
    const label = (mention: string) => ({
      category: 'CITY',
      offset: text.indexOf(mention),
      length: mention.length,
    });
    const file = {
      projectFileVersion: '2022-05-01',
      stringIndexType: 'Utf16CodeUnit',
      metadata: { projectKind: 'CustomEntityRecognition', language: 'de' },
      assets: {
        entities: [{ category: 'CITY' }],
        documents: [
          {
            location: 'crlf.txt',
            language: 'de',
            entities: [
              {
                regionOffset: 0,
                regionLength: text.length,
                labels: [label('Berlin'), label('Köln'), { category: 'CITY', offset: 500, length: 3 }],
              },
            ],
          },
        ],
      },
    };
    const job = await test.owner.import(projectId, [
      { name: 'labels.json', content: JSON.stringify(file) },
      { name: 'crlf.txt', content: text },
    ]);
    expect(job.importResult).toMatchObject({ added: 1, spans: 2 });
    expect(job.importResult?.refused).toHaveLength(1);
    expect(job.importResult?.refused[0]?.message).toMatch(/503/);
    const found = await test.owner.ask<{
      project: {
        documents: {
          edges: {
            node: { text: string; sets: { set: string; spans: { text: string; start: number }[] }[] };
          }[];
        };
      };
    }>(
      'query ($id: ID!) { project(id: $id) { documents(filter: { name: "crlf" }) { edges { node { text sets { set spans { text start } } } } } } }',
      { id: projectId },
    );
    const [edge] = found.project.documents.edges;
    expect(edge?.node.text).toBe(text);
    const gold = edge?.node.sets.find((set) => set.set === 'gold');
    expect(gold?.spans).toEqual([
      { text: 'Berlin', start: 7 },
      { text: 'Köln', start: text.indexOf('Köln') },
    ]);
  });

  it('refuses a folder when the server reads none', async () => {
    const asked = test.owner.ask(
      'mutation ($p: ID!) { importFolder(input: { projectId: $p, path: "." }) { id } }',
      { p: projectId },
    );
    await expect(asked).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'path' });
  });
});
