import { NotFoundError, ValidationError } from '../../platform/errors.js';
import type { PoolConnection } from './pool-connection.js';

const OWNER_KEY = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/**
 * Makes a firm one contributor with all firms of the same owner key, from the next release on: affiliates, and
 * co-counsel who keep the same files. The operator decides; firms can not, and do not see it.
 *
 * @param owner a connection of the tables' owner.
 * @throws ValidationError when the key can not be one, NotFoundError when there is no such firm.
 */
export async function affiliateFirm(
  owner: PoolConnection,
  { slug, ownerKey }: { readonly slug: string; readonly ownerKey: string },
): Promise<void> {
  if (!OWNER_KEY.test(ownerKey)) {
    throw new ValidationError('An owner key has lower-case letters, figures and hyphens within.');
  }
  const { rows } = await owner.query<{ firm_id: string }>(
    `insert into pool_private.affiliation (firm_id, owner_key) select id, $2 from firm where slug = $1
     on conflict (firm_id) do update set owner_key = excluded.owner_key returning firm_id`,
    [slug, ownerKey],
  );
  if (rows.length === 0) throw new NotFoundError('Firm');
}
