import type { UnitOfWork } from '../../platform/database/index.js';

/** One period in which the firm contributed; open while `withdrawnAt` is null. */
export type PoolPeriodRow = {
  readonly dataClass: string;
  readonly optedInAt: Date;
  readonly optedInById: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnById: string | null;
};

export type PoolReleaseRow = {
  readonly quarter: string;
  readonly endsOn: string;
  readonly releasedAt: Date;
  readonly methodVersion: string;
};

/** All periods of the firm, latest first. */
export function poolPeriods(unitOfWork: UnitOfWork): Promise<PoolPeriodRow[]> {
  return unitOfWork.query(
    `select data_class as "dataClass", opted_in_at as "optedInAt", opted_in_by as "optedInById",
            withdrawn_at as "withdrawnAt", withdrawn_by as "withdrawnById"
       from pool_opt_in where firm_id = $1 order by opted_in_at desc, id desc`,
    [unitOfWork.principal.firmId],
  );
}

/** Null before the first release. */
export async function latestRelease(unitOfWork: UnitOfWork): Promise<PoolReleaseRow | null> {
  const [row] = await unitOfWork.query<PoolReleaseRow>(
    `select quarter, ends_on::text as "endsOn", released_at as "releasedAt", method_version as "methodVersion"
       from pool_release order by number desc limit 1`,
  );
  return row ?? null;
}
