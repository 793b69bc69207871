/**
 * Which key labels with which entity type: its own, if it has one; and the digits 1–9 in the order of the types, unless
 * a type has that digit as its own.
 */

/** What is needed of an entity type. */
export interface KeyedType {
  readonly id: string;
  readonly key: string | null;
}

/** Key, in lower case → entity type id. */
export function keysOfTypes(types: readonly KeyedType[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { id, key } of types) {
    const lower = key?.toLowerCase();
    if (lower !== undefined && lower !== '' && !keys.has(lower)) keys.set(lower, id);
  }
  types.slice(0, 9).forEach(({ id }, index) => {
    const digit = String(index + 1);
    if (!keys.has(digit)) keys.set(digit, id);
  });
  return keys;
}

/** The key to show beside a type: its own, else its digit; undefined when it has neither. */
export function shownKey(typeId: string, keys: ReadonlyMap<string, string>): string | undefined {
  // Own keys were put in first, so they are found first.
  for (const [key, id] of keys) if (id === typeId) return key.toUpperCase();
  return undefined;
}
