import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts and sessions are identity rows: a person exists before and across firms, so these two
 * tables have no firm and no row-level security; they are reached by secret or by e-mail only.
 * Firm, member, invitation and audit event are firm-owned.
 */
export class CreateIdentity20261121100100 implements MigrationInterface {
  readonly name = 'CreateIdentity20261121100100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create table account (
  id uuid primary key default app.new_id(),
  email text not null,
  display_name text not null,
  password_hash text not null,
  password_changed_at timestamptz not null default now(),
  is_demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  constraint account_email_is_normal check (email = lower(btrim(email)) and position('@' in email) > 1),
  constraint account_email_key unique (email)
);
grant select, insert, update on account to trackrecord_app;

create table firm (
  id uuid primary key default app.new_id(),
  slug text not null,
  name text not null,
  side text not null,
  is_demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  constraint firm_slug_key unique (slug),
  constraint firm_slug_is_plain check (slug ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'),
  constraint firm_side_known check (side in ('PLAINTIFF', 'DEFENSE'))
);

create table member (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  account_id uuid not null references account (id),
  role text not null,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint member_firm_account_key unique (firm_id, account_id),
  constraint member_role_known check (role in ('OWNER', 'ADMIN', 'ATTORNEY', 'PARALEGAL', 'VIEWER'))
);
call app.protect_firm_table('member');
-- A person may see which firms they belong to before choosing one; nothing else of those firms.
create policy member_own on member for select to trackrecord_app
  using (account_id = (select app.current_account_id()));
create index member_account on member (account_id);

call app.protect_firm_table('firm', array['select', 'insert', 'update'], 'id');
create policy firm_own_memberships on firm for select to trackrecord_app
  using (id in (select m.firm_id from member m
                where m.account_id = (select app.current_account_id()) and m.disabled_at is null));

-- The operator's commands list firms; the tables' owner sees nothing else of them.
create policy firm_operator on firm for select to current_user using (true);

create table session (
  id uuid primary key default app.new_id(),
  account_id uuid not null references account (id),
  token_hash bytea not null,
  active_firm_id uuid not null references firm (id),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_expires_at timestamptz not null,
  absolute_expires_at timestamptz not null,
  ended_at timestamptz,
  constraint session_token_hash_key unique (token_hash),
  constraint session_token_is_sha256 check (octet_length(token_hash) = 32)
);
create index session_account on session (account_id) where ended_at is null;
grant select, insert, update on session to trackrecord_app;

create table invitation (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  email text not null,
  role text not null,
  token_hash bytea not null,
  invited_by uuid, -- null: the operator, who founded the firm and has no member in it
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (firm_id, id),
  constraint invitation_firm_token_key unique (firm_id, token_hash),
  constraint invitation_member_fk foreign key (firm_id, invited_by) references member (firm_id, id),
  constraint invitation_role_known check (role in ('OWNER', 'ADMIN', 'ATTORNEY', 'PARALEGAL', 'VIEWER'))
);
call app.protect_firm_table('invitation');

-- No foreign keys on purpose: deleting what an entry speaks of must never touch history.
create table audit_event (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  recorded_at timestamptz not null default clock_timestamp(),
  member_id uuid,
  account_id uuid,
  action text not null,
  object_type text,
  object_id uuid,
  request_id text,
  detail jsonb not null default '{}',
  primary key (firm_id, id)
);
call app.protect_firm_table('audit_event', array['select', 'insert']);

-- Sign-in attempts by keyed hash of e-mail or address, for throttling; never the values themselves.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  subject_hash bytea not null,
  attempted_at timestamptz not null default clock_timestamp()
);
create index sign_in_attempt_subject on sign_in_attempt (subject_hash, attempted_at);
grant select, insert, delete on sign_in_attempt to trackrecord_app;

-- Rights are read anew by every operation: signing out, disabling a member or changing a role acts
-- at once. Sets the firm for this transaction only, and returns no row when the session has ended.
create function app.enter_session(token_hash bytea, request_id text)
returns table (session_id uuid, account_id uuid, firm_id uuid, member_id uuid, role text, firm_side text)
language plpgsql volatile as $$
#variable_conflict use_column
declare
  s record;
begin
  perform set_config('app.firm_id', '00000000-0000-0000-0000-000000000000', true);
  select session.id, session.account_id, session.active_firm_id into s
    from session
   where session.token_hash = enter_session.token_hash
     and session.ended_at is null
     and session.idle_expires_at > now()
     and session.absolute_expires_at > now();
  if not found then
    return;
  end if;
  perform set_config('app.firm_id', s.active_firm_id::text, true),
          set_config('app.account_id', s.account_id::text, true),
          set_config('app.request_id', request_id, true);
  return query
    select s.id, m.account_id, m.firm_id, m.id, m.role, f.side
      from member m join firm f on f.id = m.firm_id
     where m.firm_id = s.active_firm_id and m.account_id = s.account_id and m.disabled_at is null;
end $$;
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
