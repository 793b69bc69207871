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

/** The sign-in of this browser. */
export class Session {
  #viewer = $state.raw<SignedInFragment | null>();
  #error = $state.raw<ApiError>();
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
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
      this.#viewer = viewer;
    } catch (caught) {
      this.#error = asApiError(caught);
    }
  }

  /** Rejects with an `ApiError` when e-mail and password do not fit. */
  async signIn(input: SignInInput): Promise<void> {
    const { signIn } = await this.#api.mutate(SignInDocument, { input });
    this.#viewer = signIn;
  }

  async signOut(): Promise<void> {
    await this.#api.mutate(SignOutDocument, {});
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
    this.#viewer = acceptLink;
  }

  /** Notices when the server no longer knows us, until the returned function is called. */
  listen(): () => void {
    return this.#api.onSignedOut(() => {
      if (this.#viewer !== undefined) this.#viewer = null;
    });
  }
}
