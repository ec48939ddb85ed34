import { canonicalJson } from '../../kernel/canonical-json.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { contentHash } from '../drafts/index.js';
import type { OutlineContent } from './outline-content.js';
import type { OutlineStep } from './outline-vocabulary.js';
import { parsedOutline } from './parsed-outline.js';

/** How often each kind of step was taken to make a version. */
export type OutlineSteps = Readonly<Partial<Record<OutlineStep, number>>>;

type SealedVersion = { readonly sealed: Uint8Array; readonly dataKeyId: string };

/** Each version opens as itself alone. */
function purposeOf(outlineId: string, number: number): string {
  return `outline ${outlineId} ${number}`;
}

/** Writes a version of an outline, sealed under the firm's key: questions of a matter hold health data. */
export async function storeOutline(
  unitOfWork: UnitOfWork,
  version: {
    readonly outlineId: string;
    readonly number: number;
    readonly content: OutlineContent;
    readonly steps: OutlineSteps;
  },
): Promise<void> {
  const { outlineId, number, content, steps } = version;
  const { firmId, memberId } = unitOfWork.principal;
  const { seal, dataKeyId } = await unitOfWork.vault.sealing();
  await unitOfWork.query(
    `insert into outline_version (firm_id, outline_id, number, sealed, data_key_id, sha256, changes, saved_by)
     values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8)`,
    [
      ...[firmId, outlineId, number],
      ...[seal(purposeOf(outlineId, number), canonicalJson(content)), dataKeyId, contentHash(content)],
      ...[JSON.stringify(steps), memberId],
    ],
  );
}

/** @throws MasterKeyError when it does not open. */
export async function openOutline(
  unitOfWork: UnitOfWork,
  outlineId: string,
  number: number,
  { sealed, dataKeyId }: SealedVersion,
): Promise<OutlineContent> {
  return parsedOutline(await unitOfWork.vault.open(purposeOf(outlineId, number), { sealed, dataKeyId }));
}
