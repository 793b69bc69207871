import { describe, expect, it } from 'vitest';
import { createEventBus } from '../../server/events.ts';

const changed = (jobId: string) => ({ jobId, projectId: 'p' });

describe('the event bus', () => {
  it('gives a subscriber what was published since it subscribed, filtered and in order', async () => {
    const bus = createEventBus();
    bus.publish('jobChanged', changed('before'));
    const events = bus.subscribe('jobChanged', ({ jobId }) => jobId !== 'other');
    for (const id of ['a', 'other', 'b']) bus.publish('jobChanged', changed(id));
    expect((await events.next()).value).toEqual(changed('a'));
    expect((await events.next()).value).toEqual(changed('b'));
  });

  it('ends a reader that waits when its subscriber leaves', async () => {
    const bus = createEventBus();
    const events = bus.subscribe('jobChanged', () => true);
    const waiting = events.next();
    await events.return?.();
    expect(await waiting).toEqual({ value: undefined, done: true });
    bus.publish('jobChanged', changed('late'));
    expect((await events.next()).done).toBe(true);
  });

  it('ends a subscriber that reads too slowly, after what it holds', async () => {
    const bus = createEventBus();
    const events = bus.subscribe('jobChanged', () => true);
    for (let n = 0; n < 1_500; n += 1) bus.publish('jobChanged', changed(String(n)));
    let seen = 0;
    for (let event = await events.next(); event.done !== true; event = await events.next()) seen += 1;
    expect(seen).toBe(1_000);
  });

  it('stops calling a listener that was taken off', () => {
    const bus = createEventBus();
    const seen: string[] = [];
    const off = bus.on('projectChanged', ({ projectId }) => seen.push(projectId));
    bus.publish('projectChanged', { projectId: '1' });
    off();
    bus.publish('projectChanged', { projectId: '2' });
    expect(seen).toEqual(['1']);
  });
});
