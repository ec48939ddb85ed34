import type { UnitOfWork } from '../../platform/database/index.js';
import { documentsByIds } from '../documents/index.js';
import {
  citeGate,
  citedDocumentIds,
  citedExaminationIds,
  type CitedDocument,
  type GateAnswer,
} from './cite-gate.js';
import type { DraftContent } from './draft-content.js';
import type { DraftAudience } from './draft-vocabulary.js';

/** What of a draft's contents a copy for this audience may hold, by the permissions of today. */
export async function gatedContent(
  unitOfWork: UnitOfWork,
  question: { readonly content: DraftContent; readonly matterId: string; readonly audience: DraftAudience },
): Promise<GateAnswer> {
  const documents = await citedDocuments(unitOfWork, citedDocumentIds(question.content));
  return citeGate({
    ...question,
    documents: new Map(documents.map((document) => [document.id, document])),
    examinations: await mattersOfExaminations(unitOfWork, citedExaminationIds(question.content)),
  });
}

async function citedDocuments(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<readonly CitedDocument[]> {
  if (ids.length === 0) return [];
  const documents = await documentsByIds(unitOfWork, ids);
  const unfiled = documents.flatMap(({ matterId, examinationId }) =>
    matterId === null && examinationId !== null ? [examinationId] : [],
  );
  const matterOf = await mattersOfExaminations(unitOfWork, unfiled);
  return documents.map(({ id, name, permission, matterId, examinationId }) => ({
    id,
    name,
    permission,
    matterId: matterId ?? (examinationId === null ? null : (matterOf.get(examinationId) ?? null)),
  }));
}

async function mattersOfExaminations(
  unitOfWork: UnitOfWork,
  examinationIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (examinationIds.length === 0) return new Map();
  const rows = await unitOfWork.query<{ id: string; matterId: string | null }>(
    'select id, matter_id as "matterId" from examination where firm_id = $1 and id = any ($2::uuid[])',
    [unitOfWork.principal.firmId, examinationIds],
  );
  return new Map(rows.map(({ id, matterId }) => [id, matterId]));
}
