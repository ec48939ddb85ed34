import type { UnitOfWork } from '../../platform/database/index.js';
import { ACCEPT_SUBJECTS } from './accept-subjects.js';
import { ProposalValueError } from './reading.errors.js';

/** From which confidence on readings about a subject count without a person's look; null: never. */
export type AutoAcceptSetting = { readonly subject: string; readonly minimumConfidence: number | null };

const LEAST_CONFIDENCE = 0.5;

/**
 * Sets or removes a rule. It holds for what is read from now on; nothing that waits for review is accepted by it.
 *
 * @throws ProposalValueError for a subject that is none, or a confidence out of range.
 */
export async function setAutoAccept(
  unitOfWork: UnitOfWork,
  { subject, minimumConfidence }: AutoAcceptSetting,
): Promise<void> {
  if (!ACCEPT_SUBJECTS.includes(subject)) {
    throw new ProposalValueError('Choose one of the subjects that the settings list.', 'subject');
  }
  if (minimumConfidence !== null && !(minimumConfidence >= LEAST_CONFIDENCE && minimumConfidence <= 1)) {
    throw new ProposalValueError(
      `The confidence lies between ${LEAST_CONFIDENCE} and 1; leave it empty to switch the rule off.`,
      'minimumConfidence',
    );
  }
  const { firmId, memberId } = unitOfWork.principal;
  if (minimumConfidence === null) {
    await unitOfWork.query('delete from auto_accept_rule where firm_id = $1 and subject = $2', [
      firmId,
      subject,
    ]);
  } else {
    await unitOfWork.query(
      `insert into auto_accept_rule (firm_id, subject, minimum_confidence, set_by) values ($1, $2, $3, $4)
       on conflict (firm_id, subject) do update
          set minimum_confidence = excluded.minimum_confidence, set_by = excluded.set_by, set_at = clock_timestamp()`,
      [firmId, subject, minimumConfidence, memberId],
    );
  }
  await unitOfWork.audit({
    action: 'AUTO_ACCEPT_SET',
    objectType: 'AutoAcceptRule',
    detail: { subject, minimumConfidence },
  });
}
