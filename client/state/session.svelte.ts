/** Who is signed in here. The cookie is the browser's affair; this only knows what the server says of it. */
import { asApiError, type ApiError } from '../api/apiError.ts';
import type { Api } from '../api/graphql.ts';
import {
  AcceptLinkDocument,
  LinkPurposeDocument,
  SignInDocument,
  SignOutDocument,
  WhoIsThereDocument,
  type AcceptLinkInput,
  type LinkPurposeQuery,
  type SignedInFragment,
  type SignInInput,
} from '../api/operations.generated.ts';

/** What a one-time link would do. */
export type LinkPurpose = LinkPurposeQuery['link'];

/** What this computer keeps of a person's work. Nothing of it rejects. */
export interface Keeper {
  /** This person is signed in: what others left is deleted. */
  settle(userId: string): Promise<void>;
  /** This person has signed out: all of theirs is deleted. */
  clear(userId: string): Promise<void>;
}

/** The sign-in of this browser. */
export class Session {
  #viewer = $state.raw<SignedInFragment | null>();
  #error = $state.raw<ApiError>();
  readonly #api: Api;
  readonly #keeper: Keeper | undefined;

  /** @param keeper undefined: nothing is kept. */
  constructor(api: Api, keeper?: Keeper) {
    this.#api = api;
    this.#keeper = keeper;
  }

  /** Who is signed in; null for nobody; undefined until the server said. */
  get viewer(): SignedInFragment | null | undefined {
    return this.#viewer;
  }

  /** Why it is not known who is signed in. */
  get error(): ApiError | undefined {
    return this.#error;
  }

  /** Asks who is signed in. Never rejects: a failure is in `error`. */
  async load(): Promise<void> {
    this.#error = undefined;
    try {
      const { viewer } = await this.#api.query(WhoIsThereDocument, {});
      // Nobody there may be somebody whose sign-in has ended and who comes back: what is theirs waits for them.
      if (viewer === null) this.#viewer = null;
      else this.#take(viewer);
    } catch (caught) {
      this.#error = asApiError(caught);
    }
  }

  /** Rejects with an `ApiError` when e-mail and password do not fit. */
  async signIn(input: SignInInput): Promise<void> {
    const { signIn } = await this.#api.mutate(SignInDocument, { input });
    this.#take(signIn);
  }

  /** Signs out and deletes what this computer keeps of the person. Rejects with an `ApiError` when the server is away. */
  async signOut(): Promise<void> {
    const userId = this.#viewer?.user.id;
    await this.#api.mutate(SignOutDocument, {});
    if (userId !== undefined) await this.#keeper?.clear(userId);
    this.#viewer = null;
  }

  /** What a one-time link is for; rejects with `NOT_FOUND` when it was used or has ended. */
  async readLink(token: string): Promise<LinkPurpose> {
    const { link } = await this.#api.query(LinkPurposeDocument, { token });
    return link;
  }

  /** Uses the link up; its person is signed in from then on. */
  async acceptLink(input: AcceptLinkInput): Promise<void> {
    const { acceptLink } = await this.#api.mutate(AcceptLinkDocument, { input });
    this.#take(acceptLink);
  }

  /** Notices when the server no longer knows us, until the returned function is called. */
  listen(): () => void {
    return this.#api.onSignedOut(() => {
      if (this.#viewer !== undefined) this.#viewer = null;
    });
  }

  #take(viewer: SignedInFragment): void {
    this.#viewer = viewer;
    void this.#keeper?.settle(viewer.user.id);
  }
}
