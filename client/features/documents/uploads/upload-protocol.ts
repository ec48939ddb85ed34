/** What the server knows of a file before any of its bytes are sent. */
export type StartAnswer =
  | { readonly kind: 'known'; readonly documentId: string }
  /** `offset`: how many bytes an earlier attempt has brought already. */
  | { readonly kind: 'upload'; readonly id: string; readonly offset: number }
  | Refused;

/** How far the server has got; `offset` is what it has, whatever was sent. */
export type PieceAnswer = { readonly kind: 'received'; readonly offset: number } | Refused;

/** A file within an archive that was not taken, and why. */
export type RefusedEntry = { readonly name: string; readonly message: string };

/** What became of the upload: an archive holds several files, of which some may be refused, or all is refused. */
export type CompleteAnswer =
  | {
      readonly kind: 'stored';
      readonly documentIds: readonly string[];
      readonly refused: readonly RefusedEntry[];
    }
  | Refused;

/** A refusal in the server's words. It would be the same a second time. */
export type Refused = { readonly kind: 'refused'; readonly message: string };

/** The server could not be reached, or failed: the same request may succeed later. */
export class UnreachableError extends Error {
  constructor() {
    super('The server could not be reached.');
    this.name = 'UnreachableError';
  }
}

type Answer = { readonly status: number; readonly body: unknown };

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function refusalOf({ status, body }: Answer): Refused {
  const message = property(property(body, 'error'), 'message');
  return {
    kind: 'refused',
    message:
      typeof message === 'string' ? message : `The server refused the file (status ${status}). Try again.`,
  };
}

/** Reads the answer to the announcement of a file; anything unreadable is a refusal. */
export function startAnswer(answer: Answer): StartAnswer {
  const documentId = property(answer.body, 'documentId');
  if (answer.status === 200 && typeof documentId === 'string') return { kind: 'known', documentId };
  const id = property(answer.body, 'id');
  const offset = property(answer.body, 'offset');
  if (answer.status === 201 && typeof id === 'string' && isCount(offset))
    return { kind: 'upload', id, offset };
  return refusalOf(answer);
}

/** Reads the answer to a piece. A conflict names the offset from which the server wants to go on. */
export function pieceAnswer(answer: Answer): PieceAnswer {
  const offset = property(answer.body, 'offset') ?? property(property(answer.body, 'error'), 'offset');
  return (answer.status === 200 || answer.status === 409) && isCount(offset)
    ? { kind: 'received', offset }
    : refusalOf(answer);
}

/** Reads the answer to the last request of an upload. */
export function completeAnswer(answer: Answer): CompleteAnswer {
  const ids = property(answer.body, 'documentIds');
  if ((answer.status !== 200 && answer.status !== 201) || !Array.isArray(ids)) return refusalOf(answer);
  const refused = property(answer.body, 'refused');
  return {
    kind: 'stored',
    documentIds: ids.filter((id) => typeof id === 'string'),
    refused: Array.isArray(refused) ? refused.flatMap(refusedEntry) : [],
  };
}

function refusedEntry(value: unknown): RefusedEntry[] {
  const name = property(value, 'name');
  const message = property(value, 'message');
  return typeof name === 'string' && typeof message === 'string' ? [{ name, message }] : [];
}

export type UploadRequests = ReturnType<typeof uploadRequests>;

/**
 * The three requests of an upload: bytes do not go through GraphQL. Each rejects with UnreachableError when trying
 * again makes sense, and with the signal's reason when stopped. `origin` is empty in the browser.
 */
export function uploadRequests(origin = '') {
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${origin}${path}`, {
      ...init,
      headers: { ...init.headers, 'x-requested-with': 'trackrecord' },
    }).catch((error: unknown) => {
      init.signal?.throwIfAborted();
      throw error instanceof TypeError ? new UnreachableError() : error;
    });
    // 429 and 5xx pass: the server asks for patience, or is being restarted.
    if (response.status === 429 || response.status >= 500) throw new UnreachableError();
    const body: unknown = await response.json().catch(() => null);
    return { status: response.status, body };
  };
  return {
    start: async (
      file: {
        readonly name: string;
        readonly size: number;
        readonly sha256: string;
        readonly folder?: string;
      },
      signal: AbortSignal,
    ): Promise<StartAnswer> =>
      startAnswer(
        await ask('/api/uploads', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(file),
          signal,
        }),
      ),
    sendPiece: async (
      { id, offset, bytes }: { readonly id: string; readonly offset: number; readonly bytes: Blob },
      signal: AbortSignal,
    ): Promise<PieceAnswer> =>
      pieceAnswer(
        await ask(`/api/uploads/${encodeURIComponent(id)}?offset=${offset}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/octet-stream' },
          body: bytes,
          signal,
        }),
      ),
    complete: async (id: string, signal: AbortSignal): Promise<CompleteAnswer> =>
      completeAnswer(
        await ask(`/api/uploads/${encodeURIComponent(id)}/complete`, { method: 'POST', signal }),
      ),
  };
}
