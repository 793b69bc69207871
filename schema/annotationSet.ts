/**
 * The layout of a room's Y.Doc: one root map `spans`, id → one plain object a span, replaced whole. Nothing else may
 * stand in the document. Verbs change it in one transaction each, under the origin that the caller gives, so that undo
 * can follow its own origin only.
 */
import type * as Y from 'yjs';
import { compareSpans, type Range, type Span, type SpanOrigin } from './span.ts';

/** Name of the only root type. */
export const SPANS_ROOT = 'spans';

/** A span as it stands in the map; its id is the key. */
export type SpanValue = Omit<Span, 'id'>;

const SPAN_ID = /^[A-Za-z0-9_-]{1,40}$/;
const ORIGIN = /^(human|import|bulk|patterns|model:[A-Za-z0-9_-]{1,40})$/;
const FIELDS = ['start', 'end', 'entityTypeId', 'by', 'origin', 'at'] as const;

/** The map of spans. */
export function spansOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(SPANS_ROOT);
}

/**
 * A map entry as a span, or undefined when it is not of the right shape: it must have the fields of a span as its own
 * and no others. They are copied into an object of ours, so what came as a `__proto__` goes nowhere.
 */
export function parseSpan(id: string, value: unknown): Span | undefined {
  if (!isId(id) || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  const keys = Object.keys(value);
  if (keys.length !== FIELDS.length || !FIELDS.every((field) => keys.includes(field))) return undefined;
  const { start, end, entityTypeId, by, origin, at } = value as Record<string, unknown>;
  if (!isOffset(start) || !isOffset(end) || !isOffset(at)) return undefined;
  if (!isId(entityTypeId) || !isId(by)) return undefined;
  if (typeof origin !== 'string' || !isOrigin(origin)) return undefined;
  return { id, start, end, entityTypeId, by, origin, at };
}

/** All well-formed spans in reading order. */
export function readSpans(doc: Y.Doc): Span[] {
  const spans: Span[] = [];
  for (const [id, value] of spansOf(doc)) {
    const span = parseSpan(id, value);
    if (span !== undefined) spans.push(span);
  }
  return spans.sort(compareSpans);
}

/** Adds a span, or replaces the one with its id. */
export function putSpan(doc: Y.Doc, span: Span, origin: unknown): void {
  doc.transact(() => spansOf(doc).set(span.id, toValue(span)), origin);
}

/** Adds many spans in one transaction, so one update and one undo step. */
export function putSpans(doc: Y.Doc, spans: readonly Span[], origin: unknown): void {
  doc.transact(() => {
    for (const span of spans) spansOf(doc).set(span.id, toValue(span));
  }, origin);
}

/** Gives a span another entity type. Nothing happens when it is gone. */
export function relabelSpan(doc: Y.Doc, id: string, entityTypeId: string, origin: unknown): void {
  replace(doc, id, (span) => ({ ...span, entityTypeId }), origin);
}

/** Moves a span's bounds. Nothing happens when it is gone. */
export function resizeSpan(doc: Y.Doc, id: string, range: Range, origin: unknown): void {
  replace(doc, id, (span) => ({ ...span, start: range.start, end: range.end }), origin);
}

/** Removes spans in one transaction. Ids that are gone are passed over. */
export function removeSpans(doc: Y.Doc, ids: readonly string[], origin: unknown): void {
  doc.transact(() => {
    for (const id of ids) spansOf(doc).delete(id);
  }, origin);
}

/** A fresh span id: 12 random characters (about 71 bits). */
export function newSpanId(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => alphabet.charAt(byte & 63)).join('');
}

function replace(doc: Y.Doc, id: string, change: (span: Span) => Span, origin: unknown): void {
  const span = parseSpan(id, spansOf(doc).get(id));
  if (span !== undefined) putSpan(doc, change(span), origin);
}

function toValue(span: Span): SpanValue {
  const { start, end, entityTypeId, by, origin, at } = span;
  return { start, end, entityTypeId, by, origin, at };
}

/** A legal id; `__proto__` would be one by its letters, but sets a prototype where objects are keyed by id. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && SPAN_ID.test(value) && value !== '__proto__';
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isOrigin(text: string): text is SpanOrigin {
  return ORIGIN.test(text);
}
