import type { Profile } from '../../analytics/index.js';
import type { ExhibitTable } from '../exhibit-content.js';

/** Examinations of each year by retaining side; counts only, whatever their number. */
export function byYearTable(years: Profile['retention']['byYear']): ExhibitTable {
  return {
    caption: 'By year of the examination',
    columns: [
      { heading: 'Year', share: 1 },
      { heading: 'Defense', share: 1 },
      { heading: 'Plaintiff', share: 1 },
      { heading: 'Neutral', share: 1 },
      { heading: 'Not recorded', share: 1 },
      { heading: 'All', share: 1 },
    ],
    rows: years.map(({ year, examinations, bySide }) => [
      String(year),
      ...bySide.map(({ numerator }) => String(numerator)),
      String(bySide[0]?.unknowns.unknown ?? 0),
      String(examinations.numerator),
    ]),
  };
}
