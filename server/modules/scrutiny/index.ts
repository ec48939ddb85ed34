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
  timingStatements,
  type CitedStatement,
  type FoundationFacts,
} from './foundation-facts.js';

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
