// Made by `npm run codegen` from the SDL. Do not edit.
/* eslint-disable */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type {
  ViewerParent,
  UserParent,
  ProjectParent,
  EntityTypeParent,
  MemberParent,
  DocumentParent,
  AnnotationSetParent,
  SpanParent,
  CommentParent,
  HistoryEntryParent,
  HistoryChangeParent,
  JobParent,
  ModelParent,
  DeploymentParent,
  PairAgreementParent,
  TypeAgreementParent,
  AgreementParent,
  DocumentAgreementParent,
  DisagreementSideParent,
} from './parents.ts';
import type { ApiTokenRow } from '../store/apiToken.ts';
import type { CommentReplyRow } from '../store/comment.ts';
import type { SuggestionListParent } from './readSuggestions.ts';
import type { GraphQLContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** An instant, ISO 8601 in UTC: 2026-11-25T16:00:00.000Z. */
  DateTime: { input: string; output: Date };
};

/** One annotator's (or the shared, the gold, a model's) spans on one document, as last projected from its room. */
export type AnnotationSet = {
  __typename?: 'AnnotationSet';
  documentId: Scalars['ID']['output'];
  /** user:<id>, shared, gold or model:<id>. */
  set: Scalars['String']['output'];
  /** Whose set, for user:<id>. */
  user?: Maybe<User>;
  /** Whether the viewer may change it now. */
  canWrite: Scalars['Boolean']['output'];
  spans: Array<Span>;
  spanCount: Scalars['Int']['output'];
  /** Grows with each stored change. */
  version: Scalars['Int']['output'];
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Every change, newest first. Leads read the history of all sets, others that of their own. */
  history: HistoryConnection;
  /** The spans as they stood after the change with this number; 0: before the first. For those who read the history. */
  spansAt: Array<Span>;
  /** Comments and flags, oldest first; at most 2,000. */
  comments: Array<Comment>;
};

/** One annotator's (or the shared, the gold, a model's) spans on one document, as last projected from its room. */
export type AnnotationSetHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One annotator's (or the shared, the gold, a model's) spans on one document, as last projected from its room. */
export type AnnotationSetSpansAtArgs = {
  seq: Scalars['Int']['input'];
};

export type HistoryConnection = {
  __typename?: 'HistoryConnection';
  edges: Array<HistoryEdge>;
  pageInfo: PageInfo;
};

export type HistoryEdge = {
  __typename?: 'HistoryEdge';
  cursor: Scalars['String']['output'];
  node: HistoryEntry;
};

/** What was stored at one moment: mostly one deed of one person. */
export type HistoryEntry = {
  __typename?: 'HistoryEntry';
  /** Its number in the set's history; grows. */
  seq: Scalars['Int']['output'];
  at: Scalars['DateTime']['output'];
  people: Array<User>;
  changeCount: Scalars['Int']['output'];
  /** The first of its changes, in reading order. */
  changes: Array<HistoryChange>;
};

/** What was stored at one moment: mostly one deed of one person. */
export type HistoryEntryChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type HistoryChangeKind =
  | 'ADDED'
  | 'REMOVED'
  /** Its bounds are others. */
  | 'MOVED'
  /** Its entity type is another. */
  | 'RELABELLED'
  /** Both, or neither of the two. */
  | 'CHANGED';

/** What happened to one span. */
export type HistoryChange = {
  __typename?: 'HistoryChange';
  kind: HistoryChangeKind;
  /** null: the server itself, by a rule between spans. */
  user?: Maybe<User>;
  before?: Maybe<Span>;
  after?: Maybe<Span>;
};

export type RestoreAnnotationSetInput = {
  documentId: Scalars['ID']['input'];
  set: Scalars['String']['input'];
  /** The change after which it was as it shall be again; 0: before the first. */
  seq: Scalars['Int']['input'];
};

export type RestoredSet = {
  __typename?: 'RestoredSet';
  set: AnnotationSet;
  /** Spans that were put back, or are again as they were. */
  restored: Scalars['Int']['output'];
  /** Spans that came later and were removed. */
  removed: Scalars['Int']['output'];
  /** Spans of then that today's rules do not allow. */
  leftOut: Array<LeftOutSpan>;
  /** The change after which the set was as it was before this; restore it to take this back. null: nothing changed. */
  previousSeq?: Maybe<Scalars['Int']['output']>;
};

export type LeftOutSpan = {
  __typename?: 'LeftOutSpan';
  span: Span;
  reason: Scalars['String']['output'];
};

/** A labelled stretch of text: UTF-16 code units, half-open. */
export type Span = {
  __typename?: 'Span';
  id: Scalars['ID']['output'];
  start: Scalars['Int']['output'];
  end: Scalars['Int']['output'];
  entityTypeId: Scalars['ID']['output'];
  /** The mention: the text it covers. */
  text: Scalars['String']['output'];
  by: Scalars['ID']['output'];
  /** human, import, bulk, patterns or model:<id>. */
  origin: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
};

export type AdoptedGold = {
  __typename?: 'AdoptedGold';
  documents: Scalars['Int']['output'];
  spans: Scalars['Int']['output'];
  /** Documents passed over, since nothing was submitted or gold was there already. */
  skipped: Scalars['Int']['output'];
};

export type CommentKind =
  | 'COMMENT'
  /** Flagged as unclear; its text may be empty. */
  | 'UNCLEAR';

/** What was said about a place, with the answers to it. */
export type Comment = {
  __typename?: 'Comment';
  id: Scalars['ID']['output'];
  documentId: Scalars['ID']['output'];
  set: Scalars['String']['output'];
  kind: CommentKind;
  /** The span it is about, which may be gone; null: a stretch of text, or the document. */
  spanId?: Maybe<Scalars['ID']['output']>;
  /** Where that was when it was written: UTF-16 code units, half-open; null: it is about the document. */
  start?: Maybe<Scalars['Int']['output']>;
  end?: Maybe<Scalars['Int']['output']>;
  /** The text there, at most 200 code units of it. */
  mention?: Maybe<Scalars['String']['output']>;
  author: User;
  /** Empty when it was deleted and only the answers are left. */
  text: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  editedAt?: Maybe<Scalars['DateTime']['output']>;
  isDeleted: Scalars['Boolean']['output'];
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  resolvedBy?: Maybe<User>;
  replies: Array<CommentReply>;
  /** Whether the viewer may settle it or open it again. */
  mayResolve: Scalars['Boolean']['output'];
};

