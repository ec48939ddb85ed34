import type { UnitOfWork } from '../../../platform/database/index.js';
import { foundationFacts } from '../../scrutiny/index.js';
import type { FoundationDraftFacts } from '../builders/foundation-card.builder.js';
import { DraftSubjectError } from '../draft.errors.js';

/** What a foundation card is written from. @throws DraftSubjectError when the examination is gone. */
export async function foundationDraftFacts(
  unitOfWork: UnitOfWork,
  examinationId: string,
): Promise<FoundationDraftFacts> {
  const facts = await foundationFacts(unitOfWork, examinationId);
  if (facts === null) throw new DraftSubjectError('examinationId', 'Choose an examination of this matter.');
  return facts;
}
