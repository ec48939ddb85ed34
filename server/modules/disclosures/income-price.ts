import type { SourceCite } from '../../kernel/source-cite.js';
import type { ExamKind } from '../../kernel/vocabulary.js';
import type { RulePlace } from '../../rules/rule.js';
import type { TestimonyKind } from '../testimony/index.js';
import type { FeeItem } from './disclosure-vocabulary.js';
import type { Assumption } from './income-assumptions.js';
import type { IncomeBounds } from './income-range.types.js';
import { feesFor, type FeesOnFile, type PricedFee, type PricedOccasion } from './income-fees.js';

/** How an examination stands to the figures of the profile, each of which counts it under the key of this name. */
export type WorkClass = 'EXAMINATION' | 'REEXAMINATION' | 'RECORD_REVIEW';

/** An examination to be priced. Null: not recorded. */
export type ExaminationWork = {
  readonly id: string;
  readonly class: WorkClass;
  readonly kind: ExamKind;
  readonly examinedOn: string;
  readonly matterId: string | null;
  readonly place: RulePlace | null;
  readonly pagesReviewed: number | null;
  readonly pagesSupplied: number | null;
  readonly billedMinutes: number | null;
  /** Billed or declared, the most that was said. */
  readonly statedMinutes: number | null;
  /** Recorded with the examination as its fee, US cents. */
  readonly feeCents: number | null;
};

/** A testimony to be priced. */
export type TestimonyWork = {
  readonly id: string;
  readonly kind: TestimonyKind;
  readonly givenOn: string | null;
  readonly matterId: string | null;
  readonly place: RulePlace | null;
};

/** By what a piece of work is priced. INVOICED: an invoice covers it, and it is not priced a second time. */
export type PriceBasis = 'INVOICED' | 'RECORDED_FEE' | 'OWN_FEE' | 'PUBLISHED' | 'NONE';

/** What a piece of work comes to, US cents. */
export type Price = {
  readonly basis: PriceBasis;
  readonly low: number;
  readonly high: number;
  /** What the fees on file would come to where an invoice covers the work; null else, and where none is on file. */
  readonly notAdded: IncomeBounds | null;
  readonly assumptions: readonly Assumption[];
  readonly cites: readonly SourceCite[];
};

/** One day of seven hours: the limit of a deposition in federal court, Fed. R. Civ. P. 30(d)(1), from memory. */
export const LONGEST_DEPOSITION_HOURS = 7;

const NOTHING: Price = {
  basis: 'NONE',
  low: 0,
  high: 0,
  notAdded: null,
  assumptions: ['NO_FEE'],
  cites: [],
};

/** The same work once an invoice covers it. */
export function asInvoiced({ basis, low, high, cites }: Price): Price {
  const notAdded = basis === 'NONE' ? null : { lowCents: low, highCents: high };
  return { basis: 'INVOICED', low: 0, high: 0, notAdded, assumptions: ['INVOICE'], cites };
}

/** Parts of a price, summed. */
class Sum {
  low = 0;
  high = 0;
  private readonly assumptions = new Set<Assumption>();
  private readonly cites = new Set<SourceCite>();

  add(low: number, high: number, fees: readonly PricedFee[]): void {
    this.low += low;
    this.high += high;
    for (const { cite } of fees) this.cites.add(cite);
    if (fees.length > 1) this.assume('SEVERAL_FEES');
    if (fees.some(({ from, to }) => from === null || to === null)) this.assume('UNDATED_FEE');
  }

  assume(assumption: Assumption): void {
    this.assumptions.add(assumption);
  }

  price(basis: PriceBasis): Price {
    return {
      basis,
      low: this.low,
      high: this.high,
      notAdded: null,
      assumptions: [...this.assumptions],
      cites: [...this.cites],
    };
  }
}

const smallest = (values: readonly number[]): number => Math.min(...values);
const largest = (values: readonly number[]): number => Math.max(...values);
const amounts = (fees: readonly PricedFee[]): number[] => fees.map(({ amountCents }) => amountCents);

/**
 * @param mostPages the largest number of pages recorded for an examination of the span; null when none is.
 */
export function priceOfExamination(
  work: ExaminationWork,
  onFile: FeesOnFile,
  mostPages: number | null,
): Price {
  if (work.feeCents !== null) {
    const cites: SourceCite[] = [{ kind: 'RECORD', what: 'EXAMINATION', id: work.id }];
    return {
      basis: 'RECORDED_FEE',
      low: work.feeCents,
      high: work.feeCents,
      notAdded: null,
      assumptions: ['RECORDED_FEE'],
      cites,
    };
  }
  const occasion = { on: work.examinedOn, place: work.place, kind: work.kind };
  if (work.class === 'RECORD_REVIEW') return priceOfReview(occasion, onFile);
  const item = work.class === 'REEXAMINATION' ? 'FOLLOW_UP' : 'EXAMINATION';
  const { fees, isPublished } = feesFor(onFile, item, occasion);
  if (fees.length === 0) return NOTHING;
  const sum = new Sum();
  sum.add(smallest(amounts(fees)), largest(amounts(fees)), fees);
  addMultiplier(sum, onFile, occasion);
  addPages(sum, { work, onFile, occasion, mostPages });
  addHours(sum, { work, onFile, occasion });
  addReport(sum, onFile, occasion);
  if (isPublished) sum.assume('PUBLISHED');
  return sum.price(isPublished ? 'PUBLISHED' : 'OWN_FEE');
}

