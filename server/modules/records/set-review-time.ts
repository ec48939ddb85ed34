import { writtenMinutes } from '../../kernel/written-minutes.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, StaleVersionError, ValidationError } from '../../platform/errors.js';
import type { QuotedPassage } from '../treating/index.js';

/** Who says how long the reading of records took: the bill, or the report. */
export const ReviewTimeBasis = { BILLED: 'BILLED', DECLARED: 'DECLARED' } as const;
export type ReviewTimeBasis = (typeof ReviewTimeBasis)[keyof typeof ReviewTimeBasis];

/** Time spent on records as said; `asWritten` null removes it. */
export type StatedReviewTime = {
  readonly examinationId: string;
  /** The version that was read; null where none was recorded. */
  readonly version: number | null;
  readonly basis: ReviewTimeBasis;
  readonly asWritten: string | null;
};

/** Two hundred hours: more is a mistake of the unit. */
const LONGEST_REVIEW_MINUTES = 12_000;

/**
 * Records how long the examiner billed or declared for reading records, e.g. "4.5 hours", "about 3 hours".
 *
 * @throws NotFoundError; StaleVersionError; ValidationError for words that state no time.
 */
export async function setReviewTime(
  unitOfWork: UnitOfWork,
  { examinationId, version, basis, asWritten }: StatedReviewTime,
  cite: QuotedPassage,
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const [examination] = await unitOfWork.query(
    'select from examination where firm_id = $1 and id = $2 for update',
    [firmId, examinationId],
  );
  if (examination === undefined) throw new NotFoundError('Examination');
  const [former] = await unitOfWork.query<{ version: number }>(
    'delete from record_review_time where firm_id = $1 and examination_id = $2 returning version',
    [firmId, examinationId],
  );
  if ((former?.version ?? null) !== version) {
    throw new StaleVersionError('The time spent on records', former?.version ?? 0);
  }
  if (asWritten !== null) {
    const said = writtenMinutes(asWritten, LONGEST_REVIEW_MINUTES);
    if (said === null) {
      throw new ValidationError('Say a time, e.g. "4.5 hours" or "about 90 minutes".', {
        path: ['input', 'asWritten'],
      });
    }
    await unitOfWork.query(
      `insert into record_review_time (firm_id, examination_id, basis, as_written, minutes_low, minutes_high, document_id,
                                       page, quote, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[firmId, examinationId, basis, asWritten.trim(), said.lower, said.upper],
        ...[cite.documentId, cite.page, cite.quote, (former?.version ?? 0) + 1],
      ],
    );
  }
  await unitOfWork.audit({
    action: asWritten === null ? 'REVIEW_TIME_REMOVED' : 'REVIEW_TIME_SET',
    objectType: 'Examination',
    objectId: examinationId,
  });
}
