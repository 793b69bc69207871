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

interface Deed {
  /** Its place in the order of deeds and others' changes. */
  readonly number: number;
  readonly changes: readonly Change[];
}

export class UndoJournal {
  readonly #done: Deed[] = [];
  readonly #undone: Deed[] = [];
  #count = 0;
  /** Span id → the number of others' last change of it. */
  readonly #touched = new Map<string, number>();

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
    this.#done.push(this.#numbered(changes));
    if (this.#done.length > MOST_DEEDS) this.#done.shift();
    this.#undone.length = 0;
  }

  /**
   * Hears of a change by somebody else. From then on older deeds on that span are out of this person's hands, also when
   * it comes to look again as one of them left it.
   */
  touch({ id, before, after }: Change): void {
    if (!(this.canUndo || this.canRedo) || isSameSpan(before, after)) return;
    this.#count += 1;
    this.#touched.set(id, this.#count);
  }

  /** What takes the last deed back, or undefined when there is none. The caller does it. */
  undo(world: World): UndoStep | undefined {
    return this.#move(this.#done, this.#undone, world, ({ before, after }) => ({ from: after, to: before }));
  }

  /** What does once more what was undone last. */
  redo(world: World): UndoStep | undefined {
    return this.#move(this.#undone, this.#done, world, ({ before, after }) => ({ from: before, to: after }));
  }

  /** Takes the top deed of one pile; what of it can be turned goes on the other pile. */
  #move(source: Deed[], target: Deed[], world: World, turn: Turn): UndoStep | undefined {
    const deed = source.pop();
    if (deed === undefined) return undefined;
    const { changes, number } = deed;
    const isOurs = (change: Change): boolean =>
      (this.#touched.get(change.id) ?? 0) < number && isSameSpan(world.now(change.id), turn(change).from);
    const restorations = world.allowed(
      changes.filter(isOurs).map((change) => ({ id: change.id, span: turn(change).to })),
    );
    const ids = new Set(restorations.map(({ id }) => id));
    const turned = changes.filter(({ id }) => ids.has(id));
    if (turned.length > 0) target.push(this.#numbered(turned));
    return { restorations, kept: changes.length - turned.length };
  }

  #numbered(changes: readonly Change[]): Deed {
    this.#count += 1;
    return { number: this.#count, changes };
  }
}

type Turn = (change: Change) => { readonly from: Span | undefined; readonly to: Span | undefined };

function isSameSpan(a: Span | undefined, b: Span | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return isSameAnnotation(a, b) && a.by === b.by && a.origin === b.origin && a.at === b.at;
}
