import type { PoolContributionStateFragment, PoolDataClass } from '../../generated/graphql.js';

/** One act of the firm towards the pool. */
export interface PoolDecision {
  readonly dataClass: PoolDataClass;
  readonly act: 'Opted in' | 'Withdrew';
  /** When, and therefore from which release on. */
  readonly at: string;
  /** Who; null when no member did. */
  readonly by: string | null;
}

/** The times in which the firm contributed, taken apart into acts, newest first. */
export function poolDecisions(contributions: readonly PoolContributionStateFragment[]): PoolDecision[] {
  return contributions
    .flatMap(({ dataClass, history }) =>
      history.flatMap(({ optedInAt, optedInBy, withdrawnAt, withdrawnBy }): PoolDecision[] => {
        const optedIn: PoolDecision = {
          dataClass,
          act: 'Opted in',
          at: optedInAt,
          by: optedInBy?.account.displayName ?? null,
        };
        return withdrawnAt === null
          ? [optedIn]
          : [
              optedIn,
              { dataClass, act: 'Withdrew', at: withdrawnAt, by: withdrawnBy?.account.displayName ?? null },
            ];
      }),
    )
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
