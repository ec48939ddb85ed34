import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { isUuid } from '../../kernel/ids.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { toGlobalId } from '../../platform/graphql/index.js';
import type { App } from '../../platform/http/app.js';
import { acceptBytes, callerWith, isByteStream, wholeBody } from '../../platform/http/caller.js';
import { Permission } from '../identity/index.js';
import { beginUpload, type BegunUpload } from './begin-upload.js';
import { completeUpload } from './complete-upload.js';
import { PieceTooLargeError, UploadPlaceError } from './document.errors.js';
import type { DocumentServices } from './document-services.js';
import { LARGEST_PIECE_BYTES, receivePiece } from './receive-piece.js';

const announced = z.object({
  name: z.string().min(1).max(1_000),
  folder: z.string().max(4_000).nullish(),
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const place = z.object({ offset: z.coerce.number().int().min(0) });

/**
 * The way in for files, in pieces: bytes do not belong into GraphQL. Announce (name, length and SHA-256), send the
 * pieces in order, complete. Whoever loses the connection announces again, and is told where to go on.
 */
export function mountUploadRoutes({ fastify, contextOf }: App, services: DocumentServices): void {
  acceptBytes(fastify);
  mountAnnouncement(fastify, contextOf, services);
  mountPieces(fastify, contextOf, services);
  mountCompletion(fastify, contextOf, services);
}

function mountAnnouncement(
  fastify: FastifyInstance,
  contextOf: App['contextOf'],
  services: DocumentServices,
): void {
  fastify.post('/api/uploads', async (request, reply) => {
    const principal = await callerWith(contextOf(request, reply), Permission.DOCUMENT_WRITE);
    const file = announced.safeParse(request.body);
    if (!file.success) {
      throw new ValidationError('Announce a file by "name", "size" in bytes and "sha256" in hexadecimal.');
    }
    const { name, folder, size, sha256 } = file.data;
    const begun = await beginUpload(services, principal, {
      name,
      folder: folder ?? null,
      byteSize: size,
      sha256: Buffer.from(sha256, 'hex'),
    });
    return answerBegun(reply, begun);
  });
}

function answerBegun(reply: FastifyReply, begun: BegunUpload): FastifyReply {
  if (begun.kind === 'KNOWN') {
    return reply.send({ kind: 'known', documentId: toGlobalId('Document', begun.documentId) });
  }
  return reply.code(201).send({ kind: 'upload', id: begun.id, offset: begun.offset });
}

function mountPieces(
  fastify: FastifyInstance,
  contextOf: App['contextOf'],
  services: DocumentServices,
): void {
  const options = { bodyLimit: LARGEST_PIECE_BYTES };
  fastify.put<{ Params: { id: string } }>('/api/uploads/:id', options, async (request, reply) => {
    const principal = await callerWith(contextOf(request, reply), Permission.DOCUMENT_WRITE);
    const uploadId = uploadIdOf(request.params.id);
    const query = place.safeParse(request.query);
    if (!query.success || !isByteStream(request.body)) {
      throw new ValidationError('Send the piece as application/octet-stream, with ?offset= for its place.');
    }
    const bytes = await wholeBody(request.body, {
      largestBytes: LARGEST_PIECE_BYTES,
      declared: request.headers['content-length'],
    });
    if (bytes === null) throw new PieceTooLargeError(LARGEST_PIECE_BYTES);
    try {
      const offset = await receivePiece(services, principal, {
        uploadId,
        offset: query.data.offset,
        bytes,
      });
      return await reply.send({ offset });
    } catch (error) {
      return answerPlace(reply, error);
    }
  });
}

function mountCompletion(
  fastify: FastifyInstance,
  contextOf: App['contextOf'],
  services: DocumentServices,
): void {
  fastify.post<{ Params: { id: string } }>('/api/uploads/:id/complete', async (request, reply) => {
    const principal = await callerWith(contextOf(request, reply), Permission.DOCUMENT_WRITE);
    try {
      const taken = await completeUpload(services, principal, uploadIdOf(request.params.id));
      return await reply.send({
        documentIds: taken.documents.map(({ documentId }) => toGlobalId('Document', documentId)),
        refused: taken.refused.map(({ name, folder, message }) => ({ name, folder, message })),
      });
    } catch (error) {
      return answerPlace(reply, error);
    }
  });
}

/** A caller at another place than the server is told where to go on. */
function answerPlace(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof UploadPlaceError)) throw error;
  const { code, message, offset } = error;
  return reply.code(409).send({ error: { code, message }, offset });
}

function uploadIdOf(text: string): string {
  if (!isUuid(text)) throw new NotFoundError('Upload');
  return text;
}
