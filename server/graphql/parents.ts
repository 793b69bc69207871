/**
 * What the resolvers of a type get as their parent: stored rows with what is needed to judge them, not finished objects.
 * An `Entry` is proof that the viewer was let into the project.
 */
import type { Entry } from '../auth/authorize.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { AnnotationSetHead } from '../store/annotationSet.ts';
import type { CommentRow } from '../store/comment.ts';
import type { DocumentRow } from '../store/document.ts';
import type { JobRow } from '../store/job.ts';
import type { MemberRow } from '../store/member.ts';
import type { DeploymentRow, ModelRow } from '../store/model.ts';
import type { EntityTypeRow } from '../store/project.ts';
import type { UserRow } from '../store/user.ts';
import type { HistoryRow } from '../store/setHistory.ts';
import type { Span } from '../../schema/span.ts';
import type { SpanChange } from '../../schema/spanChange.ts';
import type { AgreementFigures } from '../../schema/generated.ts';

export type ViewerParent = Viewer;
export interface UserParent {
  readonly row: UserRow;
  /** Whether the viewer may read this person's e-mail address. */
  readonly showsEmail: boolean;
}
export type ProjectParent = Entry;
export interface EntityTypeParent {
  readonly row: EntityTypeRow;
  readonly projectId: string;
}
export interface MemberParent {
  readonly row: MemberRow;
  readonly entry: Entry;
}
/** A document's row; its text only where it was read already. */
export type DocumentHead = Omit<DocumentRow, 'text'> & { readonly text?: string };
export interface DocumentParent {
  readonly row: DocumentHead;
  readonly entry: Entry;
}
export interface AnnotationSetParent {
  readonly row: AnnotationSetHead;
  readonly document: DocumentHead;
  readonly entry: Entry;
}
export interface CommentParent {
  readonly row: CommentRow;
  readonly entry: Entry;
}
export interface SpanParent {
  readonly span: Span;
  readonly text: string;
}
/** One row of a set's history; `documentId` for its text. */
export interface HistoryEntryParent {
  readonly row: HistoryRow;
  readonly documentId: string;
}
export interface HistoryChangeParent {
  readonly change: SpanChange;
  /** The document's text. */
  readonly text: string;
}
/** A job's row; its curve only where it was read already. */
export type JobHead = Omit<JobRow, 'curve'> & { readonly curve?: JobRow['curve'] };
export interface JobParent {
  readonly row: JobHead;
  readonly entry: Entry;
}
export interface ModelParent {
  readonly row: ModelRow;
  readonly entry: Entry;
}
export interface DeploymentParent {
  readonly row: DeploymentRow;
  readonly entry: Entry;
}
export interface TypeAgreementParent {
  readonly entityType: EntityTypeParent;
  readonly figures: AgreementFigures;
}
export interface PairAgreementParent {
  readonly first: UserParent;
  readonly second: UserParent;
  readonly figures: AgreementFigures;
  readonly perType: TypeAgreementParent[];
}
export interface DocumentAgreementParent {
  readonly document: DocumentParent;
  readonly exactF1: AgreementFigures['exactF1'];
  readonly disagreements: number;
}
export interface AgreementParent {
  readonly commonDocuments: number;
  readonly annotators: UserParent[];
  readonly overall: AgreementFigures;
  readonly pairs: PairAgreementParent[];
  readonly perType: TypeAgreementParent[];
  readonly documents: DocumentAgreementParent[];
}
export interface DisagreementSideParent {
  readonly user: UserParent;
  readonly spans: SpanParent[];
}
