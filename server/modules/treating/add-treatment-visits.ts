import type { UnitOfWork } from '../../platform/database/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { requireMatter } from '../matters/index.js';
import { freeText } from './free-text.js';
import { quotedPassage } from './quoted-passage.js';
import { requireTreater } from './require-treater.js';
import { TreatingValueError } from './treating.errors.js';

/** A day on which the treater saw the claimant. Null or absent: not recorded. */
export type NewVisit = {
  readonly on: string;
  readonly kind?: string | null | undefined;
  readonly page?: number | null | undefined;
  readonly documentId?: string | null | undefined;
  readonly note?: string | null | undefined;
};

export type NewVisits = {
  readonly matterId: string;
  readonly treaterId: string;
  readonly visits: readonly NewVisit[];
};

const MOST_AT_ONCE = 200;

/**
 * Records visits; one of the same day and kind that is on file already stays as it is.
 *
 * @returns the ids of the visits that are new.
 * @throws NotFoundError for a matter, treater or document that is not there; TreatingValueError.
 */
export async function addTreatmentVisits(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  { matterId, treaterId, visits }: NewVisits,
): Promise<string[]> {
  await requireMatter(unitOfWork, matterId);
  await requireTreater(unitOfWork, treaterId);
  if (visits.length === 0 || visits.length > MOST_AT_ONCE) {
    throw new TreatingValueError(`Give 1 to ${MOST_AT_ONCE} visits at once.`, 'visits');
  }
  const ids: string[] = [];
  for (const visit of visits) {
    const { page, documentId } = await quotedPassage(unitOfWork, storage, {
      page: visit.page,
      documentId: visit.documentId,
    });
    const rows = await unitOfWork.query<{ id: string }>(
      `insert into treatment_visit (firm_id, matter_id, treater_id, visited_on, kind, page, source_document_id, note)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict on constraint treatment_visit_once do nothing returning id`,
      [
        unitOfWork.principal.firmId,
        matterId,
        treaterId,
        visit.on,
        freeText(visit.kind, 'visits', 100),
        page,
        documentId,
        freeText(visit.note, 'visits'),
      ],
    );
    ids.push(...rows.map(({ id }) => id));
  }
  await unitOfWork.audit({
    action: 'TREATMENT_VISITS_ADDED',
    objectType: 'Matter',
    objectId: matterId,
    detail: { count: ids.length },
  });
  await unitOfWork.notify('matter', matterId);
  return ids;
}
