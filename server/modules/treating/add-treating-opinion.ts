import type { UnitOfWork } from '../../platform/database/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { requireMatter } from '../matters/index.js';
import { quotedPassage } from './quoted-passage.js';
import { recordTreater } from './record-treater.js';
import { refreshMatterCounts } from './refresh-matter-counts.js';
import { requireTreater } from './require-treater.js';
import { TreatingValueError } from './treating.errors.js';
import { checkedValues, type StatedTreatingOpinion } from './treating-opinion-values.js';

/** A new opinion of a treater on file, or of one named here for the first time. */
export type NewTreatingOpinion = StatedTreatingOpinion & {
  readonly matterId: string;
  readonly treaterId?: string | null | undefined;
  readonly treaterName?: string | null | undefined;
};

/**
 * Records what a treater concludes in a matter.
 *
 * @returns the opinion's id.
 * @throws NotFoundError for a matter, treater or document that is not there; TreatingValueError, QuoteNotFoundError;
 *   what recordTreater throws.
 */
export async function addTreatingOpinion(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  added: NewTreatingOpinion,
): Promise<string> {
  await requireMatter(unitOfWork, added.matterId);
  const treaterId = await treaterOf(unitOfWork, added);
  const passage = await quotedPassage(unitOfWork, storage, added);
  const values = checkedValues(added);
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into treating_opinion (firm_id, matter_id, treater_id, issue, stance, stated_on, quote, page,
       source_document_id, is_quote_checked, relied_on, reasoning, mmi_on, is_not_yet_at_mmi, wpi_percent,
       apportionment_percent, medications)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) returning id`,
    [
      unitOfWork.principal.firmId,
      added.matterId,
      treaterId,
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
  const id = row?.id ?? '';
  await unitOfWork.audit({ action: 'TREATING_OPINION_ADDED', objectType: 'TreatingOpinion', objectId: id });
  await refreshMatterCounts(unitOfWork, added.matterId);
  await unitOfWork.notify('matter', added.matterId);
  return id;
}

async function treaterOf(unitOfWork: UnitOfWork, added: NewTreatingOpinion): Promise<string> {
  const { treaterId, treaterName } = added;
  if (treaterId !== null && treaterId !== undefined) {
    await requireTreater(unitOfWork, treaterId);
    return treaterId;
  }
  if (treaterName === null || treaterName === undefined) {
    throw new TreatingValueError('Choose a treater, or write the name of a new one.', 'treaterId');
  }
  return recordTreater(unitOfWork, { fullName: treaterName });
}
