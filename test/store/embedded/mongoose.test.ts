import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { Schema, mongo, type Connection, type Types } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedStore, type EmbeddedStore } from '../../../server/store/embedded/start.ts';

interface User {
  email: string;
  name?: string;
  age?: number;
  tags: string[];
  address?: { city?: string };
  friends: Types.ObjectId[];
}

const userSchema = new Schema<User>(
  {
    email: String,
    name: String,
    age: Number,
    tags: [String],
    address: { city: String },
    friends: [{ type: Schema.Types.ObjectId, ref: 'User' }],
  },
  { timestamps: true },
);
userSchema.index({ email: 1 }, { unique: true });

let folder: string;
let store: EmbeddedStore;
let connection: Connection;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
  store = await startEmbeddedStore({ dataDir: folder });
  connection = await mongoose.createConnection(store.uri, { maxPoolSize: 20 }).asPromise();
});

afterAll(async () => {
  await connection.close();
  await store.close();
  await rm(folder, { recursive: true });
});

describe('unmodified mongoose on the embedded store', () => {
  it('makes the indexes of a schema and stores, finds and saves documents', async () => {
    const users = connection.model<User>('User', userSchema);
    await users.init();
    expect((await users.collection.indexes()).map((index) => index.name)).toEqual(['_id_', 'email_1']);
    const ada = await users.create({ email: 'ada@x', name: 'Ada', age: 36, tags: ['x', 'y'] });
    await users.create({ email: 'bob@x', name: 'Bob', age: 20, friends: [ada._id] });
    const found = await users.findOne({ email: 'bob@x' }).populate<{ friends: User[] }>('friends');
    expect(found?.friends[0]?.name).toBe('Ada');
    const saved = await users.findOne({ email: 'ada@x' });
    saved?.tags.push('z');
    saved?.set('address.city', 'London');
    await saved?.save();
    const read = await users.findOne({ email: 'ada@x' }).lean();
    expect(read?.tags).toEqual(['x', 'y', 'z']);
    expect(read?.address).toEqual({ city: 'London' });
  });

  it('tells which key a unique index refused', async () => {
    const users = connection.model<User>('User');
    await expect(users.create({ email: 'ada@x' })).rejects.toMatchObject({
      code: 11_000,
      keyPattern: { email: 1 },
      keyValue: { email: 'ada@x' },
    });
  });

  it('upserts by findOneAndUpdate', async () => {
    const users = connection.model<User>('User');
    const options = { upsert: true, returnDocument: 'after' } as const;
    const made = await users.findOneAndUpdate(
      { email: 'cyd@x' },
      { $set: { name: 'Cyd' }, $setOnInsert: { age: 7 } },
      options,
    );
    const again = await users.findOneAndUpdate({ email: 'cyd@x' }, { $inc: { age: 1 } }, options);
    expect(made.age).toBe(7);
    expect(again.age).toBe(8);
    expect(again._id).toEqual(made._id);
  });

  it('changes arrays by operator, position and filter', async () => {
    const posts = connection.collection<{ comments: { who: string; n: number }[]; tags: string[] }>('posts');
    const { insertedId: _id } = await posts.insertOne({
      comments: [
        { who: 'm', n: 1 },
        { who: 'n', n: 2 },
        { who: 'm', n: 3 },
      ],
      tags: ['a'],
    });
    await posts.updateOne({ _id, 'comments.who': 'n' }, { $set: { 'comments.$.n': 20 } });
    await posts.updateOne(
      { _id },
      { $inc: { 'comments.$[c].n': 100 } },
      { arrayFilters: [{ 'c.who': 'm' }] },
    );
    await posts.updateOne({ _id }, { $set: { 'comments.$[].who': 'all' } });
    await posts.updateOne({ _id }, { $push: { tags: { $each: ['b', 'c'], $slice: -2 } } });
    const post = await posts.findOne({ _id });
    expect(post?.comments.map((comment) => comment.n)).toEqual([101, 20, 103]);
    expect(post?.comments.every((comment) => comment.who === 'all')).toBe(true);
    expect(post?.tags).toEqual(['b', 'c']);
  });

  it('streams more documents than a batch holds, and sorts by an index', async () => {
    const many = connection.collection<{ k: number; g: number }>('many');
    await many.createIndex({ g: 1, k: -1 }, {}, {});
    await many.insertMany(Array.from({ length: 2500 }, (_, k) => ({ k, g: k % 10 })));
    let sum = 0;
    for await (const document of many.find({}, { batchSize: 333 })) sum += document.k;
    expect(sum).toBe((2500 * 2499) / 2);
    const top = await many.find({ g: 3 }).sort({ k: -1 }).limit(3).toArray();
    expect(top.map((document) => document.k)).toEqual([2493, 2483, 2473]);
    expect(await many.countDocuments({ k: { $gte: 100, $lt: 200 } })).toBe(100);
  });

  it('aggregates groups, unwinds and joins', async () => {
    const groups = await connection
      .collection('many')
      .aggregate([
        { $match: { k: { $lt: 100 } } },
        { $group: { _id: '$g', n: { $sum: 1 }, most: { $max: '$k' } } },
        { $sort: { _id: 1 } },
        { $limit: 2 },
      ])
      .toArray();
    expect(groups).toEqual([
      { _id: 0, n: 10, most: 90 },
      { _id: 1, n: 10, most: 91 },
    ]);
    const joined = await connection
      .model<User>('User')
      .aggregate([
        { $unwind: '$friends' },
        { $lookup: { from: 'users', localField: 'friends', foreignField: '_id', as: 'friend' } },
        { $project: { _id: 0, name: 1, friend: '$friend.name' } },
      ]);
    expect(joined).toEqual([{ name: 'Bob', friend: ['Ada'] }]);
  });

  it('runs a bulk of mixed writes', async () => {
    const bulk = connection.collection<{ _id: number; n?: number }>('bulk');
    const result = await bulk.bulkWrite([
      { insertOne: { document: { _id: 1 } } },
      { updateOne: { filter: { _id: 1 }, update: { $set: { n: 1 } } } },
      { updateOne: { filter: { _id: 2 }, update: { $set: { n: 2 } }, upsert: true } },
      { replaceOne: { filter: { _id: 2 }, replacement: { n: 3 } } },
      { deleteOne: { filter: { _id: 1 } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 2, upsertedCount: 1, deletedCount: 1 });
    expect(await bulk.find().toArray()).toEqual([{ _id: 2, n: 3 }]);
    const unordered = bulk.insertMany([{ _id: 3 }, { _id: 2 }, { _id: 4 }], { ordered: false });
    await expect(unordered).rejects.toMatchObject({ code: 11_000, result: { insertedCount: 2 } });
  });

  it('loses no update of a hundred writers at once', async () => {
    const counters = connection.collection<{ _id: string; n: number }>('counters');
    await counters.insertOne({ _id: 'c', n: 0 });
    await Promise.all(
      Array.from({ length: 100 }, () => counters.updateOne({ _id: 'c' }, { $inc: { n: 1 } })),
    );
    expect((await counters.findOne({ _id: 'c' }))?.n).toBe(100);
  });

  it('keeps files in GridFS', async () => {
    const { db } = connection;
    const bucket = new mongo.GridFSBucket(db!, { bucketName: 'blobs' });
    const bytes = Buffer.alloc(700_000, 7);
    const upload = bucket.openUploadStream('model');
    await new Promise((resolve, reject) => {
      upload.once('finish', resolve);
      upload.once('error', reject);
      upload.end(bytes);
    });
    const chunks: Buffer[] = [];
    for await (const chunk of bucket.openDownloadStream(upload.id)) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
    await bucket.delete(upload.id);
    expect(await bucket.find().toArray()).toEqual([]);
    expect(await db!.collection('blobs.chunks').countDocuments()).toBe(0);
  });
});
