import type { Estimate } from '../analytics/index.js';
import { day, lowerPercent, percent, upperPercent } from '../measures/index.js';
import type { ExhibitFigure } from './kept-record.js';

/** A number of the profile as an exhibit keeps it. */
export function figureOf({
  key,
  label,
  unit,
  numerator,
  denominator,
  unknowns,
  value,
  limits,
  suppressedBecause,
}: Estimate): ExhibitFigure {
  return {
    key,
    label,
    unit,
    numerator,
    denominator,
    unknown: unknowns.unknown,
    value,
    lower: limits?.lower ?? null,
    upper: limits?.upper ?? null,
    notStatedBecause: suppressedBecause,
  };
}

type Counted = Pick<ExhibitFigure, 'numerator' | 'denominator'>;

/** "46 of 48". */
export function countWords({ numerator, denominator }: Counted): string {
  return `${numerator} of ${denominator}`;
}

/** "96%"; in words where too few are known to state it. */
export function shareWords({ value }: Pick<ExhibitFigure, 'value'>): string {
  return value === null ? 'not stated' : percent('share', value).text;
}

/** "85% to 100%", rounded outwards; in words where it may not be stated. */
export function intervalWords({ lower, upper }: Pick<ExhibitFigure, 'lower' | 'upper'>): string {
  if (lower === null || upper === null) return 'not stated';
  return `${lowerPercent('lower', lower).text} to ${upperPercent('upper', upper).text}`;
}

/** Share and interval, each where it may be stated: "96%, 85% to 100%"; "not stated" when neither may. */
export function statedWords(figure: Pick<ExhibitFigure, 'value' | 'lower' | 'upper'>): string {
  const [share, interval] = [shareWords(figure), intervalWords(figure)];
  return share === interval ? share : `${share}, ${interval}`;
}

/** "3 March 2021" for "2021-03-03", as the sentences of the profile write it. */
export function dayWords(isoDay: string): string {
  return day('day', isoDay).text;
}

/** "22 November 2026 10:05 UTC". */
export function instantWords(iso: string): string {
  return `${dayWords(iso.slice(0, 10))} ${iso.slice(11, 16)} UTC`;
}

/** "1 examination", "2 examinations". */
export function quantityWords(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** "a", "a and b", "a, b and c". */
export function listWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
