import {
  MatterRecordIndexResolver,
  RecordIndexResolver,
  RecordIndexWorkResolver,
} from './record-index.resolver.js';
import {
  ListedRecordResolver,
  MatterRecordsResolver,
  RecordComparisonResolver,
  RecordWorkResolver,
  ReviewTimeResolver,
  SuppliedRecordResolver,
} from './record.resolver.js';

// Commands, for other callers than the API.
export {
  checkRecordIndex,
  readIndexFile,
  readPastedIndex,
  type NewRecordIndex,
} from './check-record-index.js';
export { decideRecordMatch, type RecordMatchDecision } from './decide-record-match.js';
export { addSuppliedRecord, type StatedRecord } from './record-supplied.js';
export { setReviewTime, ReviewTimeBasis, type StatedReviewTime } from './set-review-time.js';
export {
  configureRecordIndex,
  confirmRecordIndex,
  discardRecordIndex,
  type IndexAtVersion,
} from './settle-record-index.js';

// What other modules show.
export {
  recordComparison,
  recordComparisons,
  type RecordComparisonFacts,
  type RecordFact,
} from './record-facts.js';
export { optionalId } from './record.inputs.js';
export { mountRecordIndexRoutes } from './record-index.routes.js';

/** Resolvers of this module, for the schema. */
export const recordsResolvers = [
  RecordIndexResolver,
  MatterRecordIndexResolver,
  RecordIndexWorkResolver,
  SuppliedRecordResolver,
  ListedRecordResolver,
  ReviewTimeResolver,
  MatterRecordsResolver,
  RecordComparisonResolver,
  RecordWorkResolver,
] as const;
