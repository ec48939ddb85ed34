import { firmId } from '../../kernel/ids.js';
import { nameKey } from '../../kernel/text-key.js';
import { FirmKeys, Vault, type FirmQuery } from '../../platform/database/index.js';
import type { MasterKey } from '../../platform/storage/index.js';
import { openClaimant } from '../matters/index.js';
import type { PoolConnection } from './pool-connection.js';
import { pseudonymOfSealed, type PseudonymKey } from './pseudonym.js';

type SealedRow = {
  readonly firmId: string;
  readonly id: string;
  readonly sealedName: Buffer;
  readonly sealedBornOn: Buffer;
  readonly dataKeyId: string;
};

const BATCH = 5_000;

/**
 * Collects the pseudonyms of claimants of `contributor` who have a birth date into the temporary table `person`. Names
 * are opened here, outside the database, a batch at a time, and not kept.
 *
 * @throws MasterKeyError when the master key is not the one that wrapped the firms' keys.
 */
export async function stagePeople(
  connection: PoolConnection,
  { key, masterKey }: { readonly key: PseudonymKey; readonly masterKey: MasterKey },
): Promise<void> {
  await connection.query(
    'create temporary table person (firm_id uuid, claimant_id uuid, pseudonym uuid) on commit drop',
  );
  await connection.query(`
    declare sealed_person no scroll cursor for
     select c.firm_id as "firmId", c.id, c.sealed_name as "sealedName", c.sealed_born_on as "sealedBornOn",
            c.data_key_id as "dataKeyId"
       from claimant c join contributor p on p.firm_id = c.firm_id
      where c.sealed_born_on is not null order by c.firm_id`);
  const open = opener(connection, masterKey);
  for (let isOpen = true; isOpen;) {
    const { rows } = await connection.query<SealedRow>(`fetch ${BATCH} from sealed_person`);
    const people: { readonly row: SealedRow; readonly said: string }[] = [];
    for (const row of rows) {
      const said = await open(row);
      if (said !== null) people.push({ row, said });
    }
    await connection.query('insert into person select * from unnest($1::uuid[], $2::uuid[], $3::uuid[])', [
      people.map(({ row }) => row.firmId),
      people.map(({ row }) => row.id),
      people.map(({ said }) => pseudonymOfSealed(key, said)),
    ]);
    isOpen = rows.length === BATCH;
  }
  await connection.query('close sealed_person');
  await connection.query('analyze person');
}

/** What two firms write of the same person; null for a name without letters. */
function opener(
  connection: PoolConnection,
  masterKey: MasterKey,
): (row: SealedRow) => Promise<string | null> {
  const query: FirmQuery = async <Row>(sql: string, parameters: readonly unknown[]) =>
    (await connection.query<Row & object>(sql, [...parameters])).rows;
  const keys = new FirmKeys(masterKey, () => Promise.reject(new Error('The pool makes no keys.')));
  const vaults = new Map<string, Vault>();
  return async (row) => {
    const vault = vaults.get(row.firmId) ?? new Vault(firmId(row.firmId), keys, query);
    vaults.set(row.firmId, vault);
    const { fullName, bornOn } = await openClaimant({ vault }, row);
    const name = nameKey(fullName);
    return name === '' || bornOn === null ? null : `person:${bornOn}:${name}`;
  };
}
