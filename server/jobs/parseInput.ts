/** A job's stored input, checked by its handler: rows outlive the code that wrote them. */
import type { z } from 'zod';
import { AppError } from '../errors.ts';

/** @throws AppError INVALID_INPUT naming the first field that is wrong. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? 'input';
  throw new AppError(
    'INVALID_INPUT',
    `This job cannot be run: ${field}: ${issue?.message ?? 'is wrong'}. Start a new one.`,
    {
      field,
    },
  );
}
