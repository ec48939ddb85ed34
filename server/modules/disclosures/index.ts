import {
  ChallengeResolver,
  ExaminerDisclosuresResolver,
  IncomeEstimateResolver,
  InvoiceResolver,
} from './disclosure-entry.resolver.js';
import { ChallengeWorkResolver, FeeWorkResolver } from './disclosure-work.resolver.js';
import {
  DisclosureCiteResolver,
  ExaminerIncomeResolver,
  IncomeWorkResolver,
  MatterIncomeRulesResolver,
} from './income.resolver.js';
import {
  DisclosedListResolver,
  DisclosedListWorkResolver,
  ExaminerListsResolver,
  ListAuditResolver,
  ListingResolver,
} from './list.resolver.js';

// Words.
export {
  ChallengeKind,
  ChallengeOutcome,
  EstimateOfIncomeBasis,
  FeeItem,
  FeeUnit,
} from './disclosure-vocabulary.js';

// What written documents rest on.
export { disclosureFacts } from './disclosure-facts.js';
export type {
  ChallengeFact,
  DisclosureFacts,
  FeeFact,
  IncomeEstimateFact,
  InvoiceFact,
  ListAuditFact,
  ListOmission,
} from './disclosure-facts.types.js';
export { incomeFor, type IncomeAbout } from './income-for.js';
export type { IncomeLine, IncomeRange, IncomeRule } from './income-range.types.js';

// Commands, for other callers than the API.
export { checkDisclosedList, type NewDisclosedList } from './check-list.js';
export { decideListMatch, type ListMatchDecision } from './decide-list-match.js';
export { readListFile, readPastedList } from './read-list.js';
export { addChallenge, type StatedChallenge } from './record-challenge.js';
export { addFeeItem, type StatedFee } from './record-fee-item.js';
export { addIncomeEstimate, type StatedIncomeEstimate } from './record-income-estimate.js';
export { addInvoice, type StatedInvoice } from './record-invoice.js';
export { confirmDisclosedList, discardDisclosedList, type ListAtVersion } from './settle-list.js';

export { mountDisclosedListRoutes } from './list.routes.js';

/** Resolvers of this module, for the schema. */
export const disclosuresResolvers = [
  ExaminerDisclosuresResolver,
  ExaminerIncomeResolver,
  MatterIncomeRulesResolver,
  ExaminerListsResolver,
  ChallengeResolver,
  InvoiceResolver,
  IncomeEstimateResolver,
  DisclosureCiteResolver,
  DisclosedListResolver,
  ListAuditResolver,
  ListingResolver,
  ChallengeWorkResolver,
  FeeWorkResolver,
  IncomeWorkResolver,
  DisclosedListWorkResolver,
] as const;
