/** Which handler does which kind of job: the table, and the check at start that it has no gap. */
import type { JobKind as SdlJobKind } from '../../schema/generated.ts';
import { createBackends } from '../training/backends.ts';
import type { JobHandlers } from './handler.ts';
import { createImportHandler, type ImportDependencies } from './importDocuments.ts';
import { createMentionHandler } from './labelMentions.ts';
import { createPreannotationHandler, type PreannotationDependencies } from './preannotate.ts';
import { createTrainingHandler } from './trainModel.ts';

/** Every kind that the SDL knows; the compiler holds it complete. */
const KINDS: Readonly<Record<SdlJobKind, true>> = {
  IMPORT: true,
  TRAIN: true,
  PREANNOTATE: true,
  LABEL_MENTIONS: true,
};

/** What all handlers together need. */
export type HandlerDependencies = ImportDependencies & PreannotationDependencies;

/** The handlers of this server. A new kind of job is one line here. */
export function createHandlers(dependencies: HandlerDependencies): JobHandlers {
  const backend = createBackends().get('local');
  if (backend === undefined) throw new Error('the local training backend is not registered');
  return {
    IMPORT: createImportHandler(dependencies),
    TRAIN: createTrainingHandler({ ...dependencies, backend }),
    PREANNOTATE: createPreannotationHandler(dependencies),
    LABEL_MENTIONS: createMentionHandler(dependencies),
  };
}

/** @throws Error naming the kinds of job that the SDL knows and nobody handles. */
export function checkHandlers(handlers: Readonly<Partial<JobHandlers>>): void {
  const missing = (Object.keys(KINDS) as SdlJobKind[]).filter(
    (kind) => typeof handlers[kind]?.run !== 'function',
  );
  if (missing.length > 0) throw new Error(`no handler for jobs of kind ${missing.join(', ')}`);
}
