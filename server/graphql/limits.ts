/** What a query may cost. Checked before anything runs, the same over HTTP and over the socket. */
import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';

/** Most tokens in a query's text. */
export const MAX_TOKENS = 5_000;

/** A query over a limit is a fault of the query, told like any other: by default these rules throw instead. */
const TOLD = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError): void => context?.reportError(error)],
};

/** Depth 12, 30 aliases, 50 directives, cost 50,000 (objects 2, scalars 1, each level 1.5 ×). */
export function limitRules(): ValidationRule[] {
  return [
    maxDepthRule({ n: 12, ...TOLD }),
    maxAliasesRule({ n: 30, ...TOLD }),
    maxDirectivesRule({ n: 50, ...TOLD }),
    costLimitRule({ maxCost: 50_000, ...TOLD }),
  ];
}
