/**
 * MongoDB's wire protocol: OP_MSG both ways, and OP_QUERY for the first hello of a connection only.
 * Source: https://github.com/mongodb/specifications/blob/master/source/message/OP_MSG.md
 */
import { decode, decodeExcept, encode, isDoc, toBuffer, type Doc } from './values.ts';

const HEADER_BYTES = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;

/** A length and an end mark: the least a document or a sequence can be. */
const MIN_SECTION_BYTES = 5;

/** The largest message taken, in bytes; drivers are told so in the hello. */
export const MAX_MESSAGE_BYTES = 48_000_000;

/** One command of a client. */
export interface Request {
  readonly id: number;
  /** The command's name, as written. */
  readonly name: string;
  readonly database: string;
  readonly body: Doc;
  /** The `documents` of an insert, as bytes. */
  readonly documents: readonly Buffer[];
  /** False when the client said that it reads no answer. */
  readonly wantsReply: boolean;
  readonly isLegacy: boolean;
}

/** Cuts a stream of bytes into messages. */
export class MessageReader {
  #chunks: Buffer[] = [];
  #size = 0;

  /** All messages that are complete with this chunk. @throws when a length is impossible. */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const messages: Buffer[] = [];
    while (this.#size >= HEADER_BYTES) {
      const [first = chunk] = this.#chunks;
      const whole = first.length >= 4 ? first : this.#join();
      const length = whole.readInt32LE(0);
      if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) throw new Error(`message of ${length} bytes`);
      if (this.#size < length) break;
      const joined = this.#join();
      messages.push(joined.subarray(0, length));
      this.#chunks = joined.length > length ? [joined.subarray(length)] : [];
      this.#size -= length;
    }
    return messages;
  }

  #join(): Buffer {
    const joined = this.#chunks.length === 1 ? this.#chunks[0] : undefined;
    const whole = joined ?? Buffer.concat(this.#chunks);
    this.#chunks = [whole];
    return whole;
  }
}

/** Reads a message. @throws when it is neither of the two kinds, or malformed. */
export function readRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const operation = message.readInt32LE(12);
  if (operation === OP_MSG) return readMsg(message, id);
  if (operation === OP_QUERY) return readQuery(message, id);
  throw new Error(`operation ${operation} is not supported`);
}

function readMsg(message: Buffer, id: number): Request {
  const flags = message.readUInt32LE(HEADER_BYTES);
  const end = message.length - ((flags & CHECKSUM_PRESENT) === 0 ? 0 : 4);
  let body: Buffer | undefined;
  const sequences = new Map<string, Buffer[]>();
  for (let at = HEADER_BYTES + 4; at < end;) {
    const kind = message[at];
    const size = message.readInt32LE(at + 1);
    if (size < MIN_SECTION_BYTES || at + 1 + size > end) throw new Error(`section of ${size} bytes`);
    const section = message.subarray(at + 1, at + 1 + size);
    if (kind === 0) body = section;
    else readSequence(section, sequences);
    at += 1 + size;
  }
  if (body === undefined) throw new Error('message without a body');
  return request(id, body, sequences, (flags & MORE_TO_COME) === 0);
}

function readSequence(section: Buffer, into: Map<string, Buffer[]>): void {
  const nameEnd = section.indexOf(0, 4);
  const documents: Buffer[] = [];
  for (let at = nameEnd + 1; at < section.length;) {
    const size = section.readInt32LE(at);
    if (size < MIN_SECTION_BYTES) throw new Error(`document of ${size} bytes`);
    documents.push(section.subarray(at, at + size));
    at += size;
  }
  into.set(section.toString('utf8', 4, nameEnd), documents);
}

function request(id: number, bytes: Buffer, sequences: Map<string, Buffer[]>, wantsReply: boolean): Request {
  const name = firstName(bytes);
  // Documents to insert are kept as the client sent them.
  const body = name === 'insert' ? decodeExcept(bytes, 'documents') : decode(bytes);
  const inBody =
    name === 'insert' && Array.isArray(body['documents']) ? (body['documents'] as Uint8Array[]) : [];
  const documents = sequences.get('documents') ?? inBody.map(toBuffer);
  for (const [field, list] of sequences) if (field !== 'documents') body[field] = list.map(decode);
  const database = body['$db'];
  if (typeof database !== 'string') throw new Error('command without $db');
  return { id, name, database, body, documents, wantsReply, isLegacy: false };
}

function firstName(bytes: Buffer): string {
  return bytes.toString('utf8', 5, bytes.indexOf(0, 5));
}

function readQuery(message: Buffer, id: number): Request {
  const nameEnd = message.indexOf(0, HEADER_BYTES + 4);
  const [database = ''] = message.toString('utf8', HEADER_BYTES + 4, nameEnd).split('.');
  const bytes = message.subarray(nameEnd + 9);
  const sent = decode(bytes.subarray(0, bytes.readInt32LE(0)));
  const body = isDoc(sent['$query']) ? sent['$query'] : sent;
  const name = Object.keys(body)[0] ?? '';
  return { id, name, database, body, documents: [], wantsReply: true, isLegacy: true };
}

/** The bytes of an answer; `id` numbers the server's own messages of a connection. */
export function writeReply(to: Request, id: number, reply: Doc | Buffer): Buffer {
  const body = Buffer.isBuffer(reply) ? reply : encode(reply);
  const head = Buffer.alloc(to.isLegacy ? HEADER_BYTES + 20 : HEADER_BYTES + 5);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(id, 4);
  head.writeInt32LE(to.id, 8);
  head.writeInt32LE(to.isLegacy ? OP_REPLY : OP_MSG, 12);
  if (to.isLegacy) head.writeInt32LE(1, HEADER_BYTES + 16);
  return Buffer.concat([head, body]);
}
