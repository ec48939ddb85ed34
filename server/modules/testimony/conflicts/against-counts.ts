import { timingSourceLabel } from '../../../kernel/vocabulary.js';
import { caveatOf } from '../../measures/index.js';
import { OathSubject, OathUnit } from '../../../reading/oaths/index.js';
import { clopperPearson } from '../../../statistics/proportion.js';
import { hasClosedInterval, quantile, quantileInterval } from '../../../statistics/quantile.js';
import {
  statedMedianTest,
  statedShareTest,
  type StatedInterval,
} from '../../../statistics/stated-interval.js';
import { quantityWords, swornWords } from '../oath-words.js';
import { swornInterval } from '../sworn-interval.js';
import type { PropositionRow } from '../testimony-facts.types.js';
import type { Comparison, FirmCounts, KnownByThen, RecordedMinutes, ShareCount } from './comparison.js';

/** Fewest examinations for a share, or minutes of one source, to be held against what was sworn. */
export const FEWEST_COUNTED = 10;

const SHARE_RULE =
  'Exact binomial test at the sworn share nearest to the count, with unknown examinations taken as agreeing; Holm over all tests.';
const MINUTES_RULE =
  'Sign test at the sworn limit nearest to the minutes recorded, ties taken as agreeing; Holm over all tests.';
const FLOOR_RULE = "The firm's own files alone hold more than the sworn upper limit; nothing is estimated.";
const EXAMPLE_RULE = 'One recorded example contradicts a statement that there was none.';

/** What a sworn statement is held against in the firm's own counts; nothing where they speak of something else. */
export function againstCounts(proposition: PropositionRow, counts: FirmCounts): readonly Comparison[] {
  const { subject, quantity, polarity } = proposition;
  if (isNever(proposition)) return example(proposition, counts);
  if (quantity === null || polarity === 'DENIES') return [];
  switch (subject) {
    case OathSubject.SHARE_DEFENSE:
    case OathSubject.SHARE_PLAINTIFF:
    case OathSubject.FINDING_RATE:
      return quantity.unit === OathUnit.PERCENT ? share(proposition, counts) : [];
    case OathSubject.EXAM_MINUTES:
      return quantity.unit === OathUnit.MINUTES
        ? counts.minutes.map((recorded) => minutes(proposition, counts.examinerId, recorded))
        : [];
    case OathSubject.RETENTIONS_PER_YEAR:
      return quantity.unit === OathUnit.COUNT ? busiestYear(proposition, counts) : [];
    case OathSubject.TIMES_FOR_FIRM:
      return quantity.unit === OathUnit.COUNT ? timesRetained(proposition, counts) : [];
    default:
      return [];
  }
}

/** "I have not once found that": no share above nothing is allowed. */
export function isNever({ subject, polarity, quantity }: PropositionRow): boolean {
  if (subject !== OathSubject.FINDING_RATE) return false;
  if (quantity === null) return polarity === 'DENIES';
  return polarity === 'AFFIRMS' && quantity.hedge === 'EXACT' && quantity.high === 0;
}

/** The figure that counts what is sworn; null where no figure does, also for a time that is no calendar year. */
export function shareKey(proposition: PropositionRow): string | null {
  const base = baseKey(proposition);
  const { from, to } = proposition;
  if (base === null || (from === null && to === null)) return base;
  const year = calendarYear(from, to);
  return year === null || !base.startsWith('SIDE.') ? null : `YEAR.${year}.${base}`;
}

function baseKey({ subject, issue, stance }: PropositionRow): string | null {
  if (subject === OathSubject.SHARE_DEFENSE) return 'SIDE.DEFENSE';
  if (subject === OathSubject.SHARE_PLAINTIFF) return 'SIDE.PLAINTIFF';
  return issue === null || stance === null ? null : `OPINION.${issue}.${stance}`;
}

function calendarYear(from: string | null, to: string | null): number | null {
  const [, year] = /^(\d{4})-01-01$/.exec(from ?? '') ?? [];
  return year !== undefined && to === `${year}-12-31` ? Number(year) : null;
}

