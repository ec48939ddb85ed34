import type { UnitOfWork } from '../../platform/database/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { requireMatter } from '../matters/index.js';
import { freeText } from './free-text.js';
import { quotedPassage } from './quoted-passage.js';
import { requireTreater } from './require-treater.js';
import { TreatingValueError } from './treating.errors.js';
import type { TieKind } from './treating-vocabulary.js';

/** A tie as a member records it. Null or absent: not known. */
export type NewTreaterTie = {
  readonly treaterId: string;
  readonly kind: TieKind;
  readonly matterId?: string | null | undefined;
  /** Whom it is with: a funder, a law firm, a physician. */
  readonly counterpart?: string | null | undefined;
  /** Dollars and cents as digits, e.g. "12500.00". */
  readonly amountUsd?: string | null | undefined;
  readonly on?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly page?: number | null | undefined;
  readonly documentId?: string | null | undefined;
};

/** @throws NotFoundError for a treater, matter or document that is not there; TreatingValueError. */
export async function addTreaterTie(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  added: NewTreaterTie,
): Promise<string> {
  const { treaterId } = added;
  const matterId = added.matterId ?? null;
  await requireTreater(unitOfWork, treaterId);
  if (matterId !== null) await requireMatter(unitOfWork, matterId);
  const { page, documentId } = await quotedPassage(unitOfWork, storage, {
    page: added.page,
    documentId: added.documentId,
  });
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into treater_tie (firm_id, treater_id, kind, matter_id, counterpart, amount_cents, dated_on, note, page,
                              source_document_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      unitOfWork.principal.firmId,
      treaterId,
      added.kind,
      matterId,
      freeText(added.counterpart, 'counterpart', 300),
      centsOf(added.amountUsd),
      added.on ?? null,
      freeText(added.note, 'note'),
      page,
      documentId,
    ],
  );
  const id = row?.id ?? '';
  await unitOfWork.audit({ action: 'TREATER_TIE_ADDED', objectType: 'TreaterTie', objectId: id });
  if (matterId !== null) await unitOfWork.notify('matter', matterId);
  return id;
}

/** Whole cents as digits: no amount passes through a binary fraction. */
function centsOf(amountUsd: string | null | undefined): string | null {
  const written = amountUsd?.trim() ?? '';
  if (written === '') return null;
  const match = /^\$?\s?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{2}))?$/.exec(written);
  if (match === null) {
    throw new TreatingValueError('Write the amount as dollars and cents, like 12500.00.', 'amountUsd');
  }
  const [, dollars = '', cents = '00'] = match;
  return `${dollars.replace(/,/g, '')}${cents}`;
}
