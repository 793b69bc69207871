/** What every page finds without asking: passed by Svelte's context, made once in `App.svelte`. */
import { createContext } from 'svelte';
import type { Api } from '../api/graphql.ts';
import type { OfflineStore } from '../api/offlineStore.ts';
import type { AppRouter } from '../router.ts';
import type { Connection } from './connection.svelte.ts';
import type { Place } from './place.svelte.ts';
import type { Project } from './project.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Theme } from './theme.svelte.ts';
import type { Toasts } from './toasts.svelte.ts';

/** What lasts as long as the page is open. */
export interface App {
  readonly api: Api;
  readonly router: AppRouter;
  readonly session: Session;
  readonly connection: Connection;
  /** What this computer keeps of open sets. */
  readonly offline: OfflineStore;
  readonly place: Place;
  readonly theme: Theme;
  readonly toasts: Toasts;
}

/** `useApp()` in any component under `App.svelte`; throws elsewhere. */
export const [useApp, provideApp] = createContext<App>();

/** `useProject()` in any page of a project; throws elsewhere. */
export const [useProject, provideProject] = createContext<Project>();
