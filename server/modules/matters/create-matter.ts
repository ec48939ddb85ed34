import { referenceKey } from '../../kernel/text-key.js';
import type { ForumKind } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { MatterReferenceTakenError } from './matter.errors.js';
import { recordClaimant } from './record-claimant.js';
import { sealCaption } from './caption.js';
import { knownJurisdiction } from './jurisdiction.js';
import { writtenText } from './written-text.js';

/** A new matter. Null or absent: not known. */
export type NewMatter = {
  readonly reference: string;
  readonly claimantName?: string | null;
  readonly claimantBornOn?: string | null;
  readonly caption?: string | null;
  readonly forum?: string | null;
  readonly jurisdiction?: string | null;
  readonly forumKind?: ForumKind | null;
  readonly venue?: string | null;
  readonly injuredOn?: string | null;
};

/**
 * Opens a matter and answers its id.
 *
 * @throws MatterReferenceTakenError when the firm has one of this reference; ValidationError for blank text.
 */
export async function createMatter(unitOfWork: UnitOfWork, input: NewMatter): Promise<string> {
  const reference = writtenText(input.reference, { field: 'reference', label: 'The reference' });
  const claimantId =
    input.claimantName === undefined || input.claimantName === null
      ? null
      : await recordClaimant(unitOfWork, {
          fullName: input.claimantName,
          bornOn: input.claimantBornOn ?? null,
        });
  const caption = await sealCaption(unitOfWork, input.caption ?? null);
  const [matter] = await unitOfWork.query<{ id: string }>(
    `insert into matter (firm_id, reference, reference_key, claimant_id, forum, injured_on, jurisdiction, forum_kind, venue,
                         sealed_caption, caption_key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (firm_id, reference_key) do nothing
     returning id`,
    [
      unitOfWork.principal.firmId,
      reference,
      referenceKey(reference),
      claimantId,
      input.forum ?? null,
      input.injuredOn ?? null,
      knownJurisdiction(input.jurisdiction ?? null),
      input.forumKind ?? null,
      input.venue ?? null,
      caption.sealed,
      caption.dataKeyId,
    ],
  );
  if (matter === undefined) throw new MatterReferenceTakenError();
  await unitOfWork.audit({ action: 'MATTER_CREATED', objectType: 'Matter', objectId: matter.id });
  return matter.id;
}
