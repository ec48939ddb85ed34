import type { FastifyInstance } from 'fastify';
import type { Principal } from '../database/index.js';
import { ForbiddenError, UnauthenticatedError } from '../errors.js';
import type { RequestContext } from '../graphql/index.js';

/**
 * Who calls a plain HTTP route, when their role holds the permission. In a transaction of its own: bytes may take
 * long, and no connection is held meanwhile.
 *
 * @throws UnauthenticatedError, ForbiddenError.
 */
export async function callerWith(context: RequestContext, permission: string): Promise<Principal> {
  await context.begin('read');
  const { principal } = context;
  const isAllowed = context.may(permission);
  await context.end('commit');
  if (principal === null) throw new UnauthenticatedError();
  if (!isAllowed) throw new ForbiddenError();
  return principal;
}

/** Bodies of bytes reach their route as a stream; may be called by each module whose routes take some. */
export function acceptBytes(fastify: FastifyInstance): void {
  const type = 'application/octet-stream';
  if (fastify.hasContentTypeParser(type)) return;
  fastify.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
}

/** The whole of a body in memory; null when it has more bytes than that. A body that declares no length is counted. */
export async function wholeBody(
  body: AsyncIterable<Uint8Array>,
  { largestBytes, declared }: { readonly largestBytes: number; readonly declared: string | undefined },
): Promise<Buffer | null> {
  // Refused by its declared length, a body is passed over and the connection lives on.
  if (Number(declared) > largestBytes) return null;
  const parts: Uint8Array[] = [];
  let byteSize = 0;
  for await (const part of body) {
    byteSize += part.byteLength;
    if (byteSize > largestBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts, byteSize);
}

/** True for the body of a route that takes bytes, when some were sent. */
export function isByteStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
