import { describe, expect, it } from 'vitest';
import { plainText } from '../../server/formats/plainText.ts';
import { file, RENT_1 } from './files.ts';

describe('plain text', () => {
  it('makes each file a document without spans, its text as it was', () => {
    expect(plainText.read([file('a.txt', RENT_1), file('notes/b.MD', '# Hi\n')])).toEqual({
      documents: [
        { name: 'a.txt', text: RENT_1, language: null, spans: [], notes: [] },
        { name: 'notes/b.MD', text: '# Hi\n', language: null, spans: [], notes: [] },
      ],
      entityTypes: [],
      problems: [],
    });
  });

  it('hands on the note of a removed byte order mark', () => {
    const { documents } = plainText.read([file('a.txt', '\ufeffHi')]);
    expect(documents[0]).toMatchObject({ text: 'Hi', notes: [expect.stringContaining('byte order mark')] });
  });

  it('[I2] reports what it cannot read and reads the rest', () => {
    const { documents, problems } = plainText.read([
      file('empty.txt', ''),
      { name: 'latin.txt', bytes: Uint8Array.of(0x61, 0x0a, 0xe4) },
      file('photo.png', 'x'),
      file('good.txt', 'Hi'),
    ]);
    expect(documents.map(({ name }) => name)).toEqual(['good.txt']);
    expect(problems.map(({ file: name, code, field, line }) => [name, code, field, line])).toEqual([
      ['empty.txt', 'INVALID_INPUT', 'file', null],
      ['latin.txt', 'INVALID_INPUT', 'file', 2],
      ['photo.png', 'INVALID_INPUT', 'file', null],
    ]);
    expect(problems[2]!.message).toContain('.txt');
  });

  it('reports what is too large by its own code', () => {
    const large = { name: 'large.txt', bytes: new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61) };
    expect(plainText.read([large]).problems[0]).toMatchObject({ file: 'large.txt', code: 'LIMIT_EXCEEDED' });
  });
});
