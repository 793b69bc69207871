/** All that helps to look about in the open text and changes nothing in it: finding, candidates, following, hidden characters. */
import { mentionOf, type Range } from '../../schema/span.ts';
import { nextCandidate, type Candidate } from '../editor/candidates.ts';
import type { LookCommand } from '../editor/keymap.ts';
import { rangeOf, selectRange } from '../editor/textSelection.ts';
import type { Words } from '../editor/words.ts';
import type { AnnotationSetState } from './annotationSet.svelte.ts';
import { Following } from './following.svelte.ts';
import { TextFind } from './textFind.svelte.ts';

export interface LookAboutOptions {
  readonly set: AnnotationSetState;
  readonly words: Words;
  /** Of the text, BCP 47. */
  readonly language: string;
  /** Puts the focus into the field where a type is found by its name. */
  readonly findType: () => void;
  readonly showGuideline: (entityTypeId: string) => void;
  readonly say: (message: string) => void;
}

/** A longer selection is not what one wants to find again. */
const LONGEST_PREFILL = 100;

export class LookAbout {
  readonly find: TextFind;
  readonly following: Following;
  readonly #options: LookAboutOptions;
  #showsInvisible = $state(false);
  #findAsks = $state(0);
  #offer = $state.raw<Candidate>();
  readonly #candidate = $derived.by(() => this.#stillOffered());

  constructor(options: LookAboutOptions) {
    const { set, language } = options;
    this.#options = options;
    this.find = new TextFind(set.text, language, (hit) => this.#goTo(hit));
    this.following = new Following(set);
  }

  get showsInvisible(): boolean {
    return this.#showsInvisible;
  }

  /** How often finding was asked for: the field takes the focus each time. */
  get findAsks(): number {
    return this.#findAsks;
  }

  /** The candidate one has come to, while it is selected. */
  get candidate(): Candidate | undefined {
    return this.#candidate;
  }

  /** @returns whether anything was done; if not, the key keeps its usual meaning. */
  perform(command: LookCommand): boolean {
    switch (command.kind) {
      case 'find':
        this.openFind();
        return true;
      case 'findAgain':
        return this.#findAgain(command.step);
      case 'walkCandidates':
        this.walkCandidates(command.step);
        return true;
      case 'showInvisible':
        this.toggleInvisible();
        return true;
      case 'guidelineHere':
        return this.#showGuideline();
      case 'findType':
        this.#options.findType();
        return true;
    }
  }

  /** Opens the field for finding, with the selected text in it. */
  openFind(): void {
    const { set } = this.#options;
    const { range, caret } = set.selected;
    this.#findAsks += 1;
    const mention = range === undefined ? '' : mentionOf(set.text, range);
    const isShort = mention.length <= LONGEST_PREFILL && !mention.includes('\n');
    this.find.open(isShort ? mention : undefined, range?.start ?? caret);
  }

  toggleInvisible(): void {
    this.#showsInvisible = !this.#showsInvisible;
  }

  /** Selects the next unlabelled place that holds a mention which is labelled elsewhere. */
  walkCandidates(step: 1 | -1): void {
    const { set, words, say } = this.#options;
    const { range, caret } = set.selected;
    const from = range ?? { start: caret, end: caret };
    const found = nextCandidate({ text: set.text, spans: set.spans, words, from, step });
    if (found === undefined) {
      say(
        set.spans.length === 0
          ? 'Nothing is labelled yet, so there is nothing to look for.'
          : 'No mention that is labelled here stands anywhere else unlabelled.',
      );
      return;
    }
    this.#offer = found;
    set.selected.selectText(selectRange(found, words));
  }

  #findAgain(step: 1 | -1): boolean {
    const { find } = this;
    if (find.isOpen) return find.step(step);
    if (find.query === '') this.openFind();
    else {
      const { range, caret } = this.#options.set.selected;
      find.open(undefined, range?.start ?? caret);
      if (find.current?.start === range?.start) find.step(step);
    }
    return true;
  }

  /** Selects what was found, so that a key labels it: the span that stands just there, else the text. */
  #goTo(hit: Range): void {
    const { set, words } = this.#options;
    const span = set.spans.find(({ start, end }) => start === hit.start && end === hit.end);
    if (span !== undefined) set.selected.selectSpan(span.id);
    else if (words.trim(hit) !== undefined) set.selected.selectText(selectRange(hit, words));
  }

  #showGuideline(): boolean {
    const { selected } = this.#options.set;
    const typeId = selected.span?.entityTypeId ?? selected.armedTypeId ?? this.candidate?.entityTypeId;
    if (typeId === undefined)
      this.#options.say('Select a span, or take a type in hand, to read its guideline.');
    else this.#options.showGuideline(typeId);
    return true;
  }

  #stillOffered(): Candidate | undefined {
    const { text } = this.#options.set.selected;
    const range = text && rangeOf(text);
    const offer = this.#offer;
    return range?.start === offer?.start && range?.end === offer?.end ? offer : undefined;
  }
}
