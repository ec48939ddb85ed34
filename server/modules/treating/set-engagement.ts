import { type EngagementState } from '../../reading/engagement/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, StaleVersionError } from '../../platform/errors.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { engagementForChange, type EngagementRow } from './engagement.queries.js';
import { examinerOpinionPlace } from './examiner-opinion.queries.js';
import { freeText } from './free-text.js';
import { quotedPassage, type StatedPassage } from './quoted-passage.js';
import { TreatingValueError } from './treating.errors.js';
import { treatingOpinionsByIds } from './treating-opinion.queries.js';

/** How a member finds that a report meets a treater's opinion. */
export type EngagementDecision = StatedPassage & {
  readonly opinionId: string;
  readonly treatingOpinionId: string;
  readonly state: EngagementState;
  readonly note?: string | null | undefined;
  /** Of the proposal or decision that was read; null when there was none. */
  readonly version: number | null;
};

/**
 * Decides on a pair of opinions of one matter and one question; a proposal is confirmed or replaced by it.
 *
 * @returns the id of the engagement and that of the matter.
 * @throws NotFoundError for an opinion or document that is not there; StaleVersionError when the pair was decided or
 *   proposed meanwhile; TreatingValueError, QuoteNotFoundError.
 */
export async function setEngagement(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  decision: EngagementDecision,
): Promise<{ readonly id: string; readonly matterId: string }> {
  const matterId = await matterOfPair(unitOfWork, decision);
  const passage = await quotedPassage(unitOfWork, storage, decision);
  const before = await engagementForChange(unitOfWork, decision);
  if (before !== null && before.version !== decision.version) {
    throw new StaleVersionError('The engagement', before.version);
  }
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into engagement (firm_id, opinion_id, treating_opinion_id, state, is_proposed, quote, page,
       source_document_id, is_quote_checked, note, reason, decided_by, decided_at)
     values ($1, $2, $3, $4, false, $5, $6, $7, $8, $9, $10, $11, clock_timestamp())
     on conflict on constraint engagement_pair_key do update
        set state = excluded.state, is_proposed = false, quote = excluded.quote, page = excluded.page,
            source_document_id = excluded.source_document_id, is_quote_checked = excluded.is_quote_checked,
            note = excluded.note, reason = excluded.reason, decided_by = excluded.decided_by,
            decided_at = excluded.decided_at, version = engagement.version + 1
     returning id`,
    [
      unitOfWork.principal.firmId,
      decision.opinionId,
      decision.treatingOpinionId,
      decision.state,
      passage.quote,
      passage.page,
      passage.documentId,
      passage.isChecked,
      freeText(decision.note, 'note'),
      reasonOf(before, decision.state),
      unitOfWork.principal.memberId,
    ],
  );
  const id = row?.id ?? '';
  await unitOfWork.audit({ action: 'ENGAGEMENT_DECIDED', objectType: 'Engagement', objectId: id });
  await unitOfWork.notify('matter', matterId);
  return { id, matterId };
}

async function matterOfPair(
  unitOfWork: UnitOfWork,
  { opinionId, treatingOpinionId }: EngagementDecision,
): Promise<string> {
  const opinion = await examinerOpinionPlace(unitOfWork, opinionId);
  const [treating] = await treatingOpinionsByIds(unitOfWork, [treatingOpinionId]);
  if (treating === undefined) throw new NotFoundError('TreatingOpinion');
  if (opinion.matterId !== treating.matterId || opinion.issue !== treating.issue) {
    throw new TreatingValueError(
      'The two opinions are not on one question of one matter; choose two that are.',
      'treatingOpinionId',
    );
  }
  return treating.matterId;
}

function reasonOf(before: EngagementRow | null, state: EngagementState): string {
  if (before?.isProposed === true && before.state === state) {
    return `Proposed by the machine and confirmed by a member of the firm. ${before.reason}`;
  }
  return 'Decided by a member of the firm.';
}
