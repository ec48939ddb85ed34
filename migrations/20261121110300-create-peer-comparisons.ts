import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Comparable examiners within one firm's own files: who belongs to which group, what each showed, the model fitted
 * to each cell, and every examiner's comparison with the others. All of it can be made again from `counted_fact`
 * and is kept so that a profile reads and never fits.
 */
export class CreatePeerComparisons20261121110300 implements MigrationInterface {
  readonly name = 'CreatePeerComparisons20261121110300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    await queryRunner.query(MARKING);
    await queryRunner.query(FIRST_MARKS);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}

const TABLES = `
-- When the shared directory was last loaded: firms that placed their examiners before it look again.
create table directory_load (
  id uuid primary key default app.new_id(),
  loaded_at timestamptz not null default now()
);
grant select on directory_load to trackrecord_app;

-- The group of an examiner met by the firm. Null: not known, and then not compared.
create table peer_subject (
  firm_id uuid not null references firm (id),
  subject_id uuid not null,
  specialty text,
  state text,
  primary key (firm_id, subject_id)
);
call app.protect_firm_table('peer_subject');
create index peer_subject_group on peer_subject (firm_id, specialty, state);

-- What one examiner's examinations of one kind in one window show of one measure. For minutes n counts those
-- with a time, and the median stands in the place of x.
create table peer_count (
  firm_id uuid not null references firm (id),
  subject_id uuid not null,
  kind text not null,
  time_window text not null,
  measure text not null,
  x integer,
  n integer not null,
  median numeric,
  undetermined integer not null,
  not_addressed integer not null,
  blank integer not null,
  uncoded integer not null,
  unverified integer not null,
  -- [[year, x, n], ...], years with n > 0 only.
  years jsonb not null,
  primary key (firm_id, subject_id, kind, time_window, measure),
  constraint peer_count_x_or_median check (x between 0 and n and median is null or x is null)
);
call app.protect_firm_table('peer_count');
create index peer_count_cell on peer_count (firm_id, kind, time_window, measure);

-- The posterior of a cell with all its examiners, and the counts that it was fitted to.
create table peer_cell (
  firm_id uuid not null references firm (id),
  specialty text not null,
  state text not null,
  kind text not null,
  time_window text not null,
  measure text not null,
  input_hash text not null,
  subject_ids uuid[] not null,
  xs integer[] not null,
  ns integer[] not null,
  -- {z0, size, box} and the logarithms of the weights as little-endian doubles.
  grid_shape jsonb not null,
  grid_weights bytea not null,
  fitted_at timestamptz not null,
  primary key (firm_id, specialty, state, kind, time_window, measure)
);
call app.protect_firm_table('peer_cell');

create table peer_comparison (
  firm_id uuid not null references firm (id),
  subject_id uuid not null,
  kind text not null,
  time_window text not null,
  measure text not null,
  specialty text not null,
  state text not null,
  x integer,
  n integer not null,
  median numeric,
  undetermined integer not null,
  not_addressed integer not null,
  blank integer not null,
  uncoded integer not null,
  unverified integer not null,
  -- Why nothing is compared, or why nobody is flagged; null: neither.
  because text,
  is_in_family boolean not null,
  -- Two-sided tails at z0 = 10, 3 and 30; those of minutes rest on ranks and are all the same.
  p_two_sided double precision,
  p_at_low_z0 double precision,
  p_at_high_z0 double precision,
  figures jsonb not null,
  -- The peers' posterior, when it is not the cell's less this examiner.
  own_grid_shape jsonb,
  own_grid_weights bytea,
  input_hash text not null,
  computed_at timestamptz not null,
  primary key (firm_id, subject_id, time_window, measure, kind)
);
call app.protect_firm_table('peer_comparison');
create index peer_comparison_cell on peer_comparison (firm_id, specialty, state, kind, time_window, measure);

-- Examiners whose counts may have changed since they were last compared. The mark tells a change that came
-- while the former was being worked on.
create table peer_stale (
  firm_id uuid not null references firm (id),
  subject_id uuid not null,
  mark xid8 not null default pg_current_xact_id(),
  primary key (firm_id, subject_id)
);
call app.protect_firm_table('peer_stale');

-- What the firm's comparisons were last made for, and whether all of them were.
create table peer_refresh (
  firm_id uuid not null references firm (id),
  quarter_end date not null,
  directory_load_id uuid,
  is_settled boolean not null,
  primary key (firm_id)
);
call app.protect_firm_table('peer_refresh');

-- Who looked at the comparisons of whom, in which window: one row a member and day. Looking twice is no second
-- analysis; looking at another window is.
create table analysis_view (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  member_id uuid not null,
  subject_id uuid not null,
  time_window text not null,
  viewed_on date not null,
  primary key (firm_id, id),
  constraint analysis_view_member_fk foreign key (firm_id, member_id) references member (firm_id, id),
  constraint analysis_view_once_a_day unique (firm_id, subject_id, viewed_on, time_window, member_id)
);
call app.protect_firm_table('analysis_view', array['select', 'insert']);

-- Which firms have comparisons to make: ids only. The worker then enters each firm like anybody else.
create policy peer_stale_dispatch on peer_stale for select to current_user using (true);
create policy peer_refresh_dispatch on peer_refresh for select to current_user using (true);
create function app.stale_peer_firms(present_quarter_end date) returns table (firm_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select s.firm_id from public.peer_stale s
     union
    select r.firm_id from public.peer_refresh r
     where not r.is_settled or r.quarter_end <> present_quarter_end
        or r.directory_load_id is distinct from
           (select d.id from public.directory_load d order by d.id desc limit 1)
  $$;
revoke execute on function app.stale_peer_firms(date) from public;
grant execute on function app.stale_peer_firms(date) to trackrecord_app;
`;

