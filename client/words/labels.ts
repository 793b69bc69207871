/** What the API's words are called on the screen: one place, so that a thing has one name. */
import type {
  DocumentStatus,
  JobKind,
  JobState,
  OverlapPolicy,
  ProjectMode,
  Role,
  Snapping,
  TrainingData,
} from '../api/operations.generated.ts';

/** How a thing's state feels: drawn as a chip's colour. */
export type Tone = 'plain' | 'accent' | 'ok' | 'warn' | 'danger';

/** A name with a line that explains it; used as the options of a choice. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint: string;
}

/** How far a document is. */
export const STATUS: Readonly<Record<DocumentStatus, { label: string; tone: Tone }>> = {
  NEW: { label: 'New', tone: 'plain' },
  STARTED: { label: 'Started', tone: 'accent' },
  SUBMITTED: { label: 'Submitted', tone: 'ok' },
  GOLD: { label: 'Gold', tone: 'warn' },
};

/** How a job stands. */
export const JOB_STATE: Readonly<Record<JobState, { label: string; tone: Tone }>> = {
  QUEUED: { label: 'Waiting', tone: 'plain' },
  RUNNING: { label: 'Running', tone: 'accent' },
  CANCELLING: { label: 'Stopping', tone: 'warn' },
  SUCCEEDED: { label: 'Done', tone: 'ok' },
  FAILED: { label: 'Failed', tone: 'danger' },
  CANCELLED: { label: 'Stopped', tone: 'plain' },
};

/** What a job does. */
export const JOB_KIND: Readonly<Record<JobKind, string>> = {
  IMPORT: 'Import of documents',
  TRAIN: 'Training of a model',
  PREANNOTATE: 'A model reads documents and suggests',
  LABEL_MENTIONS: 'Labelling of all the same mentions',
};

/** Roles, from most to least. */
export const ROLE: readonly Choice<Role>[] = [
  { value: 'OWNER', label: 'Owner', hint: 'Everything, also deleting the project.' },
  { value: 'LEAD', label: 'Lead', hint: 'Imports, settles gold, invites, trains and deploys.' },
  { value: 'ANNOTATOR', label: 'Annotator', hint: 'Annotates and submits documents.' },
  { value: 'VIEWER', label: 'Viewer', hint: 'Reads, and changes nothing.' },
];

/** How people work. */
export const MODE: readonly Choice<ProjectMode>[] = [
  { value: 'SHARED', label: 'Together', hint: 'All annotate in one live set and see each other work.' },
  {
    value: 'INDEPENDENT',
    label: 'Independently',
    hint: 'Each has an own set, blind to the others’ until submitted. Agreement can be measured.',
  },
];

/** Which spans may share text. */
export const OVERLAP: readonly Choice<OverlapPolicy>[] = [
  { value: 'NONE', label: 'No overlap', hint: 'No two spans share text. What most models are trained on.' },
  { value: 'NESTED', label: 'Nested', hint: 'A span may lie wholly inside another.' },
  { value: 'ANY', label: 'Any overlap', hint: 'Spans may share text freely.' },
];

/** What a selection by hand becomes. */
export const SNAPPING: readonly Choice<Snapping>[] = [
  {
    value: 'WORDS',
    label: 'Whole words',
    hint: 'Words that are cut are taken whole. Alt held selects exactly.',
  },
  { value: 'CHARACTERS', label: 'Exactly', hint: 'The very characters that were selected.' },
];

/** Whether punctuation at the edges of a selection goes. */
export const TRIMMING: readonly Choice<'YES' | 'NO'>[] = [
  { value: 'YES', label: 'Trimmed', hint: 'Quotes, brackets and stops at the edges are left out.' },
  { value: 'NO', label: 'Kept', hint: 'Only white space at the edges is left out.' },
];

/** What a model learns from. */
export const TRAINING_DATA: readonly Choice<TrainingData>[] = [
  { value: 'GOLD', label: 'Gold', hint: 'Settled sets only.' },
  { value: 'SHARED', label: 'Shared set', hint: 'The set all work in, where it has spans or was submitted.' },
  { value: 'MAJORITY', label: 'Majority', hint: 'Spans that most submitted sets of a document hold.' },
];

/** The name of a choice's value. */
export function labelOf<Value extends string>(choices: readonly Choice<Value>[], value: Value): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

const STAGES: Readonly<Record<string, string>> = {
  queued: 'Waiting for a free runner',
  reading: 'Reading documents',
  predict: 'Reading and suggesting',
  features: 'Preparing features',
  optimise: 'Training',
  evaluate: 'Evaluating on held-out documents',
  storing: 'Storing',
};

/** A job's stage in words; a stage this page does not know is shown as it is. */
export function stageInWords(stage: string): string {
  return STAGES[stage] ?? stage.charAt(0).toUpperCase() + stage.slice(1);
}
