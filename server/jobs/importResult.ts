/** What an import reports: the shape of `ImportResult` in the SDL, as it is stored with the job. */
import { z } from 'zod';

/** One file, or one part of a file, that was not taken, and why. */
export const refusedItem = z.object({
  /** `upload:<file>` or `folder:<path>`. */
  source: z.string().max(2_000),
  code: z.string().max(50),
  /** Where in the item: `text`, `labels[3]`. */
  field: z.string().max(200).nullable(),
  /** 1-based. */
  line: z.number().int().nullable(),
  message: z.string().max(2_000),
});
/** A refusal, as stored and as told. */
export type RefusedItem = Readonly<z.infer<typeof refusedItem>>;

/** The whole report. */
export interface ImportResult {
  readonly added: number;
  /** Documents whose text the project had already. */
  readonly unchanged: number;
  readonly refused: readonly RefusedItem[];
  /** Spans taken. */
  readonly spans: number;
  readonly notes: readonly string[];
}
