/** Attributes as numbers. While open it numbers each new one; once frozen, unknown ones are -1. */

/** Number of an attribute that the model does not know. */
export const UNKNOWN = -1;

/** Numbers of attributes by name. */
export class Alphabet {
  readonly #numbers = new Map<string, number>();
  #isFrozen = false;

  get size(): number {
    return this.#numbers.size;
  }

  /** From now on new attributes are unknown. */
  freeze(): void {
    this.#isFrozen = true;
  }

  /** The attribute's number, from 0 in the order of first sight; `UNKNOWN` when frozen and never seen. */
  numberOf(attribute: string): number {
    const known = this.#numbers.get(attribute);
    if (known !== undefined) return known;
    if (this.#isFrozen) return UNKNOWN;
    const number = this.#numbers.size;
    this.#numbers.set(attribute, number);
    return number;
  }

  /** Attributes with their numbers, in order of number. */
  entries(): IterableIterator<[string, number]> {
    return this.#numbers.entries();
  }
}

/** A frozen alphabet whose numbers are the places in the list. */
export function frozenAlphabet(attributes: readonly string[]): Alphabet {
  const alphabet = new Alphabet();
  for (const attribute of attributes) alphabet.numberOf(attribute);
  alphabet.freeze();
  return alphabet;
}
