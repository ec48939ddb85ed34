import type { PoolContributionStateFragment, PoolDataClass } from '../../generated/graphql.js';
import { formatInstantDay } from '../../lib/format-date.js';

/** A data class as a heading. */
export const dataClassLabel: Record<PoolDataClass, string> = { OPINIONS: 'Opinions' };

/** What contributing a data class means, in one sentence. */
export const dataClassMeaning: Record<PoolDataClass, string> = {
  OPINIONS: 'For each verified examination and issue, whether the report states the finding that is counted.',
};

/** What is never contributed, whatever a firm opts into. */
export const NEVER_LEAVES: readonly string[] = [
  'Who was examined: no name and no birth date. A pseudonym made with a key keeps one examination that two firms recorded from counting twice.',
  'Matters, parties, attorneys and carriers.',
  'Report texts, quotes, notes, documents and fees.',
  'Your firm’s name, its members, what they look up, and how many examinations are yours.',
];

/** How a release treats what was contributed. */
export const HOW_IT_IS_PROTECTED: readonly string[] = [
  'Contributions are added up once a quarter, in a fixed set of groups. Nobody can ask the pool another question.',
  'A group is shown only when five firms or more stand behind it and neither one of them nor two together could work out another’s part. Otherwise it is left out, and so is whatever would give it away.',
  'What is shown is rounded, and everything computed from it is computed from the rounded values.',
];

/** Typed to confirm; long enough not to be typed by accident. */
export const CONFIRMATION = { optIn: 'CONTRIBUTE', withdraw: 'WITHDRAW' } as const;

/** Whether the word was typed, whatever its case and the spaces around it. */
export function isConfirmed(typed: string, word: string): boolean {
  return typed.trim().toUpperCase() === word;
}

/** "2026Q3" -> "third quarter of 2026"; anything else as it came. */
export function quarterWords(quarter: string): string {
  const parts = /^(\d{4})Q([1-4])$/.exec(quarter);
  const ordinal = ['first', 'second', 'third', 'fourth'][Number(parts?.[2]) - 1];
  return parts && ordinal !== undefined ? `${ordinal} quarter of ${parts[1]}` : quarter;
}

/** Where a contribution stands and since when, in one sentence. */
export function contributionWords({
  isOn,
  history,
}: Pick<PoolContributionStateFragment, 'isOn' | 'history'>): string {
  const latest = history[0];
  if (latest === undefined) return 'Off. Nothing of this kind leaves your firm.';
  if (isOn) {
    return `On since ${formatInstantDay(latest.optedInAt)}. It counts in every release made after that day.`;
  }
  return latest.withdrawnAt === null
    ? 'Off. Nothing of this kind leaves your firm.'
    : `Withdrawn on ${formatInstantDay(latest.withdrawnAt)}. It counts in no release made after that day.`;
}
