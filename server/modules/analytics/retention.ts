import { Side } from '../../kernel/vocabulary.js';
import { retentionSentence } from '../measures/index.js';
import type { Counted } from './counted.js';
import { recordedCoverage, type Estimate } from './estimate.js';
import type { EstimateMaker } from './estimate-maker.js';
import type { PayerMeasure } from './figure-key.js';
import { payerBreakdown, type PayerBreakdown } from './payer-breakdown.js';
import type { ProfileCounts } from './profile-statement.js';

export type RetentionYear = {
  readonly year: number;
  readonly examinations: Estimate;
  readonly bySide: readonly Estimate[];
};
export type Retention = {
  readonly bySide: readonly Estimate[];
  readonly byYear: readonly RetentionYear[];
  readonly carriers: PayerBreakdown;
  readonly lawFirms: PayerBreakdown;
  readonly attorneys: PayerBreakdown;
  readonly vendors: PayerBreakdown;
  /** Makes further numbers of the same snapshot. */
  readonly make: EstimateMaker;
};

/** Sides that can be told; what is unknown stands in the coverage of each. */
const TOLD_SIDES = [Side.DEFENSE, Side.PLAINTIFF, Side.NEUTRAL] as const;
const SIDE_LABELS: Readonly<Record<(typeof TOLD_SIDES)[number], string>> = {
  DEFENSE: 'Retained by the defense',
  PLAINTIFF: 'Retained by the plaintiff',
  NEUTRAL: 'Neutral: agreed, panel or court',
};

type SideCounts = ReadonlyMap<Side, number>;

/** Who retained the examiner: by side, by year and by organisation. */
export function retentionOf(counts: ProfileCounts, counted: Counted, make: EstimateMaker): Retention {
  const byYear = new Map<number, Map<Side, number>>();
  const all = new Map<Side, number>();
  for (const [year, side, n] of counts.examinations) {
    const ofYear = byYear.get(year) ?? new Map<Side, number>();
    byYear.set(year, ofYear.set(side, (ofYear.get(side) ?? 0) + n));
    all.set(side, (all.get(side) ?? 0) + n);
  }
  const total = sum(all);
  const payers = (measure: PayerMeasure): PayerBreakdown =>
    payerBreakdown(make, { measure, total, counted, organisations: counts.organisations });
  return {
    bySide: sideFigures(make, all, null),
    byYear: yearsBetween([...byYear.keys()]).map((year) =>
      retentionYear(make, year, byYear.get(year) ?? new Map()),
    ),
    carriers: payers('CARRIER'),
    lawFirms: payers('LAW_FIRM'),
    attorneys: payers('ATTORNEY'),
    vendors: payers('VENDOR'),
    make,
  };
}

function sum(counts: SideCounts): number {
  return [...counts.values()].reduce((total, n) => total + n, 0);
}

function sideFigures(make: EstimateMaker, counts: SideCounts, year: number | null): Estimate[] {
  const total = sum(counts);
  const coverage = recordedCoverage(total - (counts.get(Side.UNKNOWN) ?? 0), total);
  return TOLD_SIDES.map((side) =>
    make.proportionBy('sides', {
      key: year === null ? `SIDE.${side}` : `YEAR.${year}.SIDE.${side}`,
      label: year === null ? SIDE_LABELS[side] : `${SIDE_LABELS[side]} in ${year}`,
      numerator: counts.get(side) ?? 0,
      unknowns: coverage,
      ...(year === null && { says: () => [retentionSentence(make.frame.scope, sideCounts(counts))] }),
    }),
  );
}

function sideCounts(counts: SideCounts): Parameters<typeof retentionSentence>[1] {
  const of = (side: Side): number => counts.get(side) ?? 0;
  return {
    defense: of(Side.DEFENSE),
    plaintiff: of(Side.PLAINTIFF),
    neutral: of(Side.NEUTRAL),
    unknown: of(Side.UNKNOWN),
  };
}

function retentionYear(make: EstimateMaker, year: number, counts: SideCounts): RetentionYear {
  const total = sum(counts);
  return {
    year,
    examinations: make.tally({
      key: `YEAR.${year}`,
      label: `Examinations in ${year}`,
      numerator: total,
      unknowns: recordedCoverage(total, total),
    }),
    bySide: sideFigures(make, counts, year),
  };
}

/** Every year from the first to the last, also those without an examination. */
function yearsBetween(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}
