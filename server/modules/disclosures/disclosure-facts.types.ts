import type { SourceCite } from '../../kernel/source-cite.js';
import type {
  ChallengeKind,
  ChallengeOutcome,
  EstimateOfIncomeBasis,
  FeeItem,
  FeeUnit,
} from './disclosure-vocabulary.js';
import type { IncomeRange } from './income-range.types.js';

/** A ruling on an opinion of the examiner. */
export type ChallengeFact = {
  readonly id: string;
  readonly kind: ChallengeKind;
  readonly outcome: ChallengeOutcome;
  readonly decidedOn: string | null;
  readonly court: string | null;
  readonly caseName: string;
  readonly citation: string | null;
  readonly basis: string | null;
  /** The court's own words; null when none are recorded. */
  readonly words: string | null;
  readonly cite: SourceCite;
};

/** A testimony that the firm knows of and that the list does not name. */
export type ListOmission = {
  readonly testimonyId: string;
  readonly givenOn: string;
  readonly caseName: string | null;
  /** Of the testimony. */
  readonly cite: SourceCite;
};

/** The newest list of testimony that was disclosed, against the testimony that the firm knows of. */
export type ListAuditFact = {
  readonly listId: string;
  readonly disclosedOn: string;
  readonly coversFrom: string;
  readonly coversTo: string;
  readonly entries: number;
  readonly matched: number;
  /** Within the days covered, at trial or by deposition, and matched with no entry. */
  readonly omissions: readonly ListOmission[];
  /** Testimonies of which a person has to decide whether an entry means them. */
  readonly undecided: number;
  /** Testimonies without a day, of which it can not be said. */
  readonly undated: number;
  /** Of the list. */
  readonly cite: SourceCite;
};

export type FeeFact = {
  readonly id: string;
  readonly item: FeeItem;
  /** US cents; hundredths of a percent where the unit is PERCENT. */
  readonly amountCents: number;
  readonly unit: FeeUnit;
  readonly from: string | null;
  readonly to: string | null;
  readonly cite: SourceCite;
};

export type InvoiceFact = {
  readonly id: string;
  readonly matterId: string;
  readonly dated: string;
  readonly amountCents: number;
  readonly cite: SourceCite;
};

/** What the examiner estimated under oath or in a disclosure. Null: not said. */
export type IncomeEstimateFact = {
  readonly id: string;
  readonly year: number | null;
  readonly percentLow: number | null;
  readonly percentHigh: number | null;
  readonly amountLowCents: number | null;
  readonly amountHighCents: number | null;
  readonly swornOn: string | null;
  readonly basis: EstimateOfIncomeBasis;
  readonly cite: SourceCite;
};

/** What is on file of an examiner's disclosures, rulings and fees, for documents that rest on it. */
export type DisclosureFacts = {
  readonly challenges: readonly ChallengeFact[];
  /** Of the matter's newest list, else of the examiner's; null when no list is confirmed. */
  readonly listAudit: ListAuditFact | null;
  readonly fees: readonly FeeFact[];
  readonly invoices: readonly InvoiceFact[];
  readonly estimates: readonly IncomeEstimateFact[];
  /** Of all of the firm's files; null when no work of the examiner is on file. */
  readonly income: IncomeRange | null;
};
