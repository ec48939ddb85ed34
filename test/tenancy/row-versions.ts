import type { TestServer } from '../support/server.js';

/**
 * For every table that carries a firm, a digest of which transaction wrote each row of this firm: any
 * write at all changes it, also one that writes the same values. Tables of peers are left out: the refresher
 * writes them beside requests, whenever it comes to it, from rows that are all in here.
 */
export async function rowVersions(server: TestServer, firmId: string): Promise<Record<string, string>> {
  return (await rowVersionsOf(server, [firmId]))[firmId] ?? {};
}

/** The same of several firms at once, by firm. */
export async function rowVersionsOf(
  server: TestServer,
  firmIds: readonly string[],
): Promise<Record<string, Record<string, string>>> {
  const tables = await server.asOwner<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
       join pg_tables t on t.schemaname = c.table_schema and t.tablename = c.table_name
      where c.table_schema = 'public' and c.column_name = 'firm_id'
        and c.table_name not like 'peer\\_%' order by 1`,
  );
  const digests = tables.map(
    ({ name }) =>
      `select firm_id, '${name}' as name,
              count(*) || ' rows ' || md5(string_agg(ctid || ' ' || xmin, ',' order by ctid)) as digest
         from ${name} where firm_id = any ($1::uuid[]) group by firm_id`,
  );
  const firms = "select id, 'firm', xmin::text from firm where id = any ($1::uuid[])";
  const rows = await server.asOwner<{ firm_id: string; name: string; digest: string }>(
    [...digests, firms].join('\nunion all\n'),
    [firmIds],
  );
  const ofFirm = (firmId: string): [string, string][] =>
    rows.filter((row) => row.firm_id === firmId).map(({ name, digest }) => [name, digest]);
  return Object.fromEntries(firmIds.map((firmId) => [firmId, Object.fromEntries(ofFirm(firmId))]));
}
