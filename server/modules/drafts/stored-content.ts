import { canonicalJson } from '../../kernel/canonical-json.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { parsedContent } from './parsed-content.js';
import { contentHash } from './content-hash.js';
import type { DraftContent } from './draft-content.js';

type SealedVersion = { readonly sealed: Uint8Array; readonly dataKeyId: string };

/** Each version opens as itself alone. */
function purposeOf(draftId: string, number: number): string {
  return `draft ${draftId} ${number}`;
}

/** Writes a version of a draft, sealed under the firm's key: it is made of health data. Returns its SHA-256. */
export async function storeVersion(
  unitOfWork: UnitOfWork,
  { draftId, number, content }: { draftId: string; number: number; content: DraftContent },
): Promise<string> {
  const hash = contentHash(content);
  const { firmId, memberId } = unitOfWork.principal;
  const { seal, dataKeyId } = await unitOfWork.vault.sealing();
  await unitOfWork.query(
    `insert into draft_version (firm_id, draft_id, number, sealed, data_key_id, sha256, saved_by)
     values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7)`,
    [
      firmId,
      draftId,
      number,
      seal(purposeOf(draftId, number), canonicalJson(content)),
      dataKeyId,
      hash,
      memberId,
    ],
  );
  return hash;
}

/** @throws MasterKeyError when it does not open. */
export async function openVersion(
  unitOfWork: UnitOfWork,
  draftId: string,
  number: number,
  { sealed, dataKeyId }: SealedVersion,
): Promise<DraftContent> {
  const text = await unitOfWork.vault.open(purposeOf(draftId, number), { sealed, dataKeyId });
  return parsedContent(text);
}
