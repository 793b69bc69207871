import { describe, expect, it } from 'vitest';
import { conll, readConll } from '../../server/formats/conll.ts';
import { file, mentionsOf } from './files.ts';

const columns = (...lines: string[]) => file('a.conll', lines.join('\n'));
const read = (...lines: string[]) => conll.read([columns(...lines)]);

const IOB1 = ['Ada I-PER', 'Lovelace I-PER', 'left O', 'Oslo I-LOC', 'Bergen B-LOC', 'AG I-ORG', '. O'];
const IOB2 = ['Ada B-PER', 'Lovelace I-PER', 'left O', 'Oslo B-LOC', 'Bergen B-LOC', 'AG B-ORG', '. O'];
const BILOU = ['Ada B-PER', 'Lovelace L-PER', 'left O', 'Oslo U-LOC', 'Bergen U-LOC', 'AG U-ORG', '. O'];
const BIOES = ['Ada B-PER', 'Lovelace E-PER', 'left O', 'Oslo S-LOC', 'Bergen S-LOC', 'AG S-ORG', '. O'];

describe('column files', () => {
  it.each([
    ['IOB1', IOB1],
    ['IOB2', IOB2],
    ['BILOU', BILOU],
    ['BIOES', BIOES],
  ])('reads the same spans from %s, without a note', (_scheme, lines) => {
    const result = read(...lines);
    expect(result.problems).toEqual([]);
    expect(mentionsOf(result)).toEqual([['PER “Ada Lovelace”', 'LOC “Oslo”', 'LOC “Bergen”', 'ORG “AG”']]);
    expect(result.documents[0]!.notes).toEqual([]);
    expect(result.entityTypes).toEqual(['PER', 'LOC', 'ORG']);
  });

  it('rebuilds the text: one blank between tokens, a line a sentence', () => {
    const { documents } = read('🚀 O', 'Köln\tB-LOC', '', '', '  Hi   O ', ' \t', '');
    expect(documents).toEqual([
      {
        name: 'a.conll',
        text: '🚀 Köln\nHi',
        language: null,
        spans: [{ start: 3, end: 7, label: 'LOC' }],
        notes: [],
      },
    ]);
  });

  it('takes the first column as token and the last as tag, whatever stands between', () => {
    expect(mentionsOf(read('Köln NNP I-NP B-LOC', '. . O O'))).toEqual([['LOC “Köln”']]);
  });

  it('parts columns by blanks and tabs only, lines by LF and CRLF only', () => {
    const { documents, problems } = read('1\u00a0000\tB-SUM\r', 'a\u2028b O\r', '\r', '# O');
    expect(problems).toEqual([]);
    expect(documents[0]!.text).toBe('1\u00a0000 a\u2028b\n#');
    expect(documents[0]!.spans).toEqual([{ start: 0, end: 5, label: 'SUM' }]);
  });

  it('keeps hyphens in labels', () => {
    expect(read('Dune B-creative-work').entityTypes).toEqual(['creative-work']);
  });

  it('begins a document at each -DOCSTART-', () => {
    const { documents } = read(
      'a O',
      '-DOCSTART- -X- -X- O',
      '',
      'b O',
      '',
      'c O',
      '-DOCSTART- O',
      '-DOCSTART- O',
      'd O',
    );
    expect(documents.map(({ name, text }) => [name, text])).toEqual([
      ['a.conll#1', 'a'],
      ['a.conll#2', 'b\nc'],
      ['a.conll#3', 'd'],
    ]);
  });

  it('makes a document of fifty sentences where the file does not part them', () => {
    const sentences = Array.from({ length: 1_000 }, (_, n) => `w${n} B-X\n`).join('\n');
    const { documents } = conll.read([file('a.conll', `${sentences}\n\n\n`)]);
    expect(documents).toHaveLength(20);
    expect(documents.every(({ text, spans }) => text.split('\n').length === 50 && spans.length === 50)).toBe(
      true,
    );
    expect(readConll([file('a.conll', sentences)], { sentencesPerDocument: 300 }).documents).toHaveLength(4);
  });

  it('leaves a marked document whole, however long', () => {
    const sentences = Array.from({ length: 120 }, (_, n) => `w${n} O\n`).join('\n');
    expect(conll.read([file('a.conll', `-DOCSTART- O\n\n${sentences}`)]).documents).toHaveLength(1);
  });

  it('[I2] names each bad line, leaves its sentence out and reads the rest', () => {
    const { documents, problems } = read('a O', '', 'b O', 'only', 'c B-PER', '', 'd PER', '', 'e B-PER');
    expect(documents.map(({ text }) => text)).toEqual(['a\ne']);
    expect(problems.map(({ file: name, code, line }) => [name, code, line])).toEqual([
      ['a.conll', 'INVALID_INPUT', 4],
      ['a.conll', 'INVALID_INPUT', 7],
    ]);
    expect(problems[0]!.message).toContain('line 4: “only”');
  });

  it('leaves out a heading alone, and comments without a word', () => {
    const { documents, problems } = read('token tag', 'a O', '', '# id = 7', 'b O');
    expect(documents.map(({ text }) => text)).toEqual(['a\nb']);
    expect(problems.map(({ line }) => line)).toEqual([1]);
  });

  it('names twenty bad lines and counts the rest', () => {
    const { problems } = read('x O', '', ...Array.from({ length: 30 }, () => 'bad'));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)!.message).toContain('10 more lines');
  });

  it('reads sequences that their scheme forbids, and says where the first stands', () => {
    const iob = read('a B-X', 'b I-X', 'c I-Y', '', 'd O', 'e I-X');
    expect(mentionsOf(iob)).toEqual([['X “a b”', 'Y “c”', 'X “e”']]);
    expect(iob.documents[0]!.notes).toEqual([
      expect.stringMatching(/^2 tags break the rules of IOB2 \(first in line 3\)/),
    ]);
    const bilou = read('a B-X', 'b O', 'c L-Y', 'd U-X', '', 'e B-X');
    expect(mentionsOf(bilou)).toEqual([['X “a”', 'Y “c”', 'X “d”', 'X “e”']]);
    expect(bilou.documents[0]!.notes).toEqual([
      expect.stringMatching(/^3 tags break the rules of BILOU \(first in line 1\)/),
    ]);
  });

  it('does not go on with a chunk that its tag has ended', () => {
    expect(mentionsOf(read('a U-X', 'b I-X', 'c L-X', 'd L-X', 'e S-X', 'f E-X'))).toEqual([
      ['X “a”', 'X “b c”', 'X “d”', 'X “e”', 'X “f”'],
    ]);
  });

  it('refuses files whose first column only counts', () => {
    const { documents, problems } = read('1 Ada B-PER', '2 left O', '3 . O');
    expect(documents).toEqual([]);
    expect(problems[0]!.message).toContain('only counts the tokens');
  });

  it('reports a file without sentences', () => {
    expect(read('-DOCSTART- O', '', '# nothing').problems).toMatchObject([
      { field: 'file', message: expect.stringContaining('no sentences') as string },
    ]);
  });

  it('reports a document that would be too large', () => {
    const long = Array.from({ length: 12 }, () => `${'x'.repeat(500_000)} O\n`).join('\n');
    const { documents, problems } = conll.read([file('a.conll', long)]);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code: 'LIMIT_EXCEEDED', file: 'a.conll' }]);
  });

  it('recognises columns by what they hold, also under the name .txt', () => {
    expect(conll.detect([file('wiki.txt', IOB1.join('\n'))])).toBe(true);
    expect(conll.detect([file('a.txt', 'I gave it an O\nand then B-PER\nor O\n')])).toBe(false);
    expect(conll.detect([file('a.txt', 'Ada O\n')])).toBe(false);
    expect(conll.detect([columns('Ada O')])).toBe(true);
    expect(conll.detect([columns('Ada O'), file('b.txt', 'Prose.')])).toBe(false);
    expect(conll.detect([])).toBe(false);
  });
});
