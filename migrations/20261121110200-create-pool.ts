import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The cross-firm pool. Three tenancy classes meet here: what a firm decides (firm-owned), what is released (shared,
 * coarse values of published cells only), and what the builder remembers of contributions (pool_private, which no
 * role but the builder's can read).
 */
export class CreatePool20261121110200 implements MigrationInterface {
  readonly name = 'CreatePool20261121110200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
do $$
begin
  -- Where the operator made the roles and left this one out: a role that nobody can connect as yet.
  if not exists (select from pg_roles where rolname = 'trackrecord_pool') then
    create role trackrecord_pool nologin;
  end if;
end $$;
grant usage on schema public, app to trackrecord_pool;

-- Whether a firm contributes, for each class of data; off without a row. A row is one period of contributing.
create table pool_opt_in (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  data_class text not null,
  opted_in_at timestamptz not null default now(),
  opted_in_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (firm_id, id),
  constraint pool_opt_in_opted_in_by_fk foreign key (firm_id, opted_in_by) references member (firm_id, id),
  constraint pool_opt_in_withdrawn_by_fk foreign key (firm_id, withdrawn_by) references member (firm_id, id),
  constraint pool_opt_in_data_class_known check (data_class in ('OPINIONS')),
  constraint pool_opt_in_withdrawn_pair check (withdrawn_at is not null or withdrawn_by is null),
  constraint pool_opt_in_withdrawn_after check (withdrawn_at >= opted_in_at)
);
call app.protect_firm_table('pool_opt_in', array['select', 'insert', 'update']);
create unique index pool_opt_in_standing on pool_opt_in (firm_id, data_class) where withdrawn_at is null;

-- Where an examiner stands in the tree of cells. The state is the one of the licence when all licences are of one
-- state; several, or none known, are no state: nothing says in which of them an examination was.
create view examiner_place with (security_invoker = true) as
select e.id as examiner_id, coalesce(e.specialty_code, 'NONE') as specialty_code,
       coalesce((select min(l.state) from examiner_licence l where l.examiner_id = e.id
                 having min(l.state) = max(l.state)), 'NONE') as state
  from examiner e;
grant select on examiner_place to trackrecord_app, trackrecord_pool;

-- Shared: one release for everybody. "number" counts releases; a quarter is released once.
create table pool_release (
  number integer primary key,
  quarter text not null,
  ends_on date not null,
  released_at timestamptz not null,
  method_version text not null,
  constraint pool_release_quarter_key unique (quarter),
  constraint pool_release_quarter_is_one check (quarter ~ '^[0-9]{4}Q[1-4]$'),
  constraint pool_release_number_counts check (number >= 1)
);

-- Published cells only, in coarse values only: what is withheld has no row, whatever it holds. A cell is named by
-- its path: issue, kind of examination, specialty, state, examiner; null from where the path ends.
create table pool_cell (
  release integer not null references pool_release (number),
  time_window text not null,
  issue text not null,
  kind text,
  specialty_code text,
  state text,
  examiner_id uuid,
  -- The release whose figure this is: an older one where the difference since then could not be told.
  as_of_release integer not null references pool_release (number),
  exams_at_least integer not null,
  rate_percent integer not null,
  rate_code text not null,
  derived_x integer not null,
  derived_n integer not null,
  -- Of groups of comparable examiners (paths that end with the state); null elsewhere and with fewer than five.
  peers_at_least integer,
  peer_mean_percent integer,
  peer_p10_percent integer,
  peer_p90_percent integer,
  constraint pool_cell_key unique nulls not distinct
    (release, time_window, issue, kind, specialty_code, state, examiner_id),
  constraint pool_cell_time_window_known check (time_window in ('ALL', 'FIVE_YEARS', 'THREE_YEARS')),
  constraint pool_cell_path_has_no_gaps check (
    (kind is not null or specialty_code is null) and (specialty_code is not null or state is null)
    and (state is not null or examiner_id is null)),
  constraint pool_cell_counts_are_coarse check (
    exams_at_least = 11 or (exams_at_least >= 20 and exams_at_least % 5 = 0)),
  constraint pool_cell_rate_is_coarse check (
    rate_percent between 5 and 95 and (exams_at_least >= 100 or rate_percent % 5 = 0)),
  constraint pool_cell_rate_code_known check (rate_code in ('about', 'atLeast', 'atMost')),
  constraint pool_cell_derived_within check (derived_n = exams_at_least and derived_x between 0 and derived_n),
  constraint pool_cell_as_of_is_not_later check (as_of_release <= release),
  constraint pool_cell_peers_of_groups check (
    num_nonnulls(peers_at_least, peer_mean_percent, peer_p10_percent, peer_p90_percent) in (0, 4)
    and (peers_at_least is null or (peers_at_least >= 5 and state is not null and examiner_id is null)))
);
create index pool_cell_examiner on pool_cell (examiner_id, release, time_window) where examiner_id is not null;
create index pool_cell_group on pool_cell (specialty_code, state, release, time_window) where examiner_id is null;
grant select on pool_release, pool_cell to trackrecord_app;
grant select, insert on pool_release, pool_cell to trackrecord_pool;

create schema pool_private;
grant usage on schema pool_private to trackrecord_pool;

-- Firms that are one contributor: affiliates, and co-counsel who keep the same files. Written by the operator.
create table pool_private.affiliation (
  firm_id uuid primary key references firm (id),
  owner_key text not null,
  constraint affiliation_owner_key_is_plain check (owner_key ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$')
);
grant select on pool_private.affiliation to trackrecord_pool;

-- Says whether the key is still the one that the pseudonyms were made with; says nothing about the key.
create table pool_private.key_check (
  is_only boolean primary key default true,
  check_value uuid not null,
  constraint key_check_is_only check (is_only)
);
grant select, insert on pool_private.key_check to trackrecord_pool;

-- Every row that ever counted, as long as a release that held it is known to the world: without it the difference
-- between two releases could not be checked. Owner, claimant and row are keyed pseudonyms.
create table pool_private.contribution (
  content_key uuid primary key,
  fingerprint uuid not null,
  owner uuid not null,
  claimant uuid not null,
  issue text not null,
  kind text not null,
  specialty_code text not null,
  state text not null,
  examiner_id uuid not null,
  examined_on date not null,
  -- The same claimant's examination before, by the same examiner, whichever firm recorded it; null: none.
  prior_on date,
  has_finding boolean not null,
  -- Numbers of the releases that it counted in; open while it still does.
  present int4multirange not null
);
create index contribution_issue on pool_private.contribution (issue);
grant select, insert, update on pool_private.contribution to trackrecord_pool;

-- Cells taken out because a contributor left, and the first quarter (year * 4 + quarter - 1) that may show them.
create table pool_private.withdrawn_cell (
  time_window text not null,
  path text not null,
  not_before integer not null,
  primary key (time_window, path)
);
grant select, insert, update on pool_private.withdrawn_cell to trackrecord_pool;

-- What the builder may read of firms: columns without names or free text, and rows of firms that opted in and have
-- not withdrawn. Of minutes, pages and fees the counting view names columns, but no row is let through.
grant select on counted_fact to trackrecord_pool;
grant select (firm_id, data_class, withdrawn_at) on pool_opt_in to trackrecord_pool;
grant select (id, created_at) on firm to trackrecord_pool;
grant select (firm_id, id, subject_id, claimant_id, kind, examined_on, prior_examined_on, side, carrier_id,
              law_firm_id, attorney_id, vendor_id, duplicate_of_id, verification, created_at)
  on examination to trackrecord_pool;
grant select (firm_id, examination_id, issue, stance, verification, mmi_on, treater_mmi_on, wpi_percent,
              apportionment_percent) on opinion to trackrecord_pool;
grant select (firm_id, id, name_key, born_on) on claimant to trackrecord_pool;
grant select (firm_id, examination_id, source, minutes) on timing_observation to trackrecord_pool;
grant select (firm_id, examination_id, pages_supplied, pages_reviewed) on examination_records to trackrecord_pool;
grant select (firm_id, examination_id, amount_cents) on fee to trackrecord_pool;
grant select (id, specialty_code) on examiner to trackrecord_pool;
grant select (examiner_id, state) on examiner_licence to trackrecord_pool;

create policy pool_opted_in on pool_opt_in for select to trackrecord_pool using (true);
create policy pool_opted_in on firm for select to trackrecord_pool
  using (id in (select o.firm_id from pool_opt_in o where o.withdrawn_at is null));
create policy pool_opted_in on examination for select to trackrecord_pool
  using (firm_id in (select o.firm_id from pool_opt_in o where o.withdrawn_at is null));
create policy pool_opted_in on opinion for select to trackrecord_pool
  using (firm_id in (select o.firm_id from pool_opt_in o where o.withdrawn_at is null));
create policy pool_opted_in on claimant for select to trackrecord_pool
  using (firm_id in (select o.firm_id from pool_opt_in o where o.withdrawn_at is null));
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
