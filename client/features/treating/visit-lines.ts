import { dayNumber } from '../../lib/day-number.js';

/** One visit as it was typed: its day, and what the rest of the line says of it. */
export type TypedVisit = { readonly on: string; readonly kind: string | null };

export type VisitLines = {
  readonly visits: readonly TypedVisit[];
  /** What cannot be read, a sentence each, with the line's number. */
  readonly faults: readonly string[];
};

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(.*)$/;
const AMERICAN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(.*)$/;

/**
 * Visits pasted one a line: a day as 2025-03-02 or 3/2/2025, and after it whatever the line says of the visit. Two
 * digits of a year are not guessed. The same day twice is one visit.
 */
export function visitLines(text: string): VisitLines {
  const visits = new Map<string, TypedVisit>();
  const faults: string[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const visit = typedVisit(line.trim());
    if (visit === null) {
      faults.push(`Line ${index + 1} does not begin with a day such as 2025-03-02 or 3/2/2025.`);
    } else if (!visits.has(visit.on)) {
      visits.set(visit.on, visit);
    }
  });
  return { visits: [...visits.values()], faults };
}

function typedVisit(line: string): TypedVisit | null {
  const iso = ISO.exec(line);
  const american = AMERICAN.exec(line);
  const [year, month, date, rest] = iso
    ? [iso[1], iso[2], iso[3], iso[4]]
    : american
      ? [american[3], american[1], american[2], american[4]]
      : [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const on = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  // A further digit would make another number of the last one.
  if (dayNumber(on) === null || /^\d/.test(rest ?? '')) return null;
  const kind = (rest ?? '').replace(/^[\s,;:\-–—\t]+/, '').trim();
  return { on, kind: kind === '' ? null : kind };
}
