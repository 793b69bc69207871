// Hocuspocus 3.4.4, the last line for Node 20. Its debounced store hook encodes the document and throws it away: a price
// below that of any real store.
import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';
import { answer, ready } from './answer.mjs';

const server = new Server(
  {
    address: '127.0.0.1',
    port: 0,
    quiet: true,
    stopOnSignals: false,
    onAuthenticate: () => Promise.resolve({}),
    onStoreDocument({ document }) {
      Y.encodeStateAsUpdate(document);
      return Promise.resolve();
    },
  },
  { perMessageDeflate: false },
);
answer(() => server.hocuspocus.documents.size);
server.httpServer.listen(0, '127.0.0.1', () => ready({ port: server.httpServer.address().port }));
