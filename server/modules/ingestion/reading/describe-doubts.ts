import type { Conventions } from './detection/detect-conventions.js';
import type { FoundTable } from './detection/find-table.js';
import type { Mapping } from './mapping.js';

const ORDER_IN_WORDS = {
  MDY: 'month first (3/4/21 is March 4)',
  DMY: 'day first (3/4/21 is April 3)',
  YMD: 'year first (21/3/4 is March 4)',
} as const;

/** What was decided without proof, or against a part of the evidence, in sentences. */
export function describeDoubts(
  conventions: Conventions,
  table: FoundTable,
  { records, mapping }: { records: number; mapping: Mapping },
): string[] {
  const order = ORDER_IN_WORDS[conventions.dateOrder];
  const doubts: string[] = [];
  if (conventions.ambiguousDates > 0 && conventions.agreeingDates === 0) {
    doubts.push(`No date shows whether the day or the month comes first; they are read ${order}.`);
  }
  const contrary = conventions.provenDates - conventions.agreeingDates;
  if (conventions.agreeingDates > 0 && contrary > 0) {
    doubts.push(
      `Dates are read ${order}; ${contrary} of them fit another order only, and are refused as dates.`,
    );
  }
  if (conventions.clock === 'OFFICE_12H') {
    doubts.push('No time says AM or PM; hours from 1 to 6 are read as afternoon.');
  }
  for (const [header, { noneIsNotFound }] of Object.entries(mapping.columns)) {
    if (noneIsNotFound === true) doubts.push(`Under "${header}", "none" is read as the opposite of "found".`);
  }
  if (table.format.headerRecord === 0) doubts.push('The file has no headings; its columns are numbered.');
  if (records === 0) doubts.push('There are no records below the headings.');
  return doubts;
}
