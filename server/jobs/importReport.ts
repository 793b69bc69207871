/** Collects what an import did into its result. Long lists are cut, and said to be, so that a job's row stays small. */
import type { AppError } from '../errors.ts';
import type { ImportResult, RefusedItem } from './importResult.ts';
import type { ItemOutcome } from './importItem.ts';

const MAX_REFUSED = 1_000;
const MAX_NOTES = 100;
const NAMES_IN_NOTE = 3;

/** The report of one import, while it grows. */
export class ImportReport {
  #added = 0;
  #unchanged = 0;
  #spans = 0;
  #leftOut = 0;
  #refusedInAll = 0;
  readonly #refused: RefusedItem[] = [];
  readonly #notes: string[] = [];
  /** Note → the documents it is about. */
  readonly #documentNotes = new Map<string, string[]>();

  /** Whether nothing was refused so far. */
  get isEmpty(): boolean {
    return this.#refusedInAll === 0;
  }

  refuse(item: RefusedItem): void {
    this.#refusedInAll += 1;
    if (this.#refused.length < MAX_REFUSED) this.#refused.push(item);
  }

  refuseError(source: string, { code, message, field, line }: AppError): void {
    this.refuse({ source, code, message, field: field ?? null, line: line ?? null });
  }

  note(text: string): void {
    this.#notes.push(text);
  }

  /** Notes that several documents share are told once. */
  noteDocument(name: string, text: string): void {
    const names = this.#documentNotes.get(text);
    if (names === undefined) this.#documentNotes.set(text, [name]);
    else names.push(name);
  }

  count(outcome: ItemOutcome): void {
    if (outcome.isNew) this.#added += 1;
    else this.#unchanged += 1;
    this.#spans += outcome.spans;
    this.#leftOut += outcome.leftOut;
    for (const item of outcome.refused) this.refuse(item);
  }

  /** The result so far. */
  result(): ImportResult {
    const notes = [...this.#notes];
    for (const [text, names] of this.#documentNotes) notes.push(`${listOf(names)}: ${text}`);
    if (this.#leftOut > 0) {
      const what = this.#leftOut === 1 ? '1 span was' : `${this.#leftOut} spans were`;
      notes.push(`${what} left out: their texts were here already, in sets that somebody worked on.`);
    }
    const unlisted = this.#refusedInAll - this.#refused.length;
    if (unlisted > 0) notes.push(`${unlisted} more were refused and are not listed.`);
    const cut = notes.length - MAX_NOTES;
    return {
      added: this.#added,
      unchanged: this.#unchanged,
      refused: [...this.#refused],
      spans: this.#spans,
      notes: cut > 0 ? [...notes.slice(0, MAX_NOTES), `${cut} more notes are not listed.`] : notes,
    };
  }
}

function listOf(names: readonly string[]): string {
  const more = names.length - NAMES_IN_NOTE;
  return names.slice(0, NAMES_IN_NOTE).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
