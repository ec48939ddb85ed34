import type { UnitOfWork } from '../../platform/database/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { lockAtVersion } from '../matters/index.js';
import { quotedPassage } from './quoted-passage.js';
import { refreshMatterCounts } from './refresh-matter-counts.js';
import { requireTreater } from './require-treater.js';
import { checkedValues, type StatedTreatingOpinion } from './treating-opinion-values.js';

/** An opinion as it is to stand, all of it. */
export type TreatingOpinionChange = StatedTreatingOpinion & {
  readonly id: string;
  readonly version: number;
  readonly treaterId: string;
};

/** @throws NotFoundError, StaleVersionError, TreatingValueError, QuoteNotFoundError. */
export async function updateTreatingOpinion(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  change: TreatingOpinionChange,
): Promise<void> {
  await lockAtVersion(unitOfWork, 'treating_opinion', change.id, change.version);
  await requireTreater(unitOfWork, change.treaterId);
  const passage = await quotedPassage(unitOfWork, storage, change);
  const values = checkedValues(change);
  await forgetOtherEngagements(unitOfWork, change);
  const [row] = await unitOfWork.query<{ matterId: string }>(
    `update treating_opinion
        set treater_id = $3, issue = $4, stance = $5, stated_on = $6, quote = $7, page = $8, source_document_id = $9,
            is_quote_checked = $10, relied_on = $11, reasoning = $12, mmi_on = $13, is_not_yet_at_mmi = $14,
            wpi_percent = $15, apportionment_percent = $16, medications = $17, version = version + 1
      where firm_id = $1 and id = $2
      returning matter_id as "matterId"`,
    [
      unitOfWork.principal.firmId,
      change.id,
      change.treaterId,
      values.issue,
      values.stance,
      values.statedOn,
      passage.quote,
      passage.page,
      passage.documentId,
      passage.isChecked,
      values.reliedOn,
      values.reasoning,
      values.mmiOn,
      values.isNotYetAtMmi,
      values.wpiPercent,
      values.apportionmentPercent,
      values.medications,
    ],
  );
  await unitOfWork.audit({
    action: 'TREATING_OPINION_UPDATED',
    objectType: 'TreatingOpinion',
    objectId: change.id,
  });
  if (row === undefined) return;
  await refreshMatterCounts(unitOfWork, row.matterId);
  await unitOfWork.notify('matter', row.matterId);
}

/** How a report meets one opinion says nothing of another treater's, or of one on another question. */
async function forgetOtherEngagements(
  unitOfWork: UnitOfWork,
  { id, issue, treaterId }: TreatingOpinionChange,
): Promise<void> {
  await unitOfWork.query(
    `delete from engagement g using treating_opinion o
      where g.firm_id = $1 and g.treating_opinion_id = $2 and o.firm_id = g.firm_id and o.id = g.treating_opinion_id
        and (o.issue <> $3 or o.treater_id <> $4)`,
    [unitOfWork.principal.firmId, id, issue, treaterId],
  );
}
