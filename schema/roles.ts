/**
 * Who may do what, as one pure table: the server enforces it and the client hides by it. What is not in the table is
 * forbidden. Rules that also depend on the state of a room (submitted, blind) build on it in `rooms.ts`.
 */

/** Roles in a project, from most to least. */
export const ROLES = ['OWNER', 'LEAD', 'ANNOTATOR', 'VIEWER'] as const;
export type Role = (typeof ROLES)[number];

/** Everything that needs a right inside a project. */
export const ACTIONS = [
  'project.read',
  'project.update',
  'project.delete',
  'member.read',
  'member.invite',
  'member.update',
  'entityType.edit',
  'document.import',
  'document.delete',
  'annotate',
  'comment.write',
  'comment.moderate',
  'set.submit',
  'set.reopen',
  'set.readAll',
  'set.restore',
  'gold.edit',
  'agreement.read',
  'job.read',
  'job.start',
  'job.cancel',
  'model.read',
  'model.deploy',
  'model.predict',
  'apiToken.manage',
] as const;
export type Action = (typeof ACTIONS)[number];

const VIEWER: readonly Action[] = ['project.read', 'member.read', 'job.read', 'model.read'];
const ANNOTATOR: readonly Action[] = [...VIEWER, 'annotate', 'comment.write', 'set.submit', 'model.predict'];
const LEAD: readonly Action[] = [
  ...ANNOTATOR,
  'project.update',
  'member.invite',
  'entityType.edit',
  'document.import',
  'document.delete',
  'comment.moderate',
  'set.reopen',
  'set.readAll',
  'set.restore',
  'gold.edit',
  'agreement.read',
  'job.start',
  'job.cancel',
  'model.deploy',
  'apiToken.manage',
];

const TABLE: Readonly<Record<Role, ReadonlySet<Action>>> = {
  OWNER: new Set<Action>(ACTIONS),
  LEAD: new Set(LEAD),
  ANNOTATOR: new Set(ANNOTATOR),
  VIEWER: new Set(VIEWER),
};

/** Whether a member with this role may do the action. `undefined` (not a member) may do nothing. */
export function can(role: Role | undefined, action: Action): boolean {
  return role !== undefined && TABLE[role].has(action);
}

/** Whether a person of role `giver` may give somebody the role `given`: owners any, leads any but owner. */
export function mayGrant(giver: Role | undefined, given: Role): boolean {
  if (giver === 'OWNER') return true;
  return giver === 'LEAD' && given !== 'OWNER';
}

/** Type guard for text that comes from outside. */
export function isRole(value: unknown): value is Role {
  return typeof value === 'string' && (ROLES as readonly string[]).includes(value);
}
