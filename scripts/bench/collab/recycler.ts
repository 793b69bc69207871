/**
 * An endless stream of valid span edits over a bounded set of spans: each writer has spans of its own, adds them one
 * after the other and then goes round again, giving them another entity type and another end. Spans never overlap, so
 * a server that judges them has nothing to take back, and the room's size stays the same however long the run.
 */
import type { SpanValue } from '../../../schema/annotationSet.ts';

/** One edit: the key of the span map and the value to put there. */
export interface SpanEdit {
  readonly id: string;
  readonly value: SpanValue;
  /** Number of this edit in the whole stream, from 0. */
  readonly serial: number;
}

export interface RecyclerOptions {
  readonly writers: number;
  /** Spans of all writers together, about; every writer has at least `LEAST_OWN`. */
  readonly spans: number;
  /** At least one. */
  readonly entityTypeIds: readonly string[];
  readonly authorOf: (writer: number) => string;
  /** Milliseconds since 1970; the span of edit n says it was made n ms later, which tells edits apart. */
  readonly startedAt: number;
}

/** Code units of text that one span's place takes. */
export const PLACE = 6;
/** More than the edits that are ever under way, so that none is overtaken by the next of its span. */
export const LEAST_OWN = 64;

export class SpanRecycler {
  readonly #options: RecyclerOptions;
  readonly #own: number;
  readonly #turns: number[];
  readonly #latest = new Map<string, SpanEdit>();
  #serial = 0;

  constructor(options: RecyclerOptions) {
    this.#options = options;
    this.#own = Math.max(LEAST_OWN, Math.ceil(options.spans / options.writers));
    this.#turns = Array.from({ length: options.writers }, () => 0);
  }

  /** Code units of text that the spans need. */
  get textLength(): number {
    return this.#options.writers * this.#own * PLACE;
  }

  /** Edits given out. */
  get count(): number {
    return this.#serial;
  }

  /** What each span should be when all edits have arrived. */
  get latest(): ReadonlyMap<string, SpanEdit> {
    return this.#latest;
  }

  /** The writer's next edit. */
  next(writer: number): SpanEdit {
    const { entityTypeIds, authorOf, startedAt } = this.#options;
    const turn = this.#turns[writer] ?? 0;
    this.#turns[writer] = turn + 1;
    const place = turn % this.#own;
    const start = (writer * this.#own + place) * PLACE;
    const round = Math.floor(turn / this.#own);
    const serial = this.#serial;
    this.#serial += 1;
    const edit: SpanEdit = {
      id: `w${writer}_${place}`,
      serial,
      value: {
        start,
        end: start + 3 + (round % 3),
        entityTypeId: entityTypeIds[(place + round) % entityTypeIds.length] ?? '',
        by: authorOf(writer),
        origin: 'human',
        at: startedAt + serial,
      },
    };
    this.#latest.set(edit.id, edit);
    return edit;
  }

  /** The edit that a value in a document came from, by its time; undefined when it is none of this stream. */
  serialOf(value: unknown): number | undefined {
    if (typeof value !== 'object' || value === null || !('at' in value)) return undefined;
    const serial = Number(value.at) - this.#options.startedAt;
    return serial >= 0 && serial < this.#serial ? serial : undefined;
  }
}
