/**
 * Answers suggestions, whether asked by a key or a button: says what was done, with the way back, and goes on to the next
 * one. What it does not know is left to the page's own performer.
 */
import { mentionOf, type Range } from '../../../../schema/span.ts';
import type { Proposal, Suggestion } from '../../../../schema/suggestions.ts';
import type { Command } from '../../../editor/keymap.ts';
import { shortened } from '../../../editor/shortened.ts';
import { selectRange } from '../../../editor/textSelection.ts';
import type { Words } from '../../../editor/words.ts';
import type { AnnotationSetState } from '../../../state/annotationSet.svelte.ts';
import type { Suggestions } from '../../../state/suggestions.svelte.ts';
import type { ToastAction } from '../../../state/toasts.svelte.ts';
import { countOf, formatCount } from '../../../words/numbers.ts';

/** What the desk works on, and how it tells the viewer something. */
export interface SuggestionStage {
  readonly suggestions: Suggestions;
  readonly set: AnnotationSetState;
  readonly words: Words;
  /** A newer message of the same kind takes the place of the last one. */
  say(message: string, action?: ToastAction, kind?: string): void;
  fail(caught: unknown): void;
  whyReadOnly(): string;
}

export class SuggestionDesk {
  readonly #stage: SuggestionStage;

  constructor(stage: SuggestionStage) {
    this.#stage = stage;
  }

  /** @returns whether it was one of ours, and done. */
  perform(command: Command): boolean {
    const { current } = this.suggestions;
    switch (command.kind) {
      case 'walkSuggestions':
        return this.#walk(command.step);
      case 'acceptSuggestion':
        return current === undefined ? this.#walk(1) : this.#acceptAndGoOn(current);
      case 'rejectSuggestion':
        return current === undefined ? this.#walk(1) : this.#rejectAndGoOn(current);
      case 'label':
        return current !== undefined && this.#acceptAndGoOn(current, command.typeId);
      case 'undo':
        return this.#undo();
      default:
        return false;
    }
  }

  /** Shows a suggestion in the text. */
  show(suggestion: Suggestion): void {
    this.suggestions.lookAt(suggestion);
    this.#stage.set.selected.selectText(selectRange(suggestion, this.#stage.words));
  }

  /** Shows the one that is drawn as this mark. */
  showMark(id: string): void {
    const { marks, shown } = this.suggestions;
    const found = shown[marks.findIndex((mark) => mark.id === id)];
    if (found !== undefined) this.show(found);
  }

  /** Accepts many at once; one undo takes them back. */
  accept(suggestions: readonly Suggestion[]): void {
    if (!this.#mayAnswer()) return;
    const made = this.suggestions.accept(suggestions);
    const left = suggestions.length - made.length;
    const leftWords =
      left === 0
        ? ''
        : ` ${formatCount(left)} ${left === 1 ? 'was' : 'were'} left: not all can stand together.`;
    const undo = { label: 'Undo', run: () => void this.#stage.set.undo() };
    this.#stage.say(`${countOf(made.length, 'suggestion')} accepted.${leftWords}`, undo, 'accepted');
  }

  /** Rejects many at once. */
  reject(suggestions: readonly Suggestion[]): void {
    if (!this.#mayAnswer() || suggestions.length === 0) return;
    void this.#send(this.suggestions.reject(suggestions));
    const [first] = suggestions;
    const what =
      suggestions.length === 1 && first !== undefined
        ? `“${shortened(mentionOf(this.#stage.set.text, first))}”`
        : countOf(suggestions.length, 'suggestion');
    const undo = { label: 'Undo', run: () => this.suggestions.restore(suggestions) };
    this.#stage.say(`${what} rejected.`, undo, 'rejected');
  }

  /** Accepts one, as another type if one is given, or rejects it; the next one is shown then. */
  answer(suggestion: Suggestion, answer: 'accept' | 'reject', typeId?: string): void {
    if (answer === 'accept') this.#acceptAndGoOn(suggestion, typeId);
    else this.#rejectAndGoOn(suggestion);
  }

  /** Takes rejections back. */
  restore(rejections: readonly Proposal[]): void {
    if (this.#mayAnswer()) void this.#send(this.suggestions.restore(rejections));
  }

  /** What is answered. */
  get suggestions(): Suggestions {
    return this.#stage.suggestions;
  }

  #mayAnswer(): boolean {
    if (this.suggestions.canAnswer) return true;
    this.#stage.say(this.#stage.whyReadOnly());
    return false;
  }

  #walk(step: 1 | -1): boolean {
    const { selected } = this.#stage.set;
    const next = this.suggestions.neighbour(selected.range ?? placeOf(selected.caret), step);
    if (next !== undefined) this.show(next);
    else if (this.suggestions.shown.length === 0) this.#stage.say('No suggestion is open here.');
    else this.#stage.say(step === 1 ? 'This was the last suggestion.' : 'This is the first suggestion.');
    return true;
  }

  #acceptAndGoOn(suggestion: Suggestion, typeId?: string): boolean {
    if (!this.#mayAnswer()) return true;
    const next = this.#nextTo(suggestion);
    const made = this.suggestions.accept([suggestion], typeId);
    if (made.length === 0) this.#stage.say('Not accepted: something that is hidden now stands in its place.');
    else this.#goOn(suggestion, next);
    return true;
  }

  #rejectAndGoOn(suggestion: Suggestion): boolean {
    if (!this.#mayAnswer()) return true;
    const next = this.#nextTo(suggestion);
    this.reject([suggestion]);
    this.#goOn(suggestion, next);
    return true;
  }

  #nextTo(suggestion: Suggestion): Suggestion | undefined {
    const { shown } = this.suggestions;
    return shown[shown.indexOf(suggestion) + 1];
  }

  /** To the next one if it is still open: what was accepted may have closed it. */
  #goOn(suggestion: Suggestion, next: Suggestion | undefined): void {
    const { shown } = this.suggestions;
    const after =
      next !== undefined && shown.includes(next) ? next : this.suggestions.neighbour(suggestion, 1);
    if (after !== undefined) this.show(after);
    else this.#stage.set.selected.placeCaret(suggestion.end);
  }

  #undo(): boolean {
    const places = this.suggestions.undoable;
    if (places === undefined || !this.suggestions.canAnswer) return false;
    void this.#send(this.suggestions.restore(places));
    return true;
  }

  #send(sent: Promise<void>): Promise<void> {
    return sent.catch((caught: unknown) => this.#stage.fail(caught));
  }
}

function placeOf(offset: number): Range {
  return { start: offset, end: offset };
}
