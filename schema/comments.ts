/**
 * Who may do what with comments in a set they can open; that they can is judged before, by `rooms.ts`, so comments stay
 * as blind as the set. Pure: the server enforces it and the page hides by it.
 */
import { can, type Role } from './roles.ts';
import { ownerOfSet, type SetName } from './rooms.ts';

/** Longest comment or note, in UTF-16 code units. */
export const MAX_COMMENT_LENGTH = 4_000;

/** Who asks, and about whose comment in which set. */
export interface CommentSituation {
  readonly viewerId: string;
  readonly role: Role | undefined;
  readonly set: SetName;
  readonly authorId: string;
}

/** Whether a member may write comments and flags in sets that are open to them. */
export function mayComment(role: Role | undefined): boolean {
  return can(role, 'comment.write');
}

/** One's own words only: nobody puts words into another's mouth. */
export function mayEditComment({ viewerId, role, authorId }: Omit<CommentSituation, 'set'>): boolean {
  return mayComment(role) && authorId === viewerId;
}

/** One's own, and leads any. */
export function mayDeleteComment(situation: Omit<CommentSituation, 'set'>): boolean {
  return mayEditComment(situation) || can(situation.role, 'comment.moderate');
}

/** Who began it, whose set it is, everybody in a shared set, and leads. */
export function mayResolveComment({ viewerId, role, set, authorId }: CommentSituation): boolean {
  if (can(role, 'comment.moderate')) return true;
  return mayComment(role) && (authorId === viewerId || set === 'shared' || ownerOfSet(set) === viewerId);
}