/** As it was, and now it also says whose comparisons are out of date: in the same transaction, so none is missed. */
const MARKING = `
create procedure app.mark_peers_stale(subject_ids uuid[])
language plpgsql as $$
begin
  insert into peer_stale (firm_id, subject_id)
  select app.current_firm_id(), touched.id from (select distinct unnest(subject_ids) as id) touched
   order by touched.id
  on conflict (firm_id, subject_id) do update set mark = excluded.mark;
  perform pg_notify('trackrecord', json_build_object('firmId', app.current_firm_id(), 'topic', 'peers',
                                                     'id', app.current_firm_id())::text);
end $$;
grant execute on procedure app.mark_peers_stale to trackrecord_app;

create or replace procedure app.refresh_examiner_counts(subject_ids uuid[])
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('examiner_count:' || app.current_firm_id(), 0));
  update examination e set prior_examined_on = o.prior_on
    from examination_order o
   where o.firm_id = app.current_firm_id() and o.subject_id = any (subject_ids)
     and o.prior_on is distinct from o.stored_prior_on
     and e.firm_id = o.firm_id and e.id = o.id;
  delete from examiner_count c
   where c.firm_id = app.current_firm_id() and c.subject_id = any (subject_ids);
  insert into examiner_count (firm_id, subject_id, measure, outcome, kind, year, side, prior_year, n)
  select f.firm_id, f.subject_id, f.measure, f.outcome, f.kind, f.year, f.side, f.prior_year, count(*)
    from counted_fact f
   where f.firm_id = app.current_firm_id() and f.subject_id = any (subject_ids)
   group by 1, 2, 3, 4, 5, 6, 7, 8
   order by 1, 2, 3, 4, 5, 6, 7, 8;
  call app.mark_peers_stale(subject_ids);
end $$;
`;

const FIRST_MARKS = `
-- Whoever is counted already is compared at the next start. The owner is bound by the policies, which speak of
-- no owner.
do $$
begin
  alter table examiner_count no force row level security;
  alter table peer_stale no force row level security;
  insert into peer_stale (firm_id, subject_id) select distinct firm_id, subject_id from examiner_count;
  alter table examiner_count force row level security;
  alter table peer_stale force row level security;
end $$;
`;
