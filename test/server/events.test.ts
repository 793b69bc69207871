import { describe, expect, it } from 'vitest';
import { createEventBus, type EventMap, type EventName } from '../../server/events.ts';
import { createLogger } from '../../server/log.ts';
import { MemoryNetwork } from '../support/memoryRelay.ts';

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

/** What a bus tells of some events, in order. */
function keep(bus: ReturnType<typeof createEventBus>, ...names: EventName[]): [EventName, unknown][] {
  const heard: [EventName, unknown][] = [];
  for (const name of names) bus.on(name, (payload) => heard.push([name, payload]));
  return heard;
}

describe('the event bus of several instances', () => {
  const EVENTS: { [Name in Exclude<EventName, 'newsMissed'>]: EventMap[Name] } = {
    jobChanged: changed('j'),
    annotationSetChanged: { projectId: 'p', documentId: 'd', set: 'user:ann', version: 3 },
    accessChanged: { projectId: 'p' },
    commentChanged: { projectId: 'p', documentId: 'd', set: 'shared', commentId: 'c' },
    projectChanged: { projectId: 'p' },
    documentsDeleted: { documentIds: ['d1', 'd2'] },
    suggestionsChanged: { projectId: 'p', documentId: 'd', set: null },
    signInEnded: { userId: 'u', signInId: 's' },
  };
  const NAMES = Object.keys(EVENTS) as (keyof typeof EVENTS)[];

  it.each(NAMES)('tells %s everywhere, once, and sends it once', (name) => {
    const network = new MemoryNetwork({ delivery: 'held' });
    const buses = [1, 2, 3].map(() => createEventBus(network.relay()));
    const heard = buses.map((bus) => keep(bus, ...NAMES));
    buses[0]!.publish(name, EVENTS[name]);
    expect(heard[0]).toEqual([[name, EVENTS[name]]]);
    network.flush();
    expect(heard.map((events) => events.length)).toEqual([1, 1, 1]);
    expect(heard[2]).toEqual(heard[0]);
    expect(network.published).toBe(1);
  });

  it('tells the optional parts of accessChanged as they were', () => {
    const network = new MemoryNetwork();
    const [here, there] = [createEventBus(network.relay()), createEventBus(network.relay())];
    const heard = keep(there, 'accessChanged');
    const payloads = [
      { projectId: 'p', userId: 'u' },
      { projectId: 'p', documentId: 'd' },
      { projectId: 'p' },
    ];
    for (const payload of payloads) here.publish('accessChanged', payload);
    expect(heard.map(([, payload]) => payload)).toStrictEqual(payloads);
  });

  it('says newsMissed when the line is back, in this process only, and again each time', () => {
    const network = new MemoryNetwork();
    const line = network.relay();
    const [here, there] = [createEventBus(line), createEventBus(network.relay())];
    const [heardHere, heardThere] = [keep(here, 'newsMissed'), keep(there, 'newsMissed')];
    for (const round of [1, 2]) {
      line.cut();
      expect(heardHere.length).toBe(round - 1);
      line.restore();
      expect(heardHere.length).toBe(round);
    }
    here.publish('newsMissed', {});
    expect([heardHere.length, heardThere.length, network.published]).toEqual([3, 0, 0]);
  });

  it.each([
    ['no JSON', 'hello'],
    ['no event', '[]'],
    ['an unknown name', JSON.stringify({ name: 'worldEnded', payload: {} })],
    ['the name of something every object has', JSON.stringify({ name: 'constructor', payload: {} })],
    ['local news', JSON.stringify({ name: 'newsMissed', payload: {} })],
    ['a payload that lacks a part', JSON.stringify({ name: 'jobChanged', payload: { jobId: 'j' } })],
    [
      'a payload of another type',
      JSON.stringify({ name: 'projectChanged', payload: { projectId: { $ne: 1 } } }),
    ],
    [
      'a set that is none',
      JSON.stringify({
        name: 'annotationSetChanged',
        payload: { projectId: 'p', documentId: 'd', set: 'other', version: 1 },
      }),
    ],
    [
      'far too long',
      JSON.stringify({ name: 'projectChanged', payload: { projectId: 'p' }, more: 'x'.repeat(5_000) }),
    ],
  ])('drops %s, says so once, and goes on', (_what, text) => {
    const network = new MemoryNetwork();
    const stranger = network.relay();
    const logger = createLogger('silent');
    const lines: unknown[] = [];
    logger.warn = (line: unknown) => lines.push(line);
    const heard = keep(createEventBus(network.relay(), logger), ...NAMES, 'newsMissed');
    for (let n = 0; n < 3; n += 1) stranger.publish('events', new TextEncoder().encode(text));
    expect([heard, lines]).toEqual([[], [{ instance: stranger.instanceId }]]);
    createEventBus(stranger).publish('projectChanged', { projectId: 'p' });
    expect(heard).toEqual([['projectChanged', { projectId: 'p' }]]);
  });
});
