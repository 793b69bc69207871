/**
 * Which part of the document list an address shows, so that a link shows the same to another person:
 * `?name=report&status=NEW&after=<cursor>&from=51`.
 */
import type { DocumentStatus } from '../../api/operations.generated.ts';
import type { DocumentPlace } from '../../state/documentList.svelte.ts';
import { STATUS } from '../../words/labels.ts';

/** The part of the list an address shows. */
export interface ListAddress extends DocumentPlace {
  /** Number of the first row, from 1; for show only. */
  readonly from: number;
}

/** Reads an address. What is missing or not understood is as on the first page of all documents. */
export function readListAddress(search: URLSearchParams): ListAddress {
  const after = search.get('after') ?? undefined;
  const from = Number(search.get('from'));
  return {
    name: search.get('name') ?? '',
    status: asStatus(search.get('status')),
    after,
    from: after !== undefined && Number.isInteger(from) && from > 0 ? from : 1,
  };
}

/** The query part of an address, without what is as usual. */
export function writeListAddress(address: ListAddress): Record<string, string> {
  return {
    ...(address.name !== '' && { name: address.name }),
    ...(address.status !== undefined && { status: address.status }),
    ...(address.after !== undefined && { after: address.after, from: String(address.from) }),
  };
}

function asStatus(text: string | null): DocumentStatus | undefined {
  return text !== null && Object.hasOwn(STATUS, text) ? (text as DocumentStatus) : undefined;
}
