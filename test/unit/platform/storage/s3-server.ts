import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small S3: objects and objects in parts, path-style. It refuses what is not signed. */
export type S3Server = {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** Uploads that were begun and neither completed nor aborted. */
  readonly unfinished: Map<string, Map<number, Buffer>>;
  readonly requests: string[];
  /** The next requests are answered with these states instead. */
  readonly faults: number[];
  close(): Promise<void>;
};

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=AKTEST\/\d{8}\/eu-test-1\/s3\/aws4_request, SignedHeaders=[a-z0-9;-]*host[a-z0-9;-]*x-amz-content-sha256[a-z0-9;-]*, Signature=[0-9a-f]{64}$/;

export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const unfinished = new Map<string, Map<number, Buffer>>();
  const requests: string[] = [];
  const faults: number[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      requests.push(`${request.method} ${request.url?.replace(/[0-9a-f]{32}/, 'KEY')}`);
      const fault = faults.shift();
      if (fault !== undefined) return response.writeHead(fault).end('<Error>told to fail</Error>');
      if (!isSigned(request, body)) return response.writeHead(403).end();
      return answer(request, response, body);
    });
  });
  const answer = (request: IncomingMessage, response: ServerResponse, body: Buffer): void => {
    const url = new URL(request.url ?? '', 'http://s3.test');
    const [path, query] = [url.pathname, url.searchParams];
    const uploadId = query.get('uploadId');
    const parts = unfinished.get(uploadId ?? '');
    if (request.method === 'POST' && query.has('uploads')) {
      const id = `upload-${unfinished.size + 1}`;
      unfinished.set(id, new Map());
      response.end(
        `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    } else if (request.method === 'PUT' && parts !== undefined) {
      parts.set(Number(query.get('partNumber')), body);
      response.writeHead(200, { etag: `"part-${query.get('partNumber')}"` }).end();
    } else if (request.method === 'POST' && parts !== undefined) {
      const order = [
        ...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>&quot;part-\1&quot;/g),
      ];
      objects.set(
        path,
        Buffer.concat(order.map(([, number]) => parts.get(Number(number)) ?? Buffer.alloc(0))),
      );
      unfinished.delete(uploadId ?? '');
      response.end('<CompleteMultipartUploadResult></CompleteMultipartUploadResult>');
    } else if (request.method === 'DELETE' && uploadId !== null) {
      unfinished.delete(uploadId);
      response.writeHead(204).end();
    } else if (request.method === 'PUT') {
      objects.set(path, body);
      response.end();
    } else if (request.method === 'DELETE') {
      objects.delete(path);
      response.writeHead(204).end();
    } else {
      const found = objects.get(path);
      if (found === undefined) response.writeHead(404).end();
      else response.end(request.method === 'HEAD' ? undefined : found);
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    unfinished,
    requests,
    faults,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const { authorization = '', 'x-amz-date': date, 'x-amz-content-sha256': sha256 } = request.headers;
  const isWhole = sha256 === createHash('sha256').update(body).digest('hex');
  return AUTHORIZATION.test(authorization) && /^\d{8}T\d{6}Z$/.test(String(date)) && isWhole;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
