/** Finding an entity type by typing a few letters of its name: the likeliest first. */
import type { NamedType } from './typeLooks.ts';

/**
 * The types whose names hold what is sought, whatever the case and accents: first those that begin with it, then those
 * with a word that does (parts of a name are parted by `_`, `.`, `-` or a space), then those that hold it, then those
 * that hold its letters in this order. Each group in the order given; all types when nothing is sought.
 */
export function searchTypes<Type extends Pick<NamedType, 'name'>>(
  types: readonly Type[],
  sought: string,
): Type[] {
  const wanted = plain(sought.trim());
  if (wanted === '') return [...types];
  const ranked = types.map((type) => ({ type, rank: rankOf(plain(type.name), wanted) }));
  return ranked
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank)
    .map(({ type }) => type);
}

const NONE = 5;

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.split(/[\s_.\-/]+/u).some((part) => part.startsWith(wanted))) return 2;
  if (name.includes(wanted)) return 3;
  return holdsInOrder(name, wanted) ? 4 : NONE;
}

function holdsInOrder(name: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
