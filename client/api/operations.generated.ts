// Made by `npm run codegen` from the SDL. Do not edit.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from './graphql.ts';
export type HistoryChangeKind =
  | 'ADDED'
  | 'REMOVED'
  /** Its bounds are others. */
  | 'MOVED'
  /** Its entity type is another. */
  | 'RELABELLED'
  /** Both, or neither of the two. */
  | 'CHANGED';

export type RestoreAnnotationSetInput = {
  documentId: string | number;
  set: string;
  /** The change after which it was as it shall be again; 0: before the first. */
  seq: number;
};

export type CommentKind =
  | 'COMMENT'
  /** Flagged as unclear; its text may be empty. */
  | 'UNCLEAR';

export type AddCommentInput = {
  documentId: string | number;
  set: string;
  /** About this span of the set; it must be there. */
  spanId?: string | number | null | undefined;
  /** About a stretch of text; not together with `spanId`. Left out with it: about the document. */
  start?: number | null | undefined;
  end?: number | null | undefined;
  /** 1–4,000 characters; a flag may do without. */
  text?: string;
};

/** For the viewer's own work in an independent project, for everybody's in a shared one. */
export type DocumentStatus = 'NEW' | 'STARTED' | 'SUBMITTED' | 'GOLD';

export type DocumentFilter = {
  /** Part of the name, whatever the case. */
  name?: string | null | undefined;
  status?: DocumentStatus | null | undefined;
  /** Only what is still to be done: NEW or STARTED. */
  toDo?: boolean | null | undefined;
  /** A set that the viewer may open holds a span of this type. */
  entityTypeId?: string | number | null | undefined;
  /** This person has begun or submitted, as far as the viewer may know it. */
  annotatorId?: string | number | null | undefined;
  /** Part of the text, whatever the case: 2–200 characters. LIMIT_EXCEEDED when it takes too long; asked again, the search goes on where it stopped. */
  text?: string | null | undefined;
  /** Submitted sets differ. Leads only. */
  disagreement?: boolean | null | undefined;
  /** A set that the viewer may open has an open comment or flag. */
  commented?: boolean | null | undefined;
};

export type ImportFolderInput = {
  projectId: string | number;
  /** Relative to DOCUMENT_ROOT; '.' is the root itself. */
  path: string;
  /** The set that spans found in the files go to: gold, or shared in a shared project. */
  into?: string;
};

export type JobKind =
  | 'IMPORT'
  | 'TRAIN'
  /** Labels every mention of a text, or takes that back. Seen by whoever started it, and by leads. */
  | 'LABEL_MENTIONS'
  | 'PREANNOTATE';

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

/** Documents that were neither submitted nor settled. */
export type MentionScope =
  /** Those without a span in the viewer's set. */
  | 'UNLABELLED'
  /** All of them. */
  | 'OPEN';

