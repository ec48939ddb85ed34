import type { EstimateNumbersFragment, Stance, TendencyNumbersFragment } from '../../../generated/graphql.js';
import { formatCount, formatList, formatPercent, formatQuantity } from '../../../lib/format.js';
import { displayOf } from './figure-words.js';
import type { ProfileScope } from './profile-scope.js';

/** The three stances that are counted, in the order in which they are always shown. */
export const COUNTED_STANCES = [
  'FAVORS_DEFENSE',
  'MIXED',
  'FAVORS_CLAIMANT',
] as const satisfies readonly Stance[];

/** The finding as the report's own words, without the verb that the sentence brings: "no causal relationship". */
export function findingWords(finding: string): string {
  return finding.replace(/^(the report )?states (that )?/i, '').replace(/\.$/, '');
}

function percentWords(figure: EstimateNumbersFragment): string {
  return displayOf(figure).kind === 'percent'
    ? ` (${formatPercent(figure.numerator, figure.denominator)})`
    : '';
}

/**
 * "Of the 48 examinations by Dana Cole, M.D. dated … in Cedar & Vane LLP's files in which the report states an
 * opinion on causation, the report states no causal relationship in 46 (96%)." True by counting, at every count.
 */
export function opinionSentence(
  scope: ProfileScope,
  issue: string,
  opinion: { readonly finding: string; readonly estimate: EstimateNumbersFragment },
): string {
  const { numerator, denominator } = opinion.estimate;
  const finding = findingWords(opinion.finding);
  const where = [
    `by ${scope.examinerName}`,
    scope.dates,
    `in ${scope.source}`,
    scope.limitedTo === '' ? '' : `(${scope.limitedTo})`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  const about = `in which the report states an opinion on ${issue.toLowerCase() === 'mmi' ? 'MMI' : lowerFirst(issue)}`;
  if (denominator === 0) return `There is no examination ${where} ${about}.`;
  if (denominator === 1) {
    return `In the one examination ${where} ${about}, the report ${numerator === 1 ? 'states' : 'does not state'} ${finding}.`;
  }
  const opening = `Of the ${formatCount(denominator)} examinations ${where} ${about}, the report states ${finding} in`;
  if (numerator === denominator)
    return `${opening} all ${formatCount(denominator)}${percentWords(opinion.estimate)}.`;
  if (numerator === 0) return `${opening} none of the ${formatCount(denominator)}.`;
  return `${opening} ${formatCount(numerator)}${percentWords(opinion.estimate)}.`;
}

function lowerFirst(text: string): string {
  // Abbreviations keep their capitals.
  return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

/** The stance that most reports take; the first in the fixed order when several are equal. Null without opinions. */
export function mostFrequent(
  tendency: TendencyNumbersFragment,
): TendencyNumbersFragment['stances'][number] | null {
  const present = tendency.stances.filter((stance) => stance.estimate.numerator > 0);
  return present.reduce<TendencyNumbersFragment['stances'][number] | null>(
    (most, stance) => (most !== null && most.estimate.numerator >= stance.estimate.numerator ? most : stance),
    null,
  );
}

/** From this many opinions on an issue counts in the heading that compares issues. */
const SMALLEST_COMPARED = 10;

/**
 * The heading of the chart of all issues: on how many issues more reports take one side than the other, among the
 * issues with at least ten opinions. Ties are named, not given to a side.
 */
export function opinionsTitle(tendencies: readonly TendencyNumbersFragment[]): string {
  const countOf = (tendency: TendencyNumbersFragment, stance: Stance) =>
    tendency.stances.find((candidate) => candidate.stance === stance)?.estimate.numerator ?? 0;
  const compared = tendencies.filter(
    (tendency) => (tendency.stances[0]?.estimate.denominator ?? 0) >= SMALLEST_COMPARED,
  );
  if (compared.length === 0) {
    return `Opinions on ${formatQuantity(tendencies.length, 'issue')} are recorded, none in ten reports or more.`;
  }
  const leads = compared.map((tendency) =>
    Math.sign(countOf(tendency, 'FAVORS_DEFENSE') - countOf(tendency, 'FAVORS_CLAIMANT')),
  );
  const parts = [
    [leads.filter((lead) => lead > 0).length, 'more favor the defense than the claimant'],
    [leads.filter((lead) => lead < 0).length, 'more favor the claimant than the defense'],
    [leads.filter((lead) => lead === 0).length, 'equally many favor either'],
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, phrase]) => `${phrase} on ${formatCount(count)}`);
  const [only] = parts.filter(([count]) => count === compared.length);
  if (only && compared.length > 1)
    return `On all ${formatCount(compared.length)} issues with at least ten opinions, ${only[1]}.`;
  return `Of the ${formatQuantity(compared.length, 'issue')} with at least ten opinions, ${formatList(words)}.`;
}

/** The heading of an issue's figures: "Causation: 66 of 102 reports state no causal relationship." */
export function tendencyTitle(tendency: TendencyNumbersFragment): string {
  const most = mostFrequent(tendency);
  if (!most) return `${tendency.label}: no report states an opinion.`;
  const { numerator, denominator } = most.estimate;
  const finding = findingWords(most.finding);
  if (denominator === 1) return `${tendency.label}: the one report with an opinion states ${finding}.`;
  return `${tendency.label}: ${formatCount(numerator)} of ${formatQuantity(denominator, 'report')} ${numerator === 1 ? 'states' : 'state'} ${finding}.`;
}
