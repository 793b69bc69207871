/**
 * Which of two concurrent edits wins depends on Yjs client ids, and the server's own are random. While this is in force
 * each new document gets the next id of the seed instead, so that a failing seed fails again.
 */
import * as Y from 'yjs';
import type { Seeded } from './seeded.ts';

/** Begins; returns the end of it. Documents that exist keep their ids. */
export function seedClientIds(random: Seeded): () => void {
  Object.defineProperty(Y.Doc.prototype, 'clientID', {
    configurable: true,
    // The constructor's first word is replaced; what is said later stands.
    set(this: Y.Doc) {
      const value = 1 + random.below(2 ** 32 - 1);
      Object.defineProperty(this, 'clientID', {
        value,
        writable: true,
        configurable: true,
        enumerable: true,
      });
    },
  });
  return () => {
    Reflect.deleteProperty(Y.Doc.prototype, 'clientID');
  };
}
