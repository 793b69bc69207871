/** Small tagged texts, made by rule from a seed. */
import type { TaggedSequence } from '../../server/crf/sequence.ts';
import { shuffle } from '../../server/crf/seededShuffle.ts';

/** `Anna/B-PER Berg/I-PER lives/O` → tokens and tags; a token without a tag is O. */
export function tagged(text: string, more: Partial<TaggedSequence> = {}): TaggedSequence {
  const pairs = text.split(' ').map((pair) => {
    const [token, tag] = pair.split('/');
    return { token: token!, tag: tag ?? 'O' };
  });
  return { tokens: pairs.map(({ token }) => token), tags: pairs.map(({ tag }) => tag), ...more };
}

const FIRST = ['Anna', 'Berta', 'Carl', 'David', 'Emma', 'Fritz'];
const LAST = ['Adler', 'Berg', 'Conrad', 'Dorn', 'Engel', 'Falk'];
const CITIES = ['Aachen', 'Bonn', 'Celle', 'Dresden', 'Essen', 'Fulda'];

function pick(list: readonly string[], seed: number): string {
  return shuffle(list, seed)[0]!;
}

/** Plain prose: people who live in cities. Each sentence is a document. */
export function prose(count: number, seed: number): TaggedSequence[] {
  return Array.from({ length: count }, (_, at) => {
    const draw = seed * 1000 + at * 3;
    const [first, last, city] = [pick(FIRST, draw), pick(LAST, draw + 1), pick(CITIES, draw + 2)];
    return at % 3 === 0
      ? tagged(`${first}/B-PER ${last}/I-PER moved to ${city}/B-LOC in 19${at % 90} .`)
      : tagged(`Yesterday Mr ${last}/B-PER came back from ${city}/B-LOC .`);
  });
}

/**
 * Forms: two people in the same words, and which of them lends is said only at the end of their line. Each form is a
 * document of one sequence with four lines.
 */
export function forms(count: number, seed: number): TaggedSequence[] {
  return Array.from({ length: count }, (_, at) => {
    const draw = seed * 1000 + at * 4;
    const person = (role: string, from: number): string =>
      `- ${pick(FIRST, from)}/B-${role} ${pick(LAST, from + 1)}/I-${role} with a home in the old town , called the`;
    const lines = [
      tagged('Agreement between'),
      tagged(`${person('LENDER', draw)} Lender`),
      tagged(`${person('BORROWER', draw + 2)} Borrower`),
      tagged('Signed by all .'),
    ];
    const [title, one, two, end] = at % 2 === 0 ? lines : [lines[0], lines[2], lines[1], lines[3]];
    const ordered = [title!, one!, two!, end!];
    return {
      tokens: ordered.flatMap(({ tokens }) => tokens),
      tags: ordered.flatMap(({ tags }) => tags),
      lines: ordered.flatMap(({ tokens }, line) => tokens.map(() => line)),
      documentKey: `form ${seed} ${at}`,
    };
  });
}
