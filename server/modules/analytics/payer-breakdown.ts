import { concentration, concentrationBounds, concentrationRules } from '../../statistics/concentration.js';
import { ALPHA } from '../../statistics/proportion.js';
import { NotShownReason, PAYER_MINIMA } from '../../statistics/show-rules.js';
import { refusalSentence, topPayerSentence, type Sentence } from '../measures/index.js';
import type { Counted } from './counted.js';
import { EstimateUnit, recordedCoverage, type Coverage, type Estimate } from './estimate.js';
import type { EstimateMaker, Stated } from './estimate-maker.js';
import type { PayerMeasure } from './figure-key.js';
import type { ProfileFilter } from './profile-filter.js';
import type { OrganisationName } from './profile-statement.js';

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
  /** Null when the filter chose one of them: there is nothing to concentrate. */
  readonly concentration: Concentration | null;
};
export type Concentration = {
  /** The chance that two different examinations have one payer, 0 to 1. */
  readonly index: Estimate;
  /** As many payers of equal size would be as concentrated; null below twenty examinations. */
  readonly effectivePayers: number | null;
};

type PayerWords = { readonly label: string; readonly singular: string; readonly plural: string };
const PAYER_WORDS: Readonly<Record<PayerMeasure, PayerWords>> = {
  CARRIER: { label: 'Carrier', singular: 'carrier', plural: 'carriers' },
  LAW_FIRM: { label: 'Law firm', singular: 'law firm', plural: 'law firms' },
  ATTORNEY: { label: 'Attorney', singular: 'attorney', plural: 'attorneys' },
  VENDOR: { label: 'Vendor', singular: 'vendor', plural: 'vendors' },
};
const PAYER_FILTERS = {
  CARRIER: 'carrierId',
  LAW_FIRM: 'lawFirmId',
  ATTORNEY: 'attorneyId',
  VENDOR: 'vendorId',
} as const satisfies Record<PayerMeasure, keyof ProfileFilter>;
const MOST_PAYERS = 50;

type PayerCounts = {
  readonly measure: PayerMeasure;
  readonly total: number;
  readonly counted: Counted;
  readonly organisations: readonly OrganisationName[];
};
type Found = { readonly organisation: OrganisationName; readonly count: number };

/**
 * The largest payer was found by looking through all of them, so its interval allows each of the K payers
 * seen a K-th of the error (Bonferroni); the others are taken as named.
 */
export function payerBreakdown(
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
  const payers = found
    .slice(0, MOST_PAYERS)
    .map((payer) => payerOf(make, { measure, payer, found, coverage }));
  const isTied = found[1]?.count === found[0]?.count;
  return {
    known,
    unknown: total - known,
    payers,
    top: isTied ? null : (payers[0] ?? null),
    others: known - payers.reduce((sum, { estimate }) => sum + estimate.numerator, 0),
    concentration:
      make.frame.selection.filter[PAYER_FILTERS[measure]] === null
        ? concentrationOf(make, measure, found, coverage)
        : null,
  };
}

type OnePayer = {
  readonly measure: PayerMeasure;
  readonly payer: Found;
  readonly found: readonly Found[];
  readonly coverage: Coverage;
};

function payerOf(make: EstimateMaker, { measure, payer, found, coverage }: OnePayer): Payer {
  const { organisation, count } = payer;
  const isLargest = count === found[0]?.count;
  const estimate = make.proportionBy(
    PAYER_FILTERS[measure],
    {
      key: `${measure}.${organisation.id}`,
      label: `${PAYER_WORDS[measure].label}: ${organisation.name}`,
      numerator: count,
      unknowns: coverage,
      ...(isLargest && { says: () => [mostNamed(measure, found, coverage)] }),
    },
    { minima: PAYER_MINIMA, ...(isLargest && { chosenAmong: found.length }) },
  );
  return { organisation, estimate };
}

function mostNamed(measure: PayerMeasure, found: readonly Found[], coverage: Coverage): Sentence {
  const each = found[0]?.count ?? 0;
  const { singular, plural } = PAYER_WORDS[measure];
  return topPayerSentence({
    singular,
    plural,
    most: found.filter(({ count }) => count === each).map(({ organisation }) => organisation.name),
    each,
    different: found.length,
    known: coverage.known,
    unknown: coverage.unknown,
  });
}

function concentrationOf(
  make: EstimateMaker,
  measure: PayerMeasure,
  found: readonly Found[],
  coverage: Coverage,
): Concentration {
  const counts = found.map(({ count }) => count);
  const shown = concentrationRules(coverage.known, coverage.unknown);
  const index = make.derived({
    key: `${measure}.CONCENTRATION`,
    label: `Concentration over ${PAYER_WORDS[measure].plural}`,
    numerator: coverage.known,
    unknowns: coverage,
    unit: EstimateUnit.INDEX,
    method: 'concentration',
    states: () => indexOf(counts, coverage),
    inputs: () => ({ counts }),
    says: () => (shown.shares ? [] : [refusalSentence({ because: 'TOO_FEW_TO_CONCENTRATE' })]),
  });
  return {
    index,
    // The interval that comes with it takes its time, and few who read a profile ask.
    get effectivePayers() {
      return shown.shares ? (concentration(counts)?.effective ?? null) : null;
    },
  };
}

function indexOf(counts: readonly number[], { known, unknown }: Coverage): Stated {
  const shown = concentrationRules(known, unknown);
  if (!shown.shares) {
    const because = known === 0 ? NotShownReason.NO_EXAMINATIONS : NotShownReason.TOO_FEW_FOR_INTERVAL;
    return { value: null, limits: null, suppressedBecause: because };
  }
  const spread = concentration(counts);
  const interval = shown.interval ? (spread?.interval ?? null) : null;
  const bounds = shown.bounds ? (concentrationBounds(counts, unknown)?.unbiased ?? null) : null;
  return {
    value: spread?.unbiased ?? null,
    limits: interval && { ...interval, method: 'Jackknife on the logit', level: 1 - ALPHA },
    bounds: bounds && { ...bounds, method: 'Bounds over the unknown', level: null },
    suppressedBecause: null,
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
