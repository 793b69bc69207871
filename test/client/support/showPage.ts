/** Renders a page against a fake server, as the router would, with a router that only notes where it was sent. */
import { render } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Component } from 'svelte';
import { vi } from 'vitest';
import { OfflineStore } from '../../../client/api/offlineStore.ts';
import type { AppRouter } from '../../../client/router.ts';
import type { App } from '../../../client/state/appContext.ts';
import { Connection } from '../../../client/state/connection.svelte.ts';
import { Place } from '../../../client/state/place.svelte.ts';
import { Project } from '../../../client/state/project.svelte.ts';
import { Session } from '../../../client/state/session.svelte.ts';
import { Theme } from '../../../client/state/theme.svelte.ts';
import { Toasts } from '../../../client/state/toasts.svelte.ts';
import type { FakeServer } from './fakeServer.ts';
import Within from './Within.svelte';

interface PathOptions {
  readonly params?: Record<string, string>;
  readonly search?: Record<string, string>;
}

export interface Shown {
  readonly app: App;
  readonly project: Project;
  readonly user: UserEvent;
  /** Addresses the page went to. */
  readonly went: string[];
}

class UnsizedObserver {
  readonly observe = (): void => undefined;
  readonly unobserve = (): void => undefined;
  readonly disconnect = (): void => undefined;
}

function pathOf(route: string, { params = {}, search = {} }: PathOptions = {}): string {
  const path = route.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
  const query = new URLSearchParams(search).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Shows `page` in project `p1`, which is loaded first when the server has an answer for it. */
export async function showPage(
  server: FakeServer,
  page: Component<Record<string, unknown>>,
  options: { props?: Record<string, unknown>; params?: Record<string, string> } = {},
): Promise<Shown> {
  const went: string[] = [];
  const router = {
    p: pathOf,
    navigate: (route: string, given?: PathOptions) => {
      went.push(pathOf(route, given));
      return Promise.resolve();
    },
    isActive: () => false,
    route: { params: { projectId: 'p1', ...options.params }, pathname: '/projects/p1', search: {} },
  } as unknown as AppRouter;
  const { api } = server;
  const system = Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList;
  const app: App = {
    api,
    router,
    session: new Session(api),
    connection: new Connection(api),
    offline: new OfflineStore(),
    theme: new Theme(document.createElement('html'), system, undefined),
    toasts: new Toasts(),
    place: new Place(),
  };
  const project = new Project(api, 'p1');
  await project.refresh();
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  // jsdom lays nothing out, so what asks where or how large it is gets no answer.
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal('ResizeObserver', UnsizedObserver);
  const props = options.props ?? {};
  render(Within, {
    props: { app, project, page: page, props },
  });
  return { app, project, user, went };
}
