/**
 * Who may see a job. Most are the project's and seen by all members. A job that labels in one person's set tells what that
 * person does in documents that are not submitted, so it is seen by that person and by those who read all sets.
 */
import { can, type Role } from './roles.ts';

/** The kind of job that belongs to one person. */
export const PERSONAL_JOB = 'LABEL_MENTIONS';

/** @param role of the viewer in the job's project. */
export function mayReadJob(
  job: { readonly kind: string; readonly createdBy: string },
  viewerId: string,
  role: Role | undefined,
): boolean {
  if (!can(role, 'job.read')) return false;
  return job.kind !== PERSONAL_JOB || job.createdBy === viewerId || can(role, 'set.readAll');
}

/** Leads stop any job; one's own labelling one may stop oneself. */
export function mayCancelJob(
  job: { readonly kind: string; readonly createdBy: string },
  viewerId: string,
  role: Role | undefined,
): boolean {
  return can(role, 'job.cancel') || (job.kind === PERSONAL_JOB && job.createdBy === viewerId);
}
