import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, StaleVersionError } from '../../platform/errors.js';
import { ReviewAlreadyDecidedError } from './identity.errors.js';

/** A question about a name, put to the firm. */
export type IdentityReviewRow = Readonly<{
  id: string;
  appearanceId: string;
  status: 'OPEN' | 'LINKED' | 'KEPT_APART';
  reason: string;
  createdAt: Date;
  version: number;
}>;

const REVIEW = `
select r.id, r.appearance_id as "appearanceId", r.status, r.reason, r.created_at as "createdAt", r.version
  from identity_review r`;

/** Null when missing or another firm's. */
export async function identityReviewById(
  unitOfWork: UnitOfWork,
  id: string,
): Promise<IdentityReviewRow | null> {
  const [row] = await unitOfWork.query<IdentityReviewRow>(`${REVIEW} where r.firm_id = $1 and r.id = $2`, [
    unitOfWork.principal.firmId,
    id,
  ]);
  return row ?? null;
}

/**
 * The review, open and in the version that the caller read.
 *
 * @throws NotFoundError, StaleVersionError or ReviewAlreadyDecidedError.
 */
export async function openReviewForChange(
  unitOfWork: UnitOfWork,
  id: string,
  version: number,
): Promise<IdentityReviewRow> {
  const review = await identityReviewById(unitOfWork, id);
  if (review === null) throw new NotFoundError('IdentityReview');
  if (review.version !== version) throw new StaleVersionError('The review', review.version);
  if (review.status !== 'OPEN') throw new ReviewAlreadyDecidedError();
  return review;
}

/** Open reviews, oldest first, after the one with the id `after`. */
export function openReviews(
  unitOfWork: UnitOfWork,
  page: Readonly<{ limit: number; after: string | null }>,
): Promise<IdentityReviewRow[]> {
  return unitOfWork.query(
    `${REVIEW} where r.firm_id = $1 and r.status = 'OPEN' and ($2::uuid is null or r.id > $2::uuid) order by r.id limit $3`,
    [unitOfWork.principal.firmId, page.after, page.limit],
  );
}

/** How many questions wait for an answer. */
export async function openReviewCount(unitOfWork: UnitOfWork): Promise<number> {
  const [row] = await unitOfWork.query<{ count: number }>(
    "select count(*)::integer as count from identity_review where firm_id = $1 and status = 'OPEN'",
    [unitOfWork.principal.firmId],
  );
  return row?.count ?? 0;
}

/** A directory examiner in question. */
export type ReviewCandidateRow = Readonly<{
  reviewId: string;
  examinerId: string;
  similarity: number;
  reason: string;
}>;

/** Candidates of many reviews, the likeliest of each first. */
export function candidatesOfReviews(
  unitOfWork: UnitOfWork,
  reviewIds: readonly string[],
): Promise<ReviewCandidateRow[]> {
  return unitOfWork.query(
    `select c.review_id as "reviewId", c.examiner_id as "examinerId", c.similarity, c.reason
       from identity_review_candidate c
      where c.firm_id = $1 and c.review_id = any ($2::uuid[])
      order by c.review_id, c.similarity desc, c.examiner_id`,
    [unitOfWork.principal.firmId, reviewIds],
  );
}
