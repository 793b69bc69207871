/** Commands of many statements: each may fail by itself, ordered ones stop at the first failure. */
import type { Engine } from '../engine.ts';
import { StoreError } from '../errors.ts';
import type { Doc } from '../values.ts';

/** Statements in one write; a longer command takes several, so that others are served in between. */
const STATEMENTS_A_WRITE = 500;

/** One statement's failure, as `writeErrors` lists it. */
export interface WriteError extends Doc {
  readonly index: number;
  readonly code: number;
  readonly errmsg: string;
}

/** What to do, statement by statement. A statement's failure is a StoreError, thrown before its first put. */
export interface Statements<T> {
  readonly list: readonly T[];
  /** Stop at the first failure. */
  readonly ordered: boolean;
  /** Whether a statement must have writes of its own, because finding its documents may take long. */
  readonly isLong: (statement: T) => boolean;
  /** Inside a write, which it shares with other statements. */
  readonly run: (statement: T, index: number) => void;
  /** Outside of a write. */
  readonly runLong: (statement: T, index: number) => Promise<void>;
}

/** Runs all statements; resolves when what they wrote is on disk. Rejects only for a failure that is no statement's. */
export async function runStatements<T>(engine: Engine, statements: Statements<T>): Promise<WriteError[]> {
  const { list, ordered } = statements;
  const errors: WriteError[] = [];
  for (let at = 0; at < list.length && !(ordered && errors.length > 0);) {
    const first = list[at] as T;
    if (isLong(statements, first)) {
      errors.push(...(await failureOf(at, () => statements.runLong(first, at))));
      at++;
    } else {
      const end = endOfShort(statements, at);
      errors.push(...(await engine.kv.write(() => runShort(statements, at, end))));
      at = end;
    }
  }
  return errors;
}

/** A statement that is malformed is short: it fails at once. */
function isLong<T>(statements: Statements<T>, statement: T): boolean {
  try {
    return statements.isLong(statement);
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}

function endOfShort<T>(statements: Statements<T>, start: number): number {
  const most = Math.min(statements.list.length, start + STATEMENTS_A_WRITE);
  let end = start + 1;
  while (end < most && !isLong(statements, statements.list[end] as T)) end++;
  return end;
}

function runShort<T>(statements: Statements<T>, start: number, end: number): WriteError[] {
  const errors: WriteError[] = [];
  for (let index = start; index < end; index++) {
    try {
      statements.run(statements.list[index] as T, index);
    } catch (error) {
      errors.push(writeError(error, index));
      if (statements.ordered) break;
    }
  }
  return errors;
}

async function failureOf(index: number, work: () => Promise<void>): Promise<WriteError[]> {
  try {
    await work();
    return [];
  } catch (error) {
    return [writeError(error, index)];
  }
}

/** @throws what is no refusal again, so that the whole command fails. */
function writeError(error: unknown, index: number): WriteError {
  if (!(error instanceof StoreError)) throw error;
  return { index, code: error.code, errmsg: error.message, ...error.details };
}

/** The part of an answer that only failed commands have. */
export function errorsField(errors: readonly WriteError[]): Doc {
  return errors.length === 0 ? {} : { writeErrors: errors };
}
