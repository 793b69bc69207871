/**
 * BIO labels as numbers: 0 is `O`, 1…K are `B-`, K+1…2K are `I-` of the same types in the same order.
 * The rule it guards: an `I-` follows only `B-` or `I-` of its own type. Other transitions have no number at all, so
 * neither training nor decoding can give them weight.
 */
import type { TaggedSequence } from './sequence.ts';

/** The labels of a model and where the weight of each transition stands. */
export class LabelSpace {
  /** Labels in the order of their numbers. */
  readonly labels: readonly string[];
  /** Number of labels, 2K + 1. */
  readonly size: number;
  /** Number of labels that may follow any label: `O` and all `B-`, K + 1. */
  readonly openers: number;
  /** Number of types, K. */
  readonly types: number;
  /**
   * Number of legal transitions. From label i to opener j it is i · openers + j; behind them come two for each type k:
   * `B-` to `I-` at size · openers + 2k, and `I-` to `I-` after it.
   */
  readonly transitions: number;
  readonly #numbers: ReadonlyMap<string, number>;

  /** @param types names of the types, distinct; kept in the given order. */
  constructor(types: readonly string[]) {
    this.types = types.length;
    this.openers = types.length + 1;
    this.size = 2 * types.length + 1;
    this.transitions = this.size * this.openers + 2 * types.length;
    this.labels = ['O', ...types.map((type) => `B-${type}`), ...types.map((type) => `I-${type}`)];
    this.#numbers = new Map(this.labels.map((label, number) => [label, number]));
  }

  /** Where the weight of a transition stands among the transitions; -1 when it is illegal. */
  transition(from: number, to: number): number {
    if (to < this.openers) return from * this.openers + to;
    const type = to - this.openers;
    if (from === 1 + type) return this.size * this.openers + 2 * type;
    return from === to ? this.size * this.openers + 2 * type + 1 : -1;
  }

  /**
   * Labels of a sequence as numbers. An `I-` that continues nothing opens a span, as conlleval reads it; a type that is
   * unknown here counts as `O`.
   * @throws RangeError when there is not one tag a token, or a tag is not BIO.
   */
  numbersOf({ tokens, tags }: TaggedSequence): Uint16Array {
    if (tokens.length !== tags.length) {
      throw new RangeError(`${tags.length} tags for ${tokens.length} tokens: there must be one a token`);
    }
    const numbers = new Uint16Array(tags.length);
    for (const [at, tag] of tags.entries()) {
      if (typeOfTag(tag) === undefined) continue;
      const number = this.#numbers.get(tag) ?? 0;
      const continues = at > 0 && this.transition(numbers[at - 1]!, number) >= 0;
      numbers[at] = number < this.openers || continues ? number : number - this.types;
    }
    return numbers;
  }
}

/** The label space of tagged sequences; its types are sorted by code units, so their order in the data does not count. */
export function labelSpaceOf(sequences: readonly TaggedSequence[]): LabelSpace {
  const types = new Set<string>();
  for (const { tags } of sequences) {
    for (const tag of tags) {
      const type = typeOfTag(tag);
      if (type !== undefined) types.add(type);
    }
  }
  return new LabelSpace([...types].sort());
}

/** The type a tag names; undefined for `O`. @throws RangeError when the tag is not BIO. */
function typeOfTag(tag: string): string | undefined {
  if (tag === 'O') return undefined;
  if (tag.length > 2 && (tag.startsWith('B-') || tag.startsWith('I-'))) return tag.slice(2);
  throw new RangeError(`"${tag}" is no BIO tag: it must be O, B-<label> or I-<label>`);
}
