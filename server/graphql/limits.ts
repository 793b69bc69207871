/** What a query may cost. Checked before anything runs, the same over HTTP and over the socket. */
import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { ValidationRule } from 'graphql';

/** Most tokens in a query's text. */
export const MAX_TOKENS = 5_000;

/** Depth 12, 30 aliases, 50 directives, cost 10,000 (objects 2, scalars 1, each level 1.5 ×). */
export function limitRules(): ValidationRule[] {
  return [
    maxDepthRule({ n: 12 }),
    maxAliasesRule({ n: 30 }),
    maxDirectivesRule({ n: 50 }),
    costLimitRule({ maxCost: 10_000 }),
  ];
}
