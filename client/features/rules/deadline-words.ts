import type { DeadlineWordsFragment } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatQuantity } from '../../lib/format.js';

/** From how many days ahead a deadline is called soon. */
export const SOON_DAYS = 14;

type Deadline = Pick<
  DeadlineWordsFragment,
  'bound' | 'date' | 'conservativeDate' | 'daysLeft' | 'doneOn' | 'isKept'
>;

/** "By Mar 12, 2027", or "Not before" for a first day. The careful day comes first. */
export function dayWords({ bound, conservativeDate }: Pick<Deadline, 'bound' | 'conservativeDate'>): string {
  return `${bound === 'LATEST' ? 'By' : 'Not before'} ${formatDate(conservativeDate)}`;
}

/** Where the deadline stands today, in words: colour says nothing that these do not. */
export function standingWords({ bound, daysLeft, doneOn, isKept, date }: Deadline): string {
  if (doneOn !== null) {
    const outcome = isKept === true ? 'within the limit' : outsideWords(bound, date);
    return `Recorded on ${formatDate(doneOn)}, ${outcome}`;
  }
  if (bound === 'EARLIEST') return daysLeft > 0 ? `In ${formatQuantity(daysLeft, 'day')}` : 'Reached';
  if (daysLeft < 0) return `Past by ${formatQuantity(-daysLeft, 'day')}`;
  if (daysLeft === 0) return 'Today';
  const days = `in ${formatQuantity(daysLeft, 'day')}`;
  return daysLeft <= SOON_DAYS ? `Soon: ${days}` : `I${days.slice(1)}`;
}

function outsideWords(bound: Deadline['bound'], date: string): string {
  return bound === 'LATEST'
    ? `after ${formatDate(date)}, the last day by the rules on file`
    : `before ${formatDate(date)}, the first day by the rules on file`;
}

/** The day by the rules and why the careful one differs; null when they are one. */
export function otherDayWords({
  date,
  conservativeDate,
  conservativeReason,
}: Pick<DeadlineWordsFragment, 'date' | 'conservativeDate' | 'conservativeReason'>): string | null {
  if (date === conservativeDate) return null;
  const reason = conservativeReason === null ? '' : ` ${conservativeReason}`;
  return `By the rules on file: ${formatDate(date)}.${reason}`;
}

/** Whether it asks for attention: past or soon, and not done. */
export function isPressing({ bound, daysLeft, doneOn }: Deadline): boolean {
  return bound === 'LATEST' && doneOn === null && daysLeft <= SOON_DAYS;
}
