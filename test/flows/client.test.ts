import { existsSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProjectRoot } from '../../server/projectRoot.ts';
import { startTestApp, type TestApp } from '../support/testApp.ts';

const isBuilt = existsSync(`${findProjectRoot()}/dist/client/index.html`);

describe('what is served besides the API', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it.each(['/', '/join', '/projects/abc/documents/def?set=gold'])(
    'answers %s with the client’s page',
    async (path) => {
      const response = await fetch(`${test.url}${path}`);
      // Without a build, the page says how to make one.
      expect(response.status).toBe(isBuilt ? 200 : 503);
      expect(await response.text()).toMatch(isBuilt ? /<title>/ : /npm run build/);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    },
  );

  it.runIf(isBuilt)('sends code as the build compressed it, to stay for a year', async () => {
    const page = await (await fetch(test.url)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
    const folder = `${findProjectRoot()}/dist/client`;
    for (const [encoding, ending] of [
      ['br', '.br'],
      ['gzip', '.gz'],
    ] as const) {
      const response = await fetch(`${test.url}${script}`, { headers: { 'accept-encoding': encoding } });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(Number(response.headers.get('content-length'))).toBe(
        statSync(`${folder}${script}${ending}`).size,
      );
      expect(response.headers.get('content-type')).toMatch(/javascript/);
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(await response.text()).toBe(readFileSync(`${folder}${script}`, 'utf8'));
    }
  });

  it.each(['/graphql/x', '/upload', '/assets/none.js', '/sync/x'])(
    'answers %s with an error and no page',
    async (path) => {
      const response = await fetch(`${test.url}${path}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
    },
  );

  it('says that it lives and that its store answers', async () => {
    for (const path of ['/healthz', '/readyz']) expect((await fetch(`${test.url}${path}`)).status).toBe(200);
  });
});
