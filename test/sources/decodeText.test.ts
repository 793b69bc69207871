import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { decodeText, MAX_DOCUMENT_BYTES } from '../../server/sources/decodeText.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function refusal(bytes: Uint8Array, maxBytes?: number): AppError {
  try {
    decodeText(bytes, 'a.txt', maxBytes);
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error('it was not refused');
}

describe('decodeText', () => {
  it('keeps line ends, tabs, emoji and Unicode forms as they are', () => {
    const text = 'Hi\r\nBerlin\rx\n\tZu\u0308rich 👩‍🚒\u2028\f\u001b[1m\ufeff ';
    expect(decodeText(utf8(text), 'a.txt')).toEqual({ text, notes: [] });
  });

  it('removes one leading byte order mark and says so', () => {
    const { text, notes } = decodeText(utf8('\ufeffBerlin'), 'a.txt');
    expect(text).toBe('Berlin');
    expect(notes).toEqual([expect.stringContaining('byte order mark')]);
    expect(decodeText(utf8('\ufeff\ufeffBerlin'), 'a.txt').text).toBe('\ufeffBerlin');
  });

  it.each([[''], ['\ufeff'], [' \r\n\t']])('refuses %j as empty', (text) => {
    expect(refusal(utf8(text))).toMatchObject({ code: 'INVALID_INPUT', field: 'file' });
    expect(refusal(utf8(text)).message).toContain('a.txt is empty');
  });

  it.each([
    ['with a mark, little end first', Buffer.from('\ufeffGrüße', 'utf16le')],
    ['with a mark, big end first', Buffer.from('\ufeffGrüße', 'utf16le').swap16()],
    ['without a mark, little end first', Buffer.from('Hello world, from Köln', 'utf16le')],
    ['without a mark, big end first', Buffer.from('Hello world, from Köln', 'utf16le').swap16()],
  ])('refuses UTF-16 %s by its name', (_how, bytes) => {
    const error = refusal(bytes);
    expect(error).toMatchObject({ code: 'INVALID_INPUT', field: 'file' });
    expect(error.message).toBe('a.txt is UTF-16; save it as UTF-8 and import it again.');
  });

  it('refuses UTF-32 by its name', () => {
    expect(refusal(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)).message).toContain('UTF-32');
  });

  it.each([
    ['%PDF-1.7\n…', 'a PDF'],
    ['PK\u0003\u0004\u0014', 'Office document'],
    ['{\\rtf1 x', 'rich text'],
  ])('names a file that only looks like text: %j', (text, what) => {
    expect(refusal(latin1(text)).message).toContain(what);
  });

  it('refuses binary files: a NUL anywhere, or many control characters', () => {
    expect(refusal(utf8(`${'plain text '.repeat(9_000)}\0`)).message).toContain('binary');
    expect(refusal(utf8('ab\u0001\u0002\u0003cd')).message).toContain('binary');
    expect(decodeText(utf8(`${'plain text '.repeat(20)}\u0001`), 'a.txt').notes).toEqual([]);
  });

  it('names byte and line of what is not UTF-8', () => {
    const error = refusal(latin1('one\r\ntwo\nK\u00f6ln'));
    expect(error).toMatchObject({ code: 'INVALID_INPUT', field: 'file', line: 3 });
    expect(error.message).toContain('byte 10 (line 3)');
    expect(error.message).toContain('Save it as UTF-8');
  });

  it('counts the byte of a fault from the beginning of the file, a mark included', () => {
    expect(refusal(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xff)).message).toContain('byte 4 (line 1)');
  });

  it('refuses a character that the end of the file cuts', () => {
    expect(refusal(utf8('€').subarray(0, 2)).message).toContain('byte 0 (line 1)');
  });

  it('refuses what is too large, and takes what is just not', () => {
    expect(refusal(utf8('abc'), 2).code).toBe('LIMIT_EXCEEDED');
    const error = refusal(new Uint8Array(MAX_DOCUMENT_BYTES + 1).fill(0x61));
    expect(error).toMatchObject({ code: 'LIMIT_EXCEEDED', field: 'file' });
    expect(error.message).toContain('5 MB');
    expect(decodeText(new Uint8Array(MAX_DOCUMENT_BYTES).fill(0x61), 'a.txt').text).toHaveLength(
      MAX_DOCUMENT_BYTES,
    );
  });

  it('agrees with the platform about what is UTF-8', () => {
    const risky = fc.constantFrom(
      0x41,
      0x7f,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc0,
      0xc1,
      0xc2,
      0xdf,
      0xe0,
      0xe1,
      0xed,
      0xef,
      0xf0,
      0xf1,
      0xf4,
      0xf5,
    );
    fc.assert(
      fc.property(fc.array(risky, { maxLength: 8 }), (tail) => {
        const bytes = Uint8Array.from([...utf8('some plain text to begin with '.repeat(20)), ...tail]);
        let isSound = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(TypeError);
          isSound = false;
        }
        if (isSound) expect(decodeText(bytes, 'a.txt').text).toBe(new TextDecoder().decode(bytes));
        else expect(refusal(bytes).message).toContain('is not UTF-8');
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives back any text that was encoded, to the last character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (tail) => {
        const text = `${'text '.repeat(200)}${tail.replaceAll('\0', '')}`;
        expect(decodeText(utf8(text), 'a.txt').text).toBe(text);
      }),
    );
  });
});
