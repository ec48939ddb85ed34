import { DeadlineResolver } from './deadline.resolver.js';
import { ExaminationRulesResolver } from './examination-rules.resolver.js';
import { MatterDateResolver } from './matter-date.resolver.js';
import { NoticeResolver } from './notice.resolver.js';
import { RuleResolver } from './rule.resolver.js';

export { DeadlineType } from './deadline.types.js';
export { datesOfMatters, type MatterDateRow } from './matter-date.queries.js';
export { matterDeadlines, rulePlace, upcomingDeadlines, type MatterPlace } from './matter-deadlines.js';
export { removeMatterDate } from './remove-matter-date.js';
export { RULE_CATALOGUE, ruleById } from './rule-catalogue.js';
export { RuleType } from './rule.types.js';
export { setMatterDate, type MatterDateToSet } from './set-matter-date.js';

/** Resolvers of this module. */
export const legalRulesResolvers = [
  RuleResolver,
  MatterDateResolver,
  DeadlineResolver,
  ExaminationRulesResolver,
  NoticeResolver,
] as const;
