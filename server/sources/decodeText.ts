/**
 * Bytes → a document's text. Only UTF-8 is taken; everything else is refused with the place of the fault and what to do.
 * The rule it guards: the text is what the file says, character for character (DESIGN D8). Line ends stay as they are;
 * only a leading byte order mark is removed, and said so.
 */
import { AppError } from '../errors.ts';

/** Largest document. */
export const MAX_DOCUMENT_BYTES = 5 * 1024 * 1024;
/** Largest file that holds many documents, or the labels of many. */
export const MAX_LABEL_FILE_BYTES = 50 * 1024 * 1024;

export interface DecodedText {
  readonly text: string;
  /** What was changed, as sentences for the person who imports. */
  readonly notes: readonly string[];
}

/** First bytes of files that people take for text. */
const KNOWN_FILES: readonly { readonly magic: string; readonly what: string }[] = [
  { magic: '%PDF-', what: 'a PDF' },
  { magic: 'PK\u0003\u0004', what: 'a ZIP archive or an Office document' },
  { magic: '\u00d0\u00cf\u0011\u00e0', what: 'an old Office document' },
  { magic: '{\\rtf', what: 'a rich text document' },
  { magic: '\u001f\u008b', what: 'a gzip archive' },
];
/** How much of a file is looked at to judge what kind it is. */
const SAMPLE_BYTES = 64 * 1024;
/** More control characters than this share make a file binary. */
const MAX_CONTROL_SHARE = 0.02;

/**
 * @param name as people know the file; it opens each message.
 * @param maxBytes the limit; `MAX_DOCUMENT_BYTES` unless the file holds many documents.
 * @throws AppError LIMIT_EXCEEDED when too large; INVALID_INPUT, with the line where there is one, when empty, binary, or
 * not UTF-8.
 */
export function decodeText(bytes: Uint8Array, name: string, maxBytes = MAX_DOCUMENT_BYTES): DecodedText {
  if (bytes.length > maxBytes) {
    const most = `${Math.floor(maxBytes / 1024 / 1024)} MB`;
    throw new AppError('LIMIT_EXCEEDED', `${name} is larger than ${most}. Split it into smaller files.`, {
      field: 'file',
    });
  }
  refuseOtherEncodings(bytes, name);
  const hasMark = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const body = hasMark ? bytes.subarray(3) : bytes;
  const text = decodeUtf8(bytes, body, name);
  if (/^\s*$/u.test(text)) throw invalid(`${name} is empty. Import files that hold text.`);
  const notes = hasMark
    ? ['The byte order mark at the beginning was removed; offsets count from after it.']
    : [];
  return { text, notes };
}

function refuseOtherEncodings(bytes: Uint8Array, name: string): void {
  const encoding = otherEncoding(bytes);
  if (encoding !== undefined) throw invalid(`${name} is ${encoding}; save it as UTF-8 and import it again.`);
  const known = KNOWN_FILES.find(({ magic }) =>
    startsWith(
      bytes,
      Array.from(magic, (c) => c.charCodeAt(0)),
    ),
  );
  if (known !== undefined) {
    throw invalid(`${name} is ${known.what}, not text. Save its text as a UTF-8 .txt file and import that.`);
  }
  if (isBinary(bytes)) throw invalid(`${name} is a binary file, not text. Import text files in UTF-8.`);
}

/** UTF-16 or UTF-32 by its byte order mark, or UTF-16 by zeros in every other byte. */
function otherEncoding(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return 'UTF-32';
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'UTF-16';
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) evenZeros += 1;
    if (bytes[at + 1] === 0) oddZeros += 1;
  }
  const [fewer, more] = evenZeros < oddZeros ? [evenZeros, oddZeros] : [oddZeros, evenZeros];
  return more > pairs * 0.4 && fewer < pairs * 0.05 ? 'UTF-16' : undefined;
}

/** Whether there is a NUL anywhere, or too many other control characters near the beginning. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const controls = sample.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  return controls > Math.max(1, sample.length * MAX_CONTROL_SHARE);
}

/** Control characters but tab, line feed, vertical tab, form feed, carriage return and escape. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f;
}

function decodeUtf8(whole: Uint8Array, body: Uint8Array, name: string): string {
  const bad = firstInvalidUtf8(whole);
  if (bad === undefined) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  const line = whole.subarray(0, bad).reduce((sum, byte) => sum + (byte === 0x0a ? 1 : 0), 1);
  throw new AppError(
    'INVALID_INPUT',
    `${name} is not UTF-8: byte ${bad} (line ${line}) is not part of a character. Save it as UTF-8 and import it again.`,
    { field: 'file', line },
  );
}

/** Position of the first byte, from 0, that begins no well-formed sequence (Unicode 17, table 3-7). */
function firstInvalidUtf8(bytes: Uint8Array): number | undefined {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    if (length === 0) return at;
    if (length > 1 && !isSecondByte(lead, bytes[at + 1])) return at;
    for (let next = at + 2; next < at + length; next += 1) {
      if (!isContinuation(bytes[next])) return at;
    }
    at += length;
  }
  return undefined;
}

/** Bytes in the sequence that a byte begins; 0 when it begins none. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}

/** The second byte bars overlong forms, surrogates and what lies beyond U+10FFFF. */
function isSecondByte(lead: number, byte: number | undefined): boolean {
  if (!isContinuation(byte)) return false;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte < 0xa0;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte < 0x90;
}

function isContinuation(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}

function invalid(message: string): AppError {
  return new AppError('INVALID_INPUT', message, { field: 'file' });
}
