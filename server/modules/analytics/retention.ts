import { Side } from '../../kernel/vocabulary.js';
import { PAYER_MINIMA } from '../../statistics/show-rules.js';
import type { Counted } from './counted.js';
import { recordedCoverage, type Estimate, type EstimateMaker } from './estimate.js';
import type { PayerMeasure } from './figure-key.js';
import type { ProfileFilter } from './profile-filter.js';
import type { OrganisationName, ProfileCounts } from './profile-statement.js';

export type RetentionYear = {
  readonly year: number;
  readonly examinations: Estimate;
  readonly bySide: readonly Estimate[];
};
export type Payer = { readonly organisation: OrganisationName; readonly estimate: Estimate };
export type PayerBreakdown = {
  /** Examinations whose payer is known, and not known. */
  readonly known: number;
  readonly unknown: number;
  /** Largest first, then by name; at most fifty. */
  readonly payers: readonly Payer[];
  /** Null when none is known or when several are equally frequent: then none is the largest. */
  readonly top: Payer | null;
  /** Examinations of known payers beyond the fifty. */
  readonly others: number;
};
export type Retention = {
  readonly bySide: readonly Estimate[];
  readonly byYear: readonly RetentionYear[];
  readonly carriers: PayerBreakdown;
  readonly lawFirms: PayerBreakdown;
  readonly attorneys: PayerBreakdown;
  readonly vendors: PayerBreakdown;
};

/** Sides that can be told; what is unknown stands in the coverage of each. */
const TOLD_SIDES = [Side.DEFENSE, Side.PLAINTIFF, Side.NEUTRAL] as const;
const SIDE_LABELS: Readonly<Record<(typeof TOLD_SIDES)[number], string>> = {
  DEFENSE: 'Retained by the defense',
  PLAINTIFF: 'Retained by the plaintiff',
  NEUTRAL: 'Neutral: agreed, panel or court',
};
const PAYER_LABELS: Readonly<Record<PayerMeasure, string>> = {
  CARRIER: 'Carrier',
  LAW_FIRM: 'Law firm',
  ATTORNEY: 'Attorney',
  VENDOR: 'Vendor',
};
const PAYER_FILTERS: Readonly<Record<PayerMeasure, keyof ProfileFilter>> = {
  CARRIER: 'carrierId',
  LAW_FIRM: 'lawFirmId',
  ATTORNEY: 'attorneyId',
  VENDOR: 'vendorId',
};
const MOST_PAYERS = 50;

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
    }),
  );
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

type PayerCounts = {
  readonly measure: PayerMeasure;
  readonly total: number;
  readonly counted: Counted;
  readonly organisations: readonly OrganisationName[];
};

/**
 * The largest payer was found by looking through all of them, so its interval allows each of the K payers
 * seen a K-th of the error (Bonferroni); the others are taken as named.
 */
function payerBreakdown(
  make: EstimateMaker,
  { measure, total, counted, organisations }: PayerCounts,
): PayerBreakdown {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const found = counted
    .outcomes(measure)
    .map(([id, count]) => ({ organisation: nameOf(byId, id), count }))
    .sort((a, b) => b.count - a.count || byName(a.organisation, b.organisation));
  const known = counted.total(measure);
  const coverage = recordedCoverage(known, total);
  const largest = found[0]?.count ?? 0;
  const payers = found.slice(0, MOST_PAYERS).map(({ organisation, count }) => ({
    organisation,
    estimate: make.proportionBy(
      PAYER_FILTERS[measure],
      {
        key: `${measure}.${organisation.id}`,
        label: `${PAYER_LABELS[measure]}: ${organisation.name}`,
        numerator: count,
        unknowns: coverage,
      },
      { minima: PAYER_MINIMA, ...(count === largest ? { chosenAmong: found.length } : {}) },
    ),
  }));
  const isTied = found[1]?.count === largest;
  return {
    known,
    unknown: total - known,
    payers,
    top: isTied ? null : (payers[0] ?? null),
    others: known - payers.reduce((sum, { estimate }) => sum + estimate.numerator, 0),
  };
}

function nameOf(byId: ReadonlyMap<string, OrganisationName>, id: string): OrganisationName {
  const organisation = byId.get(id);
  // The foreign key promises it, and both come from one snapshot.
  if (organisation === undefined) throw new Error(`A payer without its organisation: ${id}.`);
  return organisation;
}

function byName(a: OrganisationName, b: OrganisationName): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
