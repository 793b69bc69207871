/** The expression operators, by group. Adding one is one line in a group's file. */
import { arithmeticExpressions } from './arithmeticExpressions.ts';
import { arrayExpressions } from './arrayExpressions.ts';
import type { Expression } from './expression.ts';
import { logicalExpressions } from './logicalExpressions.ts';
import { stringExpressions } from './stringExpressions.ts';

/** Compiles a part of an argument, with more variables defined in it. */
export type CompilePart = (part: unknown, variables?: readonly string[]) => Expression;

/** Reads an operator's argument. @throws StoreError when it is malformed. */
export type ExpressionOperator = (argument: unknown, compile: CompilePart) => Expression;

/** By name. */
export const expressionOperators: Readonly<Record<string, ExpressionOperator>> = {
  $literal: (argument) => () => argument,
  ...logicalExpressions,
  ...arithmeticExpressions,
  ...arrayExpressions,
  ...stringExpressions,
};