export type CommentReply = {
  __typename?: 'CommentReply';
  id: Scalars['ID']['output'];
  author: User;
  text: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  editedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type CommentChange = {
  __typename?: 'CommentChange';
  id: Scalars['ID']['output'];
  /** As it is now; null: it is gone. */
  comment?: Maybe<Comment>;
};

export type AddCommentInput = {
  documentId: Scalars['ID']['input'];
  set: Scalars['String']['input'];
  /** About this span of the set; it must be there. */
  spanId?: InputMaybe<Scalars['ID']['input']>;
  /** About a stretch of text; not together with `spanId`. Left out with it: about the document. */
  start?: InputMaybe<Scalars['Int']['input']>;
  end?: InputMaybe<Scalars['Int']['input']>;
  /** 1–4,000 characters; a flag may do without. */
  text: Scalars['String']['input'];
};

/** One immutable text with its source. */
export type Document = {
  __typename?: 'Document';
  id: Scalars['ID']['output'];
  project: Project;
  name: Scalars['String']['output'];
  text: Scalars['String']['output'];
  /** Length of the text in UTF-16 code units. */
  length: Scalars['Int']['output'];
  /** The first 200 code units or fewer, never cutting a character. */
  excerpt: Scalars['String']['output'];
  language?: Maybe<Scalars['String']['output']>;
  /** Where it came from: upload:<file> or folder:<path>. */
  source: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  status: DocumentStatus;
  /** The set the viewer writes in by default: shared, or the own one. A room name is <document id>/<set>. */
  defaultSet: Scalars['String']['output'];
  /** All sets on this document that the viewer may open. */
  sets: Array<AnnotationSet>;
  /** One of them; an error NOT_FOUND for one that is not there or that the viewer may not open. */
  annotationSet: AnnotationSet;
  /** The one before among those that fit; null at the beginning. */
  previousId?: Maybe<Scalars['ID']['output']>;
  nextId?: Maybe<Scalars['ID']['output']>;
  /** Spans that annotators disagree on. Leads only. */
  disagreements: Array<Disagreement>;
  /** Comments that are not resolved, in the sets that the viewer may open. */
  openComments: Scalars['Int']['output'];
  /** Flags that are not resolved, in the sets that the viewer may open. */
  openFlags: Scalars['Int']['output'];
  /** Where this document stands among those that fit. `from` is the `cursor` of an earlier answer: the place is told from there, though the document has changed its place since. */
  place: DocumentPlace;
  /**
   * What a model and the pattern lists propose for one set of this document; an error NOT_FOUND for a set that the viewer
   * may not open. Nothing of it is a span until somebody accepts it.
   */
  suggestions: SuggestionList;
  /**
   * How unsure the model that read it last was, 0–1: the mean over its tokens of the entropy of the label's posterior, as a
   * share of the greatest there can be. null: no model has read it.
   */
  uncertainty?: Maybe<Scalars['Float']['output']>;
};

/** One immutable text with its source. */
export type DocumentAnnotationSetArgs = {
  set: Scalars['String']['input'];
};

/** One immutable text with its source. */
export type DocumentPreviousIdArgs = {
  filter?: InputMaybe<DocumentFilter>;
  order?: InputMaybe<DocumentOrder>;
};

/** One immutable text with its source. */
export type DocumentNextIdArgs = {
  filter?: InputMaybe<DocumentFilter>;
  order?: InputMaybe<DocumentOrder>;
};

/** One immutable text with its source. */
export type DocumentPlaceArgs = {
  filter?: InputMaybe<DocumentFilter>;
  order?: InputMaybe<DocumentOrder>;
  from?: InputMaybe<Scalars['String']['input']>;
};

/** One immutable text with its source. */
export type DocumentSuggestionsArgs = {
  set: Scalars['String']['input'];
};

/** For the viewer's own work in an independent project, for everybody's in a shared one. */
export type DocumentStatus = 'NEW' | 'STARTED' | 'SUBMITTED' | 'GOLD';

export type DocumentConnection = {
  __typename?: 'DocumentConnection';
  edges: Array<DocumentEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type DocumentEdge = {
  __typename?: 'DocumentEdge';
  cursor: Scalars['String']['output'];
  node: Document;
};

export type DocumentFilter = {
  /** Part of the name, whatever the case. */
  name?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<DocumentStatus>;
  /** Only what is still to be done: NEW or STARTED. */
  toDo?: InputMaybe<Scalars['Boolean']['input']>;
  /** A set that the viewer may open holds a span of this type. */
  entityTypeId?: InputMaybe<Scalars['ID']['input']>;
  /** This person has begun or submitted, as far as the viewer may know it. */
  annotatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Part of the text, whatever the case: 2–200 characters. LIMIT_EXCEEDED when it takes too long; asked again, the search goes on where it stopped. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Submitted sets differ. Leads only. */
  disagreement?: InputMaybe<Scalars['Boolean']['input']>;
  /** A set that the viewer may open has an open comment or flag. */
  commented?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ImportFolderInput = {
  projectId: Scalars['ID']['input'];
  /** Relative to DOCUMENT_ROOT; '.' is the root itself. */
  path: Scalars['String']['input'];
  /** The set that spans found in the files go to: gold, or shared in a shared project. */
  into: Scalars['String']['input'];
};

export type JobKind =
  | 'IMPORT'
  | 'TRAIN'
  /** Labels every mention of a text, or takes that back. Seen by whoever started it, and by leads. */
  | 'LABEL_MENTIONS'
  | 'PREANNOTATE';

export type JobState = 'QUEUED' | 'RUNNING' | 'CANCELLING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

/** Work that outlives a request. */
export type Job = {
  __typename?: 'Job';
  id: Scalars['ID']['output'];
  projectId: Scalars['ID']['output'];
  kind: JobKind;
  name: Scalars['String']['output'];
  state: JobState;
  progress: JobProgress;
  createdBy?: Maybe<User>;
  createdAt: Scalars['DateTime']['output'];
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed, in words, with a stable code. */
  error?: Maybe<JobError>;
  /** For IMPORT, once it is final. */
  importResult?: Maybe<ImportResult>;
  /** For TRAIN: one point each iteration. */
  curve: Array<TrainingPoint>;
  /** For TRAIN: what it was asked to do and on which data. */
  training?: Maybe<TrainingPlan>;
  /** For TRAIN, once it succeeded. */
  model?: Maybe<Model>;
  /** For LABEL_MENTIONS: what it did so far. */
  labelledMentions?: Maybe<LabelledMentions>;
  /** For PREANNOTATE: what it was asked to do, and what it has made. */
  preannotation?: Maybe<PreannotationReport>;
};

export type JobConnection = {
  __typename?: 'JobConnection';
  edges: Array<JobEdge>;
  pageInfo: PageInfo;
};

export type JobEdge = {
  __typename?: 'JobEdge';
  cursor: Scalars['String']['output'];
  node: Job;
};

export type JobProgress = {
  __typename?: 'JobProgress';
  /** A word for what is being done: reading, features, optimise, evaluate, storing … */
  stage: Scalars['String']['output'];
  /** 0–1; never goes back. */
  fraction: Scalars['Float']['output'];
  /** Steps done and in all: iterations, or items. */
  done: Scalars['Int']['output'];
  total: Scalars['Int']['output'];
  loss?: Maybe<Scalars['Float']['output']>;
  heldOutF1?: Maybe<Scalars['Float']['output']>;
  /** Estimated milliseconds left; null while unknown. */
  etaMs?: Maybe<Scalars['Int']['output']>;
};

export type TrainingPoint = {
  __typename?: 'TrainingPoint';
  iteration: Scalars['Int']['output'];
  /** Regularised negative log-likelihood per token. */
  loss: Scalars['Float']['output'];
  /** Exact-match micro F1 on the held-out part, 0–1; null where it was not measured. */
  heldOutF1?: Maybe<Scalars['Float']['output']>;
};

export type JobError = {
  __typename?: 'JobError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  field?: Maybe<Scalars['String']['output']>;
};

export type ImportResult = {
  __typename?: 'ImportResult';
  added: Scalars['Int']['output'];
  /** Items that the project already had. */
  unchanged: Scalars['Int']['output'];
  refused: Array<RefusedItem>;
  /** Spans that came with the documents and were taken. */
  spans: Scalars['Int']['output'];
  /** Things worth knowing, such as a byte order mark that was removed. */
  notes: Array<Scalars['String']['output']>;
};

export type RefusedItem = {
  __typename?: 'RefusedItem';
  source: Scalars['String']['output'];
  code: Scalars['String']['output'];
  field?: Maybe<Scalars['String']['output']>;
  line?: Maybe<Scalars['Int']['output']>;
  message: Scalars['String']['output'];
};

/** Where training data comes from. */
export type TrainingData =
  /** Gold sets only. */
  | 'GOLD'
  /** The shared set, submitted or not, where it has spans or was submitted. */
  | 'SHARED'
  /** Spans that most of the submitted sets of a document hold. */
  | 'MAJORITY';

export type StartTrainingInput = {
  projectId: Scalars['ID']['input'];
  /** Names the model; unique in the project. */
  name: Scalars['String']['input'];
  data: TrainingData;
  /** Share of documents kept for the evaluation: 0.05–0.5. */
  testShare: Scalars['Float']['input'];
  /** Same data, seed and options give the same model. */
  seed: Scalars['Int']['input'];
  /** At most so many passes of the optimiser: 1–500. */
  iterations: Scalars['Int']['input'];
};

export type TrainingPlan = {
  __typename?: 'TrainingPlan';
  data: TrainingData;
  testShare: Scalars['Float']['output'];
  seed: Scalars['Int']['output'];
  iterations: Scalars['Int']['output'];
  /** Documents in the two parts; null before the split. */
  trainingDocuments?: Maybe<Scalars['Int']['output']>;
  testDocuments?: Maybe<Scalars['Int']['output']>;
  /** Spans used, and spans that could not be expressed as tags (overlap). */
  spans?: Maybe<Scalars['Int']['output']>;
  lostSpans?: Maybe<Scalars['Int']['output']>;
  /** What a lead should know about the data. */
  warnings: Array<Scalars['String']['output']>;
};

/** Documents that were neither submitted nor settled. */
export type MentionScope =
  /** Those without a span in the viewer's set. */
  | 'UNLABELLED'
  /** All of them. */
  | 'OPEN';

export type LabelMentionsInput = {
  projectId: Scalars['ID']['input'];
  /** 1–500 UTF-16 code units, taken literally. */
  mention: Scalars['String']['input'];
  matchCase: Scalars['Boolean']['input'];
  /** Only where it begins and ends at borders of words. */
  wholeWord: Scalars['Boolean']['input'];
  entityTypeId: Scalars['ID']['input'];
  scope: MentionScope;
};

export type MentionPreview = {
  __typename?: 'MentionPreview';
  /** Documents in which something would be labelled. */
  documents: Scalars['Int']['output'];
  /** Mentions that would be labelled. */
  mentions: Scalars['Int']['output'];
  /** Mentions that have this label already. */
  already: Scalars['Int']['output'];
  /** Mentions that cannot be labelled, since the project's rule on overlaps forbids it. */
  blocked: Scalars['Int']['output'];
  /** There are more documents than a preview reads: the counts are of the first ones. */
  isPartial: Scalars['Boolean']['output'];
  /** The first 50 that would be labelled. */
  hits: Array<MentionHit>;
};

/** A place with its surroundings, UTF-16, half-open. */
export type MentionHit = {
  __typename?: 'MentionHit';
  documentId: Scalars['ID']['output'];
  documentName: Scalars['String']['output'];
  start: Scalars['Int']['output'];
  end: Scalars['Int']['output'];
  before: Scalars['String']['output'];
  mention: Scalars['String']['output'];
  after: Scalars['String']['output'];
};

export type LabelledMentions = {
  __typename?: 'LabelledMentions';
  /** Whether this job takes another one back. */
  isUndo: Scalars['Boolean']['output'];
  mention: Scalars['String']['output'];
  entityTypeId: Scalars['ID']['output'];
  documents: Scalars['Int']['output'];
  /** Spans that it made, or took back. */
  mentions: Scalars['Int']['output'];
  /** Spans that the rules forbade, or that were not taken back since somebody changed or submitted them. */
  kept: Scalars['Int']['output'];
  /** Whether the viewer can take it back now. */
  mayUndo: Scalars['Boolean']['output'];
};

/** Agreement between annotators over documents that both submitted. */
export type Agreement = {
  __typename?: 'Agreement';
  /** Documents with at least two submitted sets. */
  commonDocuments: Scalars['Int']['output'];
  annotators: Array<User>;
  /** Mean over all pairs. */
  overall: AgreementFigures;
  pairs: Array<PairAgreement>;
  perType: Array<TypeAgreement>;
  /** Documents with the most disagreement first. */
  documents: Array<DocumentAgreement>;
};

export type AgreementFigures = {
  __typename?: 'AgreementFigures';
  /** Pairwise span F1, exact bounds and type. */
  exactF1: Figure;
  /** Pairwise span F1 by overlap and type. */
  overlapF1: Figure;
  /** Cohen's kappa on tokens. Many unlabelled tokens inflate it. */
  tokenKappa: Figure;
  /** Cohen's kappa on the tokens that at least one of the two labelled. */
  markedTokenKappa: Figure;
};

/** A value with what it rests on. Null means undefined, and `reason` says why. */
export type Figure = {
  __typename?: 'Figure';
  value?: Maybe<Scalars['Float']['output']>;
  /** Stable code: FEWER_THAN_TWO_ANNOTATORS, NO_COMMON_DOCUMENTS, NO_SPANS, NO_VARIATION. */
  reason?: Maybe<Scalars['String']['output']>;
  documents: Scalars['Int']['output'];
  /** Spans or tokens counted. */
  units: Scalars['Int']['output'];
};

export type PairAgreement = {
  __typename?: 'PairAgreement';
  first: User;
  second: User;
  figures: AgreementFigures;
  perType: Array<TypeAgreement>;
};

export type TypeAgreement = {
  __typename?: 'TypeAgreement';
  entityType: EntityType;
  figures: AgreementFigures;
};

export type DocumentAgreement = {
  __typename?: 'DocumentAgreement';
  document: Document;
  exactF1: Figure;
  disagreements: Scalars['Int']['output'];
};

export type DisagreementKind =
  /** Some marked nothing here. */
  | 'MISSING'
  /** Same type, other bounds. */
  | 'BOUNDS'
  /** Same bounds, other type. */
  | 'LABEL'
  /** Other bounds and other type. */
  | 'BOTH'
  /** One span against several. */
  | 'SPLIT';

export type Disagreement = {
  __typename?: 'Disagreement';
  kind: DisagreementKind;
  /** The stretch that all its spans cover together. */
  start: Scalars['Int']['output'];
  end: Scalars['Int']['output'];
  text: Scalars['String']['output'];
  sides: Array<DisagreementSide>;
};

export type DisagreementSide = {
  __typename?: 'DisagreementSide';
  user: User;
  /** Empty when this annotator marked nothing here. */
  spans: Array<Span>;
};

export type Model = {
  __typename?: 'Model';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  /** Size of its weights in bytes. */
  sizeBytes: Scalars['Int']['output'];
  /** SHA-256 of its weights, hex. */
  digest: Scalars['String']['output'];
  /** The training job, while it is kept. */
  job?: Maybe<Job>;
  training: TrainingPlan;
  evaluation: Evaluation;
  deployments: Array<Deployment>;
};

/** A model against gold it has not seen. */
export type Evaluation = {
  __typename?: 'Evaluation';
  documents: Scalars['Int']['output'];
  /** Counts over all types together. */
  micro: Scores;
  /** Plain mean over the types that have a value. */
  macro: MacroScores;
  perType: Array<TypeScores>;
  /** Rows and columns: the entity types' names, then 'nothing'. */
  confusion: Confusion;
};

/** Exact match: a span counts when bounds and type are equal. Null where there is nothing to divide by. */
export type Scores = {
  __typename?: 'Scores';
  truePositives: Scalars['Int']['output'];
  falsePositives: Scalars['Int']['output'];
  falseNegatives: Scalars['Int']['output'];
  precision?: Maybe<Scalars['Float']['output']>;
  recall?: Maybe<Scalars['Float']['output']>;
  f1?: Maybe<Scalars['Float']['output']>;
};

export type MacroScores = {
  __typename?: 'MacroScores';
  precision?: Maybe<Scalars['Float']['output']>;
  recall?: Maybe<Scalars['Float']['output']>;
  f1?: Maybe<Scalars['Float']['output']>;
};

export type TypeScores = {
  __typename?: 'TypeScores';
  /** Name of the entity type when the model was trained. */
  label: Scalars['String']['output'];
  support: Scalars['Int']['output'];
  scores: Scores;
  /** Found with the right type and overlapping, but other bounds. */
  boundaryErrors: Scalars['Int']['output'];
};

export type Confusion = {
  __typename?: 'Confusion';
  labels: Array<Scalars['String']['output']>;
  /** rows[gold][predicted] */
  rows: Array<Array<Scalars['Int']['output']>>;
};

export type DeployModelInput = {
  modelId: Scalars['ID']['input'];
  /** Such as FinDep: 1–50 letters, digits, '-' or '_'. */
  name: Scalars['String']['input'];
};

/** A name that answers with one model. */
export type Deployment = {
  __typename?: 'Deployment';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  model: Model;
  updatedAt: Scalars['DateTime']['output'];
  /** Address for programs: POST a JSON {"text": …} with an API token. */
  url: Scalars['String']['output'];
};

export type Prediction = {
  __typename?: 'Prediction';
  modelId: Scalars['ID']['output'];
  entities: Array<PredictedEntity>;
};

/** Offsets are UTF-16 code units, half-open. */
export type PredictedEntity = {
  __typename?: 'PredictedEntity';
  start: Scalars['Int']['output'];
  end: Scalars['Int']['output'];
  text: Scalars['String']['output'];
  /** Name of the entity type. */
  category: Scalars['String']['output'];
  /** Null when the project no longer has this type. */
  entityTypeId?: Maybe<Scalars['ID']['output']>;
  /** Posterior probability of the span, 0–1. */
  confidence: Scalars['Float']['output'];
};

export type Role = 'OWNER' | 'LEAD' | 'ANNOTATOR' | 'VIEWER';

export type ProjectMode =
  /** All annotators work in one live set. */
  | 'SHARED'
  /** Each annotator has an own set, blind to the others' until submitted. */
  | 'INDEPENDENT';

/** Which spans may share text. */
export type OverlapPolicy = 'NONE' | 'NESTED' | 'ANY';

export type Project = {
  __typename?: 'Project';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Primary language of the documents, BCP 47: en, de, zh-Hant. */
  language: Scalars['String']['output'];
  mode: ProjectMode;
  overlap: OverlapPolicy;
  createdAt: Scalars['DateTime']['output'];
  /** The viewer's role. */
  role: Role;
  /** The kinds of things this project looks for; those in the bin only on request. */
  entityTypes: Array<EntityType>;
  members: Array<Member>;
  documentCount: Scalars['Int']['output'];
  documents: DocumentConnection;
  progress: Progress;
  jobs: JobConnection;
  models: Array<Model>;
  deployments: Array<Deployment>;
  apiTokens: Array<ApiToken>;
  /** Agreement between the annotators of an independent project. Leads only. */
  agreement: Agreement;
  /** Counts of the documents that fit a filter, and where to go on. */
  queue: DocumentQueue;
  /** One of the project's entity types; an error NOT_FOUND otherwise. */
  entityType: EntityType;
  snapping: Snapping;
  /** Whether quotes, brackets and stops at the edges of a selection go too. */
  trimsPunctuation: Scalars['Boolean']['output'];
};

export type ProjectEntityTypesArgs = {
  includeDeleted?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ProjectDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DocumentFilter>;
  order?: InputMaybe<DocumentOrder>;
};

export type ProjectJobsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ProjectQueueArgs = {
  filter?: InputMaybe<DocumentFilter>;
  order?: InputMaybe<DocumentOrder>;
};

export type ProjectEntityTypeArgs = {
  id: Scalars['ID']['input'];
};

export type ProjectConnection = {
  __typename?: 'ProjectConnection';
  edges: Array<ProjectEdge>;
  pageInfo: PageInfo;
};

export type ProjectEdge = {
  __typename?: 'ProjectEdge';
  cursor: Scalars['String']['output'];
  node: Project;
};

export type EntityType = {
  __typename?: 'EntityType';
  id: Scalars['ID']['output'];
  /** Such as PRODUCT_ID or FIN.CRYPTO; unique in its project, whatever the case. */
  name: Scalars['String']['output'];
  /** #rrggbb */
  colour: Scalars['String']['output'];
  /** One letter or digit that labels with this type; null for none. */
  key?: Maybe<Scalars['String']['output']>;
  /** How annotators should apply it; Markdown, up to 20,000 characters. */
  guideline: Scalars['String']['output'];
  /** Spans of this type in all sets. */
  spanCount: Scalars['Int']['output'];
  /** Documents with such a span. */
  documentCount: Scalars['Int']['output'];
  /** When it went into the bin. */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was labelled with this type most often, up to 10 distinct texts of sets that the viewer may open, counted in the 300 documents that came last at most. For 10 types a request. */
  examples: Array<MentionExample>;
  /** Words that are suggested as this type wherever they stand. */
  patterns: PatternList;
};

export type DeletedEntityType = {
  __typename?: 'DeletedEntityType';
  entityType: EntityType;
  /** How many spans it touches; all come back with restoreEntityType. */
  spanCount: Scalars['Int']['output'];
  documentCount: Scalars['Int']['output'];
};

export type Member = {
  __typename?: 'Member';
  user: User;
  role: Role;
  joinedAt: Scalars['DateTime']['output'];
};

export type Invitation = {
  __typename?: 'Invitation';
  /** To be handed to the person; works once. The secret is in the fragment, which browsers do not send. */
  url: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
};

export type ApiToken = {
  __typename?: 'ApiToken';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type CreatedApiToken = {
  __typename?: 'CreatedApiToken';
  apiToken: ApiToken;
  /** Sent as `Authorization: Bearer <secret>`. */
  secret: Scalars['String']['output'];
};

/** How far the project's annotation is. */
export type Progress = {
  __typename?: 'Progress';
  documents: Scalars['Int']['output'];
  /** Documents with at least one span in any set that people make. */
  annotated: Scalars['Int']['output'];
  /** Documents for which at least one set was submitted. */
  submitted: Scalars['Int']['output'];
  /** Documents with a gold set. */
  gold: Scalars['Int']['output'];
};

export type CreateProjectInput = {
  /** 1–100 characters. */
  name: Scalars['String']['input'];
  language: Scalars['String']['input'];
  mode: ProjectMode;
  overlap: OverlapPolicy;
};

/** Fields left out stay as they are. The mode can change only while nothing is annotated. */
export type UpdateProjectInput = {
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  language?: InputMaybe<Scalars['String']['input']>;
  mode?: InputMaybe<ProjectMode>;
  overlap?: InputMaybe<OverlapPolicy>;
  snapping?: InputMaybe<Snapping>;
  trimsPunctuation?: InputMaybe<Scalars['Boolean']['input']>;
};

export type AddEntityTypeInput = {
  projectId: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  /** #rrggbb; the next free one of the palette if left out. */
  colour?: InputMaybe<Scalars['String']['input']>;
  key?: InputMaybe<Scalars['String']['input']>;
  guideline: Scalars['String']['input'];
};

export type UpdateEntityTypeInput = {
  projectId: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  colour?: InputMaybe<Scalars['String']['input']>;
  /** Null removes it. */
  key?: InputMaybe<Scalars['String']['input']>;
  guideline?: InputMaybe<Scalars['String']['input']>;
};

export type InviteMemberInput = {
  projectId: Scalars['ID']['input'];
  role: Role;
};

/** How documents follow each other. Where two are alike, the order of import decides. */
export type DocumentOrder =
  /** The order of import. */
  | 'POSITION'
  /** Those first that the last ranking by a model was least sure of; those that were never ranked last. */
  | 'UNCERTAINTY'
  /** Those first that nobody has begun, as far as the viewer may know it. */
  | 'UNTOUCHED';

/** What fits a filter, its status left out, by status. */
export type DocumentQueue = {
  __typename?: 'DocumentQueue';
  total: Scalars['Int']['output'];
  new: Scalars['Int']['output'];
  started: Scalars['Int']['output'];
  submitted: Scalars['Int']['output'];
  gold: Scalars['Int']['output'];
  /** The first in the order that is NEW or STARTED; null when all is done. */
  nextToDo?: Maybe<Document>;
};

/** A document's place among those that fit a filter, whether or not it fits itself. */
export type DocumentPlace = {
  __typename?: 'DocumentPlace';
  /** Counted from 1; null when the document does not fit. */
  number?: Maybe<Scalars['Int']['output']>;
  /** How many fit. */
  total: Scalars['Int']['output'];
  firstId?: Maybe<Scalars['ID']['output']>;
  previousId?: Maybe<Scalars['ID']['output']>;
  nextId?: Maybe<Scalars['ID']['output']>;
  cursor: Scalars['String']['output'];
};

/** A text that was labelled, and how often. */
export type MentionExample = {
  __typename?: 'MentionExample';
  text: Scalars['String']['output'];
  count: Scalars['Int']['output'];
};

export type Snapping =
  /** Words that a selection cuts are taken whole, by Unicode's borders and the document's language. */
  | 'WORDS'
  /** Exactly the characters that were selected. */
  | 'CHARACTERS';

/** For one document and set: all that is proposed, and what was rejected. Which are still open follows from the live spans. */
export type SuggestionList = {
  __typename?: 'SuggestionList';
  documentId: Scalars['ID']['output'];
  set: Scalars['String']['output'];
  /** Another one when the suggestions (not the rejections) are others. */
  revision: Scalars['String']['output'];
  /** Of the model that read the document last, and of the pattern lists: the surest 10,000 of each. */
  suggestions: Array<Suggestion>;
  /** Name of that model; null without one. */
  modelName?: Maybe<Scalars['String']['output']>;
  rejections: Array<SuggestionRejection>;
};

/** Offsets are UTF-16 code units, half-open. */
export type Suggestion = {
  __typename?: 'Suggestion';
  start: Scalars['Int']['output'];
  end: Scalars['Int']['output'];
  entityTypeId: Scalars['ID']['output'];
  /** The model's posterior probability, 0–1; null for patterns. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** model:<id> or patterns. */
  source: Scalars['String']['output'];
};

/** What somebody said no to in a set. */
export type SuggestionRejection = {
  __typename?: 'SuggestionRejection';
  start: Scalars['Int']['output'];
  end: Scalars['Int']['output'];
  entityTypeId: Scalars['ID']['output'];
  by: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
};

export type PatternList = {
  __typename?: 'PatternList';
  /** Literal terms of whole words, as they were written. */
  terms: Array<Scalars['String']['output']>;
  /** Whether upper and lower case must be as written. */
  matchCase: Scalars['Boolean']['output'];
};

/** Which documents a model reads. */
export type PreannotationScope =
  /** Those still to be annotated: without gold, and not handed in (in an independent project: not by every annotator). */
  'OPEN' | 'ALL';

export type StartPreannotationInput = {
  projectId: Scalars['ID']['input'];
  /** Either the model … */
  modelId?: InputMaybe<Scalars['ID']['input']>;
  /** … or the deployment that answers with it. */
  deployment?: InputMaybe<Scalars['String']['input']>;
  scope: PreannotationScope;
};

export type SuggestionPlacesInput = {
  documentId: Scalars['ID']['input'];
  set: Scalars['String']['input'];
  places: Array<SuggestionPlaceInput>;
};

export type SuggestionPlaceInput = {
  start: Scalars['Int']['input'];
  end: Scalars['Int']['input'];
  entityTypeId: Scalars['ID']['input'];
};

export type SetPatternsInput = {
  projectId: Scalars['ID']['input'];
  entityTypeId: Scalars['ID']['input'];
  /** At most 2,000, each of 1–100 characters; 10,000 in all of a project. */
  terms: Array<Scalars['String']['input']>;
  matchCase: Scalars['Boolean']['input'];
};

export type PreannotationReport = {
  __typename?: 'PreannotationReport';
  modelId: Scalars['ID']['output'];
  modelName: Scalars['String']['output'];
  scope: PreannotationScope;
  /** null before the end. */
  documents?: Maybe<Scalars['Int']['output']>;
  suggestions?: Maybe<Scalars['Int']['output']>;
  /** Suggestions of entity types that the project does not have any more. */
  leftOut?: Maybe<Scalars['Int']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** Who is signed in; null for nobody. */
  viewer?: Maybe<Viewer>;
  /** What a one-time link is for. The token is in the body, never in an address. */
  link: Link;
  document: Document;
  job: Job;
  /** What labelling every mention of a text in other documents would do, without doing it. */
  mentionPreview: MentionPreview;
  model: Model;
  /** What a deployment finds in a text, at most 125,000 UTF-16 code units. */
  predict: Prediction;
  /** A project that the viewer is a member of; an error NOT_FOUND otherwise. */
  project: Project;
};

export type QueryLinkArgs = {
  token: Scalars['String']['input'];
};

export type QueryDocumentArgs = {
  id: Scalars['ID']['input'];
};

export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};

export type QueryMentionPreviewArgs = {
  input: LabelMentionsInput;
};

export type QueryModelArgs = {
  id: Scalars['ID']['input'];
};

export type QueryPredictArgs = {
  projectId: Scalars['ID']['input'];
  deployment: Scalars['String']['input'];
  text: Scalars['String']['input'];
};

export type QueryProjectArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Uses up a one-time link: makes the account it is for (owner, invitation), or signs its person in, and signs in. */
  acceptLink: Viewer;
  /** Signs in with e-mail and password. */
  signIn: Viewer;
  /** Ends this browser's sign-in. True also when nobody was signed in. */
  signOut: Scalars['Boolean']['output'];
  /** Hands the viewer's own (or the shared) set in. The own set is read-only from then on. */
  submitSet: AnnotationSet;
  /** Gives a submitted set back to its annotator. */
  reopenSet: AnnotationSet;
  /**
   * Makes gold from what the submitted sets (or the shared set) say: spans that at least `atLeast` sets hold; all of them
   * if left out. Gold that already has spans is kept unless `replace` is true. Returns how many documents got a gold set.
   */
  adoptGold: AdoptedGold;
  /**
   * Makes a set what it was after an earlier change, as a new change of its history. Leads only; a set that was handed in
   * must be reopened first.
   */
  restoreAnnotationSet: RestoredSet;
  /** Says something about a span, a stretch of text or a document, in a set that the viewer may open. */
  addComment: Comment;
  /** Flags a place as unclear. One flag a person and place: flagging again changes the note and opens it again. */
  flagUnclear: Comment;
  /** Answers a comment or a flag. */
  replyToComment: Comment;
  /** Changes the viewer's own words: those that began it, or with `replyId` those of an answer. */
  editComment: Comment;
  /** Deletes the viewer's own words; leads delete anybody's. null: nothing is left of it. */
  deleteComment?: Maybe<Comment>;
  /** Settles a comment or flag (`isResolved`), or opens it again. */
  resolveComment: Comment;
  /** Starts a job that imports a folder under the server's DOCUMENT_ROOT. Importing again adds only what is new. */
  importFolder: Job;
  /** Deletes a document with all sets on it. */
  deleteDocument: Scalars['Boolean']['output'];
  /** Starts training on the project's data. Refused with what to do when there is too little gold. */
  startTraining: Job;
  /** Asks a job to stop; it reaches a final state within 10 s. */
  cancelJob: Job;
  /**
   * Starts a job that labels every mention of a text in documents that are still open, each in the set that the viewer
   * writes in by default. What stands there already is left alone.
   */
  labelMentions: Job;
  /** Starts a job that removes the spans which such a job made, but for those that somebody changed since. */
  undoLabelMentions: Job;
  /** Gives a name to a model: makes the deployment, or moves it to this model. */
  deployModel: Deployment;
  deleteDeployment: Scalars['Boolean']['output'];
  /** Deletes a model that no deployment uses. */
  deleteModel: Scalars['Boolean']['output'];
  createProject: Project;
  updateProject: Project;
  /** Deletes a project with its documents, sets, jobs and models. `confirmName` must equal its name. */
  deleteProject: Scalars['Boolean']['output'];
  addEntityType: EntityType;
  updateEntityType: EntityType;
  /** Puts an entity type into the bin. Its spans are kept but hidden, and come back with it. */
  deleteEntityType: DeletedEntityType;
  restoreEntityType: EntityType;
  /** Makes a one-time link for a new member; it ends after seven days. */
  inviteMember: Invitation;
  setMemberRole: Member;
  removeMember: Scalars['Boolean']['output'];
  /** Makes a token for programs. Its secret is shown this once. */
  createApiToken: CreatedApiToken;
  revokeApiToken: Scalars['Boolean']['output'];
  /** Starts a job that lets a model read documents and keeps what it proposes. Touches no span and no status. */
  startPreannotation: Job;
  /** Says no to suggestions in a set that the viewer may write, at most 1,000 at once. */
  rejectSuggestions: SuggestionList;
  /** Takes rejections back. */
  restoreSuggestions: SuggestionList;
  /** Replaces the pattern list of an entity type; an empty one removes it. */
  setPatterns: EntityType;
};

export type MutationAcceptLinkArgs = {
  input: AcceptLinkInput;
};

export type MutationSignInArgs = {
  input: SignInInput;
};

export type MutationSubmitSetArgs = {
  documentId: Scalars['ID']['input'];
  set: Scalars['String']['input'];
};

export type MutationReopenSetArgs = {
  documentId: Scalars['ID']['input'];
  set: Scalars['String']['input'];
  reason: Scalars['String']['input'];
};

export type MutationAdoptGoldArgs = {
  projectId: Scalars['ID']['input'];
  documentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
  replace: Scalars['Boolean']['input'];
};

export type MutationRestoreAnnotationSetArgs = {
  input: RestoreAnnotationSetInput;
};

export type MutationAddCommentArgs = {
  input: AddCommentInput;
};

export type MutationFlagUnclearArgs = {
  input: AddCommentInput;
};

export type MutationReplyToCommentArgs = {
  id: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};

export type MutationEditCommentArgs = {
  id: Scalars['ID']['input'];
  replyId?: InputMaybe<Scalars['ID']['input']>;
  text: Scalars['String']['input'];
};

export type MutationDeleteCommentArgs = {
  id: Scalars['ID']['input'];
  replyId?: InputMaybe<Scalars['ID']['input']>;
};

export type MutationResolveCommentArgs = {
  id: Scalars['ID']['input'];
  isResolved: Scalars['Boolean']['input'];
};

export type MutationImportFolderArgs = {
  input: ImportFolderInput;
};

export type MutationDeleteDocumentArgs = {
  id: Scalars['ID']['input'];
};

export type MutationStartTrainingArgs = {
  input: StartTrainingInput;
};

export type MutationCancelJobArgs = {
  id: Scalars['ID']['input'];
};

export type MutationLabelMentionsArgs = {
  input: LabelMentionsInput;
};

export type MutationUndoLabelMentionsArgs = {
  jobId: Scalars['ID']['input'];
};

export type MutationDeployModelArgs = {
  input: DeployModelInput;
};

export type MutationDeleteDeploymentArgs = {
  projectId: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};

export type MutationDeleteModelArgs = {
  id: Scalars['ID']['input'];
};

export type MutationCreateProjectArgs = {
  input: CreateProjectInput;
};

export type MutationUpdateProjectArgs = {
  input: UpdateProjectInput;
};

export type MutationDeleteProjectArgs = {
  id: Scalars['ID']['input'];
  confirmName: Scalars['String']['input'];
};

export type MutationAddEntityTypeArgs = {
  input: AddEntityTypeInput;
};

export type MutationUpdateEntityTypeArgs = {
  input: UpdateEntityTypeInput;
};

export type MutationDeleteEntityTypeArgs = {
  projectId: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
};

export type MutationRestoreEntityTypeArgs = {
  projectId: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
};

export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};

export type MutationSetMemberRoleArgs = {
  projectId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
  role: Role;
};

export type MutationRemoveMemberArgs = {
  projectId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};

export type MutationCreateApiTokenArgs = {
  projectId: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};

export type MutationRevokeApiTokenArgs = {
  projectId: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
};

export type MutationStartPreannotationArgs = {
  input: StartPreannotationInput;
};

export type MutationRejectSuggestionsArgs = {
  input: SuggestionPlacesInput;
};

export type MutationRestoreSuggestionsArgs = {
  input: SuggestionPlacesInput;
};

export type MutationSetPatternsArgs = {
  input: SetPatternsInput;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Something in a project changed that its pages show: members, entity types, documents, models, deployments. */
  projectChanged: Project;
  /** A set of this project was stored anew or handed in; sets that the viewer may not see are left out. */
  annotationSetChanged: AnnotationSet;
  /** A comment or flag in this set was made, changed or deleted. */
  commentChanged: CommentChange;
  /** The job now, then each time it changes (at most twice a second), until it is final. */
  jobChanged: Job;
  /** Any job of the project changed. */
  projectJobChanged: Job;
  /** The list of one set, when suggestions were made or rejected. */
  suggestionsChanged: SuggestionList;
};

export type SubscriptionProjectChangedArgs = {
  projectId: Scalars['ID']['input'];
};

export type SubscriptionAnnotationSetChangedArgs = {
  projectId: Scalars['ID']['input'];
};

export type SubscriptionCommentChangedArgs = {
  documentId: Scalars['ID']['input'];
  set: Scalars['String']['input'];
};

export type SubscriptionJobChangedArgs = {
  id: Scalars['ID']['input'];
};

export type SubscriptionProjectJobChangedArgs = {
  projectId: Scalars['ID']['input'];
};

export type SubscriptionSuggestionsChangedArgs = {
  documentId: Scalars['ID']['input'];
  set: Scalars['String']['input'];
};

/** The person who asks. */
export type Viewer = {
  __typename?: 'Viewer';
  user: User;
  /** First owner of this installation; may create projects. */
  isOwner: Scalars['Boolean']['output'];
  projects: ProjectConnection;
};

/** The person who asks. */
export type ViewerProjectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  __typename?: 'User';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Only for oneself and for leads of a common project. */
  email?: Maybe<Scalars['String']['output']>;
  /** Colour of the person's cursor and spans' author mark, as #rrggbb. */
  colour: Scalars['String']['output'];
};

