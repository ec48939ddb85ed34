import { Opinion } from './opinion.entity.js';
import { OpinionResolver } from './opinion.resolver.js';

export { checkOpinions, OpinionValueError, replaceOpinions, type OpinionInput } from './code-opinions.js';
export { fileExamination, type FiledExamination } from './file-examination.js';
export { CONCLUDING_STANCES, ISSUES, stanceHeading, type ConcludingStance } from './finding.js';
export { Opinion } from './opinion.entity.js';
export { opinionById } from './opinion.resolver.js';
export { OpinionType } from './opinion.types.js';
export {
  opinionsForChange,
  recordReportOpinions,
  removeOpinions,
  type OpinionRecord,
} from './record-report-opinions.js';
export { reviseExamination, type ExaminationRevision } from './revise-examination.js';

/** Resolvers of this module, for the schema. */
export const opinionsResolvers = [OpinionResolver] as const;

/** TypeORM entities of this module. */
export const opinionsEntities = [Opinion] as const;
