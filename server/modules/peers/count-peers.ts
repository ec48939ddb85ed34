import { AnalysisWindow, windowBounds } from '../../kernel/analysis-window.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { PEER_COUNTS } from './peer-count.sql.js';
import { PEER_MEASURES } from './peer-measures.js';
import { placeSubjects } from './peer-places.js';

const COLUMNS =
  'subject_id, kind, time_window, measure, x, n, median, undetermined, not_addressed, blank, uncoded, unverified, years';

/** Parameters 2 to 4 of `PEER_COUNTS`. @param subjectIds null: every examiner of the firm. */
export function countParameters(subjectIds: readonly string[] | null, today: string): readonly unknown[] {
  const windows = Object.values(AnalysisWindow).map((name) => ({ name, ...windowBounds(name, today) }));
  return [subjectIds, JSON.stringify(windows), JSON.stringify(PEER_MEASURES)];
}

/** Counts the examiners anew, and places each in the group that is right now. */
export async function countPeers(
  unitOfWork: UnitOfWork,
  subjectIds: readonly string[],
  today: string,
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  await placeSubjects(unitOfWork, subjectIds);
  await unitOfWork.query('delete from peer_count where firm_id = $1 and subject_id = any ($2::uuid[])', [
    firmId,
    subjectIds,
  ]);
  await unitOfWork.query(
    `insert into peer_count (firm_id, ${COLUMNS}) select $1, ${COLUMNS} from (${PEER_COUNTS}) counted`,
    [firmId, ...countParameters(subjectIds, today)],
  );
  await unitOfWork.query(
    `delete from peer_comparison c
      where c.firm_id = $1 and c.subject_id = any ($2::uuid[])
        and not exists (
          select from peer_count p join peer_subject s using (firm_id, subject_id)
           where p.firm_id = c.firm_id and p.subject_id = c.subject_id and p.kind = c.kind
             and p.time_window = c.time_window and p.measure = c.measure
             and s.specialty = c.specialty and s.state = c.state)`,
    [firmId, subjectIds],
  );
}
