import { FillState } from '../../pharmacology/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { SETTLING_CODES, settlingProblems } from './settling-problems.js';
import type { FillToSettle, SettledFill } from './settle-fills.js';

/** Fills of a matter in the order in which they were imported, and by row in a file. */
export function fillsToSettle(unitOfWork: UnitOfWork, matterId: string): Promise<FillToSettle[]> {
  return unitOfWork.query(
    `select f.id, f.import_id as "importId", f.content_key as "contentKey", coalesce(f.quantity < 0, false) as "isReversal"
       from pharmacy_fill f
       join pharmacy_import i on i.firm_id = f.firm_id and i.id = f.import_id
      where f.firm_id = $1 and f.matter_id = $2
      order by i.confirmed_at, i.id, f.row_number`,
    [unitOfWork.principal.firmId, matterId],
  );
}

/**
 * Writes what became of the fills on file where it changed, with the rows and counts of the imports that they are
 * of. Fills that are not among the settled ones stay.
 */
export async function writeSettled(
  unitOfWork: UnitOfWork,
  matterId: string,
  settled: ReadonlyMap<string, SettledFill>,
): Promise<void> {
  const changed = await changedFills(unitOfWork, matterId, settled);
  if (changed.length === 0) return;
  // Of two rows of one dispensing one counts at any moment: the former one gives way first.
  const [leaving, counting] = [
    changed.filter(({ state }) => state !== FillState.COUNTED),
    changed.filter(({ state }) => state === FillState.COUNTED),
  ];
  for (const part of [leaving, counting]) if (part.length > 0) await writeStates(unitOfWork, part);
  await unitOfWork.query(RECOUNT, [
    unitOfWork.principal.firmId,
    [...new Set(changed.map(({ importId }) => importId))],
  ]);
}

type ChangedFill = SettledFill & { readonly id: string; readonly importId: string };

async function changedFills(
  unitOfWork: UnitOfWork,
  matterId: string,
  settled: ReadonlyMap<string, SettledFill>,
): Promise<ChangedFill[]> {
  const rows = await unitOfWork.query<ChangedFill>(
    `select id, import_id as "importId", state, counterpart_id as "counterpartId"
       from pharmacy_fill where firm_id = $1 and matter_id = $2`,
    [unitOfWork.principal.firmId, matterId],
  );
  return rows.flatMap(({ id, importId, state, counterpartId }) => {
    const now = settled.get(id);
    const isSame = now === undefined || (now.state === state && now.counterpartId === counterpartId);
    return isSame ? [] : [{ id, importId, ...now }];
  });
}

async function writeStates(unitOfWork: UnitOfWork, fills: readonly ChangedFill[]): Promise<void> {
  await unitOfWork.query(
    `with changed as (
       select * from unnest($2::uuid[], $3::text[], $4::uuid[], $5::jsonb[]) as c (id, state, counterpart_id, problems)
     ), fills as (
       update pharmacy_fill f set state = c.state, counterpart_id = c.counterpart_id
         from changed c where f.firm_id = $1 and f.id = c.id
       returning f.import_id, f.row_number, f.state, c.problems
     ), rows as (
       select f.import_id, f.row_number, case when f.state in ('DUPLICATE', 'REVERSAL') then f.state else 'FILL' end as outcome,
              coalesce((select jsonb_agg(p) from jsonb_array_elements(r.problems) p
                         where not p ->> 'code' = any ($6::text[])), '[]') || f.problems as problems
         from fills f
         join pharmacy_row r on r.firm_id = $1 and r.import_id = f.import_id and r.row_number = f.row_number
     )
     update pharmacy_row r
        set outcome = n.outcome, problems = n.problems,
            problem_codes = array(select distinct p ->> 'code' from jsonb_array_elements(n.problems) p)
       from rows n
      where r.firm_id = $1 and r.import_id = n.import_id and r.row_number = n.row_number`,
    [
      unitOfWork.principal.firmId,
      fills.map(({ id }) => id),
      fills.map(({ state }) => state),
      fills.map(({ counterpartId }) => counterpartId),
      fills.map((fill) => JSON.stringify(settlingProblems(fill))),
      SETTLING_CODES,
    ],
  );
}

const RECOUNT = `
update pharmacy_import i
   set fill_count = n.fills, duplicate_count = n.duplicates, reversal_count = n.reversals, warning_count = n.warnings
  from (select import_id,
               count(*) filter (where outcome = 'FILL')::integer as fills,
               count(*) filter (where outcome = 'DUPLICATE')::integer as duplicates,
               count(*) filter (where outcome = 'REVERSAL')::integer as reversals,
               count(*) filter (where outcome <> 'REJECTED' and problem_codes <> '{}')::integer as warnings
          from pharmacy_row where firm_id = $1 and import_id = any ($2::uuid[]) group by import_id) n
 where i.firm_id = $1 and i.id = n.import_id`;
