import type {
  DurationNumbersFragment,
  FeesNumbersFragment,
  MmiGapNumbersFragment,
  PayerNumbersFragment,
  ProfileNumbersFragment,
  TendencyNumbersFragment,
} from '../../../generated/graphql.js';
import { formatCountOf, formatQuantity } from '../../../lib/format.js';
import { formatCents } from '../../../lib/format-money.js';
import { gapWords } from '../../examinations/examination-words.js';
import { timingSourceLabel } from '../../../lib/vocabulary.js';
import { readingOf } from './figure-words.js';
import { findingWords } from './opinion-words.js';
import { valueKey } from './profile-address.js';

/** A figure found by its key: how many examinations it counts, and what they have in common, in words. */
export interface NamedFigure {
  readonly key: string;
  readonly count: number;
  readonly title: string;
  /** The count among its whole; empty where the figure is its own whole. */
  readonly reading: string;
}

function payerFigures(breakdown: PayerNumbersFragment, kind: string): NamedFigure[] {
  return breakdown.payers.map(({ organisation, estimate }) => ({
    key: estimate.key,
    count: estimate.numerator,
    title: `${kind} ${organisation.name}`,
    reading: readingOf(estimate),
  }));
}

function durationFigures({ source, estimate, histogram }: DurationNumbersFragment): NamedFigure[] {
  const label = timingSourceLabel[source];
  return [
    { key: estimate.key, count: estimate.numerator, title: `Minutes recorded: ${label}`, reading: '' },
    ...histogram.map(({ value, count }) => ({
      key: valueKey(estimate.key, value),
      count,
      title: `${formatQuantity(value, 'minute')}: ${label}`,
      reading: formatCountOf(count, estimate.numerator),
    })),
  ];
}

function feeColumns({ estimate, histogram }: FeesNumbersFragment): NamedFigure[] {
  return histogram.map(({ value, count }) => ({
    key: valueKey(estimate.key, value),
    count,
    title: `Fee from ${formatCents(value * 100)} to under ${formatCents(value * 100 + 10_000)}`,
    reading: formatCountOf(count, estimate.numerator),
  }));
}

function gapFigures({ estimate, values }: MmiGapNumbersFragment): NamedFigure[] {
  const counts = new Map<number, number>();
  for (const days of values) counts.set(days, (counts.get(days) ?? 0) + 1);
  return [
    {
      key: estimate.key,
      count: estimate.numerator,
      title: 'Both dates of maximum medical improvement recorded',
      reading: '',
    },
    ...[...counts].map(([days, count]) => ({
      key: valueKey(estimate.key, days),
      count,
      title: `Maximum medical improvement: examiner ${gapWords(days)}`,
      reading: formatCountOf(count, estimate.numerator),
    })),
  ];
}

const PAIR_CELLS = [
  ['BOTH', 'bothYes', 'both'],
  ['TREATER_ONLY', 'treaterYesExaminerNo', 'the treater only'],
  ['EXAMINER_ONLY', 'treaterNoExaminerYes', 'the examiner only'],
  ['NEITHER', 'bothNo', 'neither'],
] as const;

function pairFigures({ issue, label, treaterPairs: pairs }: TendencyNumbersFragment): NamedFigure[] {
  if (pairs === null) return [];
  return [
    {
      key: pairs.estimate.key,
      count: pairs.estimate.numerator,
      title: pairs.estimate.label,
      reading: readingOf(pairs.estimate),
    },
    ...PAIR_CELLS.map(([cell, name, who]) => ({
      key: `TREATER_PAIR.${issue}.${cell}`,
      count: pairs[name],
      title: `${label}: ${findingWords(pairs.finding)}, stated by ${who}`,
      reading: formatCountOf(pairs[name], pairs.estimate.denominator),
    })),
  ];
}

/** Every figure of a profile that opens into examinations. Used to say in words what a list of them holds. */
export function profileFigures(profile: ProfileNumbersFragment): NamedFigure[] {
  const { leftOut, retention, tendencies, durations, records, fees, mmiGap } = profile;
  return [
    {
      key: profile.examinations.key,
      count: profile.examinations.numerator,
      title: 'All examinations',
      reading: '',
    },
    ...[leftOut.reexaminations, leftOut.recordReviews, leftOut.unverified].map((figure) => ({
      key: figure.key,
      count: figure.numerator,
      title: `Left out: ${figure.label.charAt(0).toLowerCase()}${figure.label.slice(1)}`,
      reading: '',
    })),
    ...retention.bySide.map((figure) => ({
      key: figure.key,
      count: figure.numerator,
      title: figure.label,
      reading: readingOf(figure),
    })),
    ...retention.byYear.map(({ year, examinations }) => ({
      key: examinations.key,
      count: examinations.numerator,
      title: `Examinations in ${year}`,
      reading: '',
    })),
    ...payerFigures(retention.carriers, 'Carrier'),
    ...payerFigures(retention.lawFirms, 'Law firm'),
    ...payerFigures(retention.attorneys, 'Attorney'),
    ...payerFigures(retention.vendors, 'Vendor'),
    ...tendencies.flatMap(({ label, stances }) =>
      stances.map(({ finding, estimate }) => ({
        key: estimate.key,
        count: estimate.numerator,
        title: `${label}: the report states ${findingWords(finding)}`,
        reading: readingOf(estimate),
      })),
    ),
    ...tendencies.flatMap(pairFigures),
    ...durations.flatMap(durationFigures),
    ...[records.notAllReviewed, records.supplied, records.reviewed, records.both, fees.estimate].map(
      (figure) => ({
        key: figure.key,
        count: figure.numerator,
        title: figure.label,
        reading: readingOf(figure),
      }),
    ),
    ...feeColumns(fees),
    ...(mmiGap ? gapFigures(mmiGap) : []),
  ];
}
