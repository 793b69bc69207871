import { describe, expect, it } from 'vitest';
import { judgeDataset, type DatasetHealth, type HealthDocument } from '../../server/domain/datasetHealth.ts';

/** A document in which every `[LABEL word]` is a span. */
function doc(id: string, marked: string, part: HealthDocument['part'] = null): HealthDocument {
  let text = '';
  const spans = marked.split(/(\[\w+ [^\]]*\])/u).flatMap((piece) => {
    const [, label, mention] = /^\[(\w+) (.*)\]$/su.exec(piece) ?? [];
    const start = text.length;
    text += mention ?? piece;
    return label === undefined ? [] : [{ start, end: text.length, label }];
  });
  return { id, name: `${id}.txt`, text, spans, part };
}

const codes = (health: DatasetHealth): string[] => health.warnings.map(({ code }) => code);
const messageOf = (health: DatasetHealth): string => health.warnings.map(({ message }) => message).join('\n');
const many = Array.from({ length: 10 }, (_, n) => doc(`d${n}`, `[PER Ada${n}] came`));

describe('judgeDataset', () => {
  it('counts mentions and documents of each type, those without any included', () => {
    const health = judgeDataset(
      [doc('a', '[PER Ada] and [PER Bo] in [LOC Rome]'), doc('b', '[PER Ada]')],
      ['LOC', 'PER', 'ORG'],
    );
    expect(health).toMatchObject({ documents: 2, mentions: 4 });
    expect(health.types).toEqual([
      { label: 'LOC', mentions: 1, documents: 1 },
      { label: 'PER', mentions: 3, documents: 2 },
      { label: 'ORG', mentions: 0, documents: 0 },
    ]);
  });

  it('is content with ten mentions of each type', () => {
    expect(judgeDataset(many, ['PER']).warnings).toEqual([]);
  });

  it('warns of types with few mentions or none', () => {
    const health = judgeDataset(many.slice(0, 9), ['PER', 'ORG']);
    expect(codes(health)).toEqual(['FEW_MENTIONS', 'TYPE_WITHOUT_MENTION']);
    expect(health.warnings[0]).toMatchObject({
      label: 'PER',
      message: expect.stringContaining('only 9 mentions') as string,
    });
    expect(health.warnings[1]).toMatchObject({
      label: 'ORG',
      message: expect.stringContaining('never marked') as string,
    });
  });

  it('warns of a mention labelled two ways, and says how often each', () => {
    const health = judgeDataset(
      [...many, doc('x', '[PER Washington]  [PER Washington]'), doc('y', 'in [LOC Washington]')],
      ['PER'],
    );
    const warning = health.warnings.find(({ code }) => code === 'MENTION_LABELLED_TWO_WAYS')!;
    expect(warning.message).toContain('“Washington” is labelled PER (2×) and LOC (1×)');
    expect(warning.documentIds).toEqual(['x', 'y']);
  });

  it('names twenty such mentions and counts the rest', () => {
    const twice = Array.from({ length: 23 }, (_, n) => doc(`t${n}`, `[PER Name${n}] [LOC Name${n}]`));
    const warnings = judgeDataset(twice, []).warnings.filter(
      ({ code }) => code === 'MENTION_LABELLED_TWO_WAYS',
    );
    expect(warnings).toHaveLength(21);
    expect(warnings.at(-1)!.message).toContain('3 more mentions');
  });

  it('warns of equal texts, even when their whitespace differs', () => {
    const health = judgeDataset(
      [...many, doc('x', 'same\r\ntext'), doc('y', 'same text '), doc('z', 'Same text')],
      ['PER'],
    );
    expect(codes(health)).toEqual(['DUPLICATE_DOCUMENTS']);
    expect(health.warnings[0]).toMatchObject({ documentIds: ['x', 'y'] });
    expect(messageOf(health)).toContain('x.txt, y.txt');
  });

  it('tells when equal texts stand in both parts', () => {
    const health = judgeDataset([...many, doc('x', 'same', 'training'), doc('y', 'same', 'test')], ['PER']);
    expect(codes(health)).toEqual(['DUPLICATE_ACROSS_PARTS']);
    expect(messageOf(health)).toContain('better than they are');
  });

  it('warns of spans with whitespace at their edges', () => {
    const health = judgeDataset([...many, doc('x', '[PER  Ada] [PER Bo ] [PER C D]')], ['PER']);
    expect(codes(health)).toEqual(['WHITESPACE_AT_BORDER']);
    expect(health.warnings[0]).toMatchObject({
      documentIds: ['x'],
      message: expect.stringContaining('2 spans') as string,
    });
  });

  it('says nothing but the missing types about no data', () => {
    expect(judgeDataset([], ['PER'])).toMatchObject({
      documents: 0,
      mentions: 0,
      warnings: [{ code: 'TYPE_WITHOUT_MENTION' }],
    });
    expect(judgeDataset([], [])).toEqual({ documents: 0, mentions: 0, types: [], warnings: [] });
  });
});
