/**
 * Following a colleague: the view goes where their cursor goes, until the viewer acts or they leave. Of somebody with
 * several windows, the one that moved last is followed.
 */
import type { Range } from '../../schema/span.ts';
import type { Cursor, Person } from '../editor/people.ts';

/** Who is in the set, as it is now. */
export interface Company {
  readonly people: readonly Person[];
  readonly cursors: readonly Cursor[];
}

export class Following {
  readonly #company: Company;
  #userId = $state<string>();
  /** Where the windows' cursors were seen last. */
  #seen: readonly Cursor[] = [];
  #lastMoved: number | undefined;
  readonly #person = $derived.by(() => this.#company.people.find(({ userId }) => userId === this.#userId));
  readonly #sight = $derived.by(() => this.#lookWhere());

  /** @param company read anew whenever it changes. */
  constructor(company: Company) {
    this.#company = company;
  }

  /** Who is followed, while they are here. */
  get person(): Person | undefined {
    return this.#person;
  }

  /** Where they are; undefined while nobody is followed, or they have no cursor. Another object whenever they moved. */
  get sight(): Range | undefined {
    return this.#sight;
  }

  /** Follows somebody, or no longer, when it is the one who is followed. */
  toggle(userId: string): void {
    this.#seen = this.#company.cursors;
    this.#lastMoved = undefined;
    this.#userId = userId === this.person?.userId ? undefined : userId;
  }

  /** The viewer goes own ways. */
  stop(): void {
    if (this.#userId !== undefined) this.#userId = undefined;
  }

  #lookWhere(): Range | undefined {
    const { person } = this;
    if (person === undefined) return undefined;
    const cursors = this.#company.cursors.filter(({ userId }) => userId === person.userId);
    for (const cursor of cursors) {
      const former = this.#seen.find(({ client }) => client === cursor.client);
      if (former?.start !== cursor.start || former.end !== cursor.end) this.#lastMoved = cursor.client;
    }
    this.#seen = cursors;
    const found = cursors.find(({ client }) => client === this.#lastMoved) ?? cursors[0];
    return found && { start: found.start, end: found.end };
  }
}
