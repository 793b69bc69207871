/**
 * What a live document needs of the copy that this computer keeps of it, and what is known of edits that the server has
 * not stored yet: which spans they touched, so that they can be counted after a reload and made again elsewhere.
 */
import type * as Y from 'yjs';
import { parseSpan, spansOf } from '../../schema/annotationSet.ts';
import type { Span } from '../../schema/span.ts';

/** A span that an edit touched. */
export interface Touch {
  readonly spanId: string;
  /** Whether the set held the span before the edit. */
  readonly wasThere: boolean;
}

/** One edit made here that is not known to be stored. */
export interface UnsavedEdit {
  /** Unlike that of any other edit, on any tab. */
  readonly id: string;
  readonly touches: readonly Touch[];
}

/** What a person left in a span that the server has not stored; `span` is undefined when it was removed. */
export interface Unsent extends Touch {
  readonly span: Span | undefined;
}

/** The copy of one room on this computer. Nothing here throws or rejects: a copy that fails is `isBroken`. */
export interface KeptCopy {
  /** Lineage of the room's log that the copy is of; undefined: not known. */
  readonly epoch: string | undefined;
  /** Whether the copy has ever held the server's state. */
  readonly hasSynced: boolean;
  /** Edits that were not known to be stored when the copy was read. */
  readonly unsaved: readonly UnsavedEdit[];
  /** True once something could not be written: what is done from then on is kept in the tab only. */
  readonly isBroken: boolean;
  /** Keeps a change of the document; `edit` when it was made here. */
  add(update: Uint8Array, edit?: UnsavedEdit): void;
  /** The server has stored these edits. */
  settle(editIds: readonly string[]): void;
  /** The document holds the server's state of this epoch (undefined: the server tells none). */
  setSynced(epoch: string | undefined): void;
  /** Brings in what other tabs kept since. @returns their edits that are not known to be stored. */
  pull(): Promise<readonly UnsavedEdit[]>;
  /** Calls `listener` when the copy breaks; returns the undo. */
  onBroken(listener: () => void): () => void;
  /** Calls `listener` when another tab left the room with edits that it had not saved; returns the undo. */
  onLeftover(listener: () => void): () => void;
  /** Writes what waits and lets go of the storage. */
  close(): Promise<void>;
  /** Deletes the copy, unless another tab has begun it anew. */
  discard(): Promise<void>;
}

/** Finds what each transaction of a document did to its spans, while that can still be seen. */
export class TouchRecorder {
  readonly #touches = new WeakMap<Y.Transaction, readonly Touch[]>();

  /** Watches for as long as the document lives. */
  constructor(doc: Y.Doc) {
    spansOf(doc).observe((event, transaction) => {
      const touches = [...event.changes.keys].map(([spanId, { action }]) => ({
        spanId,
        wasThere: action !== 'add',
      }));
      this.#touches.set(transaction, touches);
    });
  }

  /** The spans that a transaction touched. */
  of(transaction: Y.Transaction): readonly Touch[] {
    return this.#touches.get(transaction) ?? [];
  }
}

/** What was kept of an edit, checked, since the storage outlives versions of the app; undefined when it is none. */
export function toUnsavedEdit(value: unknown): UnsavedEdit | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, touches } = value as Partial<Record<keyof UnsavedEdit, unknown>>;
  if (typeof id !== 'string' || !Array.isArray(touches)) return undefined;
  return { id, touches: touches.flatMap((touch: unknown) => toTouch(touch) ?? []) };
}

function toTouch(value: unknown): Touch | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { spanId, wasThere } = value as Partial<Record<keyof Touch, unknown>>;
  return typeof spanId === 'string' && typeof wasThere === 'boolean' ? { spanId, wasThere } : undefined;
}

/** What unsaved edits, in the order they were made, have left in a document. */
export function unsentIn(doc: Y.Doc, edits: Iterable<UnsavedEdit>): Unsent[] {
  const first = new Map<string, Touch>();
  for (const { touches } of edits) {
    for (const touch of touches) if (!first.has(touch.spanId)) first.set(touch.spanId, touch);
  }
  const map = spansOf(doc);
  return [...first.values()].map((touch) => ({
    ...touch,
    span: parseSpan(touch.spanId, map.get(touch.spanId)),
  }));
}
