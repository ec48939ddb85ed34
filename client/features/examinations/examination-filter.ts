import type { ProfileFilter } from '../../generated/graphql.js';
import { choiceField, choicesField, flagField, integerField, textField } from '../../lib/url-state.js';
import { EXAM_KINDS, SIDES, WINDOWS, examKindLabel, sideLabel } from '../../lib/vocabulary.js';

const yearField = integerField(1900, 2200);
const kindsField = choicesField(EXAM_KINDS);
const sidesField = choicesField(SIDES);
const windowField = choiceField(WINDOWS);

/** Which address parameter holds which organisation. */
export const ORGANISATION_PARAMETERS = {
  carrier: 'carrierId',
  lawFirm: 'lawFirmId',
  attorney: 'attorneyId',
  vendor: 'vendorId',
} as const;

const FILTER_PARAMETERS = [
  'window',
  'from',
  'to',
  'kind',
  'side',
  'reexaminations',
  ...Object.keys(ORGANISATION_PARAMETERS),
];

/**
 * The filter that an address asks for. Parameters that cannot be used are ignored, so that an old or mistyped
 * link still opens; a year range that runs backwards is read the right way round. Years chosen by the reader win
 * over a preset window: one address asks for one range.
 */
export function filterOf(parameters: URLSearchParams): ProfileFilter {
  const years = [yearField.parse(parameters.get('from')), yearField.parse(parameters.get('to'))] as const;
  const isBackwards = years[0] !== null && years[1] !== null && years[0] > years[1];
  const [fromYear, toYear] = isBackwards ? [years[1], years[0]] : years;
  const kinds = kindsField.parse(parameters.get('kind'));
  const sides = sidesField.parse(parameters.get('side'));
  const filter: ProfileFilter = {};
  if (fromYear !== null) filter.fromYear = fromYear;
  if (toYear !== null) filter.toYear = toYear;
  const window = windowField.parse(parameters.get('window'));
  if (window !== null && window !== 'ALL' && !hasChosenYears(filter)) filter.window = window;
  if (kinds.length > 0) filter.kinds = [...kinds];
  if (sides.length > 0) filter.sides = [...sides];
  for (const [parameter, field] of Object.entries(ORGANISATION_PARAMETERS)) {
    const id = textField.parse(parameters.get(parameter));
    if (id !== '') filter[field] = id;
  }
  if (flagField.parse(parameters.get('reexaminations'))) filter.reexaminations = true;
  return filter;
}

/** True for a range of years that is the reader's own and none of the preset windows. */
export function hasChosenYears(filter: ProfileFilter): boolean {
  return filter.fromYear != null || filter.toYear != null;
}

/** The same filter as address parameters; empty for a filter that leaves nothing out. */
export function filterParameters(filter: ProfileFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  const put = (name: string, text: string | null) => {
    if (text !== null) parameters.set(name, text);
  };
  if (!hasChosenYears(filter)) put('window', windowField.print(presetOf(filter)));
  put('from', yearField.print(filter.fromYear ?? null));
  put('to', yearField.print(filter.toYear ?? null));
  put('kind', kindsField.print(filter.kinds ?? []));
  put('side', sidesField.print(filter.sides ?? []));
  for (const [parameter, field] of Object.entries(ORGANISATION_PARAMETERS)) {
    put(parameter, textField.print(filter[field] ?? ''));
  }
  put('reexaminations', flagField.print(filter.reexaminations ?? false));
  return parameters;
}

/** The preset in the address; all dates, which are the default, are left out of it. */
function presetOf({ window }: ProfileFilter): (typeof WINDOWS)[number] | null {
  return window == null || window === 'ALL' ? null : window;
}

/** The address parameters with another filter in place; everything that is not the filter's stays. */
export function withFilter(parameters: URLSearchParams, filter: ProfileFilter): URLSearchParams {
  const next = new URLSearchParams(parameters);
  for (const name of FILTER_PARAMETERS) next.delete(name);
  for (const [name, value] of filterParameters(filter)) next.set(name, value);
  return next;
}

/** True when the filter leaves examinations out. */
export function isFiltered(filter: ProfileFilter): boolean {
  return filterParameters(filter).size > 0;
}

/** The names of the organisations that a filter may hold, by id. */
export type OrganisationNames = ReadonlyMap<string, string>;

/** What the filter asks for besides its dates, in words: "QME or AME, for the defense, carrier Harbor Mutual". Empty when all. */
export function filterWords(filter: ProfileFilter, names: OrganisationNames): string {
  const nameOf = (id: string | null | undefined, what: string) =>
    id == null ? [] : [`${what} ${names.get(id) ?? 'as chosen'}`];
  return [
    ...(filter.kinds?.length ? [filter.kinds.map((kind) => examKindLabel[kind]).join(' or ')] : []),
    ...(filter.sides?.length
      ? [`side ${filter.sides.map((side) => sideLabel[side].toLowerCase()).join(' or ')}`]
      : []),
    ...nameOf(filter.carrierId, 'carrier'),
    ...nameOf(filter.lawFirmId, 'law firm'),
    ...nameOf(filter.attorneyId, 'attorney'),
    ...nameOf(filter.vendorId, 'vendor'),
    ...(filter.reexaminations === true ? ['re-examinations counted as well'] : []),
  ].join(', ');
}
