/** Blobs by name, in GridFS: model weights under their digest, uploads waiting for their import. */
import { createHash } from 'node:crypto';
import { mongo, type Connection } from 'mongoose';

/** Named blobs. A name is written once; writing it again replaces it after the new bytes are whole. */
export interface Files {
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or undefined when there is no such file. */
  get(name: string): Promise<Buffer | undefined>;
  /** Removes a file; nothing happens when it is not there. */
  remove(name: string): Promise<void>;
  /** Names that begin with `prefix`, ascending. */
  list(prefix: string): Promise<string[]>;
}

/** SHA-256, hex. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Files in the connection's database. */
export function openFiles(connection: Connection): Files {
  const database = connection.db;
  if (database === undefined) throw new Error('files need an open connection');
  const bucket = new mongo.GridFSBucket(database, { bucketName: 'files' });

  async function idsOf(name: string): Promise<mongo.ObjectId[]> {
    const found = await bucket.find({ filename: name }).toArray();
    return found.map((file) => file._id);
  }

  return {
    async put(name, bytes) {
      const old = await idsOf(name);
      await new Promise<void>((resolve, reject) => {
        const stream = bucket.openUploadStream(name);
        stream.once('finish', () => resolve());
        stream.once('error', reject);
        stream.end(Buffer.from(bytes));
      });
      for (const id of old) await bucket.delete(id);
    },
    async get(name) {
      const [id] = (await idsOf(name)).reverse();
      if (id === undefined) return undefined;
      const chunks: Buffer[] = [];
      for await (const chunk of bucket.openDownloadStream(id)) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    async remove(name) {
      for (const id of await idsOf(name)) await bucket.delete(id);
    },
    async list(prefix) {
      const pattern = `^${prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;
      const found = await bucket
        .find({ filename: { $regex: pattern } })
        .sort({ filename: 1 })
        .toArray();
      return found.map((file) => file.filename);
    },
  };
}
