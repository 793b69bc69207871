/** Events → values of a subscription. Ends at once when the client leaves, also while it waits for the next event. */

/**
 * Maps each event; `undefined` is passed over. `first` is given out before any event, and is read after listening began,
 * so no change between the two is lost.
 */
export function eventStream<Event, Value>(
  events: AsyncIterableIterator<Event>,
  map: (event: Event) => Promise<Value | undefined>,
  options: { first?: () => Promise<Value>; isLast?: (value: Value) => boolean } = {},
): AsyncIterableIterator<Value> {
  let isFirstDue = options.first !== undefined;
  let hasEnded = false;

  async function finish(): Promise<IteratorResult<Value>> {
    hasEnded = true;
    await events.return?.();
    return { value: undefined, done: true };
  }

  async function next(): Promise<IteratorResult<Value>> {
    if (hasEnded) return finish();
    const value = isFirstDue && options.first !== undefined ? await options.first() : await nextMapped();
    isFirstDue = false;
    if (value === undefined) return finish();
    if (options.isLast?.(value) === true) hasEnded = true;
    return { value, done: false };
  }

  async function nextMapped(): Promise<Value | undefined> {
    for (;;) {
      const event = await events.next();
      if (event.done === true) return undefined;
      const value = await map(event.value);
      if (value !== undefined) return value;
    }
  }

  return {
    next: () =>
      next().catch(async (thrown: unknown) => {
        await finish();
        throw thrown;
      }),
    return: finish,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
