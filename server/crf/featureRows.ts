/** Which labels an attribute may speak for: only those it was seen with in training. Compressed rows, one an attribute. */
import { GrowableInts } from './growableInts.ts';

/** Features are numbered row by row: those of attribute a are start[a] … start[a + 1] − 1, and label[f] is their label. */
export interface FeatureRows {
  /** One more than there are attributes. */
  readonly start: Int32Array;
  /** Ascending within a row. */
  readonly label: Uint16Array;
}

/** Collects pairs of a row and a label, each once; rows are lists chained through arrays, since most are short. */
export class PairCollector {
  readonly #first: Int32Array;
  readonly #next = new GrowableInts();
  readonly #label = new GrowableInts();

  constructor(rows: number) {
    this.#first = new Int32Array(rows).fill(-1);
  }

  add(row: number, label: number): void {
    for (let at = this.#first[row]!; at >= 0; at = this.#next.at(at)) {
      if (this.#label.at(at) === label) return;
    }
    this.#next.push(this.#first[row]!);
    this.#first[row] = this.#label.length;
    this.#label.push(label);
  }

  toRows(): FeatureRows {
    const start = new Int32Array(this.#first.length + 1);
    const label = new Uint16Array(this.#label.length);
    let end = 0;
    for (let row = 0; row < this.#first.length; row += 1) {
      const begin = end;
      for (let at = this.#first[row]!; at >= 0; at = this.#next.at(at)) {
        label[end] = this.#label.at(at);
        end += 1;
      }
      if (end - begin > 1) label.subarray(begin, end).sort();
      start[row + 1] = end;
    }
    return { start, label };
  }
}
