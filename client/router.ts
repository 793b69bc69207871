/**
 * Addresses and their pages. Every page is a file of its own to the browser, loaded when it is first opened; a page
 * that cannot be loaded (the server was updated meanwhile) says so instead of hanging.
 */
import type { Component } from 'svelte';
import { createRouter, type RouterApi } from 'sv-router';
import LoadFailed from './pages/LoadFailed.svelte';

interface PageModule {
  readonly default: Component;
}

const failed = (): PageModule => ({ default: LoadFailed });

// sv-router tells a lazy page from a component by the `() => import(…)` in its source.
const routes = {
  layout: () => import('./pages/Shell.svelte').catch(failed),
  '/': () => import('./pages/projects/Projects.svelte').catch(failed),
  '/projects': () => import('./pages/projects/Projects.svelte').catch(failed),
  '/projects/:projectId': {
    layout: () => import('./pages/project/ProjectLayout.svelte').catch(failed),
    '/': () => import('./pages/documents/Documents.svelte').catch(failed),
    '/documents/:documentId': () => import('./pages/documents/OneDocument.svelte').catch(failed),
    '/documents/:documentId/history': () => import('./pages/history/History.svelte').catch(failed),
    '/types': () => import('./pages/types/EntityTypes.svelte').catch(failed),
    '/agreement': () => import('./pages/agreement/Agreement.svelte').catch(failed),
    '/training': () => import('./pages/training/Training.svelte').catch(failed),
    '/jobs/:jobId': () => import('./pages/training/Job.svelte').catch(failed),
    '/models/:modelId': () => import('./pages/models/Model.svelte').catch(failed),
    '/deployments': () => import('./pages/deployments/Deployments.svelte').catch(failed),
    '/members': () => import('./pages/members/Members.svelte').catch(failed),
    '/settings': () => import('./pages/settings/Settings.svelte').catch(failed),
  },
  '/(sign-in)': () => import('./pages/entry/SignIn.svelte').catch(failed),
  '/(join)': () => import('./pages/entry/Join.svelte').catch(failed),
  '*': () => import('./pages/NotFound.svelte').catch(failed),
};

/** The router with all addresses of the app, so that a wrong link does not compile. */
export type AppRouter = RouterApi<typeof routes>;

/** Makes the router; called once, when the app starts. */
export function makeRouter(): AppRouter {
  return createRouter(routes);
}
