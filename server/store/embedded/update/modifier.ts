/** What an update operator is. Arguments are judged when the update is read, before any document is touched. */
import type { Doc } from '../values.ts';
import type { Approach, Slot } from './slot.ts';

/** What an operator may know besides the place it changes. */
export interface Applying {
  /** The document as it is being changed. */
  readonly doc: Doc;
  /** Whether the document is being made by an upsert. */
  readonly isInsert: boolean;
  readonly now: Date;
}

/** Changes the document at one place. @throws StoreError when the value there cannot be changed so. */
export type Change = (slot: Slot, applying: Applying) => void;

/** One operator. */
export interface Modifier {
  readonly approach: Approach;
  /** Reads the argument. @throws StoreError when it can never be applied. */
  read(argument: unknown, path: string): Change;
}

/** Makes what is missing on the way. */
export const creating: Approach = { create: true, lenient: false };
/** Does nothing where the way is missing, refuses where it is barred. */
export const existing: Approach = { create: false, lenient: false };
/** Does nothing where there is no way. */
export const lenient: Approach = { create: false, lenient: true };
