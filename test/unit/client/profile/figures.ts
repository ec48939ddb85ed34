import type { FigureNumbersFragment } from '../../../../client/generated/graphql.js';

type Coverage = FigureNumbersFragment['coverage'];

/** A coverage in which everything is known unless said otherwise. */
export function coverageOf(
  known: number,
  unknown: Partial<Omit<Coverage, 'known' | 'total' | 'unknown'>> = {},
): Coverage {
  const kinds = { undetermined: 0, notAddressed: 0, blank: 0, uncoded: 0, ...unknown };
  const missing = kinds.undetermined + kinds.notAddressed + kinds.blank + kinds.uncoded;
  return { known, unknown: missing, total: known + missing, ...kinds };
}

/** A figure as the API sends it at this size; limits are stand-ins, not computed. */
export function figureOf(
  count: number,
  denominator: number,
  overrides: Partial<FigureNumbersFragment> = {},
): FigureNumbersFragment {
  const reason =
    denominator === 0
      ? 'NO_EXAMINATIONS'
      : denominator < 5
        ? 'TOO_FEW_FOR_INTERVAL'
        : denominator < 10
          ? 'TOO_FEW_FOR_PERCENT'
          : null;
  return {
    key: 'SIDE.DEFENSE',
    label: 'Retained by the defense',
    count,
    denominator,
    share: reason === null ? count / denominator : null,
    interval: denominator >= 5 ? { lower: 0.2904, upper: 0.9633 } : null,
    notShownBecause: reason,
    bounds: null,
    coverage: coverageOf(denominator),
    ...overrides,
  };
}
