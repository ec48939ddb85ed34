import { createHmac } from 'node:crypto';
import pg from 'pg';

/** The role that the running product connects as: owns nothing, member of nothing, bound by policies. */
export const RUNTIME_ROLE = 'trackrecord_app';

/** The database lets the running product see past the tenant wall, or cannot be prepared not to. */
export class DatabaseRoleError extends Error {
  override readonly name = 'DatabaseRoleError';
}

/**
 * Creates or repairs the runtime role and answers the URL to connect with as it. Its password is
 * derived from the owner's URL, so every server of one database arrives at the same one and none is
 * stored.
 *
 * @throws DatabaseRoleError when the owner may not create roles (remedy: APP_DATABASE_URL).
 */
export async function prepareRuntimeRole(ownerUrl: string): Promise<string> {
  const password = createHmac('sha256', ownerUrl).update('trackrecord runtime role').digest('base64url');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Servers that start together must not race on the cluster-wide role.
    await client.query("select pg_advisory_lock(hashtextextended('trackrecord:roles', 0))");
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [RUNTIME_ROLE]);
    const secret = client.escapeLiteral(password);
    const verb = rowCount === 0 ? 'create' : 'alter';
    // Naming SUPERUSER or BYPASSRLS at all needs a superuser; a new role has neither, and
    // assertRuntimeRole refuses one that was given either.
    await client.query(
      `${verb} role ${RUNTIME_ROLE} login nocreatedb nocreaterole noinherit password ${secret}`,
    );
    await client.query(`alter role ${RUNTIME_ROLE} set idle_in_transaction_session_timeout = '5min'`);
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const database = client.escapeIdentifier(rows[0]?.name ?? 'postgres');
    await client.query(`grant connect, temporary on database ${database} to ${RUNTIME_ROLE}`);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') {
      throw new DatabaseRoleError(
        `The role of DATABASE_URL may not create the runtime role "${RUNTIME_ROLE}". ` +
          'Give it CREATEROLE, or create that role yourself and set APP_DATABASE_URL.',
      );
    }
    throw error;
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.username = RUNTIME_ROLE;
  url.password = password;
  return url.toString();
}

/**
 * Refuses to run with a role that row-level security does not bind.
 *
 * @throws DatabaseRoleError naming the privilege to take away.
 */
export async function assertRuntimeRole(appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; excess: string[] }>(`
      select r.rolname as name,
             array_remove(array[
               case when r.rolsuper then 'SUPERUSER' end,
               case when r.rolbypassrls then 'BYPASSRLS' end,
               case when exists (select from pg_class c where c.relowner = r.oid
                                      and c.relpersistence <> 't') then 'ownership of tables' end,
               case when exists (select from pg_auth_members m where m.member = r.oid) then 'membership of roles' end
             ], null) as excess
        from pg_roles r where r.rolname = current_user`);
    const role = rows[0];
    if (role !== undefined && role.excess.length > 0) {
      throw new DatabaseRoleError(
        `The runtime role "${role.name}" has ${role.excess.join(', ')}: firms would not be kept apart. ` +
          'Take that away, or let DATABASE_URL create the role.',
      );
    }
  } finally {
    await client.end();
  }
}
