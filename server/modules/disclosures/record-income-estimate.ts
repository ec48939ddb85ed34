import type { UnitOfWork } from '../../platform/database/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { requireMatter } from '../matters/index.js';
import { quotedPassage, type StatedPassage } from '../treating/index.js';
import {
  addEntry,
  passageColumns,
  updateEntry,
  type EntryAtVersion,
  type EntryColumns,
} from './change-entry.js';
import type { EstimateOfIncomeBasis } from './disclosure-vocabulary.js';
import { checkCents, DisclosureValueError } from './disclosure.errors.js';

const MOST_CENTS = 100_000_000_000;

/** An estimate of income from forensic work as the examiner gave it. Null or absent: not said. */
export type StatedIncomeEstimate = StatedPassage & {
  readonly basis: EstimateOfIncomeBasis;
  readonly matterId?: string | null | undefined;
  readonly year?: number | null | undefined;
  /** Share of income, percent from 0 to 100; one bound alone stands for both. */
  readonly percentLow?: number | null | undefined;
  readonly percentHigh?: number | null | undefined;
  /** US cents a year; one bound alone stands for both. */
  readonly amountLowCents?: number | null | undefined;
  readonly amountHighCents?: number | null | undefined;
  /** YYYY-MM-DD. */
  readonly swornOn?: string | null | undefined;
};

/**
 * Records what the examiner estimated.
 *
 * @returns its id.
 * @throws NotFoundError; ValidationError naming the field; QuoteNotFoundError.
 */
export async function addIncomeEstimate(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedIncomeEstimate & { readonly examinerId: string },
): Promise<string> {
  const columns = await columnsOf(unitOfWork, storage, stated);
  return addEntry(unitOfWork, 'income_estimate', stated.examinerId, columns);
}

/** Replaces an estimate whole. @returns the examiner. @throws NotFoundError; StaleVersionError; what addIncomeEstimate throws. */
export async function updateIncomeEstimate(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedIncomeEstimate & EntryAtVersion,
): Promise<string> {
  return updateEntry(unitOfWork, 'income_estimate', stated, await columnsOf(unitOfWork, storage, stated));
}

async function columnsOf(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedIncomeEstimate,
): Promise<EntryColumns> {
  const matterId = stated.matterId ?? null;
  if (matterId !== null) await requireMatter(unitOfWork, matterId);
  const percent = bounds(stated.percentLow, stated.percentHigh, 'percentHigh');
  const amount = bounds(stated.amountLowCents, stated.amountHighCents, 'amountHighCents');
  if (percent === null && amount === null) {
    throw new DisclosureValueError('Give a share, an amount, or both.', 'percentLow');
  }
  if (percent !== null && (percent.low < 0 || percent.high > 100)) {
    throw new DisclosureValueError('A share is from 0 to 100 percent.', 'percentHigh');
  }
  const { year = null } = stated;
  if (year !== null && !(year >= 1900 && year <= 2200)) {
    throw new DisclosureValueError('Give the year in four digits.', 'year');
  }
  return {
    matter_id: matterId,
    year,
    percent_low: percent?.low ?? null,
    percent_high: percent?.high ?? null,
    amount_low_cents: amount === null ? null : checkCents(amount.low, 'amountLowCents', MOST_CENTS),
    amount_high_cents: amount === null ? null : checkCents(amount.high, 'amountHighCents', MOST_CENTS),
    sworn_on: stated.swornOn ?? null,
    basis: stated.basis,
    ...passageColumns(await quotedPassage(unitOfWork, storage, stated)),
  };
}

/** Null when neither is said. */
function bounds(
  low: number | null | undefined,
  high: number | null | undefined,
  field: string,
): { readonly low: number; readonly high: number } | null {
  const least = low ?? high ?? null;
  const most = high ?? low ?? null;
  if (least === null || most === null) return null;
  if (most < least) throw new DisclosureValueError('The larger bound comes second.', field);
  return { low: least, high: most };
}
