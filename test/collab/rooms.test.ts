import { afterEach, describe, expect, it } from 'vitest';
import { putSpan } from '../../schema/annotationSet.ts';
import { span } from './support/build.ts';
import { addressOf, RoomServer } from './support/roomServer.ts';

let server: RoomServer;
afterEach(() => server.close());

describe('a room over real sockets and the stock provider', () => {
  it('brings an edit of one client to another and into the log, and acknowledges it', async () => {
    server = await RoomServer.start();
    const ann = await server.join('ann');
    const bob = await server.join('bob');
    putSpan(ann.doc, span(), 'local');
    await bob.until(() => bob.spans.length === 1);
    await ann.until(() => ann.safe === 2);
    expect(bob.spans).toEqual([span()]);
    expect(await server.stored()).toEqual([span()]);
    expect(server.log.stored('doc1/shared').rows).toMatchObject([{ seq: 1, userIds: ['ann'] }]);
  });

  it("stores an edit of the server's own editor and shows it to everybody", async () => {
    server = await RoomServer.start();
    const ann = await server.join('ann');
    await server.collab.editRoom(addressOf('doc1/shared'), 'bob', (doc) =>
      putSpan(doc, span({ by: 'bob', origin: 'import' }), 'server'),
    );
    expect(await server.stored()).toEqual([span({ by: 'bob', origin: 'import' })]);
    await ann.until(() => ann.spans.length === 1);
  });
});
