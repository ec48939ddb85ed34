import DataLoader from 'dataloader';
import type { TimingSource } from '../../kernel/vocabulary.js';
import { alignToKeys, type UnitOfWork } from '../../platform/database/index.js';
import { Examination } from './examination.entity.js';

/** What is recorded beside an examination. Null: nothing recorded. Times are HH:MM, money is cents. */
export type ExaminationDetails = {
  readonly id: string;
  readonly timings: readonly {
    readonly source: TimingSource;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly minutes: number;
  }[];
  readonly records: { readonly pagesSupplied: number | null; readonly pagesReviewed: number | null } | null;
  readonly fee: { readonly amountCents: number | null; readonly billingCode: string | null } | null;
};

/** Null for an examination that is missing or another firm's. */
export const examinationLoader = (unitOfWork: UnitOfWork): DataLoader<string, Examination | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await unitOfWork.scope.byIds(Examination, ids), ({ id }) => id),
  );

// The three are asked for together, so they travel together: one statement for a page of examinations.
const DETAILS = `
select e.id,
       (select coalesce(json_agg(json_build_object('source', t.source,
                 'startedAt', to_char(t.started_at, 'HH24:MI'), 'endedAt', to_char(t.ended_at, 'HH24:MI'),
                 'minutes', t.minutes)
               order by array_position(array['RECORDING', 'OBSERVER', 'REPORT', 'CLAIMANT', 'FIRM_LOG'], t.source)), '[]')
          from timing_observation t where t.firm_id = e.firm_id and t.examination_id = e.id) as timings,
       (select json_build_object('pagesSupplied', r.pages_supplied, 'pagesReviewed', r.pages_reviewed)
          from examination_records r where r.firm_id = e.firm_id and r.examination_id = e.id) as records,
       (select json_build_object('amountCents', f.amount_cents, 'billingCode', f.billing_code)
          from fee f where f.firm_id = e.firm_id and f.examination_id = e.id) as fee
  from examination e
 where e.firm_id = $1 and e.id = any ($2::uuid[])`;

/** Timings (most direct source first), page counts and fee of an examination. */
export const examinationDetailsLoader = (
  unitOfWork: UnitOfWork,
): DataLoader<string, ExaminationDetails | null> =>
  new DataLoader(async (ids) => {
    const rows = await unitOfWork.query<ExaminationDetails>(DETAILS, [unitOfWork.principal.firmId, ids]);
    return alignToKeys(ids, rows, ({ id }) => id);
  });
