/** Rows of labelling jobs, checked on the way out: rows outlive the code that wrote them. */
import { z } from 'zod';
import type { LabelledMentions } from '../../schema/generated.ts';

const label = z.object({ deed: z.literal('label'), mention: z.string(), entityTypeId: z.string() });
const asked = z.union([label, z.object({ deed: z.literal('undo'), label })]);

const count = z.number().int().nonnegative();
const result = z.object({ documents: count, mentions: count, kept: count });
const NOTHING_YET = { documents: 0, mentions: 0, kept: 0 };

/** What a labelling job was asked and did so far; null for a row that is none. */
export function labelledMentionsOf(
  input: unknown,
  stored: unknown,
): Omit<LabelledMentions, 'mayUndo' | '__typename'> | null {
  const found = asked.safeParse(input).data;
  if (found === undefined) return null;
  const { mention, entityTypeId } = found.deed === 'undo' ? found.label : found;
  const done = result.safeParse(stored).data ?? NOTHING_YET;
  return { isUndo: found.deed === 'undo', mention, entityTypeId, ...done };
}
