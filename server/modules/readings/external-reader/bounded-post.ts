import { ReaderUnavailableError } from './reader-unavailable.error.js';

/** One question to a service outside. */
export type BoundedPost = {
  readonly url: string;
  readonly key: string | null;
  readonly body: unknown;
  readonly timeoutMs: number;
  /** More of an answer is not taken. */
  readonly largestAnswerBytes: number;
  readonly signal: AbortSignal;
};

/**
 * Posts JSON and answers the JSON that comes back. Redirects are refused: what is sent goes to the address that the
 * operator allowed, or nowhere.
 *
 * @throws ReaderUnavailableError; the signal's reason when the caller gives up.
 */
export async function boundedPost(fetcher: typeof fetch, post: BoundedPost): Promise<unknown> {
  const deadline = AbortSignal.timeout(post.timeoutMs);
  try {
    const response = await fetcher(post.url, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(post.key === null ? {} : { authorization: `Bearer ${post.key}` }),
      },
      body: JSON.stringify(post.body),
      signal: AbortSignal.any([post.signal, deadline]),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new ReaderUnavailableError('REFUSED');
    }
    return parsed(await boundedText(response, post.largestAnswerBytes));
  } catch (error) {
    post.signal.throwIfAborted();
    if (error instanceof ReaderUnavailableError) throw error;
    throw new ReaderUnavailableError(deadline.aborted ? 'TIMEOUT' : 'UNREACHABLE');
  }
}

async function boundedText(response: Response, largestBytes: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.byteLength;
    // Leaving the loop closes the connection: the rest is not waited for.
    if (size > largestBytes) throw new ReaderUnavailableError('TOO_LARGE');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ReaderUnavailableError('NOT_UNDERSTOOD');
  }
}
