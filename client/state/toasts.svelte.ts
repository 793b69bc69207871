/** Short notes at the edge of the page: what was done, with a way back where there is one. */
import { asApiError } from '../api/apiError.ts';
import { Deadlines } from './deadlines.ts';

/** Whether a note is news or an error. */
export type ToastTone = 'plain' | 'danger';

/** What can be done about a note, such as Undo. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => Promise<void> | void;
}

/** One note. */
export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly tone: ToastTone;
  readonly action: ToastAction | undefined;
  /** A newer note of this kind takes its place. */
  readonly kind: string | undefined;
}

const SHOWN_MS = 5_000;
/** Longer where there is something to undo or to read. */
const SHOWN_LONG_MS = 12_000;

/** The notes now shown, oldest first; at most four. */
export class Toasts {
  #shown = $state.raw<readonly Toast[]>([]);
  #nextId = 1;
  readonly #deadlines = new Deadlines();

  get shown(): readonly Toast[] {
    return this.#shown;
  }

  /**
   * Says that something was done; `action` offers the way back, such as Undo. Quick work must not pile notes up: a note
   * takes the place of the last one of its `kind`. Without one, it is the message that tells the kind, unless there is a
   * way back that would be lost.
   */
  say(message: string, action?: ToastAction, kind?: string): void {
    this.#add({ message, tone: 'plain', action, kind: kind ?? (action === undefined ? message : undefined) });
  }

  /** Says what went wrong; `action` offers a way on. */
  fail(caught: unknown, action?: ToastAction): void {
    const { message } = asApiError(caught);
    this.#add({ message, tone: 'danger', action, kind: action === undefined ? message : undefined });
  }

  /** Does the note's action and takes the note away; says so if that fails. */
  async act(toast: Toast): Promise<void> {
    this.dismiss(toast.id);
    try {
      await toast.action?.run();
    } catch (caught) {
      this.fail(caught);
    }
  }

  dismiss(id: number): void {
    this.#deadlines.clear(id);
    this.#shown = this.#shown.filter((toast) => toast.id !== id);
  }

  /** Keeps a note while the pointer or the focus is on it. */
  hold(id: number): void {
    this.#deadlines.clear(id);
  }

  /** Lets a held note go after its usual time. */
  release(id: number): void {
    const toast = this.#shown.find((one) => one.id === id);
    if (toast !== undefined) this.#startTimer(toast);
  }

  #add(note: Omit<Toast, 'id'>): void {
    const toast: Toast = { id: this.#nextId, ...note };
    this.#nextId += 1;
    const last = this.#shown.find(({ kind }) => kind !== undefined && kind === note.kind);
    if (last !== undefined) this.dismiss(last.id);
    for (const old of this.#shown.slice(0, -3)) this.dismiss(old.id);
    this.#shown = [...this.#shown, toast];
    this.#startTimer(toast);
  }

  #startTimer(toast: Toast): void {
    const isShort = toast.action === undefined && toast.tone === 'plain';
    this.#deadlines.set(toast.id, isShort ? SHOWN_MS : SHOWN_LONG_MS, () => this.dismiss(toast.id));
  }
}
