import { createHmac } from 'node:crypto';
import pg from 'pg';

/** The role that the running product connects as: owns nothing, member of nothing, bound by policies. */
export const RUNTIME_ROLE = 'trackrecord_app';

/** The only role that reads rows of several firms: builds the releases of the pool, and serves no request. */
export const POOL_ROLE = 'trackrecord_pool';

/** The database lets the running product see past the tenant wall, or cannot be prepared not to. */
export class DatabaseRoleError extends Error {
  override readonly name = 'DatabaseRoleError';
}

/**
 * Creates or repairs the two roles that are not the owner's, and answers the URL to connect with as the runtime
 * role. Their passwords are derived from the owner's URL, so every server of one database arrives at the same
 * ones and none is stored.
 *
 * @throws DatabaseRoleError when the owner may not create roles (remedy: APP_DATABASE_URL).
 */
export async function prepareRuntimeRole(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Servers that start together must not race on the cluster-wide roles.
    await client.query("select pg_advisory_lock(hashtextextended('trackrecord:roles', 0))");
    for (const role of [RUNTIME_ROLE, POOL_ROLE]) await prepareRole(client, role, passwordOf(ownerUrl, role));
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') {
      throw new DatabaseRoleError(
        `The role of DATABASE_URL may not create the roles "${RUNTIME_ROLE}" and "${POOL_ROLE}". ` +
          'Give it CREATEROLE, or create both yourself and set APP_DATABASE_URL and POOL_DATABASE_URL.',
      );
    }
    throw error;
  } finally {
    await client.end();
  }
  return urlOfRole(ownerUrl, RUNTIME_ROLE);
}

/** The URL to connect with as the role that builds the pool, once `prepareRuntimeRole` has run. */
export function poolRoleUrl(ownerUrl: string): string {
  return urlOfRole(ownerUrl, POOL_ROLE);
}

async function prepareRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const secret = client.escapeLiteral(password);
  // Naming SUPERUSER or BYPASSRLS at all needs a superuser; a new role has neither, and assertRuntimeRole
  // refuses one that was given either. NOCREATEDB may be named of a new role only: to alter it, the owner
  // would have to be allowed to create databases.
  await client.query(
    rowCount === 0
      ? `create role ${role} login nocreatedb nocreaterole noinherit password ${secret}`
      : `alter role ${role} login nocreaterole noinherit password ${secret}`,
  );
  await client.query(`alter role ${role} set idle_in_transaction_session_timeout = '5min'`);
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = client.escapeIdentifier(rows[0]?.name ?? 'postgres');
  await client.query(`grant connect, temporary on database ${database} to ${role}`);
}

function passwordOf(ownerUrl: string, role: string): string {
  const purpose = role === RUNTIME_ROLE ? 'trackrecord runtime role' : role;
  return createHmac('sha256', ownerUrl).update(purpose).digest('base64url');
}

function urlOfRole(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = passwordOf(ownerUrl, role);
  return url.toString();
}

/**
 * Refuses to run with a role that row-level security does not bind: the runtime role's URL, or the pool role's.
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
        `The role "${role.name}" has ${role.excess.join(', ')}: firms would not be kept apart. ` +
          'Take that away, or let DATABASE_URL create the role.',
      );
    }
  } finally {
    await client.end();
  }
}
