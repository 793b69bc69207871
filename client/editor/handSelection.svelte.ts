/**
 * Selecting by mouse, pen or finger: the browser's own selection leads while it grows, and what is selected follows it,
 * snapped to words. It works also when the pointer leaves the pane, and the pane scrolls after it.
 */
import type { AnnotationSetState } from '../state/annotationSet.svelte.ts';
import { offsetAtPixel, readSelection } from './selection.ts';
import { selectRange } from './textSelection.ts';
import type { Words } from './words.ts';

/** What it needs of the editor. */
export interface HandSurface {
  readonly set: AnnotationSetState;
  readonly words: Words;
  /** The element that holds the text, and the one that scrolls. */
  readonly root: () => HTMLElement | undefined;
  readonly pane: () => HTMLElement | undefined;
  /** A selection was finished while a type is armed. */
  readonly onpaint: () => void;
  /** Something was pressed, and nothing selected. @param offset where, if in the text. */
  readonly onclick: (target: EventTarget | null, offset: number | undefined) => void;
}

export class HandSelection {
  readonly #surface: HandSurface;
  #isDragging = $state(false);
  #isTouch = $state(false);
  #isExact = false;
  #pointer = { x: 0, y: 0 };
  /** Where a selection began that is stretched with Shift, though its begin may not be in the page any more. */
  #anchor: number | undefined;
  #presses = 0;

  constructor(surface: HandSurface) {
    this.#surface = surface;
  }

  /** From press to release. */
  get isDragging(): boolean {
    return this.#isDragging;
  }

  /** The last press was a finger's: what it selects, handles of the system's can still change. */
  get isTouch(): boolean {
    return this.#isTouch;
  }

  press(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#presses += 1;
    this.#isDragging = true;
    this.#isTouch = event.pointerType === 'touch';
    this.#anchor = event.shiftKey ? this.#begin() : undefined;
    this.#note(event);
    if (!event.shiftKey) getSelection()?.removeAllRanges();
  }

  move(event: PointerEvent): void {
    if (!this.#isDragging) return;
    this.#note(event);
    if (this.#isOutside()) this.follow();
  }

  cancel(): void {
    this.#isDragging = false;
  }

  async release(event: PointerEvent): Promise<void> {
    if (!this.#isDragging) return;
    this.#note(event);
    const { target } = event;
    const press = this.#presses;
    // The browser settles its selection only after this event.
    await new Promise((resolve) => setTimeout(resolve));
    // A double-click's second press may come before that: then its release decides.
    if (press !== this.#presses) return;
    const hasSelected = this.follow();
    this.#isDragging = false;
    const { set, onpaint, onclick } = this.#surface;
    if (!hasSelected) onclick(target, this.#read()?.anchor);
    else if (set.selected.text !== undefined && set.selected.armedTypeId !== undefined) onpaint();
  }

  /** Follows the browser's selection. @returns whether there is one. */
  follow(): boolean {
    if (!this.#isDragging && !this.#isTouch) return false;
    const found = this.#read();
    if (found === undefined || found.anchor === found.focus) return false;
    const { anchor, focus } = found;
    const { set, words } = this.#surface;
    const range = words.snap({ start: Math.min(anchor, focus), end: Math.max(anchor, focus) }, this.#isExact);
    set.selected.selectText(range && selectRange(range, words, focus < anchor));
    return true;
  }

  /** Parts of the text are about to leave the page: what a finger has selected stays ours, and not the browser's. */
  letGo(): void {
    if (this.#isTouch && !this.#isDragging) getSelection()?.removeAllRanges();
  }

  #note({ clientX, clientY, altKey }: PointerEvent): void {
    this.#pointer = { x: clientX, y: clientY };
    this.#isExact = altKey;
  }

  #begin(): number | undefined {
    const { text, caret, span } = this.#surface.set.selected;
    if (text === undefined) return span?.start ?? caret;
    return text.focus.start < text.anchor.start ? text.anchor.end : text.anchor.start;
  }

  #read(): { readonly anchor: number; readonly focus: number } | undefined {
    const root = this.#surface.root();
    const found = root === undefined ? undefined : readSelection(root, getSelection());
    if (found === undefined) return undefined;
    const edge = this.#isDragging && !this.#isTouch && this.#isOutside() ? this.#offsetAtEdge() : undefined;
    return { anchor: this.#anchor ?? found.anchor, focus: edge ?? found.focus };
  }

  #isOutside(): boolean {
    const view = this.#surface.pane()?.getBoundingClientRect();
    return (
      view !== undefined && view.height > 0 && (this.#pointer.y < view.top || this.#pointer.y > view.bottom)
    );
  }

  /** The text nearest to a pointer that is above or below the pane. */
  #offsetAtEdge(): number | undefined {
    const [root, pane] = [this.#surface.root(), this.#surface.pane()];
    if (root === undefined || pane === undefined) return undefined;
    const [text, view] = [root.getBoundingClientRect(), pane.getBoundingClientRect()];
    const x = clamp(this.#pointer.x, text.left + 1, text.right - 1);
    const y = clamp(
      this.#pointer.y,
      Math.max(view.top, text.top) + 4,
      Math.min(view.bottom, text.bottom) - 4,
    );
    return offsetAtPixel(root, x, y);
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
