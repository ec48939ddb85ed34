import { analysisWindowLabel } from '../../kernel/analysis-window.js';
import type { ProfileFilter, WindowKind } from './profile-filter.js';

/** The time asked for and the time found; days are YYYY-MM-DD. */
export type ProfileWindow = {
  readonly preset: WindowKind;
  /** First and last day asked for; null: no such end. */
  readonly from: string | null;
  readonly to: string | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly firstExaminedOn: string | null;
  readonly lastExaminedOn: string | null;
  readonly words: string;
};

/** What an export has to say of dates that no preset window gave. */
export const CHOSEN_BY_USER = 'date range chosen by the user';

/** The window of a filter, with the days of the first and the last examination found in it. */
export function windowOf(
  { window: preset, fromYear, toYear, lastDay }: ProfileFilter,
  found: Pick<ProfileWindow, 'firstExaminedOn' | 'lastExaminedOn'>,
): ProfileWindow {
  const from = fromYear === null ? null : `${fromYear}-01-01`;
  const to = lastDay ?? (toYear === null ? null : `${toYear}-12-31`);
  return {
    preset,
    from,
    to,
    fromYear,
    toYear: to === null ? null : Number(to.slice(0, 4)),
    firstExaminedOn: found.firstExaminedOn,
    lastExaminedOn: found.lastExaminedOn,
    words: preset === 'CUSTOM' ? CHOSEN_BY_USER : analysisWindowLabel[preset].toLowerCase(),
  };
}
