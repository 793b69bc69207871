/**
 * Errors that a person may read. Each has a stable code, says what is wrong and what to do, and names the field or line
 * where it can. Anything that is not an AppError is masked at the rim and logged under an id.
 */

/** Stable codes; clients may switch on them. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'CONFLICT',
  'LIMIT_EXCEEDED',
  'BACKEND_UNAVAILABLE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Where in the input the fault lies. */
export interface ErrorPlace {
  /** Name of the input field, dotted for nested ones: `split.testShare`. */
  readonly field?: string;
  /** 1-based line in a file. */
  readonly line?: number;
}

/** An expected failure whose message is meant for the person who caused it. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly line: number | undefined;

  /** @param message what is wrong and what to do, as one or two sentences. */
  constructor(code: ErrorCode, message: string, place: ErrorPlace = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.field = place.field;
    this.line = place.line;
  }
}

/** HTTP status for each code. */
export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  BACKEND_UNAVAILABLE: 503,
};

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
