// Made by `npm run codegen` from the SDL. Do not edit.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** An instant, ISO 8601 in UTC: 2026-11-25T16:00:00.000Z. */
  DateTime: { input: string; output: string };
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
  /** human, import, bulk or model:<id>. */
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
  previousId?: Maybe<Scalars['ID']['output']>;
  nextId?: Maybe<Scalars['ID']['output']>;
  /** Spans that annotators disagree on. Leads only. */
  disagreements: Array<Disagreement>;
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
};

export type ImportFolderInput = {
  projectId: Scalars['ID']['input'];
  /** Relative to DOCUMENT_ROOT; '.' is the root itself. */
  path: Scalars['String']['input'];
  /** The set that spans found in the files go to: gold, or shared in a shared project. */
  into?: Scalars['String']['input'];
};

export type JobKind = 'IMPORT' | 'TRAIN';

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
  data?: TrainingData;
  /** Share of documents kept for the evaluation: 0.05–0.5. */
  testShare?: Scalars['Float']['input'];
  /** Same data, seed and options give the same model. */
  seed?: Scalars['Int']['input'];
  /** At most so many passes of the optimiser: 1–500. */
  iterations?: Scalars['Int']['input'];
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
};

export type ProjectEntityTypesArgs = {
  includeDeleted?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ProjectDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DocumentFilter>;
};

export type ProjectJobsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
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
  language?: Scalars['String']['input'];
  mode?: ProjectMode;
  overlap?: OverlapPolicy;
};

/** Fields left out stay as they are. The mode can change only while nothing is annotated. */
export type UpdateProjectInput = {
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  language?: InputMaybe<Scalars['String']['input']>;
  mode?: InputMaybe<ProjectMode>;
  overlap?: InputMaybe<OverlapPolicy>;
};

