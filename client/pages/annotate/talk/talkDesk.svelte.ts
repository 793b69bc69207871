/** What the viewer is saying now, and which comment is looked at: the side panel's and the keys' common ground. */
import type { RoomAddress } from '../../../../schema/rooms.ts';
import type { Role } from '../../../../schema/roles.ts';
import { mayComment } from '../../../../schema/comments.ts';
import { mentionOf } from '../../../../schema/span.ts';
import type { AnnotationSetState } from '../../../state/annotationSet.svelte.ts';
import { Comments, type CommentPlace } from '../../../state/comments.svelte.ts';
import type { Project } from '../../../state/project.svelte.ts';
import { selectedPlace } from './commentPlaces.ts';

/** A comment that is being written. */
export interface Draft {
  readonly kind: 'comment' | 'flag';
  readonly place: CommentPlace;
  /** The text it is about; undefined: the document. */
  readonly mention: string | undefined;
}

/** What the desk needs of its page. */
export interface TalkStage {
  readonly project: Project;
  readonly room: RoomAddress;
  readonly set: AnnotationSetState;
  /** The comment that the page was opened for. */
  readonly commentId: string | undefined;
  say(message: string): void;
  fail(caught: unknown): void;
  /** The address of the page with this comment shown. */
  linkTo(commentId: string): string;
}

export class TalkDesk {
  readonly comments: Comments;
  readonly #stage: TalkStage;
  #draft = $state.raw<Draft>();
  #currentId = $state<string>();
  #calls = $state(0);

  constructor(stage: TalkStage) {
    this.#stage = stage;
    this.comments = new Comments(stage.project, stage.room);
    this.#currentId = stage.commentId;
  }

  get role(): Role | undefined {
    return this.#stage.project.shell?.role;
  }

  get draft(): Draft | undefined {
    return this.#draft;
  }

  /** The comment that is looked at. */
  get currentId(): string | undefined {
    return this.#currentId;
  }

  /** Grows each time the panel is asked to be seen. */
  get calls(): number {
    return this.#calls;
  }

  /** What a comment would be about now. */
  get placeWords(): string {
    const { span, range } = this.#stage.set.selected;
    if (span !== undefined) return 'the span';
    return range === undefined ? 'the document' : 'the selection';
  }

  /** Begins a comment or a flag on what is selected, else on the document. */
  begin(kind: Draft['kind']): void {
    if (!mayComment(this.role)) {
      this.#stage.say('Your role reads comments, but writes none.');
      return;
    }
    const { set } = this.#stage;
    const { span, range } = set.selected;
    const mention = range === undefined ? undefined : mentionOf(set.text, range);
    this.#draft = { kind, place: selectedPlace(span, range), mention };
    this.#calls += 1;
  }

  /** Puts a draft away; one that was begun meanwhile stays. */
  leave(draft: Draft): void {
    if (this.#draft === draft) this.#draft = undefined;
  }

  /** Sends what is written. Rejects with an `ApiError`. */
  async send(draft: Draft, text: string): Promise<void> {
    const verb = draft.kind === 'flag' ? 'flag' : 'add';
    if (draft.place.spanId !== undefined) await this.#stage.set.whenSaved(4_000);
    const { id } = await this.comments[verb](draft.place, text);
    this.#currentId = id;
  }

  copyLink(commentId: string): void {
    this.#currentId = commentId;
    navigator.clipboard.writeText(this.#stage.linkTo(commentId)).then(
      () => this.#stage.say('The link was copied.'),
      () => this.#stage.say(`Copy it from here: ${this.#stage.linkTo(commentId)}`),
    );
  }

  fail(caught: unknown): void {
    this.#stage.fail(caught);
  }
}
