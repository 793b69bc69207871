/**
 * The way to the server's GraphQL: queries and mutations by POST, subscriptions by one WebSocket. Answers are never
 * kept here: a page's state holds them. Whatever fails, fails as an `ApiError`.
 */
import {
  Client,
  fetchExchange,
  subscriptionExchange,
  type AnyVariables,
  type DocumentInput,
  type Exchange,
  type OperationResult,
} from '@urql/core';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { ApiError, CLIENT_CODES, fromCombinedError, unreachable } from './apiError.ts';
import { Listeners } from './listeners.ts';
import { createLiveSocket, type LineState } from './liveSocket.ts';

const AGAIN_AFTER_MS = 5_000;

/** The text of an operation with the types of its answer and variables, as `npm run codegen` writes them. */
export type Operation<Data, Variables> = string & DocumentTypeDecoration<Data, Variables>;

/** What state classes need of the server. */
export interface Api {
  /** Asks afresh; rejects with an `ApiError`. */
  query<Data, Variables extends AnyVariables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
  /** Changes something; rejects with an `ApiError`. */
  mutate<Data, Variables extends AnyVariables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
  /**
   * Calls `onData` with each event until the returned function is called, over breaks of the line; `onError` when the
   * server refuses it.
   */
  subscribe<Data, Variables extends AnyVariables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    handlers: SubscriptionHandlers<Data>,
  ): () => void;
  /** Tells each change of the live line; the returned function ends it. */
  onLine(listener: (state: LineState) => void): () => void;
  /** Called whenever the server says nobody is signed in; the returned function ends it. */
  onSignedOut(listener: () => void): () => void;
}

/** What is called as a subscription goes on. */
export interface SubscriptionHandlers<Data> {
  readonly onData: (data: Data) => void;
  readonly onError?: (error: ApiError) => void;
}

/** What an `Api` is made from. */
export interface ApiOptions {
  /** Absolute address of the page's server, such as `https://concord.example`. */
  readonly origin: string;
  /** Replaces the exchanges that reach the network; for tests. */
  readonly exchanges?: readonly Exchange[];
}

/** Makes the `Api`. Nothing is sent before the first operation. */
export function createApi(options: ApiOptions): Api {
  const line = new Listeners<LineState>();
  const signedOut = new Listeners();
  const client = new Client({
    url: `${options.origin}/graphql`,
    exchanges: [...(options.exchanges ?? networkExchanges(options.origin, (state) => line.tell(state)))],
    requestPolicy: 'network-only',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } },
  });

  const failure = (result: OperationResult<unknown>): ApiError => {
    const error = result.error === undefined ? unreachable() : fromCombinedError(result.error);
    if (error.code === 'UNAUTHENTICATED') signedOut.tell();
    return error;
  };
  const settle = <Data, Variables extends AnyVariables>(result: OperationResult<Data, Variables>): Data => {
    if (result.error !== undefined || result.data === undefined) throw failure(result);
    return result.data;
  };

  return {
    query: async (operation, variables) =>
      settle(await client.query(asInput(operation), variables).toPromise()),
    mutate: async (operation, variables) =>
      settle(await client.mutation(asInput(operation), variables).toPromise()),
    subscribe: (operation, variables, { onData, onError }) =>
      keepGoing((onBroken) => {
        const running = client.subscription(asInput(operation), variables).subscribe((result) => {
          if (result.error === undefined) {
            if (result.data !== undefined) onData(result.data);
            return;
          }
          const error = failure(result);
          if (error.code === CLIENT_CODES.unreachable) onBroken();
          else onError?.(error);
        });
        return () => running.unsubscribe();
      }),
    onLine: (listener) => line.add(listener),
    onSignedOut: (listener) => signedOut.add(listener),
  };
}

/**
 * Starts something that may break, and starts it again a while after it did, until the returned function is called. The
 * socket comes back by itself after most breaks; this is for those after which it gives its subscriptions up.
 */
function keepGoing(start: (onBroken: () => void) => () => void): () => void {
  let stop: () => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = (): void => {
    stop();
    stop = start(() => {
      timer = setTimeout(go, AGAIN_AFTER_MS);
    });
  };
  go();
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function networkExchanges(origin: string, onState: (state: LineState) => void): Exchange[] {
  const socket = createLiveSocket(`${origin.replace(/^http/, 'ws')}/graphql`, onState);
  const forward = subscriptionExchange({
    forwardSubscription: ({ query, variables, operationName, extensions }) => ({
      subscribe: (sink) => ({
        unsubscribe: socket.subscribe(
          {
            query: query ?? '',
            variables: { ...variables },
            ...(operationName !== undefined && { operationName }),
            ...(extensions !== undefined && { extensions }),
          },
          {
            next: ({ data, errors }) =>
              sink.next({ data: data ?? null, ...(errors !== undefined && { errors }) }),
            complete: sink.complete,
            error: (error) => sink.error(asSinkError(error)),
          },
        ),
      }),
    }),
  });
  return [fetchExchange, forward];
}

/** GraphQL errors pass as they are; a socket that closed for good becomes an `ApiError`. */
function asSinkError(error: unknown): unknown {
  if (Array.isArray(error)) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 4401 || code === 4403) return new ApiError('UNAUTHENTICATED', 'Sign in to go on.');
  return unreachable();
}

function asInput<Data, Variables extends AnyVariables>(
  operation: Operation<Data, Variables>,
): DocumentInput<Data, Variables> {
  return operation;
}
