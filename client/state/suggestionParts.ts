/** What a set's suggestions are made of: from the API's shape, to marks in the text, to places that are answered. Pure. */
import {
  proposalKey,
  type Proposal,
  type Suggestion,
  type SuggestionSource,
} from '../../schema/suggestions.ts';
import type { SuggestionListWholeFragment } from '../api/operations.generated.ts';
import type { Suggestion as SuggestionMark } from '../editor/marks.ts';

/** A place as the API takes it. */
export type Place = Pick<Proposal, 'start' | 'end' | 'entityTypeId'>;

/** A proposal without anything else. */
export function toPlace({ start, end, entityTypeId }: Proposal): Place {
  return { start, end, entityTypeId };
}

/** Those that are at none of the places. */
export function withoutPlaces<Some extends Proposal>(
  proposals: readonly Some[],
  places: readonly Proposal[],
): Some[] {
  const keys = new Set(places.map(proposalKey));
  return proposals.filter((each) => !keys.has(proposalKey(each)));
}

/** Whether the two have a place in common. */
export function haveCommonPlace(a: readonly Proposal[], b: readonly Proposal[]): boolean {
  return withoutPlaces(a, b).length < a.length;
}

/** How a suggestion is drawn in the text. */
export function toMark(suggestion: Suggestion): SuggestionMark {
  const { start, end, entityTypeId, confidence } = suggestion;
  return { id: `suggestion ${proposalKey(suggestion)}`, start, end, entityTypeId, confidence };
}

/** The API tells a source as text; one that is none of ours is taken for a pattern. */
export function toSuggestion(told: SuggestionListWholeFragment['suggestions'][number]): Suggestion {
  const { start, end, entityTypeId, confidence, source } = told;
  return { start, end, entityTypeId, confidence, source: isModel(source) ? source : 'patterns' };
}

/** How many there are of each entity type, by id. */
export function countTypes(proposals: readonly Proposal[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { entityTypeId } of proposals) counts.set(entityTypeId, (counts.get(entityTypeId) ?? 0) + 1);
  return counts;
}

function isModel(source: string): source is Exclude<SuggestionSource, 'patterns'> {
  return source.startsWith('model:');
}
