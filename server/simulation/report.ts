import { distanceInErrors, type ExpectedFigure } from './expectation.js';
import type { Figure } from './figures.js';
import { hardLimitOf, keepsLimit, type HardLimit } from './hard-limits.js';
import type { Parameters } from './scenarios.js';

/** Further apart than this, two simulations of one thing do not agree. */
export const MAX_DISTANCE = 4;

export type Verdict = {
  readonly figure: Figure;
  readonly expected: ExpectedFigure | null;
  /** In combined standard errors; null without an expected figure. */
  readonly distance: number | null;
  readonly limit: HardLimit | null;
  readonly isOk: boolean;
};

/** Holds every figure against what is expected of it and against its hard limit. */
export function judge(
  figures: readonly Figure[],
  expected: readonly ExpectedFigure[],
  parameters: Parameters,
): Verdict[] {
  return figures.map((figure) => {
    const match =
      expected.find(({ scenario, name }) => scenario === figure.scenario && name === figure.name) ?? null;
    const distance = match === null ? null : distanceInErrors(figure, match);
    const limit = hardLimitOf(figure, parameters);
    // Without an error (a single repetition) there is no distance, and so no agreement either.
    const agrees = distance === null || distance <= MAX_DISTANCE;
    return {
      figure,
      expected: match,
      distance,
      limit,
      isOk: agrees && (limit === null || keepsLimit(figure, limit)),
    };
  });
}

/** Expected figures that nothing was simulated for. */
export function unmatched(figures: readonly Figure[], expected: readonly ExpectedFigure[]): ExpectedFigure[] {
  return expected.filter(
    (one) => !figures.some(({ scenario, name }) => scenario === one.scenario && name === one.name),
  );
}

/** A row of the printed table. */
export function rowOf({ figure, expected, distance, limit, isOk }: Verdict): string[] {
  const number = (value: number | null | undefined): string => value?.toFixed(4) ?? '';
  const bound = limit === null ? '' : 'atLeast' in limit ? `>= ${limit.atLeast}` : `<= ${limit.atMost}`;
  return [
    `${figure.scenario}  ${figure.name}`,
    number(figure.value),
    number(figure.se),
    number(expected?.value),
    distance?.toFixed(1) ?? '',
    bound,
    isOk ? 'ok' : 'FAIL',
  ];
}
