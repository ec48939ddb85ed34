import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { objectKey, ObjectMissingError, ObjectStoreError, type ObjectStore } from './object-store.js';

/** Where an S3-compatible store is, and as whom to ask it. */
export type S3Options = {
  /** E.g. https://objects.example:9000; the bucket is named in the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Stands before every key, e.g. "trackrecord/"; may be empty. */
  readonly prefix: string;
  /** First wait before a second try; doubles with each. Tests shorten it. */
  readonly firstRetryMs?: number;
};

/** One piece is in memory at a time. S3 takes pieces of 5 MiB and more. */
const PIECE_BYTES = 8 * 1024 * 1024;
const TRIES = 4;
const LONGEST_ANSWER_MS = 60_000;

/**
 * Objects in a bucket. Small ones go in one request, larger ones in several that become an object together; the
 * hash of each body is signed, so that nothing is stored that was changed on the way.
 */
export function s3ObjectStore(options: S3Options): ObjectStore {
  const bucket = new Bucket(options);
  return {
    put: (key, source) => put(bucket, key, source),
    get: (key) => get(bucket, key),
    delete: async (key) => {
      const response = await bucket.ask('DELETE', key);
      await response.body?.cancel();
      if (!response.ok && response.status !== 404) throw refused(response);
    },
    has: async (key) => {
      const response = await bucket.ask('HEAD', key);
      await response.body?.cancel();
      if (!response.ok && response.status !== 404) throw refused(response);
      return response.ok;
    },
  };
}

async function put(
  bucket: Bucket,
  key: string,
  source: AsyncIterable<Uint8Array>,
): Promise<{ byteSize: number }> {
  let byteSize = 0;
  let first: Buffer | null = null;
  let parts: Parts | null = null;
  try {
    for await (const piece of piecesOf(source)) {
      byteSize += piece.byteLength;
      if (first === null) {
        first = piece;
        continue;
      }
      // A second piece: from here on it is an object of several.
      if (parts === null) {
        parts = await Parts.begin(bucket, key);
        await parts.add(first);
      }
      await parts.add(piece);
    }
    if (parts === null) await ended(bucket.ask('PUT', key, { body: first ?? Buffer.alloc(0) }));
    else await parts.complete();
    return { byteSize };
  } catch (error) {
    // What lies there unfinished would be paid for; failing to remove it must not hide why.
    await parts?.abort().catch(() => undefined);
    throw error;
  }
}

async function* get(bucket: Bucket, key: string): AsyncGenerator<Uint8Array> {
  const response = await bucket.ask('GET', key);
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw response.status === 404 ? new ObjectMissingError() : refused(response);
  }
  try {
    for await (const piece of response.body) yield piece as Uint8Array;
  } catch (error) {
    throw new ObjectStoreError(codeOf(error), { cause: error });
  }
}

/** An object that is sent in parts: it exists once they are completed, and not before. */
class Parts {
  private readonly tags: string[] = [];

  private constructor(
    private readonly bucket: Bucket,
    private readonly key: string,
    private readonly uploadId: string,
  ) {}

  static async begin(bucket: Bucket, key: string): Promise<Parts> {
    const answer = await ended(bucket.ask('POST', key, { query: { uploads: '' } }));
    const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(answer.text)?.[1];
    if (uploadId === undefined) throw new ObjectStoreError('NO_UPLOAD_ID');
    return new Parts(bucket, key, uploadId);
  }

  async add(body: Buffer): Promise<void> {
    const query = { partNumber: String(this.tags.length + 1), uploadId: this.uploadId };
    const { headers } = await ended(this.bucket.ask('PUT', this.key, { query, body }));
    const tag = headers.get('etag');
    if (tag === null) throw new ObjectStoreError('NO_ETAG');
    this.tags.push(tag);
  }

  async complete(): Promise<void> {
    const parts = this.tags.map(
      (tag, index) =>
        `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag.replaceAll('"', '&quot;')}</ETag></Part>`,
    );
    const body = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`);
    const query = { uploadId: this.uploadId };
    const { text } = await ended(this.bucket.ask('POST', this.key, { query, body }));
    // The store may begin its answer with 200 before it knows, and tell of a failure within.
    if (text.includes('<Error>')) throw new ObjectStoreError('NOT_COMPLETED');
  }

  async abort(): Promise<void> {
    await ended(this.bucket.ask('DELETE', this.key, { query: { uploadId: this.uploadId } }));
  }
}

type Question = { readonly query?: Readonly<Record<string, string>>; readonly body?: Buffer };

/** Signed requests to one bucket, tried again when the store or the network falters. */
class Bucket {
  private readonly client: AwsClient;

  constructor(private readonly options: S3Options) {
    const { accessKeyId, secretAccessKey, region } = options;
    // Its own retries do not cover a broken connection; ours below do.
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  }

  async ask(method: string, key: string, question: Question = {}): Promise<Response> {
    const url = this.urlOf(key, question.query ?? {});
    const body = question.body === undefined ? null : new Uint8Array(question.body);
    const sha256 = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const wait = this.options.firstRetryMs ?? 200;
    for (let attempt = 1; ; attempt += 1) {
      const request = await this.client.sign(url, {
        method,
        headers: { 'x-amz-content-sha256': sha256 },
        ...(body === null ? {} : { body }),
      });
      const response = await answered(request);
      const mayHelp =
        response instanceof ObjectStoreError || response.status >= 500 || response.status === 429;
      if (!mayHelp || attempt === TRIES) {
        if (response instanceof ObjectStoreError) throw response;
        return response;
      }
      if (response instanceof Response) await response.body?.cancel();
      await pause(wait * 2 ** (attempt - 1));
    }
  }

  private urlOf(key: string, query: Readonly<Record<string, string>>): string {
    const { endpoint, bucket, prefix } = this.options;
    const url = new URL(`${endpoint.replace(/\/+$/, '')}/${bucket}/${prefix}${objectKey(key)}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url.toString();
  }
}

/** The answer's head must come in time; the body of a large object may take longer. */
async function answered(request: Request): Promise<Response | ObjectStoreError> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LONGEST_ANSWER_MS);
  try {
    return await fetch(request, { signal: patience.signal });
  } catch (error) {
    return new ObjectStoreError(codeOf(error), { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** The whole of a short answer. @throws ObjectStoreError when the store refuses. */
async function ended(asked: Promise<Response>): Promise<{ text: string; headers: Headers }> {
  const response = await asked;
  const text = await response.text();
  if (!response.ok) throw refused(response);
  return { text, headers: response.headers };
}

/** The store's words stay out: they can repeat addresses and names of keys. */
function refused(response: Response): ObjectStoreError {
  return new ObjectStoreError(`HTTP_${response.status}`);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if (error.name === 'AbortError') return 'TIMEOUT';
  const cause = error.cause ?? error;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'NETWORK';
}

async function* piecesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  for await (const incoming of source) {
    let piece = incoming;
    while (waitingBytes + piece.byteLength >= PIECE_BYTES) {
      const room = PIECE_BYTES - waitingBytes;
      yield Buffer.concat([...waiting, piece.subarray(0, room)]);
      piece = piece.subarray(room);
      waiting = [];
      waitingBytes = 0;
    }
    if (piece.byteLength === 0) continue;
    waiting.push(piece);
    waitingBytes += piece.byteLength;
  }
  if (waitingBytes > 0) yield Buffer.concat(waiting);
}
