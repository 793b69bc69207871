import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBio, toBio } from '../../server/domain/bio.ts';
import { compareLabelled, type LabelledRange } from '../../server/domain/labelledRange.ts';
import { tokenize } from '../../server/domain/tokens.ts';

const labelOf = (span: LabelledRange): string => span.label;
const span = (start: number, end: number, label = 'PER'): LabelledRange => ({ start, end, label });

const TEXT = 'Ada Lovelace joined Köln AG.';

function tagsOf(text: string, spans: LabelledRange[]): string[] {
  return toBio(tokenize(text), spans, labelOf).tags;
}

describe('toBio', () => {
  it('begins each span with B and goes on with I', () => {
    expect(tagsOf(TEXT, [span(20, 27, 'ORG'), span(0, 12)])).toEqual([
      'B-PER',
      'I-PER',
      'O',
      'B-ORG',
      'I-ORG',
      'O',
    ]);
  });

  it('parts touching spans of one label', () => {
    expect(tagsOf('東京大阪', [span(0, 2, 'LOC'), span(2, 4, 'LOC')])).toEqual(['B-LOC', 'B-LOC']);
  });

  it('takes no offence at whitespace on the edge of a span', () => {
    expect(toBio(tokenize(TEXT), [span(0, 13)], labelOf)).toMatchObject({
      tags: ['B-PER', 'I-PER', 'O', 'O', 'O', 'O'],
      lost: [],
    });
  });

  it('keeps the outermost of nested spans and the first of crossing ones, and names the others', () => {
    const inner = span(4, 12);
    const crossing = span(4, 19, 'X');
    const outer = span(0, 12);
    const { tags, lost } = toBio(tokenize(TEXT), [inner, crossing, outer], labelOf);
    expect(tags.slice(0, 3)).toEqual(['B-PER', 'I-PER', 'O']);
    expect(lost).toEqual([
      { span: crossing, reason: 'overlap' },
      { span: inner, reason: 'overlap' },
    ]);
  });

  it('names spans that begin or end inside a token, and has none of them once the token is cut there', () => {
    const compound = span(0, 6, 'LOC');
    expect(toBio(tokenize('Berliner Bär'), [compound], labelOf)).toEqual({
      tags: ['O', 'O'],
      lost: [{ span: compound, reason: 'insideToken' }],
    });
    const cut = tokenize('Berliner Bär', { cuts: [0, 6] });
    expect(toBio(cut, [compound], labelOf)).toEqual({ tags: ['B-LOC', 'O', 'O'], lost: [] });
  });

  it('names spans that cover only whitespace', () => {
    expect(toBio(tokenize('a  b'), [span(1, 3)], labelOf).lost).toEqual([
      { span: span(1, 3), reason: 'empty' },
    ]);
    expect(toBio([], [span(0, 1)], labelOf)).toEqual({
      tags: [],
      lost: [{ span: span(0, 1), reason: 'empty' }],
    });
  });

  it('does not depend on the order of the spans', () => {
    const spans = [span(0, 3), span(0, 3, 'ORG'), span(0, 12), span(4, 19), span(20, 27)];
    const one = toBio(tokenize(TEXT), spans, labelOf);
    expect(toBio(tokenize(TEXT), [...spans].reverse(), labelOf)).toEqual(one);
    expect(one.lost).toHaveLength(3);
  });
});

describe('fromBio', () => {
  const tokens = [
    { start: 0, end: 3 },
    { start: 4, end: 12 },
    { start: 13, end: 19 },
  ];

  it('reads an I without its B as a beginning', () => {
    expect(fromBio(tokens, ['I-PER', 'I-ORG', 'I-ORG'])).toEqual([span(0, 3), span(4, 19, 'ORG')]);
    expect(fromBio(tokens, ['O', 'I-PER', 'O'])).toEqual([span(4, 12)]);
  });

  it('keeps hyphens in a label', () => {
    expect(fromBio(tokens, ['B-creative-work', 'I-creative-work', 'O'])).toEqual([
      span(0, 12, 'creative-work'),
    ]);
  });

  it('refuses tags that do not fit the tokens', () => {
    expect(() => fromBio(tokens, ['O'])).toThrow('1 tags for 3 tokens');
  });

  it('gives back what toBio was given, for spans without overlap on token borders', () => {
    const layout = fc.array(
      fc.record({
        gap: fc.nat(2),
        length: fc.integer({ min: 1, max: 3 }),
        label: fc.constantFrom('A', 'B-b'),
      }),
    );
    fc.assert(
      fc.property(layout, (parts) => {
        const text = 'w '.repeat(parts.length * 5);
        const all = tokenize(text);
        let at = 0;
        const spans = parts.map(({ gap, length, label }) => {
          const first = all[at + gap]!;
          at += gap + length;
          return { start: first.start, end: all[at - 1]!.end, label };
        });
        const { tags, lost } = toBio(all, spans, labelOf);
        expect(lost).toEqual([]);
        expect(fromBio(all, tags)).toEqual(spans);
      }),
    );
  });

  it('has every span in the tags or among the lost, once the text is cut at its bounds', () => {
    const texts = fc
      .array(fc.constantFrom('ab', ' ', '東京', '😀', '-', '\n'))
      .map((parts) => parts.join(''));
    const marks = fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 6 }), fc.constantFrom('A', 'B')));
    fc.assert(
      fc.property(texts, marks, (text, ranges) => {
        const spans = ranges.map(([start, length, label]) => ({ start, end: start + length, label }));
        const tokens = tokenize(text, { cuts: spans.flatMap(({ start, end }) => [start, end]) });
        const { tags, lost } = toBio(tokens, spans, labelOf);
        expect(fromBio(tokens, tags).length + lost.length).toBe(spans.length);
        expect(lost).toEqual([...lost].sort((a, b) => compareLabelled(a.span, b.span)));
      }),
    );
  });
});
