import type { EstimateNumbersFragment } from '../../../../client/generated/graphql.js';

type Coverage = EstimateNumbersFragment['unknowns'];

/** A coverage in which everything is known unless said otherwise. */
export function coverageOf(
  known: number,
  unknown: Partial<Omit<Coverage, 'known' | 'total' | 'unknown'>> = {},
): Coverage {
  const kinds = { undetermined: 0, notAddressed: 0, blank: 0, uncoded: 0, unverified: 0, ...unknown };
  const missing = kinds.undetermined + kinds.notAddressed + kinds.blank + kinds.uncoded + kinds.unverified;
  return { known, unknown: missing, total: known + missing, ...kinds };
}

/** A figure as the API sends it at this size; limits are stand-ins, not computed. */
export function figureOf(
  count: number,
  denominator: number,
  overrides: Partial<EstimateNumbersFragment> = {},
): EstimateNumbersFragment {
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
    unit: 'SHARE',
    method: { id: 'clopper-pearson' },
    numerator: count,
    denominator,
    value: reason === null ? count / denominator : null,
    limits: denominator >= 5 ? { lower: 0.2904, upper: 0.9633 } : null,
    suppressedBecause: reason,
    bounds: null,
    unknowns: coverageOf(denominator),
    ...overrides,
  };
}
