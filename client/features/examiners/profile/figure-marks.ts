import type { PayerBar, Proportion, Tone } from '../../../charts/index.js';
import type {
  EstimateNumbersFragment,
  PayerNumbersFragment,
  Side,
  Stance,
} from '../../../generated/graphql.js';
import { formatQuantity } from '../../../lib/format.js';
import { boundsOf, displayOf, openWords, readingOf, refusalOf } from './figure-words.js';
import { rowsAddress } from './profile-address.js';
import type { ProfileScope } from './profile-scope.js';

/** The two sides are drawn alike; what is neither is hatched, what is not recorded hollow. */
export const sideTone: Record<Side, Tone> = {
  DEFENSE: 'accent',
  PLAINTIFF: 'strong',
  NEUTRAL: 'hatch',
  UNKNOWN: 'hollow',
};

/** Stances drawn as the sides are. */
export const stanceTone: Record<Stance, Tone> = {
  FAVORS_DEFENSE: 'accent',
  MIXED: 'hatch',
  FAVORS_CLAIMANT: 'strong',
  UNDETERMINED: 'hollow',
  NOT_ADDRESSED: 'hollow',
};

/** A figure as a row of dot and interval; what may not be shown is left to the row's note. */
export function proportionOf(
  scope: ProfileScope,
  figure: EstimateNumbersFragment,
  label = figure.label,
): Proportion {
  const display = displayOf(figure);
  const isDrawn = display.kind === 'percent' || display.kind === 'interval';
  return {
    key: figure.key,
    label,
    count: figure.numerator,
    denominator: figure.denominator,
    share: display.kind === 'percent' ? figure.numerator / figure.denominator : null,
    interval: isDrawn ? display.interval : null,
    bounds: isDrawn ? boundsOf(figure) : display.kind === 'bounds' ? display.bounds : null,
    reading: readingOf(figure),
    note: refusalOf(figure),
    href: rowsAddress(scope.examinerId, figure.key, scope.filter),
    linkLabel: `${label}: ${readingOf(figure)}. ${openWords(figure.numerator)}.`,
  };
}

/** A chart shows this many organisations; the table of the chart's numbers and the remainder line tell of the rest. */
const MOST_PAYERS = 10;

/** Organisations as bars, the ones past the tenth gathered in a remainder. */
export function payerBars(scope: ProfileScope, breakdown: PayerNumbersFragment): PayerBar[] {
  const shown = breakdown.payers.slice(0, MOST_PAYERS);
  const gathered = breakdown.payers.slice(MOST_PAYERS);
  const remainder = gathered.reduce((sum, { estimate }) => sum + estimate.numerator, breakdown.others);
  const bars = shown.map(({ organisation, estimate }): PayerBar => ({
    key: estimate.key,
    label: organisation.name,
    count: estimate.numerator,
    reading: readingOf(estimate),
    tone: 'accent',
    href: rowsAddress(scope.examinerId, estimate.key, scope.filter),
    linkLabel: `${organisation.name}: ${readingOf(estimate)}. ${openWords(estimate.numerator)}.`,
  }));
  if (remainder === 0) return bars;
  const reading = formatQuantity(remainder, 'examination');
  const label = 'All others together';
  return [
    ...bars,
    { key: 'others', label, count: remainder, reading, tone: 'hollow', href: null, linkLabel: label },
  ];
}
