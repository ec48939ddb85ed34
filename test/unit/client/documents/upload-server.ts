import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Stored = { readonly id: string; readonly sha256: string; readonly size: number; bytes: Buffer };

/** What the test lets go wrong: each is used up by the next piece that arrives. */
export type Mishap = 'reset' | 'unavailable' | 'half';

export type UploadServer = {
  readonly origin: string;
  readonly names: readonly string[];
  /** Lengths of the pieces that arrived, in order. */
  readonly pieces: readonly number[];
  readonly mishaps: Mishap[];
  /** The whole bytes of what was completed, by their digest. */
  readonly stored: ReadonlyMap<string, Buffer>;
  /** How many uploads were under way at the same time at most. */
  mostAtOnce(): number;
  close(): Promise<void>;
};

/** A small server that speaks the upload's three requests, with its own record of what arrived. */
export async function startUploadServer(): Promise<UploadServer> {
  const uploads = new Map<string, Stored>();
  const stored = new Map<string, Buffer>();
  const names: string[] = [];
  const pieces: number[] = [];
  const mishaps: Mishap[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;

  const start = async (request: IncomingMessage, response: ServerResponse) => {
    const { name, size, sha256 } = JSON.parse((await bodyOf(request)).toString());
    names.push(name);
    if (stored.has(sha256))
      return answer(response, 200, { kind: 'known', documentId: `known-${sha256.slice(0, 6)}` });
    const upload = uploads.get(sha256) ?? { id: sha256.slice(0, 12), sha256, size, bytes: Buffer.of() };
    uploads.set(sha256, upload);
    return answer(response, 201, { kind: 'upload', id: upload.id, offset: upload.bytes.length });
  };
  const receive = async (
    request: IncomingMessage,
    response: ServerResponse,
    upload: Stored,
    offset: number,
  ) => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    const bytes = await bodyOf(request);
    atOnce -= 1;
    pieces.push(bytes.length);
    const mishap = mishaps.shift();
    if (mishap === 'unavailable') return answer(response, 503, {});
    if (offset !== upload.bytes.length) return answer(response, 409, { offset: upload.bytes.length });
    upload.bytes = Buffer.concat([
      upload.bytes,
      mishap === 'half' ? bytes.subarray(0, bytes.length / 2) : bytes,
    ]);
    // Half of it is kept and the answer never comes.
    if (mishap === 'reset' || mishap === 'half') return response.destroy();
    return answer(response, 200, { offset: upload.bytes.length });
  };
  const complete = (response: ServerResponse, upload: Stored) => {
    const digest = createHash('sha256').update(upload.bytes).digest('hex');
    if (digest !== upload.sha256) return answer(response, 400, { error: { message: 'The bytes differ.' } });
    if (upload.bytes.toString().startsWith('MZ'))
      return answer(response, 400, {
        error: { code: 'UNSUPPORTED', message: 'This is a program, not a document.' },
      });
    uploads.delete(upload.sha256);
    stored.set(digest, upload.bytes);
    return answer(response, 201, { documentIds: [`document-${digest.slice(0, 6)}`] });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://upload.test');
    const [, id, action] = /^\/api\/uploads(?:\/([^/]+)(\/complete)?)?$/.exec(url.pathname) ?? [];
    if (request.headers['x-requested-with'] === undefined) return void answer(response, 403, {});
    if (id === undefined) return void start(request, response);
    const upload = [...uploads.values()].find((each) => each.id === id);
    if (!upload) return void answer(response, 404, { error: { message: 'Upload not found.' } });
    if (action !== undefined) return void complete(response, upload);
    return void receive(request, response, upload, Number(url.searchParams.get('offset')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    names,
    pieces,
    mishaps,
    stored,
    mostAtOnce: () => mostAtOnce,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
