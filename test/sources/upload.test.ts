import { describe, expect, it } from 'vitest';
import {
  BATCH_ID,
  listUploads,
  removeUpload,
  stageUpload,
  uploadSource,
  type BlobStore,
} from '../../server/sources/upload.ts';

function memoryBlobs(): BlobStore & { blobs: Map<string, Uint8Array> } {
  const blobs = new Map<string, Uint8Array>();
  return {
    blobs,
    put: (name, bytes) => Promise.resolve(void blobs.set(name, bytes)),
    get: (name) => Promise.resolve(blobs.get(name)),
    remove: (name) => Promise.resolve(void blobs.delete(name)),
    list: (prefix) => Promise.resolve([...blobs.keys()].filter((name) => name.startsWith(prefix)).sort()),
  };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const now = new Date('2026-05-01T10:00:00Z');

describe('a staged upload', () => {
  it('gives back each file under its own name, also two of one name', async () => {
    const blobs = memoryBlobs();
    const sent = [
      { name: 'a.txt', bytes: bytes('one') },
      { name: 'a.txt', bytes: bytes('two') },
    ];
    const batchId = await stageUpload(blobs, sent, now);
    expect(batchId).toMatch(BATCH_ID);
    const source = uploadSource(blobs, batchId);
    const read: string[] = [];
    for await (const page of source.list()) {
      for (const item of page.items) {
        expect(item).toMatchObject({ uri: 'upload:a.txt', name: 'a.txt', sizeBytes: 3 });
        read.push(new TextDecoder().decode(await source.read(item)));
      }
    }
    expect(read).toEqual(['one', 'two']);
  });

  it('keeps nothing when one file cannot be stored', async () => {
    const blobs = memoryBlobs();
    const failing: BlobStore = {
      ...blobs,
      put: async (name, content) => {
        if (name.endsWith('/1')) throw new Error('disk full');
        await blobs.put(name, content);
      },
    };
    const sent = ['a', 'b'].map((name) => ({ name, bytes: bytes(name) }));
    await expect(stageUpload(failing, sent, now)).rejects.toThrow('disk full');
    expect([...blobs.blobs.keys()]).toEqual([]);
  });

  it('is gone after removal, and says what to do', async () => {
    const blobs = memoryBlobs();
    const batchId = await stageUpload(blobs, [{ name: 'a.txt', bytes: bytes('one') }], now);
    const other = await stageUpload(blobs, [{ name: 'b.txt', bytes: bytes('two') }], now);
    await removeUpload(blobs, batchId);
    const pages = uploadSource(blobs, batchId).list()[Symbol.asyncIterator]();
    await expect(pages.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listUploads(blobs)).toEqual([{ batchId: other, stagedAt: now.getTime() }]);
  });

  it('is listed with the time it was staged, also when its index was never written', async () => {
    const blobs = memoryBlobs();
    const batchId = await stageUpload(blobs, [{ name: 'a.txt', bytes: bytes('one') }], now);
    await blobs.remove(`upload/${batchId}/index`);
    expect(await listUploads(blobs)).toEqual([{ batchId, stagedAt: now.getTime() }]);
  });
});
