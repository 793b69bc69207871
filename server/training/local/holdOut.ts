/** Keeps some documents out of training, to measure on while it runs. Seeded, and by document. */
import { splitDocuments } from '../../domain/split.ts';
import type { LabelledDocument } from '../chooseSpans.ts';

/** Share of the training part; with few documents one document is more of it, up to a fifth. */
const SHARE = 0.1;
/** With fewer, every document is needed for learning, and nothing is measured. */
const LEAST_DOCUMENTS = 5;

/** The two parts of the training documents. */
export interface HeldOut {
  readonly training: readonly LabelledDocument[];
  readonly heldOut: readonly LabelledDocument[];
}

/** 10–20 % of the documents, at least one; none when there are fewer than five. */
export function holdOut(documents: readonly LabelledDocument[], seed: number): HeldOut {
  if (documents.length < LEAST_DOCUMENTS) return { training: documents, heldOut: [] };
  const items = documents.map(({ digest, spans }) => ({
    id: digest,
    entityTypeIds: spans.map((span) => span.entityTypeId),
  }));
  const out = new Set(splitDocuments(items, { testShare: SHARE, seed }).test);
  return {
    training: documents.filter(({ digest }) => !out.has(digest)),
    heldOut: documents.filter(({ digest }) => out.has(digest)),
  };
}
