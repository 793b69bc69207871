import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/testApp.ts';

const READ = 'query ($p: ID!) { project(id: $p) { snapping trimsPunctuation } }';
const CHANGE = `mutation ($p: ID!, $s: Snapping, $t: Boolean) {
  updateProject(input: { id: $p, snapping: $s, trimsPunctuation: $t }) { snapping trimsPunctuation }
}`;

describe('what a selection by hand becomes', () => {
  let test: TestApp;
  let p: string;
  beforeAll(async () => {
    test = await startTestApp();
    p = await test.owner.createProject({ name: 'Snap' });
  });
  afterAll(() => test.close());

  it('[B8] is whole words without punctuation unless the project says otherwise', async () => {
    const whole = { snapping: 'WORDS', trimsPunctuation: true };
    expect(await test.owner.ask(READ, { p })).toEqual({ project: whole });
    const exact = { snapping: 'CHARACTERS', trimsPunctuation: false };
    expect(await test.owner.ask(CHANGE, { p, s: 'CHARACTERS', t: false })).toEqual({ updateProject: exact });
    expect(await test.owner.ask(READ, { p })).toEqual({ project: exact });
    expect(await test.owner.ask(CHANGE, { p, s: 'WORDS' })).toEqual({
      updateProject: { snapping: 'WORDS', trimsPunctuation: false },
    });
  });

  it('is one of the two: anything else is refused', async () => {
    await expect(test.owner.ask(CHANGE, { p, s: 'SENTENCES' })).rejects.toThrow(/Snapping/);
  });
});
