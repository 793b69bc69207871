/**
 * Carries commands out, whether they come from a key or a button: what each means depends on what is selected. Says
 * why when something cannot be done.
 */
import { mentionOf, type Span } from '../../schema/span.ts';
import type { AnnotationSetState, Outcome } from '../state/annotationSet.svelte.ts';
import type { Command, LookCommand } from './keymap.ts';
import { shortened } from './shortened.ts';
import {
  rangeOf,
  selectRange,
  stretchCharacter,
  stretchWord,
  turnRound,
  walkWord,
  type TextSelection,
} from './textSelection.ts';
import type { UndoStep } from './undoJournal.ts';
import type { Words } from './words.ts';

/** What the page does for commands that are not about spans. */
export interface Stage {
  readonly set: AnnotationSetState;
  readonly words: Words;
  /** Tells the viewer something; `action` offers a way on. */
  say(message: string, action?: { readonly label: string; readonly run: () => void }): void;
  /** Why the set cannot be changed. */
  whyReadOnly(): string;
  typeName(entityTypeId: string): string;
  /** The offset on the next (or previous) line of the screen, undefined where there is none. */
  offsetOnNextLine(offset: number, step: 1 | -1): number | undefined;
  showGuideline(entityTypeId: string): void;
  openDocument(step: 1 | -1): void;
  submit(): void;
  showKeys(): void;
  /** The type that the selected text may have, when one has come to it as a candidate. */
  offeredTypeId(): string | undefined;
  /** @returns whether anything was done. */
  look(command: LookCommand): boolean;
}

type Walk = Extract<Command, { kind: 'walk' }>;
type Stretch = Extract<Command, { kind: 'stretch' }>;

export class Performer {
  readonly #stage: Stage;
  /** After Esc with nothing left to let go of, Tab leaves the text (WCAG 2.1.2). */
  #tabLeaves = false;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** @returns whether anything was done; if not, the key keeps its usual meaning. */
  perform(command: Command): boolean {
    const tabLeaves = this.#tabLeaves;
    this.#tabLeaves = false;
    switch (command.kind) {
      case 'label':
        return this.label(command.typeId);
      case 'paint':
        return this.paint();
      case 'walk':
        return this.#walk(command);
      case 'stretch':
        return this.#stretch(command);
      case 'walkSpans':
        return !tabLeaves && this.#set.selected.selectNextSpan(command.step);
      case 'unselect':
        return this.#unselect();
      case 'remove':
        return this.remove();
      case 'undo':
      case 'redo':
        return this.turn(command.kind);
      default:
        return this.#onPage(command);
    }
  }

  /** Labels what is selected; with nothing selected, arms the type for the next selection. */
  label(typeId: string): boolean {
    const outcome = this.#set.label(typeId);
    if (outcome !== undefined) this.#explain(outcome, typeId);
    else if (this.#set.canWrite) this.#set.selected.arm(typeId);
    else this.#stage.say(this.#stage.whyReadOnly());
    return true;
  }

  /** Labels the selected text with the armed type, or else with the one that is offered. */
  paint(): boolean {
    const { armedTypeId = this.#stage.offeredTypeId(), text } = this.#set.selected;
    return armedTypeId !== undefined && text !== undefined && this.label(armedTypeId);
  }

  /** Removes the selected span. */
  remove(): boolean {
    const { span } = this.#set.selected;
    if (span === undefined) return false;
    if (!this.#set.remove(span.id)) this.#stage.say(this.#stage.whyReadOnly());
    return true;
  }

  /** Undoes or redoes one of the viewer's own deeds. */
  turn(kind: 'undo' | 'redo'): boolean {
    const step: UndoStep | undefined = kind === 'undo' ? this.#set.undo() : this.#set.redo();
    if (step === undefined) return false;
    if (step.kept > 0)
      this.#stage.say(
        `Somebody else has changed this since, so it was not ${kind === 'undo' ? 'undone' : 'redone'}.`,
      );
    return true;
  }

  get #set(): AnnotationSetState {
    return this.#stage.set;
  }

  #onPage(command: Command): boolean {
    if (command.kind === 'guideline') this.#stage.showGuideline(command.typeId);
    else if (command.kind === 'openDocument') this.#stage.openDocument(command.step);
    else if (command.kind === 'submit') this.#stage.submit();
    else if (command.kind === 'help') this.#stage.showKeys();
    else return isLook(command) && this.#stage.look(command);
    return true;
  }