export type LinkKind =
  /** The first person of an installation. */
  | 'OWNER'
  /** A new member of a project. */
  | 'INVITATION'
  /** Signs in a person who already has an account. */
  | 'SIGN_IN';

export type Link = {
  __typename?: 'Link';
  kind: LinkKind;
  /** The project an invitation leads to. */
  projectName?: Maybe<Scalars['String']['output']>;
  role?: Maybe<Role>;
  /** Whose account a sign-in link opens. */
  userName?: Maybe<Scalars['String']['output']>;
};

export type AcceptLinkInput = {
  token: Scalars['String']['input'];
  /** Needed where the link makes an account: 1–80 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  /** Needed where the link makes an account: 10–200 characters. */
  password?: InputMaybe<Scalars['String']['input']>;
};

export type SignInInput = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

/** Where a page of a list ends, and whether more follows (Relay cursor connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<
  TTypes,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
> = (parent: TParent, context: TContext, info: GraphQLResolveInfo) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AnnotationSet: ResolverTypeWrapper<AnnotationSetParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  HistoryConnection: ResolverTypeWrapper<
    Omit<HistoryConnection, 'edges'> & { edges: Array<ResolversTypes['HistoryEdge']> }
  >;
  HistoryEdge: ResolverTypeWrapper<Omit<HistoryEdge, 'node'> & { node: ResolversTypes['HistoryEntry'] }>;
  HistoryEntry: ResolverTypeWrapper<HistoryEntryParent>;
  HistoryChangeKind: HistoryChangeKind;
  HistoryChange: ResolverTypeWrapper<HistoryChangeParent>;
  RestoreAnnotationSetInput: RestoreAnnotationSetInput;
  RestoredSet: ResolverTypeWrapper<
    Omit<RestoredSet, 'set' | 'leftOut'> & {
      set: ResolversTypes['AnnotationSet'];
      leftOut: Array<ResolversTypes['LeftOutSpan']>;
    }
  >;
  LeftOutSpan: ResolverTypeWrapper<Omit<LeftOutSpan, 'span'> & { span: ResolversTypes['Span'] }>;
  Span: ResolverTypeWrapper<SpanParent>;
  AdoptedGold: ResolverTypeWrapper<AdoptedGold>;
  CommentKind: CommentKind;
  Comment: ResolverTypeWrapper<CommentParent>;
  CommentReply: ResolverTypeWrapper<CommentReplyRow>;
  CommentChange: ResolverTypeWrapper<
    Omit<CommentChange, 'comment'> & { comment?: Maybe<ResolversTypes['Comment']> }
  >;
  AddCommentInput: AddCommentInput;
  Document: ResolverTypeWrapper<DocumentParent>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DocumentStatus: DocumentStatus;
  DocumentConnection: ResolverTypeWrapper<
    Omit<DocumentConnection, 'edges'> & { edges: Array<ResolversTypes['DocumentEdge']> }
  >;
  DocumentEdge: ResolverTypeWrapper<Omit<DocumentEdge, 'node'> & { node: ResolversTypes['Document'] }>;
  DocumentFilter: DocumentFilter;
  ImportFolderInput: ImportFolderInput;
  JobKind: JobKind;
  JobState: JobState;
  Job: ResolverTypeWrapper<JobParent>;
  JobConnection: ResolverTypeWrapper<
    Omit<JobConnection, 'edges'> & { edges: Array<ResolversTypes['JobEdge']> }
  >;
  JobEdge: ResolverTypeWrapper<Omit<JobEdge, 'node'> & { node: ResolversTypes['Job'] }>;
  JobProgress: ResolverTypeWrapper<JobProgress>;
  TrainingPoint: ResolverTypeWrapper<TrainingPoint>;
  JobError: ResolverTypeWrapper<JobError>;
  ImportResult: ResolverTypeWrapper<ImportResult>;
  RefusedItem: ResolverTypeWrapper<RefusedItem>;
  TrainingData: TrainingData;
  StartTrainingInput: StartTrainingInput;
  TrainingPlan: ResolverTypeWrapper<TrainingPlan>;
  MentionScope: MentionScope;
  LabelMentionsInput: LabelMentionsInput;
  MentionPreview: ResolverTypeWrapper<MentionPreview>;
  MentionHit: ResolverTypeWrapper<MentionHit>;
  LabelledMentions: ResolverTypeWrapper<LabelledMentions>;
  Agreement: ResolverTypeWrapper<AgreementParent>;
  AgreementFigures: ResolverTypeWrapper<AgreementFigures>;
  Figure: ResolverTypeWrapper<Figure>;
  PairAgreement: ResolverTypeWrapper<PairAgreementParent>;
  TypeAgreement: ResolverTypeWrapper<TypeAgreementParent>;
  DocumentAgreement: ResolverTypeWrapper<DocumentAgreementParent>;
  DisagreementKind: DisagreementKind;
  Disagreement: ResolverTypeWrapper<
    Omit<Disagreement, 'sides'> & { sides: Array<ResolversTypes['DisagreementSide']> }
  >;
  DisagreementSide: ResolverTypeWrapper<DisagreementSideParent>;
  Model: ResolverTypeWrapper<ModelParent>;
  Evaluation: ResolverTypeWrapper<Evaluation>;
  Scores: ResolverTypeWrapper<Scores>;
  MacroScores: ResolverTypeWrapper<MacroScores>;
  TypeScores: ResolverTypeWrapper<TypeScores>;
  Confusion: ResolverTypeWrapper<Confusion>;
  DeployModelInput: DeployModelInput;
  Deployment: ResolverTypeWrapper<DeploymentParent>;
  Prediction: ResolverTypeWrapper<Prediction>;
  PredictedEntity: ResolverTypeWrapper<PredictedEntity>;
  Role: Role;
  ProjectMode: ProjectMode;
  OverlapPolicy: OverlapPolicy;
  Project: ResolverTypeWrapper<ProjectParent>;
  ProjectConnection: ResolverTypeWrapper<
    Omit<ProjectConnection, 'edges'> & { edges: Array<ResolversTypes['ProjectEdge']> }
  >;
  ProjectEdge: ResolverTypeWrapper<Omit<ProjectEdge, 'node'> & { node: ResolversTypes['Project'] }>;
  EntityType: ResolverTypeWrapper<EntityTypeParent>;
  DeletedEntityType: ResolverTypeWrapper<
    Omit<DeletedEntityType, 'entityType'> & { entityType: ResolversTypes['EntityType'] }
  >;
  Member: ResolverTypeWrapper<MemberParent>;
  Invitation: ResolverTypeWrapper<Invitation>;
  ApiToken: ResolverTypeWrapper<ApiTokenRow>;
  CreatedApiToken: ResolverTypeWrapper<
    Omit<CreatedApiToken, 'apiToken'> & { apiToken: ResolversTypes['ApiToken'] }
  >;
  Progress: ResolverTypeWrapper<Progress>;
  CreateProjectInput: CreateProjectInput;
  UpdateProjectInput: UpdateProjectInput;
  AddEntityTypeInput: AddEntityTypeInput;
  UpdateEntityTypeInput: UpdateEntityTypeInput;
  InviteMemberInput: InviteMemberInput;
  DocumentOrder: DocumentOrder;
  DocumentQueue: ResolverTypeWrapper<
    Omit<DocumentQueue, 'nextToDo'> & { nextToDo?: Maybe<ResolversTypes['Document']> }
  >;
  DocumentPlace: ResolverTypeWrapper<DocumentPlace>;
  MentionExample: ResolverTypeWrapper<MentionExample>;
  Snapping: Snapping;
  SuggestionList: ResolverTypeWrapper<SuggestionListParent>;
  Suggestion: ResolverTypeWrapper<Suggestion>;
  SuggestionRejection: ResolverTypeWrapper<SuggestionRejection>;
  PatternList: ResolverTypeWrapper<PatternList>;
  PreannotationScope: PreannotationScope;
  StartPreannotationInput: StartPreannotationInput;
  SuggestionPlacesInput: SuggestionPlacesInput;
  SuggestionPlaceInput: SuggestionPlaceInput;
  SetPatternsInput: SetPatternsInput;
  PreannotationReport: ResolverTypeWrapper<PreannotationReport>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Viewer: ResolverTypeWrapper<ViewerParent>;
  User: ResolverTypeWrapper<UserParent>;
  LinkKind: LinkKind;
  Link: ResolverTypeWrapper<Link>;
  AcceptLinkInput: AcceptLinkInput;
  SignInInput: SignInInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AnnotationSet: AnnotationSetParent;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  HistoryConnection: Omit<HistoryConnection, 'edges'> & { edges: Array<ResolversParentTypes['HistoryEdge']> };
  HistoryEdge: Omit<HistoryEdge, 'node'> & { node: ResolversParentTypes['HistoryEntry'] };
  HistoryEntry: HistoryEntryParent;
  HistoryChange: HistoryChangeParent;
  RestoreAnnotationSetInput: RestoreAnnotationSetInput;
  RestoredSet: Omit<RestoredSet, 'set' | 'leftOut'> & {
    set: ResolversParentTypes['AnnotationSet'];
    leftOut: Array<ResolversParentTypes['LeftOutSpan']>;
  };
  LeftOutSpan: Omit<LeftOutSpan, 'span'> & { span: ResolversParentTypes['Span'] };
  Span: SpanParent;
  AdoptedGold: AdoptedGold;
  Comment: CommentParent;
  CommentReply: CommentReplyRow;
  CommentChange: Omit<CommentChange, 'comment'> & { comment?: Maybe<ResolversParentTypes['Comment']> };
  AddCommentInput: AddCommentInput;
  Document: DocumentParent;
  Float: Scalars['Float']['output'];
  DocumentConnection: Omit<DocumentConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['DocumentEdge']>;
  };
  DocumentEdge: Omit<DocumentEdge, 'node'> & { node: ResolversParentTypes['Document'] };
  DocumentFilter: DocumentFilter;
  ImportFolderInput: ImportFolderInput;
  Job: JobParent;
  JobConnection: Omit<JobConnection, 'edges'> & { edges: Array<ResolversParentTypes['JobEdge']> };
  JobEdge: Omit<JobEdge, 'node'> & { node: ResolversParentTypes['Job'] };
  JobProgress: JobProgress;
  TrainingPoint: TrainingPoint;
  JobError: JobError;
  ImportResult: ImportResult;
  RefusedItem: RefusedItem;
  StartTrainingInput: StartTrainingInput;
  TrainingPlan: TrainingPlan;
  LabelMentionsInput: LabelMentionsInput;
  MentionPreview: MentionPreview;
  MentionHit: MentionHit;
  LabelledMentions: LabelledMentions;
  Agreement: AgreementParent;
  AgreementFigures: AgreementFigures;
  Figure: Figure;
  PairAgreement: PairAgreementParent;
  TypeAgreement: TypeAgreementParent;
  DocumentAgreement: DocumentAgreementParent;
  Disagreement: Omit<Disagreement, 'sides'> & { sides: Array<ResolversParentTypes['DisagreementSide']> };
  DisagreementSide: DisagreementSideParent;
  Model: ModelParent;
  Evaluation: Evaluation;
  Scores: Scores;
  MacroScores: MacroScores;
  TypeScores: TypeScores;
  Confusion: Confusion;
  DeployModelInput: DeployModelInput;
  Deployment: DeploymentParent;
  Prediction: Prediction;
  PredictedEntity: PredictedEntity;
  Project: ProjectParent;
  ProjectConnection: Omit<ProjectConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProjectEdge']> };
  ProjectEdge: Omit<ProjectEdge, 'node'> & { node: ResolversParentTypes['Project'] };
  EntityType: EntityTypeParent;
  DeletedEntityType: Omit<DeletedEntityType, 'entityType'> & {
    entityType: ResolversParentTypes['EntityType'];
  };
  Member: MemberParent;
  Invitation: Invitation;
  ApiToken: ApiTokenRow;
  CreatedApiToken: Omit<CreatedApiToken, 'apiToken'> & { apiToken: ResolversParentTypes['ApiToken'] };
  Progress: Progress;
  CreateProjectInput: CreateProjectInput;
  UpdateProjectInput: UpdateProjectInput;
  AddEntityTypeInput: AddEntityTypeInput;
  UpdateEntityTypeInput: UpdateEntityTypeInput;
  InviteMemberInput: InviteMemberInput;
  DocumentQueue: Omit<DocumentQueue, 'nextToDo'> & { nextToDo?: Maybe<ResolversParentTypes['Document']> };
  DocumentPlace: DocumentPlace;
  MentionExample: MentionExample;
  SuggestionList: SuggestionListParent;
  Suggestion: Suggestion;
  SuggestionRejection: SuggestionRejection;
  PatternList: PatternList;
  StartPreannotationInput: StartPreannotationInput;
  SuggestionPlacesInput: SuggestionPlacesInput;
  SuggestionPlaceInput: SuggestionPlaceInput;
  SetPatternsInput: SetPatternsInput;
  PreannotationReport: PreannotationReport;
  DateTime: Scalars['DateTime']['output'];
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Viewer: ViewerParent;
  User: UserParent;
  Link: Link;
  AcceptLinkInput: AcceptLinkInput;
  SignInInput: SignInInput;
  PageInfo: PageInfo;
};

export type AnnotationSetResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AnnotationSet'] = ResolversParentTypes['AnnotationSet'],
> = {
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  set?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  canWrite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  spans?: Resolver<Array<ResolversTypes['Span']>, ParentType, ContextType>;
  spanCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<
    ResolversTypes['HistoryConnection'],
    ParentType,
    ContextType,
    RequireFields<AnnotationSetHistoryArgs, 'first'>
  >;
  spansAt?: Resolver<
    Array<ResolversTypes['Span']>,
    ParentType,
    ContextType,
    RequireFields<AnnotationSetSpansAtArgs, 'seq'>
  >;
  comments?: Resolver<Array<ResolversTypes['Comment']>, ParentType, ContextType>;
};

export type HistoryConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['HistoryConnection'] = ResolversParentTypes['HistoryConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['HistoryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HistoryEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['HistoryEdge'] = ResolversParentTypes['HistoryEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HistoryEntry'], ParentType, ContextType>;
};

export type HistoryEntryResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['HistoryEntry'] = ResolversParentTypes['HistoryEntry'],
> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<
    Array<ResolversTypes['HistoryChange']>,
    ParentType,
    ContextType,
    RequireFields<HistoryEntryChangesArgs, 'first'>
  >;
};

export type HistoryChangeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['HistoryChange'] = ResolversParentTypes['HistoryChange'],
> = {
  kind?: Resolver<ResolversTypes['HistoryChangeKind'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Span']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['Span']>, ParentType, ContextType>;
};

export type RestoredSetResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['RestoredSet'] = ResolversParentTypes['RestoredSet'],
> = {
  set?: Resolver<ResolversTypes['AnnotationSet'], ParentType, ContextType>;
  restored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leftOut?: Resolver<Array<ResolversTypes['LeftOutSpan']>, ParentType, ContextType>;
  previousSeq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LeftOutSpanResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['LeftOutSpan'] = ResolversParentTypes['LeftOutSpan'],
> = {
  span?: Resolver<ResolversTypes['Span'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SpanResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Span'] = ResolversParentTypes['Span'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entityTypeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AdoptedGoldResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AdoptedGold'] = ResolversParentTypes['AdoptedGold'],
> = {
  documents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  spans?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommentResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  set?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CommentKind'], ParentType, ContextType>;
  spanId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mention?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  author?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isDeleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolvedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  replies?: Resolver<Array<ResolversTypes['CommentReply']>, ParentType, ContextType>;
  mayResolve?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CommentReplyResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CommentReply'] = ResolversParentTypes['CommentReply'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CommentChangeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CommentChange'] = ResolversParentTypes['CommentChange'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
};

export type DocumentResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  excerpt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DocumentStatus'], ParentType, ContextType>;
  defaultSet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sets?: Resolver<Array<ResolversTypes['AnnotationSet']>, ParentType, ContextType>;
  annotationSet?: Resolver<
    ResolversTypes['AnnotationSet'],
    ParentType,
    ContextType,
    RequireFields<DocumentAnnotationSetArgs, 'set'>
  >;
  previousId?: Resolver<
    Maybe<ResolversTypes['ID']>,
    ParentType,
    ContextType,
    RequireFields<DocumentPreviousIdArgs, 'order'>
  >;
  nextId?: Resolver<
    Maybe<ResolversTypes['ID']>,
    ParentType,
    ContextType,
    RequireFields<DocumentNextIdArgs, 'order'>
  >;
  disagreements?: Resolver<Array<ResolversTypes['Disagreement']>, ParentType, ContextType>;
  openComments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openFlags?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<
    ResolversTypes['DocumentPlace'],
    ParentType,
    ContextType,
    RequireFields<DocumentPlaceArgs, 'order'>
  >;
  suggestions?: Resolver<
    ResolversTypes['SuggestionList'],
    ParentType,
    ContextType,
    RequireFields<DocumentSuggestionsArgs, 'set'>
  >;
  uncertainty?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type DocumentConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['DocumentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
};

export type JobResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  projectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['JobKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JobState'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['JobProgress'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['JobError']>, ParentType, ContextType>;
  importResult?: Resolver<Maybe<ResolversTypes['ImportResult']>, ParentType, ContextType>;
  curve?: Resolver<Array<ResolversTypes['TrainingPoint']>, ParentType, ContextType>;
  training?: Resolver<Maybe<ResolversTypes['TrainingPlan']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  labelledMentions?: Resolver<Maybe<ResolversTypes['LabelledMentions']>, ParentType, ContextType>;
  preannotation?: Resolver<Maybe<ResolversTypes['PreannotationReport']>, ParentType, ContextType>;
};

export type JobConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type JobEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type JobProgressResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['JobProgress'] = ResolversParentTypes['JobProgress'],
> = {
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fraction?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  loss?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  heldOutF1?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  etaMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TrainingPointResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['TrainingPoint'] = ResolversParentTypes['TrainingPoint'],
> = {
  iteration?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  loss?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  heldOutF1?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type JobErrorResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['JobError'] = ResolversParentTypes['JobError'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportResultResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult'],
> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<Array<ResolversTypes['RefusedItem']>, ParentType, ContextType>;
  spans?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefusedItemResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['RefusedItem'] = ResolversParentTypes['RefusedItem'],
> = {
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TrainingPlanResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['TrainingPlan'] = ResolversParentTypes['TrainingPlan'],
> = {
  data?: Resolver<ResolversTypes['TrainingData'], ParentType, ContextType>;
  testShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  iterations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trainingDocuments?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  testDocuments?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  spans?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lostSpans?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MentionPreviewResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MentionPreview'] = ResolversParentTypes['MentionPreview'],
> = {
  documents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  already?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  blocked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hits?: Resolver<Array<ResolversTypes['MentionHit']>, ParentType, ContextType>;
};

export type MentionHitResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MentionHit'] = ResolversParentTypes['MentionHit'],
> = {
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  documentName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mention?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LabelledMentionsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['LabelledMentions'] = ResolversParentTypes['LabelledMentions'],
> = {
  isUndo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mention?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityTypeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  documents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mayUndo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AgreementResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement'],
> = {
  commonDocuments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  annotators?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  overall?: Resolver<ResolversTypes['AgreementFigures'], ParentType, ContextType>;
  pairs?: Resolver<Array<ResolversTypes['PairAgreement']>, ParentType, ContextType>;
  perType?: Resolver<Array<ResolversTypes['TypeAgreement']>, ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['DocumentAgreement']>, ParentType, ContextType>;
};

export type AgreementFiguresResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AgreementFigures'] = ResolversParentTypes['AgreementFigures'],
> = {
  exactF1?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  overlapF1?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  tokenKappa?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  markedTokenKappa?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
};

export type FigureResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Figure'] = ResolversParentTypes['Figure'],
> = {
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PairAgreementResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PairAgreement'] = ResolversParentTypes['PairAgreement'],
> = {
  first?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  second?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['AgreementFigures'], ParentType, ContextType>;
  perType?: Resolver<Array<ResolversTypes['TypeAgreement']>, ParentType, ContextType>;
};

export type TypeAgreementResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['TypeAgreement'] = ResolversParentTypes['TypeAgreement'],
> = {
  entityType?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['AgreementFigures'], ParentType, ContextType>;
};

export type DocumentAgreementResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['DocumentAgreement'] = ResolversParentTypes['DocumentAgreement'],
> = {
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  exactF1?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  disagreements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DisagreementResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Disagreement'] = ResolversParentTypes['Disagreement'],
> = {
  kind?: Resolver<ResolversTypes['DisagreementKind'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sides?: Resolver<Array<ResolversTypes['DisagreementSide']>, ParentType, ContextType>;
};

export type DisagreementSideResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['DisagreementSide'] = ResolversParentTypes['DisagreementSide'],
> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  spans?: Resolver<Array<ResolversTypes['Span']>, ParentType, ContextType>;
};

export type ModelResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  training?: Resolver<ResolversTypes['TrainingPlan'], ParentType, ContextType>;
  evaluation?: Resolver<ResolversTypes['Evaluation'], ParentType, ContextType>;
  deployments?: Resolver<Array<ResolversTypes['Deployment']>, ParentType, ContextType>;
};

export type EvaluationResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Evaluation'] = ResolversParentTypes['Evaluation'],
> = {
  documents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  micro?: Resolver<ResolversTypes['Scores'], ParentType, ContextType>;
  macro?: Resolver<ResolversTypes['MacroScores'], ParentType, ContextType>;
  perType?: Resolver<Array<ResolversTypes['TypeScores']>, ParentType, ContextType>;
  confusion?: Resolver<ResolversTypes['Confusion'], ParentType, ContextType>;
};

export type ScoresResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Scores'] = ResolversParentTypes['Scores'],
> = {
  truePositives?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  falsePositives?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  falseNegatives?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  precision?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  recall?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  f1?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MacroScoresResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MacroScores'] = ResolversParentTypes['MacroScores'],
> = {
  precision?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  recall?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  f1?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type TypeScoresResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['TypeScores'] = ResolversParentTypes['TypeScores'],
> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scores?: Resolver<ResolversTypes['Scores'], ParentType, ContextType>;
  boundaryErrors?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConfusionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Confusion'] = ResolversParentTypes['Confusion'],
> = {
  labels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
};

export type DeploymentResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Deployment'] = ResolversParentTypes['Deployment'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PredictionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Prediction'] = ResolversParentTypes['Prediction'],
> = {
  modelId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entities?: Resolver<Array<ResolversTypes['PredictedEntity']>, ParentType, ContextType>;
};

export type PredictedEntityResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PredictedEntity'] = ResolversParentTypes['PredictedEntity'],
> = {
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityTypeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ProjectResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['ProjectMode'], ParentType, ContextType>;
  overlap?: Resolver<ResolversTypes['OverlapPolicy'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  entityTypes?: Resolver<
    Array<ResolversTypes['EntityType']>,
    ParentType,
    ContextType,
    RequireFields<ProjectEntityTypesArgs, 'includeDeleted'>
  >;
  members?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  documentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documents?: Resolver<
    ResolversTypes['DocumentConnection'],
    ParentType,
    ContextType,
    RequireFields<ProjectDocumentsArgs, 'first' | 'order'>
  >;
  progress?: Resolver<ResolversTypes['Progress'], ParentType, ContextType>;
  jobs?: Resolver<
    ResolversTypes['JobConnection'],
    ParentType,
    ContextType,
    RequireFields<ProjectJobsArgs, 'first'>
  >;
  models?: Resolver<Array<ResolversTypes['Model']>, ParentType, ContextType>;
  deployments?: Resolver<Array<ResolversTypes['Deployment']>, ParentType, ContextType>;
  apiTokens?: Resolver<Array<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  agreement?: Resolver<ResolversTypes['Agreement'], ParentType, ContextType>;
  queue?: Resolver<
    ResolversTypes['DocumentQueue'],
    ParentType,
    ContextType,
    RequireFields<ProjectQueueArgs, 'order'>
  >;
  entityType?: Resolver<
    ResolversTypes['EntityType'],
    ParentType,
    ContextType,
    RequireFields<ProjectEntityTypeArgs, 'id'>
  >;
  snapping?: Resolver<ResolversTypes['Snapping'], ParentType, ContextType>;
  trimsPunctuation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProjectConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProjectEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type EntityTypeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['EntityType'] = ResolversParentTypes['EntityType'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  colour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  guideline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  spanCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  examples?: Resolver<Array<ResolversTypes['MentionExample']>, ParentType, ContextType>;
  patterns?: Resolver<ResolversTypes['PatternList'], ParentType, ContextType>;
};

export type DeletedEntityTypeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['DeletedEntityType'] = ResolversParentTypes['DeletedEntityType'],
> = {
  entityType?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  spanCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'],
> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type InvitationResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation'],
> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ApiTokenResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ApiToken'] = ResolversParentTypes['ApiToken'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CreatedApiTokenResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CreatedApiToken'] = ResolversParentTypes['CreatedApiToken'],
> = {
  apiToken?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProgressResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Progress'] = ResolversParentTypes['Progress'],
> = {
  documents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  annotated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentQueueResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['DocumentQueue'] = ResolversParentTypes['DocumentQueue'],
> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  new?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  started?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextToDo?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
};

export type DocumentPlaceResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['DocumentPlace'] = ResolversParentTypes['DocumentPlace'],
> = {
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  previousId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  nextId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MentionExampleResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MentionExample'] = ResolversParentTypes['MentionExample'],
> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SuggestionListResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['SuggestionList'] = ResolversParentTypes['SuggestionList'],
> = {
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  set?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestions?: Resolver<Array<ResolversTypes['Suggestion']>, ParentType, ContextType>;
  modelName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rejections?: Resolver<Array<ResolversTypes['SuggestionRejection']>, ParentType, ContextType>;
};

export type SuggestionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Suggestion'] = ResolversParentTypes['Suggestion'],
> = {
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entityTypeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SuggestionRejectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['SuggestionRejection'] =
    ResolversParentTypes['SuggestionRejection'],
> = {
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entityTypeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PatternListResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PatternList'] = ResolversParentTypes['PatternList'],
> = {
  terms?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  matchCase?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PreannotationReportResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PreannotationReport'] =
    ResolversParentTypes['PreannotationReport'],
> = {
  modelId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modelName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['PreannotationScope'], ParentType, ContextType>;
  documents?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suggestions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  leftOut?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type QueryResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  link?: Resolver<ResolversTypes['Link'], ParentType, ContextType, RequireFields<QueryLinkArgs, 'token'>>;
  document?: Resolver<
    ResolversTypes['Document'],
    ParentType,
    ContextType,
    RequireFields<QueryDocumentArgs, 'id'>
  >;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<QueryJobArgs, 'id'>>;
  mentionPreview?: Resolver<
    ResolversTypes['MentionPreview'],
    ParentType,
    ContextType,
    RequireFields<QueryMentionPreviewArgs, 'input'>
  >;
  model?: Resolver<ResolversTypes['Model'], ParentType, ContextType, RequireFields<QueryModelArgs, 'id'>>;
  predict?: Resolver<
    ResolversTypes['Prediction'],
    ParentType,
    ContextType,
    RequireFields<QueryPredictArgs, 'projectId' | 'deployment' | 'text'>
  >;
  project?: Resolver<
    ResolversTypes['Project'],
    ParentType,
    ContextType,
    RequireFields<QueryProjectArgs, 'id'>
  >;
};

export type MutationResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  acceptLink?: Resolver<
    ResolversTypes['Viewer'],
    ParentType,
    ContextType,
    RequireFields<MutationAcceptLinkArgs, 'input'>
  >;
  signIn?: Resolver<
    ResolversTypes['Viewer'],
    ParentType,
    ContextType,
    RequireFields<MutationSignInArgs, 'input'>
  >;
  signOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  submitSet?: Resolver<
    ResolversTypes['AnnotationSet'],
    ParentType,
    ContextType,
    RequireFields<MutationSubmitSetArgs, 'documentId' | 'set'>
  >;
  reopenSet?: Resolver<
    ResolversTypes['AnnotationSet'],
    ParentType,
    ContextType,
    RequireFields<MutationReopenSetArgs, 'documentId' | 'set' | 'reason'>
  >;
  adoptGold?: Resolver<
    ResolversTypes['AdoptedGold'],
    ParentType,
    ContextType,
    RequireFields<MutationAdoptGoldArgs, 'projectId' | 'replace'>
  >;
  restoreAnnotationSet?: Resolver<
    ResolversTypes['RestoredSet'],
    ParentType,
    ContextType,
    RequireFields<MutationRestoreAnnotationSetArgs, 'input'>
  >;
  addComment?: Resolver<
    ResolversTypes['Comment'],
    ParentType,
    ContextType,
    RequireFields<MutationAddCommentArgs, 'input'>
  >;
  flagUnclear?: Resolver<
    ResolversTypes['Comment'],
    ParentType,
    ContextType,
    RequireFields<MutationFlagUnclearArgs, 'input'>
  >;
  replyToComment?: Resolver<
    ResolversTypes['Comment'],
    ParentType,
    ContextType,
    RequireFields<MutationReplyToCommentArgs, 'id' | 'text'>
  >;
  editComment?: Resolver<
    ResolversTypes['Comment'],
    ParentType,
    ContextType,
    RequireFields<MutationEditCommentArgs, 'id' | 'text'>
  >;
  deleteComment?: Resolver<
    Maybe<ResolversTypes['Comment']>,
    ParentType,
    ContextType,
    RequireFields<MutationDeleteCommentArgs, 'id'>
  >;
  resolveComment?: Resolver<
    ResolversTypes['Comment'],
    ParentType,
    ContextType,
    RequireFields<MutationResolveCommentArgs, 'id' | 'isResolved'>
  >;
  importFolder?: Resolver<
    ResolversTypes['Job'],
    ParentType,
    ContextType,
    RequireFields<MutationImportFolderArgs, 'input'>
  >;
  deleteDocument?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<MutationDeleteDocumentArgs, 'id'>
  >;
  startTraining?: Resolver<
    ResolversTypes['Job'],
    ParentType,
    ContextType,
    RequireFields<MutationStartTrainingArgs, 'input'>
  >;
  cancelJob?: Resolver<
    ResolversTypes['Job'],
    ParentType,
    ContextType,
    RequireFields<MutationCancelJobArgs, 'id'>
  >;
  labelMentions?: Resolver<
    ResolversTypes['Job'],
    ParentType,
    ContextType,
    RequireFields<MutationLabelMentionsArgs, 'input'>
  >;
  undoLabelMentions?: Resolver<
    ResolversTypes['Job'],
    ParentType,
    ContextType,
    RequireFields<MutationUndoLabelMentionsArgs, 'jobId'>
  >;
  deployModel?: Resolver<
    ResolversTypes['Deployment'],
    ParentType,
    ContextType,
    RequireFields<MutationDeployModelArgs, 'input'>
  >;
  deleteDeployment?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<MutationDeleteDeploymentArgs, 'projectId' | 'name'>
  >;
  deleteModel?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<MutationDeleteModelArgs, 'id'>
  >;
  createProject?: Resolver<
    ResolversTypes['Project'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateProjectArgs, 'input'>
  >;
  updateProject?: Resolver<
    ResolversTypes['Project'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateProjectArgs, 'input'>
  >;
  deleteProject?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<MutationDeleteProjectArgs, 'id' | 'confirmName'>
  >;
  addEntityType?: Resolver<
    ResolversTypes['EntityType'],
    ParentType,
    ContextType,
    RequireFields<MutationAddEntityTypeArgs, 'input'>
  >;
  updateEntityType?: Resolver<
    ResolversTypes['EntityType'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateEntityTypeArgs, 'input'>
  >;
  deleteEntityType?: Resolver<
    ResolversTypes['DeletedEntityType'],
    ParentType,
    ContextType,
    RequireFields<MutationDeleteEntityTypeArgs, 'projectId' | 'id'>
  >;
  restoreEntityType?: Resolver<
    ResolversTypes['EntityType'],
    ParentType,
    ContextType,
    RequireFields<MutationRestoreEntityTypeArgs, 'projectId' | 'id'>
  >;
  inviteMember?: Resolver<
    ResolversTypes['Invitation'],
    ParentType,
    ContextType,
    RequireFields<MutationInviteMemberArgs, 'input'>
  >;
  setMemberRole?: Resolver<
    ResolversTypes['Member'],
    ParentType,
    ContextType,
    RequireFields<MutationSetMemberRoleArgs, 'projectId' | 'userId' | 'role'>
  >;
  removeMember?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<MutationRemoveMemberArgs, 'projectId' | 'userId'>
  >;
  createApiToken?: Resolver<
    ResolversTypes['CreatedApiToken'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateApiTokenArgs, 'projectId' | 'name'>
  >;
  revokeApiToken?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<MutationRevokeApiTokenArgs, 'projectId' | 'id'>
  >;
  startPreannotation?: Resolver<
    ResolversTypes['Job'],
    ParentType,
    ContextType,
    RequireFields<MutationStartPreannotationArgs, 'input'>
  >;
  rejectSuggestions?: Resolver<
    ResolversTypes['SuggestionList'],
    ParentType,
    ContextType,
    RequireFields<MutationRejectSuggestionsArgs, 'input'>
  >;
  restoreSuggestions?: Resolver<
    ResolversTypes['SuggestionList'],
    ParentType,
    ContextType,
    RequireFields<MutationRestoreSuggestionsArgs, 'input'>
  >;
  setPatterns?: Resolver<
    ResolversTypes['EntityType'],
    ParentType,
    ContextType,
    RequireFields<MutationSetPatternsArgs, 'input'>
  >;
};

export type SubscriptionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription'],
> = {
  projectChanged?: SubscriptionResolver<
    ResolversTypes['Project'],
    'projectChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionProjectChangedArgs, 'projectId'>
  >;
  annotationSetChanged?: SubscriptionResolver<
    ResolversTypes['AnnotationSet'],
    'annotationSetChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionAnnotationSetChangedArgs, 'projectId'>
  >;
  commentChanged?: SubscriptionResolver<
    ResolversTypes['CommentChange'],
    'commentChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionCommentChangedArgs, 'documentId' | 'set'>
  >;
  jobChanged?: SubscriptionResolver<
    ResolversTypes['Job'],
    'jobChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionJobChangedArgs, 'id'>
  >;
  projectJobChanged?: SubscriptionResolver<
    ResolversTypes['Job'],
    'projectJobChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionProjectJobChangedArgs, 'projectId'>
  >;
  suggestionsChanged?: SubscriptionResolver<
    ResolversTypes['SuggestionList'],
    'suggestionsChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionSuggestionsChangedArgs, 'documentId' | 'set'>
  >;
};

export type ViewerResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'],
> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  isOwner?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  projects?: Resolver<
    ResolversTypes['ProjectConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewerProjectsArgs, 'first'>
  >;
};

export type UserResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  colour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LinkResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link'],
> = {
  kind?: Resolver<ResolversTypes['LinkKind'], ParentType, ContextType>;
  projectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphQLContext> = {
  AnnotationSet?: AnnotationSetResolvers<ContextType>;
  HistoryConnection?: HistoryConnectionResolvers<ContextType>;
  HistoryEdge?: HistoryEdgeResolvers<ContextType>;
  HistoryEntry?: HistoryEntryResolvers<ContextType>;
  HistoryChange?: HistoryChangeResolvers<ContextType>;
  RestoredSet?: RestoredSetResolvers<ContextType>;
  LeftOutSpan?: LeftOutSpanResolvers<ContextType>;
  Span?: SpanResolvers<ContextType>;
  AdoptedGold?: AdoptedGoldResolvers<ContextType>;
  Comment?: CommentResolvers<ContextType>;
  CommentReply?: CommentReplyResolvers<ContextType>;
  CommentChange?: CommentChangeResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobProgress?: JobProgressResolvers<ContextType>;
  TrainingPoint?: TrainingPointResolvers<ContextType>;
  JobError?: JobErrorResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  RefusedItem?: RefusedItemResolvers<ContextType>;
  TrainingPlan?: TrainingPlanResolvers<ContextType>;
  MentionPreview?: MentionPreviewResolvers<ContextType>;
  MentionHit?: MentionHitResolvers<ContextType>;
  LabelledMentions?: LabelledMentionsResolvers<ContextType>;
  Agreement?: AgreementResolvers<ContextType>;
  AgreementFigures?: AgreementFiguresResolvers<ContextType>;
  Figure?: FigureResolvers<ContextType>;
  PairAgreement?: PairAgreementResolvers<ContextType>;
  TypeAgreement?: TypeAgreementResolvers<ContextType>;
  DocumentAgreement?: DocumentAgreementResolvers<ContextType>;
  Disagreement?: DisagreementResolvers<ContextType>;
  DisagreementSide?: DisagreementSideResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  Evaluation?: EvaluationResolvers<ContextType>;
  Scores?: ScoresResolvers<ContextType>;
  MacroScores?: MacroScoresResolvers<ContextType>;
  TypeScores?: TypeScoresResolvers<ContextType>;
  Confusion?: ConfusionResolvers<ContextType>;
  Deployment?: DeploymentResolvers<ContextType>;
  Prediction?: PredictionResolvers<ContextType>;
  PredictedEntity?: PredictedEntityResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  EntityType?: EntityTypeResolvers<ContextType>;
  DeletedEntityType?: DeletedEntityTypeResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  ApiToken?: ApiTokenResolvers<ContextType>;
  CreatedApiToken?: CreatedApiTokenResolvers<ContextType>;
  Progress?: ProgressResolvers<ContextType>;
  DocumentQueue?: DocumentQueueResolvers<ContextType>;
  DocumentPlace?: DocumentPlaceResolvers<ContextType>;
  MentionExample?: MentionExampleResolvers<ContextType>;
  SuggestionList?: SuggestionListResolvers<ContextType>;
  Suggestion?: SuggestionResolvers<ContextType>;
  SuggestionRejection?: SuggestionRejectionResolvers<ContextType>;
  PatternList?: PatternListResolvers<ContextType>;
  PreannotationReport?: PreannotationReportResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
};
