// The suite that every format must pass.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  detectFormat,
  formatById,
  FORMATS,
  register,
  type Format,
  type ImportFile,
} from '../../server/formats/format.ts';
import { ERROR_CODES } from '../../server/errors.ts';
import { splitsSurrogatePair } from '../../schema/offsets.ts';
import { entry, file, label, labelsFile, RENT_1, rentalProject } from './files.ts';

/** Sound files of each format. */
const SAMPLES: Record<string, ImportFile[]> = {
  azureNer: rentalProject(),
  conll: [file('a.conll', 'Ada B-PER\n🚀 O\n\nKöln B-LOC\n'), file('b.iob', '-DOCSTART- O\n\nx O\n')],
  plainText: [file('a.txt', RENT_1), file('b.md', '# Hi 🏠')],
};

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
  fc.json().map((text) => new TextEncoder().encode(text)),
  fc.json().map((text) => labelsFile([JSON.parse(text)]).bytes),
  fc
    .array(fc.constantFrom('Ada', 'B-PER', 'I-X', 'O', ' ', '\t', '\n', '-DOCSTART-', '#'))
    .map((parts) => new TextEncoder().encode(parts.join(' '))),
);
const names = fc.constantFrom('a.txt', 'b.conll', 'labels.json', 'c.md', 'rent-1.txt', 'd.png');
const anyFiles = fc.array(fc.record({ name: names, bytes }), { maxLength: 4 });

function expectSound(format: Format, files: readonly ImportFile[]): void {
  const { documents, entityTypes, problems } = format.read(files);
  for (const { text, spans, name } of documents) {
    expect(text.trim()).not.toBe('');
    expect(name).not.toBe('');
    for (const { start, end, label: used } of spans) {
      expect(0 <= start && start < end && end <= text.length).toBe(true);
      expect(splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)).toBe(false);
      expect(entityTypes).toContain(used);
    }
    expect(new Set(spans.map((span) => JSON.stringify(span))).size).toBe(spans.length);
  }
  expect(new Set(entityTypes).size).toBe(entityTypes.length);
  for (const problem of problems) {
    expect(ERROR_CODES).toContain(problem.code);
    expect(files.map((one) => one.name)).toContain(problem.file);
    expect(problem.message).toMatch(/\.$/u);
    expect(problem.line === null || problem.line >= 1).toBe(true);
  }
}

describe.each(FORMATS.map((format) => [format.id, format] as const))('format %s', (id, format) => {
  const sample = SAMPLES[id] ?? [];

  it('recognises its sample, and no format before it does', () => {
    expect(detectFormat(sample)).toBe(format);
    expect(formatById(id)).toBe(format);
  });

  it('reads its sample without a problem', () => {
    const { documents, problems } = format.read(sample);
    expect(problems).toEqual([]);
    expect(documents.length).toBeGreaterThan(1);
    expectSound(format, sample);
  });

  it('gives the same when read again', () => {
    expect(format.read(sample)).toEqual(format.read(sample));
  });

  it('[I2] never throws, whatever files hold, and gives only sound documents and problems', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        format.detect(files);
        expectSound(format, files);
      }),
      { numRuns: 300 },
    );
  });

  it('[I2] reads its sample beside a file it cannot read', () => {
    const broken = { name: 'broken.txt', bytes: Uint8Array.of(0x61, 0xff, 0x62) };
    const { documents, problems } = format.read([...sample, broken]);
    expect(documents).toEqual(format.read(sample).documents);
    expect(problems.map((problem) => problem.file)).toEqual(['broken.txt']);
  });
});

describe('the registry of formats', () => {
  it('refuses a doubled id', () => {
    expect(() => register([...FORMATS, FORMATS[0]!])).toThrow('azureNer');
  });

  it('knows no format by an unknown id, nor for files of no known kind', () => {
    expect(formatById('docx')).toBeUndefined();
    expect(detectFormat([file('photo.png', 'x')])).toBeUndefined();
    expect(detectFormat([])).toBeUndefined();
  });

  it('takes labels with their texts as Azure, though the texts alone are plain', () => {
    const [labels, ...texts] = rentalProject();
    expect(detectFormat([...texts, labels!])?.id).toBe('azureNer');
    expect(detectFormat(texts)?.id).toBe('plainText');
  });

  it('reads labels whose names are fields of every object', () => {
    const labels = labelsFile([entry('a.txt', RENT_1, [label(RENT_1, 'constructor', 'Ada')])], {});
    const text = new TextDecoder().decode(labels.bytes).replace('"Tenant"', '"constructor"');
    const result = detectFormat([labels])!.read([file('labels.json', text), file('a.txt', RENT_1)]);
    expect(result.documents[0]!.spans).toMatchObject([{ label: 'constructor' }]);
  });
});
