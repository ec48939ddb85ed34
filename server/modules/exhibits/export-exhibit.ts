import type { UnitOfWork } from '../../platform/database/index.js';
import { withGuard } from '../../platform/spreadsheets/index.js';
import { writeDocx, writePdf } from '../../platform/written-documents/index.js';
import type { DraftAudience } from '../drafts/index.js';
import { manifestOf } from './exhibit-manifest.js';
import { gatedExhibit, writtenExhibit } from './exhibit-paper.js';
import type { ExhibitKind } from './exhibit-vocabulary.js';
import { rowTable } from './row-cells.js';
import type { StoredExhibit } from './stored-exhibit.js';

export const EXHIBIT_FORMATS = ['docx', 'pdf', 'csv', 'json'] as const;
export type ExhibitFormat = (typeof EXHIBIT_FORMATS)[number];

/** Which copy is asked for. */
export type ExhibitCopyRequest = {
  readonly id: string;
  readonly format: ExhibitFormat;
  readonly audience: DraftAudience;
};

/** What is to be written, or why nothing is; the reason names no document. */
export type ExhibitCopy =
  | { readonly kind: 'REFUSED'; readonly message: string }
  | { readonly kind: 'ALLOWED'; readonly exhibitKind: ExhibitKind; readonly exhibit: StoredExhibit };

/**
 * Checks the documents behind every row and writes into the history that a copy was made, or refused.
 *
 * @throws NotFoundError when it is missing or another firm's.
 */
export async function exportExhibit(
  unitOfWork: UnitOfWork,
  { id, format, audience }: ExhibitCopyRequest,
): Promise<ExhibitCopy> {
  const gated = await gatedExhibit(unitOfWork, id, audience);
  if (gated.kind === 'REFUSED') {
    await unitOfWork.audit({
      action: 'EXHIBIT_EXPORT_REFUSED',
      objectType: 'Exhibit',
      objectId: id,
      detail: { audience, format, restrictedRows: gated.restrictedRows },
    });
    return gated;
  }
  const { exhibit } = gated;
  const { order, frame } = exhibit.body;
  await unitOfWork.audit({
    action: 'EXHIBIT_EXPORTED',
    objectType: 'Exhibit',
    objectId: id,
    detail: { audience, format, rows: exhibit.rows.length, restrictedLeftOut: frame.restrictedLeftOut },
  });
  return { kind: 'ALLOWED', exhibitKind: order.kind, exhibit };
}

/** The bytes of a copy that was allowed. */
export async function exhibitBytes(
  exhibit: StoredExhibit,
  { format, audience }: Pick<ExhibitCopyRequest, 'format' | 'audience'>,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return writeDocx(writtenExhibit(exhibit, audience));
    case 'pdf':
      return writePdf(writtenExhibit(exhibit, audience));
    case 'csv':
      return Buffer.from(rowsCsv(exhibit, audience), 'utf8');
    case 'json': {
      const manifest = manifestOf(exhibit, { withIdentity: audience === 'FIRM_FILE' });
      return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');
    }
  }
}

/** The rows as a spreadsheet program reads them; nothing in it runs as a formula. */
function rowsCsv({ body, rows }: StoredExhibit, audience: DraftAudience): string {
  const table = rowTable(body, rows, { isFirm: audience === 'FIRM_FILE' });
  const lines = [table.columns.map(({ heading }) => heading), ...table.rows];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: string): string {
  const guarded = withGuard(cell);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
