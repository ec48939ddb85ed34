import type { UnitOfWork } from '../../../platform/database/index.js';
import { documentLoader } from '../../documents/index.js';
import { updateExamination } from '../../examinations/index.js';
import { confirmReport, draftOf, proposalsOfDocuments } from '../../readings/index.js';
import type { DemonstrationMatter } from './demonstration-matter.js';
import type { FiledMatter } from './file-demonstration-matter.js';

/** Confirms the report as a reviewer does who finds it read right, and answers the examination's id. */
export async function confirmDemonstrationReport(
  unitOfWork: UnitOfWork,
  { matterId, reportId }: FiledMatter,
  { report, timing }: DemonstrationMatter,
): Promise<string> {
  const document = await documentLoader(unitOfWork).load(reportId);
  if (document === null) throw new TypeError('The report of the demonstration matter is gone.');
  if (document.examinationId !== null) return document.examinationId;
  const draft = await draftOf(unitOfWork, await proposalsOfDocuments(unitOfWork, [reportId]));
  const [examiner] = draft.examinerCandidates;
  const { examinationId } = await confirmReport(unitOfWork, {
    documentId: reportId,
    version: document.version,
    acceptPending: true,
    examiner: examiner === undefined ? { name: draft.examinerName ?? report.examinerLast } : examiner,
    matterId,
    examinationId: null,
    side: report.side,
    kind: report.kind,
    examinedOn: report.examinedOn,
  });
  const stated = await unitOfWork.query<(typeof timing)[number]>(
    `select source, to_char(started_at, 'HH24:MI') as "startedAt", to_char(ended_at, 'HH24:MI') as "endedAt", minutes
       from timing_observation where firm_id = $1 and examination_id = $2`,
    [unitOfWork.principal.firmId, examinationId],
  );
  const [examination] = await unitOfWork.query<{ version: number }>(
    'select version from examination where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, examinationId],
  );
  const timings = [...stated, ...timing];
  await updateExamination(unitOfWork, { id: examinationId, version: examination?.version ?? 1, timings });
  return examinationId;
}
