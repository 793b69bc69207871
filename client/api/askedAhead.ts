/**
 * Questions that are asked before the page that needs their answers is there, while its code is still on the way. The
 * rule it guards: an answer that was asked for ahead is given once, soon, and only while nothing was changed since.
 */
import type { AnyVariables } from '@urql/core';
import type { Api, Operation } from './graphql.ts';

/** An `Api` that can be asked ahead. */
export interface AskableApi extends Api {
  /**
   * Sends a question now; the first `query` for the same takes its answer, or waits for it. An answer that failed, or that
   * nobody took within ten seconds, counts as not asked.
   */
  ahead<Data, Variables extends AnyVariables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
  ): void;
}

const KEEP_MS = 10_000;

interface Asked {
  readonly answer: Promise<unknown>;
  /** Milliseconds, by `now`. */
  readonly at: number;
}

/** @param now milliseconds that only grow; default: since the page began. */
export function askableAhead(api: Api, now: () => number = () => performance.now()): AskableApi {
  const asked = new Map<string, Asked>();
  const keyOf = (operation: string, variables: AnyVariables): string =>
    `${operation} ${JSON.stringify(variables)}`;

  return {
    ...api,
    ahead(operation, variables) {
      const answer = api.query(operation, variables);
      asked.set(keyOf(operation, variables), { answer, at: now() });
      // Whoever wants it asks again and is told then.
      answer.catch(() => undefined);
    },
    async query<Data, Variables extends AnyVariables>(
      operation: Operation<Data, Variables>,
      variables: Variables,
    ): Promise<Data> {
      const key = keyOf(operation, variables);
      const early = asked.get(key);
      asked.delete(key);
      if (early === undefined || now() - early.at > KEEP_MS) return api.query(operation, variables);
      return (early.answer as Promise<Data>).catch(() => api.query(operation, variables));
    },
    mutate(operation, variables) {
      // Who has just signed in, or changed something, is not told how it was before.
      asked.clear();
      return api.mutate(operation, variables);
    },
  };
}
