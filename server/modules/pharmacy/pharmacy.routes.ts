import { z } from 'zod';
import { dayOf } from '../../platform/clock.js';
import { ForbiddenError, ValidationError } from '../../platform/errors.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/index.js';
import type { App } from '../../platform/http/app.js';
import { acceptBytes, callerWith, isByteStream, wholeBody } from '../../platform/http/caller.js';
import type { DocumentServices } from '../documents/index.js';
import { can, Permission } from '../identity/index.js';
import { PharmacyFileTooLargeError } from './pharmacy.errors.js';
import { receivePharmacyFile } from './receive-pharmacy-file.js';

/** Largest file taken in, bytes: 50,000 rows are some ten million. */
const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

const headers = z.object({
  'x-matter-id': z.string().min(1).max(200),
  'x-file-name': z.string().min(1).max(1_000),
});

/**
 * The way in for pharmacies' files: bytes do not belong into GraphQL. A body of this content type is never sent by a
 * form of another site, and the origin check covers the rest.
 */
export function mountPharmacyRoutes({ fastify, contextOf }: App, services: DocumentServices): void {
  acceptBytes(fastify);
  fastify.post('/api/pharmacy-files', { bodyLimit: LARGEST_FILE_BYTES + 1 }, async (request, reply) => {
    const context = contextOf(request, reply);
    const principal = await callerWith(context, Permission.MATTER_WRITE);
    if (!can(principal.role, Permission.CLAIMANT_READ)) throw new ForbiddenError();
    const parsed = headers.safeParse(request.headers);
    if (!parsed.success || !isByteStream(request.body)) {
      throw new ValidationError(
        'Send the file as application/octet-stream with its name in X-File-Name and the matter in X-Matter-Id.',
      );
    }
    const { body } = request;
    const declared = request.headers['content-length'];
    const matterId = fromGlobalId('Matter', parsed.data['x-matter-id']);
    const bytes = await wholeBody(body, { largestBytes: LARGEST_FILE_BYTES, declared });
    if (bytes === null) throw new PharmacyFileTooLargeError(LARGEST_FILE_BYTES);
    const id = await services.memory.run(bytes.byteLength, () =>
      receivePharmacyFile(services, principal, {
        matterId,
        name: decodeName(parsed.data['x-file-name']),
        bytes,
        today: dayOf(context.clock),
      }),
    );
    return reply.code(201).send({ id: toGlobalId('PharmacyImport', id) });
  });
}

function decodeName(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
