/** The fewest and the most findings that are within, at one number of examinations; both inclusive. */
export interface CountLimits {
  readonly lower: number;
  readonly upper: number;
}

/** The limits at n examinations: as they would be if all examiners had one rate, and as they are by the peer model. */
export interface FunnelLimitsAt {
  readonly n: number;
  readonly binomial95: CountLimits;
  readonly binomial998: CountLimits;
  readonly predictive95: CountLimits;
  readonly predictive998: CountLimits;
}

/** One examiner of the group. */
export interface FunnelPoint {
  readonly numerator: number;
  readonly denominator: number;
  readonly isSubject: boolean;
}

/** Where a point lies by the limits of the peer model at its own number of examinations. */
export type FunnelPlace = 'WITHIN' | 'OUTSIDE_95' | 'OUTSIDE_998';

/**
 * Where a point lies, by counts as the limits are, so that picture and table cannot differ by rounding. Null where no
 * limits were given for its number of examinations.
 */
export function placeOf(point: FunnelPoint, limits: readonly FunnelLimitsAt[]): FunnelPlace | null {
  const at = limits.find(({ n }) => n === point.denominator);
  if (!at) return null;
  const isOutside = ({ lower, upper }: CountLimits) => point.numerator < lower || point.numerator > upper;
  if (isOutside(at.predictive998)) return 'OUTSIDE_998';
  return isOutside(at.predictive95) ? 'OUTSIDE_95' : 'WITHIN';
}

/** One level stretch of a limit: a share that holds from one number of examinations to another. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/**
 * A limit as steps: level around each n for which it was computed, up to half-way to its neighbours. Limits are
 * counts, so nothing is interpolated between them.
 */
export function limitSteps(
  limits: readonly FunnelLimitsAt[],
  countOf: (limits: FunnelLimitsAt) => number,
): Step[] {
  const known = limits.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n);
  return known.map((at, index) => {
    const before = known[index - 1]?.n;
    const after = known[index + 1]?.n;
    return {
      from: before === undefined ? at.n - 0.5 : (before + at.n) / 2,
      to: after === undefined ? at.n + 0.5 : (at.n + after) / 2,
      share: countOf(at) / at.n,
    };
  });
}

/** Steps as the path of one line; empty for no steps. */
export function stepPath(
  steps: readonly Step[],
  x: (n: number) => number,
  y: (share: number) => number,
): string {
  return steps
    .map(({ from, to, share }, index) =>
      index === 0 ? `M${px(x(from))} ${px(y(share))}H${px(x(to))}` : `V${px(y(share))}H${px(x(to))}`,
    )
    .join('');
}

/** The area between a lower and an upper limit as one closed path; empty for no steps. */
export function bandPath(
  lower: readonly Step[],
  upper: readonly Step[],
  x: (n: number) => number,
  y: (share: number) => number,
): string {
  const there = stepPath(upper, x, y);
  if (there === '') return '';
  const back = [...lower]
    .reverse()
    .map(({ from, share }) => `V${px(y(share))}H${px(x(from))}`)
    .join('');
  return `${there}${back}Z`;
}

/** A tenth of a pixel is finer than anybody sees; more digits only make long files. */
function px(value: number): number {
  return Math.round(value * 10) / 10;
}
