import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { dayOf } from '../../platform/clock.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/index.js';
import type { App } from '../../platform/http/app.js';
import { acceptBytes, callerWith, isByteStream } from '../../platform/http/caller.js';
import { Permission } from '../identity/index.js';
import { LARGEST_IMPORT_BYTES } from './import-file.js';
import { receiveImport } from './receive-import.js';
import { rejectedRowsFile } from './rejected-rows-file.js';

const headers = z.object({ 'x-file-name': z.string().min(1).max(1_000) });

/**
 * The two routes that carry files: bytes do not belong into GraphQL. A body of this content type is
 * never sent by a form of another site, and the origin check covers the rest.
 */
export function mountImportRoutes({ fastify, contextOf }: App): void {
  acceptBytes(fastify);
  mountUpload(fastify, contextOf);
  mountRejectedRows(fastify, contextOf);
}

function mountUpload(fastify: FastifyInstance, contextOf: App['contextOf']): void {
  fastify.post('/api/imports', { bodyLimit: LARGEST_IMPORT_BYTES + 1 }, async (request, reply) => {
    const context = contextOf(request, reply);
    const principal = await callerWith(context, Permission.IMPORT_WRITE);
    const parsed = headers.safeParse(request.headers);
    if (!parsed.success || !isByteStream(request.body)) {
      throw new ValidationError('Send the file as application/octet-stream with its name in X-File-Name.');
    }
    const received = await receiveImport(context.database, principal, {
      fileName: decodeName(parsed.data['x-file-name']),
      bytes: request.body,
      today: dayOf(context.clock),
    });
    return reply.code(201).send({
      id: toGlobalId('ImportBatch', received.importId),
      alreadyImported:
        received.alreadyImportedId === null ? null : toGlobalId('ImportBatch', received.alreadyImportedId),
    });
  });
}

function mountRejectedRows(fastify: FastifyInstance, contextOf: App['contextOf']): void {
  fastify.get<{ Params: { id: string } }>('/api/imports/:id/rejected.csv', async (request, reply) => {
    const context = contextOf(request, reply);
    const principal = await callerWith(context, Permission.IMPORT_READ);
    const file = await rejectedRowsFile(
      context.database,
      principal,
      fromGlobalId('ImportBatch', request.params.id),
    );
    if (file === null) throw new NotFoundError('Import');
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="rejected-rows.csv"')
      .send(file);
  });
}

function decodeName(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