function share(proposition: PropositionRow, counts: FirmCounts): Comparison[] {
  const key = shareKey(proposition);
  const counted = key === null ? undefined : counts.shares.get(key);
  if (key === null || counted === undefined || proposition.quantity === null) return [];
  const sworn = swornInterval(proposition.quantity);
  const shares = { lower: (sworn.lower ?? 0) / 100, upper: (sworn.upper ?? 100) / 100 };
  const p = statedShareTest(counted, shares);
  if (p === null) return [];
  const isTooFew = counted.n < FEWEST_COUNTED;
  return [
    {
      ...comparison(proposition, counts.examinerId, key),
      against: {
        kind: 'COUNT',
        figureKey: key,
        numerator: counted.x,
        denominator: counted.n,
        interval: clopperPearson(counted.x, counted.n),
      },
      statement: `${swornWords(proposition)}. ${countWords(counted)} ${nearestWords(counted, shares)} ${caveatOf('C-SEL').text}`,
      rule: SHARE_RULE,
      // Too few are no test; they stay in the family, so that fewer examinations make no other test easier.
      p: isTooFew ? 1 : p,
      isTooFew,
    },
  ];
}

function countWords({ x, n, unknown }: ShareCount): string {
  const unknowns = unknown === 0 ? '' : `; of a further ${unknown} it is not known`;
  return `In the firm's files it is so in ${x} of ${n} examinations${unknowns}.`;
}

function nearestWords({ x, n }: ShareCount, { lower, upper }: { lower: number; upper: number }): string {
  const [percent, low, high] = [(100 * x) / n, 100 * lower, 100 * upper];
  if (percent >= low && percent <= high) return 'That is within what was sworn.';
  const nearest = percent < low ? low : high;
  return `That is ${points(Math.abs(percent - nearest))} from ${points(nearest, 'percent')}, the nearest share that the words allow.`;
}

function points(value: number, unit: 'points' | 'percent' = 'points'): string {
  const rounded = Math.round(value * 10) / 10;
  return unit === 'points' && rounded === 1 ? '1 point' : `${rounded} ${unit}`;
}

function minutes(
  proposition: PropositionRow,
  examinerId: string,
  { source, values, missing }: RecordedMinutes,
): Comparison {
  const sworn = swornInterval(proposition.quantity ?? NO_QUANTITY);
  const test = statedMedianTest(values, sworn);
  const isTooFew = values.size < FEWEST_COUNTED;
  const shorter = (test?.below ?? 0) >= (test?.above ?? 0);
  const limit = Math.max(1, shorter ? Math.ceil(sworn.lower ?? 1) : Math.floor(sworn.upper ?? 0) + 1);
  const figureKey = `MINUTES.${source}.BELOW.${limit}`;
  const numerator = values.bins.reduce((sum, { value, count }) => (value < limit ? sum + count : sum), 0);
  const interval = medianInterval(values);
  const median = quantile(values, 0.5);
  const told = [
    `${swornWords(proposition)}.`,
    `By ${timingSourceLabel[source].toLowerCase()}, ${numerator} of ${values.size} examinations took less than ${limit} minutes; the median is ${median ?? 'not known'}${interval === null ? '' : ` (95 percent interval ${interval.lower ?? 'open'} to ${interval.upper ?? 'open'})`}.`,
    ...(missing === 0 ? [] : [`Of ${missing} this source gives no minutes.`]),
    caveatOf('C-SEL').text,
  ];
  return {
    ...comparison(proposition, examinerId, figureKey),
    id: `count:${proposition.id}:MINUTES.${source}`,
    against: { kind: 'COUNT', figureKey, numerator, denominator: values.size, interval },
    statement: told.join(' '),
    rule: MINUTES_RULE,
    p: isTooFew || test === null ? 1 : test.p,
    isTooFew,
  };
}

const NO_QUANTITY = { low: null, high: null, unit: OathUnit.MINUTES, hedge: 'EXACT' } as const;

function medianInterval(values: RecordedMinutes['values']): StatedInterval | null {
  if (!hasClosedInterval(values.size, 0.5)) return null;
  const interval = quantileInterval(values, 0.5);
  return interval === null ? null : { lower: interval.lower, upper: interval.upper };
}

