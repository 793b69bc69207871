/** How each entity type looks in the text and in lists: its name, colour, and inks that can be read. */
import { inkOf, type TypeInk } from './ink.ts';

/** What is needed of an entity type. */
export interface NamedType {
  readonly id: string;
  readonly name: string;
  /** #rrggbb */
  readonly colour: string;
}

export interface TypeLook {
  readonly name: string;
  readonly colour: string;
  readonly ink: TypeInk;
}

/** Entity type id → its look. */
export function looksOf(types: readonly NamedType[]): Map<string, TypeLook> {
  return new Map(types.map(({ id, name, colour }) => [id, { name, colour, ink: inkOf(colour) }]));
}

/** The look as custom properties for a `style` attribute: `--type`, `--ink-light`, `--ink-dark`. */
export function lookStyle(look: TypeLook | undefined): string {
  const { colour = '#808080', ink = inkOf('#808080') } = look ?? {};
  return `--type:${colour};--ink-light:${ink.light};--ink-dark:${ink.dark}`;
}
