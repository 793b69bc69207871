/** Whole answers of the server with plain values; a test changes what it is about. */
import type {
  DocumentRowFragment,
  EntityTypeRowFragment,
  JobWholeFragment,
  MemberRowFragment,
  ProjectShellFragment,
  QueueCountsFragment,
} from '../../../client/api/operations.generated.ts';

const AT = '2026-03-02T09:30:00.000Z';

export function aShell(change: Partial<ProjectShellFragment> = {}): ProjectShellFragment {
  return {
    id: 'p1',
    name: 'Press',
    language: 'en',
    mode: 'INDEPENDENT',
    overlap: 'NONE',
    snapping: 'WORDS',
    trimsPunctuation: true,
    role: 'OWNER',
    createdAt: AT,
    documentCount: 3,
    progress: { documents: 3, annotated: 1, submitted: 1, gold: 0 },
    ...change,
  };
}

export function aType(change: Partial<EntityTypeRowFragment> = {}): EntityTypeRowFragment {
  return {
    id: 't1',
    name: 'PERSON',
    colour: '#3377bb',
    key: 'p',
    guideline: '',
    spanCount: 0,
    documentCount: 0,
    deletedAt: null,
    ...change,
  };
}

export function aDocument(change: Partial<DocumentRowFragment> = {}): DocumentRowFragment {
  return {
    id: 'd1',
    name: 'one.txt',
    excerpt: 'Ada Lovelace joined.',
    length: 20,
    language: 'en',
    source: 'upload:one.txt',
    status: 'NEW',
    createdAt: AT,
    openComments: 0,
    openFlags: 0,
    uncertainty: null,
    ...change,
  };
}

/** Of three documents one is done. */
export function aQueue(change: Partial<QueueCountsFragment> = {}): QueueCountsFragment {
  return {
    total: 3,
    new: 1,
    started: 1,
    submitted: 1,
    gold: 0,
    nextToDo: { id: 'd2', name: 'two.txt' },
    ...change,
  };
}

export function aJob(change: Partial<JobWholeFragment> = {}): JobWholeFragment {
  return {
    id: 'j1',
    kind: 'TRAIN',
    name: 'first',
    state: 'RUNNING',
    createdAt: AT,
    startedAt: AT,
    finishedAt: null,
    createdBy: { id: 'u1', name: 'Ada', colour: '#3377bb' },
    progress: {
      stage: 'optimise',
      fraction: 0.5,
      done: 30,
      total: 60,
      loss: 0.2,
      heldOutF1: 0.8,
      etaMs: 9000,
    },
    error: null,
    model: null,
    importResult: null,
    preannotation: null,
    curve: [],
    training: null,
    ...change,
  };
}

export function progressAt(fraction: number): JobWholeFragment['progress'] {
  return { ...aJob().progress, fraction };
}

export function aMember(id: string, role: MemberRowFragment['role']): MemberRowFragment {
  return {
    role,
    joinedAt: AT,
    user: { id, name: `Person ${id}`, email: `${id}@example.org`, colour: '#3377bb' },
  };
}
