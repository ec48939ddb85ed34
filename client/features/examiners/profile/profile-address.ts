import type { ProfileFilter } from '../../../generated/graphql.js';
import { filterParameters } from '../../examinations/examination-filter.js';

function withQuery(path: string, parameters: URLSearchParams): string {
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
}

/** The address of a profile under a filter. */
export function profileAddress(examinerId: string, filter: ProfileFilter): string {
  return withQuery(`/examiners/${encodeURIComponent(examinerId)}`, filterParameters(filter));
}

/** The key of the examinations with exactly one value of a series: the series' key and the value. */
export function valueKey(seriesKey: string, value: number): string {
  return `${seriesKey}.${value}`;
}

/** The address of the examinations that a figure counts, under the same filter. */
export function rowsAddress(examinerId: string, figureKey: string, filter: ProfileFilter): string {
  const parameters = new URLSearchParams({ figure: figureKey });
  for (const [name, value] of filterParameters(filter)) parameters.set(name, value);
  return withQuery(`/examiners/${encodeURIComponent(examinerId)}/examinations`, parameters);
}
