/** Errors on their way out: expected ones keep code, field and message; all others are masked and logged under an id. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { newId } from '../store/ids.ts';

/** Codes that GraphQL servers themselves use for a request that is not valid. */
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
]);

/** One error as clients see it. */
export function formatGraphqlError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  logger: Logger,
): GraphQLFormattedError {
  const original = originOf(thrown);
  const place = formatted.path === undefined ? {} : { path: formatted.path };
  if (original instanceof AppError) {
    const { code, field, line } = original;
    return {
      message: original.message,
      ...place,
      extensions: { code, field: field ?? null, line: line ?? null },
    };
  }
  if (isRequestError(formatted, thrown)) {
    const code = 'INVALID_INPUT';
    return { message: formatted.message, ...place, extensions: { code, field: null, line: null } };
  }
  const logId = newId();
  logger.error({ logId, err: original, path: formatted.path }, 'a resolver failed');
  const message = `Something failed on the server (log id ${logId}). Try again; if it stays, tell who runs it.`;
  return { message, ...place, extensions: { code: 'INTERNAL', field: null, line: null, logId } };
}

function originOf(thrown: unknown): unknown {
  let current = thrown;
  while (current instanceof GraphQLError && current.originalError !== undefined)
    current = current.originalError;
  return current;
}

/** A query that does not parse, is not valid, or costs too much: the fault is the client's, and the text says which. */
function isRequestError(formatted: GraphQLFormattedError, thrown: unknown): boolean {
  if (REQUEST_CODES.has(String(formatted.extensions?.['code']))) return true;
  return thrown instanceof GraphQLError && thrown.originalError === undefined && thrown.path === undefined;
}
