import type {
  DurationNumbersFragment,
  FeesNumbersFragment,
  MmiGapNumbersFragment,
  RecordsNumbersFragment,
  TimingSource,
} from '../../../generated/graphql.js';
import {
  formatCount,
  formatCountOf,
  formatDecimal,
  formatList,
  formatPercent,
  formatQuantity,
} from '../../../lib/format.js';
import { gapWords } from '../../examinations/examination-words.js';
import { formatUsd } from '../../../lib/format-money.js';

interface OpenRange {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** "24 to 31", or which limit cannot be given. */
export function openRangeWords(range: OpenRange, format: (value: number) => string = formatDecimal): string {
  if (range.lower === null && range.upper === null) return 'no limits can be given';
  if (range.lower === null) return `no lower limit can be given, upper ${format(range.upper ?? 0)}`;
  if (range.upper === null) return `lower ${format(range.lower)}, no upper limit can be given`;
  return `${format(range.lower)} to ${format(range.upper)}`;
}

/** How a source's examinations and its verb read: what a report states and what a log measured are different claims. */
const sourceWords: Record<TimingSource, { readonly subject: (n: number) => string; readonly verb: string }> =
  {
    RECORDING: {
      subject: (n) => `${formatQuantity(n, 'examination')} timed from a recording`,
      verb: 'lasted',
    },
    OBSERVER: {
      subject: (n) => `${formatQuantity(n, 'examination')} timed by an observer`,
      verb: 'lasted',
    },
    REPORT: {
      subject: (n) => `${formatQuantity(n, 'report')} stating face-to-face time`,
      verb: 'state',
    },
    CLAIMANT: {
      subject: (n) => `${formatQuantity(n, 'examination')} timed by the claimant's account`,
      verb: 'lasted',
    },
    FIRM_LOG: {
      subject: (n) => `${formatQuantity(n, 'examination')} timed in the firm's own log`,
      verb: 'lasted',
    },
  };

/** True for sources that rest on recall or on one party's own log: their marks are hollow. */
export function isRecalled(source: TimingSource): boolean {
  return source === 'CLAIMANT' || source === 'FIRM_LOG';
}

/** "In 118 reports stating face-to-face time, at least half state 29 minutes or less (interval for the median 27 to 31)." */
export function durationSentence(series: DurationNumbersFragment): string {
  const { subject, verb } = sourceWords[series.source];
  if (series.n === 0) return 'No examination has a time from this source.';
  if (series.n === 1)
    return `The one ${subject(1).replace(/^1 /, '')}: ${formatQuantity(series.minimum, 'minute')}.`;
  if (series.median === null)
    return `In ${subject(series.n)}: ${rangeWords(series.minimum, series.maximum)} minutes.`;
  const interval = series.medianInterval
    ? `interval for the median ${openRangeWords(series.medianInterval)}`
    : 'too few for an interval';
  return `In ${subject(series.n)}, at least half ${verb} ${formatDecimal(series.median)} minutes or less (${interval}).`;
}

function rangeWords(minimum: number, maximum: number): string {
  return minimum === maximum ? formatCount(minimum) : `${formatCount(minimum)} to ${formatCount(maximum)}`;
}

/** "Shortest 17, longest 44 minutes." and how many in-person examinations have no time from this source. */
export function durationCoverage(series: DurationNumbersFragment): string {
  const spread =
    series.n > 1
      ? `Shortest ${formatCount(series.minimum)}, longest ${formatCount(series.maximum)} minutes. `
      : '';
  return series.missing === 0
    ? `${spread}Every in-person examination has a time from this source.`
    : `${spread}${formatQuantity(series.missing, 'in-person examination')} without a time from this source.`;
}

/** Pages reviewed of pages supplied, over the examinations that record both; the shares are of pages, and say so. */
export function pagesSentence(records: RecordsNumbersFragment): string {
  const n = records.both.numerator;
  if (n === 0) return 'No examination records both the pages supplied and the pages reviewed.';
  const pages = formatCountOf(records.pagesReviewedOfBoth, records.pagesSuppliedOfBoth);
  const share =
    n >= 10 && records.pagesSuppliedOfBoth > 0 && records.pagesReviewedOfBoth <= records.pagesSuppliedOfBoth
      ? ` (${formatPercent(records.pagesReviewedOfBoth, records.pagesSuppliedOfBoth)} of the pages)`
      : '';
  return n === 1
    ? `In the one examination that records both, ${pages} pages supplied were reviewed.`
    : `In the ${formatCount(n)} examinations that record both, ${pages} pages supplied were reviewed${share}.`;
}

/** "In 31 of the 40 examinations that record both page counts, fewer pages were reviewed than supplied." */
export function notAllReviewedSentence(records: RecordsNumbersFragment): string {
  const { numerator, denominator } = records.notAllReviewed;
  if (denominator === 0) return 'No examination records both page counts.';
  if (denominator === 1) {
    return `In the one examination that records both page counts, ${numerator === 1 ? 'fewer pages were reviewed than supplied' : 'every page supplied was reviewed'}.`;
  }
  if (numerator === denominator || numerator === 0) {
    const all = denominator === 2 ? 'both' : `all ${formatCount(denominator)}`;
    const what =
      numerator === 0 ? 'every page supplied was reviewed' : 'fewer pages were reviewed than supplied';
    return `In ${all} examinations that record both page counts, ${what}.`;
  }
  return `In ${formatCount(numerator)} of the ${formatCount(denominator)} examinations that record both page counts, fewer pages were reviewed than supplied.`;
}

/** "The fees recorded in 112 examinations total $194,955; at least half are $1,650 or less, from $900 to $3,200." */
export function feesSentence(fees: FeesNumbersFragment): string {
  const n = fees.estimate.numerator;
  if (n === 0) return 'No examination records a fee.';
  if (n === 1) return `The one fee recorded is ${formatUsd(fees.totalUsd)}.`;
  const range =
    fees.minimumUsd !== null && fees.maximumUsd !== null
      ? fees.minimumUsd === fees.maximumUsd
        ? `; each is ${formatUsd(fees.minimumUsd)}`
        : `${fees.medianUsd === null ? ';' : ','} from ${formatUsd(fees.minimumUsd)} to ${formatUsd(fees.maximumUsd)}`
      : '';
  const isOneFee = fees.minimumUsd !== null && fees.minimumUsd === fees.maximumUsd;
  const median =
    fees.medianUsd === null || isOneFee ? '' : `; at least half are ${formatUsd(fees.medianUsd)} or less`;
  return `The fees recorded in ${formatCount(n)} examinations total ${formatUsd(fees.totalUsd)}${median}${range}.`;
}

/** How often the examiner's date of maximum medical improvement is earlier, later or the same day. */
export function mmiGapSentence(gap: MmiGapNumbersFragment): string {
  const earlier = gap.values.filter((days) => days > 0).length;
  const later = gap.values.filter((days) => days < 0).length;
  const same = gap.values.length - earlier - later;
  const [only] = gap.values;
  if (only === undefined) return 'No examination records both dates.';
  if (gap.values.length === 1) return `In the one examination with both dates, ${singleGapWords(only)}.`;
  const share = (count: number) =>
    count === gap.values.length ? `all ${formatCount(count)}` : formatCount(count);
  const parts = [
    ...(earlier > 0 ? [`earlier in ${share(earlier)}`] : []),
    ...(later > 0 ? [`later in ${share(later)}`] : []),
    ...(same > 0 ? [`the same day in ${share(same)}`] : []),
  ];
  return `Of the ${formatCount(gap.values.length)} examinations with both dates, the examiner's date is ${formatList(parts)}.`;
}

function singleGapWords(days: number): string {
  if (days === 0) return 'both name the same day';
  return `the examiner's date is ${gapWords(days)}`;
}

/** The median gap with its direction and interval; the reason why not below the minimum. */
export function mmiMedianSentence(gap: MmiGapNumbersFragment): string {
  if (gap.median === null || gap.n < 2) return '';
  const days = (value: number) => (value < 0 ? `−${formatDecimal(-value)}` : formatDecimal(value));
  const direction =
    gap.median === 0
      ? 'the same day'
      : `${formatDecimal(Math.abs(gap.median))} days ${gap.median > 0 ? 'earlier' : 'later'}`;
  const interval = gap.medianInterval
    ? `interval ${openRangeWords(gap.medianInterval, days)} days`
    : 'too few for an interval';
  return `Median: the examiner ${direction} (${interval}).`;
}
