import { ExaminationListResolver, FigureResolver } from './examination-list.resolver.js';
import { ExaminerProfileResolver, PayerResolver, ProfileResolver } from './profile.resolver.js';

export { parseFigureKey } from './figure-key.js';
export type { Figure } from './figure.js';
export { figureCondition } from './figure-rows.js';
export { profileFrom, type Profile } from './profile.js';
export { EVERYTHING, type ProfileFilter, type ProfileSelection } from './profile-filter.js';
export { countDifferences, type CountDifference } from './verify-counts.js';
export { profileCounts, profileStatement, type ProfileCounts } from './profile-statement.js';

/** Resolvers of this module, for the schema. */
export const analyticsResolvers = [
  ExaminerProfileResolver,
  ProfileResolver,
  PayerResolver,
  ExaminationListResolver,
  FigureResolver,
] as const;
