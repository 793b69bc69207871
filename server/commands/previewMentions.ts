/** Counts what labelling mentions would do. Changes nothing; reads no more than a bounded part of a project. */
import { planMentions } from '../../schema/mentionPlan.ts';
import { findMentions } from '../../schema/mentions.ts';
import { splitsSurrogatePair } from '../../schema/offsets.ts';
import type { Range } from '../../schema/span.ts';
import { openDocuments, type OpenDocument } from '../jobs/openDocuments.ts';
import type { CommandContext } from './context.ts';
import { enterMentions, type LabelMentionsInput, type MentionEntry } from './mentionRules.ts';

export interface MentionHit extends Range {
  readonly documentId: string;
  readonly documentName: string;
  readonly before: string;
  readonly mention: string;
  readonly after: string;
}

export interface MentionPreview {
  documents: number;
  mentions: number;
  already: number;
  blocked: number;
  isPartial: boolean;
  readonly hits: MentionHit[];
}

const MOST_DOCUMENTS = 20_000;
/** UTF-16 code units, of all texts together. */
const MOST_TEXT = 60_000_000;
const MOST_HITS = 50;
/** UTF-16 code units of the text on either side. */
const CONTEXT = 40;

/** @throws AppError as `enterMentions`. */
export async function previewMentions(
  context: CommandContext,
  input: LabelMentionsInput,
): Promise<MentionPreview> {
  const entry = await enterMentions(context, input);
  await context.flushProjections();
  const preview: MentionPreview = {
    documents: 0,
    mentions: 0,
    already: 0,
    blocked: 0,
    isPartial: false,
    hits: [],
  };
  const holding = input.matchCase ? input.mention : null;
  const query = { projectId: entry.project._id, set: entry.set, scope: input.scope, after: -1, holding };
  let [looked, length] = [0, 0];
  for await (const page of openDocuments(context.store, query)) {
    for (const each of page.documents) {
      count(entry, input, each, preview);
      length += each.document.text.length;
    }
    looked += page.looked;
    if (looked >= MOST_DOCUMENTS || length >= MOST_TEXT) {
      preview.isPartial = true;
      break;
    }
  }
  return preview;
}

function count(
  { project }: MentionEntry,
  input: LabelMentionsInput,
  { document, spans }: OpenDocument,
  preview: MentionPreview,
): void {
  const { text } = document;
  const places = findMentions(text, input, { language: document.language ?? project.language });
  if (places.length === 0) return;
  const entityTypeIds = new Set(project.entityTypes.map(({ id }) => id));
  const situation = { places, spans, context: { text, entityTypeIds, overlap: project.overlap } };
  const plan = planMentions(situation, { kind: 'add', entityTypeId: input.entityTypeId });
  const ready = plan.filter(({ verdict }) => verdict === 'ready');
  preview.documents += ready.length > 0 ? 1 : 0;
  preview.mentions += ready.length;
  preview.already += plan.filter(({ verdict }) => verdict === 'same').length;
  preview.blocked += plan.filter(({ verdict }) => verdict === 'blocked').length;
  for (const { start, end } of ready.slice(0, MOST_HITS - preview.hits.length)) {
    preview.hits.push({
      documentId: document._id,
      documentName: document.name,
      start,
      end,
      before: text.slice(wholeFrom(text, start - CONTEXT), start),
      mention: text.slice(start, end),
      after: text.slice(end, wholeFrom(text, end + CONTEXT)),
    });
  }
}

/** The offset, moved so that it cuts no character and lies in the text. */
function wholeFrom(text: string, offset: number): number {
  const within = Math.min(Math.max(0, offset), text.length);
  return splitsSurrogatePair(text, within) ? within + 1 : within;
}
