/** Shows the Annotate page on a set without a network. */
import { screen } from '@testing-library/svelte';
import { vi } from 'vitest';
import Annotate from '../../../client/pages/annotate/Annotate.svelte';
import type {
  AnnotatedDocumentQuery,
  PlaceInQueueQuery,
  SetHeadFragment,
  TypeToLabelFragment,
} from '../../../client/api/operations.generated.ts';
import type { QueueQuery } from '../../../client/state/queueQuery.ts';
import { FakeServer } from '../support/fakeServer.ts';
import { aShell } from '../support/samples.ts';
import { showPage, type Shown } from '../support/showPage.ts';
import { FakeLine, TEXT } from './setPair.ts';

export const ANA = { id: 'ana', name: 'Ana Ek', colour: '#3377bb' };
export const BO = { id: 'bo', name: 'Bo Berg', colour: '#227722' };

export function aSet(change: Partial<SetHeadFragment> = {}): SetHeadFragment {
  return {
    documentId: 'd1',
    set: 'user:ana',
    canWrite: true,
    spanCount: 0,
    version: 1,
    submittedAt: null,
    user: ANA,
    ...change,
  };
}

type Place = PlaceInQueueQuery['document']['place'];

/** The first of two documents. */
export function aPlace(change: Partial<Place> = {}): Place {
  return { number: 1, total: 2, firstId: 'd1', previousId: null, nextId: 'd2', cursor: 'c1', ...change };
}

type Document = AnnotatedDocumentQuery['document'];

export function aText(change: Partial<Document> = {}): Document {
  return {
    id: 'd1',
    name: 'bank.txt',
    defaultSet: 'user:ana',
    sets: [aSet()],
    text: TEXT,
    language: 'en',
    source: 'upload:bank.txt',
    ...change,
  };
}

const types: TypeToLabelFragment[] = [
  {
    id: 'per',
    name: 'PERSON',
    colour: '#3377bb',
    key: 'p',
    guideline: '# People\n\n- with **titles**',
    deletedAt: null,
  },
  { id: 'org', name: 'ORG', colour: '#cc2200', key: null, guideline: '', deletedAt: null },
  { id: 'loc', name: 'PLACE', colour: '#227722', key: 'l', guideline: '', deletedAt: null },
  {
    id: 'old',
    name: 'OLD',
    colour: '#776666',
    key: null,
    guideline: '',
    deletedAt: '2026-01-01T00:00:00.000Z',
  },
];

/** A server with one document, in a project where everybody works alone. */
export function aServer(document: Document = aText()): FakeServer {
  return new FakeServer()
    .on('OpenProject', { project: aShell({ role: 'ANNOTATOR' }) })
    .on('WhoIsThere', { viewer: { isOwner: false, user: { ...ANA, email: null } } })
    .on('AnnotatedDocument', { document })
    .on('RefreshedHead', { document })
    .on('LabellingRules', {
      project: { id: 'p1', entityTypes: types, members: [{ user: ANA }, { user: BO }] },
    })
    .on('PlaceInQueue', { document: { id: 'd1', place: aPlace() } })
    .on('DocumentDisagreements', { document: { id: 'd1', disagreements: [] } });
}

export interface OpenPage extends Shown {
  readonly line: FakeLine;
  readonly text: HTMLElement;
}

/** Opens the page and waits until the text is there. */
export async function openPage(server: FakeServer, set?: string, query?: QueueQuery): Promise<OpenPage> {
  // jsdom lays nothing out.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  const line = new FakeLine();
  const connect = vi.fn(() => line);
  const shown = await showPage(server, Annotate as never, {
    props: {
      projectId: 'p1',
      documentId: 'd1',
      connect,
      ...(set !== undefined && { set }),
      ...(query && { query }),
    },
  });
  await shown.app.session.load();
  return { ...shown, line, text: await screen.findByTestId('document-text') };
}