export type AddEntityTypeInput = {
  projectId: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  /** #rrggbb; the next free one of the palette if left out. */
  colour?: InputMaybe<Scalars['String']['input']>;
  key?: InputMaybe<Scalars['String']['input']>;
  guideline?: Scalars['String']['input'];
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

export type Query = {
  __typename?: 'Query';
  /** Who is signed in; null for nobody. */
  viewer?: Maybe<Viewer>;
  /** What a one-time link is for. The token is in the body, never in an address. */
  link: Link;
  document: Document;
  job: Job;
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
  /** Starts a job that imports a folder under the server's DOCUMENT_ROOT. Importing again adds only what is new. */
  importFolder: Job;
  /** Deletes a document with all sets on it. */
  deleteDocument: Scalars['Boolean']['output'];
  /** Starts training on the project's data. Refused with what to do when there is too little gold. */
  startTraining: Job;
  /** Asks a job to stop; it reaches a final state within 10 s. */
  cancelJob: Job;
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
  replace?: Scalars['Boolean']['input'];
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

export type Subscription = {
  __typename?: 'Subscription';
  /** Something in a project changed that its pages show: members, entity types, documents, models, deployments. */
  projectChanged: Project;
  /** A set of this project was stored anew or handed in; sets that the viewer may not see are left out. */
  annotationSetChanged: AnnotationSet;
  /** The job now, then each time it changes (at most twice a second), until it is final. */
  jobChanged: Job;
  /** Any job of the project changed. */
  projectJobChanged: Job;
};

export type SubscriptionProjectChangedArgs = {
  projectId: Scalars['ID']['input'];
};

export type SubscriptionAnnotationSetChangedArgs = {
  projectId: Scalars['ID']['input'];
};

export type SubscriptionJobChangedArgs = {
  id: Scalars['ID']['input'];
};

export type SubscriptionProjectJobChangedArgs = {
  projectId: Scalars['ID']['input'];
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

/** For the viewer's own work in an independent project, for everybody's in a shared one. */
export type DocumentStatus = 'NEW' | 'STARTED' | 'SUBMITTED' | 'GOLD';

export type DocumentFilter = {
  /** Part of the name, whatever the case. */
  name?: string | null | undefined;
  status?: DocumentStatus | null | undefined;
};

export type ImportFolderInput = {
  projectId: string | number;
  /** Relative to DOCUMENT_ROOT; '.' is the root itself. */
  path: string;
  /** The set that spans found in the files go to: gold, or shared in a shared project. */
  into?: string;
};

export type JobKind = 'IMPORT' | 'TRAIN';

export type JobState = 'QUEUED' | 'RUNNING' | 'CANCELLING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

/** Where training data comes from. */
export type TrainingData =
  /** Gold sets only. */
  | 'GOLD'
  /** The shared set, submitted or not, where it has spans or was submitted. */
  | 'SHARED'
  /** Spans that most of the submitted sets of a document hold. */
  | 'MAJORITY';

export type StartTrainingInput = {
  projectId: string | number;
  /** Names the model; unique in the project. */
  name: string;
  data?: TrainingData;
  /** Share of documents kept for the evaluation: 0.05–0.5. */
  testShare?: number;
  /** Same data, seed and options give the same model. */
  seed?: number;
  /** At most so many passes of the optimiser: 1–500. */
  iterations?: number;
};

export type DeployModelInput = {
  modelId: string | number;
  /** Such as FinDep: 1–50 letters, digits, '-' or '_'. */
  name: string;
};

export type Role = 'OWNER' | 'LEAD' | 'ANNOTATOR' | 'VIEWER';

export type ProjectMode =
  /** All annotators work in one live set. */
  | 'SHARED'
  /** Each annotator has an own set, blind to the others' until submitted. */
  | 'INDEPENDENT';

/** Which spans may share text. */
export type OverlapPolicy = 'NONE' | 'NESTED' | 'ANY';

export type CreateProjectInput = {
  /** 1–100 characters. */
  name: string;
  language?: string;
  mode?: ProjectMode;
  overlap?: OverlapPolicy;
};

/** Fields left out stay as they are. The mode can change only while nothing is annotated. */
export type UpdateProjectInput = {
  id: string | number;
  name?: string | null | undefined;
  language?: string | null | undefined;
  mode?: ProjectMode | null | undefined;
  overlap?: OverlapPolicy | null | undefined;
};

export type AddEntityTypeInput = {
  projectId: string | number;
  name: string;
  /** #rrggbb; the next free one of the palette if left out. */
  colour?: string | null | undefined;
  key?: string | null | undefined;
  guideline?: string;
};

export type UpdateEntityTypeInput = {
  projectId: string | number;
  id: string | number;
  name?: string | null | undefined;
  colour?: string | null | undefined;
  /** Null removes it. */
  key?: string | null | undefined;
  guideline?: string | null | undefined;
};

export type InviteMemberInput = {
  projectId: string | number;
  role: Role;
};

export type LinkKind =
  /** The first person of an installation. */
  | 'OWNER'
  /** A new member of a project. */
  | 'INVITATION'
  /** Signs in a person who already has an account. */
  | 'SIGN_IN';

export type AcceptLinkInput = {
  token: string;
  /** Needed where the link makes an account: 1–80 characters. */
  name?: string | null | undefined;
  email?: string | null | undefined;
  /** Needed where the link makes an account: 10–200 characters. */
  password?: string | null | undefined;
};

export type SignInInput = {
  email: string;
  password: string;
};

export type PersonFragment = { id: string; name: string; email: string | null; colour: string };

export type SignedInFragment = {
  isOwner: boolean;
  user: { id: string; name: string; email: string | null; colour: string };
};

export type WhoIsThereQueryVariables = Exact<{ [key: string]: never }>;

export type WhoIsThereQuery = {
  viewer: {
    isOwner: boolean;
    user: { id: string; name: string; email: string | null; colour: string };
  } | null;
};

export type LinkPurposeQueryVariables = Exact<{
  token: string;
}>;

export type LinkPurposeQuery = {
  link: { kind: LinkKind; projectName: string | null; role: Role | null; userName: string | null };
};

export type AcceptLinkMutationVariables = Exact<{
  input: AcceptLinkInput;
}>;

export type AcceptLinkMutation = {
  acceptLink: { isOwner: boolean; user: { id: string; name: string; email: string | null; colour: string } };
};

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;

export type SignInMutation = {
  signIn: { isOwner: boolean; user: { id: string; name: string; email: string | null; colour: string } };
};

export type SignOutMutationVariables = Exact<{ [key: string]: never }>;

export type SignOutMutation = { signOut: boolean };

export type ProgressCountsFragment = {
  documents: number;
  annotated: number;
  submitted: number;
  gold: number;
};

export type ProjectCardFragment = {
  id: string;
  name: string;
  language: string;
  mode: ProjectMode;
  role: Role;
  createdAt: string;
  progress: { documents: number; annotated: number; submitted: number; gold: number };
  members: Array<{ user: { id: string; name: string; colour: string } }>;
};

export type ProjectCardsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;

export type ProjectCardsQuery = {
  viewer: {
    projects: {
      edges: Array<{
        node: {
          id: string;
          name: string;
          language: string;
          mode: ProjectMode;
          role: Role;
          createdAt: string;
          progress: { documents: number; annotated: number; submitted: number; gold: number };
          members: Array<{ user: { id: string; name: string; colour: string } }>;
        };
      }>;
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
  } | null;
};

export type CreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;

export type CreateProjectMutation = { createProject: { id: string } };

export type ProjectShellFragment = {
  id: string;
  name: string;
  language: string;
  mode: ProjectMode;
  overlap: OverlapPolicy;
  role: Role;
  createdAt: string;
  documentCount: number;
  progress: { documents: number; annotated: number; submitted: number; gold: number };
};

export type OpenProjectQueryVariables = Exact<{
  id: string | number;
}>;

export type OpenProjectQuery = {
  project: {
    id: string;
    name: string;
    language: string;
    mode: ProjectMode;
    overlap: OverlapPolicy;
    role: Role;
    createdAt: string;
    documentCount: number;
    progress: { documents: number; annotated: number; submitted: number; gold: number };
  };
};

export type UpdateProjectMutationVariables = Exact<{
  input: UpdateProjectInput;
}>;

export type UpdateProjectMutation = {
  updateProject: {
    id: string;
    name: string;
    language: string;
    mode: ProjectMode;
    overlap: OverlapPolicy;
    role: Role;
    createdAt: string;
    documentCount: number;
    progress: { documents: number; annotated: number; submitted: number; gold: number };
  };
};

export type DeleteProjectMutationVariables = Exact<{
  id: string | number;
  confirmName: string;
}>;

export type DeleteProjectMutation = { deleteProject: boolean };

export type ProjectTouchedSubscriptionVariables = Exact<{
  projectId: string | number;
}>;

export type ProjectTouchedSubscription = { projectChanged: { id: string } };

export type ProjectSetStoredSubscriptionVariables = Exact<{
  projectId: string | number;
}>;

export type ProjectSetStoredSubscription = {
  annotationSetChanged: { documentId: string; set: string; version: number };
};

export type DocumentRowFragment = {
  id: string;
  name: string;
  excerpt: string;
  length: number;
  language: string | null;
  source: string;
  status: DocumentStatus;
  createdAt: string;
};

export type DocumentPageQueryVariables = Exact<{
  projectId: string | number;
  first: number;
  after?: string | null | undefined;
  filter?: DocumentFilter | null | undefined;
}>;

export type DocumentPageQuery = {
  project: {
    id: string;
    documents: {
      totalCount: number;
      edges: Array<{
        node: {
          id: string;
          name: string;
          excerpt: string;
          length: number;
          language: string | null;
          source: string;
          status: DocumentStatus;
          createdAt: string;
        };
      }>;
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
  };
};

export type DeleteDocumentMutationVariables = Exact<{
  id: string | number;
}>;

export type DeleteDocumentMutation = { deleteDocument: boolean };

export type ImportFolderMutationVariables = Exact<{
  input: ImportFolderInput;
}>;

export type ImportFolderMutation = {
  importFolder: {
    id: string;
    kind: JobKind;
    name: string;
    state: JobState;
    createdAt: string;
    startedAt: string | null;
    finishedAt: string | null;
    createdBy: { id: string; name: string; colour: string } | null;
    progress: {
      stage: string;
      fraction: number;
      done: number;
      total: number;
      loss: number | null;
      heldOutF1: number | null;
      etaMs: number | null;
    };
    error: { code: string; message: string; field: string | null } | null;
    model: { id: string; name: string } | null;
  };
};

export type AdoptGoldMutationVariables = Exact<{
  projectId: string | number;
  atLeast?: number | null | undefined;
  replace: boolean;
}>;

export type AdoptGoldMutation = { adoptGold: { documents: number; spans: number; skipped: number } };

export type EntityTypeRowFragment = {
  id: string;
  name: string;
  colour: string;
  key: string | null;
  guideline: string;
  spanCount: number;
  documentCount: number;
  deletedAt: string | null;
};

export type AllEntityTypesQueryVariables = Exact<{
  projectId: string | number;
}>;

export type AllEntityTypesQuery = {
  project: {
    id: string;
    entityTypes: Array<{
      id: string;
      name: string;
      colour: string;
      key: string | null;
      guideline: string;
      spanCount: number;
      documentCount: number;
      deletedAt: string | null;
    }>;
  };
};

export type AddEntityTypeMutationVariables = Exact<{
  input: AddEntityTypeInput;
}>;

export type AddEntityTypeMutation = {
  addEntityType: {
    id: string;
    name: string;
    colour: string;
    key: string | null;
    guideline: string;
    spanCount: number;
    documentCount: number;
    deletedAt: string | null;
  };
};

export type UpdateEntityTypeMutationVariables = Exact<{
  input: UpdateEntityTypeInput;
}>;

export type UpdateEntityTypeMutation = {
  updateEntityType: {
    id: string;
    name: string;
    colour: string;
    key: string | null;
    guideline: string;
    spanCount: number;
    documentCount: number;
    deletedAt: string | null;
  };
};

export type DeleteEntityTypeMutationVariables = Exact<{
  projectId: string | number;
  id: string | number;
}>;

export type DeleteEntityTypeMutation = {
  deleteEntityType: {
    spanCount: number;
    documentCount: number;
    entityType: {
      id: string;
      name: string;
      colour: string;
      key: string | null;
      guideline: string;
      spanCount: number;
      documentCount: number;
      deletedAt: string | null;
    };
  };
};

export type RestoreEntityTypeMutationVariables = Exact<{
  projectId: string | number;
  id: string | number;
}>;

export type RestoreEntityTypeMutation = {
  restoreEntityType: {
    id: string;
    name: string;
    colour: string;
    key: string | null;
    guideline: string;
    spanCount: number;
    documentCount: number;
    deletedAt: string | null;
  };
};

export type FigureValueFragment = {
  value: number | null;
  reason: string | null;
  documents: number;
  units: number;
};

export type FourFiguresFragment = {
  exactF1: { value: number | null; reason: string | null; documents: number; units: number };
  overlapF1: { value: number | null; reason: string | null; documents: number; units: number };
  tokenKappa: { value: number | null; reason: string | null; documents: number; units: number };
  markedTokenKappa: { value: number | null; reason: string | null; documents: number; units: number };
};

export type ProjectAgreementQueryVariables = Exact<{
  projectId: string | number;
}>;

export type ProjectAgreementQuery = {
  project: {
    id: string;
    agreement: {
      commonDocuments: number;
      annotators: Array<{ id: string; name: string; colour: string }>;
      overall: {
        exactF1: { value: number | null; reason: string | null; documents: number; units: number };
        overlapF1: { value: number | null; reason: string | null; documents: number; units: number };
        tokenKappa: { value: number | null; reason: string | null; documents: number; units: number };
        markedTokenKappa: { value: number | null; reason: string | null; documents: number; units: number };
      };
      pairs: Array<{
        first: { id: string; name: string; colour: string };
        second: { id: string; name: string; colour: string };
        figures: {
          exactF1: { value: number | null; reason: string | null; documents: number; units: number };
          overlapF1: { value: number | null; reason: string | null; documents: number; units: number };
          tokenKappa: { value: number | null; reason: string | null; documents: number; units: number };
          markedTokenKappa: { value: number | null; reason: string | null; documents: number; units: number };
        };
      }>;
      perType: Array<{
        entityType: { id: string; name: string; colour: string };
        figures: {
          exactF1: { value: number | null; reason: string | null; documents: number; units: number };
          overlapF1: { value: number | null; reason: string | null; documents: number; units: number };
          tokenKappa: { value: number | null; reason: string | null; documents: number; units: number };
          markedTokenKappa: { value: number | null; reason: string | null; documents: number; units: number };
        };
      }>;
      documents: Array<{
        disagreements: number;
        exactF1: { value: number | null; reason: string | null; documents: number; units: number };
        document: { id: string; name: string; status: DocumentStatus };
      }>;
    };
  };
};

export type JobRowFragment = {
  id: string;
  kind: JobKind;
  name: string;
  state: JobState;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  createdBy: { id: string; name: string; colour: string } | null;
  progress: {
    stage: string;
    fraction: number;
    done: number;
    total: number;
    loss: number | null;
    heldOutF1: number | null;
    etaMs: number | null;
  };
  error: { code: string; message: string; field: string | null } | null;
  model: { id: string; name: string } | null;
};

export type JobWholeFragment = {
  id: string;
  kind: JobKind;
  name: string;
  state: JobState;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  importResult: {
    added: number;
    unchanged: number;
    spans: number;
    notes: Array<string>;
    refused: Array<{
      source: string;
      code: string;
      field: string | null;
      line: number | null;
      message: string;
    }>;
  } | null;
  curve: Array<{ iteration: number; loss: number; heldOutF1: number | null }>;
  training: {
    data: TrainingData;
    testShare: number;
    seed: number;
    iterations: number;
    trainingDocuments: number | null;
    testDocuments: number | null;
    spans: number | null;
    lostSpans: number | null;
    warnings: Array<string>;
  } | null;
  createdBy: { id: string; name: string; colour: string } | null;
  progress: {
    stage: string;
    fraction: number;
    done: number;
    total: number;
    loss: number | null;
    heldOutF1: number | null;
    etaMs: number | null;
  };
  error: { code: string; message: string; field: string | null } | null;
  model: { id: string; name: string } | null;
};

export type PlanPartsFragment = {
  data: TrainingData;
  testShare: number;
  seed: number;
  iterations: number;
  trainingDocuments: number | null;
  testDocuments: number | null;
  spans: number | null;
  lostSpans: number | null;
  warnings: Array<string>;
};

export type ProjectJobsQueryVariables = Exact<{
  projectId: string | number;
  first: number;
  after?: string | null | undefined;
}>;

export type ProjectJobsQuery = {
  project: {
    id: string;
    jobs: {
      edges: Array<{
        node: {
          id: string;
          kind: JobKind;
          name: string;
          state: JobState;
          createdAt: string;
          startedAt: string | null;
          finishedAt: string | null;
          createdBy: { id: string; name: string; colour: string } | null;
          progress: {
            stage: string;
            fraction: number;
            done: number;
            total: number;
            loss: number | null;
            heldOutF1: number | null;
            etaMs: number | null;
          };
          error: { code: string; message: string; field: string | null } | null;
          model: { id: string; name: string } | null;
        };
      }>;
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
  };
};

export type OneJobQueryVariables = Exact<{
  id: string | number;
}>;

export type OneJobQuery = {
  job: {
    id: string;
    kind: JobKind;
    name: string;
    state: JobState;
    createdAt: string;
    startedAt: string | null;
    finishedAt: string | null;
    importResult: {
      added: number;
      unchanged: number;
      spans: number;
      notes: Array<string>;
      refused: Array<{
        source: string;
        code: string;
        field: string | null;
        line: number | null;
        message: string;
      }>;
    } | null;
    curve: Array<{ iteration: number; loss: number; heldOutF1: number | null }>;
    training: {
      data: TrainingData;
      testShare: number;
      seed: number;
      iterations: number;
      trainingDocuments: number | null;
      testDocuments: number | null;
      spans: number | null;
      lostSpans: number | null;
      warnings: Array<string>;
    } | null;
    createdBy: { id: string; name: string; colour: string } | null;
    progress: {
      stage: string;
      fraction: number;
      done: number;
      total: number;
      loss: number | null;
      heldOutF1: number | null;
      etaMs: number | null;
    };
    error: { code: string; message: string; field: string | null } | null;
    model: { id: string; name: string } | null;
  };
};

export type StartTrainingMutationVariables = Exact<{
  input: StartTrainingInput;
}>;

export type StartTrainingMutation = {
  startTraining: {
    id: string;
    kind: JobKind;
    name: string;
    state: JobState;
    createdAt: string;
    startedAt: string | null;
    finishedAt: string | null;
    createdBy: { id: string; name: string; colour: string } | null;
    progress: {
      stage: string;
      fraction: number;
      done: number;
      total: number;
      loss: number | null;
      heldOutF1: number | null;
      etaMs: number | null;
    };
    error: { code: string; message: string; field: string | null } | null;
    model: { id: string; name: string } | null;
  };
};

export type CancelJobMutationVariables = Exact<{
  id: string | number;
}>;

export type CancelJobMutation = {
  cancelJob: {
    id: string;
    kind: JobKind;
    name: string;
    state: JobState;
    createdAt: string;
    startedAt: string | null;
    finishedAt: string | null;
    createdBy: { id: string; name: string; colour: string } | null;
    progress: {
      stage: string;
      fraction: number;
      done: number;
      total: number;
      loss: number | null;
      heldOutF1: number | null;
      etaMs: number | null;
    };
    error: { code: string; message: string; field: string | null } | null;
    model: { id: string; name: string } | null;
  };
};

export type JobMovedSubscriptionVariables = Exact<{
  id: string | number;
}>;

export type JobMovedSubscription = {
  jobChanged: {
    id: string;
    kind: JobKind;
    name: string;
    state: JobState;
    createdAt: string;
    startedAt: string | null;
    finishedAt: string | null;
    importResult: {
      added: number;
      unchanged: number;
      spans: number;
      notes: Array<string>;
      refused: Array<{
        source: string;
        code: string;
        field: string | null;
        line: number | null;
        message: string;
      }>;
    } | null;
    curve: Array<{ iteration: number; loss: number; heldOutF1: number | null }>;
    training: {
      data: TrainingData;
      testShare: number;
      seed: number;
      iterations: number;
      trainingDocuments: number | null;
      testDocuments: number | null;
      spans: number | null;
      lostSpans: number | null;
      warnings: Array<string>;
    } | null;
    createdBy: { id: string; name: string; colour: string } | null;
    progress: {
      stage: string;
      fraction: number;
      done: number;
      total: number;
      loss: number | null;
      heldOutF1: number | null;
      etaMs: number | null;
    };
    error: { code: string; message: string; field: string | null } | null;
    model: { id: string; name: string } | null;
  };
};

export type ProjectJobMovedSubscriptionVariables = Exact<{
  projectId: string | number;
}>;

export type ProjectJobMovedSubscription = {
  projectJobChanged: {
    id: string;
    kind: JobKind;
    name: string;
    state: JobState;
    createdAt: string;
    startedAt: string | null;
    finishedAt: string | null;
    createdBy: { id: string; name: string; colour: string } | null;
    progress: {
      stage: string;
      fraction: number;
      done: number;
      total: number;
      loss: number | null;
      heldOutF1: number | null;
      etaMs: number | null;
    };
    error: { code: string; message: string; field: string | null } | null;
    model: { id: string; name: string } | null;
  };
};

export type ScorePartsFragment = {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
};

export type ModelRowFragment = {
  id: string;
  name: string;
  createdAt: string;
  evaluation: {
    documents: number;
    micro: { precision: number | null; recall: number | null; f1: number | null };
  };
  deployments: Array<{ id: string; name: string }>;
};

export type ProjectModelsQueryVariables = Exact<{
  projectId: string | number;
}>;

export type ProjectModelsQuery = {
  project: {
    id: string;
    models: Array<{
      id: string;
      name: string;
      createdAt: string;
      evaluation: {
        documents: number;
        micro: { precision: number | null; recall: number | null; f1: number | null };
      };
      deployments: Array<{ id: string; name: string }>;
    }>;
  };
};

export type ModelWholeFragment = {
  id: string;
  name: string;
  createdAt: string;
  sizeBytes: number;
  digest: string;
  job: { id: string } | null;
  training: {
    data: TrainingData;
    testShare: number;
    seed: number;
    iterations: number;
    trainingDocuments: number | null;
    testDocuments: number | null;
    spans: number | null;
    lostSpans: number | null;
    warnings: Array<string>;
  };
  deployments: Array<{ id: string; name: string; updatedAt: string }>;
  evaluation: {
    documents: number;
    micro: {
      truePositives: number;
      falsePositives: number;
      falseNegatives: number;
      precision: number | null;
      recall: number | null;
      f1: number | null;
    };
    macro: { precision: number | null; recall: number | null; f1: number | null };
    perType: Array<{
      label: string;
      support: number;
      boundaryErrors: number;
      scores: {
        truePositives: number;
        falsePositives: number;
        falseNegatives: number;
        precision: number | null;
        recall: number | null;
        f1: number | null;
      };
    }>;
    confusion: { labels: Array<string>; rows: Array<Array<number>> };
  };
};

export type OneModelQueryVariables = Exact<{
  id: string | number;
}>;

export type OneModelQuery = {
  model: {
    id: string;
    name: string;
    createdAt: string;
    sizeBytes: number;
    digest: string;
    job: { id: string } | null;
    training: {
      data: TrainingData;
      testShare: number;
      seed: number;
      iterations: number;
      trainingDocuments: number | null;
      testDocuments: number | null;
      spans: number | null;
      lostSpans: number | null;
      warnings: Array<string>;
    };
    deployments: Array<{ id: string; name: string; updatedAt: string }>;
    evaluation: {
      documents: number;
      micro: {
        truePositives: number;
        falsePositives: number;
        falseNegatives: number;
        precision: number | null;
        recall: number | null;
        f1: number | null;
      };
      macro: { precision: number | null; recall: number | null; f1: number | null };
      perType: Array<{
        label: string;
        support: number;
        boundaryErrors: number;
        scores: {
          truePositives: number;
          falsePositives: number;
          falseNegatives: number;
          precision: number | null;
          recall: number | null;
          f1: number | null;
        };
      }>;
      confusion: { labels: Array<string>; rows: Array<Array<number>> };
    };
  };
};

export type DeployModelMutationVariables = Exact<{
  input: DeployModelInput;
}>;

export type DeployModelMutation = {
  deployModel: {
    id: string;
    name: string;
    url: string;
    updatedAt: string;
    model: { id: string; name: string; evaluation: { micro: { f1: number | null } } };
  };
};

export type DeleteModelMutationVariables = Exact<{
  id: string | number;
}>;

export type DeleteModelMutation = { deleteModel: boolean };

export type DeploymentRowFragment = {
  id: string;
  name: string;
  url: string;
  updatedAt: string;
  model: { id: string; name: string; evaluation: { micro: { f1: number | null } } };
};

export type TokenRowFragment = { id: string; name: string; createdAt: string; lastUsedAt: string | null };

export type ProjectDeploymentsQueryVariables = Exact<{
  projectId: string | number;
  withTokens: boolean;
}>;

export type ProjectDeploymentsQuery = {
  project: {
    id: string;
    deployments: Array<{
      id: string;
      name: string;
      url: string;
      updatedAt: string;
      model: { id: string; name: string; evaluation: { micro: { f1: number | null } } };
    }>;
    models: Array<{ id: string; name: string }>;
    apiTokens?: Array<{ id: string; name: string; createdAt: string; lastUsedAt: string | null }>;
    entityTypes: Array<{ id: string; name: string; colour: string }>;
  };
};

export type DeleteDeploymentMutationVariables = Exact<{
  projectId: string | number;
  name: string;
}>;

export type DeleteDeploymentMutation = { deleteDeployment: boolean };

export type TryDeploymentQueryVariables = Exact<{
  projectId: string | number;
  deployment: string;
  text: string;
}>;

export type TryDeploymentQuery = {
  predict: {
    modelId: string;
    entities: Array<{
      start: number;
      end: number;
      text: string;
      category: string;
      entityTypeId: string | null;
      confidence: number;
    }>;
  };
};

export type CreateApiTokenMutationVariables = Exact<{
  projectId: string | number;
  name: string;
}>;

export type CreateApiTokenMutation = {
  createApiToken: {
    secret: string;
    apiToken: { id: string; name: string; createdAt: string; lastUsedAt: string | null };
  };
};

export type RevokeApiTokenMutationVariables = Exact<{
  projectId: string | number;
  id: string | number;
}>;

export type RevokeApiTokenMutation = { revokeApiToken: boolean };

export type MemberRowFragment = {
  role: Role;
  joinedAt: string;
  user: { id: string; name: string; email: string | null; colour: string };
};

export type ProjectMembersQueryVariables = Exact<{
  projectId: string | number;
}>;

export type ProjectMembersQuery = {
  project: {
    id: string;
    members: Array<{
      role: Role;
      joinedAt: string;
      user: { id: string; name: string; email: string | null; colour: string };
    }>;
  };
};

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;

export type InviteMemberMutation = { inviteMember: { url: string; expiresAt: string } };

export type SetMemberRoleMutationVariables = Exact<{
  projectId: string | number;
  userId: string | number;
  role: Role;
}>;

export type SetMemberRoleMutation = {
  setMemberRole: {
    role: Role;
    joinedAt: string;
    user: { id: string; name: string; email: string | null; colour: string };
  };
};

export type RemoveMemberMutationVariables = Exact<{
  projectId: string | number;
  userId: string | number;
}>;

export type RemoveMemberMutation = { removeMember: boolean };

export const PersonFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Person' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'User' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'email' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PersonFragment, unknown>;
export const SignedInFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SignedIn' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Viewer' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'isOwner' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'user' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Person' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Person' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'User' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'email' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SignedInFragment, unknown>;
export const ProgressCountsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProgressCounts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Progress' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
          { kind: 'Field', name: { kind: 'Name', value: 'annotated' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submitted' } },
          { kind: 'Field', name: { kind: 'Name', value: 'gold' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgressCountsFragment, unknown>;
export const ProjectCardFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProjectCard' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Project' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'mode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProgressCounts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'members' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'user' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProgressCounts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Progress' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
          { kind: 'Field', name: { kind: 'Name', value: 'annotated' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submitted' } },
          { kind: 'Field', name: { kind: 'Name', value: 'gold' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectCardFragment, unknown>;
export const ProjectShellFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProjectShell' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Project' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'mode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'overlap' } },
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'documentCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProgressCounts' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProgressCounts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Progress' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
          { kind: 'Field', name: { kind: 'Name', value: 'annotated' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submitted' } },
          { kind: 'Field', name: { kind: 'Name', value: 'gold' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectShellFragment, unknown>;
export const DocumentRowFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DocumentRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Document' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'excerpt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'length' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'source' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DocumentRowFragment, unknown>;
export const EntityTypeRowFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EntityTypeRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EntityType' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
          { kind: 'Field', name: { kind: 'Name', value: 'key' } },
          { kind: 'Field', name: { kind: 'Name', value: 'guideline' } },
          { kind: 'Field', name: { kind: 'Name', value: 'spanCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'documentCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'deletedAt' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EntityTypeRowFragment, unknown>;
export const FigureValueFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'FigureValue' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Figure' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
          { kind: 'Field', name: { kind: 'Name', value: 'units' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FigureValueFragment, unknown>;
export const FourFiguresFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'FourFigures' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'AgreementFigures' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'exactF1' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'FigureValue' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'overlapF1' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'FigureValue' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'tokenKappa' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'FigureValue' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'markedTokenKappa' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'FigureValue' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'FigureValue' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Figure' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
          { kind: 'Field', name: { kind: 'Name', value: 'units' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FourFiguresFragment, unknown>;
export const JobRowFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'JobRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Job' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createdBy' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fraction' } },
                { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'loss' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldOutF1' } },
                { kind: 'Field', name: { kind: 'Name', value: 'etaMs' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'error' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'field' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<JobRowFragment, unknown>;
export const PlanPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PlanParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TrainingPlan' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'data' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testShare' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'iterations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'trainingDocuments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testDocuments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'spans' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lostSpans' } },
          { kind: 'Field', name: { kind: 'Name', value: 'warnings' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PlanPartsFragment, unknown>;
export const JobWholeFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'JobWhole' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Job' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'JobRow' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'importResult' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'added' } },
                { kind: 'Field', name: { kind: 'Name', value: 'unchanged' } },
                { kind: 'Field', name: { kind: 'Name', value: 'spans' } },
                { kind: 'Field', name: { kind: 'Name', value: 'notes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'refused' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'line' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'curve' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'iteration' } },
                { kind: 'Field', name: { kind: 'Name', value: 'loss' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldOutF1' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'training' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanParts' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'JobRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Job' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createdBy' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fraction' } },
                { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'loss' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldOutF1' } },
                { kind: 'Field', name: { kind: 'Name', value: 'etaMs' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'error' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'field' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PlanParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TrainingPlan' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'data' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testShare' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'iterations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'trainingDocuments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testDocuments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'spans' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lostSpans' } },
          { kind: 'Field', name: { kind: 'Name', value: 'warnings' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<JobWholeFragment, unknown>;
export const ModelRowFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Model' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'evaluation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'micro' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recall' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'deployments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelRowFragment, unknown>;
export const ScorePartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ScoreParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Scores' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'truePositives' } },
          { kind: 'Field', name: { kind: 'Name', value: 'falsePositives' } },
          { kind: 'Field', name: { kind: 'Name', value: 'falseNegatives' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recall' } },
          { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ScorePartsFragment, unknown>;
export const ModelWholeFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelWhole' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Model' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'sizeBytes' } },
          { kind: 'Field', name: { kind: 'Name', value: 'digest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'job' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'training' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'deployments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'evaluation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'micro' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ScoreParts' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'macro' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recall' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'perType' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'label' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'support' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'boundaryErrors' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'scores' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ScoreParts' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'confusion' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'labels' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rows' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PlanParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TrainingPlan' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'data' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testShare' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'iterations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'trainingDocuments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testDocuments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'spans' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lostSpans' } },
          { kind: 'Field', name: { kind: 'Name', value: 'warnings' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ScoreParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Scores' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'truePositives' } },
          { kind: 'Field', name: { kind: 'Name', value: 'falsePositives' } },
          { kind: 'Field', name: { kind: 'Name', value: 'falseNegatives' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recall' } },
          { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelWholeFragment, unknown>;
export const DeploymentRowFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DeploymentRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Deployment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'evaluation' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'micro' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'f1' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeploymentRowFragment, unknown>;
export const TokenRowFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'TokenRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ApiToken' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lastUsedAt' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TokenRowFragment, unknown>;
export const MemberRowFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MemberRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Member' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          { kind: 'Field', name: { kind: 'Name', value: 'joinedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'user' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Person' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Person' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'User' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'email' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MemberRowFragment, unknown>;
export const WhoIsThereDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WhoIsThere' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'viewer' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'SignedIn' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Person' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'User' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'email' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SignedIn' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Viewer' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'isOwner' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'user' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Person' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WhoIsThereQuery, WhoIsThereQueryVariables>;
export const LinkPurposeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'LinkPurpose' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'token' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'link' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'token' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'token' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'projectName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                { kind: 'Field', name: { kind: 'Name', value: 'userName' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LinkPurposeQuery, LinkPurposeQueryVariables>;
export const AcceptLinkDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AcceptLink' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'AcceptLinkInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'acceptLink' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'SignedIn' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Person' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'User' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'email' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SignedIn' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Viewer' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'isOwner' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'user' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Person' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AcceptLinkMutation, AcceptLinkMutationVariables>;
export const SignInDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SignIn' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'SignInInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'signIn' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'SignedIn' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Person' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'User' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'email' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SignedIn' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Viewer' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'isOwner' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'user' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Person' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SignOut' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [{ kind: 'Field', name: { kind: 'Name', value: 'signOut' } }],
      },
    },
  ],
} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const ProjectCardsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProjectCards' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'viewer' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'projects' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'edges' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'node' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProjectCard' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProgressCounts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Progress' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
          { kind: 'Field', name: { kind: 'Name', value: 'annotated' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submitted' } },
          { kind: 'Field', name: { kind: 'Name', value: 'gold' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProjectCard' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Project' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'mode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProgressCounts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'members' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'user' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectCardsQuery, ProjectCardsQueryVariables>;
export const CreateProjectDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'CreateProject' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'CreateProjectInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createProject' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CreateProjectMutation, CreateProjectMutationVariables>;
export const OpenProjectDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'OpenProject' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'project' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProjectShell' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProgressCounts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Progress' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
          { kind: 'Field', name: { kind: 'Name', value: 'annotated' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submitted' } },
          { kind: 'Field', name: { kind: 'Name', value: 'gold' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProjectShell' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Project' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'mode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'overlap' } },
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'documentCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProgressCounts' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OpenProjectQuery, OpenProjectQueryVariables>;
export const UpdateProjectDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'UpdateProject' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'UpdateProjectInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'updateProject' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProjectShell' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProgressCounts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Progress' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
          { kind: 'Field', name: { kind: 'Name', value: 'annotated' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submitted' } },
          { kind: 'Field', name: { kind: 'Name', value: 'gold' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProjectShell' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Project' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'mode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'overlap' } },
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'documentCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProgressCounts' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<UpdateProjectMutation, UpdateProjectMutationVariables>;
export const DeleteProjectDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DeleteProject' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'confirmName' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'deleteProject' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'confirmName' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'confirmName' } },
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeleteProjectMutation, DeleteProjectMutationVariables>;
export const ProjectTouchedDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'subscription',
      name: { kind: 'Name', value: 'ProjectTouched' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'projectChanged' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'projectId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectTouchedSubscription, ProjectTouchedSubscriptionVariables>;
export const ProjectSetStoredDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'subscription',
      name: { kind: 'Name', value: 'ProjectSetStored' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'annotationSetChanged' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'projectId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'documentId' } },
                { kind: 'Field', name: { kind: 'Name', value: 'set' } },
                { kind: 'Field', name: { kind: 'Name', value: 'version' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectSetStoredSubscription, ProjectSetStoredSubscriptionVariables>;
export const DocumentPageDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'DocumentPage' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'DocumentFilter' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'project' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'documents' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'edges' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'node' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DocumentRow' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DocumentRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Document' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'excerpt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'length' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'source' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DocumentPageQuery, DocumentPageQueryVariables>;
export const DeleteDocumentDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DeleteDocument' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'deleteDocument' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeleteDocumentMutation, DeleteDocumentMutationVariables>;
export const ImportFolderDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ImportFolder' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ImportFolderInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'importFolder' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'JobRow' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'JobRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Job' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createdBy' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fraction' } },
                { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'loss' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldOutF1' } },
                { kind: 'Field', name: { kind: 'Name', value: 'etaMs' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'error' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'field' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ImportFolderMutation, ImportFolderMutationVariables>;
export const AdoptGoldDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AdoptGold' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'atLeast' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'replace' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Boolean' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'adoptGold' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'projectId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'atLeast' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'atLeast' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'replace' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'replace' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
                { kind: 'Field', name: { kind: 'Name', value: 'spans' } },
                { kind: 'Field', name: { kind: 'Name', value: 'skipped' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AdoptGoldMutation, AdoptGoldMutationVariables>;
export const AllEntityTypesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'AllEntityTypes' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'project' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'entityTypes' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'includeDeleted' },
                      value: { kind: 'BooleanValue', value: true },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EntityTypeRow' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EntityTypeRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EntityType' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
          { kind: 'Field', name: { kind: 'Name', value: 'key' } },
          { kind: 'Field', name: { kind: 'Name', value: 'guideline' } },
          { kind: 'Field', name: { kind: 'Name', value: 'spanCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'documentCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'deletedAt' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AllEntityTypesQuery, AllEntityTypesQueryVariables>;
export const AddEntityTypeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AddEntityType' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'AddEntityTypeInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'addEntityType' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EntityTypeRow' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EntityTypeRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EntityType' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
          { kind: 'Field', name: { kind: 'Name', value: 'key' } },
          { kind: 'Field', name: { kind: 'Name', value: 'guideline' } },
          { kind: 'Field', name: { kind: 'Name', value: 'spanCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'documentCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'deletedAt' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AddEntityTypeMutation, AddEntityTypeMutationVariables>;
export const UpdateEntityTypeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'UpdateEntityType' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'UpdateEntityTypeInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'updateEntityType' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EntityTypeRow' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EntityTypeRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EntityType' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
          { kind: 'Field', name: { kind: 'Name', value: 'key' } },
          { kind: 'Field', name: { kind: 'Name', value: 'guideline' } },
          { kind: 'Field', name: { kind: 'Name', value: 'spanCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'documentCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'deletedAt' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<UpdateEntityTypeMutation, UpdateEntityTypeMutationVariables>;
export const DeleteEntityTypeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DeleteEntityType' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'deleteEntityType' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'projectId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'spanCount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'documentCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'entityType' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EntityTypeRow' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EntityTypeRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EntityType' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
          { kind: 'Field', name: { kind: 'Name', value: 'key' } },
          { kind: 'Field', name: { kind: 'Name', value: 'guideline' } },
          { kind: 'Field', name: { kind: 'Name', value: 'spanCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'documentCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'deletedAt' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeleteEntityTypeMutation, DeleteEntityTypeMutationVariables>;
export const RestoreEntityTypeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RestoreEntityType' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'restoreEntityType' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'projectId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EntityTypeRow' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EntityTypeRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EntityType' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
          { kind: 'Field', name: { kind: 'Name', value: 'key' } },
          { kind: 'Field', name: { kind: 'Name', value: 'guideline' } },
          { kind: 'Field', name: { kind: 'Name', value: 'spanCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'documentCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'deletedAt' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RestoreEntityTypeMutation, RestoreEntityTypeMutationVariables>;
export const ProjectAgreementDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProjectAgreement' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'project' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'agreement' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'commonDocuments' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'annotators' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'overall' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'FourFigures' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pairs' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'first' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'second' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'figures' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'FourFigures' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'perType' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'entityType' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'figures' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'FourFigures' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'documents' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'disagreements' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'exactF1' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'FigureValue' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'document' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'FigureValue' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Figure' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
          { kind: 'Field', name: { kind: 'Name', value: 'units' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'FourFigures' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'AgreementFigures' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'exactF1' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'FigureValue' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'overlapF1' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'FigureValue' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'tokenKappa' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'FigureValue' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'markedTokenKappa' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'FigureValue' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectAgreementQuery, ProjectAgreementQueryVariables>;
export const ProjectJobsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProjectJobs' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'project' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'jobs' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'edges' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'node' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'JobRow' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'JobRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Job' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createdBy' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fraction' } },
                { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'loss' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldOutF1' } },
                { kind: 'Field', name: { kind: 'Name', value: 'etaMs' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'error' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'field' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectJobsQuery, ProjectJobsQueryVariables>;
export const OneJobDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'OneJob' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'job' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'JobWhole' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'JobRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Job' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createdBy' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fraction' } },
                { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'loss' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldOutF1' } },
                { kind: 'Field', name: { kind: 'Name', value: 'etaMs' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'error' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'field' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PlanParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TrainingPlan' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'data' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testShare' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'iterations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'trainingDocuments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testDocuments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'spans' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lostSpans' } },
          { kind: 'Field', name: { kind: 'Name', value: 'warnings' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'JobWhole' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Job' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'JobRow' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'importResult' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'added' } },
                { kind: 'Field', name: { kind: 'Name', value: 'unchanged' } },
                { kind: 'Field', name: { kind: 'Name', value: 'spans' } },
                { kind: 'Field', name: { kind: 'Name', value: 'notes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'refused' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'line' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'curve' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'iteration' } },
                { kind: 'Field', name: { kind: 'Name', value: 'loss' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldOutF1' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'training' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanParts' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OneJobQuery, OneJobQueryVariables>;
export const StartTrainingDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'StartTraining' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'StartTrainingInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'startTraining' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'JobRow' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'JobRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Job' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createdBy' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fraction' } },
                { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'loss' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldOutF1' } },
                { kind: 'Field', name: { kind: 'Name', value: 'etaMs' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'error' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'field' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<StartTrainingMutation, StartTrainingMutationVariables>;
export const CancelJobDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'CancelJob' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'cancelJob' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'JobRow' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'JobRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Job' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createdBy' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fraction' } },
                { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'loss' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldOutF1' } },
                { kind: 'Field', name: { kind: 'Name', value: 'etaMs' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'error' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'field' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CancelJobMutation, CancelJobMutationVariables>;
export const JobMovedDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'subscription',
      name: { kind: 'Name', value: 'JobMoved' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'jobChanged' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'JobWhole' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'JobRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Job' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createdBy' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fraction' } },
                { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'loss' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldOutF1' } },
                { kind: 'Field', name: { kind: 'Name', value: 'etaMs' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'error' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'field' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PlanParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TrainingPlan' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'data' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testShare' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'iterations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'trainingDocuments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testDocuments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'spans' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lostSpans' } },
          { kind: 'Field', name: { kind: 'Name', value: 'warnings' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'JobWhole' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Job' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'JobRow' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'importResult' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'added' } },
                { kind: 'Field', name: { kind: 'Name', value: 'unchanged' } },
                { kind: 'Field', name: { kind: 'Name', value: 'spans' } },
                { kind: 'Field', name: { kind: 'Name', value: 'notes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'refused' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'line' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'curve' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'iteration' } },
                { kind: 'Field', name: { kind: 'Name', value: 'loss' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldOutF1' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'training' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanParts' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<JobMovedSubscription, JobMovedSubscriptionVariables>;
export const ProjectJobMovedDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'subscription',
      name: { kind: 'Name', value: 'ProjectJobMoved' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'projectJobChanged' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'projectId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'JobRow' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'JobRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Job' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createdBy' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fraction' } },
                { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'loss' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldOutF1' } },
                { kind: 'Field', name: { kind: 'Name', value: 'etaMs' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'error' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'field' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectJobMovedSubscription, ProjectJobMovedSubscriptionVariables>;
export const ProjectModelsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProjectModels' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'project' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'models' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelRow' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Model' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'evaluation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'micro' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recall' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'deployments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectModelsQuery, ProjectModelsQueryVariables>;
export const OneModelDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'OneModel' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelWhole' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PlanParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TrainingPlan' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'data' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testShare' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'iterations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'trainingDocuments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testDocuments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'spans' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lostSpans' } },
          { kind: 'Field', name: { kind: 'Name', value: 'warnings' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ScoreParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Scores' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'truePositives' } },
          { kind: 'Field', name: { kind: 'Name', value: 'falsePositives' } },
          { kind: 'Field', name: { kind: 'Name', value: 'falseNegatives' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recall' } },
          { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelWhole' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Model' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'sizeBytes' } },
          { kind: 'Field', name: { kind: 'Name', value: 'digest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'job' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'training' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'deployments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'evaluation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'documents' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'micro' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ScoreParts' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'macro' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recall' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'perType' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'label' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'support' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'boundaryErrors' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'scores' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ScoreParts' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'confusion' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'labels' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rows' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OneModelQuery, OneModelQueryVariables>;
export const DeployModelDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DeployModel' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'DeployModelInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'deployModel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DeploymentRow' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DeploymentRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Deployment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'evaluation' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'micro' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'f1' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeployModelMutation, DeployModelMutationVariables>;
export const DeleteModelDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DeleteModel' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'deleteModel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeleteModelMutation, DeleteModelMutationVariables>;
export const ProjectDeploymentsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProjectDeployments' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'withTokens' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Boolean' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'project' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'deployments' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DeploymentRow' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'models' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'apiTokens' },
                  directives: [
                    {
                      kind: 'Directive',
                      name: { kind: 'Name', value: 'include' },
                      arguments: [
                        {
                          kind: 'Argument',
                          name: { kind: 'Name', value: 'if' },
                          value: { kind: 'Variable', name: { kind: 'Name', value: 'withTokens' } },
                        },
                      ],
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'TokenRow' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'entityTypes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DeploymentRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Deployment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'evaluation' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'micro' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'f1' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'TokenRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ApiToken' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lastUsedAt' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectDeploymentsQuery, ProjectDeploymentsQueryVariables>;
export const DeleteDeploymentDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DeleteDeployment' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'name' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'deleteDeployment' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'projectId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'name' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'name' } },
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeleteDeploymentMutation, DeleteDeploymentMutationVariables>;
export const TryDeploymentDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TryDeployment' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'deployment' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'predict' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'projectId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'deployment' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'deployment' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'text' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'modelId' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'entities' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'start' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'end' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'category' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'entityTypeId' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TryDeploymentQuery, TryDeploymentQueryVariables>;
export const CreateApiTokenDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'CreateApiToken' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'name' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createApiToken' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'projectId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'name' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'name' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'secret' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'apiToken' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'TokenRow' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'TokenRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ApiToken' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lastUsedAt' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RevokeApiToken' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'revokeApiToken' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'projectId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const ProjectMembersDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProjectMembers' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'project' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'members' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'MemberRow' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Person' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'User' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'email' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MemberRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Member' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          { kind: 'Field', name: { kind: 'Name', value: 'joinedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'user' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Person' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectMembersQuery, ProjectMembersQueryVariables>;
export const InviteMemberDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'InviteMember' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'InviteMemberInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'inviteMember' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                { kind: 'Field', name: { kind: 'Name', value: 'expiresAt' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<InviteMemberMutation, InviteMemberMutationVariables>;
export const SetMemberRoleDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SetMemberRole' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'userId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'role' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Role' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'setMemberRole' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'projectId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'userId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'userId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'role' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'role' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'MemberRow' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Person' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'User' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'email' } },
          { kind: 'Field', name: { kind: 'Name', value: 'colour' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MemberRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Member' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          { kind: 'Field', name: { kind: 'Name', value: 'joinedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'user' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Person' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SetMemberRoleMutation, SetMemberRoleMutationVariables>;
export const RemoveMemberDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RemoveMember' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'userId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'removeMember' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'projectId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'projectId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'userId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'userId' } },
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RemoveMemberMutation, RemoveMemberMutationVariables>;
