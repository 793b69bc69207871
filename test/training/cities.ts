/** Small labelled documents that a model learns at once: each has a person (t1) and a city (t2). */
import { createHash } from 'node:crypto';
import type { LabelledDocument } from '../../server/training/chooseSpans.ts';

const PEOPLE = ['Ada', 'Grace', 'Alan', 'Edsger', 'Barbara', 'Donald', 'Niklaus'];
const CITIES = ['Berlin', 'Paris', 'Rome', 'Oslo', 'Madrid', 'Vienna', 'Lisbon', 'Athens'];

export function cityDocument(n: number): LabelledDocument {
  const person = PEOPLE[n % PEOPLE.length]!;
  const city = CITIES[(n * 3) % CITIES.length]!;
  const text = `Note ${n}.\n🚀 ${person} lives in ${city} since day ${n}.`;
  const at = (mention: string, entityTypeId: string) => {
    const start = text.indexOf(mention);
    return { start, end: start + mention.length, entityTypeId };
  };
  const digest = createHash('sha256').update(text).digest('hex');
  return { id: `d${n}`, digest, name: `${n}.txt`, text, spans: [at(person, 't1'), at(city, 't2')] };
}

export function cityDocuments(count: number): LabelledDocument[] {
  return Array.from({ length: count }, (_, n) => cityDocument(n));
}

export const CITY_TYPES = [
  { id: 't1', name: 'PER' },
  { id: 't2', name: 'LOC' },
];
