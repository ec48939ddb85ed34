import type { UnitOfWork } from '../../platform/database/index.js';
import { appearAs } from '../examiners/index.js';
import { proposeOaths } from './propose-oaths.js';
import { testimonyValues, type StatedTestimony } from './testimony-values.js';

/** Testimony of an examiner to record. */
export type NewTestimony = StatedTestimony & { readonly examinerId: string };

/**
 * Records an occasion on which an examiner testified; with its transcript, what that swears to is proposed.
 *
 * @throws NotFoundError for an examiner, matter, examination or document that is not there; TranscriptLinkedError;
 *   TestimonyValueError.
 */
export async function addTestimony(unitOfWork: UnitOfWork, added: NewTestimony): Promise<string> {
  const { appearanceId, subjectId } = await appearAs(unitOfWork, added.examinerId);
  const values = await testimonyValues(unitOfWork, added, { examinerId: subjectId, ownId: null });
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into testimony (firm_id, appearance_id, subject_id, matter_id, examination_id, document_id, kind, given_on,
                            sealed_case_name, case_name_key_id, case_number, court, provenance, provenance_note,
                            created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
    [
      unitOfWork.principal.firmId,
      appearanceId,
      subjectId,
      values.matterId,
      values.examinationId,
      values.documentId,
      values.kind,
      values.givenOn,
      values.caseName.sealed,
      values.caseName.dataKeyId,
      values.caseNumber,
      values.court,
      values.provenance,
      values.provenanceNote,
      unitOfWork.principal.memberId,
    ],
  );
  if (row === undefined) throw new Error('The testimony was not written.');
  await unitOfWork.audit({ action: 'TESTIMONY_ADDED', objectType: 'Testimony', objectId: row.id });
  if (values.documentId !== null) await proposeOaths(unitOfWork, row.id);
  await unitOfWork.notify('examiner', subjectId);
  return row.id;
}
