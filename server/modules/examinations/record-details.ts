import type { ExamKind } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { ExaminationValueError } from './examination.errors.js';
import { replaceTimings, type TimingInput } from './replace-timings.js';

/** What is recorded beside an examination. Absent leaves it as it is; null or an empty list clears it. */
export type DetailsInput = {
  readonly timings?: readonly TimingInput[] | undefined;
  readonly pagesSupplied?: number | null | undefined;
  readonly pagesReviewed?: number | null | undefined;
  readonly feeCents?: number | null | undefined;
  readonly billingCode?: string | null | undefined;
};

const LONGEST_MINUTES = 600;
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** @throws ExaminationValueError naming the field that no examination can have so. */
export function checkDetails(details: DetailsInput, kind: ExamKind): void {
  checkTimings(details.timings ?? [], kind);
  for (const field of ['pagesSupplied', 'pagesReviewed', 'feeCents'] as const) {
    const value = details[field] ?? 0;
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new ExaminationValueError(field, `"${field}" must be a whole number, 0 or more.`);
    }
  }
}

function checkTimings(timings: readonly TimingInput[], kind: ExamKind): void {
  if (timings.length > 0 && kind === 'RECORD_REVIEW') {
    throw new ExaminationValueError(
      'timings',
      'A record review has no face-to-face time; remove the timings.',
    );
  }
  if (new Set(timings.map(({ source }) => source)).size < timings.length) {
    throw new ExaminationValueError('timings', 'Each source can state one time; remove the repeated one.');
  }
  for (const { minutes, startedAt, endedAt } of timings) {
    if (!Number.isSafeInteger(minutes) || minutes < 1 || minutes > LONGEST_MINUTES) {
      throw new ExaminationValueError('timings', `Minutes must be whole, 1 to ${LONGEST_MINUTES}.`);
    }
    for (const time of [startedAt, endedAt]) {
      if (typeof time === 'string' && !TIME_OF_DAY.test(time)) {
        throw new ExaminationValueError('timings', 'A time of day is written HH:MM, 00:00 to 23:59.');
      }
    }
  }
}

/** Writes what is present of the details. They have been checked. */
export async function recordDetails(
  unitOfWork: UnitOfWork,
  examinationId: string,
  details: DetailsInput,
): Promise<void> {
  if (details.timings !== undefined) await replaceTimings(unitOfWork, examinationId, details.timings);
  await recordPages(unitOfWork, examinationId, details);
  await recordFee(unitOfWork, examinationId, details);
}

async function recordPages(
  unitOfWork: UnitOfWork,
  examinationId: string,
  { pagesSupplied, pagesReviewed }: DetailsInput,
): Promise<void> {
  if (pagesSupplied === undefined && pagesReviewed === undefined) return;
  const { firmId } = unitOfWork.principal;
  const [former] = await unitOfWork.query<{ supplied: number | null; reviewed: number | null }>(
    `delete from examination_records where firm_id = $1 and examination_id = $2
     returning pages_supplied as supplied, pages_reviewed as reviewed`,
    [firmId, examinationId],
  );
  const supplied = pagesSupplied === undefined ? (former?.supplied ?? null) : pagesSupplied;
  const reviewed = pagesReviewed === undefined ? (former?.reviewed ?? null) : pagesReviewed;
  if (supplied === null && reviewed === null) return;
  await unitOfWork.query(
    `insert into examination_records (firm_id, examination_id, pages_supplied, pages_reviewed)
     values ($1, $2, $3, $4)`,
    [firmId, examinationId, supplied, reviewed],
  );
}

async function recordFee(
  unitOfWork: UnitOfWork,
  examinationId: string,
  { feeCents, billingCode }: DetailsInput,
): Promise<void> {
  if (feeCents === undefined && billingCode === undefined) return;
  const { firmId } = unitOfWork.principal;
  const [former] = await unitOfWork.query<{ cents: string | null; code: string | null }>(
    `delete from fee where firm_id = $1 and examination_id = $2
     returning amount_cents as cents, billing_code as code`,
    [firmId, examinationId],
  );
  const cents = feeCents === undefined ? (former?.cents ?? null) : feeCents;
  const code = billingCode === undefined ? (former?.code ?? null) : billingCode;
  if (cents === null && code === null) return;
  await unitOfWork.query(
    'insert into fee (firm_id, examination_id, amount_cents, billing_code) values ($1, $2, $3, $4)',
    [firmId, examinationId, cents, code],
  );
}
