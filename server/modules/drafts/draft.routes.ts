import { z } from 'zod';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { fromGlobalId } from '../../platform/graphql/index.js';
import type { App } from '../../platform/http/app.js';
import { callerWith } from '../../platform/http/caller.js';
import { writeDocx, writePdf } from '../../platform/written-documents/index.js';
import { Permission } from '../identity/index.js';
import { DraftAudience, type DraftKind } from './draft-vocabulary.js';
import { exportDraft, type CopyRequest } from './export-draft.js';

const FORMATS = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeDocx,
  },
  pdf: { type: 'application/pdf', write: writePdf },
} as const;

const fileName = z.string().regex(/^[1-9]\d{0,5}\.(docx|pdf)$/);
const query = z.object({ audience: z.enum(DraftAudience) });

type Address = { Params: { id: string; file: string }; Querystring: unknown };

/**
 * The way out for drafts: GET /api/drafts/<id>/<number>.docx or .pdf, with the audience. Behind the session cookie,
 * never stored by the browser (the app sets `no-store` on /api/), and neither address nor file name tells anything.
 */
export function mountDraftRoutes({ fastify, contextOf }: App): void {
  fastify.get<Address>('/api/drafts/:id/:file', async (request, reply) => {
    const context = contextOf(request, reply);
    const principal = await callerWith(context, Permission.CLAIMANT_READ);
    const wanted = copyRequest(request.params, request.query);
    const copy = await context.database.withFirm(principal, 'write', (unitOfWork) =>
      exportDraft(unitOfWork, wanted),
    );
    if (copy.kind === 'REFUSED') {
      // An answer and not an error: its words name documents, and errors may be logged.
      return reply.code(409).send({ error: { code: 'CONFLICT', message: copy.message } });
    }
    const { type, write } = FORMATS[wanted.format];
    const bytes = await write(copy.document);
    return reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="${copyName(copy.draftKind, wanted)}"`)
      .send(Buffer.from(bytes));
  });
}

/** @throws NotFoundError for an address that no draft has; ValidationError without an audience. */
function copyRequest({ id, file }: Address['Params'], given: unknown): CopyRequest {
  const draftId = fromGlobalId('Draft', id);
  const name = fileName.safeParse(file);
  if (!name.success) throw new NotFoundError('Draft');
  const audience = query.safeParse(given);
  if (!audience.success) {
    throw new ValidationError('Say for whom the copy is: audience=FIRM_FILE or audience=OUTSIDE.');
  }
  const [number, ending] = name.data.split('.');
  return {
    draftId,
    number: Number(number),
    audience: audience.data.audience,
    format: ending === 'pdf' ? 'pdf' : 'docx',
  };
}

function copyName(kind: DraftKind, { number, format }: CopyRequest): string {
  return `${kind.toLowerCase().replaceAll('_', '-')}-v${number}.${format}`;
}
