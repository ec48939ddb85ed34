import type { EstimateNumbersFragment, PayerNumbersFragment, Side } from '../../../generated/graphql.js';
import { formatCount, formatCountOf, formatList, formatQuantity } from '../../../lib/format.js';
import { sidePhrase } from '../../examinations/examination-words.js';
import { SIDES } from '../../../lib/vocabulary.js';
import { displayOf, notCounted, readingOf } from './figure-words.js';
import { placeWords, type ProfileScope } from './profile-scope.js';

/** How many examinations each side asked for. */
export type SideCount = { readonly side: Side; readonly count: number };

/** The sides of figures keyed "SIDE.DEFENSE"; figures of another key are not sides. */
export function sideOf(key: string): Side | null {
  return SIDES.find((side) => key.endsWith(`.${side}`)) ?? null;
}

/** Sides with their counts, in the fixed order, from the retention figures. */
export function sideCounts(figures: readonly EstimateNumbersFragment[]): SideCount[] {
  return figures.flatMap((figure) => {
    const side = sideOf(figure.key);
    return side === null ? [] : [{ side, count: figure.numerator }];
  });
}

/** Examinations that do not record who asked for them. */
export function unrecordedSides(figures: readonly EstimateNumbersFragment[]): number {
  const [first] = figures;
  return first ? notCounted(first.unknowns) : 0;
}

/**
 * "Of the 48 examinations in Cedar & Vane LLP's files, 2019–2025, 46 were for the defense and 2 for the
 * plaintiff." Examinations that do not record the side are not among them, and are counted in a second sentence.
 */
export function retentionSentence(
  scope: ProfileScope,
  counts: readonly SideCount[],
  unknown: number,
): string {
  const parties = counts.filter(({ side }) => side !== 'UNKNOWN');
  const known = parties.reduce((sum, { count }) => sum + count, 0);
  const recorded = unknown === 0 ? '' : ', that record who retained the examiner';
  const place = placeWords(scope);
  const rest =
    unknown === 0
      ? ''
      : ` A further ${formatQuantity(unknown, 'examination')} ${unknown === 1 ? 'does' : 'do'} not record it.`;
  if (known === 0) {
    return unknown === 0
      ? `There are no examinations ${place}.`
      : `None of the ${formatQuantity(unknown, 'examination')} ${place} records who retained the examiner.`;
  }
  const present = parties.filter(({ count }) => count > 0);
  const [only] = present;
  if (present.length === 1 && only) {
    const phrase = sidePhrase[only.side];
    return known === 1
      ? `The one examination ${place}${unknown === 0 ? '' : ', that records who retained the examiner'}, was ${phrase}.${rest}`
      : `${known === 2 ? 'Both' : `All ${formatCount(known)}`} examinations ${place}${recorded}, were ${phrase}.${rest}`;
  }
  const [first, ...others] = present.map(({ side, count }) => ({ count, phrase: sidePhrase[side] }));
  if (!first) throw new RangeError('A retention sentence needs a side with examinations.');
  const parts = [
    `${formatCount(first.count)} ${first.count === 1 ? 'was' : 'were'} ${first.phrase}`,
    ...others.map(({ count, phrase }) => `${formatCount(count)} ${phrase}`),
  ];
  return `Of the ${formatCount(known)} examinations ${place}${recorded}, ${formatList(parts)}.${rest}`;
}

/** The unnamed are stated in the next sentence, so bounds are left to the chart. */
function topReading(figure: EstimateNumbersFragment): string {
  return displayOf(figure).kind === 'bounds'
    ? formatCountOf(figure.numerator, figure.denominator)
    : readingOf(figure);
}

/** What kind of organisation a breakdown lists, as words. */
export interface PayerWords {
  readonly singular: string;
  readonly plural: string;
}

/**
 * Who is named most often, with ties named together; what is not named is said. "Keystone & Vale is the carrier
 * named most often: 23 of 118 (…)."
 */
export function topPayerSentence(breakdown: PayerNumbersFragment, words: PayerWords): string {
  const unnamed =
    breakdown.unknown === 0
      ? ''
      : ` ${formatQuantity(breakdown.unknown, 'examination')} ${breakdown.unknown === 1 ? 'names' : 'name'} none.`;
  const [first] = breakdown.payers;
  if (!first) return `No ${words.singular} is named.${unnamed}`;
  const tied = breakdown.payers.filter((payer) => payer.estimate.numerator === first.estimate.numerator);
  if (breakdown.payers.length === 1) {
    return `${first.organisation.name} is the only ${words.singular} named, in ${formatQuantity(first.estimate.numerator, 'examination')}.${unnamed}`;
  }
  if (tied.length > 1) {
    const names =
      tied.length > 3
        ? `${tied.length} ${words.plural}`
        : formatList(tied.map((payer) => payer.organisation.name));
    return `${names} are named most often, in ${formatQuantity(first.estimate.numerator, 'examination')} each, of ${formatCount(breakdown.known)} that name a ${words.singular}.${unnamed}`;
  }
  return `${first.organisation.name} is the ${words.singular} named most often: ${topReading(breakdown.top?.estimate ?? first.estimate)}.${unnamed}`;
}
