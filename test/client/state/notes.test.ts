import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../client/api/apiError.ts';
import { pace } from '../../../client/state/pace.ts';
import { Submission } from '../../../client/state/submission.svelte.ts';
import { Toasts } from '../../../client/state/toasts.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('pace', () => {
  it('turns a burst into one call, and does not lose what comes after it', () => {
    const run = vi.fn();
    const paced = pace(run, 100);
    for (let i = 0; i < 5; i += 1) paced.touch();
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(run).toHaveBeenCalledTimes(1);
    paced.touch();
    vi.advanceTimersByTime(100);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('calls no more once stopped', () => {
    const run = vi.fn();
    const paced = pace(run, 100);
    paced.touch();
    paced.stop();
    vi.advanceTimersByTime(1000);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('Toasts', () => {
  it('go by themselves: short ones soon, those with an action or an error later', () => {
    const toasts = new Toasts();
    toasts.say('Saved.');
    toasts.say('In the bin.', { label: 'Undo', run: vi.fn() });
    toasts.fail(new ApiError('CONFLICT', 'The name is taken.'));
    vi.advanceTimersByTime(5_000);
    expect(toasts.shown.map(({ message }) => message)).toEqual(['In the bin.', 'The name is taken.']);
    vi.advanceTimersByTime(7_000);
    expect(toasts.shown).toEqual([]);
  });

  it('wait while they are held', () => {
    const toasts = new Toasts();
    toasts.say('Saved.');
    const id = toasts.shown[0]!.id;
    toasts.hold(id);
    vi.advanceTimersByTime(60_000);
    expect(toasts.shown).toHaveLength(1);
    toasts.release(id);
    vi.advanceTimersByTime(5_000);
    expect(toasts.shown).toEqual([]);
  });

  it('take the place of the last of their kind, so that quick work piles nothing up', () => {
    const toasts = new Toasts();
    const undo = { label: 'Undo', run: vi.fn() };
    for (const name of ['a', 'b', 'c']) toasts.say(`${name} was submitted.`, undefined, 'submitted');
    for (const name of ['x', 'y']) toasts.say(`${name} rejected.`, undo, 'rejected');
    for (let i = 0; i < 3; i += 1) toasts.say('This is the last document.');
    expect(toasts.shown.map(({ message }) => message)).toEqual([
      'c was submitted.',
      'y rejected.',
      'This is the last document.',
    ]);
  });

  it('with a way back stay beside others that say the same', () => {
    const toasts = new Toasts();
    for (let i = 0; i < 2; i += 1) toasts.say('1 span put back.', { label: 'Undo', run: vi.fn() });
    expect(toasts.shown).toHaveLength(2);
  });

  it('are at most four; the oldest makes room', () => {
    const toasts = new Toasts();
    for (const name of ['a', 'b', 'c', 'd', 'e']) toasts.say(name);
    expect(toasts.shown.map(({ message }) => message)).toEqual(['b', 'c', 'd', 'e']);
  });

  it('do their action once, and say so when it fails', async () => {
    const toasts = new Toasts();
    toasts.say('In the bin.', {
      label: 'Undo',
      run: () => Promise.reject(new ApiError('CONFLICT', 'Too late.')),
    });
    await toasts.act(toasts.shown[0]!);
    expect(toasts.shown.map(({ message, tone }) => [message, tone])).toEqual([['Too late.', 'danger']]);
  });
});

describe('Submission', () => {
  it('is busy while it runs and does not run twice at once', async () => {
    const sending = new Submission();
    let finish: () => void = () => undefined;
    const first = sending.run(() => new Promise<void>((resolve) => (finish = resolve)));
    expect(sending.isBusy).toBe(true);
    const second = vi.fn();
    expect(await sending.run(second)).toBe(false);
    expect(second).not.toHaveBeenCalled();
    finish();
    expect(await first).toBe(true);
    expect(sending.isBusy).toBe(false);
  });

  it('shows an error at its field, and above the form when the form has no such field', async () => {
    const sending = new Submission('name');
    await sending.run(() => Promise.reject(new ApiError('INVALID_INPUT', 'Too long.', 'name')));
    expect([sending.errorOf('name'), sending.general]).toEqual(['Too long.', undefined]);
    await sending.run(() => Promise.reject(new ApiError('INVALID_INPUT', 'No such set.', 'into')));
    expect([sending.errorOf('name'), sending.general]).toEqual([undefined, 'No such set.']);
    sending.reset();
    expect(sending.general).toBeUndefined();
  });
});
