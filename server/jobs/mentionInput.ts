/** What jobs that label mentions are asked, and what they tell: the shapes in their rows. */
import { z } from 'zod';
import { isSetName, type SetName } from '../../schema/rooms.ts';

const set = z.custom<SetName>((value) => typeof value === 'string' && isSetName(value));

/** Labelling, as asked for. */
export const labelInput = z.object({
  deed: z.literal('label'),
  mention: z.string().min(1).max(500),
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
  entityTypeId: z.string(),
  scope: z.enum(['UNLABELLED', 'OPEN']),
  /** Where it writes, in every document. */
  set,
});
export type LabelInput = z.infer<typeof labelInput>;

/** Taking a labelling back. */
export const undoInput = z.object({
  deed: z.literal('undo'),
  jobId: z.string(),
  label: labelInput,
});
export type UndoInput = z.infer<typeof undoInput>;

export const mentionInput = z.discriminatedUnion('deed', [labelInput, undoInput]);

const count = z.number().int().nonnegative();

/** What such a job did so far. */
export const mentionResult = z.object({
  documents: count,
  mentions: count,
  kept: count,
  /** Position of the last document that is done, from where a job that was cut off goes on; -1: none. */
  lastPosition: z.number().int(),
});
export type MentionResult = z.infer<typeof mentionResult>;
