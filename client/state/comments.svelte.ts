/** The comments and flags of one set, kept fresh by events; and what the viewer does with them. */
import type { ApiError } from '../api/apiError.ts';
import {
  AddCommentDocument,
  CommentMovedDocument,
  CommentsOfSetDocument,
  DeleteCommentDocument,
  EditCommentDocument,
  FlagUnclearDocument,
  ReplyToCommentDocument,
  ResolveCommentDocument,
  type CommentPartsFragment,
} from '../api/operations.generated.ts';
import type { RoomAddress } from '../../schema/rooms.ts';
import { Live } from './live.svelte.ts';
import type { Project } from './project.svelte.ts';
import { onReturn } from './returnOfLine.ts';

/** What a comment is about: a span, a stretch of text, or (all left out) the document. */
export interface CommentPlace {
  readonly spanId?: string;
  readonly start?: number;
  readonly end?: number;
}

/** Made by the page for the set that is open. */
export class Comments {
  readonly #project: Project;
  readonly #room: RoomAddress;
  readonly #list: Live<readonly CommentPartsFragment[]>;

  constructor(project: Project, room: RoomAddress) {
    this.#project = project;
    this.#room = room;
    this.#list = new Live(async () => {
      const { documentId, set } = room;
      const { document } = await project.api.query(CommentsOfSetDocument, { documentId, set });
      return document.annotationSet.comments;
    });
  }

  /** Oldest first; undefined until loaded. */
  get all(): readonly CommentPartsFragment[] | undefined {
    return this.#list.value;
  }

  /** How many are not resolved. */
  get openCount(): number {
    return (this.all ?? []).filter(({ resolvedAt }) => resolvedAt === null).length;
  }

  get error(): ApiError | undefined {
    return this.#list.error;
  }

  refresh(): Promise<void> {
    return this.#list.refresh();
  }

  /** Loads, then follows changes until the returned function is called. */
  listen(): () => void {
    const { api } = this.#project;
    const { documentId, set } = this.#room;
    const ends = [
      api.subscribe(
        CommentMovedDocument,
        { documentId, set },
        { onData: ({ commentChanged: { id, comment } }) => this.#take(id, comment) },
      ),
      onReturn(api, () => void this.refresh()),
    ];
    void this.refresh();
    return () => {
      for (const end of ends) end();
    };
  }

  /** All of these reject with an `ApiError`. */
  async add(place: CommentPlace, text: string): Promise<CommentPartsFragment> {
    const input = { ...this.#room, ...place, text };
    const { addComment } = await this.#project.api.mutate(AddCommentDocument, { input });
    return this.#keep(addComment);
  }

  /** Flags a place as unclear; once more changes the note. */
  async flag(place: CommentPlace, text: string): Promise<CommentPartsFragment> {
    const input = { ...this.#room, ...place, text };
    const { flagUnclear } = await this.#project.api.mutate(FlagUnclearDocument, { input });
    return this.#keep(flagUnclear);
  }

  async reply(id: string, text: string): Promise<void> {
    const { replyToComment } = await this.#project.api.mutate(ReplyToCommentDocument, { id, text });
    this.#keep(replyToComment);
  }

  /** @param replyId an answer; undefined: the words that began it. */
  async edit(id: string, replyId: string | undefined, text: string): Promise<void> {
    const variables = { id, replyId: replyId ?? null, text };
    const { editComment } = await this.#project.api.mutate(EditCommentDocument, variables);
    this.#keep(editComment);
  }

  async remove(id: string, replyId: string | undefined): Promise<void> {
    const variables = { id, replyId: replyId ?? null };
    const { deleteComment } = await this.#project.api.mutate(DeleteCommentDocument, variables);
    this.#take(id, deleteComment);
  }

  async resolve(id: string, isResolved: boolean): Promise<void> {
    const { resolveComment } = await this.#project.api.mutate(ResolveCommentDocument, { id, isResolved });
    this.#keep(resolveComment);
  }

  #keep(comment: CommentPartsFragment): CommentPartsFragment {
    this.#take(comment.id, comment);
    return comment;
  }

  #take(id: string, comment: CommentPartsFragment | null): void {
    this.#list.change((list) => {
      if (comment === null) return list.filter((one) => one.id !== id);
      return list.some((one) => one.id === id)
        ? list.map((one) => (one.id === id ? comment : one))
        : [...list, comment];
    });
  }
}
