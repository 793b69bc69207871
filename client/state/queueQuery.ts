/**
 * Which documents a person works through, and in which order. It stands in the address of the list and of every document
 * that is opened from it, so that a link shows the same to another person: `?name=report&status=TODO&order=UNCERTAINTY`.
 */
import type { DocumentFilter, DocumentOrder, DocumentStatus } from '../api/operations.generated.ts';

/** One status, or all that is still to be done. */
export type QueueStatusChoice = DocumentStatus | 'TODO';

/** What is looked for. */
export interface QueueQuery {
  /** Part of the name; '' for all. */
  readonly name: string;
  /** Part of the text; '' for all. */
  readonly text: string;
  readonly status: QueueStatusChoice | undefined;
  readonly order: DocumentOrder;
  readonly entityTypeId: string | undefined;
  readonly annotatorId: string | undefined;
  /** Only where submitted sets differ. */
  readonly isDisputed: boolean;
  /** Only with open comments or flags. */
  readonly isCommented: boolean;
}

/** All documents in the order of import. */
export const WHOLE_QUEUE: QueueQuery = {
  name: '',
  text: '',
  status: undefined,
  order: 'POSITION',
  entityTypeId: undefined,
  annotatorId: undefined,
  isDisputed: false,
  isCommented: false,
};

const STATUSES: readonly string[] = [
  'NEW',
  'STARTED',
  'SUBMITTED',
  'GOLD',
  'TODO',
] satisfies QueueStatusChoice[];
const ORDERS: readonly string[] = ['POSITION', 'UNCERTAINTY', 'UNTOUCHED'] satisfies DocumentOrder[];

/** Reads an address. What is missing or not understood leaves out nothing. */
export function readQueueQuery(search: URLSearchParams): QueueQuery {
  const status = search.get('status') ?? '';
  const order = search.get('order') ?? '';
  return {
    name: search.get('name') ?? '',
    text: search.get('text') ?? '',
    status: STATUSES.includes(status) ? (status as QueueStatusChoice) : undefined,
    order: ORDERS.includes(order) ? (order as DocumentOrder) : 'POSITION',
    entityTypeId: search.get('type') ?? undefined,
    annotatorId: search.get('by') ?? undefined,
    isDisputed: search.get('disputed') === '1',
    isCommented: search.get('commented') === '1',
  };
}

/** The query part of an address, without what is as usual. */
export function writeQueueQuery(query: QueueQuery): Record<string, string> {
  return {
    ...(query.name !== '' && { name: query.name }),
    ...(query.text !== '' && { text: query.text }),
    ...(query.status !== undefined && { status: query.status }),
    ...(query.order !== 'POSITION' && { order: query.order }),
    ...(query.entityTypeId !== undefined && { type: query.entityTypeId }),
    ...(query.annotatorId !== undefined && { by: query.annotatorId }),
    ...(query.isDisputed && { disputed: '1' }),
    ...(query.isCommented && { commented: '1' }),
  };
}

/** A link's search, or no search at all: the router writes an empty one into the address as the word `undefined`. */
export function asSearch(values: Record<string, string>): { readonly search?: Record<string, string> } {
  return Object.keys(values).length === 0 ? {} : { search: values };
}

/** The query as the API is asked with it. */
export function queueVariables(query: QueueQuery): { filter: DocumentFilter; order: DocumentOrder } {
  const { name, text, status, order, entityTypeId, annotatorId, isDisputed, isCommented } = query;
  return {
    order,
    filter: {
      ...(name !== '' && { name }),
      ...(text !== '' && { text }),
      ...(status === 'TODO' && { toDo: true }),
      ...(status !== undefined && status !== 'TODO' && { status }),
      ...(entityTypeId !== undefined && { entityTypeId }),
      ...(annotatorId !== undefined && { annotatorId }),
      ...(isDisputed && { disagreement: true }),
      ...(isCommented && { commented: true }),
    },
  };
}

/** Whether anything but the status is asked for. */
export function isNarrowed(query: QueueQuery): boolean {
  return Object.keys(writeQueueQuery({ ...query, status: undefined, order: 'POSITION' })).length > 0;
}
