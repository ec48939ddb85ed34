import type { UnitOfWork } from '../../platform/database/index.js';
import { takeIdentityLock } from './identity-lock.js';
import { openReviewForChange } from './identity-review.queries.js';

/**
 * Answers a review: the name is none of the candidates. It stays with the firm's provisional examiner, now
 * by a person's decision, and is not asked again.
 *
 * @throws NotFoundError; StaleVersionError; ReviewAlreadyDecidedError.
 */
export async function keepIdentityReviewApart(
  unitOfWork: UnitOfWork,
  { reviewId, version }: { reviewId: string; version: number },
): Promise<void> {
  await takeIdentityLock(unitOfWork);
  const review = await openReviewForChange(unitOfWork, reviewId, version);
  const { firmId, memberId } = unitOfWork.principal;
  await unitOfWork.query(
    `update identity_review set status = 'KEPT_APART', decided_by = $3, decided_at = now(), version = version + 1
      where firm_id = $1 and id = $2`,
    [firmId, reviewId, memberId],
  );
  await unitOfWork.query(
    `update examiner_appearance set method = 'PERSON', decided_by = $3, decided_at = now(), version = version + 1
      where firm_id = $1 and id = $2`,
    [firmId, review.appearanceId, memberId],
  );
  await unitOfWork.audit({ action: 'IDENTITY_KEPT_APART', objectType: 'IdentityReview', objectId: reviewId });
}
