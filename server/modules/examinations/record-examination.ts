import type { ExamKind, Side, Verification } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { appearanceOf, type ExaminerInput } from './examiner-appearance.js';
import { checkExaminedOn } from './examined-day.js';
import { examinationIdentity } from './examination-identity.js';
import { ExaminationAlreadyRecordedError } from './examination.errors.js';
import { checkDetails, recordDetails, type DetailsInput } from './record-details.js';
import { refreshExaminerCounts } from './refresh-counts.js';
import { retentionColumns, type RetainedByInput } from './retention.js';

/** An examination entered by hand or confirmed from a report. Null or absent: not known. */
export type NewExamination = DetailsInput &
  RetainedByInput & {
    readonly examiner: ExaminerInput;
    readonly matterId?: string | null | undefined;
    /** As the report names the person examined; counts where the matter names nobody. */
    readonly claimantName?: string | null | undefined;
    readonly kind: ExamKind;
    readonly examinedOn: string;
    readonly side: Side;
    /** FIRM_RECORD when absent. */
    readonly verification?: Verification | undefined;
    readonly notes?: string | null | undefined;
  };

/** What a command on an examination touched. */
export type TouchedExamination = { readonly id: string; readonly examinerId: string };

/**
 * Records an examination with its timings, records and fee, and refreshes the examiner's counts.
 *
 * @throws NotFoundError for an examiner or matter that is not there; ExaminationAlreadyRecordedError;
 *   ValidationError.
 */
export async function recordExamination(
  unitOfWork: UnitOfWork,
  input: NewExamination,
): Promise<TouchedExamination> {
  checkDetails(input, input.kind);
  await checkExaminedOn(unitOfWork, input.examinedOn);
  const appearance = await appearanceOf(unitOfWork, input.examiner);
  const id = await insertExamination(unitOfWork, input, appearance);
  await recordDetails(unitOfWork, id, input);
  await refreshExaminerCounts(unitOfWork, [appearance.subjectId]);
  await unitOfWork.audit({ action: 'EXAMINATION_RECORDED', objectType: 'Examination', objectId: id });
  return { id, examinerId: appearance.subjectId };
}

async function insertExamination(
  unitOfWork: UnitOfWork,
  input: NewExamination,
  appearance: { appearanceId: string; subjectId: string },
): Promise<string> {
  const { firmId } = unitOfWork.principal;
  const identity = await examinationIdentity(unitOfWork, input.matterId ?? null, input.claimantName ?? null);
  const retention = await retentionColumns(unitOfWork, input);
  const columns: (readonly [string, string | null])[] = [
    ['firm_id', firmId],
    ['appearance_id', appearance.appearanceId],
    ['subject_id', appearance.subjectId],
    ['matter_id', input.matterId ?? null],
    ['claimant_id', identity.claimantId],
    ['kind', input.kind],
    ['examined_on', input.examinedOn],
    ['side', input.side],
    ['notes', input.notes ?? null],
    ['identity_key', identity.key],
    ['verification', input.verification ?? 'FIRM_RECORD'],
    ...retention,
  ];
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into examination (${columns.map(([column]) => column).join(', ')})
     values (${columns.map((_, index) => `$${index + 1}`).join(', ')})
     on conflict (firm_id, subject_id, examined_on, identity_key) where duplicate_of_id is null do nothing
     returning id`,
    columns.map(([, value]) => value),
  );
  if (row === undefined) throw new ExaminationAlreadyRecordedError();
  return row.id;
}
