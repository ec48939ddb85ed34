import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { DraftContent } from './draft-content.js';
import type { DraftKind } from './draft-vocabulary.js';
import { openVersion } from './stored-content.js';

/** A draft as stored; ids are row ids. Null: not about one, not final, or gone. */
export type DraftRow = {
  readonly id: string;
  readonly matterId: string;
  readonly kind: DraftKind;
  readonly treaterId: string | null;
  readonly examinationId: string | null;
  /** Of the last saved version. */
  readonly number: number;
  readonly finalNumber: number | null;
  readonly finalisedAt: Date | null;
  readonly finalisedBy: string | null;
  readonly signedDocumentId: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly createdBy: string | null;
};

/** One saved version, without its contents. */
export type DraftVersionRow = {
  readonly number: number;
  /** SHA-256 of the contents, hexadecimal. */
  readonly hash: string;
  readonly savedAt: Date;
  readonly savedBy: string | null;
};

/** One answer carries so many drafts of a matter, and so many versions of a draft, the newest. */
const MOST_DRAFTS = 200;
export const MOST_VERSIONS = 100;

const DRAFT = `
select d.id, d.matter_id as "matterId", d.kind, d.treater_id as "treaterId", d.examination_id as "examinationId",
       d.number, d.final_number as "finalNumber", d.finalised_at as "finalisedAt", d.finalised_by as "finalisedBy",
       d.signed_document_id as "signedDocumentId", d.version, d.created_at as "createdAt", d.created_by as "createdBy"
  from draft d`;

const VERSION = `v.number, encode(v.sha256, 'hex') as hash, v.saved_at as "savedAt", v.saved_by as "savedBy"`;

/** In no particular order; missing ones and another firm's are left out. */
export function draftsByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<DraftRow[]> {
  return unitOfWork.query(`${DRAFT} where d.firm_id = $1 and d.id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** @throws NotFoundError when it is missing or another firm's. */
export async function draftById(unitOfWork: UnitOfWork, id: string): Promise<DraftRow> {
  const [draft] = await draftsByIds(unitOfWork, [id]);
  if (draft === undefined) throw new NotFoundError('Draft');
  return draft;
}

/** Those of many matters, the newest first; at most 200 of a matter. */
export function draftsOfMatters(unitOfWork: UnitOfWork, matterIds: readonly string[]): Promise<DraftRow[]> {
  return unitOfWork.query(
    `select d.* from unnest($2::uuid[]) as m (id)
      cross join lateral (
        ${DRAFT} where d.firm_id = $1 and d.matter_id = m.id
         order by d.created_at desc, d.id limit ${MOST_DRAFTS}) d`,
    [unitOfWork.principal.firmId, matterIds],
  );
}

/** Saved versions of many drafts with their draft's id, the newest first; at most 100 of a draft. */
export function versionsOfDrafts(
  unitOfWork: UnitOfWork,
  draftIds: readonly string[],
): Promise<(DraftVersionRow & { readonly draftId: string })[]> {
  return unitOfWork.query(
    `select d.id as "draftId", v.* from unnest($2::uuid[]) as d (id)
      cross join lateral (
        select ${VERSION} from draft_version v where v.firm_id = $1 and v.draft_id = d.id
         order by v.number desc limit ${MOST_VERSIONS}) v`,
    [unitOfWork.principal.firmId, draftIds],
  );
}

/** One saved version with what it says. @throws NotFoundError when it is missing or another firm's. */
export async function savedVersion(
  unitOfWork: UnitOfWork,
  draftId: string,
  number: number,
): Promise<DraftVersionRow & { readonly content: DraftContent }> {
  const [row] = await unitOfWork.query<DraftVersionRow & { sealed: Buffer; dataKeyId: string }>(
    `select ${VERSION}, v.sealed, v.data_key_id as "dataKeyId" from draft_version v
      where v.firm_id = $1 and v.draft_id = $2 and v.number = $3`,
    [unitOfWork.principal.firmId, draftId, number],
  );
  if (row === undefined) throw new NotFoundError('Draft');
  const { sealed, dataKeyId, ...version } = row;
  return { ...version, content: await openVersion(unitOfWork, draftId, number, { sealed, dataKeyId }) };
}
