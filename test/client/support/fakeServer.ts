/** A server made of answers by operation name, for states and pages: a urql exchange, so all of `createApi` is real. */
import { subscriptionExchange, type Exchange } from '@urql/core';
import { createApi, type Api } from '../../../client/api/graphql.ts';

type Variables = Record<string, unknown>;
type Reply = (variables: Variables) => object | Promise<object>;

interface Listener {
  readonly name: string;
  readonly variables: Variables;
  readonly next: (data: object) => void;
  readonly fail: (code: string, message: string) => void;
  /** Ends the subscription as a socket does that closes for good. */
  readonly drop: () => void;
}

export class FakeServer {
  /** Every query and mutation that came, in order. */
  readonly asked: { name: string; variables: Variables }[] = [];
  /** Subscriptions now open. */
  readonly listeners = new Set<Listener>();
  readonly #replies = new Map<string, Reply>();
  readonly api: Api;

  constructor() {
    this.api = createApi({ origin: 'http://localhost', exchanges: [this.#exchange()] });
  }

  /** Answers this operation from now on. */
  on(name: string, reply: object | Reply): this {
    this.#replies.set(name, typeof reply === 'function' ? (reply as Reply) : () => reply);
    return this;
  }

  /** Refuses this operation from now on. */
  refuse(name: string, code: string, message: string, field?: string): this {
    return this.on(name, () => {
      throw Object.assign(new Error(message), { extensions: { code, field } });
    });
  }

  /** Sends an event to all subscriptions of this name. */
  push(name: string, data: object): void {
    for (const listener of [...this.listeners]) if (listener.name === name) listener.next(data);
  }

  /** The variables of each time this operation was asked. */
  variablesOf(name: string): Variables[] {
    return this.asked.filter((one) => one.name === name).map(({ variables }) => variables);
  }

  /** Names of the subscriptions now open, sorted. */
  get open(): string[] {
    return [...this.listeners].map(({ name }) => name).sort();
  }

  #exchange(): Exchange {
    return subscriptionExchange({
      enableAllOperations: true,
      forwardSubscription: (request, operation) => ({
        subscribe: (sink) => {
          const name = /(?:query|mutation|subscription)\s+(\w+)/.exec(request.query ?? '')?.[1] ?? '';
          const variables: Variables = { ...request.variables };
          const fail = (code: string, message: string, field?: unknown): void =>
            sink.next({ data: null, errors: [{ message, extensions: { code, field } }] });
          if (operation.kind === 'subscription') {
            const listener: Listener = {
              name,
              variables,
              next: (data) => sink.next({ data }),
              fail,
              drop: () => {
                this.listeners.delete(listener);
                sink.error(new Error('closed'));
              },
            };
            this.listeners.add(listener);
            return { unsubscribe: () => void this.listeners.delete(listener) };
          }
          this.asked.push({ name, variables });
          void this.#reply(name, variables).then(
            (data) => {
              sink.next({ data });
              sink.complete();
            },
            (caught: unknown) => {
              const error = caught as Error & { extensions?: { code: string; field?: string } };
              fail(error.extensions?.code ?? 'INTERNAL', error.message, error.extensions?.field);
              sink.complete();
            },
          );
          return { unsubscribe: () => undefined };
        },
      }),
    });
  }

  async #reply(name: string, variables: Variables): Promise<object> {
    const reply = this.#replies.get(name);
    if (reply === undefined) throw new Error(`no answer for ${name}`);
    return reply(variables);
  }
}
