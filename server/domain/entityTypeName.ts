/**
 * What an entity type may be called. The rule it guards: a name fits into every file and address that carries it, so it
 * holds no blanks, quotes, slashes or control characters, whatever the script.
 */

/** Longest name in code points. */
export const MAX_ENTITY_TYPE_NAME = 50;

/** Entity types that a project may have, those in the bin included. */
export const MAX_ENTITY_TYPES = 200;

export type CheckedName =
  /** `name` is in normal form C. */
  | { readonly ok: true; readonly name: string }
  /** A sentence that says what is wrong and what is allowed. */
  | { readonly ok: false; readonly reason: string };

const ALLOWED = /^[\p{L}\p{M}\p{Nd}_.-]$/u;

/** Judges a name: 1–50 letters (of any script), digits, `_`, `-` or `.`; the first is a letter. */
export function checkEntityTypeName(raw: string): CheckedName {
  const name = raw.normalize('NFC');
  const characters = Array.from(name);
  if (characters.length === 0) return refuse('A name is missing. Give the entity type 1–50 characters.');
  if (characters.length > MAX_ENTITY_TYPE_NAME) {
    return refuse(`The name has ${characters.length} characters. Use at most ${MAX_ENTITY_TYPE_NAME}.`);
  }
  const bad = characters.find((character) => !ALLOWED.test(character));
  if (bad !== undefined) {
    return refuse(`A name may not hold ${describe(bad)}. Use letters, digits, "_", "-" and ".".`);
  }
  if (!/^\p{L}/u.test(name)) return refuse(`A name begins with a letter, not with "${characters[0] ?? ''}".`);
  return { ok: true, name };
}

/** Two names with one key are the same name: letter case and Unicode form do not tell them apart. */
export function entityTypeNameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function refuse(reason: string): CheckedName {
  return { ok: false, reason };
}

/** A character as people can read it: blanks and invisible ones by their number. */
function describe(character: string): string {
  if (character === ' ') return 'a blank';
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /[\p{Z}\p{C}]/u.test(character) ? `the character U+${number}` : `"${character}"`;
}
