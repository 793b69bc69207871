import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../client/api/apiError.ts';
import { Live } from '../../../client/state/live.svelte.ts';

describe('Live', () => {
  it('has nothing at first, then the answer, and keeps it while it is asked again', async () => {
    let answer = 'one';
    const live = new Live(() => Promise.resolve(answer));
    expect([live.value, live.error, live.isLoading]).toEqual([undefined, undefined, false]);
    await live.refresh();
    expect(live.value).toBe('one');
    answer = 'two';
    const again = live.refresh();
    expect([live.value, live.isLoading]).toEqual(['one', true]);
    await again;
    expect([live.value, live.isLoading]).toEqual(['two', false]);
  });

  it('lets only the newest question count, in whatever order the answers come', async () => {
    const waiting: ((value: string) => void)[] = [];
    const live = new Live(() => new Promise<string>((resolve) => waiting.push(resolve)));
    const first = live.refresh();
    const second = live.refresh();
    waiting[1]?.('new');
    await second;
    waiting[0]?.('old');
    await first;
    expect([live.value, live.isLoading]).toEqual(['new', false]);
  });

  it('keeps the value beside an error, and forgets the error with the next answer', async () => {
    const load = vi.fn<() => Promise<string>>().mockResolvedValueOnce('good');
    const live = new Live(load);
    await live.refresh();
    load.mockRejectedValueOnce(new ApiError('BACKEND_UNAVAILABLE', 'Try later.'));
    await live.refresh();
    expect([live.value, live.error?.message]).toEqual(['good', 'Try later.']);
    load.mockResolvedValueOnce('better');
    await live.refresh();
    expect([live.value, live.error]).toEqual(['better', undefined]);
  });

  it('drops an answer that was asked before it was cleared', async () => {
    let give: (value: string) => void = () => undefined;
    const live = new Live(() => new Promise<string>((resolve) => (give = resolve)));
    const asked = live.refresh();
    live.clear();
    give('late');
    await asked;
    expect([live.value, live.isLoading]).toEqual([undefined, false]);
  });

  it('edits only a value that is there', () => {
    const live = new Live(() => Promise.resolve(1));
    live.change((value) => value + 1);
    expect(live.value).toBeUndefined();
    live.set(1);
    live.change((value) => value + 1);
    expect(live.value).toBe(2);
  });
});
