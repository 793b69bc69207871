/** Which jobs a viewer may see, as a condition of a query: the same rule as `mayReadJob`. */
import { PERSONAL_JOB } from '../../schema/jobAccess.ts';
import { can } from '../../schema/roles.ts';
import type { Entry } from '../auth/authorize.ts';

export function readableJobs({ viewer, role }: Entry): object {
  if (can(role, 'set.readAll')) return {};
  return { $or: [{ kind: { $ne: PERSONAL_JOB } }, { createdBy: viewer.user._id }] };
}
