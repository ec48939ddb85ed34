import {
  FoundationCardResolver,
  FoundationCiteResolver,
  FoundationWorkResolver,
} from './foundation.resolver.js';
import {
  ExaminationTimingResolver,
  ObservedTimeResolver,
  SameDayLoadResolver,
  TimingWorkResolver,
} from './timing.resolver.js';

// What written documents rest on.
export {
  foundationFacts,
  reportScrutiny,
  timingStatements,
  type CitedStatement,
  type FoundationFacts,
  type ReportScrutiny,
} from './foundation-facts.js';
export { treatingGroups } from './body-regions.js';
export type { ExaminationTiming } from './examination-timing.js';
export type { FoundationFact, FoundationInputs, HeldOpinion } from './foundation.queries.js';
export { minutesWords, type ObservedTime } from './observed-time.js';

// Commands, for other callers than the API.
export { proposeReasoning } from './propose-reasoning.js';
export { addFoundationFact, updateFoundationFact, type StatedFact } from './record-foundation-fact.js';
export { setObservedTime, type StatedTime } from './set-observed-time.js';

/** Resolvers of this module, for the schema. */
export const scrutinyResolvers = [
  ExaminationTimingResolver,
  ObservedTimeResolver,
  SameDayLoadResolver,
  TimingWorkResolver,
  FoundationCardResolver,
  FoundationCiteResolver,
  FoundationWorkResolver,
] as const;
