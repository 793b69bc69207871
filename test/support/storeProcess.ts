/** A database of its own process, as a MongoDB would be: the embedded store of `DATA_DIR`. Says its address, then serves. */
import { startEmbeddedStore } from '../../server/store/embedded/start.ts';

const { uri } = await startEmbeddedStore({ dataDir: process.env['DATA_DIR'] ?? '' });
process.stdout.write(`the store is at ${uri} \n`);
