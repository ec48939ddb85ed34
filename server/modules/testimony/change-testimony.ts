import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { lockAtVersion } from '../matters/index.js';
import { proposeOaths } from './propose-oaths.js';
import { testimonyValues, type StatedTestimony } from './testimony-values.js';

/** Testimony as it is to stand, all of it; the examiner is changed by decisions about identity. */
export type TestimonyChange = StatedTestimony & { readonly id: string; readonly version: number };

/** @throws NotFoundError, StaleVersionError, TranscriptLinkedError, TestimonyValueError. */
export async function updateTestimony(unitOfWork: UnitOfWork, change: TestimonyChange): Promise<void> {
  const { id, version } = change;
  await lockAtVersion(unitOfWork, 'testimony', id, version);
  const present = await presentState(unitOfWork, id);
  const values = await testimonyValues(unitOfWork, change, { examinerId: present.examinerId, ownId: id });
  await unitOfWork.query(
    `update testimony
        set kind = $3, matter_id = $4, examination_id = $5, document_id = $6, given_on = $7, sealed_case_name = $8,
            case_name_key_id = $9, case_number = $10, court = $11, provenance = $12, provenance_note = $13,
            version = version + 1
      where firm_id = $1 and id = $2`,
    [
      unitOfWork.principal.firmId,
      id,
      values.kind,
      values.matterId,
      values.examinationId,
      values.documentId,
      values.givenOn,
      values.caseName.sealed,
      values.caseName.dataKeyId,
      values.caseNumber,
      values.court,
      values.provenance,
      values.provenanceNote,
    ],
  );
  await unitOfWork.audit({ action: 'TESTIMONY_UPDATED', objectType: 'Testimony', objectId: id });
  if (values.documentId !== null && values.documentId !== present.documentId)
    await proposeOaths(unitOfWork, id);
  await unitOfWork.notify('examiner', present.examinerId);
}

/**
 * Names the transcript of testimony that is on file, and proposes what it swears to. The day is the title page's where
 * none is recorded.
 *
 * @throws NotFoundError, StaleVersionError, TranscriptLinkedError.
 */
export async function linkTranscript(
  unitOfWork: UnitOfWork,
  { id, version, documentId }: { readonly id: string; readonly version: number; readonly documentId: string },
): Promise<void> {
  await lockAtVersion(unitOfWork, 'testimony', id, version);
  const { examinerId, kind, givenOn } = await presentState(unitOfWork, id);
  const checked = await testimonyValues(unitOfWork, { kind, givenOn, documentId }, { examinerId, ownId: id });
  await unitOfWork.query(
    `update testimony set document_id = $3, given_on = $4, version = version + 1 where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id, checked.documentId, checked.givenOn],
  );
  await unitOfWork.audit({ action: 'TESTIMONY_TRANSCRIPT_LINKED', objectType: 'Testimony', objectId: id });
  await proposeOaths(unitOfWork, id);
  await unitOfWork.notify('examiner', examinerId);
}

/** Removes testimony with all that was sworn in it. @throws NotFoundError, StaleVersionError. */
export async function removeTestimony(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<{ readonly examinerId: string }> {
  await lockAtVersion(unitOfWork, 'testimony', id, version);
  const { examinerId } = await presentState(unitOfWork, id);
  await unitOfWork.query('delete from testimony where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    id,
  ]);
  await unitOfWork.audit({ action: 'TESTIMONY_REMOVED', objectType: 'Testimony', objectId: id });
  await unitOfWork.notify('examiner', examinerId);
  return { examinerId };
}

type Present = {
  readonly examinerId: string;
  readonly documentId: string | null;
  readonly kind: StatedTestimony['kind'];
  readonly givenOn: string | null;
};

async function presentState(unitOfWork: UnitOfWork, id: string): Promise<Present> {
  const [row] = await unitOfWork.query<Present>(
    `select subject_id as "examinerId", document_id as "documentId", kind, given_on::text as "givenOn"
       from testimony where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new NotFoundError('Testimony');
  return row;
}
