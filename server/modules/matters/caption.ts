import DataLoader from 'dataloader';
import { alignToKeys, type UnitOfWork } from '../../platform/database/index.js';
import { writtenText } from './written-text.js';

/** What the vault binds a sealed caption to. */
const PURPOSE = 'matter caption';

/** A caption as its two columns hold it; both null: none. */
export type SealedCaption = { readonly sealed: Buffer | null; readonly dataKeyId: string | null };

/** The caption names the claimant, so it is sealed as the claimant is. Null: none. @throws ValidationError. */
export async function sealCaption({ vault }: UnitOfWork, caption: string | null): Promise<SealedCaption> {
  if (caption === null) return { sealed: null, dataKeyId: null };
  const written = writtenText(caption, { field: 'caption', label: 'The caption' });
  const { seal, dataKeyId } = await vault.sealing();
  return { sealed: seal(PURPOSE, written), dataKeyId };
}

/** The captions of matters; null for one without. Callers ask for CLAIMANT_READ first. */
export const captionLoader = (unitOfWork: UnitOfWork): DataLoader<string, string | null> =>
  new DataLoader(async (ids) => {
    const rows = await unitOfWork.query<{ id: string; sealed: Buffer; dataKeyId: string }>(
      `select id, sealed_caption as sealed, caption_key_id as "dataKeyId" from matter
        where firm_id = $1 and id = any ($2::uuid[]) and sealed_caption is not null`,
      [unitOfWork.principal.firmId, ids],
    );
    const captions = await Promise.all(
      rows.map(async ({ id, ...sealed }) => ({ id, caption: await unitOfWork.vault.open(PURPOSE, sealed) })),
    );
    return alignToKeys(ids, captions, ({ id }) => id).map((row) => row?.caption ?? null);
  });
