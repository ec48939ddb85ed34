import { type ChallengeGround, MedicationClass } from '../../pharmacology/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { lockAtVersion } from '../matters/index.js';
import { freeText, quotedPassage, type StatedPassage } from '../treating/index.js';
import { PharmacyValueError } from './pharmacy.errors.js';

const LONGEST_NAME = 200;
const LONGEST_GUIDELINE = 500;

/** What an examiner disputes, as a member records it. Absent or null: not stated. */
export type StatedChallenge = StatedPassage & {
  /** The opinion that disputes it, of the same examination. */
  readonly opinionId?: string | null | undefined;
  readonly ground: ChallengeGround;
  readonly medicationClass?: MedicationClass | null | undefined;
  readonly medication?: string | null | undefined;
  /** The guideline that the report names, in its words. */
  readonly guideline?: string | null | undefined;
};

/**
 * Records that an examiner disputes a medication.
 *
 * @returns its id, and the matter of the examination.
 * @throws NotFoundError for an examination, opinion or document that is not there; PharmacyValueError when the
 *   examination belongs to no matter or neither class nor medication is stated; what quotedPassage throws.
 */
export async function addChallenge(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  { examinationId, ...stated }: StatedChallenge & { readonly examinationId: string },
): Promise<{ readonly id: string; readonly matterId: string }> {
  const matterId = await matterOfExamination(unitOfWork, examinationId);
  const values = await checkedValues(unitOfWork, storage, { ...stated, examinationId });
  const { firmId, memberId } = unitOfWork.principal;
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into medication_challenge (firm_id, examination_id, opinion_id, ground, medication_class, medication,
                                       quote, page, source_document_id, guideline, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [firmId, examinationId, ...values, memberId],
  );
  const id = row?.id ?? '';
  await tell(unitOfWork, 'MEDICATION_CHALLENGE_ADDED', { id, matterId });
  return { id, matterId };
}

/**
 * Writes a challenge anew at the version that was read; its examination stays.
 *
 * @returns the matter of the examination.
 * @throws NotFoundError, StaleVersionError, and what addChallenge throws.
 */
export async function updateChallenge(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  { id, version, ...stated }: StatedChallenge & { readonly id: string; readonly version: number },
): Promise<string> {
  await lockAtVersion(unitOfWork, 'medication_challenge', id, version);
  const examinationId = await examinationOfChallenge(unitOfWork, id);
  const matterId = await matterOfExamination(unitOfWork, examinationId);
  const values = await checkedValues(unitOfWork, storage, { ...stated, examinationId });
  await unitOfWork.query(
    `update medication_challenge
        set opinion_id = $3, ground = $4, medication_class = $5, medication = $6, quote = $7, page = $8,
            source_document_id = $9, guideline = $10, version = version + 1
      where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id, ...values],
  );
  await tell(unitOfWork, 'MEDICATION_CHALLENGE_UPDATED', { id, matterId });
  return matterId;
}

/**
 * @returns the matter that it was in; null when its examination belongs to none.
 * @throws NotFoundError, StaleVersionError.
 */
export async function removeChallenge(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string | null> {
  await lockAtVersion(unitOfWork, 'medication_challenge', id, version);
  const [row] = await unitOfWork.query<{ matterId: string | null }>(
    `delete from medication_challenge c using examination e
      where c.firm_id = $1 and c.id = $2 and e.firm_id = c.firm_id and e.id = c.examination_id
     returning e.matter_id as "matterId"`,
    [unitOfWork.principal.firmId, id],
  );
  const matterId = row?.matterId ?? null;
  await tell(unitOfWork, 'MEDICATION_CHALLENGE_REMOVED', { id, matterId });
  return matterId;
}

async function tell(
  unitOfWork: UnitOfWork,
  action: string,
  { id, matterId }: { readonly id: string; readonly matterId: string | null },
): Promise<void> {
  await unitOfWork.audit({ action, objectType: 'MedicationChallenge', objectId: id });
  if (matterId !== null) await unitOfWork.notify('matter', matterId);
}

async function matterOfExamination(unitOfWork: UnitOfWork, examinationId: string): Promise<string> {
  const [examination] = await unitOfWork.query<{ matterId: string | null }>(
    'select matter_id as "matterId" from examination where firm_id = $1 and id = $2 for key share',
    [unitOfWork.principal.firmId, examinationId],
  );
  if (examination === undefined) throw new NotFoundError('Examination');
  if (examination.matterId === null) {
    throw new PharmacyValueError(
      'The examination belongs to no matter; say first to which one it does.',
      'examinationId',
    );
  }
  return examination.matterId;
}

async function examinationOfChallenge(unitOfWork: UnitOfWork, id: string): Promise<string> {
  const [row] = await unitOfWork.query<{ examinationId: string }>(
    'select examination_id as "examinationId" from medication_challenge where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new NotFoundError('MedicationChallenge');
  return row.examinationId;
}

/** In the order of the columns: opinion, ground, class, medication, quote, page, document, guideline. */
async function checkedValues(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedChallenge & { readonly examinationId: string },
): Promise<readonly (string | number | null)[]> {
  const opinionId = stated.opinionId ?? null;
  if (opinionId !== null) await requireOpinion(unitOfWork, stated.examinationId, opinionId);
  const medication = freeText(stated.medication, 'medication', LONGEST_NAME);
  const named = stated.medicationClass ?? null;
  // A class that says "none known" disputes nothing.
  const medicationClass = named === MedicationClass.UNCLASSIFIED ? null : named;
  if (medication === null && medicationClass === null) {
    throw new PharmacyValueError(
      'Say what is disputed: a class of medications, or a medication by its name.',
      'medicationClass',
    );
  }
  const { quote, page, documentId } = await quotedPassage(unitOfWork, storage, stated);
  const guideline = freeText(stated.guideline, 'guideline', LONGEST_GUIDELINE);
  return [opinionId, stated.ground, medicationClass, medication, quote, page, documentId, guideline];
}

/** An opinion of another examination is not found either: it does not dispute what this one says. */
async function requireOpinion(
  unitOfWork: UnitOfWork,
  examinationId: string,
  opinionId: string,
): Promise<void> {
  const [opinion] = await unitOfWork.query(
    'select 1 from opinion where firm_id = $1 and id = $2 and examination_id = $3 for key share',
    [unitOfWork.principal.firmId, opinionId, examinationId],
  );
  if (opinion === undefined) throw new NotFoundError('Opinion');
}
