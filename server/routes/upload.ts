/**
 * `POST /upload/<projectId>`: files in, an import job out. The body is multipart: a field `into` (gold, shared or mine),
 * then the files. What is too large is refused here, by name; everything else is judged by the job.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { enterProject } from '../auth/authorize.ts';
import type { CommandContext } from '../commands/context.ts';
import { importUpload } from '../commands/importUpload.ts';
import { AppError } from '../errors.ts';
import { MAX_DOCUMENT_BYTES } from '../sources/decodeText.ts';
import type { UploadedFile } from '../sources/upload.ts';
import type { RefusedItem } from '../jobs/importResult.ts';
import { requireSameOrigin } from './requestViewer.ts';

/** Most files, and most bytes, of one upload. */
const MAX_FILES = 2_000;
const MAX_TOTAL_BYTES = 200 * 1024 * 1024;
/** Label files may be larger than a document. */
const MAX_LABEL_BYTES = 50 * 1024 * 1024;

interface Received {
  into: string | undefined;
  readonly files: UploadedFile[];
  readonly refused: RefusedItem[];
}

export function registerUpload(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest) => Promise<CommandContext>,
): void {
  app.post<{ Params: { projectId: string } }>('/upload/:projectId', async (request, reply) => {
    requireSameOrigin(request);
    const context = await contextOf(request);
    const { projectId } = request.params;
    await enterProject(context.store, context.viewer, projectId, 'document.import');
    if (!request.isMultipart()) {
      throw new AppError('INVALID_INPUT', 'Send the files as multipart/form-data.', { field: 'files' });
    }
    const received = await receive(request);
    const job = await importUpload(context, {
      projectId,
      into: received.into ?? 'gold',
      files: received.files,
      refused: received.refused,
    });
    return reply.code(202).send({ jobId: job._id, refused: received.refused });
  });
}

async function receive(request: FastifyRequest): Promise<Received> {
  const received: Received = { into: undefined, files: [], refused: [] };
  let total = 0;
  for await (const part of request.parts({
    limits: { files: MAX_FILES, fileSize: MAX_LABEL_BYTES, fields: 10 },
  })) {
    if (part.type === 'field') {
      if (part.fieldname === 'into' && typeof part.value === 'string') received.into = part.value;
      continue;
    }
    const name = part.filename.normalize('NFC').slice(-255);
    const bytes = await readUpTo(part.file, limitFor(name));
    if (bytes === undefined) {
      received.refused.push(tooLarge(name));
      continue;
    }
    total += bytes.length;
    if (total > MAX_TOTAL_BYTES) {
      throw new AppError('LIMIT_EXCEEDED', 'One upload holds at most 200 MB. Send the files in several.', {
        field: 'files',
      });
    }
    received.files.push({ name, bytes });
  }
  return received;
}

function limitFor(name: string): number {
  return /\.(jsonl?|conll|tsv|iob2?|bio)$/i.test(name) ? MAX_LABEL_BYTES : MAX_DOCUMENT_BYTES;
}

/** The whole stream, or undefined when it is longer than `most`; the rest is read and thrown away. */
async function readUpTo(stream: AsyncIterable<unknown>, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length <= most) chunks.push(bytes);
    else chunks.length = 0;
  }
  return length <= most ? Buffer.concat(chunks) : undefined;
}

function tooLarge(name: string): RefusedItem {
  const limit = Math.floor(limitFor(name) / (1024 * 1024));
  return {
    source: `upload:${name}`,
    code: 'LIMIT_EXCEEDED',
    field: 'files',
    line: null,
    message: `${name} is larger than ${limit} MB. Split it into smaller documents.`,
  };
}
