import type { UnitOfWork } from '../../platform/database/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { requireMatter } from '../matters/index.js';
import { freeText } from './free-text.js';
import { quotedPassage } from './quoted-passage.js';
import { requireTreater } from './require-treater.js';
import { TreatingValueError } from './treating.errors.js';

/** Two entries of a chart that say different things, as a member records them. Null or absent: not known. */
export type NewChartInconsistency = {
  readonly treaterId: string;
  readonly matterId?: string | null | undefined;
  readonly on: string;
  /** What the one says, in the member's words, and what the other does. */
  readonly text: string;
  readonly otherText: string;
  readonly page?: number | null | undefined;
  readonly quote?: string | null | undefined;
  readonly documentId?: string | null | undefined;
  readonly otherPage?: number | null | undefined;
  readonly otherQuote?: string | null | undefined;
  readonly otherDocumentId?: string | null | undefined;
};

/** @throws NotFoundError for a treater, matter or document that is not there; TreatingValueError, QuoteNotFoundError. */
export async function addChartInconsistency(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  added: NewChartInconsistency,
): Promise<string> {
  const matterId = added.matterId ?? null;
  await requireTreater(unitOfWork, added.treaterId);
  if (matterId !== null) await requireMatter(unitOfWork, matterId);
  const one = await quotedPassage(unitOfWork, storage, added);
  const other = await quotedPassage(unitOfWork, storage, {
    quote: added.otherQuote,
    page: added.otherPage,
    documentId: added.otherDocumentId,
  });
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into chart_inconsistency (firm_id, treater_id, matter_id, dated_on, text, page, quote, source_document_id,
       is_quote_checked, other_text, other_page, other_quote, other_document_id, is_other_quote_checked)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [
      unitOfWork.principal.firmId,
      added.treaterId,
      matterId,
      added.on,
      required(added.text, 'text'),
      one.page,
      one.quote,
      one.documentId,
      one.isChecked,
      required(added.otherText, 'otherText'),
      other.page,
      other.quote,
      other.documentId,
      other.isChecked,
    ],
  );
  const id = row?.id ?? '';
  await unitOfWork.audit({
    action: 'CHART_INCONSISTENCY_ADDED',
    objectType: 'ChartInconsistency',
    objectId: id,
  });
  if (matterId !== null) await unitOfWork.notify('matter', matterId);
  return id;
}

function required(text: string, field: string): string {
  const written = freeText(text, field);
  if (written === null) throw new TreatingValueError('Say what this entry of the chart says.', field);
  return written;
}
