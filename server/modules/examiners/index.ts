// Names in files, and whom they stand for.
export { appearanceKey, type ExaminerReference } from './examiner-reference.js';
export { LinkMethod } from './link-method.js';
export { resolveAppearances, type Resolution, type ResolvedReference } from './resolve-appearances.js';
export { type IdentityCandidate as ResolutionCandidate } from './identity-resolution.js';

// Commands.
export { appearAs } from './appear-as.js';
export { keepIdentityReviewApart } from './keep-identity-review-apart.js';
export { linkIdentityReview } from './link-identity-review.js';
export { mergeExaminer } from './merge-examiner.js';
export { type IdentityDecision } from './move-appearances.js';
export { recordAppearances, type RecordedAppearance } from './record-appearances.js';
export { reverseIdentityDecision } from './reverse-identity-decision.js';
export { splitAppearances } from './split-appearances.js';

// Reads.
export { listExaminers, type ExaminerListQuery, type ExaminerListRow } from './examiner-list.queries.js';
export { appearanceLoader, examinerFiguresLoader, examinerLoader } from './examiner.loader.js';
export { type AppearanceRow } from './appearance.queries.js';
export { type ExaminerFigures, type ExaminerRow } from './examiner.queries.js';

// Specialties as written.
export { knownSpecialties, specialtyGroups } from './specialty-taxonomy.js';

// API types that other modules show.
export { examinerById } from './examiner.resolver.js';
export { ExaminerType } from './examiner.types.js';
export { appearanceById } from './identity.resolver.js';
export { ExaminerAppearanceType } from './identity.types.js';

// For the composition root.
export { examinersResolvers } from './examiners.module.js';

// The shared directory, loaded by its owner.
export { DirectoryFileError, type DirectoryProblem } from './directory-file.errors.js';
export { importDirectory, type DirectoryImport } from './import-directory.js';
export { type OwnerConnection } from './owner-connection.js';
