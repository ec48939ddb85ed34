import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Principal } from '../../platform/database/index.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { fromGlobalId } from '../../platform/graphql/index.js';
import type { App } from '../../platform/http/app.js';
import { callerWith } from '../../platform/http/caller.js';
import { writeCsv } from '../../platform/spreadsheets/index.js';
import { writeDocx, writePdf } from '../../platform/written-documents/index.js';
import { DraftAudience } from '../drafts/index.js';
import { can, Permission } from '../identity/index.js';
import { outlineBinder, type BinderServices } from './binder.js';
import { CopyFormat, exportOutline, type OutlineCopy, type OutlineCopyRequest } from './export-outline.js';
import { outlineFigureRows } from './outline-figures.js';
import { outlineById } from './outline.queries.js';

type Allowed = Extract<OutlineCopy, { kind: 'ALLOWED' }>;
/** Who asks, and what only a binder needs. */
type Asked = {
  readonly principal: Principal;
  readonly services: BinderServices;
  readonly request: OutlineCopyRequest;
};

const TYPES: Readonly<Record<CopyFormat, { readonly type: string; readonly name: string }>> = {
  DOCX: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'outline-v*.docx',
  },
  PDF: { type: 'application/pdf', name: 'outline-v*.pdf' },
  BINDER: { type: 'application/pdf', name: 'binder-v*.pdf' },
  CSV: { type: 'text/csv; charset=utf-8', name: 'outline-figures-v*.csv' },
};

const ENDINGS: Readonly<Record<string, CopyFormat>> = { docx: 'DOCX', pdf: 'PDF', csv: 'CSV' };
const version = /^[1-9]\d{0,5}$/;
const query = z.object({ audience: z.enum(DraftAudience) });

/**
 * The way out for outlines: GET /api/outlines/<id>/<number>.docx, .pdf or .csv (the numbers), and
 * /api/outlines/<id>/<number>/binder.pdf, with the audience. Behind the session cookie, never stored by the browser
 * (the app sets `no-store` on /api/), and neither address nor file name tells anything.
 */
export function mountOutlineRoutes({ fastify, contextOf }: App, services: BinderServices): void {
  const answer = async (
    [request, reply]: Parameters<typeof contextOf>,
    wanted: (query: unknown) => OutlineCopyRequest,
  ) => {
    const context = contextOf(request, reply);
    const principal = await callerWith(context, Permission.WORK_PRODUCT_READ);
    const asked = wanted(request.query);
    const copy = await context.database.withFirm(principal, 'write', async (unitOfWork) => {
      const { matterId } = await outlineById(unitOfWork, asked.outlineId);
      // What rests on a matter rests on health data.
      if (matterId !== null && !can(principal.role, Permission.CLAIMANT_READ))
        throw new NotFoundError('Outline');
      return exportOutline(unitOfWork, asked);
    });
    if (copy.kind === 'REFUSED') {
      // An answer and not an error: its words name documents, and errors may be logged.
      return reply.code(409).send({ error: { code: 'CONFLICT', message: copy.message } });
    }
    const { type, name } = TYPES[asked.format];
    const body = await bodyOf(copy, { principal, services, request: asked });
    return reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="${name.replace('*', `${asked.number}`)}"`)
      .send(body);
  };

  fastify.get<{ Params: { id: string; file: string } }>('/api/outlines/:id/:file', (request, reply) =>
    answer([request, reply], (given) => {
      const [number = '', ending = '', ...rest] = request.params.file.split('.');
      const format = rest.length === 0 ? ENDINGS[ending] : undefined;
      if (format === undefined) throw new NotFoundError('Outline');
      return copyRequest(request.params.id, { number, format, given });
    }),
  );
  fastify.get<{ Params: { id: string; number: string } }>(
    '/api/outlines/:id/:number/binder.pdf',
    (request, reply) =>
      answer([request, reply], (given) =>
        copyRequest(request.params.id, { number: request.params.number, format: CopyFormat.BINDER, given }),
      ),
  );
}

/** @throws NotFoundError for an address that no outline has; ValidationError without an audience. */
function copyRequest(
  id: string,
  {
    number,
    format,
    given,
  }: { readonly number: string; readonly format: CopyFormat; readonly given: unknown },
): OutlineCopyRequest {
  const outlineId = fromGlobalId('Outline', id);
  if (!version.test(number)) throw new NotFoundError('Outline');
  const audience = query.safeParse(given);
  if (!audience.success) {
    throw new ValidationError('Say for whom the copy is: audience=FIRM_FILE or audience=OUTSIDE.');
  }
  return { outlineId, number: Number(number), format, audience: audience.data.audience };
}

async function bodyOf(copy: Allowed, { principal, services, request }: Asked): Promise<Buffer | Readable> {
  switch (request.format) {
    case 'DOCX':
      return Buffer.from(await writeDocx(copy.document));
    case 'PDF':
      return Buffer.from(await writePdf(copy.document));
    case 'BINDER':
      return Buffer.from(await writePdf(await outlineBinder(services, principal, copy)));
    case 'CSV':
      return Readable.from(writeCsv(outlineFigureRows(copy.copy, copy.paper)));
  }
}
