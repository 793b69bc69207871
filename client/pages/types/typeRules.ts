/** What can be told about a new entity type before the server is asked. The server has the last word. */

interface TypeLook {
  readonly name: string;
  readonly key: string | null;
}

/** A name or key that another type has, whatever the case; undefined where there is none. */
export interface Clash {
  readonly name: string | undefined;
  readonly key: string | undefined;
}

/** Compares what is typed with the other types in use. */
export function findClash(typed: TypeLook, others: readonly TypeLook[]): Clash {
  const name = fold(typed.name);
  const key = fold(typed.key ?? '');
  const sameName = name === '' ? undefined : others.find((other) => fold(other.name) === name);
  const sameKey = key === '' ? undefined : others.find((other) => fold(other.key ?? '') === key);
  return {
    name: sameName && `${sameName.name} is there already.`,
    key: sameKey && `Labels with ${sameKey.name}.`,
  };
}

/** The first colour of the palette that no type has; the first of all when each is in use. */
export function firstFreeColour(
  palette: readonly string[],
  types: readonly { readonly colour: string }[],
): string {
  const used = new Set(types.map(({ colour }) => colour.toLowerCase()));
  return palette.find((colour) => !used.has(colour.toLowerCase())) ?? palette[0] ?? '#777777';
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
