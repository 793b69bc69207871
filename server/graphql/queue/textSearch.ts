/**
 * Finds documents by a part of their text. Texts never change, so what was found stays true and only documents that came
 * since are read. A search stops after a while, says so, and goes on from there when it is asked again.
 */
import type { QueueDocument } from '../../domain/queue.ts';
import { AppError } from '../../errors.ts';
import type { Store } from '../../store/connect.ts';

/** How long one question may read. */
const BUDGET_MS = 2_000;
/** Read at once: so many documents, and so much text in UTF-16 code units. */
const MAX_PIECE = 500;
const MAX_PIECE_LENGTH = 4_000_000;
/** Searches whose findings are kept. */
const MAX_KEPT = 20;

interface Findings {
  /** Position of the last document that was read. */
  upTo: number;
  readonly ids: Set<string>;
  turn: Promise<unknown>;
}

/** The searches in one project's texts. */
export class TextSearch {
  readonly #store: Pick<Store, 'documents'>;
  readonly #projectId: string;
  readonly #now: () => number;
  readonly #kept = new Map<string, Findings>();

  constructor(store: Pick<Store, 'documents'>, projectId: string, now: () => number) {
    this.#store = store;
    this.#projectId = projectId;
    this.#now = now;
  }

  /**
   * Ids of the documents whose text holds `part`, whatever the case; some that were deleted may be among them.
   * @param documents all of the project, in the order of import.
   * @throws AppError LIMIT_EXCEEDED when not all could be read in time.
   */
  find(part: string, documents: readonly QueueDocument[]): Promise<ReadonlySet<string>> {
    const findings = this.#findingsOf(part);
    const answer = findings.turn.then(() => this.#readOn(part, findings, documents));
    findings.turn = answer.catch(() => undefined);
    return answer;
  }

  #findingsOf(part: string): Findings {
    const found = this.#kept.get(part) ?? { upTo: -Infinity, ids: new Set(), turn: Promise.resolve() };
    this.#kept.delete(part);
    this.#kept.set(part, found);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MAX_KEPT) break;
      this.#kept.delete(oldest);
    }
    return found;
  }

  async #readOn(
    part: string,
    findings: Findings,
    documents: readonly QueueDocument[],
  ): Promise<ReadonlySet<string>> {
    const end = this.#now() + BUDGET_MS;
    const left = documents.filter(({ position }) => position > findings.upTo);
    for (let at = 0; at < left.length;) {
      if (this.#now() >= end) throw tooLong(documents.length - left.length + at, documents.length);
      const piece = pieceFrom(left, at);
      const last = piece.at(-1)?.position ?? findings.upTo;
      const rows = await this.#store.documents
        .find(
          {
            projectId: this.#projectId,
            position: { $gt: findings.upTo, $lte: last },
            text: { $regex: asPattern(part), $options: 'i' },
          },
          { _id: 1 },
        )
        .lean();
      for (const { _id } of rows) findings.ids.add(_id);
      findings.upTo = last;
      at += piece.length;
    }
    return findings.ids;
  }
}

/** At least one document, however long. */
function pieceFrom(documents: readonly QueueDocument[], at: number): readonly QueueDocument[] {
  let end = at;
  let length = 0;
  do {
    length += documents[end]?.length ?? 0;
    end += 1;
  } while (end < documents.length && end - at < MAX_PIECE && length < MAX_PIECE_LENGTH);
  return documents.slice(at, end);
}

/** The part as a pattern that takes every sign literally. */
function asPattern(part: string): string {
  return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function tooLong(read: number, total: number): AppError {
  return new AppError(
    'LIMIT_EXCEEDED',
    `${read} of ${total} texts were searched so far. Search again to go on from there.`,
    { field: 'text' },
  );
}
