import type { UnitOfWork } from '../../platform/database/index.js';
import type { PartyRole } from './workspace-vocabulary.js';

/** Somebody in a matter, opened. A note of null: none. */
export type PartyRow = {
  readonly id: string;
  readonly matterId: string;
  readonly role: PartyRole;
  readonly name: string;
  readonly note: string | null;
  readonly version: number;
};

type SealedParty = Omit<PartyRow, 'name' | 'note'> & {
  readonly sealedName: Buffer;
  readonly sealedNote: Buffer | null;
  readonly dataKeyId: string;
};

/** What the vault binds a party's sealed texts to. */
export const PARTY_NAME = 'party name';
export const PARTY_NOTE = 'party note';

const PARTIES = `
select id, matter_id as "matterId", role, sealed_name as "sealedName", sealed_note as "sealedNote",
       data_key_id as "dataKeyId", version
  from party where firm_id = $1`;

/** The parties of these matters, in the order in which they were added. */
export async function partiesOfMatters(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<PartyRow[]> {
  const { firmId } = unitOfWork.principal;
  return opened(
    unitOfWork,
    await unitOfWork.query(`${PARTIES} and matter_id = any ($2::uuid[]) order by id`, [firmId, matterIds]),
  );
}

/** Null when missing or another firm's. */
export async function partyById(unitOfWork: UnitOfWork, id: string): Promise<PartyRow | null> {
  const { firmId } = unitOfWork.principal;
  const [party] = await opened(unitOfWork, await unitOfWork.query(`${PARTIES} and id = $2`, [firmId, id]));
  return party ?? null;
}

function opened({ vault }: UnitOfWork, rows: readonly SealedParty[]): Promise<PartyRow[]> {
  return Promise.all(
    rows.map(async ({ sealedName, sealedNote, dataKeyId, ...party }) => ({
      ...party,
      name: await vault.open(PARTY_NAME, { sealed: sealedName, dataKeyId }),
      note: sealedNote === null ? null : await vault.open(PARTY_NOTE, { sealed: sealedNote, dataKeyId }),
    })),
  );
}