export type LabelMentionsInput = {
  projectId: string | number;
  /** 1–500 UTF-16 code units, taken literally. */
  mention: string;
  matchCase?: boolean;
  /** Only where it begins and ends at borders of words. */
  wholeWord?: boolean;
  entityTypeId: string | number;
  scope?: MentionScope;
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
  snapping?: Snapping | null | undefined;
  trimsPunctuation?: boolean | null | undefined;
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

/** How documents follow each other. Where two are alike, the order of import decides. */
export type DocumentOrder =
  /** The order of import. */
  | 'POSITION'
  /** Those first that the last ranking by a model was least sure of; those that were never ranked last. */
  | 'UNCERTAINTY'
  /** Those first that nobody has begun, as far as the viewer may know it. */
  | 'UNTOUCHED';

export type Snapping =
  /** Words that a selection cuts are taken whole, by Unicode's borders and the document's language. */
  | 'WORDS'
  /** Exactly the characters that were selected. */
  | 'CHARACTERS';

/** Which documents a model reads. */
export type PreannotationScope =
  /** Those still to be annotated: without gold, and not handed in (in an independent project: not by every annotator). */
  'OPEN' | 'ALL';

export type StartPreannotationInput = {
  projectId: string | number;
  /** Either the model … */
  modelId?: string | number | null | undefined;
  /** … or the deployment that answers with it. */
  deployment?: string | null | undefined;
  scope?: PreannotationScope;
};

export type SuggestionPlacesInput = {
  documentId: string | number;
  set: string;
  places: Array<SuggestionPlaceInput>;
};

export type SuggestionPlaceInput = {
  start: number;
  end: number;
  entityTypeId: string | number;
};

export type SetPatternsInput = {
  projectId: string | number;
  entityTypeId: string | number;
  /** At most 2,000, each of 1–100 characters; 10,000 in all of a project. */
  terms: Array<string>;
  matchCase?: boolean;
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

export type SetHeadFragment = {
  documentId: string;
  set: string;
  canWrite: boolean;
  spanCount: number;
  version: number;
  submittedAt: string | null;
  user: { id: string; name: string; colour: string } | null;
};

export type DocumentHeadFragment = {
  id: string;
  name: string;
  defaultSet: string;
  sets: Array<{
    documentId: string;
    set: string;
    canWrite: boolean;
    spanCount: number;
    version: number;
    submittedAt: string | null;
    user: { id: string; name: string; colour: string } | null;
  }>;
};

export type AnnotatedDocumentQueryVariables = Exact<{
  id: string | number;
}>;

export type AnnotatedDocumentQuery = {
  document: {
    text: string;
    language: string | null;
    source: string;
    id: string;
    name: string;
    defaultSet: string;
    sets: Array<{
      documentId: string;
      set: string;
      canWrite: boolean;
      spanCount: number;
      version: number;
      submittedAt: string | null;
      user: { id: string; name: string; colour: string } | null;
    }>;
  };
};

export type RefreshedHeadQueryVariables = Exact<{
  id: string | number;
}>;

export type RefreshedHeadQuery = {
  document: {
    id: string;
    name: string;
    defaultSet: string;
    sets: Array<{
      documentId: string;
      set: string;
      canWrite: boolean;
      spanCount: number;
      version: number;
      submittedAt: string | null;
      user: { id: string; name: string; colour: string } | null;
    }>;
  };
};

export type TypeToLabelFragment = {
  id: string;
  name: string;
  colour: string;
  key: string | null;
  guideline: string;
  deletedAt: string | null;
};

export type LabellingRulesQueryVariables = Exact<{
  projectId: string | number;
}>;

export type LabellingRulesQuery = {
  project: {
    id: string;
    entityTypes: Array<{
      id: string;
      name: string;
      colour: string;
      key: string | null;
      guideline: string;
      deletedAt: string | null;
    }>;
    members: Array<{ user: { id: string; name: string; colour: string } }>;
  };
};

export type DocumentDisagreementsQueryVariables = Exact<{
  id: string | number;
}>;

export type DocumentDisagreementsQuery = {
  document: {
    id: string;
    disagreements: Array<{
      kind: DisagreementKind;
      start: number;
      end: number;
      text: string;
      sides: Array<{
        user: { id: string; name: string; colour: string };
        spans: Array<{ id: string; start: number; end: number; text: string; entityTypeId: string }>;
      }>;
    }>;
  };
};

export type DisagreementPartsFragment = {
  kind: DisagreementKind;
  start: number;
  end: number;
  text: string;
  sides: Array<{
    user: { id: string; name: string; colour: string };
    spans: Array<{ id: string; start: number; end: number; text: string; entityTypeId: string }>;
  }>;
};

export type SubmitSetMutationVariables = Exact<{
  documentId: string | number;
  set: string;
}>;

export type SubmitSetMutation = {
  submitSet: {
    documentId: string;
    set: string;
    canWrite: boolean;
    spanCount: number;
    version: number;
    submittedAt: string | null;
    user: { id: string; name: string; colour: string } | null;
  };
};

export type ReopenSetMutationVariables = Exact<{
  documentId: string | number;
  set: string;
  reason: string;
}>;

export type ReopenSetMutation = {
  reopenSet: {
    documentId: string;
    set: string;
    canWrite: boolean;
    spanCount: number;
    version: number;
    submittedAt: string | null;
    user: { id: string; name: string; colour: string } | null;
  };
};

export type DocumentSetStoredSubscriptionVariables = Exact<{
  projectId: string | number;
}>;

export type DocumentSetStoredSubscription = {
  annotationSetChanged: {
    documentId: string;
    set: string;
    canWrite: boolean;
    spanCount: number;
    version: number;
    submittedAt: string | null;
    user: { id: string; name: string; colour: string } | null;
  };
};

export type CommentPartsFragment = {
  id: string;
  kind: CommentKind;
  spanId: string | null;
  start: number | null;
  end: number | null;
  mention: string | null;
  text: string;
  createdAt: string;
  editedAt: string | null;
  isDeleted: boolean;
  resolvedAt: string | null;
  mayResolve: boolean;
  author: { id: string; name: string; colour: string };
  resolvedBy: { id: string; name: string } | null;
  replies: Array<{
    id: string;
    text: string;
    createdAt: string;
    editedAt: string | null;
    author: { id: string; name: string; colour: string };
  }>;
};

export type CommentsOfSetQueryVariables = Exact<{
  documentId: string | number;
  set: string;
}>;

export type CommentsOfSetQuery = {
  document: {
    id: string;
    annotationSet: {
      set: string;
      comments: Array<{
        id: string;
        kind: CommentKind;
        spanId: string | null;
        start: number | null;
        end: number | null;
        mention: string | null;
        text: string;
        createdAt: string;
        editedAt: string | null;
        isDeleted: boolean;
        resolvedAt: string | null;
        mayResolve: boolean;
        author: { id: string; name: string; colour: string };
        resolvedBy: { id: string; name: string } | null;
        replies: Array<{
          id: string;
          text: string;
          createdAt: string;
          editedAt: string | null;
          author: { id: string; name: string; colour: string };
        }>;
      }>;
    };
  };
};

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;

export type AddCommentMutation = {
  addComment: {
    id: string;
    kind: CommentKind;
    spanId: string | null;
    start: number | null;
    end: number | null;
    mention: string | null;
    text: string;
    createdAt: string;
    editedAt: string | null;
    isDeleted: boolean;
    resolvedAt: string | null;
    mayResolve: boolean;
    author: { id: string; name: string; colour: string };
    resolvedBy: { id: string; name: string } | null;
    replies: Array<{
      id: string;
      text: string;
      createdAt: string;
      editedAt: string | null;
      author: { id: string; name: string; colour: string };
    }>;
  };
};

export type FlagUnclearMutationVariables = Exact<{
  input: AddCommentInput;
}>;

export type FlagUnclearMutation = {
  flagUnclear: {
    id: string;
    kind: CommentKind;
    spanId: string | null;
    start: number | null;
    end: number | null;
    mention: string | null;
    text: string;
    createdAt: string;
    editedAt: string | null;
    isDeleted: boolean;
    resolvedAt: string | null;
    mayResolve: boolean;
    author: { id: string; name: string; colour: string };
    resolvedBy: { id: string; name: string } | null;
    replies: Array<{
      id: string;
      text: string;
      createdAt: string;
      editedAt: string | null;
      author: { id: string; name: string; colour: string };
    }>;
  };
};

export type ReplyToCommentMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;

export type ReplyToCommentMutation = {
  replyToComment: {
    id: string;
    kind: CommentKind;
    spanId: string | null;
    start: number | null;
    end: number | null;
    mention: string | null;
    text: string;
    createdAt: string;
    editedAt: string | null;
    isDeleted: boolean;
    resolvedAt: string | null;
    mayResolve: boolean;
    author: { id: string; name: string; colour: string };
    resolvedBy: { id: string; name: string } | null;
    replies: Array<{
      id: string;
      text: string;
      createdAt: string;
      editedAt: string | null;
      author: { id: string; name: string; colour: string };
    }>;
  };
};

export type EditCommentMutationVariables = Exact<{
  id: string | number;
  replyId?: string | number | null | undefined;
  text: string;
}>;

export type EditCommentMutation = {
  editComment: {
    id: string;
    kind: CommentKind;
    spanId: string | null;
    start: number | null;
    end: number | null;
    mention: string | null;
    text: string;
    createdAt: string;
    editedAt: string | null;
    isDeleted: boolean;
    resolvedAt: string | null;
    mayResolve: boolean;
    author: { id: string; name: string; colour: string };
    resolvedBy: { id: string; name: string } | null;
    replies: Array<{
      id: string;
      text: string;
      createdAt: string;
      editedAt: string | null;
      author: { id: string; name: string; colour: string };
    }>;
  };
};

export type DeleteCommentMutationVariables = Exact<{
  id: string | number;
  replyId?: string | number | null | undefined;
}>;

export type DeleteCommentMutation = {
  deleteComment: {
    id: string;
    kind: CommentKind;
    spanId: string | null;
    start: number | null;
    end: number | null;
    mention: string | null;
    text: string;
    createdAt: string;
    editedAt: string | null;
    isDeleted: boolean;
    resolvedAt: string | null;
    mayResolve: boolean;
    author: { id: string; name: string; colour: string };
    resolvedBy: { id: string; name: string } | null;
    replies: Array<{
      id: string;
      text: string;
      createdAt: string;
      editedAt: string | null;
      author: { id: string; name: string; colour: string };
    }>;
  } | null;
};

export type ResolveCommentMutationVariables = Exact<{
  id: string | number;
  isResolved: boolean;
}>;

export type ResolveCommentMutation = {
  resolveComment: {
    id: string;
    kind: CommentKind;
    spanId: string | null;
    start: number | null;
    end: number | null;
    mention: string | null;
    text: string;
    createdAt: string;
    editedAt: string | null;
    isDeleted: boolean;
    resolvedAt: string | null;
    mayResolve: boolean;
    author: { id: string; name: string; colour: string };
    resolvedBy: { id: string; name: string } | null;
    replies: Array<{
      id: string;
      text: string;
      createdAt: string;
      editedAt: string | null;
      author: { id: string; name: string; colour: string };
    }>;
  };
};

export type CommentMovedSubscriptionVariables = Exact<{
  documentId: string | number;
  set: string;
}>;

export type CommentMovedSubscription = {
  commentChanged: {
    id: string;
    comment: {
      id: string;
      kind: CommentKind;
      spanId: string | null;
      start: number | null;
      end: number | null;
      mention: string | null;
      text: string;
      createdAt: string;
      editedAt: string | null;
      isDeleted: boolean;
      resolvedAt: string | null;
      mayResolve: boolean;
      author: { id: string; name: string; colour: string };
      resolvedBy: { id: string; name: string } | null;
      replies: Array<{
        id: string;
        text: string;
        createdAt: string;
        editedAt: string | null;
        author: { id: string; name: string; colour: string };
      }>;
    } | null;
  };
};

export type HistorySpanFragment = {
  id: string;
  start: number;
  end: number;
  text: string;
  entityTypeId: string;
  by: string;
  origin: string;
  at: string;
};

export type HistoryEntryPartsFragment = {
  seq: number;
  at: string;
  changeCount: number;
  people: Array<{ id: string; name: string; colour: string }>;
  changes: Array<{
    kind: HistoryChangeKind;
    user: { id: string } | null;
    before: {
      id: string;
      start: number;
      end: number;
      text: string;
      entityTypeId: string;
      by: string;
      origin: string;
      at: string;
    } | null;
    after: {
      id: string;
      start: number;
      end: number;
      text: string;
      entityTypeId: string;
      by: string;
      origin: string;
      at: string;
    } | null;
  }>;
};

export type HistoryFrameQueryVariables = Exact<{
  id: string | number;
  projectId: string | number;
}>;

export type HistoryFrameQuery = {
  document: {
    id: string;
    name: string;
    text: string;
    defaultSet: string;
    sets: Array<{
      documentId: string;
      set: string;
      canWrite: boolean;
      spanCount: number;
      version: number;
      submittedAt: string | null;
      user: { id: string; name: string; colour: string } | null;
    }>;
  };
  project: { id: string; entityTypes: Array<{ id: string; name: string; colour: string }> };
};

export type SetHistoryQueryVariables = Exact<{
  id: string | number;
  set: string;
  first: number;
  after?: string | null | undefined;
}>;

export type SetHistoryQuery = {
  document: {
    id: string;
    annotationSet: {
      documentId: string;
      set: string;
      history: {
        edges: Array<{
          node: {
            seq: number;
            at: string;
            changeCount: number;
            people: Array<{ id: string; name: string; colour: string }>;
            changes: Array<{
              kind: HistoryChangeKind;
              user: { id: string } | null;
              before: {
                id: string;
                start: number;
                end: number;
                text: string;
                entityTypeId: string;
                by: string;
                origin: string;
                at: string;
              } | null;
              after: {
                id: string;
                start: number;
                end: number;
                text: string;
                entityTypeId: string;
                by: string;
                origin: string;
                at: string;
              } | null;
            }>;
          };
        }>;
        pageInfo: { endCursor: string | null; hasNextPage: boolean };
      };
    };
  };
};

export type SetMomentQueryVariables = Exact<{
  id: string | number;
  set: string;
  seq: number;
  before: number;
}>;

export type SetMomentQuery = {
  document: {
    id: string;
    annotationSet: {
      documentId: string;
      set: string;
      after: Array<{
        id: string;
        start: number;
        end: number;
        text: string;
        entityTypeId: string;
        by: string;
        origin: string;
        at: string;
      }>;
      before: Array<{
        id: string;
        start: number;
        end: number;
        text: string;
        entityTypeId: string;
        by: string;
        origin: string;
        at: string;
      }>;
    };
  };
};

export type SetNowQueryVariables = Exact<{
  id: string | number;
  set: string;
}>;

export type SetNowQuery = {
  document: {
    id: string;
    annotationSet: {
      documentId: string;
      set: string;
      submittedAt: string | null;
      spans: Array<{
        id: string;
        start: number;
        end: number;
        text: string;
        entityTypeId: string;
        by: string;
        origin: string;
        at: string;
      }>;
    };
  };
};

export type RestoreAnnotationSetMutationVariables = Exact<{
  input: RestoreAnnotationSetInput;
}>;

export type RestoreAnnotationSetMutation = {
  restoreAnnotationSet: {
    restored: number;
    removed: number;
    previousSeq: number | null;
    leftOut: Array<{ reason: string }>;
    set: {
      documentId: string;
      set: string;
      canWrite: boolean;
      spanCount: number;
      version: number;
      submittedAt: string | null;
      user: { id: string; name: string; colour: string } | null;
    };
  };
};

export type MentionPreviewQueryVariables = Exact<{
  input: LabelMentionsInput;
}>;

export type MentionPreviewQuery = {
  mentionPreview: {
    documents: number;
    mentions: number;
    already: number;
    blocked: number;
    isPartial: boolean;
    hits: Array<{
      documentId: string;
      documentName: string;
      start: number;
      before: string;
      mention: string;
      after: string;
    }>;
  };
};

export type MentionJobFragment = {
  id: string;
  state: JobState;
  progress: { stage: string; fraction: number };
  error: { code: string; message: string } | null;
  labelledMentions: {
    isUndo: boolean;
    documents: number;
    mentions: number;
    kept: number;
    mayUndo: boolean;
  } | null;
};

export type LabelMentionsMutationVariables = Exact<{
  input: LabelMentionsInput;
}>;

export type LabelMentionsMutation = {
  labelMentions: {
    id: string;
    state: JobState;
    progress: { stage: string; fraction: number };
    error: { code: string; message: string } | null;
    labelledMentions: {
      isUndo: boolean;
      documents: number;
      mentions: number;
      kept: number;
      mayUndo: boolean;
    } | null;
  };
};

export type UndoLabelMentionsMutationVariables = Exact<{
  jobId: string | number;
}>;

export type UndoLabelMentionsMutation = {
  undoLabelMentions: {
    id: string;
    state: JobState;
    progress: { stage: string; fraction: number };
    error: { code: string; message: string } | null;
    labelledMentions: {
      isUndo: boolean;
      documents: number;
      mentions: number;
      kept: number;
      mayUndo: boolean;
    } | null;
  };
};

export type MentionJobMovedSubscriptionVariables = Exact<{
  id: string | number;
}>;

export type MentionJobMovedSubscription = {
  jobChanged: {
    id: string;
    state: JobState;
    progress: { stage: string; fraction: number };
    error: { code: string; message: string } | null;
    labelledMentions: {
      isUndo: boolean;
      documents: number;
      mentions: number;
      kept: number;
      mayUndo: boolean;
    } | null;
  };
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
  snapping: Snapping;
  trimsPunctuation: boolean;
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
    snapping: Snapping;
    trimsPunctuation: boolean;
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
    snapping: Snapping;
    trimsPunctuation: boolean;
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
  openComments: number;
  openFlags: number;
  uncertainty: number | null;
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
  preannotation: {
    modelName: string;
    scope: PreannotationScope;
    documents: number | null;
    suggestions: number | null;
    leftOut: number | null;
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
    preannotation: {
      modelName: string;
      scope: PreannotationScope;
      documents: number | null;
      suggestions: number | null;
      leftOut: number | null;
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
    preannotation: {
      modelName: string;
      scope: PreannotationScope;
      documents: number | null;
      suggestions: number | null;
      leftOut: number | null;
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

export type QueueCountsFragment = {
  total: number;
  new: number;
  started: number;
  submitted: number;
  gold: number;
  nextToDo: { id: string; name: string } | null;
};

export type DocumentPageQueryVariables = Exact<{
  projectId: string | number;
  first: number;
  after?: string | null | undefined;
  filter?: DocumentFilter | null | undefined;
  order: DocumentOrder;
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
          openComments: number;
          openFlags: number;
          uncertainty: number | null;
        };
      }>;
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
    queue: {
      total: number;
      new: number;
      started: number;
      submitted: number;
      gold: number;
      nextToDo: { id: string; name: string } | null;
    };
  };
};

export type QueueChoicesQueryVariables = Exact<{
  projectId: string | number;
}>;

export type QueueChoicesQuery = {
  project: {
    id: string;
    entityTypes: Array<{ id: string; name: string }>;
    members: Array<{ user: { id: string; name: string } }>;
  };
};

export type PlaceInQueueQueryVariables = Exact<{
  id: string | number;
  filter?: DocumentFilter | null | undefined;
  order: DocumentOrder;
  from?: string | null | undefined;
}>;

export type PlaceInQueueQuery = {
  document: {
    id: string;
    place: {
      number: number | null;
      total: number;
      firstId: string | null;
      previousId: string | null;
      nextId: string | null;
      cursor: string;
    };
  };
};

export type TypeExamplesQueryVariables = Exact<{
  projectId: string | number;
  typeId: string | number;
}>;

export type TypeExamplesQuery = {
  project: { id: string; entityType: { id: string; examples: Array<{ text: string; count: number }> } };
};

export type RejectionPartsFragment = { start: number; end: number; entityTypeId: string; by: string };

export type SuggestionListWholeFragment = {
  revision: string;
  modelName: string | null;
  suggestions: Array<{
    start: number;
    end: number;
    entityTypeId: string;
    confidence: number | null;
    source: string;
  }>;
  rejections: Array<{ start: number; end: number; entityTypeId: string; by: string }>;
};

export type DocumentSuggestionsQueryVariables = Exact<{
  documentId: string | number;
  set: string;
}>;

export type DocumentSuggestionsQuery = {
  document: {
    id: string;
    suggestions: {
      revision: string;
      modelName: string | null;
      suggestions: Array<{
        start: number;
        end: number;
        entityTypeId: string;
        confidence: number | null;
        source: string;
      }>;
      rejections: Array<{ start: number; end: number; entityTypeId: string; by: string }>;
    };
  };
};

export type SuggestionsMovedSubscriptionVariables = Exact<{
  documentId: string | number;
  set: string;
}>;

export type SuggestionsMovedSubscription = {
  suggestionsChanged: {
    revision: string;
    rejections: Array<{ start: number; end: number; entityTypeId: string; by: string }>;
  };
};

export type RejectSuggestionsMutationVariables = Exact<{
  input: SuggestionPlacesInput;
}>;

export type RejectSuggestionsMutation = {
  rejectSuggestions: { rejections: Array<{ start: number; end: number; entityTypeId: string; by: string }> };
};

export type RestoreSuggestionsMutationVariables = Exact<{
  input: SuggestionPlacesInput;
}>;

export type RestoreSuggestionsMutation = {
  restoreSuggestions: { rejections: Array<{ start: number; end: number; entityTypeId: string; by: string }> };
};

export type SuggestionModelsQueryVariables = Exact<{
  projectId: string | number;
}>;

export type SuggestionModelsQuery = {
  project: {
    id: string;
    models: Array<{ id: string; name: string }>;
    deployments: Array<{ id: string; name: string; model: { id: string } }>;
  };
};

export type StartPreannotationMutationVariables = Exact<{
  input: StartPreannotationInput;
}>;

export type StartPreannotationMutation = { startPreannotation: { id: string } };

export type PatternListsQueryVariables = Exact<{
  projectId: string | number;
}>;

export type PatternListsQuery = {
  project: {
    id: string;
    entityTypes: Array<{ id: string; patterns: { terms: Array<string>; matchCase: boolean } }>;
  };
};

export type SetPatternsMutationVariables = Exact<{
  input: SetPatternsInput;
}>;

export type SetPatternsMutation = {
  setPatterns: { id: string; patterns: { terms: Array<string>; matchCase: boolean } };
};

export const AnnotatedDocumentDocument =
  'fragment SetHead on AnnotationSet{documentId set canWrite spanCount version submittedAt user{id name colour}}fragment DocumentHead on Document{id name defaultSet sets{...SetHead}}query AnnotatedDocument($id:ID!){document(id:$id){...DocumentHead text language source}}' as Operation<
    AnnotatedDocumentQuery,
    AnnotatedDocumentQueryVariables
  >;
export const RefreshedHeadDocument =
  'fragment SetHead on AnnotationSet{documentId set canWrite spanCount version submittedAt user{id name colour}}fragment DocumentHead on Document{id name defaultSet sets{...SetHead}}query RefreshedHead($id:ID!){document(id:$id){...DocumentHead}}' as Operation<
    RefreshedHeadQuery,
    RefreshedHeadQueryVariables
  >;
export const LabellingRulesDocument =
  'fragment TypeToLabel on EntityType{id name colour key guideline deletedAt}query LabellingRules($projectId:ID!){project(id:$projectId){id entityTypes(includeDeleted:true){...TypeToLabel}members{user{id name colour}}}}' as Operation<
    LabellingRulesQuery,
    LabellingRulesQueryVariables
  >;
export const DocumentDisagreementsDocument =
  'query DocumentDisagreements($id:ID!){document(id:$id){id disagreements{...DisagreementParts}}}fragment DisagreementParts on Disagreement{kind start end text sides{user{id name colour}spans{id start end text entityTypeId}}}' as Operation<
    DocumentDisagreementsQuery,
    DocumentDisagreementsQueryVariables
  >;
export const SubmitSetDocument =
  'fragment SetHead on AnnotationSet{documentId set canWrite spanCount version submittedAt user{id name colour}}mutation SubmitSet($documentId:ID!$set:String!){submitSet(documentId:$documentId set:$set){...SetHead}}' as Operation<
    SubmitSetMutation,
    SubmitSetMutationVariables
  >;
export const ReopenSetDocument =
  'fragment SetHead on AnnotationSet{documentId set canWrite spanCount version submittedAt user{id name colour}}mutation ReopenSet($documentId:ID!$set:String!$reason:String!){reopenSet(documentId:$documentId set:$set reason:$reason){...SetHead}}' as Operation<
    ReopenSetMutation,
    ReopenSetMutationVariables
  >;
export const DocumentSetStoredDocument =
  'fragment SetHead on AnnotationSet{documentId set canWrite spanCount version submittedAt user{id name colour}}subscription DocumentSetStored($projectId:ID!){annotationSetChanged(projectId:$projectId){...SetHead}}' as Operation<
    DocumentSetStoredSubscription,
    DocumentSetStoredSubscriptionVariables
  >;
export const CommentsOfSetDocument =
  'fragment CommentParts on Comment{id kind spanId start end mention author{id name colour}text createdAt editedAt isDeleted resolvedAt resolvedBy{id name}mayResolve replies{id author{id name colour}text createdAt editedAt}}query CommentsOfSet($documentId:ID!$set:String!){document(id:$documentId){id annotationSet(set:$set){set comments{...CommentParts}}}}' as Operation<
    CommentsOfSetQuery,
    CommentsOfSetQueryVariables
  >;
export const AddCommentDocument =
  'fragment CommentParts on Comment{id kind spanId start end mention author{id name colour}text createdAt editedAt isDeleted resolvedAt resolvedBy{id name}mayResolve replies{id author{id name colour}text createdAt editedAt}}mutation AddComment($input:AddCommentInput!){addComment(input:$input){...CommentParts}}' as Operation<
    AddCommentMutation,
    AddCommentMutationVariables
  >;
export const FlagUnclearDocument =
  'fragment CommentParts on Comment{id kind spanId start end mention author{id name colour}text createdAt editedAt isDeleted resolvedAt resolvedBy{id name}mayResolve replies{id author{id name colour}text createdAt editedAt}}mutation FlagUnclear($input:AddCommentInput!){flagUnclear(input:$input){...CommentParts}}' as Operation<
    FlagUnclearMutation,
    FlagUnclearMutationVariables
  >;
export const ReplyToCommentDocument =
  'fragment CommentParts on Comment{id kind spanId start end mention author{id name colour}text createdAt editedAt isDeleted resolvedAt resolvedBy{id name}mayResolve replies{id author{id name colour}text createdAt editedAt}}mutation ReplyToComment($id:ID!$text:String!){replyToComment(id:$id text:$text){...CommentParts}}' as Operation<
    ReplyToCommentMutation,
    ReplyToCommentMutationVariables
  >;
export const EditCommentDocument =
  'fragment CommentParts on Comment{id kind spanId start end mention author{id name colour}text createdAt editedAt isDeleted resolvedAt resolvedBy{id name}mayResolve replies{id author{id name colour}text createdAt editedAt}}mutation EditComment($id:ID!$replyId:ID$text:String!){editComment(id:$id replyId:$replyId text:$text){...CommentParts}}' as Operation<
    EditCommentMutation,
    EditCommentMutationVariables
  >;
export const DeleteCommentDocument =
  'fragment CommentParts on Comment{id kind spanId start end mention author{id name colour}text createdAt editedAt isDeleted resolvedAt resolvedBy{id name}mayResolve replies{id author{id name colour}text createdAt editedAt}}mutation DeleteComment($id:ID!$replyId:ID){deleteComment(id:$id replyId:$replyId){...CommentParts}}' as Operation<
    DeleteCommentMutation,
    DeleteCommentMutationVariables
  >;
export const ResolveCommentDocument =
  'fragment CommentParts on Comment{id kind spanId start end mention author{id name colour}text createdAt editedAt isDeleted resolvedAt resolvedBy{id name}mayResolve replies{id author{id name colour}text createdAt editedAt}}mutation ResolveComment($id:ID!$isResolved:Boolean!){resolveComment(id:$id isResolved:$isResolved){...CommentParts}}' as Operation<
    ResolveCommentMutation,
    ResolveCommentMutationVariables
  >;
export const CommentMovedDocument =
  'fragment CommentParts on Comment{id kind spanId start end mention author{id name colour}text createdAt editedAt isDeleted resolvedAt resolvedBy{id name}mayResolve replies{id author{id name colour}text createdAt editedAt}}subscription CommentMoved($documentId:ID!$set:String!){commentChanged(documentId:$documentId set:$set){id comment{...CommentParts}}}' as Operation<
    CommentMovedSubscription,
    CommentMovedSubscriptionVariables
  >;
export const HistoryFrameDocument =
  'fragment SetHead on AnnotationSet{documentId set canWrite spanCount version submittedAt user{id name colour}}query HistoryFrame($id:ID!$projectId:ID!){document(id:$id){id name text defaultSet sets{...SetHead}}project(id:$projectId){id entityTypes(includeDeleted:true){id name colour}}}' as Operation<
    HistoryFrameQuery,
    HistoryFrameQueryVariables
  >;
export const SetHistoryDocument =
  'fragment HistorySpan on Span{id start end text entityTypeId by origin at}fragment HistoryEntryParts on HistoryEntry{seq at changeCount people{id name colour}changes(first:4){kind user{id}before{...HistorySpan}after{...HistorySpan}}}query SetHistory($id:ID!$set:String!$first:Int!$after:String){document(id:$id){id annotationSet(set:$set){documentId set history(first:$first after:$after){edges{node{...HistoryEntryParts}}pageInfo{endCursor hasNextPage}}}}}' as Operation<
    SetHistoryQuery,
    SetHistoryQueryVariables
  >;
export const SetMomentDocument =
  'fragment HistorySpan on Span{id start end text entityTypeId by origin at}query SetMoment($id:ID!$set:String!$seq:Int!$before:Int!){document(id:$id){id annotationSet(set:$set){documentId set after:spansAt(seq:$seq){...HistorySpan}before:spansAt(seq:$before){...HistorySpan}}}}' as Operation<
    SetMomentQuery,
    SetMomentQueryVariables
  >;
export const SetNowDocument =
  'fragment HistorySpan on Span{id start end text entityTypeId by origin at}query SetNow($id:ID!$set:String!){document(id:$id){id annotationSet(set:$set){documentId set submittedAt spans{...HistorySpan}}}}' as Operation<
    SetNowQuery,
    SetNowQueryVariables
  >;
export const RestoreAnnotationSetDocument =
  'fragment SetHead on AnnotationSet{documentId set canWrite spanCount version submittedAt user{id name colour}}mutation RestoreAnnotationSet($input:RestoreAnnotationSetInput!){restoreAnnotationSet(input:$input){restored removed previousSeq leftOut{reason}set{...SetHead}}}' as Operation<
    RestoreAnnotationSetMutation,
    RestoreAnnotationSetMutationVariables
  >;
export const MentionPreviewDocument =
  'query MentionPreview($input:LabelMentionsInput!){mentionPreview(input:$input){documents mentions already blocked isPartial hits{documentId documentName start before mention after}}}' as Operation<
    MentionPreviewQuery,
    MentionPreviewQueryVariables
  >;
export const LabelMentionsDocument =
  'fragment MentionJob on Job{id state progress{stage fraction}error{code message}labelledMentions{isUndo documents mentions kept mayUndo}}mutation LabelMentions($input:LabelMentionsInput!){labelMentions(input:$input){...MentionJob}}' as Operation<
    LabelMentionsMutation,
    LabelMentionsMutationVariables
  >;
export const UndoLabelMentionsDocument =
  'fragment MentionJob on Job{id state progress{stage fraction}error{code message}labelledMentions{isUndo documents mentions kept mayUndo}}mutation UndoLabelMentions($jobId:ID!){undoLabelMentions(jobId:$jobId){...MentionJob}}' as Operation<
    UndoLabelMentionsMutation,
    UndoLabelMentionsMutationVariables
  >;
export const MentionJobMovedDocument =
  'fragment MentionJob on Job{id state progress{stage fraction}error{code message}labelledMentions{isUndo documents mentions kept mayUndo}}subscription MentionJobMoved($id:ID!){jobChanged(id:$id){...MentionJob}}' as Operation<
    MentionJobMovedSubscription,
    MentionJobMovedSubscriptionVariables
  >;
export const WhoIsThereDocument =
  'fragment Person on User{id name email colour}fragment SignedIn on Viewer{isOwner user{...Person}}query WhoIsThere{viewer{...SignedIn}}' as Operation<
    WhoIsThereQuery,
    WhoIsThereQueryVariables
  >;
export const LinkPurposeDocument =
  'query LinkPurpose($token:String!){link(token:$token){kind projectName role userName}}' as Operation<
    LinkPurposeQuery,
    LinkPurposeQueryVariables
  >;
export const AcceptLinkDocument =
  'fragment Person on User{id name email colour}fragment SignedIn on Viewer{isOwner user{...Person}}mutation AcceptLink($input:AcceptLinkInput!){acceptLink(input:$input){...SignedIn}}' as Operation<
    AcceptLinkMutation,
    AcceptLinkMutationVariables
  >;
export const SignInDocument =
  'fragment Person on User{id name email colour}fragment SignedIn on Viewer{isOwner user{...Person}}mutation SignIn($input:SignInInput!){signIn(input:$input){...SignedIn}}' as Operation<
    SignInMutation,
    SignInMutationVariables
  >;
export const SignOutDocument = 'mutation SignOut{signOut}' as Operation<
  SignOutMutation,
  SignOutMutationVariables
>;
export const ProjectCardsDocument =
  'fragment ProgressCounts on Progress{documents annotated submitted gold}fragment ProjectCard on Project{id name language mode role createdAt progress{...ProgressCounts}members{user{id name colour}}}query ProjectCards($first:Int!$after:String){viewer{projects(first:$first after:$after){edges{node{...ProjectCard}}pageInfo{endCursor hasNextPage}}}}' as Operation<
    ProjectCardsQuery,
    ProjectCardsQueryVariables
  >;
export const CreateProjectDocument =
  'mutation CreateProject($input:CreateProjectInput!){createProject(input:$input){id}}' as Operation<
    CreateProjectMutation,
    CreateProjectMutationVariables
  >;
export const OpenProjectDocument =
  'fragment ProgressCounts on Progress{documents annotated submitted gold}fragment ProjectShell on Project{id name language mode overlap snapping trimsPunctuation role createdAt documentCount progress{...ProgressCounts}}query OpenProject($id:ID!){project(id:$id){...ProjectShell}}' as Operation<
    OpenProjectQuery,
    OpenProjectQueryVariables
  >;
export const UpdateProjectDocument =
  'fragment ProgressCounts on Progress{documents annotated submitted gold}fragment ProjectShell on Project{id name language mode overlap snapping trimsPunctuation role createdAt documentCount progress{...ProgressCounts}}mutation UpdateProject($input:UpdateProjectInput!){updateProject(input:$input){...ProjectShell}}' as Operation<
    UpdateProjectMutation,
    UpdateProjectMutationVariables
  >;
export const DeleteProjectDocument =
  'mutation DeleteProject($id:ID!$confirmName:String!){deleteProject(id:$id confirmName:$confirmName)}' as Operation<
    DeleteProjectMutation,
    DeleteProjectMutationVariables
  >;
export const ProjectTouchedDocument =
  'subscription ProjectTouched($projectId:ID!){projectChanged(projectId:$projectId){id}}' as Operation<
    ProjectTouchedSubscription,
    ProjectTouchedSubscriptionVariables
  >;
export const ProjectSetStoredDocument =
  'subscription ProjectSetStored($projectId:ID!){annotationSetChanged(projectId:$projectId){documentId set version}}' as Operation<
    ProjectSetStoredSubscription,
    ProjectSetStoredSubscriptionVariables
  >;
export const DeleteDocumentDocument = 'mutation DeleteDocument($id:ID!){deleteDocument(id:$id)}' as Operation<
  DeleteDocumentMutation,
  DeleteDocumentMutationVariables
>;
export const ImportFolderDocument =
  'mutation ImportFolder($input:ImportFolderInput!){importFolder(input:$input){...JobRow}}fragment JobRow on Job{id kind name state createdAt startedAt finishedAt createdBy{id name colour}progress{stage fraction done total loss heldOutF1 etaMs}error{code message field}model{id name}}' as Operation<
    ImportFolderMutation,
    ImportFolderMutationVariables
  >;
export const AdoptGoldDocument =
  'mutation AdoptGold($projectId:ID!$atLeast:Int$replace:Boolean!){adoptGold(projectId:$projectId atLeast:$atLeast replace:$replace){documents spans skipped}}' as Operation<
    AdoptGoldMutation,
    AdoptGoldMutationVariables
  >;
export const AllEntityTypesDocument =
  'fragment EntityTypeRow on EntityType{id name colour key guideline spanCount documentCount deletedAt}query AllEntityTypes($projectId:ID!){project(id:$projectId){id entityTypes(includeDeleted:true){...EntityTypeRow}}}' as Operation<
    AllEntityTypesQuery,
    AllEntityTypesQueryVariables
  >;
export const AddEntityTypeDocument =
  'fragment EntityTypeRow on EntityType{id name colour key guideline spanCount documentCount deletedAt}mutation AddEntityType($input:AddEntityTypeInput!){addEntityType(input:$input){...EntityTypeRow}}' as Operation<
    AddEntityTypeMutation,
    AddEntityTypeMutationVariables
  >;
export const UpdateEntityTypeDocument =
  'fragment EntityTypeRow on EntityType{id name colour key guideline spanCount documentCount deletedAt}mutation UpdateEntityType($input:UpdateEntityTypeInput!){updateEntityType(input:$input){...EntityTypeRow}}' as Operation<
    UpdateEntityTypeMutation,
    UpdateEntityTypeMutationVariables
  >;
export const DeleteEntityTypeDocument =
  'fragment EntityTypeRow on EntityType{id name colour key guideline spanCount documentCount deletedAt}mutation DeleteEntityType($projectId:ID!$id:ID!){deleteEntityType(projectId:$projectId id:$id){spanCount documentCount entityType{...EntityTypeRow}}}' as Operation<
    DeleteEntityTypeMutation,
    DeleteEntityTypeMutationVariables
  >;
export const RestoreEntityTypeDocument =
  'fragment EntityTypeRow on EntityType{id name colour key guideline spanCount documentCount deletedAt}mutation RestoreEntityType($projectId:ID!$id:ID!){restoreEntityType(projectId:$projectId id:$id){...EntityTypeRow}}' as Operation<
    RestoreEntityTypeMutation,
    RestoreEntityTypeMutationVariables
  >;
export const ProjectAgreementDocument =
  'fragment FigureValue on Figure{value reason documents units}fragment FourFigures on AgreementFigures{exactF1{...FigureValue}overlapF1{...FigureValue}tokenKappa{...FigureValue}markedTokenKappa{...FigureValue}}query ProjectAgreement($projectId:ID!){project(id:$projectId){id agreement{commonDocuments annotators{id name colour}overall{...FourFigures}pairs{first{id name colour}second{id name colour}figures{...FourFigures}}perType{entityType{id name colour}figures{...FourFigures}}documents{disagreements exactF1{...FigureValue}document{id name status}}}}}' as Operation<
    ProjectAgreementQuery,
    ProjectAgreementQueryVariables
  >;
export const ProjectJobsDocument =
  'fragment JobRow on Job{id kind name state createdAt startedAt finishedAt createdBy{id name colour}progress{stage fraction done total loss heldOutF1 etaMs}error{code message field}model{id name}}query ProjectJobs($projectId:ID!$first:Int!$after:String){project(id:$projectId){id jobs(first:$first after:$after){edges{node{...JobRow}}pageInfo{endCursor hasNextPage}}}}' as Operation<
    ProjectJobsQuery,
    ProjectJobsQueryVariables
  >;
export const OneJobDocument =
  'fragment JobRow on Job{id kind name state createdAt startedAt finishedAt createdBy{id name colour}progress{stage fraction done total loss heldOutF1 etaMs}error{code message field}model{id name}}fragment JobWhole on Job{...JobRow importResult{added unchanged spans notes refused{source code field line message}}curve{iteration loss heldOutF1}training{...PlanParts}preannotation{modelName scope documents suggestions leftOut}}fragment PlanParts on TrainingPlan{data testShare seed iterations trainingDocuments testDocuments spans lostSpans warnings}query OneJob($id:ID!){job(id:$id){...JobWhole}}' as Operation<
    OneJobQuery,
    OneJobQueryVariables
  >;
export const StartTrainingDocument =
  'fragment JobRow on Job{id kind name state createdAt startedAt finishedAt createdBy{id name colour}progress{stage fraction done total loss heldOutF1 etaMs}error{code message field}model{id name}}mutation StartTraining($input:StartTrainingInput!){startTraining(input:$input){...JobRow}}' as Operation<
    StartTrainingMutation,
    StartTrainingMutationVariables
  >;
export const CancelJobDocument =
  'fragment JobRow on Job{id kind name state createdAt startedAt finishedAt createdBy{id name colour}progress{stage fraction done total loss heldOutF1 etaMs}error{code message field}model{id name}}mutation CancelJob($id:ID!){cancelJob(id:$id){...JobRow}}' as Operation<
    CancelJobMutation,
    CancelJobMutationVariables
  >;
export const JobMovedDocument =
  'fragment JobRow on Job{id kind name state createdAt startedAt finishedAt createdBy{id name colour}progress{stage fraction done total loss heldOutF1 etaMs}error{code message field}model{id name}}fragment JobWhole on Job{...JobRow importResult{added unchanged spans notes refused{source code field line message}}curve{iteration loss heldOutF1}training{...PlanParts}preannotation{modelName scope documents suggestions leftOut}}fragment PlanParts on TrainingPlan{data testShare seed iterations trainingDocuments testDocuments spans lostSpans warnings}subscription JobMoved($id:ID!){jobChanged(id:$id){...JobWhole}}' as Operation<
    JobMovedSubscription,
    JobMovedSubscriptionVariables
  >;
export const ProjectJobMovedDocument =
  'fragment JobRow on Job{id kind name state createdAt startedAt finishedAt createdBy{id name colour}progress{stage fraction done total loss heldOutF1 etaMs}error{code message field}model{id name}}subscription ProjectJobMoved($projectId:ID!){projectJobChanged(projectId:$projectId){...JobRow}}' as Operation<
    ProjectJobMovedSubscription,
    ProjectJobMovedSubscriptionVariables
  >;
export const ProjectModelsDocument =
  'fragment ModelRow on Model{id name createdAt evaluation{documents micro{precision recall f1}}deployments{id name}}query ProjectModels($projectId:ID!){project(id:$projectId){id models{...ModelRow}}}' as Operation<
    ProjectModelsQuery,
    ProjectModelsQueryVariables
  >;
export const OneModelDocument =
  'fragment PlanParts on TrainingPlan{data testShare seed iterations trainingDocuments testDocuments spans lostSpans warnings}fragment ScoreParts on Scores{truePositives falsePositives falseNegatives precision recall f1}fragment ModelWhole on Model{id name createdAt sizeBytes digest job{id}training{...PlanParts}deployments{id name updatedAt}evaluation{documents micro{...ScoreParts}macro{precision recall f1}perType{label support boundaryErrors scores{...ScoreParts}}confusion{labels rows}}}query OneModel($id:ID!){model(id:$id){...ModelWhole}}' as Operation<
    OneModelQuery,
    OneModelQueryVariables
  >;
export const DeployModelDocument =
  'mutation DeployModel($input:DeployModelInput!){deployModel(input:$input){...DeploymentRow}}fragment DeploymentRow on Deployment{id name url updatedAt model{id name evaluation{micro{f1}}}}' as Operation<
    DeployModelMutation,
    DeployModelMutationVariables
  >;
export const DeleteModelDocument = 'mutation DeleteModel($id:ID!){deleteModel(id:$id)}' as Operation<
  DeleteModelMutation,
  DeleteModelMutationVariables
>;
export const ProjectDeploymentsDocument =
  'fragment DeploymentRow on Deployment{id name url updatedAt model{id name evaluation{micro{f1}}}}fragment TokenRow on ApiToken{id name createdAt lastUsedAt}query ProjectDeployments($projectId:ID!$withTokens:Boolean!){project(id:$projectId){id deployments{...DeploymentRow}models{id name}apiTokens@include(if:$withTokens){...TokenRow}entityTypes{id name colour}}}' as Operation<
    ProjectDeploymentsQuery,
    ProjectDeploymentsQueryVariables
  >;
export const DeleteDeploymentDocument =
  'mutation DeleteDeployment($projectId:ID!$name:String!){deleteDeployment(projectId:$projectId name:$name)}' as Operation<
    DeleteDeploymentMutation,
    DeleteDeploymentMutationVariables
  >;
export const TryDeploymentDocument =
  'query TryDeployment($projectId:ID!$deployment:String!$text:String!){predict(projectId:$projectId deployment:$deployment text:$text){modelId entities{start end text category entityTypeId confidence}}}' as Operation<
    TryDeploymentQuery,
    TryDeploymentQueryVariables
  >;
export const CreateApiTokenDocument =
  'fragment TokenRow on ApiToken{id name createdAt lastUsedAt}mutation CreateApiToken($projectId:ID!$name:String!){createApiToken(projectId:$projectId name:$name){secret apiToken{...TokenRow}}}' as Operation<
    CreateApiTokenMutation,
    CreateApiTokenMutationVariables
  >;
export const RevokeApiTokenDocument =
  'mutation RevokeApiToken($projectId:ID!$id:ID!){revokeApiToken(projectId:$projectId id:$id)}' as Operation<
    RevokeApiTokenMutation,
    RevokeApiTokenMutationVariables
  >;
export const ProjectMembersDocument =
  'fragment Person on User{id name email colour}fragment MemberRow on Member{role joinedAt user{...Person}}query ProjectMembers($projectId:ID!){project(id:$projectId){id members{...MemberRow}}}' as Operation<
    ProjectMembersQuery,
    ProjectMembersQueryVariables
  >;
export const InviteMemberDocument =
  'mutation InviteMember($input:InviteMemberInput!){inviteMember(input:$input){url expiresAt}}' as Operation<
    InviteMemberMutation,
    InviteMemberMutationVariables
  >;
export const SetMemberRoleDocument =
  'fragment Person on User{id name email colour}fragment MemberRow on Member{role joinedAt user{...Person}}mutation SetMemberRole($projectId:ID!$userId:ID!$role:Role!){setMemberRole(projectId:$projectId userId:$userId role:$role){...MemberRow}}' as Operation<
    SetMemberRoleMutation,
    SetMemberRoleMutationVariables
  >;
export const RemoveMemberDocument =
  'mutation RemoveMember($projectId:ID!$userId:ID!){removeMember(projectId:$projectId userId:$userId)}' as Operation<
    RemoveMemberMutation,
    RemoveMemberMutationVariables
  >;
export const DocumentPageDocument =
  'fragment DocumentRow on Document{id name excerpt length language source status createdAt openComments openFlags uncertainty}fragment QueueCounts on DocumentQueue{total new started submitted gold nextToDo{id name}}query DocumentPage($projectId:ID!$first:Int!$after:String$filter:DocumentFilter$order:DocumentOrder!){project(id:$projectId){id documents(first:$first after:$after filter:$filter order:$order){totalCount edges{node{...DocumentRow}}pageInfo{endCursor hasNextPage}}queue(filter:$filter order:$order){...QueueCounts}}}' as Operation<
    DocumentPageQuery,
    DocumentPageQueryVariables
  >;
export const QueueChoicesDocument =
  'query QueueChoices($projectId:ID!){project(id:$projectId){id entityTypes{id name}members{user{id name}}}}' as Operation<
    QueueChoicesQuery,
    QueueChoicesQueryVariables
  >;
export const PlaceInQueueDocument =
  'query PlaceInQueue($id:ID!$filter:DocumentFilter$order:DocumentOrder!$from:String){document(id:$id){id place(filter:$filter order:$order from:$from){number total firstId previousId nextId cursor}}}' as Operation<
    PlaceInQueueQuery,
    PlaceInQueueQueryVariables
  >;
export const TypeExamplesDocument =
  'query TypeExamples($projectId:ID!$typeId:ID!){project(id:$projectId){id entityType(id:$typeId){id examples{text count}}}}' as Operation<
    TypeExamplesQuery,
    TypeExamplesQueryVariables
  >;
export const DocumentSuggestionsDocument =
  'fragment RejectionParts on SuggestionRejection{start end entityTypeId by}fragment SuggestionListWhole on SuggestionList{revision modelName suggestions{start end entityTypeId confidence source}rejections{...RejectionParts}}query DocumentSuggestions($documentId:ID!$set:String!){document(id:$documentId){id suggestions(set:$set){...SuggestionListWhole}}}' as Operation<
    DocumentSuggestionsQuery,
    DocumentSuggestionsQueryVariables
  >;
export const SuggestionsMovedDocument =
  'fragment RejectionParts on SuggestionRejection{start end entityTypeId by}subscription SuggestionsMoved($documentId:ID!$set:String!){suggestionsChanged(documentId:$documentId set:$set){revision rejections{...RejectionParts}}}' as Operation<
    SuggestionsMovedSubscription,
    SuggestionsMovedSubscriptionVariables
  >;
export const RejectSuggestionsDocument =
  'fragment RejectionParts on SuggestionRejection{start end entityTypeId by}mutation RejectSuggestions($input:SuggestionPlacesInput!){rejectSuggestions(input:$input){rejections{...RejectionParts}}}' as Operation<
    RejectSuggestionsMutation,
    RejectSuggestionsMutationVariables
  >;
export const RestoreSuggestionsDocument =
  'fragment RejectionParts on SuggestionRejection{start end entityTypeId by}mutation RestoreSuggestions($input:SuggestionPlacesInput!){restoreSuggestions(input:$input){rejections{...RejectionParts}}}' as Operation<
    RestoreSuggestionsMutation,
    RestoreSuggestionsMutationVariables
  >;
export const SuggestionModelsDocument =
  'query SuggestionModels($projectId:ID!){project(id:$projectId){id models{id name}deployments{id name model{id}}}}' as Operation<
    SuggestionModelsQuery,
    SuggestionModelsQueryVariables
  >;
export const StartPreannotationDocument =
  'mutation StartPreannotation($input:StartPreannotationInput!){startPreannotation(input:$input){id}}' as Operation<
    StartPreannotationMutation,
    StartPreannotationMutationVariables
  >;
export const PatternListsDocument =
  'query PatternLists($projectId:ID!){project(id:$projectId){id entityTypes{id patterns{terms matchCase}}}}' as Operation<
    PatternListsQuery,
    PatternListsQueryVariables
  >;
export const SetPatternsDocument =
  'mutation SetPatterns($input:SetPatternsInput!){setPatterns(input:$input){id patterns{terms matchCase}}}' as Operation<
    SetPatternsMutation,
    SetPatternsMutationVariables
  >;
