/** Which handler does which kind of job: the table, and the check at start that it has no gap. */
import type { JobKind as SdlJobKind } from '../../schema/generated.ts';
import type { JobHandlers } from './handler.ts';

/** Every kind that the SDL knows; the compiler holds it complete. */
const KINDS: Readonly<Record<SdlJobKind, true>> = { IMPORT: true, TRAIN: true };

/** @throws Error naming the kinds of job that the SDL knows and nobody handles. */
export function checkHandlers(handlers: Readonly<Partial<JobHandlers>>): void {
  const missing = (Object.keys(KINDS) as SdlJobKind[]).filter(
    (kind) => typeof handlers[kind]?.run !== 'function',
  );
  if (missing.length > 0) throw new Error(`no handler for jobs of kind ${missing.join(', ')}`);
}
