/** The addresses of the client, read out of the router's own source, so that none can be forgotten. */
import { readFileSync } from 'node:fs';
import { findProjectRoot } from '../../../server/projectRoot.ts';

/** Each route with a page, such as `/projects/:projectId/types`. @throws when the source is not read whole. */
export function routesOfClient(): string[] {
  const source = readFileSync(`${findProjectRoot()}/client/router.ts`, 'utf8');
  const body = /const routes = \{\n([\s\S]*?)\n\};/.exec(source)?.[1] ?? '';
  const routes: string[] = [];
  const parents: string[] = [];
  for (const line of body.split('\n')) {
    const path = /^\s*'([^']*)':/.exec(line)?.[1];
    if (path !== undefined && line.endsWith('{')) parents.push(path);
    else if (path !== undefined)
      routes.push(parents.join('') + (path === '/' && parents.length > 0 ? '' : path));
    else if (/^\s*\},$/.test(line)) parents.pop();
  }
  const pages = [...body.matchAll(/import\('/g)].length - [...body.matchAll(/layout: /g)].length;
  if (routes.length === 0 || routes.length !== pages)
    throw new Error(`client/router.ts has ${pages} pages, of which ${routes.length} were read`);
  return routes;
}
