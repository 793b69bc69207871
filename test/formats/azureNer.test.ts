import { describe, expect, it } from 'vitest';
import { azureNer } from '../../server/formats/azureNer.ts';
import type { FormatResult } from '../../server/formats/format.ts';
import { entry, file, label, labelsFile, mentionsOf, RENT_1, RENT_2, rentalProject } from './files.ts';

const places = ({ problems }: FormatResult): (string | null)[] => problems.map(({ field }) => field);
const ADA = label(RENT_1, 'Tenant', 'Ada Köhler');
const text1 = file('rent-1.txt', RENT_1);
const text2 = file('rent-2.txt', RENT_2);

/** Reads one text with one label, in a unit. */
function readOne(text: string, offset: number, length: number, unit?: string): FormatResult {
  const region = { labels: [{ category: 'Rent', offset, length }] };
  const labels = labelsFile([{ location: 'a.txt', entities: [region] }], { stringIndexType: unit });
  return azureNer.read([labels, file('a.txt', text)]);
}

describe('Azure labels', () => {
  it('reads every label at its place, through CRLF, emoji and wide characters', () => {
    const result = azureNer.read(rentalProject());
    expect(result.problems).toEqual([]);
    expect(mentionsOf(result)).toEqual([
      ['Tenant “Ada Köhler”', 'Landlord “渡辺 Real Estate GmbH”', 'Rent “€1,250.00”'],
      ['Tenant “Bo Ek”', 'Rent “€990”'],
    ]);
    expect(result.documents[0]!.spans[0]).toEqual({ start: 31, end: 41, label: 'Tenant' });
  });

  it('keeps texts byte for byte, their names and their language', () => {
    const { documents, entityTypes } = azureNer.read(rentalProject());
    expect(documents.map(({ name, text, language }) => [name, text, language])).toEqual([
      ['rent-1.txt', RENT_1, 'en-gb'],
      ['rent-2.txt', RENT_2, 'en-gb'],
    ]);
    expect(entityTypes).toEqual(['Tenant', 'Landlord', 'Rent']);
  });

  it('makes documents without spans of texts that the labels do not name', () => {
    const { documents, problems } = azureNer.read([
      ...rentalProject(),
      file('later.txt', 'Not labelled yet'),
    ]);
    expect(problems).toEqual([]);
    expect(documents.at(-1)).toEqual({
      name: 'later.txt',
      text: 'Not labelled yet',
      language: null,
      spans: [],
      notes: [],
    });
  });

  it.each([
    ['Utf16CodeUnit', 13, 10],
    ['UnicodeCodePoint', 12, 10],
    ['TextElements_v8', 12, 10],
    ['utf16codeunit', 13, 10],
    [undefined, 13, 10],
  ])('counts in the unit that the file names: %s', (unit, offset, length) => {
    expect(mentionsOf(readOne('💩This is an annotation.', offset, length, unit))).toEqual([
      ['Rent “annotation”'],
    ]);
  });

  it('counts CRLF as one text element and a flag as one, but as two and four UTF-16 units', () => {
    expect(readOne('Hi\r\nBerlin', 3, 6, 'TextElements_v8').documents[0]!.spans).toEqual([
      { start: 4, end: 10, label: 'Rent' },
    ]);
    expect(readOne('🇩🇪 Berlin', 2, 6, 'TextElements_v8').documents[0]!.spans).toEqual([
      { start: 5, end: 11, label: 'Rent' },
    ]);
    expect(readOne('🇩🇪 Berlin', 3, 6, 'UnicodeCodePoint').documents[0]!.spans).toEqual([
      { start: 5, end: 11, label: 'Rent' },
    ]);
  });

  it('[I2] leaves out labels it cannot place, says where each stands, and takes the others', () => {
    const text = 'Rent 🏠 €990';
    const bad = [
      { category: 'Rent', offset: 8, length: 10 },
      { category: 'Garden', offset: 0, length: 4 },
      { category: 'Rent', offset: 0, length: 0 },
      { category: 'Rent', offset: -1, length: 2 },
      { category: 'Rent', offset: 0.5, length: 2 },
      { category: 'Rent', offset: 5, length: 1 },
      { category: 7, offset: 0, length: 4 },
      null,
    ];
    const result = azureNer.read([
      labelsFile([entry('a.txt', text, [...bad, { category: 'Rent', offset: 8, length: 4 }])]),
      file('a.txt', text),
    ]);
    expect(mentionsOf(result)).toEqual([['Rent “€990”']]);
    expect(places(result)).toEqual(bad.map((_, n) => `assets.documents[0].entities[0].labels[${n}]`));
    const messages = result.problems.map(({ message }) => message);
    expect(messages[0]).toContain('ends at 18, but the text has 12 characters');
    expect(messages[1]).toContain('“Garden” is not in assets.entities');
    expect(messages[2]).toContain('length is “0”');
    expect(messages[3]).toContain('offset is “-1”');
    expect(messages[5]).toContain('middle of a character');
    expect(messages[7]).toContain('category is missing');
  });

  it('refuses a text that cannot be the labelled one, instead of shifting its labels', () => {
    const changed = file('rent-1.txt', RENT_1.replaceAll('\r\n', '\n'));
    const result = azureNer.read([labelsFile([entry('rent-1.txt', RENT_1, [ADA])]), changed]);
    expect(result.documents).toEqual([]);
    expect(places(result)).toEqual(['assets.documents[0].entities[0]']);
    expect(result.problems[0]!.message).toContain('line ends');
  });

  it('reports texts that are not there or were named before, and reads the rest', () => {
    const documents = [
      entry('gone.txt', RENT_1, [ADA]),
      entry('rent-1.txt', RENT_1, [ADA]),
      entry('rent-1.txt', RENT_1, []),
      {},
    ];
    const result = azureNer.read([labelsFile(documents), text1]);
    expect(mentionsOf(result)).toEqual([['Tenant “Ada Köhler”']]);
    expect(places(result)).toEqual([0, 2, 3].map((n) => `assets.documents[${n}].location`));
    expect(result.problems.map(({ file: name }) => name)).toEqual([
      'labels.json',
      'labels.json',
      'labels.json',
    ]);
    expect(result.problems[0]!.message).toContain('“gone.txt” is not there');
  });

  it('reports a text that cannot be decoded under its own name', () => {
    const broken = { name: 'rent-1.txt', bytes: Uint8Array.of(0x61, 0xff) };
    const result = azureNer.read([
      labelsFile([entry('rent-1.txt', RENT_1, [ADA]), entry('rent-2.txt', RENT_2, [])]),
      broken,
      text2,
    ]);
    expect(result.documents.map(({ name }) => name)).toEqual(['rent-2.txt']);
    expect(result.problems).toMatchObject([{ file: 'rent-1.txt', line: 1 }]);
  });

  it('finds texts in folders, unless several fit', () => {
    const labels = labelsFile([entry('data/rent-1.txt', RENT_1, [ADA])]);
    expect(mentionsOf(azureNer.read([labels, text1]))).toEqual([['Tenant “Ada Köhler”']]);
    const deeper = file('upload/data/rent-1.txt', RENT_1);
    expect(mentionsOf(azureNer.read([labels, deeper]))).toEqual([['Tenant “Ada Köhler”']]);
    expect(
      azureNer.read([labels, deeper, file('other/data/rent-1.txt', RENT_1)]).problems[0]!.message,
    ).toContain('Several');
  });

  it('takes a label that is there twice once, and says so', () => {
    const { documents } = azureNer.read([labelsFile([entry('rent-1.txt', RENT_1, [ADA, ADA])]), text1]);
    expect(documents[0]!.spans).toHaveLength(1);
    expect(documents[0]!.notes).toEqual([expect.stringContaining('twice')]);
  });

  it('keeps overlapping labels in the order of the file', () => {
    const labels = [label(RENT_1, 'Tenant', 'Köhler'), label(RENT_1, 'Landlord', 'Ada Köhler')];
    expect(mentionsOf(azureNer.read([labelsFile([entry('rent-1.txt', RENT_1, labels)]), text1]))).toEqual([
      ['Tenant “Köhler”', 'Landlord “Ada Köhler”'],
    ]);
  });

  it('says that the division into training and test set is not kept', () => {
    const { documents } = azureNer.read([
      labelsFile([{ ...entry('rent-1.txt', RENT_1, []), dataset: 'Test' }]),
      text1,
    ]);
    expect(documents[0]!.notes).toEqual([expect.stringContaining('test set')]);
  });

  it.each([
    ['an older version', labelsFile([], { projectFileVersion: '2021-11-01-preview' }), 'projectFileVersion'],
    ['no version that is a date', labelsFile([], { projectFileVersion: 7 }), 'projectFileVersion'],
    ['another unit', labelsFile([], { stringIndexType: 'Utf8Byte' }), 'stringIndexType'],
    [
      'another kind',
      labelsFile([], { assets: { projectKind: 'CustomMultiLabelClassification' } }),
      'assets.projectKind',
    ],
    ['no documents', labelsFile([], { assets: {} }), 'assets.documents'],
  ])('refuses labels with %s, and gives no text without its labels', (_what, labels, field) => {
    const result = azureNer.read([labels, text1]);
    expect(result).toMatchObject({ documents: [], entityTypes: [] });
    expect(places(result)).toEqual([field]);
  });

  it('takes newer versions', () => {
    const newer = labelsFile([entry('rent-1.txt', RENT_1, [ADA])], {
      projectFileVersion: '2024-11-15-preview',
    });
    expect(mentionsOf(azureNer.read([newer, text1]))).toEqual([['Tenant “Ada Köhler”']]);
  });

  it('names the line where the JSON breaks', () => {
    const broken = file('labels.json', '{\n  "projectFileVersion": "2022-05-01",\n  "assets": {},\n}');
    expect(azureNer.read([broken, text1])).toMatchObject({
      documents: [],
      problems: [
        { file: 'labels.json', line: 4, message: expect.stringContaining('not valid JSON') as string },
      ],
    });
  });

  it('recognises its files by what they hold', () => {
    expect(azureNer.detect(rentalProject())).toBe(true);
    expect(azureNer.detect([text1, file('package.json', '{"assets": 1}')])).toBe(false);
    const wide = {
      name: 'labels.json',
      bytes: Buffer.from(new TextDecoder().decode(labelsFile([]).bytes), 'utf16le'),
    };
    expect(azureNer.detect([wide])).toBe(true);
    expect(azureNer.read([wide, text1]).problems[0]!.message).toContain('UTF-16');
  });
});
