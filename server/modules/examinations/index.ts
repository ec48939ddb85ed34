import { ExaminationRecords, Fee, TimingObservation } from './examination-detail.entity.js';
import { Examination } from './examination.entity.js';
import { ExaminationResolver } from './examination.resolver.js';

export { deleteExamination } from './delete-examination.js';
export { dollars } from './dollars.js';
export { ExaminationRecords, Fee, TimingObservation } from './examination-detail.entity.js';
export {
  checkYears,
  countedConditions,
  EVERY_EXAMINATION,
  filterConditions,
  LEFT_OUT_REASONS,
  leftOutCondition,
  type ExaminationFilter,
  type LeftOutReason,
} from './examination-filter.js';
export { Examination } from './examination.entity.js';
export { ExaminationValueError } from './examination.errors.js';
export {
  ExaminationChangeInput,
  examinationChange,
  newExamination,
  NewExaminationInput,
} from './examination.inputs.js';
export { ExaminationOrder, examinationPage, type ExaminationRow } from './examination.queries.js';
export { examinationById } from './examination.resolver.js';
export { ExaminationConnection, ExaminationPayload, ExaminationType } from './examination.types.js';
export type { ExaminerInput } from './examiner-appearance.js';
export { mergeOrganisations, onOrganisationMerge } from './merge-organisations.js';
export { recordExamination, type NewExamination, type TouchedExamination } from './record-examination.js';
export { refreshExaminerCounts } from './refresh-counts.js';
export type { TimingInput, TimingWords } from './replace-timings.js';
export { SqlParameters } from './sql-parameters.js';
export { updateExamination, type ExaminationChange } from './update-examination.js';

/** Resolvers of this module, for the schema. */
export const examinationsResolvers = [ExaminationResolver] as const;

/** TypeORM entities of this module. */
export const examinationsEntities = [Examination, TimingObservation, ExaminationRecords, Fee] as const;
