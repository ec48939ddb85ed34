import type { UnitOfWork } from '../../platform/database/index.js';

/** A stored count that is not what counting gives. 0: not there at all. */
export type CountDifference = {
  readonly examinerId: string;
  readonly measure: string;
  readonly outcome: string;
  readonly kind: string;
  readonly year: number;
  readonly side: string;
  /** 0: no earlier examination of the claimant. */
  readonly priorYear: number;
  readonly stored: number;
  readonly counted: number;
};

/** Counts the whole firm anew and lists where the stored counts differ; an empty list is the only good answer. */
export function countDifferences(unitOfWork: UnitOfWork): Promise<CountDifference[]> {
  return unitOfWork.query(
    `with counted as (
       select f.subject_id, f.measure, f.outcome, f.kind, f.year, f.side, f.prior_year, count(*)::integer as n
         from counted_fact f where f.firm_id = $1 group by 1, 2, 3, 4, 5, 6, 7
     ), stored as (
       select c.subject_id, c.measure, c.outcome, c.kind, c.year, c.side, c.prior_year, c.n
         from examiner_count c where c.firm_id = $1
     )
     select subject_id as "examinerId", measure, outcome, kind, year, side, prior_year as "priorYear",
            coalesce(stored.n, 0) as stored, coalesce(counted.n, 0) as counted
       from counted full join stored using (subject_id, measure, outcome, kind, year, side, prior_year)
      where stored.n is distinct from counted.n
      order by subject_id, measure, outcome, kind, year, side, prior_year`,
    [unitOfWork.principal.firmId],
  );
}

/** Examinations whose stored day of the claimant's examination before is not what their order gives; ids only. */
export async function orderDifferences(unitOfWork: UnitOfWork): Promise<string[]> {
  const rows = await unitOfWork.query<{ id: string }>(
    `select id from examination_order
      where firm_id = $1 and prior_on is distinct from stored_prior_on order by id`,
    [unitOfWork.principal.firmId],
  );
  return rows.map(({ id }) => id);
}

/** Examinations whose stored pairs with treaters' opinions are not what comparing gives; ids only, each once. */
export async function pairDifferences(unitOfWork: UnitOfWork): Promise<string[]> {
  const rows = await unitOfWork.query<{ id: string }>(
    `with compared as (
       select c.examination_id, c.issue, c.stance, c.mmi_on
         from treater_comparison c where c.firm_id = $1 and num_nonnulls(c.stance, c.mmi_on) > 0
     ), stored as (
       select p.examination_id, p.issue, p.stance, p.mmi_on from treater_pair p where p.firm_id = $1
     )
     select distinct examination_id as id
       from compared full join stored using (examination_id, issue)
      where (compared.stance, compared.mmi_on) is distinct from (stored.stance, stored.mmi_on)
      order by 1`,
    [unitOfWork.principal.firmId],
  );
  return rows.map(({ id }) => id);
}
