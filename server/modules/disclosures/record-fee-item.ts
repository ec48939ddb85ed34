import type { UnitOfWork } from '../../platform/database/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { freeText, quotedPassage, type StatedPassage } from '../treating/index.js';
import {
  addEntry,
  passageColumns,
  updateEntry,
  type EntryAtVersion,
  type EntryColumns,
} from './change-entry.js';
import type { FeeItem } from './disclosure-vocabulary.js';
import { checkCents, checkDays, DisclosureValueError } from './disclosure.errors.js';

const MOST_CENTS = 1_000_000_000;
const MOST_UNITS = 100;
const MOST_PAGES = 1_000_000;
/** Items charged by the hour or day, of which a least number may be charged. */
const BY_TIME: ReadonlySet<FeeItem> = new Set(['RECORD_REVIEW_HOUR', 'DEPOSITION_HOUR', 'TRIAL_DAY']);

/** A fee as a member records it. Null or absent: not known. */
export type StatedFee = StatedPassage & {
  readonly item: FeeItem;
  /** US cents; of a MULTIPLIER hundredths of a percent, 10000 to 100000. */
  readonly amountCents: number;
  /** Hours or days charged at least. */
  readonly minimumUnits?: number | null | undefined;
  /** Pages included; given exactly for PAGES_OVER_ALLOWANCE. */
  readonly allowancePages?: number | null | undefined;
  /** First and last day on which it is asked, YYYY-MM-DD. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly note?: string | null | undefined;
};

/**
 * Records what the examiner asks for something.
 *
 * @returns its id.
 * @throws NotFoundError; ValidationError naming the field; QuoteNotFoundError.
 */
export async function addFeeItem(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedFee & { readonly examinerId: string },
): Promise<string> {
  return addEntry(unitOfWork, 'fee_item', stated.examinerId, await columnsOf(unitOfWork, storage, stated));
}

/** Replaces a fee whole. @returns the examiner. @throws NotFoundError; StaleVersionError; what addFeeItem throws. */
export async function updateFeeItem(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedFee & EntryAtVersion,
): Promise<string> {
  return updateEntry(unitOfWork, 'fee_item', stated, await columnsOf(unitOfWork, storage, stated));
}

async function columnsOf(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedFee,
): Promise<EntryColumns> {
  const { item, minimumUnits = null, allowancePages = null, from = null, to = null } = stated;
  if (item === 'MULTIPLIER' && (stated.amountCents < 10_000 || stated.amountCents > 100_000)) {
    throw new DisclosureValueError('A multiplier is from 100 to 1000 percent.', 'amountCents');
  }
  checkDays(from, to, 'to');
  checkWhole(minimumUnits, { most: MOST_UNITS, least: 1, field: 'minimumUnits' });
  if (minimumUnits !== null && !BY_TIME.has(item)) {
    throw new DisclosureValueError(
      'Only what is charged by the hour or day has a least number.',
      'minimumUnits',
    );
  }
  checkWhole(allowancePages, { most: MOST_PAGES, least: 0, field: 'allowancePages' });
  if ((item === 'PAGES_OVER_ALLOWANCE') !== (allowancePages !== null)) {
    throw new DisclosureValueError(
      'Say how many pages are included for a fee for further pages, and for no other.',
      'allowancePages',
    );
  }
  return {
    item,
    amount_cents: checkCents(stated.amountCents, 'amountCents', MOST_CENTS),
    minimum_units: minimumUnits,
    allowance_pages: allowancePages,
    effective_from: from,
    effective_to: to,
    note: freeText(stated.note, 'note', 500),
    ...passageColumns(await quotedPassage(unitOfWork, storage, stated)),
  };
}

function checkWhole(
  value: number | null,
  { least, most, field }: { readonly least: number; readonly most: number; readonly field: string },
): void {
  if (value === null || (Number.isSafeInteger(value) && value >= least && value <= most)) return;
  throw new DisclosureValueError(
    `Give a whole number from ${least} to ${most.toLocaleString('en-US')}.`,
    field,
  );
}