/** A firm sees a part of a year's work, so its own count is a floor: it can exceed what was sworn, not fall short. */
function busiestYear(proposition: PropositionRow, counts: FirmCounts): Comparison[] {
  const years = yearsMeant(proposition)
    .flatMap((year) => {
      const count = counts.years.get(year);
      return count === undefined ? [] : [{ year, count }];
    })
    .toSorted((a, b) => b.count - a.count || b.year - a.year);
  const [busiest] = years;
  if (busiest === undefined) return [];
  const { year, count } = busiest;
  return floor(proposition, counts.examinerId, {
    figureKey: `YEAR.${year}`,
    numerator: count,
    denominator: count,
    found: count,
    told: `The firm's own files alone hold ${count} examinations of ${year}.`,
  });
}

/** Whole calendar years of the time stated; without one, that of the testimony and the one before. */
function yearsMeant({ from, to, givenOn }: PropositionRow): number[] {
  if (from === null && to === null) {
    const year = givenOn === null ? null : Number(givenOn.slice(0, 4));
    return year === null ? [] : [year - 1, year];
  }
  if (from === null || to === null) return [];
  const first = Number(from.slice(0, 4)) + (from.endsWith('-01-01') ? 0 : 1);
  const last = Number(to.slice(0, 4)) - (to.endsWith('-12-31') ? 0 : 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function timesRetained(proposition: PropositionRow, counts: FirmCounts): Comparison[] {
  const known = counts.knownByThen.get(proposition.id);
  if (known === undefined) return [];
  return floor(proposition, counts.examinerId, {
    ...known,
    found: known.byThen,
    told: `The firm's own files alone hold ${known.byThen} such examinations on or before that day.`,
  });
}

type Floor = {
  readonly figureKey: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly found: number;
  readonly told: string;
};

function floor(proposition: PropositionRow, examinerId: string, counted: Floor): Comparison[] {
  const { quantity } = proposition;
  const upper = quantity === null ? null : swornInterval(quantity).upper;
  if (quantity === null || upper === null) return [];
  const { figureKey, numerator, denominator, found, told } = counted;
  const beyond = found - Math.floor(upper);
  const apart =
    beyond > 0
      ? ` That is ${beyond} more than ${quantityWords(quantity)} allows.`
      : ' That is within what was sworn.';
  return [
    {
      ...comparison(proposition, examinerId, figureKey),
      against: { kind: 'COUNT', figureKey, numerator, denominator, interval: null },
      statement: `${swornWords(proposition)}. ${told}${apart}`,
      rule: FLOOR_RULE,
      p: null,
      differs: found > upper,
    },
  ];
}

function example(proposition: PropositionRow, counts: FirmCounts): Comparison[] {
  const known = counts.knownByThen.get(proposition.id);
  return known === undefined ? [] : [exampleOf(proposition, counts.examinerId, known)];
}

function exampleOf(proposition: PropositionRow, examinerId: string, known: KnownByThen): Comparison {
  const { figureKey, numerator, denominator, byThen, examples } = known;
  const base = comparison(proposition, examinerId, figureKey);
  const found = byThen === 0 ? 'no example' : byThen === 1 ? 'one example' : `${byThen} examples`;
  return {
    ...base,
    cites: [...base.cites, ...examples],
    against: { kind: 'COUNT', figureKey, numerator, denominator, interval: null },
    statement: `${swornWords(proposition)}. The firm's files hold ${found} on or before that day.`,
    rule: EXAMPLE_RULE,
    p: null,
    differs: byThen > 0,
  };
}

function comparison(
  proposition: PropositionRow,
  examinerId: string,
  key: string,
): Pick<Comparison, 'id' | 'proposition' | 'cites' | 'use'> {
  const { mayBeUsed, whyNot } = proposition;
  return {
    id: `count:${proposition.id}:${key}`,
    proposition,
    cites: [proposition.cite, { kind: 'FIGURE', examinerId, key }],
    use: { mayBeUsed, whyNot },
  };
}
