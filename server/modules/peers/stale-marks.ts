import { lastQuarterEnd } from '../../kernel/analysis-window.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { markMoved } from './peer-places.js';

/** An examiner whose counts may have changed; the mark is another one after every change. */
export type StaleMark = { readonly subjectId: string; readonly mark: string };

/** All marks of the firm. */
export function staleMarks(unitOfWork: UnitOfWork): Promise<StaleMark[]> {
  return unitOfWork.query(
    `select subject_id as "subjectId", mark::text from peer_stale where firm_id = $1 order by subject_id`,
    [unitOfWork.principal.firmId],
  );
}

/** True when an examiner waits. */
export async function hasMarks(unitOfWork: UnitOfWork): Promise<boolean> {
  const [row] = await unitOfWork.query<{ has: boolean }>(
    'select exists (select from peer_stale where firm_id = $1) as has',
    [unitOfWork.principal.firmId],
  );
  return row?.has === true;
}

/** Takes the marks away, but for those of examiners who were changed again meanwhile, or are being changed now. */
export async function clearMarks(unitOfWork: UnitOfWork, marks: readonly StaleMark[]): Promise<void> {
  await unitOfWork.query(
    `delete from peer_stale s
      where s.firm_id = $1 and s.subject_id in (
        select p.subject_id
          from peer_stale p
          join unnest($2::uuid[], $3::text[]) as done (subject_id, mark)
            on p.subject_id = done.subject_id and p.mark = done.mark::xid8
         where p.firm_id = $1
         for update of p skip locked)`,
    [unitOfWork.principal.firmId, marks.map(({ subjectId }) => subjectId), marks.map(({ mark }) => mark)],
  );
}

/**
 * Marks whomever time or the directory has made stale: all of them when another quarter has ended, since windows
 * end with it, and those who stand in another group since the directory was loaded. From here until `settle` the
 * firm counts as unfinished.
 */
export async function markOutdated(unitOfWork: UnitOfWork, today: string): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const quarterEnd = lastQuarterEnd(today);
  const [known] = await unitOfWork.query<{ quarterEnd: string; directoryLoadId: string | null }>(
    `select quarter_end::text as "quarterEnd", directory_load_id as "directoryLoadId"
       from peer_refresh where firm_id = $1`,
    [firmId],
  );
  const [latest] = await unitOfWork.query<{ id: string }>(
    'select id from directory_load order by id desc limit 1',
  );
  const directoryLoadId = latest?.id ?? null;
  if (known === undefined || known.quarterEnd !== quarterEnd) await markEverybody(unitOfWork);
  else if (known.directoryLoadId !== directoryLoadId) await markMoved(unitOfWork);
  await unitOfWork.query(
    `insert into peer_refresh (firm_id, quarter_end, directory_load_id, is_settled) values ($1, $2, $3, false)
     on conflict (firm_id) do update
       set quarter_end = excluded.quarter_end, directory_load_id = excluded.directory_load_id, is_settled = false`,
    [firmId, quarterEnd, directoryLoadId],
  );
}

/** Nothing is left to compare, unless somebody is marked again: marks are looked at by themselves. */
export async function settle(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork.query('update peer_refresh set is_settled = true where firm_id = $1', [
    unitOfWork.principal.firmId,
  ]);
}

async function markEverybody(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork.query(
    `insert into peer_stale (firm_id, subject_id)
     select distinct firm_id, subject_id from examiner_count where firm_id = $1 order by 1, 2
     on conflict (firm_id, subject_id) do update set mark = excluded.mark`,
    [unitOfWork.principal.firmId],
  );
}
