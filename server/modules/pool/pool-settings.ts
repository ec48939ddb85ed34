import { PoolDataClass } from './data-class.js';
import type { PoolPeriodRow, PoolReleaseRow } from './pool-settings.queries.js';
import { dayAfter, lastQuarter, nextQuarter, parseQuarter, type Quarter } from './quarter.js';

/** What the firm decided, and when it takes effect. */
export type PoolSettings = {
  readonly contributions: readonly {
    readonly dataClass: PoolDataClass;
    readonly isOn: boolean;
    readonly history: readonly (PoolPeriodRow & { readonly dataClass: PoolDataClass })[];
  }[];
  readonly latestRelease: PoolReleaseRow | null;
  readonly nextRelease: { readonly quarter: string; readonly notBefore: string };
};

/** The quarter of the next release: after the latest one, but never one that is long over. */
export function upcomingQuarter(latest: PoolReleaseRow | null, today: string): Quarter {
  const last = lastQuarter(today);
  const released = latest === null ? null : parseQuarter(latest.quarter);
  return released === null || released.endsOn < last.endsOn ? last : nextQuarter(released);
}

export function poolSettings(
  periods: readonly PoolPeriodRow[],
  { latest, today }: { readonly latest: PoolReleaseRow | null; readonly today: string },
): PoolSettings {
  const upcoming = upcomingQuarter(latest, today);
  return {
    contributions: Object.values(PoolDataClass).map((dataClass) => {
      const history = periods.flatMap((period) =>
        period.dataClass === dataClass ? [{ ...period, dataClass }] : [],
      );
      return { dataClass, history, isOn: history.some(({ withdrawnAt }) => withdrawnAt === null) };
    }),
    latestRelease: latest,
    nextRelease: { quarter: upcoming.name, notBefore: dayAfter(upcoming) },
  };
}
