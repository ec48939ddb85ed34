import type {
  ChallengeKind,
  ChallengeOutcome,
  DisclosedListField,
  FeeItemKind,
  IncomeEstimateBasis,
  ListingReason,
  ListingState,
  TestimonyKind,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatCents } from '../../lib/format-money.js';

export const challengeKindLabel: Readonly<Record<ChallengeKind, string>> = {
  DAUBERT: 'Daubert',
  SARGON: 'Sargon',
  FRYE: 'Frye',
  SUBSTANTIAL_EVIDENCE: 'Substantial evidence',
  OTHER: 'Other standard',
};

export const challengeOutcomeLabel: Readonly<Record<ChallengeOutcome, string>> = {
  EXCLUDED: 'Excluded',
  LIMITED: 'Limited',
  ADMITTED: 'Admitted',
  NOT_SUBSTANTIAL_EVIDENCE: 'Not substantial evidence',
  SUBSTANTIAL_EVIDENCE: 'Substantial evidence',
  OTHER: 'Other',
};

export const feeItemLabel: Readonly<Record<FeeItemKind, string>> = {
  EXAMINATION: 'Examination',
  FOLLOW_UP: 'Re-examination',
  RECORD_REVIEW: 'Record review',
  RECORD_REVIEW_HOUR: 'Reading records, an hour',
  PAGES_OVER_ALLOWANCE: 'Each page beyond the allowance',
  REPORT: 'Report',
  SUPPLEMENTAL: 'Supplemental report',
  DEPOSITION_HOUR: 'Deposition, an hour',
  TRIAL_DAY: 'Trial, a day',
  NO_SHOW: 'Missed appointment',
  MULTIPLIER: 'Multiplier of an examination',
};

export const incomeBasisLabel: Readonly<Record<IncomeEstimateBasis, string>> = {
  DEPOSITION: 'at deposition',
  TRIAL_TESTIMONY: 'at trial',
  INTERROGATORY: 'in an interrogatory answer',
  DISCLOSURE: 'in a disclosure',
  OTHER: 'otherwise',
};

export const testimonyKindLabel: Readonly<Record<TestimonyKind, string>> = {
  DEPOSITION: 'Deposition',
  TRIAL: 'Trial',
  HEARING: 'Hearing',
  ARBITRATION: 'Arbitration',
};

/** "Not on the list" and no more: a list can be short for many reasons. */
export const listingStateLabel: Readonly<Record<ListingState, string>> = {
  LISTED: 'On the list',
  POSSIBLE: 'May be on the list',
  OMITTED: 'Not on the list',
  OUTSIDE_WINDOW: 'Outside the days covered',
  UNDATED: 'Day not known',
};

export const listingReasonLabel: Readonly<Record<ListingReason, string>> = {
  DECIDED: 'a member said so',
  SAME_NUMBER_AND_DAY: 'same case number and day',
  SAME_NUMBER: 'same case number',
  SAME_NAME_AND_DAY: 'same case name and day',
  SAME_CASE: 'same case; its day or kind differs or is not stated',
  SIMILAR_NAME: 'similar case name, same day',
  CASE_LISTED: 'the list names the case once',
};

export const listFieldLabel: Readonly<Record<DisclosedListField, string>> = {
  CASE_NAME: 'Case name',
  CASE_NUMBER: 'Case number',
  COURT: 'Court',
  KIND: 'Kind of testimony',
  GIVEN_ON: 'Day',
  IGNORED: 'Not used',
};

/** "$1,500", or "135 %" for a multiplier. */
export function feeAmount({
  unit,
  amountCents,
}: {
  readonly unit: string;
  readonly amountCents: number;
}): string {
  return unit === 'PERCENT' ? `${amountCents / 100} %` : formatCents(amountCents);
}

/** "from Jan 1, 2024 to Dec 31, 2024"; an end that is not known is said. */
export function feeDays(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'days not recorded';
  const first = from === null ? 'first day not recorded' : `from ${formatDate(from)}`;
  return to === null ? first : `${first} to ${formatDate(to)}`;
}

/** "$480,000 to $612,000"; one amount where both bounds are one. */
export function centsRange(low: number, high: number): string {
  return low === high ? formatCents(low) : `${formatCents(low)} to ${formatCents(high)}`;
}
