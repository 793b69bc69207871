/**
 * Selecting by mouse, pen or finger: the browser's own selection leads while it grows, and what is selected follows it,
 * snapped to words. It works also when the pointer leaves the pane, and the pane scrolls after it.
 */
import type { AnnotationSetState } from '../state/annotationSet.svelte.ts';
import { offsetAtPixel, readSelection } from './selection.ts';
import { selectRange } from './textSelection.ts';
import type { Words } from './words.ts';

/** A mouse that moves less, in pixels, clicks. */
const LEAST_DRAG = 3;

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
  /** Where the mouse was pressed: on the screen and in the text. */
  #origin: { readonly x: number; readonly y: number; readonly offset: number | undefined } | undefined;
  #presses = 0;
  /** How many times the mouse was clicked at this place, one soon after the other. */
  #clicks = 0;

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
    this.#origin = this.#isTouch ? undefined : { ...this.#pointer, offset: this.#offsetUnder() };
    if (!event.shiftKey) getSelection()?.removeAllRanges();
  }

  /** A pointer event knows nothing of clicks before it, a mouse event does. */
  count(event: MouseEvent): void {
    this.#clicks = event.detail;
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
    const { set, onpaint, onclick } = this.#surface;
    const hasSelected = this.follow();
    const hasText = (hasSelected && set.selected.text !== undefined) || this.#takeWordBefore();
    this.#isDragging = false;
    if (!hasSelected && !hasText) onclick(target, this.#read()?.anchor);
    else if (hasText && set.selected.armedTypeId !== undefined) onpaint();
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

  /**
   * Of a double-click on the second half of a line's last letter, the browser makes the line's end, or nothing at all;
   * what was meant is the word.
   */
  #takeWordBefore(): boolean {
    const at = this.#clicks === 2 ? this.#read() : undefined;
    if (at === undefined) return false;
    const { set, words } = this.#surface;
    const end = Math.min(at.anchor, at.focus);
    const word = words.previous(end);
    if (word?.end !== end) return false;
    set.selected.selectText({ anchor: word, focus: word });
    return true;
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
    const lost = found.anchor === found.focus ? this.#lostBegin() : undefined;
    return { anchor: this.#anchor ?? lost ?? found.anchor, focus: edge ?? found.focus };
  }

  /**
   * Where a drag began. Pressed in the very middle of a letter, Chromium forgets it: its selection begins anew at each
   * place that the mouse comes to, and is always empty.
   */
  #lostBegin(): number | undefined {
    const origin = this.#isDragging && this.#clicks === 1 ? this.#origin : undefined;
    if (origin === undefined) return undefined;
    const moved = Math.hypot(this.#pointer.x - origin.x, this.#pointer.y - origin.y);
    return moved > LEAST_DRAG ? origin.offset : undefined;
  }

  #offsetUnder(): number | undefined {
    const root = this.#surface.root();
    return root && offsetAtPixel(root, this.#pointer.x, this.#pointer.y);
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
