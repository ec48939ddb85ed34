import type { UnitOfWork } from '../../platform/database/index.js';
import { documentsByIds } from '../documents/index.js';
import { TestimonyProvenance } from '../testimony/index.js';
import type { CitedDocument } from './cite-gate.js';

/** The documents with these ids, by id; missing ones and another firm's are left out. */
export async function citedDocuments(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CitedDocument>> {
  if (ids.length === 0) return new Map();
  const documents = await documentsByIds(unitOfWork, ids);
  const unfiled = documents.flatMap(({ matterId, examinationId }) =>
    matterId === null && examinationId !== null ? [examinationId] : [],
  );
  const matterOf = await mattersOfExaminations(unitOfWork, unfiled);
  const unknown = await ofUnknownProvenance(unitOfWork, ids);
  return new Map(
    documents.map(({ id, name, permission, matterId, examinationId }) => [
      id,
      {
        ...{ id, name, permission },
        matterId: matterId ?? (examinationId === null ? null : (matterOf.get(examinationId) ?? null)),
        isOfUnknownProvenance: unknown.has(id),
      },
    ]),
  );
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

/** Transcripts that are somebody's testimony and of which nobody recorded how the firm came by them. */
async function ofUnknownProvenance(
  unitOfWork: UnitOfWork,
  documentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await unitOfWork.query<{ documentId: string }>(
    `select document_id as "documentId" from testimony
      where firm_id = $1 and document_id = any ($2::uuid[]) and provenance = $3`,
    [unitOfWork.principal.firmId, documentIds, TestimonyProvenance.UNKNOWN],
  );
  return new Set(rows.map(({ documentId }) => documentId));
}
