/**
 * What the viewer has selected: a stretch of text, or a span, or neither and only a caret; and the entity type that is
 * armed for the next stretches. Offsets are kept, not DOM places, so others' changes disturb nothing (CASES E7).
 */
import type { Span } from '../../schema/span.ts';
import { rangeOf, type TextSelection } from './textSelection.ts';

export class SelectionState {
  #spanId = $state<string>();
  #text = $state.raw<TextSelection>();
  #caret = $state(0);
  #isPlaced = false;
  #armedTypeId = $state<string>();
  readonly #spans: () => readonly Span[];
  readonly #length: number;
  readonly #onChange: () => void;

  /**
   * @param spans those that can be selected, in reading order.
   * @param length of the text, in code units.
   * @param onChange called after what is selected has changed.
   */
  constructor(spans: () => readonly Span[], length: number, onChange: () => void) {
    this.#spans = spans;
    this.#length = length;
    this.#onChange = onChange;
  }

  /** The selected span, while it exists. */
  get span(): Span | undefined {
    return this.#spanId === undefined ? undefined : this.#spans().find(({ id }) => id === this.#spanId);
  }

  /** The stretch of text selected for the next label. */
  get text(): TextSelection | undefined {
    return this.#text;
  }

  /** Where the keyboard goes on from when nothing is selected: an offset. */
  get caret(): number {
    return this.#caret;
  }

  /** Whether the viewer has been anywhere in the text; before, the caret is only where the keyboard would begin. */
  get isPlaced(): boolean {
    return this.#isPlaced;
  }

  /** The entity type that a selection by mouse is labelled with at once. */
  get armedTypeId(): string | undefined {
    return this.#armedTypeId;
  }

  /** The text that the selection or the selected span covers. */
  get range(): { readonly start: number; readonly end: number } | undefined {
    return this.#text === undefined ? this.span : rangeOf(this.#text);
  }

  /** Selects text and so unselects the span. */
  selectText(selection: TextSelection | undefined): void {
    this.#text = selection;
    this.#spanId = undefined;
    this.#isPlaced ||= selection !== undefined;
    if (selection !== undefined) this.#caret = rangeOf(selection).end;
    this.#onChange();
  }

  /** Puts the caret somewhere, with nothing selected. */
  placeCaret(offset: number): void {
    this.#isPlaced = true;
    this.#caret = Math.min(Math.max(offset, 0), this.#length);
    this.selectText(undefined);
  }

  selectSpan(id: string): void {
    this.#text = undefined;
    this.#spanId = id;
    this.#isPlaced = true;
    const { span } = this;
    if (span !== undefined) this.#caret = span.end;
    this.#onChange();
  }

  /** Selects nothing; the caret stays. */
  clear(): void {
    this.selectText(undefined);
  }

  /** Selects the next or previous span in reading order. @returns false at the end, where nothing changes. */
  selectNextSpan(step: 1 | -1): boolean {
    const next = this.#neighbour(step);
    if (next !== undefined) this.selectSpan(next.id);
    return next !== undefined;
  }

  /** Arms a type; the one that is armed already, or undefined, disarms. */
  arm(typeId: string | undefined): void {
    this.#armedTypeId = typeId === this.#armedTypeId ? undefined : typeId;
  }

  #neighbour(step: 1 | -1): Span | undefined {
    const spans = this.#spans();
    const at = spans.findIndex(({ id }) => id === this.#spanId);
    if (at >= 0) return spans[at + step];
    const from = this.#text === undefined ? this.#caret : rangeOf(this.#text).start;
    return step === 1
      ? spans.find(({ start }) => start >= from)
      : spans.findLast(({ start }) => start < from);
  }
}
