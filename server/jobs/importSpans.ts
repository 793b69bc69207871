/** The labels that came with a document → spans of the project, judged by its rules before they touch a room. */
import { createHash } from 'node:crypto';
import { findViolations, type OverlapPolicy } from '../../schema/constraints.ts';
import type { Range, Span } from '../../schema/span.ts';
import type { RefusedItem } from './importResult.ts';

/** A label as a format read it; UTF-16 offsets into the document's text. */
export interface ImportedLabel extends Range {
  readonly label: string;
}

/** What labels are judged by. */
export interface SpanRules {
  /** Who imports. */
  readonly by: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  readonly overlap: OverlapPolicy;
  /** Label → id of the entity type. */
  readonly entityTypeIds: ReadonlyMap<string, string>;
  /** Label → why it is no entity type. */
  readonly labelRefusals: ReadonlyMap<string, string>;
}

/** Labels judged: each is in one of the two, but those that say the same as an earlier one. */
export interface JudgedSpans {
  readonly spans: readonly Span[];
  readonly refused: readonly RefusedItem[];
}

/**
 * Spans that may stand together, and a refusal for each label that may not. Of two that may not share text, the one that
 * stands first in the file stays. Labels that say the same are one span.
 */
export function judgeLabels(
  document: { readonly text: string; readonly source: string },
  labels: readonly ImportedLabel[],
  rules: SpanRules,
): JudgedSpans {
  const spans = new Map<string, { span: Span; index: number }>();
  const refused: RefusedItem[] = [];
  const refuse = (index: number, why: string): void => {
    const { start, end, label } = labels[index] ?? { start: 0, end: 0, label: '' };
    const message = `“${label}” at ${start}–${end} was left out: ${why.replace(/\.?$/, '.')}`;
    refused.push({
      source: document.source,
      code: 'INVALID_INPUT',
      field: `labels[${index}]`,
      line: null,
      message,
    });
  };
  for (const [index, label] of labels.entries()) {
    const entityTypeId = rules.entityTypeIds.get(label.label);
    if (entityTypeId === undefined) {
      refuse(
        index,
        rules.labelRefusals.get(label.label) ?? 'its label is not an entity type of this project',
      );
      continue;
    }
    const { start, end } = label;
    const id = spanIdOf({ start, end }, entityTypeId);
    // The later made yields, so the order in the file must be an order in time.
    const span: Span = { id, start, end, entityTypeId, by: rules.by, origin: 'import', at: rules.at + index };
    if (!spans.has(id)) spans.set(id, { span, index });
  }
  const context = {
    text: document.text,
    entityTypeIds: new Set(rules.entityTypeIds.values()),
    overlap: rules.overlap,
  };
  const all = [...spans.values()].map(({ span }) => span);
  for (const { spanId, message } of findViolations(all, context)) {
    const bad = spans.get(spanId);
    if (bad !== undefined) refuse(bad.index, message);
    spans.delete(spanId);
  }
  return { spans: [...spans.values()].map(({ span }) => span), refused };
}

/** One id for what says the same about a text, so that importing it twice writes the same entry of the set. */
export function spanIdOf({ start, end }: Range, entityTypeId: string): string {
  return createHash('sha256').update(`${start}-${end}-${entityTypeId}`).digest('base64url').slice(0, 40);
}
