import type { ExamKind, Side } from '../../kernel/vocabulary.js';
import { BadInputError } from '../../platform/errors.js';
import type { SqlParameters } from './sql-parameters.js';

/** Which examinations are meant. Null, or an empty list: no restriction. */
export type ExaminationFilter = {
  readonly examinerId: string | null;
  readonly matterId: string | null;
  readonly importId: string | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** The last day of a window that does not end with a year, YYYY-MM-DD. */
  readonly lastDay: string | null;
  readonly kinds: readonly ExamKind[];
  readonly sides: readonly Side[];
  readonly carrierId: string | null;
  readonly lawFirmId: string | null;
  readonly attorneyId: string | null;
  readonly vendorId: string | null;
  /** Whether figures count every examination of a claimant, or only the first in the window. Lists show all. */
  readonly reexaminations: boolean;
};

/** Every examination of the firm. */
export const EVERY_EXAMINATION: ExaminationFilter = {
  examinerId: null,
  matterId: null,
  importId: null,
  fromYear: null,
  toYear: null,
  lastDay: null,
  kinds: [],
  sides: [],
  carrierId: null,
  lawFirmId: null,
  attorneyId: null,
  vendorId: null,
  reexaminations: false,
};

const COLUMNS = [
  ['examinerId', 'subject_id'],
  ['matterId', 'matter_id'],
  ['importId', 'import_id'],
  ['carrierId', 'carrier_id'],
  ['lawFirmId', 'law_firm_id'],
  ['attorneyId', 'attorney_id'],
  ['vendorId', 'vendor_id'],
] as const;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** @throws BadInputError naming the field when a year is out of range or the years are the wrong way round. */
export function checkYears(filter: { fromYear: number | null; toYear: number | null }): void {
  for (const field of ['fromYear', 'toYear'] as const) {
    const year = filter[field];
    if (year !== null && !(year >= FIRST_YEAR && year <= LAST_YEAR)) {
      throw new BadInputError(`"${field}" must be a year from ${FIRST_YEAR} to ${LAST_YEAR}.`, {
        path: ['filter', field],
      });
    }
  }
  if (filter.fromYear !== null && filter.toYear !== null && filter.fromYear > filter.toYear) {
    throw new BadInputError('"fromYear" must not be after "toYear".', { path: ['filter', 'fromYear'] });
  }
}

/** The filter as conditions over `examination e`; the firm's own condition comes first. */
export function filterConditions(filter: ExaminationFilter, firmId: string, sql: SqlParameters): string[] {
  const conditions = [`e.firm_id = ${sql.bind(firmId)}`];
  for (const [field, column] of COLUMNS) {
    const id = filter[field];
    if (id !== null) conditions.push(`e.${column} = ${sql.bind(id)}::uuid`);
  }
  // Half-open ranges of days, so that the index by day serves; the same years as extract(year) gives.
  if (filter.fromYear !== null) {
    conditions.push(`e.examined_on >= make_date(${sql.bind(filter.fromYear)}::integer, 1, 1)`);
  }
  if (filter.toYear !== null) {
    conditions.push(`e.examined_on < make_date(${sql.bind(filter.toYear)}::integer + 1, 1, 1)`);
  }
  if (filter.lastDay !== null) conditions.push(`e.examined_on <= ${sql.bind(filter.lastDay)}::date`);
  if (filter.kinds.length > 0) conditions.push(`e.kind = any (${sql.bind(filter.kinds)}::text[])`);
  if (filter.sides.length > 0) conditions.push(`e.side = any (${sql.bind(filter.sides)}::text[])`);
  return conditions;
}

/**
 * What makes an examination one that figures count, over `examination e`: verified, no repetition of another, no
 * record review unless the filter asks for those, and the claimant's first in the window unless all are asked for.
 */
export function countedConditions(filter: ExaminationFilter, sql: SqlParameters): string[] {
  return [VERIFIED_ONCE, ...kindCondition(filter), ...firstOfClaimant(filter, sql)];
}

/** Verified, and no repetition of another. */
export const VERIFIED_ONCE = `e.duplicate_of_id is null and e.verification <> 'UNVERIFIED'`;

function kindCondition({ kinds }: ExaminationFilter): string[] {
  return kinds.length === 0 ? [`e.kind <> 'RECORD_REVIEW'`] : [];
}

function firstOfClaimant({ reexaminations, fromYear }: ExaminationFilter, sql: SqlParameters): string[] {
  if (reexaminations) return [];
  if (fromYear === null) return ['e.prior_examined_on is null'];
  const from = `make_date(${sql.bind(fromYear)}::integer, 1, 1)`;
  return [`(e.prior_examined_on is null or e.prior_examined_on < ${from})`];
}

/**
 * What the conditions of figures leave out, each with a reason of its own; over `examination e`. A filter that asks
 * for record reviews, or for re-examinations, leaves none of them out.
 */
export function leftOutCondition(
  reason: LeftOutReason,
  { fromYear, kinds, reexaminations }: ExaminationFilter,
  sql: SqlParameters,
): string {
  switch (reason) {
    case 'UNVERIFIED':
      return `e.duplicate_of_id is null and e.verification = 'UNVERIFIED'`;
    case 'RECORD_REVIEW':
      return kinds.length > 0 ? 'false' : `${VERIFIED_ONCE} and e.kind = 'RECORD_REVIEW'`;
    case 'REEXAMINATION': {
      if (reexaminations) return 'false';
      const from =
        fromYear === null
          ? ''
          : ` and e.prior_examined_on >= make_date(${sql.bind(fromYear)}::integer, 1, 1)`;
      return `${VERIFIED_ONCE} and e.kind <> 'RECORD_REVIEW' and e.prior_examined_on is not null${from}`;
    }
  }
}

/** Why an examination that the filter selects is in no figure. */
export const LEFT_OUT_REASONS = ['REEXAMINATION', 'RECORD_REVIEW', 'UNVERIFIED'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];
