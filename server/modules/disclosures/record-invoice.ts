import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { requireMatter } from '../matters/index.js';
import { freeText, quotedPassage, type StatedPassage } from '../treating/index.js';
import {
  addEntry,
  passageColumns,
  updateEntry,
  type EntryAtVersion,
  type EntryColumns,
} from './change-entry.js';
import { checkCents, DisclosureValueError } from './disclosure.errors.js';

const MOST_CENTS = 1_000_000_000;

/** An invoice as a member records it. Null or absent: not known. */
export type StatedInvoice = StatedPassage & {
  readonly matterId: string;
  /** For which examination; null: for all of the examiner's work in the matter. */
  readonly examinationId?: string | null | undefined;
  /** YYYY-MM-DD. */
  readonly dated: string;
  readonly amountCents: number;
  readonly unpaidCents?: number | null | undefined;
  readonly note?: string | null | undefined;
};

/**
 * Records an invoice of the examiner in a matter.
 *
 * @returns its id.
 * @throws NotFoundError; ValidationError naming the field; QuoteNotFoundError.
 */
export async function addInvoice(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedInvoice & { readonly examinerId: string },
): Promise<string> {
  return addEntry(unitOfWork, 'invoice', stated.examinerId, await columnsOf(unitOfWork, storage, stated));
}

/** Replaces an invoice whole. @returns the examiner. @throws NotFoundError; StaleVersionError; what addInvoice throws. */
export async function updateInvoice(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedInvoice & EntryAtVersion,
): Promise<string> {
  return updateEntry(unitOfWork, 'invoice', stated, await columnsOf(unitOfWork, storage, stated));
}

async function columnsOf(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedInvoice,
): Promise<EntryColumns> {
  const examinationId = stated.examinationId ?? null;
  await requireMatter(unitOfWork, stated.matterId);
  await checkExamination(unitOfWork, stated.matterId, examinationId);
  const amount = checkCents(stated.amountCents, 'amountCents', MOST_CENTS);
  const unpaid = stated.unpaidCents ?? null;
  return {
    matter_id: stated.matterId,
    examination_id: examinationId,
    invoiced_on: stated.dated,
    amount_cents: amount,
    // No more can be unpaid than was asked.
    unpaid_cents: unpaid === null ? null : checkCents(unpaid, 'unpaidCents', amount),
    note: freeText(stated.note, 'note', 500),
    ...passageColumns(await quotedPassage(unitOfWork, storage, stated)),
  };
}

async function checkExamination(unitOfWork: UnitOfWork, matterId: string, id: string | null): Promise<void> {
  if (id === null) return;
  const [examination] = await unitOfWork.query<{ matterId: string | null }>(
    'select matter_id as "matterId" from examination where firm_id = $1 and id = $2 for key share',
    [unitOfWork.principal.firmId, id],
  );
  if (examination === undefined) throw new NotFoundError('Examination');
  if (examination.matterId !== matterId) {
    throw new DisclosureValueError(
      'The examination is not of this matter; choose one that is.',
      'examinationId',
    );
  }
}
