/** The built client, and its page for every address that is a page of it. */
import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Addresses that are never a page of the client. */
const NOT_PAGES = /^\/(graphql|sync|upload|predict|healthz|readyz|assets)(\/|$)/;
const YEAR_SECONDS = 31_536_000;

/** @param folder the built client; without it every page tells how to build it. */
export async function registerClient(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(`${folder}/index.html`);
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      // A route for each file, so that `/` and unknown paths come to the page below.
      wildcard: false,
      // The build compresses each file once.
      preCompressed: true,
      cacheControl: false,
      setHeaders(response, path) {
        // Files under assets carry a digest in their name and never change.
        const isForever = path.includes('/assets/');
        void response.header(
          'cache-control',
          isForever ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
        );
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (request.method !== 'GET' || NOT_PAGES.test(path)) {
      return reply
        .code(404)
        .send({ error: { code: 'NOT_FOUND', message: 'There is nothing at this address.', field: null } });
    }
    if (!isBuilt)
      return reply.code(503).type('text/plain').send('The client is not built. Run: npm run build\n');
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
