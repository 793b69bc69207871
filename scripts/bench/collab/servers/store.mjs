// A MongoDB-compatible server in a process of its own: the embedded store of a data folder.
import { startEmbeddedStore } from '../../../../dist/server/store/embedded/start.js';
import { answer, ready } from './answer.mjs';

const store = await startEmbeddedStore({ dataDir: process.env.DATA_DIR });
answer();
ready({ uri: store.uri });
