/**
 * How rooms write a row of their log, in every turn: by the driver's own collection, since Mongoose makes and casts a
 * document of each value; and where this process holds the embedded store, by its short way, which costs half the time.
 */
import { mongo, type Connection } from 'mongoose';
import type { InsertLine } from './embedded/insertLine.ts';
import type { UpdateRow } from './updateLog.ts';

const COLLECTION = 'updates';

/** Stores a row; resolves when it is on disk. @throws an error that `isDuplicateKey` knows when its number is taken. */
export type InsertUpdate = (row: UpdateRow) => Promise<void>;

/** @param line the embedded store's short way, in the process that holds it. */
export function insertUpdateOn(connection: Connection, line: InsertLine | undefined): InsertUpdate {
  if (line !== undefined) {
    const namespace = `${connection.name}.${COLLECTION}`;
    // Small documents come as a part of a shared buffer, which must not be handed over.
    return (row) => line.insert(namespace, new Uint8Array(mongo.BSON.serialize(row)));
  }
  const updates = connection.collection<UpdateRow>(COLLECTION);
  return async (row) => {
    await updates.insertOne(row);
  };
}
