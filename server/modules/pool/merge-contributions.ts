import type { PoolConnection } from './pool-connection.js';

/**
 * Brings the memory of contributions up to the staged ones, as of a release: rows that are gone or say something
 * else by now end before it, new ones begin with it. Owners of former rows who contribute nothing any more, because
 * they withdrew, are put into the temporary table `leaver`.
 */
export async function mergeContributions(connection: PoolConnection, release: number): Promise<void> {
  await connection.query(
    `update pool_private.contribution c set present = c.present - int4multirange(int4range($1, null))
      where c.present @> $1::integer
        and not exists (select from staged_contribution s where s.content_key = c.content_key)`,
    [release],
  );
  await connection.query(
    `insert into pool_private.contribution as c
            (content_key, fingerprint, owner, claimant, issue, kind, specialty_code, state, examiner_id, examined_on,
             prior_on, has_finding, present)
     select content_key, fingerprint, owner, claimant, issue, kind, specialty_code, state, examiner_id, examined_on,
            prior_on, has_finding, int4multirange(int4range($1, null))
       from staged_contribution
     on conflict (content_key) do update set present = c.present + int4multirange(int4range($1, null))
      where not c.present @> $1::integer`,
    [release],
  );
  await connection.query(`
    create temporary table leaver on commit drop as
    select distinct c.owner from pool_private.contribution c
     where not exists (select from contributor p where p.owner = c.owner)`);
}

/** Issues on which anything was ever contributed, in alphabetical order. */
export async function contributedIssues(connection: PoolConnection): Promise<string[]> {
  const { rows } = await connection.query<{ issue: string }>(
    'select distinct issue from pool_private.contribution order by issue',
  );
  return rows.map(({ issue }) => issue);
}
