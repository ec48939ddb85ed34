import { caveatsOf, type Caveat } from './caveat.js';
import { Counted } from './counted.js';
import { FigureMaker, recordedCoverage, type Figure } from './figure.js';
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

/** Everything that a firm's own files say of one examiner, all from one snapshot. */
export type Profile = {
  readonly asOf: Date;
  readonly scope: string;
  readonly window: ProfileWindow;
  readonly examinations: Figure;
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
  const make = new FigureMaker(selection);
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
      count: total,
      coverage: recordedCoverage(total, total),
    }),
    retention,
    tendencies: tendenciesOf(counted, total, make),
    durations: durationsOf(counted, total - counts.recordReviews, make),
    records: recordsOf(counts.pages, total, make),
    fees: feesOf(counted, total, make),
    mmiGap,
    caveats: caveatsOf({ years: retention.byYear.length, comparesWithTreater: mmiGap !== null }),
  };
}
