/**
 * Imports what a source has: bytes → documents by the formats → stored, each with its spans or not at all. What is bad is
 * reported and does not stop the others (SPEC I2); importing twice adds nothing (SPEC I1), so it may be run again after its
 * server died. A cancelled import keeps what is whole.
 */
import { z } from 'zod';
import { setOfUser, type SetName } from '../../schema/rooms.ts';
import { AppError } from '../errors.ts';
import type { EventBus } from '../events.ts';
import type { FormatResult } from '../formats/format.ts';
import { openSource, sourceInput, type SourceInput } from '../sources/openSource.ts';
import { listUploads, removeUpload } from '../sources/upload.ts';
import type { Store } from '../store/connect.ts';
import type { JobRow } from '../store/job.ts';
import type { EditRoom, ProjectRoom } from './editRoom.ts';
import type { JobContext, JobHandler } from './handler.ts';
import { ensureEntityTypes } from './importEntityTypes.ts';
import { importItem, type ImportItemContext } from './importItem.ts';
import { ImportReport } from './importReport.ts';
import { refusedItem, type ImportResult } from './importResult.ts';
import { JobStopped, toJobError } from './jobFailure.ts';
import { parseInput } from './parseInput.ts';
import { readFiles } from './readFiles.ts';
import { readSource } from './readSource.ts';

/** What imports need from the rest of the server. */
export interface ImportDependencies {
  readonly store: Store;
  readonly bus: EventBus;
  readonly now: () => Date;
  readonly editRoom: EditRoom;
  readonly projectRoom: ProjectRoom;
  /** Absolute; undefined: folders are not read. */
  readonly documentRoot: string | undefined;
}

const inputSchema = z.object({
  source: sourceInput,
  /** Where spans go: gold, the shared set, the importer's own set; null leaves them out. */
  into: z.enum(['gold', 'shared', 'mine']).nullable(),
  /** What was refused before the job began. */
  refused: z.array(refusedItem).default([]),
});
type ImportInput = z.infer<typeof inputSchema>;

/** An upload that no job will read is removed after so long. */
const ORPHAN_MS = 3_600_000;

/** Files are read in the first half of the progress. */
const READ = 0.5;

/** The handler of IMPORT. Its result is an `ImportResult`. */
export function createImportHandler(dependencies: ImportDependencies): JobHandler {
  const { store } = dependencies;
  return {
    repeatable: true,
    atOnce: 2,
    run: (context) => importDocuments(dependencies, context),
    async release(job) {
      const source = sourceOf(job);
      if (source?.kind === 'upload') await removeUpload(store.files, source.batchId);
    },
    sweep: () => removeOrphans(dependencies),
  };
}

async function importDocuments(dependencies: ImportDependencies, context: JobContext): Promise<ImportResult> {
  const { job, signal } = context;
  const input = parseInput(inputSchema, job.input);
  const report = new ImportReport();
  for (const item of input.refused) report.refuse(item);
  try {
    const found = await readAll(dependencies, context, input, report);
    await storeAll(dependencies, context, { input, found, report });
  } catch (thrown) {
    throw signal.aborted ? new JobStopped(report.result()) : thrown;
  }
  return report.result();
}

/** What was read, and where it came from. */
interface Found extends FormatResult {
  /** Name of a file → its uri. */
  readonly uris: ReadonlyMap<string, string>;
}

async function readAll(
  { store, documentRoot }: ImportDependencies,
  context: JobContext,
  input: ImportInput,
  report: ImportReport,
): Promise<Found> {
  const source = openSource(input.source, { blobs: store.files, documentRoot });
  const { files, uris } = await readSource(source, {
    signal: context.signal,
    refuse: (uri, error) => report.refuseError(uri, error),
    onRead: (done, total) =>
      context.report({ stage: 'reading', fraction: (READ * done) / total, done, total }),
  });
  if (files.length === 0 && report.isEmpty) report.note('There were no files to import.');
  return { ...(await readFiles(files, context.signal)), uris };
}

interface Stored {
  readonly input: ImportInput;
  readonly found: Found;
  readonly report: ImportReport;
}

async function storeAll(
  dependencies: ImportDependencies,
  context: JobContext,
  stored: Stored,
): Promise<void> {
  const { found, report, input } = stored;
  const uriOf = (name: string): string =>
    found.uris.get(name) ?? found.uris.get(name.replace(/#\d+$/, '')) ?? name;
  for (const { file, code, field, line, message } of found.problems) {
    report.refuse({ source: uriOf(file), code, field, line, message });
  }
  const target = await targetOf(dependencies, context.job, stored);
  const total = found.documents.length;
  for (const [n, { name, text, language, spans, notes }] of found.documents.entries()) {
    context.signal.throwIfAborted();
    const fraction = READ + ((1 - READ) * n) / total;
    context.report({ stage: 'storing', fraction, done: n, total });
    const source = uriOf(name);
    try {
      const labels = input.into === null ? [] : spans;
      report.count(await importItem(target, { name: name.slice(-255), text, language, labels, source }));
      for (const note of notes) report.noteDocument(name, note);
    } catch (thrown) {
      // Without a store nothing more can be done; anything else concerns this document alone.
      if (!dependencies.store.isReady()) throw thrown;
      const { code, message, field } = toJobError(thrown, context.logger);
      report.refuse({ source, code, message, field: field ?? 'file', line: null });
    }
  }
  if (total > 0) dependencies.bus.publish('projectChanged', { projectId: context.job.projectId });
}

/** Where documents and spans go. Entity types are there before the first span is written. */
async function targetOf(
  dependencies: ImportDependencies,
  job: JobRow,
  { input, found, report }: Stored,
): Promise<ImportItemContext> {
  const { store, editRoom, projectRoom, now } = dependencies;
  const { projectId, createdBy } = job;
  const labels =
    input.into === null ? [] : found.documents.flatMap(({ spans }) => spans.map(({ label }) => label));
  const { ids, refusals, notes } = await ensureEntityTypes(dependencies, projectId, labels);
  for (const note of notes) report.note(note);
  const project = await store.projects.findById(projectId, { overlap: 1 }).lean();
  if (project === null) throw new AppError('NOT_FOUND', 'The project was deleted.');
  const rules = {
    by: createdBy,
    at: job.createdAt.getTime(),
    overlap: project.overlap,
    entityTypeIds: ids,
    labelRefusals: refusals,
  };
  return { store, editRoom, projectRoom, now, projectId, set: setOf(input.into, createdBy), rules };
}

function setOf(into: ImportInput['into'], userId: string): SetName | null {
  return into === 'mine' ? setOfUser(userId) : into;
}

function sourceOf(job: JobRow): SourceInput | undefined {
  return inputSchema.safeParse(job.input).data?.source;
}

async function removeOrphans({ store, now }: ImportDependencies): Promise<void> {
  for (const { batchId, stagedAt } of await listUploads(store.files)) {
    if (now().getTime() - stagedAt < ORPHAN_MS) continue;
    const user = await store.jobs.exists({
      kind: 'IMPORT',
      'input.source.batchId': batchId,
      finishedAt: null,
    });
    if (user === null) await removeUpload(store.files, batchId);
  }
}
