import type { ProfileFilter, ProfileNumbersFragment } from '../../../generated/graphql.js';
import { formatInstant, yearOf } from '../../../lib/format-date.js';

/** What every sentence and every link of one profile shares. */
export interface ProfileScope {
  readonly examinerId: string;
  /** As the directory writes it, with credentials. */
  readonly examinerName: string;
  readonly filter: ProfileFilter;
  /** "Cedar & Vane LLP's files". */
  readonly source: string;
  /** The dates counted, a window named; empty when there are none. */
  readonly years: string;
  /** "as of Nov 21, 2026, 10:02 AM": when the figures were counted. */
  readonly asOf: string;
  /** What the filter asks for besides dates, in words; empty when all. */
  readonly limitedTo: string;
}

/** The scope of a profile that has arrived. */
export function scopeOf(args: {
  readonly examiner: { readonly id: string; readonly displayName: string };
  readonly firmName: string;
  readonly filter: ProfileFilter;
  readonly limitedTo: string;
  readonly profile: Pick<ProfileNumbersFragment, 'window' | 'asOf'>;
}): ProfileScope {
  return {
    examinerId: args.examiner.id,
    examinerName: args.examiner.displayName,
    filter: args.filter,
    source: filesOf(args.firmName),
    years: datesCounted(args.profile.window),
    asOf: `as of ${formatInstant(args.profile.asOf)}`,
    limitedTo: args.limitedTo,
  };
}

/** What stands under every chart: source, window and filter, then whatever the chart adds. */
export function captionOf(scope: ProfileScope, ...additions: readonly string[]): string {
  const where = [scope.source, scope.years, scope.limitedTo].filter((part) => part !== '').join(', ');
  return [
    `${where.charAt(0).toUpperCase()}${where.slice(1)}.`,
    ...additions.filter((part) => part !== ''),
  ].join(' ');
}

/** When the figures were counted, as a sentence: "Counted as of Nov 21, 2026, 10:02 AM." */
export function exportNoteOf(scope: ProfileScope): string {
  return `Counted ${scope.asOf}.`;
}

/** "Cedar & Vane LLP's files"; a name that ends in s takes the apostrophe alone. */
export function filesOf(firmName: string): string {
  return `${firmName}${/s$/i.test(firmName) ? "'" : "'s"} files`;
}

type YearsOfWindow = Pick<
  ProfileNumbersFragment['window'],
  'fromYear' | 'toYear' | 'firstExaminedOn' | 'lastExaminedOn'
>;

/**
 * "2019–2025" for all dates, "last five calendar years, 2022–2026" for a preset window, and "2020–2024, date range
 * chosen by the user" for any other: whoever meets the figure elsewhere must know.
 */
export function datesCounted(
  window: YearsOfWindow & Pick<ProfileNumbersFragment['window'], 'preset' | 'words'>,
): string {
  const years = yearWords(window);
  if (window.preset === 'ALL') return years;
  const parts = window.preset === 'CUSTOM' ? [years, window.words] : [window.words, years];
  return parts.filter((part) => part !== '').join(', ');
}

/** "2019–2025", or "2024" for one year. Years asked for win over years found, so that an empty year still shows. */
export function yearWords(window: YearsOfWindow): string {
  const from = window.fromYear ?? foundYear(window.firstExaminedOn);
  const to = window.toYear ?? foundYear(window.lastExaminedOn);
  if (from === null && to === null) return '';
  if (from === null) return `up to ${to}`;
  if (to === null) return `from ${from}`;
  return from === to ? String(from) : `${from}–${to}`;
}

function foundYear(date: string | null): number | null {
  return date === null ? null : yearOf(date);
}

/** Where and when the counted examinations lie, as the tail of a noun: "in Cedar & Vane LLP's files, 2019–2025". */
export function placeWords(scope: ProfileScope): string {
  const years = scope.years === '' ? '' : `, ${scope.years}`;
  const limited = scope.limitedTo === '' ? '' : ` (${scope.limitedTo})`;
  return `in ${scope.source}${years}${limited}`;
}
