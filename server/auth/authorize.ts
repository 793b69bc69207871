/**
 * The door to everything inside a project. A person who is no member learns nothing, not even that it exists (SPEC S2):
 * NOT_FOUND. A member without the right is told so: FORBIDDEN.
 */
import { can, type Action, type Role } from '../../schema/roles.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../store/connect.ts';
import type { ProjectRow } from '../store/project.ts';
import type { Viewer } from './viewer.ts';

/** A project that the viewer may act in, and as what. */
export interface Entry {
  readonly viewer: Viewer;
  readonly project: ProjectRow;
  readonly role: Role;
}

/** The viewer. @throws AppError UNAUTHENTICATED when nobody is signed in. */
export function requireViewer(viewer: Viewer | null): Viewer {
  if (viewer === null) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  return viewer;
}

/** The viewer's role in a project, or undefined. */
export async function roleIn(store: Store, viewer: Viewer, projectId: string): Promise<Role | undefined> {
  if (viewer.onlyProjectId !== null && viewer.onlyProjectId !== projectId) return undefined;
  const member = await store.members.findOne({ projectId, userId: viewer.user._id }).lean();
  return member?.role;
}

/**
 * Lets the viewer into a project for an action.
 * @throws AppError UNAUTHENTICATED, NOT_FOUND (no member, or no such project) or FORBIDDEN.
 */
export async function enterProject(
  store: Store,
  viewer: Viewer | null,
  projectId: string,
  action: Action,
): Promise<Entry> {
  const someone = requireViewer(viewer);
  const role = await roleIn(store, someone, projectId);
  const project = role === undefined ? null : await store.projects.findById(projectId).lean();
  if (role === undefined || project === null) throw notFound('project');
  requireAction(role, action);
  return { viewer: someone, project, role };
}

/** @throws AppError FORBIDDEN when the role does not have the right. */
export function requireAction(role: Role, action: Action): void {
  if (!can(role, action)) {
    throw new AppError(
      'FORBIDDEN',
      `Your role (${role.toLowerCase()}) does not allow this. Ask a lead of the project.`,
    );
  }
}

/** The one error for things that are not there and things that may not be seen. */
export function notFound(what: string): AppError {
  return new AppError('NOT_FOUND', `There is no such ${what}, or you may not see it.`);
}