function addMultiplier(sum: Sum, onFile: FeesOnFile, occasion: PricedOccasion): void {
  const { fees } = feesFor(onFile, 'MULTIPLIER', occasion);
  if (fees.length === 0) return;
  const more = Math.ceil((sum.high * (largest(amounts(fees)) - 10_000)) / 10_000);
  sum.add(0, more, fees.slice(0, 1));
  sum.assume('MULTIPLIER');
}

type Part = {
  readonly work: ExaminationWork;
  readonly onFile: FeesOnFile;
  readonly occasion: PricedOccasion;
};

function addPages(sum: Sum, part: Part & { readonly mostPages: number | null }): void {
  const { work, onFile, occasion, mostPages } = part;
  const { fees } = feesFor(onFile, 'PAGES_OVER_ALLOWANCE', occasion);
  if (fees.length === 0) return;
  const chargedFor = (pages: number): number[] =>
    fees.map(({ amountCents, allowancePages }) => Math.max(0, pages - (allowancePages ?? 0)) * amountCents);
  const recorded = [work.pagesReviewed, work.pagesSupplied].filter((pages) => pages !== null);
  const high = recorded.length > 0 ? largest(recorded) : mostPages;
  const low = work.pagesReviewed ?? 0;
  sum.add(smallest(chargedFor(low)), high === null ? 0 : largest(chargedFor(high)), fees);
  if (recorded.length > 0) sum.assume('PAGES_SUPPLIED');
  else sum.assume(mostPages === null ? 'PAGES_NEVER_RECORDED' : 'PAGES_UNKNOWN');
}

function addHours(sum: Sum, { work, onFile, occasion }: Part): void {
  const { fees } = feesFor(onFile, 'RECORD_REVIEW_HOUR', occasion);
  if (fees.length === 0) return;
  const low = Math.floor((smallest(amounts(fees)) * (work.billedMinutes ?? 0)) / 60);
  const high = Math.ceil((largest(amounts(fees)) * (work.statedMinutes ?? 0)) / 60);
  sum.add(low, Math.max(low, high), fees);
  sum.assume('HOURS_UNKNOWN');
}

function addReport(sum: Sum, onFile: FeesOnFile, occasion: PricedOccasion): void {
  const { fees } = feesFor(onFile, 'REPORT', occasion);
  if (fees.length === 0) return;
  sum.add(0, largest(amounts(fees)), fees);
  sum.assume('REPORT');
}

function priceOfReview(occasion: PricedOccasion, onFile: FeesOnFile): Price {
  const flat = feesFor(onFile, 'RECORD_REVIEW', occasion);
  if (flat.fees.length > 0) return priceOfUnits(flat, { low: () => 1, high: () => 1 }, null);
  const hourly = feesFor(onFile, 'RECORD_REVIEW_HOUR', occasion);
  return priceOfUnits(hourly, { low: leastUnits, high: leastUnits }, 'REVIEW_HOURS');
}

/** Null for testimony without a day: no fee can be said to be asked then. */
export function priceOfTestimony(work: TestimonyWork, onFile: FeesOnFile): Price {
  const item = TESTIMONY_ITEM[work.kind];
  if (work.givenOn === null || item === null) return NOTHING;
  const found = feesFor(onFile, item, { on: work.givenOn, place: work.place, kind: null });
  if (item === 'TRIAL_DAY') return priceOfUnits(found, { low: leastUnits, high: leastUnits }, 'TRIAL_DAYS');
  const high = (fee: PricedFee): number => Math.max(LONGEST_DEPOSITION_HOURS, leastUnits(fee));
  return priceOfUnits(found, { low: leastUnits, high }, 'DEPOSITION_HOURS');
}

/** For hearings and arbitrations no item is kept. */
const TESTIMONY_ITEM: Readonly<Record<TestimonyKind, FeeItem | null>> = {
  DEPOSITION: 'DEPOSITION_HOUR',
  TRIAL: 'TRIAL_DAY',
  HEARING: null,
  ARBITRATION: null,
};

const leastUnits = ({ minimumUnits }: PricedFee): number => minimumUnits ?? 1;

function priceOfUnits(
  { fees, isPublished }: ReturnType<typeof feesFor>,
  units: { readonly low: (fee: PricedFee) => number; readonly high: (fee: PricedFee) => number },
  assumption: Assumption | null,
): Price {
  if (fees.length === 0) return NOTHING;
  const sum = new Sum();
  sum.add(
    smallest(fees.map((fee) => fee.amountCents * units.low(fee))),
    largest(fees.map((fee) => fee.amountCents * units.high(fee))),
    fees,
  );
  if (assumption !== null) sum.assume(assumption);
  if (isPublished) sum.assume('PUBLISHED');
  return sum.price(isPublished ? 'PUBLISHED' : 'OWN_FEE');
}