  #unselect(): boolean {
    const { selected } = this.#set;
    if (selected.range !== undefined) selected.clear();
    else if (selected.armedTypeId !== undefined) selected.arm(undefined);
    else this.#tabLeaves = true;
    return !this.#tabLeaves;
  }

  #walk({ by, step }: Walk): boolean {
    const { selected } = this.#set;
    const { words } = this.#stage;
    if (by === 'line') {
      const at = this.#offsetOnNextLine(
        step === 1 ? (selected.range?.end ?? selected.caret) : (selected.range?.start ?? selected.caret),
        step,
      );
      const word = at === undefined ? undefined : words.nearest(at);
      if (word !== undefined) selected.selectText({ anchor: word, focus: word });
      return word !== undefined;
    }
    const from = selected.range === undefined ? selected.caret : selectRange(selected.range, words);
    const next = walkWord(from, words, step);
    if (next !== undefined) selected.selectText(next);
    return true;
  }

  #stretch(command: Stretch): boolean {
    const { selected } = this.#set;
    const { words } = this.#stage;
    const { span } = selected;
    if (span !== undefined) return this.#resize(span, command);
    const from = selected.text ?? walkWord(selected.caret, words, command.step);
    if (from === undefined) return true;
    selected.selectText(selected.text === undefined ? from : this.#stretched(from, command));
    return true;
  }

  /** Moves an edge of the selected span. */
  #resize(span: Span, command: Stretch): boolean {
    if (command.by === 'line') return true;
    const from = selectRange(span, this.#stage.words, command.edge === 'start');
    const moved = rangeOf(this.#stretched(from, { ...command, edge: 'end' }));
    // The edge that stays must stay: letting go of the last word turns a selection round, but not a span.
    const range = command.edge === 'start' ? { ...moved, end: span.end } : { ...moved, start: span.start };
    if (range.start < range.end) this.#explain(this.#set.resize(span.id, range), span.entityTypeId);
    return true;
  }

  #stretched(selection: TextSelection, { by, step, edge }: Stretch): TextSelection {
    const { words } = this.#stage;
    if (edge === 'start')
      return turnRound(this.#stretched(turnRound(selection), { kind: 'stretch', by, step, edge: 'end' }));
    if (by === 'word') return stretchWord(selection, words, step);
    if (by === 'character') return stretchCharacter(selection, words, step);
    const at = this.#offsetOnNextLine(step === 1 ? selection.focus.end : selection.focus.start, step);
    const word = at === undefined ? undefined : words.nearest(at);
    return word === undefined ? selection : { anchor: selection.anchor, focus: word };
  }

  #offsetOnNextLine(offset: number, step: 1 | -1): number | undefined {
    return this.#stage.offsetOnNextLine(offset, step);
  }

  #explain(outcome: Outcome, typeId: string): void {
    if (outcome.kind === 'impossible') this.#stage.say(this.#stage.whyReadOnly());
    if (outcome.kind !== 'refused') return;
    const { clashes, fault } = outcome;
    const [first] = clashes;
    if (first === undefined) {
      this.#stage.say(`This cannot be labelled: ${fault ?? 'it breaks a rule'}.`);
      return;
    }
    const range = this.#set.selected.text && rangeOf(this.#set.selected.text);
    const run = (): void => {
      if (range !== undefined) this.#set.add(range, typeId, clashes);
    };
    this.#stage.say(
      this.#clashText(clashes, first),
      range === undefined ? undefined : { label: clashes.length === 1 ? 'Replace it' : 'Replace them', run },
    );
  }

  #clashText(clashes: readonly Span[], first: Span): string {
    const stage = this.#stage;
    const name = `“${shortened(mentionOf(stage.set.text, first))}” (${stage.typeName(first.entityTypeId)})`;
    const others = clashes.length > 1 ? ` and ${clashes.length - 1} more` : '';
    return `Not labelled: it shares text with ${name}${others}, which this project does not allow.`;
  }
}

const LOOKS: ReadonlySet<string> = new Set<LookCommand['kind']>([
  'find',
  'findAgain',
  'findType',
  'walkCandidates',
  'showInvisible',
  'guidelineHere',
]);

function isLook(command: Command): command is LookCommand {
  return LOOKS.has(command.kind);
}
