import type { UnitOfWork } from '../../platform/database/index.js';
import type { DocumentPermission } from '../documents/index.js';
import { openCaseName } from './case-name.js';
import type { TestimonyRow } from './testimony-facts.types.js';

/** Testimony as stored, with what decides its use. */
export type StoredTestimony = Omit<TestimonyRow, 'cite' | 'mayBeUsed' | 'whyNot'> & {
  readonly permission: DocumentPermission | null;
  readonly documentMatterId: string | null;
};

/** More occasions of one examiner are not shown; nobody has testified as often in one firm's files. */
export const MOST_TESTIMONIES = 500;

type Sealed = { readonly sealed: Buffer | null; readonly dataKeyId: string | null };

const TESTIMONY = `
select t.id, t.subject_id as "examinerId", t.matter_id as "matterId", t.examination_id as "examinationId", t.kind,
       t.given_on::text as "givenOn", t.sealed_case_name as sealed, t.case_name_key_id as "dataKeyId",
       t.case_number as "caseNumber", t.court, t.document_id as "documentId", t.provenance,
       t.provenance_note as "provenanceNote", t.version, d.permission,
       coalesce(d.matter_id, x.matter_id) as "documentMatterId"
  from testimony t
  left join source_document d on d.firm_id = t.firm_id and d.id = t.document_id
  left join examination x on x.firm_id = d.firm_id and x.id = d.examination_id`;

/** Those with these ids; missing ones and another firm's are left out. */
export async function testimoniesByIds(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<StoredTestimony[]> {
  return read(unitOfWork, 't.id = any ($2::uuid[])', ids);
}

/** Those of these examiners, the newest first, undated ones last. */
export async function testimoniesOfExaminers(
  unitOfWork: UnitOfWork,
  examinerIds: readonly string[],
): Promise<StoredTestimony[]> {
  return read(unitOfWork, 't.subject_id = any ($2::uuid[])', examinerIds);
}

/** Those of which these documents are the transcript. */
export async function testimoniesOfDocuments(
  unitOfWork: UnitOfWork,
  documentIds: readonly string[],
): Promise<StoredTestimony[]> {
  return read(unitOfWork, 't.document_id = any ($2::uuid[])', documentIds);
}

async function read(
  unitOfWork: UnitOfWork,
  condition: string,
  ids: readonly string[],
): Promise<StoredTestimony[]> {
  const rows = await unitOfWork.query<Omit<StoredTestimony, 'caseName'> & Sealed>(
    `${TESTIMONY} where t.firm_id = $1 and ${condition}
      order by t.given_on desc nulls last, t.id limit ${MOST_TESTIMONIES}`,
    [unitOfWork.principal.firmId, ids],
  );
  return Promise.all(
    rows.map(async ({ sealed, dataKeyId, ...row }) => ({
      ...row,
      caseName: await openCaseName(unitOfWork, { sealed, dataKeyId }),
    })),
  );
}
