import { ExaminationListResolver, EstimateResolver } from './examination-list.resolver.js';
import { ExaminerProfileResolver, PayerResolver, ProfileResolver } from './profile.resolver.js';

export { parseFigureKey } from './figure-key.js';
export type { Estimate } from './estimate.js';
export { figureCondition } from './figure-rows.js';
export { profileFrom, type Profile } from './profile.js';
export { EVERYTHING, type ProfileFilter, type ProfileSelection } from './profile-filter.js';
export { countDifferences, orderDifferences, type CountDifference } from './verify-counts.js';
export { profileCounts, profileStatement, type ProfileCounts } from './profile-statement.js';

/** Resolvers of this module, for the schema. */
export const analyticsResolvers = [
  ExaminerProfileResolver,
  ProfileResolver,
  PayerResolver,
  ExaminationListResolver,
  EstimateResolver,
] as const;
