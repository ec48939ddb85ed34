import type { LeftOutReason } from '../examinations/index.js';
import { caveatsOf, type Caveat } from './caveat.js';
import { Counted } from './counted.js';
import { EstimateMaker, recordedCoverage, type Estimate } from './estimate.js';
import type { ProfileSelection } from './profile-filter.js';
import type { ProfileCounts } from './profile-statement.js';
import { feesOf, recordsOf, type Fees, type Records } from './records-and-fees.js';
import { retentionOf, type Retention } from './retention.js';
import { durationsOf, mmiGapOf, type DaysSeries, type DurationSeries } from './series.js';
import { tendenciesOf, type Tendency } from './tendency.js';

/** The time asked for and the time found. */
export type ProfileWindow = {
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly firstExaminedOn: string | null;
  readonly lastExaminedOn: string | null;
};

/** Examinations that no figure counts. */
export type LeftOut = {
  readonly reexaminations: Estimate;
  readonly recordReviews: Estimate;
  readonly unverified: Estimate;
};

/** Everything that a firm's own files say of one examiner, all from one snapshot. */
export type Profile = {
  readonly asOf: Date;
  readonly scope: string;
  readonly window: ProfileWindow;
  readonly examinations: Estimate;
  /** Selected by the filter and in no figure, each with its reason. */
  readonly leftOut: LeftOut;
  readonly retention: Retention;
  readonly tendencies: readonly Tendency[];
  readonly durations: readonly DurationSeries[];
  readonly records: Records;
  readonly fees: Fees;
  readonly mmiGap: DaysSeries | null;
  readonly caveats: readonly Caveat[];
};

/**
 * A profile from its counts. Every denominator is taken from the same examinations, so figures agree with
 * each other and with the rows that they open into.
 */
export function profileFrom(counts: ProfileCounts, selection: ProfileSelection): Profile {
  const make = new EstimateMaker(selection);
  const counted = new Counted(counts.facts);
  const total = counts.examinations.reduce((sum, [, , n]) => sum + n, 0);
  const retention = retentionOf(counts, counted, make);
  const mmiGap = mmiGapOf(counted, total, make);
  return {
    asOf: new Date(counts.asOf),
    scope: `${counts.firmName}'s own examinations`,
    window: {
      fromYear: selection.filter.fromYear,
      toYear: selection.filter.toYear,
      firstExaminedOn: counts.firstExaminedOn,
      lastExaminedOn: counts.lastExaminedOn,
    },
    examinations: make.tally({
      key: 'EXAMINATION',
      label: 'Examinations',
      numerator: total,
      unknowns: recordedCoverage(total, total),
    }),
    leftOut: leftOutOf(counts.leftOut, make),
    retention,
    tendencies: tendenciesOf(counted, total, make),
    durations: durationsOf(counted, total - counts.recordReviews, make),
    records: recordsOf(counts.pages, total, make),
    fees: feesOf(counted, total, make),
    mmiGap,
    caveats: caveatsOf({ years: retention.byYear.length, comparesWithTreater: mmiGap !== null }),
  };
}

function leftOutOf(counts: ProfileCounts['leftOut'], make: EstimateMaker): LeftOut {
  const leftOut = (key: LeftOutReason, label: string): Estimate =>
    make.tally({ key, label, numerator: counts[key], unknowns: recordedCoverage(counts[key], counts[key]) });
  return {
    reexaminations: leftOut('REEXAMINATION', 'Re-examinations of a claimant already counted'),
    recordReviews: leftOut('RECORD_REVIEW', 'Record reviews, which are no examinations'),
    unverified: leftOut('UNVERIFIED', 'Read by a machine and not yet confirmed by a person'),
  };
}
