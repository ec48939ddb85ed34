import { referenceKey } from '../../kernel/text-key.js';
import type { ForumKind } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { MatterStatus } from './matter.entity.js';
import { MatterReferenceTakenError } from './matter.errors.js';
import { sealCaption } from './caption.js';
import { knownJurisdiction } from './jurisdiction.js';
import { recordClaimant } from './record-claimant.js';
import { lockAtVersion } from './row-version.js';
import { writtenText } from './written-text.js';

/** What to change of a matter: absent leaves it, null clears it. */
export type MatterChange = {
  readonly id: string;
  readonly version: number;
  readonly reference?: string | undefined;
  readonly claimantName?: string | null | undefined;
  readonly claimantBornOn?: string | null | undefined;
  readonly caption?: string | null | undefined;
  readonly forum?: string | null | undefined;
  readonly jurisdiction?: string | null | undefined;
  readonly forumKind?: ForumKind | null | undefined;
  readonly venue?: string | null | undefined;
  readonly injuredOn?: string | null | undefined;
  readonly status?: MatterStatus | undefined;
};

/**
 * @throws NotFoundError, StaleVersionError; MatterReferenceTakenError when another matter has the
 *   reference; ValidationError for blank text.
 */
export async function updateMatter(unitOfWork: UnitOfWork, change: MatterChange): Promise<void> {
  await lockAtVersion(unitOfWork, 'matter', change.id, change.version);
  const columns = await changedColumns(unitOfWork, change);
  const sets = columns.map(([column], index) => `${column} = $${index + 3}`);
  await unitOfWork.query(
    `update matter set ${[...sets, 'version = version + 1'].join(', ')} where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, change.id, ...columns.map(([, value]) => value)],
  );
  if (change.reference !== undefined) await followReference(unitOfWork, change.id);
  await unitOfWork.notify('matter', change.id);
  await unitOfWork.audit({
    action: 'MATTER_UPDATED',
    objectType: 'Matter',
    objectId: change.id,
    detail: { columns: columns.map(([column]) => column).join(' ') },
  });
}

async function changedColumns(
  unitOfWork: UnitOfWork,
  change: MatterChange,
): Promise<readonly (readonly [column: string, value: string | Buffer | null])[]> {
  const columns: [string, string | Buffer | null][] = [];
  if (change.reference !== undefined) {
    const reference = writtenText(change.reference, { field: 'reference', label: 'The reference' });
    await refuseTakenReference(unitOfWork, change.id, referenceKey(reference));
    columns.push(['reference', reference], ['reference_key', referenceKey(reference)]);
  }
  if (change.claimantName !== undefined) {
    const claimantId =
      change.claimantName === null
        ? null
        : await recordClaimant(unitOfWork, {
            fullName: change.claimantName,
            bornOn: change.claimantBornOn ?? null,
          });
    columns.push(['claimant_id', claimantId]);
  }
  if (change.caption !== undefined) {
    const { sealed, dataKeyId } = await sealCaption(unitOfWork, change.caption);
    columns.push(['sealed_caption', sealed], ['caption_key_id', dataKeyId]);
  }
  if (change.forum !== undefined) columns.push(['forum', change.forum]);
  if (change.jurisdiction !== undefined) {
    columns.push(['jurisdiction', knownJurisdiction(change.jurisdiction)]);
  }
  if (change.forumKind !== undefined) columns.push(['forum_kind', change.forumKind]);
  if (change.venue !== undefined) columns.push(['venue', change.venue]);
  if (change.injuredOn !== undefined) columns.push(['injured_on', change.injuredOn]);
  if (change.status !== undefined) columns.push(['status', change.status]);
  return columns;
}

/** Examinations are recognised again by their matter's reference, so they follow it. */
async function followReference(unitOfWork: UnitOfWork, id: string): Promise<void> {
  await unitOfWork.query(
    `update examination e set identity_key = 'm:' || m.reference_key
       from matter m
      where m.firm_id = $1 and m.id = $2 and e.firm_id = m.firm_id and e.matter_id = m.id
        and e.identity_key like 'm:%'`,
    [unitOfWork.principal.firmId, id],
  );
}

async function refuseTakenReference(unitOfWork: UnitOfWork, id: string, key: string): Promise<void> {
  const [other] = await unitOfWork.query(
    'select 1 from matter where firm_id = $1 and reference_key = $2 and id <> $3',
    [unitOfWork.principal.firmId, key, id],
  );
  if (other !== undefined) throw new MatterReferenceTakenError();
}
