import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tenant wall. Every later firm table is born through `app.protect_firm_table`, so that row-level
 * security, its four policies and the grants can not be forgotten one at a time.
 *
 * The runtime role `trackrecord_app` exists before migrations run
 * (server/platform/database/roles.ts); it owns nothing and is a member of nothing.
 */
export class CreateTenancy20261121100000 implements MigrationInterface {
  readonly name = 'CreateTenancy20261121100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create schema app;
grant usage on schema app to trackrecord_app;
grant usage on schema public to trackrecord_app;
revoke create on schema public from public;

-- Strict on purpose: outside a firm's transaction this raises instead of answering "no rows",
-- so a forgotten scope is a loud error and never an empty page.
create function app.current_firm_id() returns uuid
  language sql stable parallel safe
  return current_setting('app.firm_id')::uuid;

create function app.current_account_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.account_id', true), '')::uuid;

-- Ids that sort by time of insertion keep the firm-leading indexes dense (RFC 9562, version 7).
create function app.new_id() returns uuid
  language sql volatile parallel safe
  return encode(
    set_bit(
      set_bit(
        overlay(
          uuid_send(gen_random_uuid())
          placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
          from 1 for 6
        ),
        52, 1),
      53, 1),
    'hex')::uuid;

-- Puts a table behind the tenant wall. "commands" names what the application may do to it: an
-- append-only table passes 'select, insert'.
create procedure app.protect_firm_table(
  target regclass,
  commands text[] default array['select', 'insert', 'update', 'delete'],
  firm_column text default 'firm_id'
)
language plpgsql as $$
declare
  command text;
  own_firm text := format('%I = (select app.current_firm_id())', firm_column);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  -- Statistics of firm_id would say of a firm that came after them that it has no rows, and every join by
  -- firm and row would then read all of the firm for each row. Without them the planner takes a firm for a
  -- small part of the table, whichever it is, and prefers the index that names the row.
  if firm_column = 'firm_id' then
    execute format('alter table %s alter column firm_id set statistics 0', target);
  end if;
  foreach command in array array['select', 'insert', 'update', 'delete'] loop
    execute format('create policy firm_%s on %s for %s to trackrecord_app %s',
      command, target, command,
      case command
        when 'insert' then format('with check (%s)', own_firm)
        when 'update' then format('using (%s) with check (%s)', own_firm, own_firm)
        else format('using (%s)', own_firm)
      end);
  end loop;
  foreach command in array commands loop
    execute format('grant %s on %s to trackrecord_app', command, target);
  end loop;
end $$;
revoke execute on procedure app.protect_firm_table from public;
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
