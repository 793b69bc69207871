/** Commands of many statements: each may fail by itself, ordered ones stop at the first failure. */
import type { Engine } from '../engine.ts';
import { StoreError } from '../errors.ts';
import type { Doc } from '../values.ts';

/** Statements in one write; a longer command takes several, so that others are served in between. */
const STATEMENTS_A_WRITE = 200;

/** One statement's failure, as `writeErrors` lists it. */
export interface WriteError extends Doc {
  readonly index: number;
  readonly code: number;
  readonly errmsg: string;
}

/** What to do, statement by statement. */
export interface Statements<T> {
  readonly list: readonly T[];
  /** Stop at the first failure. */
  readonly ordered: boolean;
  /** Inside `Kv.write`. @throws StoreError, before its first put. */
  readonly run: (statement: T, index: number) => void;
}

/** Runs all statements; resolves when what they wrote is on disk. Rejects only for a failure that is no statement's. */
export async function runStatements<T>(engine: Engine, statements: Statements<T>): Promise<WriteError[]> {
  const errors: WriteError[] = [];
  for (let start = 0; start < statements.list.length; start += STATEMENTS_A_WRITE) {
    const part = statements.list.slice(start, start + STATEMENTS_A_WRITE);
    const failures = await engine.kv.write(() => runPart(part, start, statements));
    errors.push(...failures);
    if (statements.ordered && failures.length > 0) break;
  }
  return errors;
}

function runPart<T>(part: readonly T[], start: number, { ordered, run }: Statements<T>): WriteError[] {
  const errors: WriteError[] = [];
  for (const [n, statement] of part.entries()) {
    try {
      run(statement, start + n);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      errors.push({ index: start + n, code: error.code, errmsg: error.message, ...error.details });
      if (ordered) break;
    }
  }
  return errors;
}

/** The part of an answer that only failed commands have. */
export function errorsField(errors: readonly WriteError[]): Doc {
  return errors.length === 0 ? {} : { writeErrors: errors };
}
