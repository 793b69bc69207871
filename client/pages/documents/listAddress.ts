/** Which part of the document list an address shows: `?status=TODO&after=<cursor>&from=51`. */
import type { DocumentPlace } from '../../state/documentList.svelte.ts';
import { readQueueQuery, writeQueueQuery } from '../../state/queueQuery.ts';

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
    query: readQueueQuery(search),
    after,
    from: after !== undefined && Number.isInteger(from) && from > 0 ? from : 1,
  };
}

/** The query part of an address, without what is as usual. */
export function writeListAddress({ query, after, from }: ListAddress): Record<string, string> {
  return { ...writeQueueQuery(query), ...(after !== undefined && { after, from: String(from) }) };
}
