import { describe, expect, it } from 'vitest';
import { LabelSpace, labelSpaceOf } from '../../server/crf/labelSpace.ts';
import { mayFollow, spaceOf } from './bruteForce.ts';

const sentence = (...tags: string[]): { tokens: string[]; tags: string[] } => ({
  tokens: tags.map(() => 'w'),
  tags,
});

describe('LabelSpace', () => {
  it('numbers O, then every B-, then every I- of the same types', () => {
    expect(new LabelSpace(['LOC', 'PER']).labels).toEqual(['O', 'B-LOC', 'B-PER', 'I-LOC', 'I-PER']);
  });

  it('gives exactly the legal transitions a number, each its own', () => {
    const space = spaceOf(3);
    const numbers: number[] = [];
    for (const [from, before] of space.labels.entries()) {
      for (const [to, label] of space.labels.entries()) {
        const number = space.transition(from, to);
        expect(number >= 0, `${before} → ${label}`).toBe(mayFollow(before, label));
        if (number >= 0) numbers.push(number);
      }
    }
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: space.transitions }, (_, at) => at));
  });

  it('keeps types whose names hold hyphens apart', () => {
    const space = new LabelSpace(['a-b', 'a']);
    expect([...space.numbersOf(sentence('B-a-b', 'I-a-b', 'B-a', 'I-a'))]).toEqual([1, 3, 2, 4]);
  });

  it('reads an I- that continues nothing as the beginning of a span', () => {
    const space = spaceOf(2);
    const numbers = space.numbersOf(sentence('I-A', 'I-A', 'O', 'I-A', 'I-B', 'B-A', 'I-B'));
    expect(Array.from(numbers, (number) => space.labels[number])).toEqual([
      'B-A',
      'I-A',
      'O',
      'B-A',
      'B-B',
      'B-A',
      'B-B',
    ]);
  });

  it('counts a type it does not know as O', () => {
    expect([...spaceOf(1).numbersOf(sentence('B-Z', 'I-Z', 'B-A'))]).toEqual([0, 0, 1]);
  });

  it('refuses tags that are not BIO, and lists of another length', () => {
    expect(() => spaceOf(1).numbersOf(sentence('L-A'))).toThrow('"L-A" is no BIO tag');
    expect(() => spaceOf(1).numbersOf(sentence('B-'))).toThrow(RangeError);
    expect(() => spaceOf(1).numbersOf({ tokens: ['a', 'b'], tags: ['O'] })).toThrow('1 tags for 2 tokens');
  });

  it('takes its types from the data in an order of its own', () => {
    const one = labelSpaceOf([sentence('B-PER', 'O', 'B-LOC', 'I-LOC')]);
    const other = labelSpaceOf([sentence('I-LOC'), sentence('O', 'B-PER')]);
    expect(one.labels).toEqual(['O', 'B-LOC', 'B-PER', 'I-LOC', 'I-PER']);
    expect(other.labels).toEqual(one.labels);
  });
});
