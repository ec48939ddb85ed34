import type { UnitOfWork } from '../../platform/database/index.js';
import { appearancesForMove } from './appearance.queries.js';
import { openReviewForChange } from './identity-review.queries.js';
import { takeIdentityLock } from './identity-lock.js';
import { moveAppearances, type IdentityDecision } from './move-appearances.js';
import { subjectForMove } from './subject.queries.js';

/**
 * Answers a review: the name stands for this examiner, a candidate or any other that the firm can see.
 *
 * @throws NotFoundError for a review or examiner that is not there; StaleVersionError;
 *   ReviewAlreadyDecidedError.
 */
export async function linkIdentityReview(
  unitOfWork: UnitOfWork,
  { reviewId, examinerId, version }: { reviewId: string; examinerId: string; version: number },
): Promise<IdentityDecision> {
  await takeIdentityLock(unitOfWork);
  const review = await openReviewForChange(unitOfWork, reviewId, version);
  const to = await subjectForMove(unitOfWork, examinerId);
  const appearances = await appearancesForMove(unitOfWork, [review.appearanceId]);
  const decision = await moveAppearances(unitOfWork, {
    action: 'LINK',
    moves: appearances.map(({ id, subjectId }) => ({
      appearanceId: id,
      fromSubjectId: subjectId,
      to,
      standing: null,
    })),
  });
  // Linking to a provisional examiner answers this very question, though no directory entry is named.
  await unitOfWork.query(
    `update identity_review
        set status = 'LINKED', decided_by = $3, decided_at = now(), decision_group_id = $4, version = version + 1
      where firm_id = $1 and id = $2 and status = 'OPEN'`,
    [unitOfWork.principal.firmId, reviewId, unitOfWork.principal.memberId, decision.groupId],
  );
  return decision;
}
