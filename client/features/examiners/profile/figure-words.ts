import type { EstimateNumbersFragment } from '../../../generated/graphql.js';
import {
  formatCount,
  formatCountOf,
  formatInterval,
  formatList,
  formatPercent,
  formatQuantity,
} from '../../../lib/format.js';

type Coverage = EstimateNumbersFragment['unknowns'];

/** Which parts of a figure may be drawn and printed: one decision for charts, sentences and tables. */
export type FigureDisplay =
  | { readonly kind: 'none' }
  | { readonly kind: 'tally' }
  | { readonly kind: 'count' }
  | { readonly kind: 'interval'; readonly interval: Range }
  | { readonly kind: 'percent'; readonly interval: Range }
  | { readonly kind: 'bounds'; readonly bounds: Range; readonly unknown: number }
  | { readonly kind: 'mostly-unknown'; readonly unknown: number };

interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** Both limits, or null when an end is open: a share's never is. */
function closed(range: EstimateNumbersFragment['limits']): Range | null {
  if (range === null || range.lower === null || range.upper === null) return null;
  return { lower: range.lower, upper: range.upper };
}

/** Where the share lies however the unknown ones are counted; null when nothing is unknown. */
export function boundsOf(figure: Pick<EstimateNumbersFragment, 'bounds'>): Range | null {
  return closed(figure.bounds);
}

/**
 * How much a figure may say. The server withholds share and interval below its minimums; past one unknown in five
 * the bounds stand in for the percentage, and past one in two nothing but counts is left.
 */
export function displayOf(figure: EstimateNumbersFragment): FigureDisplay {
  if (figure.denominator === 0) return { kind: 'none' };
  // No share and no reason why not: a plain count of what is recorded, which is no proportion.
  if (figure.value === null && figure.suppressedBecause === null) return { kind: 'tally' };
  const bounds = boundsOf(figure);
  if (figure.suppressedBecause === 'TOO_MUCH_UNKNOWN' && bounds) {
    const unknown = notCounted(figure.unknowns);
    return unknown > figure.denominator
      ? { kind: 'mostly-unknown', unknown }
      : { kind: 'bounds', bounds, unknown };
  }
  const interval = closed(figure.limits);
  if (!interval) return { kind: 'count' };
  return figure.value === null ? { kind: 'interval', interval } : { kind: 'percent', interval };
}

/** The figure in words. The count of the whole always comes first; a percentage never stands without it. */
export function readingOf(figure: EstimateNumbersFragment): string {
  const display = displayOf(figure);
  if (display.kind === 'none') return 'no examinations to count';
  const counts = formatCountOf(figure.numerator, figure.denominator);
  const share = shareWords(figure);
  if (share === '') return counts;
  return display.kind === 'percent' ? `${counts} (${share})` : `${counts}, ${share}`;
}

/** What may be said beyond the counts: "96%, interval 86% to 99%". Empty where nothing may. Shown only beside them. */
export function shareWords(figure: EstimateNumbersFragment): string {
  const display = displayOf(figure);
  switch (display.kind) {
    case 'none':
    case 'tally':
    case 'count':
      return '';
    case 'interval':
      return `interval ${formatInterval(display.interval)}`;
    case 'percent':
      return `${formatPercent(figure.numerator, figure.denominator)}, interval ${formatInterval(display.interval)}`;
    case 'bounds':
      return `${formatInterval(display.bounds)} with the ${formatCount(display.unknown)} not known counted either way`;
    case 'mostly-unknown':
      return `${formatCount(display.unknown)} more not known`;
  }
}

/** Why no percentage, or no figure at all, is given; empty when one is. */
export function refusalOf(figure: EstimateNumbersFragment): string {
  const display = displayOf(figure);
  switch (display.kind) {
    case 'none':
      return 'No examinations to count.';
    case 'count':
    case 'interval':
      return `Too few examinations (${formatCount(figure.denominator)}) to state a percentage.`;
    case 'bounds':
      return 'More than one in five is not known: the range replaces a percentage.';
    case 'mostly-unknown':
      return 'More than half is not known: no percentage is given.';
    case 'tally':
    case 'percent':
      return '';
  }
}

/** Examinations that the denominator leaves out, whatever the reason. */
export function notCounted(coverage: Coverage): number {
  return coverage.total - coverage.known;
}

/**
 * "A further 16 examinations are not counted: 4 undetermined, 9 not addressed and 3 with nothing recorded." Kinds
 * that do not occur are left out; empty when nothing is.
 * @param blankWords how examinations with nothing recorded are named where that is said more plainly.
 */
export function notCountedSentence(coverage: Coverage, blankWords = 'with nothing recorded'): string {
  const total = notCounted(coverage);
  if (total === 0) return '';
  const { undetermined, notAddressed, blank, uncoded, unverified } = coverage;
  const kinds: readonly (readonly [number, string])[] = [
    [undetermined, 'undetermined'],
    [notAddressed, 'not addressed'],
    [uncoded, 'not yet coded'],
    [unverified, 'not yet verified'],
    [blank, blankWords],
  ];
  const parts = kinds
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatCount(count)} ${words}`);
  return `A further ${formatQuantity(total, 'examination')} ${total === 1 ? 'is' : 'are'} not counted: ${formatList(parts)}.`;
}

/** The link beside a figure: "Open the 46 examinations". */
export function openWords(count: number): string {
  if (count === 1) return 'Open the one examination';
  return count === 0 ? 'No examinations to open' : `Open the ${formatQuantity(count, 'examination')}`;
}
