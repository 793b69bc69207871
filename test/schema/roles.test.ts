import { describe, expect, it } from 'vitest';
import { ACTIONS, can, isRole, mayGrant, ROLES, type Action, type Role } from '../../schema/roles.ts';

/** Who may do what, written out: `OLAV` for owner, lead, annotator, viewer. */
const EXPECTED: Readonly<Record<Action, string>> = {
  'project.read': 'OLAV',
  'project.update': 'OL',
  'project.delete': 'O',
  'member.read': 'OLAV',
  'member.invite': 'OL',
  'member.update': 'O',
  'entityType.edit': 'OL',
  'document.import': 'OL',
  'document.delete': 'OL',
  annotate: 'OLA',
  'comment.write': 'OLA',
  'comment.moderate': 'OL',
  'set.submit': 'OLA',
  'set.reopen': 'OL',
  'set.readAll': 'OL',
  'set.restore': 'OL',
  'gold.edit': 'OL',
  'agreement.read': 'OL',
  'job.read': 'OLAV',
  'job.start': 'OL',
  'job.cancel': 'OL',
  'model.read': 'OLAV',
  'model.deploy': 'OL',
  'model.predict': 'OLA',
  'apiToken.manage': 'OL',
};

describe('[S1] the table of rights', () => {
  it.each(ACTIONS)('lets exactly the expected roles do %s, and nobody without a role', (action) => {
    const allowed = ROLES.filter((role) => can(role, action)).map((role) => role[0]);
    expect(allowed.join('')).toBe(EXPECTED[action]);
    expect(can(undefined, action)).toBe(false);
  });

  it('gives each role all that a lower one has', () => {
    for (const [index, role] of ROLES.entries()) {
      for (const lower of ROLES.slice(index)) {
        for (const action of ACTIONS) if (can(lower, action)) expect(can(role, action)).toBe(true);
      }
    }
  });
});

describe('giving roles', () => {
  it('owners give any, leads any but owner, others none', () => {
    const given = (giver: Role | undefined): string =>
      ROLES.filter((role) => mayGrant(giver, role)).join(' ');
    expect(given('OWNER')).toBe('OWNER LEAD ANNOTATOR VIEWER');
    expect(given('LEAD')).toBe('LEAD ANNOTATOR VIEWER');
    for (const giver of ['ANNOTATOR', 'VIEWER', undefined] as const) expect(given(giver)).toBe('');
  });

  it('knows a role by its exact text', () => {
    expect(ROLES.every(isRole)).toBe(true);
    for (const other of ['owner', '', 'toString', null, 3, {}]) expect(isRole(other)).toBe(false);
  });
});
