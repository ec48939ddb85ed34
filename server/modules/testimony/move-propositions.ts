import type { UnitOfWork } from '../../platform/database/index.js';

/** Of whom somebody swore how often they were retained: follows an organisation that becomes one with another. */
export async function movePropositions(
  unitOfWork: UnitOfWork,
  { fromId, intoId }: { readonly fromId: string; readonly intoId: string },
): Promise<void> {
  await unitOfWork.query(
    `update proposition set organisation_id = $3, version = version + 1 where firm_id = $1 and organisation_id = $2`,
    [unitOfWork.principal.firmId, fromId, intoId],
  );
}
