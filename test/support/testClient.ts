/** A person at a browser without the browser: verbs over HTTP and sockets, with the cookie that the server gave. */
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** An error that the API told, with its stable code. */
export class ApiFailure extends Error {
  readonly code: string;
  readonly field: string | null;

  constructor(message: string, code: string, field: string | null) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

interface ErrorBody {
  readonly message: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly extensions?: { readonly code: string; readonly field?: string | null };
}

export interface JobSeen {
  readonly id: string;
  readonly state: string;
  readonly error: { code: string; message: string; field: string | null } | null;
  readonly importResult: {
    added: number;
    unchanged: number;
    spans: number;
    notes: string[];
    refused: { source: string; code: string; field: string | null; line: number | null; message: string }[];
  } | null;
  readonly model: { id: string } | null;
}

const JOB_FIELDS = `id state error { code message field } model { id }
  importResult { added unchanged spans notes refused { source code field line message } }`;

export class TestClient {
  cookie = '';
  userId = '';
  readonly #url: () => string;
  #socket: Client | undefined;

  constructor(url: () => string) {
    this.#url = url;
  }

  /** Runs an operation. @throws ApiFailure with the first error's code. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await fetch(`${this.#url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    for (const cookie of response.headers.getSetCookie()) this.cookie = cookie.split(';', 1)[0] ?? '';
    const body = (await response.json()) as { data?: Data; errors?: ErrorBody[] };
    const [error] = body.errors ?? [];
    if (error !== undefined) throw toFailure(error);
    if (body.data === undefined) throw new Error('the answer has neither data nor errors');
    return body.data;
  }

  /** Uses a one-time link's address. */
  async accept(url: string, person: { name: string; email: string; password: string }): Promise<void> {
    const token = url.split('#token=')[1] ?? '';
    const { acceptLink } = await this.ask<{ acceptLink: { user: { id: string } } }>(
      'mutation ($input: AcceptLinkInput!) { acceptLink(input: $input) { user { id } } }',
      { input: { token, ...person } },
    );
    this.userId = acceptLink.user.id;
  }

  async createProject(input: Record<string, unknown>): Promise<string> {
    const { createProject } = await this.ask<{ createProject: { id: string } }>(
      'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }',
      { input },
    );
    return createProject.id;
  }

  async addEntityType(projectId: string, name: string): Promise<string> {
    const { addEntityType } = await this.ask<{ addEntityType: { id: string } }>(
      'mutation ($input: AddEntityTypeInput!) { addEntityType(input: $input) { id } }',
      { input: { projectId, name } },
    );
    return addEntityType.id;
  }

  /** Sends files as the upload form does. @throws ApiFailure. */
  async upload(
    projectId: string,
    files: readonly { name: string; content: string | Uint8Array }[],
    into = 'gold',
  ): Promise<{ jobId: string; refused: { source: string; code: string }[] }> {
    const form = new FormData();
    form.set('into', into);
    for (const { name, content } of files) form.append('files', new File([content], name));
    const response = await fetch(`${this.#url()}/upload/${projectId}`, {
      method: 'POST',
      headers: { cookie: this.cookie, 'x-requested-with': 'concord' },
      body: form,
    });
    const body = (await response.json()) as { jobId: string; refused: []; error?: ErrorBody };
    if (body.error !== undefined) throw toFailure(body.error);
    return body;
  }

  /** Uploads and waits until the import has ended. */
  async import(
    projectId: string,
    files: readonly { name: string; content: string | Uint8Array }[],
    into = 'gold',
  ): Promise<JobSeen> {
    const { jobId } = await this.upload(projectId, files, into);
    return this.waitForJob(jobId);
  }

  /** The job once it is final, seen through the subscription. */
  async waitForJob(id: string): Promise<JobSeen> {
    let last: JobSeen | undefined;
    const query = `subscription ($id: ID!) { jobChanged(id: $id) { ${JOB_FIELDS} } }`;
    for await (const { jobChanged } of this.subscribe<{ jobChanged: JobSeen }>(query, { id }))
      last = jobChanged;
    if (last === undefined) throw new Error('the subscription ended without a job');
    return last;
  }

  /** Values of a subscription until it ends. @throws ApiFailure. */
  async *subscribe<Data>(query: string, variables: Record<string, unknown> = {}): AsyncGenerator<Data> {
    this.#socket ??= createClient({
      url: `${this.#url().replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: withHeaders(this.cookie, this.#url()),
      retryAttempts: 0,
      lazy: true,
    });
    for await (const result of this.#socket.iterate<Data>({ query, variables })) {
      const [error] = (result.errors ?? []) as readonly ErrorBody[];
      if (error !== undefined) throw toFailure(error);
      if (result.data != null) yield result.data;
    }
  }

  /** Opens a room with the stock provider; `close` ends it. */
  openRoom(room: string): OpenRoom {
    const doc = new Y.Doc();
    const provider = new WebsocketProvider(`${this.#url().replace(/^http/, 'ws')}/sync`, room, doc, {
      WebSocketPolyfill: withHeaders(this.cookie, this.#url()) as never,
      disableBc: true,
    });
    const synced = new Promise<void>((resolve, reject) => {
      provider.once('sync', (isSynced: boolean) => (isSynced ? resolve() : undefined));
      provider.once('closed', (event) => reject(new Error(`closed with ${event.code}`)));
    });
    // A test that waits for the close instead does not wait for this.
    synced.catch(() => undefined);
    return {
      doc,
      provider,
      synced,
      close() {
        provider.destroy();
        doc.destroy();
      },
    };
  }

  async close(): Promise<void> {
    await this.#socket?.dispose();
  }
}

export interface OpenRoom {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly synced: Promise<void>;
  close(): void;
}

/** A WebSocket class that sends the cookie, as a browser would. */
export function withHeaders(cookie: string, origin: string): typeof WebSocket {
  return class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie }, origin });
    }
  } as unknown as typeof WebSocket;
}

function toFailure(error: ErrorBody): ApiFailure {
  return new ApiFailure(
    error.message,
    error.extensions?.code ?? error.code ?? 'UNKNOWN',
    error.extensions?.field ?? error.field ?? null,
  );
}
