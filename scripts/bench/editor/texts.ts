/** The texts that the editor is measured on, and their spans: the same on every run. */
import type { Span } from '../../../schema/span.ts';

/** One document of the bench. */
export interface Sample {
  readonly name: string;
  /** Code units. */
  readonly length: number;
  /** How many lines it has. */
  readonly lines: number;
  readonly spans: number;
}

/** Every hundredth character or so begins a span. */
export const SAMPLES: readonly Sample[] = [
  { name: '10 kB', length: 10_000, lines: 200, spans: 100 },
  { name: '100 kB', length: 100_000, lines: 2_000, spans: 1_000 },
  { name: '1 MB, one line', length: 1_000_000, lines: 1, spans: 10_000 },
  { name: '1 MB, 20,000 lines', length: 1_000_000, lines: 20_000, spans: 10_000 },
];

const SYLLABLES = [
  'ba',
  'con',
  'de',
  'fi',
  'gra',
  'ho',
  'in',
  'ker',
  'lo',
  'men',
  'no',
  'per',
  'sta',
  'tur',
  'wi',
];

/** Words of one to four syllables, with a full stop now and then, in lines of one length. */
export function textOf({ name, length, lines }: Sample): string {
  const next = randomFrom(length + lines);
  const perLine = length / lines;
  let text = `${name}: `;
  let isStart = true;
  for (let line = 1; text.length < length;) {
    const word = wordFrom(next);
    text += isStart ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    isStart = next() < 0.08;
    text += isStart ? '.' : '';
    const isLineEnd = line < lines && text.length >= perLine * line;
    text += isLineEnd ? '\n' : ' ';
    if (isLineEnd) line += 1;
  }
  return text.slice(0, length);
}

/** Spans over words at even distances; each tenth holds a second one, and each fiftieth a third. */
export function spansOf(text: string, sample: Sample, by: string, entityTypeIds: readonly string[]): Span[] {
  const words = [...text.matchAll(/[A-Za-z]{3,}/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  return Array.from({ length: sample.spans }, (_, at) => {
    const depth = at % 50 === 1 || at % 50 === 2 ? 1 : at % 10 === 1 ? 1 : 0;
    const place = Math.floor(((at - (at % 50 === 2 ? 2 : depth)) * words.length) / sample.spans);
    const first = words[place] ?? { start: 0, end: 1 };
    const last =
      words[Math.min(words.length - 1, place + (depth === 0 ? 0 : at % 50 === 2 ? 2 : 1))] ?? first;
    return {
      id: `s${at}`,
      start: first.start,
      end: last.end,
      entityTypeId: entityTypeIds[at % entityTypeIds.length] ?? '',
      by,
      origin: 'human',
      at: 1_700_000_000_000 + at,
    };
  });
}

function wordFrom(next: () => number): string {
  let word = '';
  for (let left = 1 + Math.floor(next() * 4); left > 0; left -= 1)
    word += SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? '';
  return word;
}

/** Numbers in [0, 1) from a seed (Lehmer 1951, modulus 2³¹ − 1, multiplier 48,271). */
function randomFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
