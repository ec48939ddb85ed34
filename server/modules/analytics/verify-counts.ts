import type { UnitOfWork } from '../../platform/database/index.js';

/** A stored count that is not what counting gives. 0: not there at all. */
export type CountDifference = {
  readonly examinerId: string;
  readonly measure: string;
  readonly outcome: string;
  readonly kind: string;
  readonly year: number;
  readonly side: string;
  readonly stored: number;
  readonly counted: number;
};

/** Counts the whole firm anew and lists where the stored counts differ; an empty list is the only good answer. */
export function countDifferences(unitOfWork: UnitOfWork): Promise<CountDifference[]> {
  return unitOfWork.query(
    `with counted as (
       select f.subject_id, f.measure, f.outcome, f.kind, f.year, f.side, count(*)::integer as n
         from counted_fact f where f.firm_id = $1 group by 1, 2, 3, 4, 5, 6
     ), stored as (
       select c.subject_id, c.measure, c.outcome, c.kind, c.year, c.side, c.n
         from examiner_count c where c.firm_id = $1
     )
     select subject_id as "examinerId", measure, outcome, kind, year, side,
            coalesce(stored.n, 0) as stored, coalesce(counted.n, 0) as counted
       from counted full join stored using (subject_id, measure, outcome, kind, year, side)
      where stored.n is distinct from counted.n
      order by subject_id, measure, outcome, kind, year, side`,
    [unitOfWork.principal.firmId],
  );
}
