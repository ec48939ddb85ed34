import { ExaminationListResolver, EstimateResolver } from './examination-list.resolver.js';
import {
  DurationSeriesResolver,
  ExaminerProfileResolver,
  PayerComparisonResolver,
  PayerResolver,
  ProfileResolver,
  RetentionResolver,
} from './profile.resolver.js';

export { FACE_TO_FACE_RULES, ruleFor, RULED_KINDS, type FaceToFaceRule } from './face-to-face-rules.js';
export { minimumFor } from './ruled-minimum.js';
export { parseFigureKey } from './figure-key.js';
export {
  EstimateBasis,
  EstimateUnit,
  SuppressedReason,
  type Coverage,
  type Estimate,
  type EstimateMethod,
  type Interval,
} from './estimate.js';
export { examinerPractices, type ExaminerPractice } from './examiner-practices.js';
export { exactInterval } from './exact-interval.js';
export { ComputationType } from './computation.types.js';
export { EstimateType, IntervalType } from './estimate.types.js';
export { findEstimate, estimatesOf } from './find-estimate.js';
export { findingsOf, type Finding } from './findings.js';
export { WindowType } from './window.types.js';
export type { ProfileWindow } from './window.js';
export { figureCondition } from './figure-rows.js';
export { wholeOf } from './figure-whole.js';
export { profileFrom, type Profile } from './profile.js';
export { ProfileType } from './profile.types.js';
export { EVERYTHING, type ProfileFilter, type ProfileSelection } from './profile-filter.js';
export {
  countDifferences,
  orderDifferences,
  pairDifferences,
  type CountDifference,
} from './verify-counts.js';
export {
  profileCounts,
  profileStatement,
  type OrganisationName,
  type ProfileCounts,
} from './profile-statement.js';

/** Resolvers of this module, for the schema. */
export const analyticsResolvers = [
  ExaminerProfileResolver,
  ProfileResolver,
  PayerResolver,
  DurationSeriesResolver,
  RetentionResolver,
  PayerComparisonResolver,
  ExaminationListResolver,
  EstimateResolver,
] as const;
