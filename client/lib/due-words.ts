import { dayNumber } from './day-number.js';
import { formatDate } from './format-date.js';
import { formatQuantity } from './format.js';

const SOON_DAYS = 14;

/**
 * When something is due, as seen from a day (both legal dates): "due today", "due tomorrow", "due in 5 days",
 * "3 days overdue". Past two weeks only the date is said.
 */
export function dueWords(dueOn: string, today: string): string {
  const due = dayNumber(dueOn);
  const now = dayNumber(today);
  const date = formatDate(dueOn);
  if (due === null || now === null) return `due ${date}`;
  const days = due - now;
  if (days < 0) return `${formatQuantity(-days, 'day')} overdue, was due ${date}`;
  if (days === 0) return `due today, ${date}`;
  if (days === 1) return `due tomorrow, ${date}`;
  return days <= SOON_DAYS ? `due in ${days} days, ${date}` : `due ${date}`;
}

/** Whether the day lies before today. */
export function isOverdue(dueOn: string, today: string): boolean {
  return dueOn < today;
}
