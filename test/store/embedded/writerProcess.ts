/** A process that opens the store of a folder and writes until it is killed, telling each write it got acknowledged. */
import { mongo } from 'mongoose';
import { startEmbeddedStore } from '../../../server/store/embedded/start.ts';

const WRITERS = 8;

const store = await startEmbeddedStore({ dataDir: process.argv[2] ?? '' });
const client = await mongo.MongoClient.connect(store.uri, { maxPoolSize: WRITERS });
const collection = client.db('kept').collection<{ _id: string; u: string; n: number }>('rows');
await collection.createIndexes([{ key: { u: 1 }, unique: true }, { key: { n: 1 } }]);
const round = process.argv[3] ?? '0';

async function write(writer: number): Promise<never> {
  for (let n = 0; ; n++) {
    const _id = `${round}-${writer}-${n}`;
    await collection.insertOne({ _id, u: _id, n: 0 });
    await collection.updateOne({ _id }, { $inc: { n: 1 } });
    process.stdout.write(`${_id}\n`);
  }
}

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
