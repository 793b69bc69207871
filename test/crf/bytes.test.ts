import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../server/crf/byteReader.ts';
import { ByteWriter } from '../../server/crf/byteWriter.ts';
import { crc32 } from '../../server/crf/crc32.ts';

describe('bytes', () => {
  it('come back as they went', () => {
    const count = fc.oneof(fc.nat(), fc.constantFrom(0, 127, 128, 16_383, 16_384, 2 ** 31 - 1));
    fc.assert(
      fc.property(
        fc.array(count),
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.float()),
        (counts, text, floats) => {
          const writer = new ByteWriter();
          for (const value of counts) writer.count(value);
          writer.text(text);
          writer.float32s(Float32Array.from(floats));
          const reader = new ByteReader(writer.toBytes());
          expect(counts.map(() => reader.count())).toEqual(counts);
          expect(reader.text()).toBe(text);
          expect([...reader.float32s(floats.length)]).toEqual(floats);
          expect(reader.left).toBe(0);
        },
      ),
    );
  });

  it('keep a leading U+FEFF', () => {
    const writer = new ByteWriter();
    writer.text('\uFEFFa');
    expect(new ByteReader(writer.toBytes()).text()).toBe('\uFEFFa');
  });

  it('are never read past their end', () => {
    expect(() => new ByteReader(Uint8Array.from([0x85])).count()).toThrow('missing at the end');
    expect(() => new ByteReader(Uint8Array.from([1, 2])).uint32()).toThrow('missing at the end');
    expect(() => new ByteReader(Uint8Array.from([9, 65])).text()).toThrow('missing at the end');
    expect(() => new ByteReader(new Uint8Array(9).fill(0xff)).count()).toThrow('too many bytes');
  });

  it('have the checksum that the standard gives for its test text', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });
});
