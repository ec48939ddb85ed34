import type { UnitOfWork } from '../../platform/database/index.js';
import { appearanceKey, appearAs, recordAppearances } from '../examiners/index.js';
import { ExaminationValueError } from './examination.errors.js';

/** The examiner of an examination entered by hand: one that is known, or a name as it stands in the file. */
export type ExaminerInput =
  | { readonly examinerId: string }
  | {
      readonly nameAsWritten: string;
      readonly npi: string | null;
      readonly licence?: { readonly state: string; readonly number: string } | null;
      readonly specialtyAsWritten?: string | null;
    };

/** How the examiner stands in this firm's files, and for whom that stands. */
export type AppearanceRef = { readonly appearanceId: string; readonly subjectId: string };

/**
 * The appearance that an examination entered by hand hangs on.
 *
 * @throws NotFoundError when the examiner is not there; ExaminationValueError when a name is blank.
 */
export async function appearanceOf(unitOfWork: UnitOfWork, examiner: ExaminerInput): Promise<AppearanceRef> {
  if ('examinerId' in examiner) return appearAs(unitOfWork, examiner.examinerId);
  const nameAsWritten = examiner.nameAsWritten.replace(/\s+/gu, ' ').trim();
  if (!/\p{L}/u.test(nameAsWritten)) {
    throw new ExaminationValueError('examinerName', "The examiner's name needs at least one letter.");
  }
  const reference = {
    nameAsWritten,
    npi: examiner.npi,
    licenceState: examiner.licence?.state ?? null,
    licenceNumber: examiner.licence?.number ?? null,
    specialtyAsWritten: examiner.specialtyAsWritten ?? null,
  };
  const recorded = await recordAppearances(unitOfWork, { references: [reference], importId: null });
  const appearance = recorded.get(appearanceKey(reference));
  if (appearance === undefined) throw new Error('The appearance was not recorded.');
  return appearance;
}
