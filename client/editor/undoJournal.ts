/**
 * Undo and redo of one person's own deeds in a set that others change too. A deed is remembered as what each span was
 * before and after it; it is taken back only where the set still holds what the deed left. So a colleague's later change
 * is never undone, and a span that two changed at once goes back to what it was (which `Y.UndoManager` gets wrong: it
 * loses the key, or with `ignoreRemoteMapChanges` overwrites the colleague).
 */
import { isSameAnnotation, type Span } from '../../schema/span.ts';

/** What one deed did to one span; undefined: not there. */
export interface Change {
  readonly id: string;
  readonly before: Span | undefined;
  readonly after: Span | undefined;
}

/** What has to be put where to take a deed back or do it again; undefined: removed. */
export interface Restoration {
  readonly id: string;
  readonly span: Span | undefined;
}

/** How far a step back or forth could be made. */
export interface UndoStep {
  readonly restorations: readonly Restoration[];
  /** How many spans were left alone, since somebody else changed them or took their place. */
  readonly kept: number;
}

/** The set as it is now. */
export interface World {
  /** What stands under an id. */
  now(id: string): Span | undefined;
  /** Those restorations that break no rule. */
  allowed(restorations: readonly Restoration[]): readonly Restoration[];
}

const MOST_DEEDS = 500;

export class UndoJournal {
  #done: (readonly Change[])[] = [];
  #undone: (readonly Change[])[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  /** How many deeds can be taken back. */
  get depth(): number {
    return this.#done.length;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Remembers a deed; what was undone before can no longer be done again. */
  record(changes: readonly Change[]): void {
    this.#done = [...this.#done.slice(1 - MOST_DEEDS), changes];
    this.#undone = [];
  }

  /** What takes the last deed back, or undefined when there is none. The caller does it. */
  undo(world: World): UndoStep | undefined {
    return this.#told(
      move(this.#done, this.#undone, world, ({ before, after }) => ({ from: after, to: before })),
    );
  }

  /** What does once more what was undone last. */
  redo(world: World): UndoStep | undefined {
    return this.#told(
      move(this.#undone, this.#done, world, ({ before, after }) => ({ from: before, to: after })),
    );
  }

  /**
   * What somebody else has changed is out of this person's hands for good: an older deed on the same span is not taken
   * back either, though the span may look again as that deed left it.
   */
  #told(moved: Moved | undefined): UndoStep | undefined {
    if (moved === undefined) return undefined;
    const { lost, restorations, kept } = moved;
    if (lost.size > 0) {
      this.#done = withoutIds(this.#done, lost);
      this.#undone = withoutIds(this.#undone, lost);
    }
    return { restorations, kept };
  }
}

interface Moved extends UndoStep {
  /** Ids of spans that somebody else has changed since. */
  readonly lost: ReadonlySet<string>;
}

function withoutIds(deeds: readonly (readonly Change[])[], ids: ReadonlySet<string>): (readonly Change[])[] {
  return deeds.map((deed) => deed.filter(({ id }) => !ids.has(id))).filter(({ length }) => length > 0);
}

type Turn = (change: Change) => { readonly from: Span | undefined; readonly to: Span | undefined };

/** Takes the top deed of one pile; what of it can be turned goes on the other pile. */
function move(
  source: (readonly Change[])[],
  target: (readonly Change[])[],
  world: World,
  turn: Turn,
): Moved | undefined {
  const deed = source.pop();
  if (deed === undefined) return undefined;
  const untouched = deed.filter((change) => isSameSpan(world.now(change.id), turn(change).from));
  const lost = new Set(deed.map(({ id }) => id));
  for (const { id } of untouched) lost.delete(id);
  const restorations = world.allowed(untouched.map((change) => ({ id: change.id, span: turn(change).to })));
  const ids = new Set(restorations.map(({ id }) => id));
  const turned = deed.filter(({ id }) => ids.has(id));
  if (turned.length > 0) target.push(turned);
  return { restorations, kept: deed.length - turned.length, lost };
}

function isSameSpan(a: Span | undefined, b: Span | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return isSameAnnotation(a, b) && a.by === b.by && a.origin === b.origin && a.at === b.at;
}
