import type { LeftOutReason } from '../examinations/index.js';
import {
  notYetVerifiedSentence,
  recordReviewSentence,
  reExaminationSentence,
  type Caveat,
  type Sentence,
} from '../measures/index.js';
import { caveatsOf } from './caveat.js';
import { Counted } from './counted.js';
import { recordedCoverage, type Estimate } from './estimate.js';
import { EstimateFrame } from './estimate-frame.js';
import { EstimateMaker } from './estimate-maker.js';
import type { ProfileSelection } from './profile-filter.js';
import type { ProfileCounts } from './profile-statement.js';
import { feesOf, recordsOf, type Fees, type Records } from './records-and-fees.js';
import { retentionOf, type Retention } from './retention.js';
import { durationsOf, mmiGapOf, type DaysSeries, type DurationSeries } from './series.js';
import { tendenciesOf, type Tendency } from './tendency.js';
import type { ProfileWindow } from './window.js';

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
  /** Makes further numbers of the same snapshot. */
  readonly make: EstimateMaker;
};

/**
 * A profile from its counts. Every denominator is taken from the same examinations, so figures agree with
 * each other and with the rows that they open into.
 *
 * @param examiner as sentences name the examiner, e.g. "Dr. Cole".
 */
export function profileFrom(counts: ProfileCounts, selection: ProfileSelection, examiner: string): Profile {
  const frame = new EstimateFrame(counts, selection, examiner);
  const make = new EstimateMaker(frame);
  const counted = new Counted(counts.facts);
  const total = counts.examinations.reduce((sum, [, , n]) => sum + n, 0);
  const leftOut = leftOutOf(counts.leftOut, make);
  const retention = retentionOf(counts, counted, make);
  const mmiGap = mmiGapOf(counted, total, make);
  const tendencies = tendenciesOf(counts, counted, { total, make });
  return {
    asOf: frame.asOf,
    scope: frame.source,
    window: frame.window,
    examinations: make.tally({
      key: 'EXAMINATION',
      label: 'Examinations',
      numerator: total,
      unknowns: recordedCoverage(total, total),
      says: () => Object.values(leftOut).flatMap(({ sentences }) => sentences),
    }),
    leftOut,
    retention,
    tendencies,
    durations: durationsOf(counts, counted, { faceToFace: total - counts.recordReviews, make }),
    records: recordsOf(counts.pages, total, make),
    fees: feesOf(counted, total, make),
    mmiGap,
    caveats: caveatsOf({
      years: retention.byYear.length,
      comparesWithTreater: mmiGap !== null || tendencies.some(({ treaterPairs }) => treaterPairs !== null),
      automatic: frame.automaticCaveat('EXAMINATION'),
    }),
    make,
  };
}

function leftOutOf(counts: ProfileCounts['leftOut'], make: EstimateMaker): LeftOut {
  const leftOut = (
    key: LeftOutReason,
    label: string,
    sentenceOf: (count: number) => Sentence | null,
  ): Estimate => {
    const numerator = counts[key];
    const says = (): Sentence[] => {
      const sentence = sentenceOf(numerator);
      return sentence === null ? [] : [sentence];
    };
    return make.tally({ key, label, numerator, unknowns: recordedCoverage(numerator, numerator), says });
  };
  return {
    reexaminations: leftOut(
      'REEXAMINATION',
      'Re-examinations of a claimant already counted',
      reExaminationSentence,
    ),
    recordReviews: leftOut(
      'RECORD_REVIEW',
      'Record reviews, which are no examinations',
      recordReviewSentence,
    ),
    unverified: leftOut(
      'UNVERIFIED',
      'Read by a machine and not yet confirmed by a person',
      notYetVerifiedSentence,
    ),
  };
}
