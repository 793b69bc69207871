/** Rows whose shape belongs to a kind of job are checked on the way out, so that an old row cannot break a page. */
import { z } from 'zod';
import type { Evaluation, ImportResult, PreannotationReport, TrainingPlan } from '../../schema/generated.ts';

const count = z.number().int().nonnegative();
const share = z.number().nullable();

const importResult = z.object({
  added: count,
  unchanged: count,
  spans: count.default(0),
  notes: z.array(z.string()).default([]),
  refused: z.array(
    z.object({
      source: z.string(),
      code: z.string(),
      field: z.string().nullable().default(null),
      line: z.number().int().nullable().default(null),
      message: z.string(),
    }),
  ),
});

const planInput = z.object({
  data: z.enum(['GOLD', 'SHARED', 'MAJORITY']),
  testShare: z.number(),
  seed: z.number().int(),
  iterations: z.number().int(),
});

const planResult = z.object({
  trainingDocuments: count.nullable().default(null),
  testDocuments: count.nullable().default(null),
  spans: count.nullable().default(null),
  lostSpans: count.nullable().default(null),
  warnings: z.array(z.string()).default([]),
});

const preannotationInput = z.object({
  modelId: z.string(),
  modelName: z.string(),
  scope: z.enum(['OPEN', 'ALL']),
});

const preannotationResult = z.object({
  documents: count.nullable().default(null),
  suggestions: count.nullable().default(null),
  leftOut: count.nullable().default(null),
});

const scores = z.object({
  truePositives: count,
  falsePositives: count,
  falseNegatives: count,
  precision: share,
  recall: share,
  f1: share,
});

const evaluation = z.object({
  documents: count,
  micro: scores,
  macro: z.object({ precision: share, recall: share, f1: share }),
  perType: z.array(z.object({ label: z.string(), support: count, scores, boundaryErrors: count })),
  confusion: z.object({ labels: z.array(z.string()), rows: z.array(z.array(count)) }),
});

/** The result of an import, or null while there is none. */
export function importResultOf(stored: unknown): ImportResult | null {
  return importResult.safeParse(stored).data ?? null;
}

/** What a training was asked to do (`input`) and what its data were (`result`, null before it is known). */
export function trainingPlanOf(input: unknown, result: unknown): TrainingPlan {
  const wrapped = z.object({ plan: planResult }).safeParse(result).data?.plan;
  const found = wrapped ?? planResult.safeParse(result ?? {}).data ?? planResult.parse({});
  return { ...planInput.parse(input), ...found };
}

/** What a model was asked to read (`input`) and what came of it (`result`, null before the end). */
export function preannotationOf(input: unknown, result: unknown): PreannotationReport {
  return { ...preannotationInput.parse(input), ...preannotationResult.parse(result ?? {}) };
}

/** A stored evaluation. @throws ZodError when the row is broken. */
export function evaluationOf(stored: unknown): Evaluation {
  return evaluation.parse(stored);
}
