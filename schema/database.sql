-- Written by "npm run schema:write" from a migrated database. Do not edit.

-- Extensions

create extension pg_trgm;

-- Tables: columns, constraints, indexes, row-level security, policies, grants

create table account (
  id uuid default app.new_id() not null,
  email text not null,
  display_name text not null,
  password_hash text not null,
  password_changed_at timestamp with time zone default now() not null,
  is_demonstration boolean default false not null,
  created_at timestamp with time zone default now() not null,
  constraint account_email_is_normal CHECK (((email = lower(btrim(email))) AND (POSITION(('@'::text) IN (email)) > 1))),
  constraint account_email_key UNIQUE (email),
  constraint account_pkey PRIMARY KEY (id)
);
grant insert, select, update on account to trackrecord_app;

create table pool_private.affiliation (
  firm_id uuid not null,
  owner_key text not null,
  constraint affiliation_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint affiliation_owner_key_is_plain CHECK ((owner_key ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'::text)),
  constraint affiliation_pkey PRIMARY KEY (firm_id)
);
grant select on pool_private.affiliation to trackrecord_pool;

create table analysis_view (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  member_id uuid not null,
  subject_id uuid not null,
  time_window text not null,
  viewed_on date not null,
  constraint analysis_view_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint analysis_view_member_fk FOREIGN KEY (firm_id, member_id) REFERENCES member(firm_id, id),
  constraint analysis_view_once_a_day UNIQUE (firm_id, subject_id, viewed_on, time_window, member_id),
  constraint analysis_view_pkey PRIMARY KEY (firm_id, id)
);
alter table analysis_view enable row level security;
alter table analysis_view force row level security;
create policy firm_delete on analysis_view for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on analysis_view for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on analysis_view for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on analysis_view for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant insert, select on analysis_view to trackrecord_app;

create table audit_event (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  recorded_at timestamp with time zone default clock_timestamp() not null,
  member_id uuid,
  account_id uuid,
  action text not null,
  object_type text,
  object_id uuid,
  request_id text,
  detail jsonb default '{}'::jsonb not null,
  constraint audit_event_pkey PRIMARY KEY (firm_id, id)
);
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy firm_delete on audit_event for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on audit_event for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on audit_event for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on audit_event for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant insert, select on audit_event to trackrecord_app;

create table auto_accept_rule (
  firm_id uuid not null,
  subject text not null,
  minimum_confidence real not null,
  set_by uuid not null,
  set_at timestamp with time zone default now() not null,
  constraint auto_accept_rule_confidence_range CHECK (((minimum_confidence >= (0.5)::double precision) AND (minimum_confidence <= (1)::double precision))),
  constraint auto_accept_rule_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint auto_accept_rule_pkey PRIMARY KEY (firm_id, subject),
  constraint auto_accept_rule_set_by_fk FOREIGN KEY (firm_id, set_by) REFERENCES member(firm_id, id)
);
CREATE INDEX auto_accept_rule_set_by ON public.auto_accept_rule USING btree (firm_id, set_by);
alter table auto_accept_rule enable row level security;
alter table auto_accept_rule force row level security;
create policy firm_delete on auto_accept_rule for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on auto_accept_rule for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on auto_accept_rule for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on auto_accept_rule for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on auto_accept_rule to trackrecord_app;

create table challenge (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  appearance_id uuid not null,
  matter_id uuid,
  kind text not null,
  outcome text not null,
  decided_on date,
  court text,
  sealed_case_name bytea not null,
  case_name_key_id uuid not null,
  case_number text,
  citation text,
  basis text,
  quote text,
  page integer,
  source_document_id uuid,
  is_quote_checked boolean default false not null,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint challenge_appearance_fk FOREIGN KEY (firm_id, appearance_id) REFERENCES examiner_appearance(firm_id, id),
  constraint challenge_case_name_key_fk FOREIGN KEY (firm_id, case_name_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint challenge_document_fk FOREIGN KEY (firm_id, source_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (source_document_id),
  constraint challenge_kind_known CHECK ((kind = ANY (ARRAY['DAUBERT'::text, 'SARGON'::text, 'FRYE'::text, 'SUBSTANTIAL_EVIDENCE'::text, 'OTHER'::text]))),
  constraint challenge_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id),
  constraint challenge_outcome_known CHECK ((outcome = ANY (ARRAY['EXCLUDED'::text, 'LIMITED'::text, 'ADMITTED'::text, 'NOT_SUBSTANTIAL_EVIDENCE'::text, 'SUBSTANTIAL_EVIDENCE'::text, 'OTHER'::text]))),
  constraint challenge_page_counted CHECK ((page >= 1)),
  constraint challenge_pkey PRIMARY KEY (firm_id, id)
);
CREATE INDEX challenge_appearance ON public.challenge USING btree (firm_id, appearance_id, decided_on DESC);
CREATE INDEX challenge_case_name_key ON public.challenge USING btree (firm_id, case_name_key_id);
CREATE INDEX challenge_document ON public.challenge USING btree (firm_id, source_document_id);
CREATE INDEX challenge_matter ON public.challenge USING btree (firm_id, matter_id);
alter table challenge enable row level security;
alter table challenge force row level security;
create policy firm_delete on challenge for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on challenge for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on challenge for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on challenge for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on challenge to trackrecord_app;

create table chart_inconsistency (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  treater_id uuid not null,
  matter_id uuid,
  dated_on date not null,
  text text not null,
  page integer,
  quote text,
  source_document_id uuid,
  is_quote_checked boolean default false not null,
  other_text text not null,
  other_page integer,
  other_quote text,
  other_document_id uuid,
  is_other_quote_checked boolean default false not null,
  version integer default 1 not null,
  constraint chart_inconsistency_document_fk FOREIGN KEY (firm_id, source_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (source_document_id),
  constraint chart_inconsistency_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id),
  constraint chart_inconsistency_other_document_fk FOREIGN KEY (firm_id, other_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (other_document_id),
  constraint chart_inconsistency_pages_counted CHECK (((page >= 1) AND (other_page >= 1))),
  constraint chart_inconsistency_pkey PRIMARY KEY (firm_id, id),
  constraint chart_inconsistency_treater_fk FOREIGN KEY (firm_id, treater_id) REFERENCES treater(firm_id, id)
);
CREATE INDEX chart_inconsistency_document ON public.chart_inconsistency USING btree (firm_id, source_document_id);
CREATE INDEX chart_inconsistency_matter ON public.chart_inconsistency USING btree (firm_id, matter_id);
CREATE INDEX chart_inconsistency_other_document ON public.chart_inconsistency USING btree (firm_id, other_document_id);
CREATE INDEX chart_inconsistency_treater ON public.chart_inconsistency USING btree (firm_id, treater_id);
alter table chart_inconsistency enable row level security;
alter table chart_inconsistency force row level security;
create policy firm_delete on chart_inconsistency for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on chart_inconsistency for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on chart_inconsistency for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on chart_inconsistency for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on chart_inconsistency to trackrecord_app;

create table claimant (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  full_name text,
  name_key text,
  born_on date,
  import_id uuid,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  sealed_name bytea,
  sealed_born_on bytea,
  data_key_id uuid,
  name_digest bytea,
  person_digest bytea,
  name_words bytea[],
  constraint claimant_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint claimant_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint claimant_is_sealed CHECK (((num_nulls(sealed_name, data_key_id, name_digest, person_digest, name_words) = 0) AND (num_nonnulls(full_name, name_key, born_on) = 0))) NOT VALID,
  constraint claimant_pkey PRIMARY KEY (firm_id, id)
);
CREATE INDEX claimant_data_key ON public.claimant USING btree (firm_id, data_key_id);
CREATE INDEX claimant_name_digest ON public.claimant USING btree (firm_id, name_digest);
CREATE INDEX claimant_plain ON public.claimant USING btree (firm_id, id) WHERE (full_name IS NOT NULL);
alter table claimant enable row level security;
alter table claimant force row level security;
create policy claimant_sealing on claimant for select to owner using ((full_name IS NOT NULL));
create policy firm_delete on claimant for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on claimant for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on claimant for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on claimant for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy pool_opted_in on claimant for select to trackrecord_pool using ((firm_id IN ( SELECT o.firm_id
   FROM pool_opt_in o
  WHERE (o.withdrawn_at IS NULL))));
grant delete, insert, select, update on claimant to trackrecord_app;
grant select (firm_id, id, sealed_name, sealed_born_on, data_key_id) on claimant to trackrecord_pool;

create table pool_private.contribution (
  content_key uuid not null,
  fingerprint uuid not null,
  owner uuid not null,
  claimant uuid not null,
  issue text not null,
  kind text not null,
  specialty_code text not null,
  state text not null,
  examiner_id uuid not null,
  examined_on date not null,
  prior_on date,
  has_finding boolean not null,
  present int4multirange not null,
  constraint contribution_pkey PRIMARY KEY (content_key)
);
CREATE INDEX contribution_issue ON pool_private.contribution USING btree (issue);
grant insert, select, update on pool_private.contribution to trackrecord_pool;

create table copy_mismatch (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  document_id uuid not null,
  kind text not null,
  confidence real not null,
  here_start integer not null,
  here_end integer not null,
  here_page integer not null,
  here_quote text not null,
  here_says text not null,
  there_start integer not null,
  there_end integer not null,
  there_page integer not null,
  there_quote text not null,
  there_says text not null,
  dismissed_by uuid,
  dismissed_at timestamp with time zone,
  constraint copy_mismatch_dismissed_by_fk FOREIGN KEY (firm_id, dismissed_by) REFERENCES member(firm_id, id),
  constraint copy_mismatch_dismissed_whole CHECK (((dismissed_by IS NULL) = (dismissed_at IS NULL))),
  constraint copy_mismatch_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE CASCADE,
  constraint copy_mismatch_kind_known CHECK ((kind = ANY (ARRAY['SIDE'::text, 'SEX'::text, 'NAME'::text, 'DATE'::text, 'BODY_PART'::text]))),
  constraint copy_mismatch_pkey PRIMARY KEY (firm_id, id),
  constraint copy_mismatch_place_key UNIQUE (firm_id, document_id, kind, here_start, there_start)
);
CREATE INDEX copy_mismatch_dismissed_by ON public.copy_mismatch USING btree (firm_id, dismissed_by);
alter table copy_mismatch enable row level security;
alter table copy_mismatch force row level security;
create policy firm_delete on copy_mismatch for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on copy_mismatch for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on copy_mismatch for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on copy_mismatch for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on copy_mismatch to trackrecord_app;

create table cue_tally (
  firm_id uuid not null,
  cue text not null,
  subject text not null,
  accepted integer default 0 not null,
  corrected integer default 0 not null,
  rejected integer default 0 not null,
  constraint cue_tally_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint cue_tally_not_negative CHECK (((accepted >= 0) AND (corrected >= 0) AND (rejected >= 0))),
  constraint cue_tally_pkey PRIMARY KEY (firm_id, cue, subject)
);
alter table cue_tally enable row level security;
alter table cue_tally force row level security;
create policy firm_delete on cue_tally for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on cue_tally for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on cue_tally for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on cue_tally for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on cue_tally to trackrecord_app;

create table directory_load (
  id uuid default app.new_id() not null,
  loaded_at timestamp with time zone default now() not null,
  constraint directory_load_pkey PRIMARY KEY (id)
);
grant select on directory_load to trackrecord_app;

create table disclosed_entry (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  list_id uuid not null,
  number integer not null,
  page integer,
  sealed bytea not null,
  data_key_id uuid not null,
  is_taken boolean not null,
  problems jsonb default '[]'::jsonb not null,
  constraint disclosed_entry_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint disclosed_entry_list_fk FOREIGN KEY (firm_id, list_id) REFERENCES disclosed_list(firm_id, id) ON DELETE CASCADE,
  constraint disclosed_entry_number_key UNIQUE (firm_id, list_id, number),
  constraint disclosed_entry_pkey PRIMARY KEY (firm_id, id),
  constraint disclosed_entry_said CHECK ((is_taken OR (problems <> '[]'::jsonb)))
);
CREATE INDEX disclosed_entry_data_key ON public.disclosed_entry USING btree (firm_id, data_key_id);
alter table disclosed_entry enable row level security;
alter table disclosed_entry force row level security;
create policy firm_delete on disclosed_entry for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on disclosed_entry for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on disclosed_entry for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on disclosed_entry for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on disclosed_entry to trackrecord_app;

create table disclosed_list (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  appearance_id uuid not null,
  matter_id uuid,
  document_id uuid,
  source text not null,
  name text not null,
  disclosed_on date not null,
  covers_from date not null,
  covers_to date not null,
  status text default 'CHECKED'::text not null,
  columns jsonb default '[]'::jsonb not null,
  created_by uuid not null,
  created_at timestamp with time zone default now() not null,
  confirmed_at timestamp with time zone,
  version integer default 1 not null,
  constraint disclosed_list_appearance_fk FOREIGN KEY (firm_id, appearance_id) REFERENCES examiner_appearance(firm_id, id),
  constraint disclosed_list_confirmed CHECK (((status = 'CONFIRMED'::text) = (confirmed_at IS NOT NULL))),
  constraint disclosed_list_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES member(firm_id, id),
  constraint disclosed_list_days_ordered CHECK ((covers_from <= covers_to)),
  constraint disclosed_list_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (document_id),
  constraint disclosed_list_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id),
  constraint disclosed_list_pkey PRIMARY KEY (firm_id, id),
  constraint disclosed_list_source_known CHECK ((source = ANY (ARRAY['TEXT'::text, 'FILE'::text, 'DOCUMENT'::text]))),
  constraint disclosed_list_status_known CHECK ((status = ANY (ARRAY['CHECKED'::text, 'CONFIRMED'::text, 'DISCARDED'::text])))
);
CREATE INDEX disclosed_list_appearance ON public.disclosed_list USING btree (firm_id, appearance_id, disclosed_on DESC);
CREATE INDEX disclosed_list_created_by ON public.disclosed_list USING btree (firm_id, created_by);
CREATE INDEX disclosed_list_document ON public.disclosed_list USING btree (firm_id, document_id);
CREATE INDEX disclosed_list_matter ON public.disclosed_list USING btree (firm_id, matter_id);
alter table disclosed_list enable row level security;
alter table disclosed_list force row level security;
create policy firm_delete on disclosed_list for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on disclosed_list for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on disclosed_list for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on disclosed_list for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on disclosed_list to trackrecord_app;

create table disclosed_match (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  entry_id uuid not null,
  testimony_id uuid not null,
  is_same boolean not null,
  decided_by uuid not null,
  decided_at timestamp with time zone default now() not null,
  constraint disclosed_match_decided_by_fk FOREIGN KEY (firm_id, decided_by) REFERENCES member(firm_id, id),
  constraint disclosed_match_entry_fk FOREIGN KEY (firm_id, entry_id) REFERENCES disclosed_entry(firm_id, id) ON DELETE CASCADE,
  constraint disclosed_match_key UNIQUE (firm_id, entry_id, testimony_id),
  constraint disclosed_match_pkey PRIMARY KEY (firm_id, id),
  constraint disclosed_match_testimony_fk FOREIGN KEY (firm_id, testimony_id) REFERENCES testimony(firm_id, id) ON DELETE CASCADE
);
CREATE INDEX disclosed_match_decided_by ON public.disclosed_match USING btree (firm_id, decided_by);
CREATE INDEX disclosed_match_testimony ON public.disclosed_match USING btree (firm_id, testimony_id);
alter table disclosed_match enable row level security;
alter table disclosed_match force row level security;
create policy firm_delete on disclosed_match for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on disclosed_match for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on disclosed_match for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on disclosed_match for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on disclosed_match to trackrecord_app;

create table draft (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  matter_id uuid not null,
  kind text not null,
  treater_id uuid,
  examination_id uuid,
  number integer default 1 not null,
  final_number integer,
  finalised_at timestamp with time zone,
  finalised_by uuid,
  signed_document_id uuid,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by uuid,
  constraint draft_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES member(firm_id, id),
  constraint draft_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE SET NULL (examination_id),
  constraint draft_final_is_last CHECK (((final_number IS NULL) OR (final_number = number))),
  constraint draft_final_whole CHECK (((final_number IS NULL) = (finalised_at IS NULL))),
  constraint draft_finalised_by_fk FOREIGN KEY (firm_id, finalised_by) REFERENCES member(firm_id, id),
  constraint draft_kind_known CHECK ((kind = ANY (ARRAY['REBUTTAL'::text, 'MEDICATION_CHRONOLOGY'::text, 'CLINICAL_NARRATIVE'::text, 'PREPARATION_SHEET'::text, 'DIVERGENCE_TABLE'::text, 'FOUNDATION_CARD'::text]))),
  constraint draft_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id) ON DELETE CASCADE,
  constraint draft_pkey PRIMARY KEY (firm_id, id),
  constraint draft_signed_document_fk FOREIGN KEY (firm_id, signed_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (signed_document_id),
  constraint draft_signed_is_final CHECK (((signed_document_id IS NULL) OR (final_number IS NOT NULL))),
  constraint draft_treater_fk FOREIGN KEY (firm_id, treater_id) REFERENCES treater(firm_id, id) ON DELETE SET NULL (treater_id)
);
CREATE INDEX draft_created_by ON public.draft USING btree (firm_id, created_by);
CREATE INDEX draft_examination ON public.draft USING btree (firm_id, examination_id);
CREATE INDEX draft_finalised_by ON public.draft USING btree (firm_id, finalised_by);
CREATE INDEX draft_matter ON public.draft USING btree (firm_id, matter_id, created_at DESC, id);
CREATE INDEX draft_signed_document ON public.draft USING btree (firm_id, signed_document_id);
CREATE INDEX draft_treater ON public.draft USING btree (firm_id, treater_id);
alter table draft enable row level security;
alter table draft force row level security;
create policy firm_delete on draft for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on draft for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on draft for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on draft for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on draft to trackrecord_app;

create table draft_version (
  firm_id uuid not null,
  draft_id uuid not null,
  number integer not null,
  sealed bytea not null,
  data_key_id uuid not null,
  sha256 bytea not null,
  saved_at timestamp with time zone default now() not null,
  saved_by uuid,
  constraint draft_version_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint draft_version_draft_fk FOREIGN KEY (firm_id, draft_id) REFERENCES draft(firm_id, id) ON DELETE CASCADE,
  constraint draft_version_hash_length CHECK ((octet_length(sha256) = 32)),
  constraint draft_version_pkey PRIMARY KEY (firm_id, draft_id, number),
  constraint draft_version_saved_by_fk FOREIGN KEY (firm_id, saved_by) REFERENCES member(firm_id, id)
);
CREATE INDEX draft_version_data_key ON public.draft_version USING btree (firm_id, data_key_id);
CREATE INDEX draft_version_saved_by ON public.draft_version USING btree (firm_id, saved_by);
alter table draft_version enable row level security;
alter table draft_version force row level security;
create policy firm_delete on draft_version for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on draft_version for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on draft_version for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on draft_version for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on draft_version to trackrecord_app;

create table engagement (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  opinion_id uuid not null,
  treating_opinion_id uuid not null,
  state text not null,
  is_proposed boolean not null,
  quote text,
  page integer,
  source_document_id uuid,
  is_quote_checked boolean default false not null,
  note text,
  reason text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  version integer default 1 not null,
  constraint engagement_decided CHECK (((is_proposed = (decided_at IS NULL)) AND (NOT (is_proposed AND (decided_by IS NOT NULL))))),
  constraint engagement_decided_by_fk FOREIGN KEY (firm_id, decided_by) REFERENCES member(firm_id, id),
  constraint engagement_document_fk FOREIGN KEY (firm_id, source_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (source_document_id),
  constraint engagement_opinion_fk FOREIGN KEY (firm_id, opinion_id) REFERENCES opinion(firm_id, id) ON DELETE CASCADE,
  constraint engagement_page_counted CHECK ((page >= 1)),
  constraint engagement_pair_key UNIQUE (firm_id, opinion_id, treating_opinion_id),
  constraint engagement_pkey PRIMARY KEY (firm_id, id),
  constraint engagement_state_known CHECK ((state = ANY (ARRAY['ENGAGED'::text, 'DISMISSED'::text, 'IGNORED'::text]))),
  constraint engagement_treating_opinion_fk FOREIGN KEY (firm_id, treating_opinion_id) REFERENCES treating_opinion(firm_id, id) ON DELETE CASCADE
);
CREATE INDEX engagement_decided_by ON public.engagement USING btree (firm_id, decided_by);
CREATE INDEX engagement_document ON public.engagement USING btree (firm_id, source_document_id);
CREATE INDEX engagement_treating_opinion ON public.engagement USING btree (firm_id, treating_opinion_id);
alter table engagement enable row level security;
alter table engagement force row level security;
create policy firm_delete on engagement for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on engagement for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on engagement for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on engagement for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on engagement to trackrecord_app;

create table examination (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  appearance_id uuid not null,
  subject_id uuid not null,
  matter_id uuid,
  claimant_id uuid,
  kind text not null,
  examined_on date not null,
  side text not null,
  carrier_id uuid,
  law_firm_id uuid,
  attorney_id uuid,
  vendor_id uuid,
  notes text,
  identity_key text not null,
  duplicate_of_id uuid,
  import_id uuid,
  record_number integer,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  verification text default 'FIRM_RECORD'::text not null,
  prior_examined_on date,
  constraint examination_appearance_fk FOREIGN KEY (firm_id, appearance_id, subject_id) REFERENCES examiner_appearance(firm_id, id, subject_id) ON UPDATE CASCADE,
  constraint examination_attorney_fk FOREIGN KEY (firm_id, attorney_id) REFERENCES organisation(firm_id, id),
  constraint examination_carrier_fk FOREIGN KEY (firm_id, carrier_id) REFERENCES organisation(firm_id, id),
  constraint examination_claimant_fk FOREIGN KEY (firm_id, claimant_id) REFERENCES claimant(firm_id, id),
  constraint examination_duplicate_fk FOREIGN KEY (firm_id, duplicate_of_id) REFERENCES examination(firm_id, id) ON DELETE SET NULL (duplicate_of_id),
  constraint examination_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint examination_identity_is_sealed CHECK ((identity_key !~ '^[cr]:'::text)) NOT VALID,
  constraint examination_kind_known CHECK ((kind = ANY (ARRAY['IME'::text, 'DME'::text, 'QME'::text, 'AME'::text, 'RULE_35'::text, 'RECORD_REVIEW'::text, 'DESIGNATED_DOCTOR'::text]))),
  constraint examination_law_firm_fk FOREIGN KEY (firm_id, law_firm_id) REFERENCES organisation(firm_id, id),
  constraint examination_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id),
  constraint examination_pkey PRIMARY KEY (firm_id, id),
  constraint examination_side_known CHECK ((side = ANY (ARRAY['DEFENSE'::text, 'PLAINTIFF'::text, 'NEUTRAL'::text, 'UNKNOWN'::text]))),
  constraint examination_vendor_fk FOREIGN KEY (firm_id, vendor_id) REFERENCES organisation(firm_id, id),
  constraint examination_verification_known CHECK ((verification = ANY (ARRAY['FIRM_RECORD'::text, 'CONFIRMED'::text, 'AUTO_ACCEPTED'::text, 'UNVERIFIED'::text])))
);
CREATE INDEX examination_appearance ON public.examination USING btree (firm_id, appearance_id);
CREATE INDEX examination_attorney ON public.examination USING btree (firm_id, attorney_id);
CREATE INDEX examination_carrier ON public.examination USING btree (firm_id, carrier_id);
CREATE INDEX examination_claimant ON public.examination USING btree (firm_id, claimant_id);
CREATE UNIQUE INDEX examination_counted_once ON public.examination USING btree (firm_id, subject_id, examined_on, identity_key) WHERE (duplicate_of_id IS NULL);
CREATE INDEX examination_duplicate ON public.examination USING btree (firm_id, duplicate_of_id) WHERE (duplicate_of_id IS NOT NULL);
CREATE INDEX examination_import ON public.examination USING btree (firm_id, import_id);
CREATE INDEX examination_law_firm ON public.examination USING btree (firm_id, law_firm_id);
CREATE INDEX examination_matter ON public.examination USING btree (firm_id, matter_id);
CREATE INDEX examination_plain ON public.examination USING btree (firm_id, id) WHERE (identity_key ~ '^[cr]:'::text);
CREATE INDEX examination_recent ON public.examination USING btree (firm_id, examined_on DESC, id);
CREATE INDEX examination_subject ON public.examination USING btree (firm_id, subject_id, examined_on DESC, id);
CREATE INDEX examination_vendor ON public.examination USING btree (firm_id, vendor_id);
alter table examination enable row level security;
alter table examination force row level security;
create policy examination_sealing on examination for select to owner using ((identity_key ~ '^[cr]:'::text));
create policy firm_delete on examination for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on examination for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on examination for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on examination for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy pool_opted_in on examination for select to trackrecord_pool using ((firm_id IN ( SELECT o.firm_id
   FROM pool_opt_in o
  WHERE (o.withdrawn_at IS NULL))));
grant delete, insert, select, update on examination to trackrecord_app;
grant select (firm_id, id, subject_id, claimant_id, kind, examined_on, side, carrier_id, law_firm_id, attorney_id, vendor_id, duplicate_of_id, created_at, verification, prior_examined_on) on examination to trackrecord_pool;

create table examination_fact (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  examination_id uuid not null,
  field text not null,
  value jsonb not null,
  document_id uuid,
  page integer,
  quote text,
  verification text default 'CONFIRMED'::text not null,
  constraint examination_fact_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (document_id),
  constraint examination_fact_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE CASCADE,
  constraint examination_fact_field_key UNIQUE (firm_id, examination_id, field),
  constraint examination_fact_pkey PRIMARY KEY (firm_id, id),
  constraint examination_fact_verification_known CHECK ((verification = ANY (ARRAY['CONFIRMED'::text, 'AUTO_ACCEPTED'::text])))
);
CREATE INDEX examination_fact_document ON public.examination_fact USING btree (firm_id, document_id);
alter table examination_fact enable row level security;
alter table examination_fact force row level security;
create policy firm_delete on examination_fact for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on examination_fact for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on examination_fact for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on examination_fact for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on examination_fact to trackrecord_app;

create table examination_records (
  firm_id uuid not null,
  examination_id uuid not null,
  pages_supplied integer,
  pages_reviewed integer,
  constraint examination_records_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE CASCADE,
  constraint examination_records_not_empty CHECK ((num_nonnulls(pages_supplied, pages_reviewed) > 0)),
  constraint examination_records_not_negative CHECK (((pages_supplied >= 0) AND (pages_reviewed >= 0))),
  constraint examination_records_pkey PRIMARY KEY (firm_id, examination_id)
);
alter table examination_records enable row level security;
alter table examination_records force row level security;
create policy firm_delete on examination_records for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on examination_records for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on examination_records for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on examination_records for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on examination_records to trackrecord_app;
grant select (firm_id, examination_id, pages_supplied, pages_reviewed) on examination_records to trackrecord_pool;

create table examiner (
  id uuid default app.new_id() not null,
  npi text,
  last_name text not null,
  first_name text not null,
  middle_name text,
  suffix text,
  credentials text,
  specialty_code text,
  name_key text not null,
  search_name text not null,
  is_demonstration boolean default false not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint examiner_npi_is_ten_digits CHECK ((npi ~ '^[0-9]{10}$'::text)),
  constraint examiner_npi_key UNIQUE (npi),
  constraint examiner_pkey PRIMARY KEY (id),
  constraint examiner_specialty_code_fkey FOREIGN KEY (specialty_code) REFERENCES specialty(code)
);
CREATE INDEX examiner_name_key ON public.examiner USING btree (name_key);
CREATE INDEX examiner_search_prefix ON public.examiner USING btree (search_name text_pattern_ops);
CREATE INDEX examiner_search_similar ON public.examiner USING gin (search_name gin_trgm_ops);
grant select (id, specialty_code) on examiner to trackrecord_pool;
grant select on examiner to trackrecord_app;

create table examiner_alias (
  id uuid default app.new_id() not null,
  examiner_id uuid not null,
  name text not null,
  name_key text not null,
  search_name text not null,
  constraint examiner_alias_examiner_id_fkey FOREIGN KEY (examiner_id) REFERENCES examiner(id) ON DELETE CASCADE,
  constraint examiner_alias_key UNIQUE (examiner_id, name_key),
  constraint examiner_alias_pkey PRIMARY KEY (id)
);
CREATE INDEX examiner_alias_name_key ON public.examiner_alias USING btree (name_key);
CREATE INDEX examiner_alias_search_similar ON public.examiner_alias USING gin (search_name gin_trgm_ops);
grant select on examiner_alias to trackrecord_app;

create table examiner_appearance (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  appearance_key text not null,
  name_as_written text not null,
  npi text,
  licence_state text,
  licence_number text,
  specialty_as_written text,
  examiner_id uuid,
  provisional_examiner_id uuid,
  subject_id uuid generated always as (COALESCE(examiner_id, provisional_examiner_id)) stored not null,
  method text not null,
  decided_by uuid,
  decided_at timestamp with time zone default now() not null,
  import_id uuid,
  version integer default 1 not null,
  practice_state text,
  constraint examiner_appearance_decided_by_fk FOREIGN KEY (firm_id, decided_by) REFERENCES member(firm_id, id),
  constraint examiner_appearance_examiner_id_fkey FOREIGN KEY (examiner_id) REFERENCES examiner(id),
  constraint examiner_appearance_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint examiner_appearance_key UNIQUE (firm_id, appearance_key),
  constraint examiner_appearance_method_known CHECK ((method = ANY (ARRAY['NPI'::text, 'LICENCE'::text, 'EXACT_NAME'::text, 'PROVISIONAL'::text, 'PERSON'::text]))),
  constraint examiner_appearance_one_subject CHECK ((num_nonnulls(examiner_id, provisional_examiner_id) = 1)),
  constraint examiner_appearance_pkey PRIMARY KEY (firm_id, id),
  constraint examiner_appearance_practice_state_is_code CHECK ((practice_state ~ '^[A-Z]{2}$'::text)),
  constraint examiner_appearance_provisional_fk FOREIGN KEY (firm_id, provisional_examiner_id) REFERENCES provisional_examiner(firm_id, id),
  constraint examiner_appearance_subject_key UNIQUE (firm_id, id, subject_id)
);
CREATE INDEX examiner_appearance_subject ON public.examiner_appearance USING btree (firm_id, subject_id);
alter table examiner_appearance enable row level security;
alter table examiner_appearance force row level security;
create policy firm_delete on examiner_appearance for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on examiner_appearance for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on examiner_appearance for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on examiner_appearance for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on examiner_appearance to trackrecord_app;

create table examiner_count (
  firm_id uuid not null,
  subject_id uuid not null,
  measure text not null,
  outcome text not null,
  kind text not null,
  year integer not null,
  side text not null,
  n integer not null,
  prior_year integer not null,
  constraint examiner_count_pkey PRIMARY KEY (firm_id, subject_id, measure, outcome, kind, year, side, prior_year)
);
CREATE INDEX examiner_count_examinations ON public.examiner_count USING btree (firm_id, subject_id) INCLUDE (n, year, side, kind, prior_year) WHERE (measure = 'EXAMINATION'::text);
alter table examiner_count enable row level security;
alter table examiner_count force row level security;
create policy firm_delete on examiner_count for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on examiner_count for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on examiner_count for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on examiner_count for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on examiner_count to trackrecord_app;

create table examiner_licence (
  examiner_id uuid not null,
  state text not null,
  number text not null,
  constraint examiner_licence_examiner_id_fkey FOREIGN KEY (examiner_id) REFERENCES examiner(id) ON DELETE CASCADE,
  constraint examiner_licence_pkey PRIMARY KEY (state, number),
  constraint examiner_licence_state_is_code CHECK ((state ~ '^[A-Z]{2}$'::text))
);
CREATE INDEX examiner_licence_examiner ON public.examiner_licence USING btree (examiner_id);
grant select (examiner_id, state) on examiner_licence to trackrecord_pool;
grant select on examiner_licence to trackrecord_app;

create table examiner_specialty (
  examiner_id uuid not null,
  specialty_code text not null,
  is_primary boolean default false not null,
  constraint examiner_specialty_examiner_id_fkey FOREIGN KEY (examiner_id) REFERENCES examiner(id) ON DELETE CASCADE,
  constraint examiner_specialty_pkey PRIMARY KEY (examiner_id, specialty_code),
  constraint examiner_specialty_specialty_code_fkey FOREIGN KEY (specialty_code) REFERENCES specialty(code)
);
grant select on examiner_specialty to trackrecord_app;

create table exhibit (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  kind text not null,
  use text not null,
  subject_id uuid not null,
  appearance_id uuid,
  matter_id uuid,
  examination_id uuid,
  as_of timestamp with time zone not null,
  rows integer not null,
  sealed bytea not null,
  data_key_id uuid not null,
  sha256 bytea not null,
  made_at timestamp with time zone default now() not null,
  made_by uuid,
  constraint exhibit_appearance_fk FOREIGN KEY (firm_id, appearance_id, subject_id) REFERENCES examiner_appearance(firm_id, id, subject_id) ON UPDATE CASCADE ON DELETE SET NULL (appearance_id),
  constraint exhibit_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint exhibit_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE SET NULL (examination_id),
  constraint exhibit_hash_length CHECK ((octet_length(sha256) = 32)),
  constraint exhibit_kind_known CHECK ((kind = ANY (ARRAY['RETENTION_TABLE'::text, 'TENDENCIES'::text, 'DURATIONS'::text, 'TIMELINE'::text, 'REPEATED_PASSAGES'::text]))),
  constraint exhibit_made_by_fk FOREIGN KEY (firm_id, made_by) REFERENCES member(firm_id, id),
  constraint exhibit_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id) ON DELETE CASCADE,
  constraint exhibit_pkey PRIMARY KEY (firm_id, id),
  constraint exhibit_rows_counted CHECK ((rows >= 0)),
  constraint exhibit_use_known CHECK ((use = ANY (ARRAY['AID'::text, 'SUMMARY'::text])))
);
CREATE INDEX exhibit_appearance ON public.exhibit USING btree (firm_id, appearance_id, subject_id);
CREATE INDEX exhibit_data_key ON public.exhibit USING btree (firm_id, data_key_id);
CREATE INDEX exhibit_examination ON public.exhibit USING btree (firm_id, examination_id);
CREATE INDEX exhibit_hash ON public.exhibit USING btree (firm_id, sha256);
CREATE INDEX exhibit_made_by ON public.exhibit USING btree (firm_id, made_by);
CREATE INDEX exhibit_matter ON public.exhibit USING btree (firm_id, matter_id, made_at DESC, id);
CREATE INDEX exhibit_subject ON public.exhibit USING btree (firm_id, subject_id, made_at DESC, id);
alter table exhibit enable row level security;
alter table exhibit force row level security;
create policy firm_delete on exhibit for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on exhibit for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on exhibit for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on exhibit for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on exhibit to trackrecord_app;

create table exhibit_row (
  firm_id uuid not null,
  exhibit_id uuid not null,
  number integer not null,
  sealed bytea not null,
  data_key_id uuid not null,
  digest bytea not null,
  constraint exhibit_row_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint exhibit_row_digest_length CHECK ((octet_length(digest) = 32)),
  constraint exhibit_row_exhibit_fk FOREIGN KEY (firm_id, exhibit_id) REFERENCES exhibit(firm_id, id) ON DELETE CASCADE,
  constraint exhibit_row_number_from_one CHECK ((number >= 1)),
  constraint exhibit_row_pkey PRIMARY KEY (firm_id, exhibit_id, number)
);
CREATE INDEX exhibit_row_data_key ON public.exhibit_row USING btree (firm_id, data_key_id);
alter table exhibit_row enable row level security;
alter table exhibit_row force row level security;
create policy firm_delete on exhibit_row for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on exhibit_row for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on exhibit_row for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on exhibit_row for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on exhibit_row to trackrecord_app;

create table external_reader (
  firm_id uuid not null,
  origin text not null,
  model text not null,
  sealed_key bytea,
  data_key_id uuid,
  is_enabled boolean default false not null,
  set_by uuid not null,
  set_at timestamp with time zone default now() not null,
  constraint external_reader_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint external_reader_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint external_reader_key_whole CHECK (((sealed_key IS NULL) = (data_key_id IS NULL))),
  constraint external_reader_pkey PRIMARY KEY (firm_id),
  constraint external_reader_set_by_fk FOREIGN KEY (firm_id, set_by) REFERENCES member(firm_id, id)
);
CREATE INDEX external_reader_data_key ON public.external_reader USING btree (firm_id, data_key_id);
CREATE INDEX external_reader_set_by ON public.external_reader USING btree (firm_id, set_by);
alter table external_reader enable row level security;
alter table external_reader force row level security;
create policy firm_delete on external_reader for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on external_reader for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on external_reader for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on external_reader for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on external_reader to trackrecord_app;

create table fee (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  examination_id uuid not null,
  amount_cents bigint,
  billing_code text,
  constraint fee_amount_not_negative CHECK ((amount_cents >= 0)),
  constraint fee_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE CASCADE,
  constraint fee_examination_key UNIQUE (firm_id, examination_id),
  constraint fee_not_empty CHECK ((num_nonnulls(amount_cents, billing_code) > 0)),
  constraint fee_pkey PRIMARY KEY (firm_id, id)
);
alter table fee enable row level security;
alter table fee force row level security;
create policy firm_delete on fee for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on fee for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on fee for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on fee for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on fee to trackrecord_app;
grant select (firm_id, examination_id, amount_cents) on fee to trackrecord_pool;

create table fee_item (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  appearance_id uuid not null,
  item text not null,
  amount_cents bigint not null,
  minimum_units integer,
  allowance_pages integer,
  effective_from date,
  effective_to date,
  note text,
  quote text,
  page integer,
  source_document_id uuid,
  is_quote_checked boolean default false not null,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint fee_item_allowance CHECK ((((item = 'PAGES_OVER_ALLOWANCE'::text) = (allowance_pages IS NOT NULL)) AND ((allowance_pages >= 0) AND (allowance_pages <= 1000000)))),
  constraint fee_item_amount CHECK (((amount_cents >= 0) AND (amount_cents <= 1000000000))),
  constraint fee_item_appearance_fk FOREIGN KEY (firm_id, appearance_id) REFERENCES examiner_appearance(firm_id, id),
  constraint fee_item_days_ordered CHECK ((effective_from <= effective_to)),
  constraint fee_item_document_fk FOREIGN KEY (firm_id, source_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (source_document_id),
  constraint fee_item_known CHECK ((item = ANY (ARRAY['EXAMINATION'::text, 'FOLLOW_UP'::text, 'RECORD_REVIEW'::text, 'RECORD_REVIEW_HOUR'::text, 'PAGES_OVER_ALLOWANCE'::text, 'REPORT'::text, 'SUPPLEMENTAL'::text, 'DEPOSITION_HOUR'::text, 'TRIAL_DAY'::text, 'NO_SHOW'::text, 'MULTIPLIER'::text]))),
  constraint fee_item_minimum CHECK (((minimum_units IS NULL) OR (((minimum_units >= 1) AND (minimum_units <= 100)) AND (item = ANY (ARRAY['RECORD_REVIEW_HOUR'::text, 'DEPOSITION_HOUR'::text, 'TRIAL_DAY'::text]))))),
  constraint fee_item_multiplies CHECK (((item <> 'MULTIPLIER'::text) OR ((amount_cents >= 10000) AND (amount_cents <= 100000)))),
  constraint fee_item_page_counted CHECK ((page >= 1)),
  constraint fee_item_pkey PRIMARY KEY (firm_id, id)
);
CREATE INDEX fee_item_appearance ON public.fee_item USING btree (firm_id, appearance_id, item);
CREATE INDEX fee_item_document ON public.fee_item USING btree (firm_id, source_document_id);
alter table fee_item enable row level security;
alter table fee_item force row level security;
create policy firm_delete on fee_item for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on fee_item for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on fee_item for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on fee_item for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on fee_item to trackrecord_app;

create table firm (
  id uuid default app.new_id() not null,
  slug text not null,
  name text not null,
  side text not null,
  is_demonstration boolean default false not null,
  created_at timestamp with time zone default now() not null,
  constraint firm_pkey PRIMARY KEY (id),
  constraint firm_side_known CHECK ((side = ANY (ARRAY['PLAINTIFF'::text, 'DEFENSE'::text]))),
  constraint firm_slug_is_plain CHECK ((slug ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'::text)),
  constraint firm_slug_key UNIQUE (slug)
);
alter table firm enable row level security;
alter table firm force row level security;
create policy firm_delete on firm for delete to trackrecord_app using ((id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on firm for insert to trackrecord_app with check ((id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_operator on firm for select to owner using (true);
create policy firm_own_memberships on firm for select to trackrecord_app using ((id IN ( SELECT m.firm_id
   FROM member m
  WHERE ((m.account_id = ( SELECT app.current_account_id() AS current_account_id)) AND (m.disabled_at IS NULL)))));
create policy firm_select on firm for select to trackrecord_app using ((id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on firm for update to trackrecord_app using ((id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy pool_opted_in on firm for select to trackrecord_pool using ((id IN ( SELECT o.firm_id
   FROM pool_opt_in o
  WHERE (o.withdrawn_at IS NULL))));
grant insert, select, update on firm to trackrecord_app;
grant select (id, created_at) on firm to trackrecord_pool;

create table firm_data_key (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  wrapped bytea not null,
  master_key_id text not null,
  created_at timestamp with time zone default now() not null,
  retired_at timestamp with time zone,
  purpose text default 'SEAL'::text not null,
  constraint firm_data_key_digest_stays CHECK (((purpose <> 'DIGEST'::text) OR (retired_at IS NULL))),
  constraint firm_data_key_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint firm_data_key_pkey PRIMARY KEY (firm_id, id),
  constraint firm_data_key_purpose_known CHECK ((purpose = ANY (ARRAY['SEAL'::text, 'DIGEST'::text])))
);
CREATE UNIQUE INDEX firm_data_key_in_use ON public.firm_data_key USING btree (firm_id, purpose) WHERE (retired_at IS NULL);
alter table firm_data_key enable row level security;
alter table firm_data_key force row level security;
create policy firm_data_key_wrapping on firm_data_key for select to owner using (true);
create policy firm_delete on firm_data_key for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on firm_data_key for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on firm_data_key for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on firm_data_key for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy pool_opted_in on firm_data_key for select to trackrecord_pool using (((purpose = 'SEAL'::text) AND (firm_id IN ( SELECT o.firm_id
   FROM pool_opt_in o
  WHERE (o.withdrawn_at IS NULL)))));
grant delete, insert, select, update on firm_data_key to trackrecord_app;
grant select (firm_id, id, wrapped, purpose) on firm_data_key to trackrecord_pool;

create table foundation_fact (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  examination_id uuid not null,
  aspect text not null,
  element text not null,
  state text,
  code text,
  note text,
  valid_from date,
  valid_to date,
  document_id uuid,
  page integer,
  quote text,
  is_proposed boolean default false not null,
  reason text,
  decided_by uuid,
  decided_at timestamp with time zone,
  version integer default 1 not null,
  constraint foundation_fact_aspect_known CHECK ((aspect = ANY (ARRAY['QUALIFICATIONS'::text, 'THOROUGHNESS'::text, 'REASONING'::text]))),
  constraint foundation_fact_dates_ordered CHECK ((valid_from <= valid_to)),
  constraint foundation_fact_decided CHECK (((is_proposed = (decided_by IS NULL)) AND (is_proposed = (decided_at IS NULL)))),
  constraint foundation_fact_decided_by_fk FOREIGN KEY (firm_id, decided_by) REFERENCES member(firm_id, id),
  constraint foundation_fact_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (document_id),
  constraint foundation_fact_element_known CHECK (((((((((((((aspect = 'QUALIFICATIONS'::text) AND (element = 'BODY_PART'::text)) OR ((aspect = 'QUALIFICATIONS'::text) AND (element = 'LICENCE'::text))) OR ((aspect = 'QUALIFICATIONS'::text) AND (element = 'BOARD_CERTIFICATION'::text))) OR ((aspect = 'QUALIFICATIONS'::text) AND (element = 'ACTIVE_PRACTICE'::text))) OR ((aspect = 'THOROUGHNESS'::text) AND (element = 'TEST_PERFORMED'::text))) OR ((aspect = 'THOROUGHNESS'::text) AND (element = 'TEST_INDICATED_NOT_DONE'::text))) OR ((aspect = 'REASONING'::text) AND (element = 'APPROXIMATE_PERCENTAGES'::text))) OR ((aspect = 'REASONING'::text) AND (element = 'TO_WHAT_FACTOR'::text))) OR ((aspect = 'REASONING'::text) AND (element = 'HOW'::text))) OR ((aspect = 'REASONING'::text) AND (element = 'WHY_NOW'::text))) OR ((aspect = 'REASONING'::text) AND (element = 'MEDICAL_EVIDENCE'::text)))),
  constraint foundation_fact_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE CASCADE,
  constraint foundation_fact_pkey PRIMARY KEY (firm_id, id),
  constraint foundation_fact_state_given CHECK (((aspect = 'REASONING'::text) = (state IS NOT NULL))),
  constraint foundation_fact_state_known CHECK ((state = ANY (ARRAY['PRESENT'::text, 'ABSENT'::text, 'UNCLEAR'::text])))
);
CREATE INDEX foundation_fact_decided_by ON public.foundation_fact USING btree (firm_id, decided_by);
CREATE INDEX foundation_fact_document ON public.foundation_fact USING btree (firm_id, document_id);
CREATE INDEX foundation_fact_examination ON public.foundation_fact USING btree (firm_id, examination_id);
CREATE UNIQUE INDEX foundation_fact_reasoning_key ON public.foundation_fact USING btree (firm_id, examination_id, element) WHERE (aspect = 'REASONING'::text);
alter table foundation_fact enable row level security;
alter table foundation_fact force row level security;
create policy firm_delete on foundation_fact for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on foundation_fact for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on foundation_fact for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on foundation_fact for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on foundation_fact to trackrecord_app;

create table identity_decision (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  action text not null,
  appearance_id uuid not null,
  from_examiner_id uuid,
  from_provisional_examiner_id uuid,
  to_examiner_id uuid,
  to_provisional_examiner_id uuid,
  from_method text not null,
  from_decided_by uuid,
  from_decided_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone default now() not null,
  group_id uuid not null,
  reverses_group_id uuid,
  constraint identity_decision_action_known CHECK ((action = ANY (ARRAY['LINK'::text, 'MERGE'::text, 'SPLIT'::text, 'REVERSE'::text]))),
  constraint identity_decision_appearance_fk FOREIGN KEY (firm_id, appearance_id) REFERENCES examiner_appearance(firm_id, id) ON DELETE CASCADE,
  constraint identity_decision_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint identity_decision_pkey PRIMARY KEY (firm_id, id)
);
CREATE INDEX identity_decision_appearance ON public.identity_decision USING btree (firm_id, appearance_id);
CREATE INDEX identity_decision_group ON public.identity_decision USING btree (firm_id, group_id);
alter table identity_decision enable row level security;
alter table identity_decision force row level security;
create policy firm_delete on identity_decision for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on identity_decision for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on identity_decision for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on identity_decision for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select on identity_decision to trackrecord_app;

create table identity_review (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  appearance_id uuid not null,
  status text default 'OPEN'::text not null,
  reason text not null,
  import_id uuid,
  created_at timestamp with time zone default now() not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_group_id uuid,
  version integer default 1 not null,
  constraint identity_review_appearance_fk FOREIGN KEY (firm_id, appearance_id) REFERENCES examiner_appearance(firm_id, id) ON DELETE CASCADE,
  constraint identity_review_decided_by_fk FOREIGN KEY (firm_id, decided_by) REFERENCES member(firm_id, id),
  constraint identity_review_decided_pair CHECK (((decided_at IS NULL) = (status = 'OPEN'::text))),
  constraint identity_review_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint identity_review_pkey PRIMARY KEY (firm_id, id),
  constraint identity_review_status_known CHECK ((status = ANY (ARRAY['OPEN'::text, 'LINKED'::text, 'KEPT_APART'::text])))
);
CREATE UNIQUE INDEX identity_review_open ON public.identity_review USING btree (firm_id, appearance_id) WHERE (status = 'OPEN'::text);
alter table identity_review enable row level security;
alter table identity_review force row level security;
create policy firm_delete on identity_review for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on identity_review for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on identity_review for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on identity_review for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on identity_review to trackrecord_app;

create table identity_review_candidate (
  firm_id uuid not null,
  review_id uuid not null,
  examiner_id uuid not null,
  similarity real not null,
  reason text not null,
  constraint identity_review_candidate_examiner_id_fkey FOREIGN KEY (examiner_id) REFERENCES examiner(id),
  constraint identity_review_candidate_pkey PRIMARY KEY (firm_id, review_id, examiner_id),
  constraint identity_review_candidate_review_fk FOREIGN KEY (firm_id, review_id) REFERENCES identity_review(firm_id, id) ON DELETE CASCADE
);
alter table identity_review_candidate enable row level security;
alter table identity_review_candidate force row level security;
create policy firm_delete on identity_review_candidate for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on identity_review_candidate for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on identity_review_candidate for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on identity_review_candidate for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on identity_review_candidate to trackrecord_app;

create table import_batch (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  file_name text not null,
  byte_size bigint not null,
  sha256 bytea not null,
  status text not null,
  analysis jsonb,
  format jsonb,
  mapping jsonb,
  is_mapping_remembered boolean default false not null,
  summary jsonb,
  phase text,
  records_total integer,
  records_done integer default 0 not null,
  failure_code text,
  failure_message text,
  requested_by uuid,
  created_at timestamp with time zone default now() not null,
  committed_at timestamp with time zone,
  undone_at timestamp with time zone,
  undone_by uuid,
  version integer default 1 not null,
  sealed_analysis bytea,
  analysis_key_id uuid,
  sealed_summary bytea,
  summary_key_id uuid,
  constraint import_batch_analysis_key_fk FOREIGN KEY (firm_id, analysis_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint import_batch_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint import_batch_is_sealed CHECK ((num_nonnulls(analysis, summary) = 0)) NOT VALID,
  constraint import_batch_keys_named CHECK ((((sealed_analysis IS NULL) = (analysis_key_id IS NULL)) AND ((sealed_summary IS NULL) = (summary_key_id IS NULL)))),
  constraint import_batch_pkey PRIMARY KEY (firm_id, id),
  constraint import_batch_requested_by_fk FOREIGN KEY (firm_id, requested_by) REFERENCES member(firm_id, id),
  constraint import_batch_status_known CHECK ((status = ANY (ARRAY['UPLOADING'::text, 'MAPPING'::text, 'CHECKING'::text, 'CHECKED'::text, 'COMMITTING'::text, 'COMMITTED'::text, 'FAILED'::text, 'UNDONE'::text]))),
  constraint import_batch_summary_key_fk FOREIGN KEY (firm_id, summary_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint import_batch_undone_by_fk FOREIGN KEY (firm_id, undone_by) REFERENCES member(firm_id, id)
);
CREATE INDEX import_batch_analysis_key ON public.import_batch USING btree (firm_id, analysis_key_id);
CREATE INDEX import_batch_pending ON public.import_batch USING btree (created_at) WHERE (status = ANY (ARRAY['CHECKING'::text, 'COMMITTING'::text]));
CREATE INDEX import_batch_sha256 ON public.import_batch USING btree (firm_id, sha256);
CREATE INDEX import_batch_summary_key ON public.import_batch USING btree (firm_id, summary_key_id);
alter table import_batch enable row level security;
alter table import_batch force row level security;
create policy firm_delete on import_batch for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on import_batch for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on import_batch for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on import_batch for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy import_batch_dispatch on import_batch for select to owner using ((status = ANY (ARRAY['CHECKING'::text, 'COMMITTING'::text])));
create policy import_batch_sealing on import_batch for select to owner using ((num_nonnulls(analysis, summary) > 0));
grant delete, insert, select, update on import_batch to trackrecord_app;

create table import_chunk (
  firm_id uuid not null,
  import_id uuid not null,
  sequence integer not null,
  bytes bytea not null,
  data_key_id uuid,
  constraint import_chunk_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint import_chunk_import_fk FOREIGN KEY (firm_id, import_id) REFERENCES import_batch(firm_id, id) ON DELETE CASCADE,
  constraint import_chunk_is_sealed CHECK ((data_key_id IS NOT NULL)) NOT VALID,
  constraint import_chunk_pkey PRIMARY KEY (firm_id, import_id, sequence)
);
CREATE INDEX import_chunk_data_key ON public.import_chunk USING btree (firm_id, data_key_id);
CREATE INDEX import_chunk_plain ON public.import_chunk USING btree (firm_id, import_id, sequence) WHERE (data_key_id IS NULL);
alter table import_chunk enable row level security;
alter table import_chunk force row level security;
create policy firm_delete on import_chunk for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on import_chunk for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on import_chunk for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on import_chunk for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy import_chunk_sealing on import_chunk for select to owner using ((data_key_id IS NULL));
grant delete, insert, select, update on import_chunk to trackrecord_app;

create table import_row (
  firm_id uuid not null,
  import_id uuid not null,
  record_number integer not null,
  outcome text not null,
  examination_id uuid,
  cells text[],
  problems jsonb,
  sealed_contents bytea,
  data_key_id uuid,
  constraint import_row_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint import_row_import_fk FOREIGN KEY (firm_id, import_id) REFERENCES import_batch(firm_id, id) ON DELETE CASCADE,
  constraint import_row_is_sealed CHECK ((num_nonnulls(cells, problems) = 0)) NOT VALID,
  constraint import_row_key_named CHECK (((sealed_contents IS NULL) = (data_key_id IS NULL))),
  constraint import_row_outcome_known CHECK ((outcome = ANY (ARRAY['ACCEPTED'::text, 'DUPLICATE'::text, 'REJECTED'::text]))),
  constraint import_row_pkey PRIMARY KEY (firm_id, import_id, record_number)
);
CREATE INDEX import_row_data_key ON public.import_row USING btree (firm_id, data_key_id);
CREATE INDEX import_row_examination ON public.import_row USING btree (firm_id, examination_id);
CREATE INDEX import_row_outcome ON public.import_row USING btree (firm_id, import_id, outcome, record_number);
CREATE INDEX import_row_plain ON public.import_row USING btree (firm_id, import_id, record_number) WHERE (problems IS NOT NULL);
alter table import_row enable row level security;
alter table import_row force row level security;
create policy firm_delete on import_row for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on import_row for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on import_row for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on import_row for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy import_row_sealing on import_row for select to owner using ((problems IS NOT NULL));
grant delete, insert, select, update on import_row to trackrecord_app;

create table import_template (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  header_fingerprint text not null,
  mapping jsonb not null,
  updated_at timestamp with time zone default now() not null,
  constraint import_template_fingerprint_key UNIQUE (firm_id, header_fingerprint),
  constraint import_template_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint import_template_pkey PRIMARY KEY (firm_id, id)
);
alter table import_template enable row level security;
alter table import_template force row level security;
create policy firm_delete on import_template for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on import_template for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on import_template for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on import_template for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on import_template to trackrecord_app;

create table income_estimate (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  appearance_id uuid not null,
  matter_id uuid,
  year integer,
  percent_low numeric(5,2),
  percent_high numeric(5,2),
  amount_low_cents bigint,
  amount_high_cents bigint,
  sworn_on date,
  basis text not null,
  quote text,
  page integer,
  source_document_id uuid,
  is_quote_checked boolean default false not null,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint income_estimate_amount CHECK (((amount_low_cents >= 0) AND (amount_high_cents <= '100000000000'::bigint) AND (amount_low_cents <= amount_high_cents) AND ((amount_low_cents IS NULL) = (amount_high_cents IS NULL)))),
  constraint income_estimate_appearance_fk FOREIGN KEY (firm_id, appearance_id) REFERENCES examiner_appearance(firm_id, id),
  constraint income_estimate_basis_known CHECK ((basis = ANY (ARRAY['DEPOSITION'::text, 'TRIAL_TESTIMONY'::text, 'INTERROGATORY'::text, 'DISCLOSURE'::text, 'OTHER'::text]))),
  constraint income_estimate_document_fk FOREIGN KEY (firm_id, source_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (source_document_id),
  constraint income_estimate_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id),
  constraint income_estimate_page_counted CHECK ((page >= 1)),
  constraint income_estimate_percent CHECK (((percent_low >= (0)::numeric) AND (percent_high <= (100)::numeric) AND (percent_low <= percent_high) AND ((percent_low IS NULL) = (percent_high IS NULL)))),
  constraint income_estimate_pkey PRIMARY KEY (firm_id, id),
  constraint income_estimate_says CHECK ((num_nonnulls(percent_low, amount_low_cents) > 0)),
  constraint income_estimate_year CHECK (((year >= 1900) AND (year <= 2200)))
);
CREATE INDEX income_estimate_appearance ON public.income_estimate USING btree (firm_id, appearance_id, year);
CREATE INDEX income_estimate_document ON public.income_estimate USING btree (firm_id, source_document_id);
CREATE INDEX income_estimate_matter ON public.income_estimate USING btree (firm_id, matter_id);
alter table income_estimate enable row level security;
alter table income_estimate force row level security;
create policy firm_delete on income_estimate for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on income_estimate for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on income_estimate for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on income_estimate for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on income_estimate to trackrecord_app;

create table invitation (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  email text not null,
  role text not null,
  token_hash bytea not null,
  invited_by uuid,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint invitation_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint invitation_firm_token_key UNIQUE (firm_id, token_hash),
  constraint invitation_member_fk FOREIGN KEY (firm_id, invited_by) REFERENCES member(firm_id, id),
  constraint invitation_pkey PRIMARY KEY (firm_id, id),
  constraint invitation_role_known CHECK ((role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'ATTORNEY'::text, 'PARALEGAL'::text, 'VIEWER'::text])))
);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy firm_delete on invitation for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on invitation for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on invitation for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on invitation for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on invitation to trackrecord_app;

create table invoice (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  appearance_id uuid not null,
  matter_id uuid not null,
  examination_id uuid,
  invoiced_on date not null,
  amount_cents bigint not null,
  unpaid_cents bigint,
  note text,
  quote text,
  page integer,
  source_document_id uuid,
  is_quote_checked boolean default false not null,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint invoice_amount CHECK (((amount_cents >= 0) AND (amount_cents <= 1000000000))),
  constraint invoice_appearance_fk FOREIGN KEY (firm_id, appearance_id) REFERENCES examiner_appearance(firm_id, id),
  constraint invoice_document_fk FOREIGN KEY (firm_id, source_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (source_document_id),
  constraint invoice_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE SET NULL (examination_id),
  constraint invoice_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id),
  constraint invoice_page_counted CHECK ((page >= 1)),
  constraint invoice_pkey PRIMARY KEY (firm_id, id),
  constraint invoice_unpaid CHECK (((unpaid_cents >= 0) AND (unpaid_cents <= amount_cents)))
);
CREATE INDEX invoice_appearance ON public.invoice USING btree (firm_id, appearance_id, invoiced_on DESC);
CREATE INDEX invoice_document ON public.invoice USING btree (firm_id, source_document_id);
CREATE INDEX invoice_examination ON public.invoice USING btree (firm_id, examination_id);
CREATE INDEX invoice_matter ON public.invoice USING btree (firm_id, matter_id);
alter table invoice enable row level security;
alter table invoice force row level security;
create policy firm_delete on invoice for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on invoice for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on invoice for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on invoice for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on invoice to trackrecord_app;

create table pool_private.key_check (
  is_only boolean default true not null,
  check_value uuid not null,
  constraint key_check_is_only CHECK (is_only),
  constraint key_check_pkey PRIMARY KEY (is_only)
);
grant insert, select on pool_private.key_check to trackrecord_pool;

create table matter (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  reference text not null,
  reference_key text not null,
  claimant_id uuid,
  forum text,
  injured_on date,
  status text default 'OPEN'::text not null,
  import_id uuid,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  jurisdiction text,
  forum_kind text,
  venue text,
  sealed_caption bytea,
  caption_key_id uuid,
  constraint matter_caption_key_fk FOREIGN KEY (firm_id, caption_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint matter_caption_whole CHECK (((sealed_caption IS NULL) = (caption_key_id IS NULL))),
  constraint matter_claimant_fk FOREIGN KEY (firm_id, claimant_id) REFERENCES claimant(firm_id, id),
  constraint matter_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint matter_forum_kind_known CHECK ((forum_kind = ANY (ARRAY['CIVIL'::text, 'WORKERS_COMP'::text, 'FEDERAL'::text]))),
  constraint matter_jurisdiction_written CHECK ((jurisdiction ~ '^US(-[A-Z]{2})?$'::text)),
  constraint matter_pkey PRIMARY KEY (firm_id, id),
  constraint matter_reference_key UNIQUE (firm_id, reference_key),
  constraint matter_status_known CHECK ((status = ANY (ARRAY['OPEN'::text, 'CLOSED'::text])))
);
CREATE INDEX matter_caption_key ON public.matter USING btree (firm_id, caption_key_id);
CREATE INDEX matter_claimant ON public.matter USING btree (firm_id, claimant_id);
alter table matter enable row level security;
alter table matter force row level security;
create policy firm_delete on matter for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on matter for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on matter for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on matter for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on matter to trackrecord_app;

create table matter_date (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  matter_id uuid not null,
  kind text not null,
  on_day date not null,
  service text,
  created_by uuid not null,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint matter_date_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES member(firm_id, id),
  constraint matter_date_kind_written CHECK ((kind ~ '^[A-Z]+(_[A-Z]+)*$'::text)),
  constraint matter_date_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id) ON DELETE CASCADE,
  constraint matter_date_once UNIQUE (firm_id, matter_id, kind),
  constraint matter_date_pkey PRIMARY KEY (firm_id, id),
  constraint matter_date_service_known CHECK ((service = ANY (ARRAY['PERSONAL'::text, 'MAIL'::text, 'MAIL_OTHER_STATE'::text, 'MAIL_ABROAD'::text, 'OVERNIGHT'::text, 'FAX'::text, 'ELECTRONIC'::text])))
);
CREATE INDEX matter_date_created_by ON public.matter_date USING btree (firm_id, created_by);
CREATE INDEX matter_date_day ON public.matter_date USING btree (firm_id, on_day);
alter table matter_date enable row level security;
alter table matter_date force row level security;
create policy firm_delete on matter_date for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on matter_date for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on matter_date for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on matter_date for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on matter_date to trackrecord_app;

create table matter_task (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  matter_id uuid not null,
  title text not null,
  due_on date,
  assignee_id uuid,
  done_at timestamp with time zone,
  done_by uuid,
  created_by uuid not null,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint matter_task_assignee_fk FOREIGN KEY (firm_id, assignee_id) REFERENCES member(firm_id, id),
  constraint matter_task_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES member(firm_id, id),
  constraint matter_task_done_by_fk FOREIGN KEY (firm_id, done_by) REFERENCES member(firm_id, id),
  constraint matter_task_done_by_somebody CHECK (((done_at IS NULL) = (done_by IS NULL))),
  constraint matter_task_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id) ON DELETE CASCADE,
  constraint matter_task_pkey PRIMARY KEY (firm_id, id)
);
CREATE INDEX matter_task_assignee ON public.matter_task USING btree (firm_id, assignee_id);
CREATE INDEX matter_task_created_by ON public.matter_task USING btree (firm_id, created_by);
CREATE INDEX matter_task_done_by ON public.matter_task USING btree (firm_id, done_by);
CREATE INDEX matter_task_matter ON public.matter_task USING btree (firm_id, matter_id);
CREATE INDEX matter_task_open ON public.matter_task USING btree (firm_id, due_on, id) WHERE (done_at IS NULL);
alter table matter_task enable row level security;
alter table matter_task force row level security;
create policy firm_delete on matter_task for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on matter_task for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on matter_task for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on matter_task for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on matter_task to trackrecord_app;

create table medication_challenge (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  examination_id uuid not null,
  opinion_id uuid,
  ground text not null,
  medication_class text,
  medication text,
  quote text,
  page integer,
  source_document_id uuid,
  guideline text,
  created_by uuid,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint medication_challenge_class_known CHECK ((medication_class = ANY (ARRAY['MUSCLE_RELAXANT'::text, 'NEUROPATHIC_AGENT'::text, 'OPIOID'::text, 'NSAID'::text, 'BENZODIAZEPINE'::text]))),
  constraint medication_challenge_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES member(firm_id, id),
  constraint medication_challenge_document_fk FOREIGN KEY (firm_id, source_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (source_document_id),
  constraint medication_challenge_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE CASCADE,
  constraint medication_challenge_ground_known CHECK ((ground = ANY (ARRAY['TOO_LONG'::text, 'UNSUITED_TO_DIAGNOSIS'::text, 'OVER_GUIDELINE'::text, 'UNNECESSARY'::text]))),
  constraint medication_challenge_opinion_fk FOREIGN KEY (firm_id, opinion_id) REFERENCES opinion(firm_id, id) ON DELETE SET NULL (opinion_id),
  constraint medication_challenge_page_range CHECK ((page >= 1)),
  constraint medication_challenge_pkey PRIMARY KEY (firm_id, id),
  constraint medication_challenge_subject CHECK (((medication_class IS NOT NULL) OR (medication IS NOT NULL)))
);
CREATE INDEX medication_challenge_created_by ON public.medication_challenge USING btree (firm_id, created_by);
CREATE INDEX medication_challenge_document ON public.medication_challenge USING btree (firm_id, source_document_id);
CREATE INDEX medication_challenge_examination ON public.medication_challenge USING btree (firm_id, examination_id);
CREATE INDEX medication_challenge_opinion ON public.medication_challenge USING btree (firm_id, opinion_id);
alter table medication_challenge enable row level security;
alter table medication_challenge force row level security;
create policy firm_delete on medication_challenge for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on medication_challenge for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on medication_challenge for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on medication_challenge for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on medication_challenge to trackrecord_app;

create table medication_statement (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  matter_id uuid not null,
  kind text not null,
  stated_on date not null,
  medication text not null,
  assertion text not null,
  from_on date,
  to_on date,
  reason text,
  quote text,
  page integer,
  line integer,
  source_document_id uuid,
  created_by uuid,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint medication_statement_assertion_known CHECK ((assertion = ANY (ARRAY['TAKES'::text, 'STOPPED'::text, 'NEVER_TOOK'::text, 'REASON'::text]))),
  constraint medication_statement_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES member(firm_id, id),
  constraint medication_statement_dates_ordered CHECK ((to_on >= from_on)),
  constraint medication_statement_document_fk FOREIGN KEY (firm_id, source_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (source_document_id),
  constraint medication_statement_kind_known CHECK ((kind = ANY (ARRAY['INTAKE'::text, 'DEPOSITION'::text, 'EXAMINER_HISTORY'::text, 'TREATING_CHART'::text, 'OTHER'::text]))),
  constraint medication_statement_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id),
  constraint medication_statement_pkey PRIMARY KEY (firm_id, id),
  constraint medication_statement_place_range CHECK (((page >= 1) AND (line >= 1)))
);
CREATE INDEX medication_statement_created_by ON public.medication_statement USING btree (firm_id, created_by);
CREATE INDEX medication_statement_document ON public.medication_statement USING btree (firm_id, source_document_id);
CREATE INDEX medication_statement_matter ON public.medication_statement USING btree (firm_id, matter_id, stated_on, id);
alter table medication_statement enable row level security;
alter table medication_statement force row level security;
create policy firm_delete on medication_statement for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on medication_statement for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on medication_statement for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on medication_statement for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on medication_statement to trackrecord_app;

create table member (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  account_id uuid not null,
  role text not null,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint member_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint member_firm_account_key UNIQUE (firm_id, account_id),
  constraint member_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint member_pkey PRIMARY KEY (firm_id, id),
  constraint member_role_known CHECK ((role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'ATTORNEY'::text, 'PARALEGAL'::text, 'VIEWER'::text])))
);
CREATE INDEX member_account ON public.member USING btree (account_id);
alter table member enable row level security;
alter table member force row level security;
create policy firm_delete on member for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on member for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on member for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on member for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy member_own on member for select to trackrecord_app using ((account_id = ( SELECT app.current_account_id() AS current_account_id)));
grant delete, insert, select, update on member to trackrecord_app;

create table opinion (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  examination_id uuid not null,
  issue text not null,
  stance text,
  quote text,
  page integer,
  source_document_id uuid,
  verification text default 'FIRM_RECORD'::text not null,
  mmi_on date,
  treater_mmi_on date,
  wpi_percent numeric(5,2),
  apportionment_percent numeric(5,2),
  version integer default 1 not null,
  end_page integer,
  certainty text,
  is_hedged boolean default false not null,
  is_conditional boolean default false not null,
  medications text[] default '{}'::text[] not null,
  ground text,
  constraint opinion_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE CASCADE,
  constraint opinion_issue_key UNIQUE (firm_id, examination_id, issue),
  constraint opinion_issue_known CHECK ((issue = ANY (ARRAY['CAUSATION'::text, 'PRE_EXISTING'::text, 'APPORTIONMENT'::text, 'MMI'::text, 'TREATMENT_NECESSITY'::text, 'MEDICATION'::text, 'SURGERY'::text, 'WORK_CAPACITY'::text, 'IMPAIRMENT'::text, 'FUTURE_CARE'::text, 'CREDIBILITY'::text, 'SEVERITY'::text]))),
  constraint opinion_percent_range CHECK ((((wpi_percent >= (0)::numeric) AND (wpi_percent <= (100)::numeric)) AND ((apportionment_percent >= (0)::numeric) AND (apportionment_percent <= (100)::numeric)))),
  constraint opinion_pkey PRIMARY KEY (firm_id, id),
  constraint opinion_source_document_fk FOREIGN KEY (firm_id, source_document_id) REFERENCES source_document(firm_id, id),
  constraint opinion_stance_known CHECK ((stance = ANY (ARRAY['FAVORS_DEFENSE'::text, 'MIXED'::text, 'FAVORS_CLAIMANT'::text, 'UNDETERMINED'::text, 'NOT_ADDRESSED'::text]))),
  constraint opinion_verification_known CHECK ((verification = ANY (ARRAY['FIRM_RECORD'::text, 'CONFIRMED'::text, 'AUTO_ACCEPTED'::text, 'UNVERIFIED'::text])))
);
CREATE INDEX opinion_source_document ON public.opinion USING btree (firm_id, source_document_id);
alter table opinion enable row level security;
alter table opinion force row level security;
create policy firm_delete on opinion for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on opinion for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on opinion for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on opinion for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy pool_opted_in on opinion for select to trackrecord_pool using ((firm_id IN ( SELECT o.firm_id
   FROM pool_opt_in o
  WHERE (o.withdrawn_at IS NULL))));
grant delete, insert, select, update on opinion to trackrecord_app;
grant select (firm_id, examination_id, issue, stance, verification, mmi_on, treater_mmi_on, wpi_percent, apportionment_percent) on opinion to trackrecord_pool;

create table organisation (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  kind text not null,
  name text not null,
  name_key text not null,
  import_id uuid,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint organisation_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint organisation_kind_known CHECK ((kind = ANY (ARRAY['CARRIER'::text, 'LAW_FIRM'::text, 'ATTORNEY'::text, 'VENDOR'::text]))),
  constraint organisation_name_key UNIQUE (firm_id, kind, name_key),
  constraint organisation_pkey PRIMARY KEY (firm_id, id)
);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy firm_delete on organisation for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on organisation for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on organisation for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on organisation for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on organisation to trackrecord_app;

create table organisation_alias (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  organisation_id uuid not null,
  kind text not null,
  name text not null,
  name_key text not null,
  constraint organisation_alias_key UNIQUE (firm_id, kind, name_key),
  constraint organisation_alias_organisation_fk FOREIGN KEY (firm_id, organisation_id) REFERENCES organisation(firm_id, id) ON DELETE CASCADE,
  constraint organisation_alias_pkey PRIMARY KEY (firm_id, id)
);
alter table organisation_alias enable row level security;
alter table organisation_alias force row level security;
create policy firm_delete on organisation_alias for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on organisation_alias for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on organisation_alias for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on organisation_alias for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on organisation_alias to trackrecord_app;

create table outline (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  appearance_id uuid not null,
  subject_id uuid not null,
  matter_id uuid,
  examination_id uuid,
  mode text not null,
  number integer default 1 not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by uuid,
  changed_at timestamp with time zone default now() not null,
  changed_by uuid,
  constraint outline_appearance_fk FOREIGN KEY (firm_id, appearance_id, subject_id) REFERENCES examiner_appearance(firm_id, id, subject_id) ON UPDATE CASCADE,
  constraint outline_changed_by_fk FOREIGN KEY (firm_id, changed_by) REFERENCES member(firm_id, id),
  constraint outline_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES member(firm_id, id),
  constraint outline_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE SET NULL (examination_id),
  constraint outline_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id) ON DELETE CASCADE,
  constraint outline_mode_known CHECK ((mode = ANY (ARRAY['CROSS'::text, 'PREPARATION'::text]))),
  constraint outline_pkey PRIMARY KEY (firm_id, id)
);
CREATE INDEX outline_appearance ON public.outline USING btree (firm_id, appearance_id, subject_id);
CREATE INDEX outline_changed ON public.outline USING btree (firm_id, changed_at DESC, id);
CREATE INDEX outline_changed_by ON public.outline USING btree (firm_id, changed_by);
CREATE INDEX outline_created_by ON public.outline USING btree (firm_id, created_by);
CREATE INDEX outline_examination ON public.outline USING btree (firm_id, examination_id);
CREATE INDEX outline_matter ON public.outline USING btree (firm_id, matter_id, changed_at DESC, id);
CREATE INDEX outline_subject ON public.outline USING btree (firm_id, subject_id, changed_at DESC, id);
alter table outline enable row level security;
alter table outline force row level security;
create policy firm_delete on outline for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on outline for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on outline for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on outline for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on outline to trackrecord_app;

create table outline_template (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  name text not null,
  mode text not null,
  sealed bytea not null,
  data_key_id uuid not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by uuid,
  constraint outline_template_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES member(firm_id, id),
  constraint outline_template_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint outline_template_mode_known CHECK ((mode = ANY (ARRAY['CROSS'::text, 'PREPARATION'::text]))),
  constraint outline_template_pkey PRIMARY KEY (firm_id, id)
);
CREATE INDEX outline_template_created_by ON public.outline_template USING btree (firm_id, created_by);
CREATE INDEX outline_template_data_key ON public.outline_template USING btree (firm_id, data_key_id);
CREATE UNIQUE INDEX outline_template_name ON public.outline_template USING btree (firm_id, lower(name));
alter table outline_template enable row level security;
alter table outline_template force row level security;
create policy firm_delete on outline_template for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on outline_template for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on outline_template for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on outline_template for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on outline_template to trackrecord_app;

create table outline_version (
  firm_id uuid not null,
  outline_id uuid not null,
  number integer not null,
  sealed bytea not null,
  data_key_id uuid not null,
  sha256 bytea not null,
  changes jsonb not null,
  saved_at timestamp with time zone default now() not null,
  saved_by uuid,
  constraint outline_version_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint outline_version_hash_length CHECK ((octet_length(sha256) = 32)),
  constraint outline_version_outline_fk FOREIGN KEY (firm_id, outline_id) REFERENCES outline(firm_id, id) ON DELETE CASCADE,
  constraint outline_version_pkey PRIMARY KEY (firm_id, outline_id, number),
  constraint outline_version_saved_by_fk FOREIGN KEY (firm_id, saved_by) REFERENCES member(firm_id, id)
);
CREATE INDEX outline_version_data_key ON public.outline_version USING btree (firm_id, data_key_id);
CREATE INDEX outline_version_saved_by ON public.outline_version USING btree (firm_id, saved_by);
alter table outline_version enable row level security;
alter table outline_version force row level security;
create policy firm_delete on outline_version for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on outline_version for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on outline_version for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on outline_version for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on outline_version to trackrecord_app;

create table panel (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  matter_id uuid,
  kind text not null,
  number text,
  specialty text,
  assigned_on date,
  service text,
  our_side text,
  issues text[] default '{}'::text[] not null,
  document_id uuid,
  page integer,
  outcome text,
  ended_on date,
  examination_id uuid,
  sealed_outcome_note bytea,
  outcome_data_key_id uuid,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by uuid,
  constraint panel_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES member(firm_id, id),
  constraint panel_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (document_id),
  constraint panel_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE SET NULL (examination_id),
  constraint panel_kind_known CHECK ((kind = ANY (ARRAY['QME_PANEL'::text, 'OTHER'::text]))),
  constraint panel_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id) ON DELETE CASCADE,
  constraint panel_outcome_data_key_fk FOREIGN KEY (firm_id, outcome_data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint panel_outcome_known CHECK ((outcome = ANY (ARRAY['EXAMINED'::text, 'AGREED_EVALUATOR'::text, 'REPLACED'::text, 'RESOLVED'::text, 'OTHER'::text]))),
  constraint panel_outcome_note_sealed CHECK (((sealed_outcome_note IS NULL) = (outcome_data_key_id IS NULL))),
  constraint panel_outcome_whole CHECK (((outcome IS NOT NULL) OR ((ended_on IS NULL) AND (examination_id IS NULL)))),
  constraint panel_page_counted CHECK ((page >= 1)),
  constraint panel_pkey PRIMARY KEY (firm_id, id),
  constraint panel_service_known CHECK ((service = ANY (ARRAY['PERSONAL'::text, 'MAIL'::text, 'MAIL_OTHER_STATE'::text, 'MAIL_ABROAD'::text, 'OVERNIGHT'::text, 'FAX'::text, 'ELECTRONIC'::text]))),
  constraint panel_side_known CHECK ((our_side = ANY (ARRAY['PLAINTIFF'::text, 'DEFENSE'::text])))
);
CREATE INDEX panel_created_by ON public.panel USING btree (firm_id, created_by);
CREATE INDEX panel_document ON public.panel USING btree (firm_id, document_id);
CREATE INDEX panel_examination ON public.panel USING btree (firm_id, examination_id);
CREATE INDEX panel_matter ON public.panel USING btree (firm_id, matter_id);
CREATE INDEX panel_newest ON public.panel USING btree (firm_id, created_at DESC, id DESC);
CREATE INDEX panel_outcome_data_key ON public.panel USING btree (firm_id, outcome_data_key_id);
alter table panel enable row level security;
alter table panel force row level security;
create policy firm_delete on panel for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on panel for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on panel for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on panel for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on panel to trackrecord_app;

create table panel_name (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  panel_id uuid not null,
  "position" integer not null,
  written_name text not null,
  appearance_id uuid,
  subject_id uuid,
  office_city text,
  distance_miles integer,
  available_on date,
  examined boolean default false not null,
  sealed_note bytea,
  data_key_id uuid,
  document_id uuid,
  page integer,
  constraint panel_name_appearance_fk FOREIGN KEY (firm_id, appearance_id, subject_id) REFERENCES examiner_appearance(firm_id, id, subject_id) ON UPDATE CASCADE,
  constraint panel_name_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint panel_name_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (document_id),
  constraint panel_name_miles_sane CHECK (((distance_miles >= 0) AND (distance_miles <= 5000))),
  constraint panel_name_note_sealed CHECK (((sealed_note IS NULL) = (data_key_id IS NULL))),
  constraint panel_name_of_panel_key UNIQUE (firm_id, panel_id, id),
  constraint panel_name_page_counted CHECK ((page >= 1)),
  constraint panel_name_panel_fk FOREIGN KEY (firm_id, panel_id) REFERENCES panel(firm_id, id) ON DELETE CASCADE,
  constraint panel_name_pkey PRIMARY KEY (firm_id, id),
  constraint panel_name_subject_whole CHECK (((appearance_id IS NULL) = (subject_id IS NULL)))
);
CREATE INDEX panel_name_appearance ON public.panel_name USING btree (firm_id, appearance_id, subject_id);
CREATE INDEX panel_name_data_key ON public.panel_name USING btree (firm_id, data_key_id);
CREATE INDEX panel_name_document ON public.panel_name USING btree (firm_id, document_id);
CREATE UNIQUE INDEX panel_name_examined_once ON public.panel_name USING btree (firm_id, panel_id) WHERE examined;
CREATE INDEX panel_name_panel ON public.panel_name USING btree (firm_id, panel_id, "position", id);
CREATE INDEX panel_name_subject ON public.panel_name USING btree (firm_id, subject_id);
alter table panel_name enable row level security;
alter table panel_name force row level security;
create policy firm_delete on panel_name for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on panel_name for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on panel_name for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on panel_name for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on panel_name to trackrecord_app;

create table panel_strike (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  panel_id uuid not null,
  panel_name_id uuid not null,
  side text not null,
  struck_on date,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  constraint panel_strike_name_fk FOREIGN KEY (firm_id, panel_id, panel_name_id) REFERENCES panel_name(firm_id, panel_id, id) ON DELETE CASCADE,
  constraint panel_strike_once UNIQUE (firm_id, panel_name_id, side),
  constraint panel_strike_pkey PRIMARY KEY (firm_id, id),
  constraint panel_strike_recorded_by_fk FOREIGN KEY (firm_id, recorded_by) REFERENCES member(firm_id, id),
  constraint panel_strike_side_known CHECK ((side = ANY (ARRAY['PLAINTIFF'::text, 'DEFENSE'::text])))
);
CREATE INDEX panel_strike_name ON public.panel_strike USING btree (firm_id, panel_id, panel_name_id);
CREATE INDEX panel_strike_panel ON public.panel_strike USING btree (firm_id, panel_id, id);
CREATE INDEX panel_strike_recorded_by ON public.panel_strike USING btree (firm_id, recorded_by);
alter table panel_strike enable row level security;
alter table panel_strike force row level security;
create policy firm_delete on panel_strike for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on panel_strike for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on panel_strike for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on panel_strike for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on panel_strike to trackrecord_app;

create table party (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  matter_id uuid not null,
  role text not null,
  sealed_name bytea not null,
  sealed_note bytea,
  data_key_id uuid not null,
  version integer default 1 not null,
  constraint party_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint party_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id) ON DELETE CASCADE,
  constraint party_pkey PRIMARY KEY (firm_id, id),
  constraint party_role_known CHECK ((role = ANY (ARRAY['CLAIMANT'::text, 'PLAINTIFF'::text, 'DEFENDANT'::text, 'EMPLOYER'::text, 'CARRIER'::text, 'COUNSEL_FOR_CLAIMANT'::text, 'COUNSEL_FOR_DEFENSE'::text, 'ADJUSTER'::text, 'OTHER'::text])))
);
CREATE INDEX party_data_key ON public.party USING btree (firm_id, data_key_id);
CREATE INDEX party_matter ON public.party USING btree (firm_id, matter_id);
alter table party enable row level security;
alter table party force row level security;
create policy firm_delete on party for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on party for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on party for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on party for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on party to trackrecord_app;

create table passage (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  document_id uuid not null,
  section text not null,
  is_question boolean not null,
  span_start integer not null,
  span_end integer not null,
  page integer not null,
  word_count integer not null,
  wording bigint not null,
  text text not null,
  constraint passage_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE CASCADE,
  constraint passage_pkey PRIMARY KEY (firm_id, id),
  constraint passage_span_ordered CHECK (((span_start >= 0) AND (span_end > span_start)))
);
CREATE INDEX passage_document ON public.passage USING btree (firm_id, document_id, span_start);
CREATE INDEX passage_wording ON public.passage USING btree (firm_id, wording);
alter table passage enable row level security;
alter table passage force row level security;
create policy firm_delete on passage for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on passage for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on passage for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on passage for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on passage to trackrecord_app;

create table passage_fingerprint (
  firm_id uuid not null,
  fingerprint integer not null,
  passage_id uuid not null,
  constraint passage_fingerprint_passage_fk FOREIGN KEY (firm_id, passage_id) REFERENCES passage(firm_id, id) ON DELETE CASCADE,
  constraint passage_fingerprint_pkey PRIMARY KEY (firm_id, fingerprint, passage_id)
);
CREATE INDEX passage_fingerprint_passage ON public.passage_fingerprint USING btree (firm_id, passage_id);
alter table passage_fingerprint enable row level security;
alter table passage_fingerprint force row level security;
create policy firm_delete on passage_fingerprint for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on passage_fingerprint for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on passage_fingerprint for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on passage_fingerprint for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on passage_fingerprint to trackrecord_app;

create table passage_frequency (
  firm_id uuid not null,
  fingerprint integer not null,
  passages integer not null,
  constraint passage_frequency_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint passage_frequency_not_negative CHECK ((passages >= 0)),
  constraint passage_frequency_pkey PRIMARY KEY (firm_id, fingerprint)
);
alter table passage_frequency enable row level security;
alter table passage_frequency force row level security;
create policy firm_delete on passage_frequency for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on passage_frequency for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on passage_frequency for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on passage_frequency for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on passage_frequency to trackrecord_app;

create table passage_match (
  firm_id uuid not null,
  passage_id uuid not null,
  word_start integer not null,
  word_end integer not null,
  other_id uuid not null,
  other_start integer not null,
  other_end integer not null,
  similarity real not null,
  constraint passage_match_not_itself CHECK ((passage_id <> other_id)),
  constraint passage_match_other_fk FOREIGN KEY (firm_id, other_id) REFERENCES passage(firm_id, id) ON DELETE CASCADE,
  constraint passage_match_passage_fk FOREIGN KEY (firm_id, passage_id) REFERENCES passage(firm_id, id) ON DELETE CASCADE,
  constraint passage_match_pkey PRIMARY KEY (firm_id, passage_id, other_id, word_start),
  constraint passage_match_similarity_range CHECK (((similarity >= (0)::double precision) AND (similarity <= (1)::double precision))),
  constraint passage_match_words_ordered CHECK (((word_start >= 0) AND (word_end > word_start) AND (other_start >= 0) AND (other_end > other_start)))
);
CREATE INDEX passage_match_other ON public.passage_match USING btree (firm_id, other_id);
alter table passage_match enable row level security;
alter table passage_match force row level security;
create policy firm_delete on passage_match for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on passage_match for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on passage_match for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on passage_match for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on passage_match to trackrecord_app;

create table peer_cell (
  firm_id uuid not null,
  specialty text not null,
  state text not null,
  kind text not null,
  time_window text not null,
  measure text not null,
  input_hash text not null,
  subject_ids uuid[] not null,
  xs integer[] not null,
  ns integer[] not null,
  grid_shape jsonb not null,
  grid_weights bytea not null,
  fitted_at timestamp with time zone not null,
  constraint peer_cell_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint peer_cell_pkey PRIMARY KEY (firm_id, specialty, state, kind, time_window, measure)
);
alter table peer_cell enable row level security;
alter table peer_cell force row level security;
create policy firm_delete on peer_cell for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on peer_cell for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on peer_cell for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on peer_cell for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on peer_cell to trackrecord_app;

create table peer_comparison (
  firm_id uuid not null,
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
  because text,
  is_in_family boolean not null,
  p_two_sided double precision,
  p_at_low_z0 double precision,
  p_at_high_z0 double precision,
  figures jsonb not null,
  own_grid_shape jsonb,
  own_grid_weights bytea,
  input_hash text not null,
  computed_at timestamp with time zone not null,
  constraint peer_comparison_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint peer_comparison_pkey PRIMARY KEY (firm_id, subject_id, time_window, measure, kind)
);
CREATE INDEX peer_comparison_cell ON public.peer_comparison USING btree (firm_id, specialty, state, kind, time_window, measure);
alter table peer_comparison enable row level security;
alter table peer_comparison force row level security;
create policy firm_delete on peer_comparison for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on peer_comparison for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on peer_comparison for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on peer_comparison for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on peer_comparison to trackrecord_app;

create table peer_count (
  firm_id uuid not null,
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
  years jsonb not null,
  constraint peer_count_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint peer_count_pkey PRIMARY KEY (firm_id, subject_id, kind, time_window, measure),
  constraint peer_count_x_or_median CHECK (((((x >= 0) AND (x <= n)) AND (median IS NULL)) OR (x IS NULL)))
);
CREATE INDEX peer_count_cell ON public.peer_count USING btree (firm_id, kind, time_window, measure);
alter table peer_count enable row level security;
alter table peer_count force row level security;
create policy firm_delete on peer_count for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on peer_count for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on peer_count for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on peer_count for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on peer_count to trackrecord_app;

create table peer_refresh (
  firm_id uuid not null,
  quarter_end date not null,
  directory_load_id uuid,
  is_settled boolean not null,
  constraint peer_refresh_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint peer_refresh_pkey PRIMARY KEY (firm_id)
);
alter table peer_refresh enable row level security;
alter table peer_refresh force row level security;
create policy firm_delete on peer_refresh for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on peer_refresh for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on peer_refresh for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on peer_refresh for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy peer_refresh_dispatch on peer_refresh for select to owner using (true);
grant delete, insert, select, update on peer_refresh to trackrecord_app;

create table peer_stale (
  firm_id uuid not null,
  subject_id uuid not null,
  mark xid8 default pg_current_xact_id() not null,
  constraint peer_stale_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint peer_stale_pkey PRIMARY KEY (firm_id, subject_id)
);
alter table peer_stale enable row level security;
alter table peer_stale force row level security;
create policy firm_delete on peer_stale for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on peer_stale for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on peer_stale for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on peer_stale for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy peer_stale_dispatch on peer_stale for select to owner using (true);
grant delete, insert, select, update on peer_stale to trackrecord_app;

create table peer_subject (
  firm_id uuid not null,
  subject_id uuid not null,
  specialty text,
  state text,
  constraint peer_subject_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint peer_subject_pkey PRIMARY KEY (firm_id, subject_id)
);
CREATE INDEX peer_subject_group ON public.peer_subject USING btree (firm_id, specialty, state);
alter table peer_subject enable row level security;
alter table peer_subject force row level security;
create policy firm_delete on peer_subject for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on peer_subject for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on peer_subject for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on peer_subject for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on peer_subject to trackrecord_app;

create table pharmacy_fill (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  matter_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  filled_on date not null,
  written_on date,
  drug_name text not null,
  strength text,
  form text,
  ndc11 text,
  ndc_as_written text,
  quantity numeric,
  quantity_unit text,
  days_supply integer,
  prescriber_npi text,
  prescriber_name text,
  pharmacy_npi text,
  pharmacy_name text,
  prescription_number text,
  fill_number integer,
  diagnosis_codes text[] default '{}'::text[] not null,
  amount_paid_cents bigint,
  state text not null,
  counterpart_id uuid,
  content_key text not null,
  constraint pharmacy_fill_counterpart_fk FOREIGN KEY (firm_id, counterpart_id) REFERENCES pharmacy_fill(firm_id, id) ON DELETE SET NULL (counterpart_id) DEFERRABLE INITIALLY DEFERRED,
  constraint pharmacy_fill_days_range CHECK (((days_supply >= 1) AND (days_supply <= 366))),
  constraint pharmacy_fill_import_fk FOREIGN KEY (firm_id, import_id) REFERENCES pharmacy_import(firm_id, id),
  constraint pharmacy_fill_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id),
  constraint pharmacy_fill_ndc_whole CHECK ((ndc11 ~ '^[0-9]{11}$'::text)),
  constraint pharmacy_fill_pkey PRIMARY KEY (firm_id, id),
  constraint pharmacy_fill_quantity_counts CHECK (((state <> 'COUNTED'::text) OR (quantity IS NULL) OR (quantity > (0)::numeric))),
  constraint pharmacy_fill_state_known CHECK ((state = ANY (ARRAY['COUNTED'::text, 'DUPLICATE'::text, 'REVERSED'::text, 'REVERSAL'::text]))),
  constraint pharmacy_fill_unit_known CHECK ((quantity_unit = ANY (ARRAY['EACH'::text, 'ML'::text, 'GM'::text, 'OTHER'::text])))
);
CREATE UNIQUE INDEX pharmacy_fill_content ON public.pharmacy_fill USING btree (firm_id, matter_id, content_key) WHERE (state = 'COUNTED'::text);
CREATE INDEX pharmacy_fill_counterpart ON public.pharmacy_fill USING btree (firm_id, counterpart_id);
CREATE INDEX pharmacy_fill_matter ON public.pharmacy_fill USING btree (firm_id, matter_id, filled_on DESC, id DESC);
CREATE UNIQUE INDEX pharmacy_fill_row ON public.pharmacy_fill USING btree (firm_id, import_id, row_number);
alter table pharmacy_fill enable row level security;
alter table pharmacy_fill force row level security;
create policy firm_delete on pharmacy_fill for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on pharmacy_fill for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on pharmacy_fill for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on pharmacy_fill for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on pharmacy_fill to trackrecord_app;

create table pharmacy_import (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  matter_id uuid not null,
  document_id uuid not null,
  status text not null,
  sheet text,
  headings text[] not null,
  columns text[] not null,
  suggested_columns text[] not null,
  row_count integer not null,
  fill_count integer not null,
  duplicate_count integer not null,
  reversal_count integer not null,
  rejected_count integer not null,
  warning_count integer not null,
  created_by uuid,
  created_at timestamp with time zone default now() not null,
  confirmed_at timestamp with time zone,
  version integer default 1 not null,
  constraint pharmacy_import_columns_whole CHECK (((cardinality(columns) = cardinality(headings)) AND (cardinality(suggested_columns) = cardinality(headings)))),
  constraint pharmacy_import_confirmed CHECK (((status <> 'IMPORTED'::text) OR (confirmed_at IS NOT NULL))),
  constraint pharmacy_import_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES member(firm_id, id),
  constraint pharmacy_import_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE CASCADE,
  constraint pharmacy_import_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id),
  constraint pharmacy_import_pkey PRIMARY KEY (firm_id, id),
  constraint pharmacy_import_rows_told CHECK ((row_count = (((fill_count + duplicate_count) + reversal_count) + rejected_count))),
  constraint pharmacy_import_status_known CHECK ((status = ANY (ARRAY['CHECKED'::text, 'IMPORTED'::text, 'DISCARDED'::text, 'UNDONE'::text])))
);
CREATE INDEX pharmacy_import_created_by ON public.pharmacy_import USING btree (firm_id, created_by);
CREATE INDEX pharmacy_import_document ON public.pharmacy_import USING btree (firm_id, document_id);
CREATE INDEX pharmacy_import_matter ON public.pharmacy_import USING btree (firm_id, matter_id);
alter table pharmacy_import enable row level security;
alter table pharmacy_import force row level security;
create policy firm_delete on pharmacy_import for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on pharmacy_import for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on pharmacy_import for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on pharmacy_import for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on pharmacy_import to trackrecord_app;

create table pharmacy_row (
  firm_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  outcome text not null,
  sealed_cells bytea not null,
  data_key_id uuid not null,
  problems jsonb default '[]'::jsonb not null,
  problem_codes text[] default '{}'::text[] not null,
  constraint pharmacy_row_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint pharmacy_row_import_fk FOREIGN KEY (firm_id, import_id) REFERENCES pharmacy_import(firm_id, id) ON DELETE CASCADE,
  constraint pharmacy_row_outcome_known CHECK ((outcome = ANY (ARRAY['FILL'::text, 'DUPLICATE'::text, 'REVERSAL'::text, 'REJECTED'::text]))),
  constraint pharmacy_row_pkey PRIMARY KEY (firm_id, import_id, row_number)
);
CREATE INDEX pharmacy_row_data_key ON public.pharmacy_row USING btree (firm_id, data_key_id);
CREATE INDEX pharmacy_row_problems ON public.pharmacy_row USING btree (firm_id, import_id, row_number) WHERE (problem_codes <> '{}'::text[]);
CREATE INDEX pharmacy_row_rejected ON public.pharmacy_row USING btree (firm_id, import_id, row_number) WHERE (outcome = 'REJECTED'::text);
alter table pharmacy_row enable row level security;
alter table pharmacy_row force row level security;
create policy firm_delete on pharmacy_row for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on pharmacy_row for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on pharmacy_row for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on pharmacy_row for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on pharmacy_row to trackrecord_app;

create table pool_cell (
  release integer not null,
  time_window text not null,
  issue text not null,
  kind text,
  specialty_code text,
  state text,
  examiner_id uuid,
  as_of_release integer not null,
  exams_at_least integer not null,
  rate_percent integer not null,
  rate_code text not null,
  derived_x integer not null,
  derived_n integer not null,
  peers_at_least integer,
  peer_mean_percent integer,
  peer_p10_percent integer,
  peer_p90_percent integer,
  constraint pool_cell_as_of_is_not_later CHECK ((as_of_release <= release)),
  constraint pool_cell_as_of_release_fkey FOREIGN KEY (as_of_release) REFERENCES pool_release(number),
  constraint pool_cell_counts_are_coarse CHECK (((exams_at_least = 11) OR ((exams_at_least >= 20) AND ((exams_at_least % 5) = 0)))),
  constraint pool_cell_derived_within CHECK (((derived_n = exams_at_least) AND ((derived_x >= 0) AND (derived_x <= derived_n)))),
  constraint pool_cell_key UNIQUE NULLS NOT DISTINCT (release, time_window, issue, kind, specialty_code, state, examiner_id),
  constraint pool_cell_path_has_no_gaps CHECK ((((kind IS NOT NULL) OR (specialty_code IS NULL)) AND ((specialty_code IS NOT NULL) OR (state IS NULL)) AND ((state IS NOT NULL) OR (examiner_id IS NULL)))),
  constraint pool_cell_peers_of_groups CHECK (((num_nonnulls(peers_at_least, peer_mean_percent, peer_p10_percent, peer_p90_percent) = ANY (ARRAY[0, 4])) AND ((peers_at_least IS NULL) OR ((peers_at_least >= 5) AND (state IS NOT NULL) AND (examiner_id IS NULL))))),
  constraint pool_cell_rate_code_known CHECK ((rate_code = ANY (ARRAY['about'::text, 'atLeast'::text, 'atMost'::text]))),
  constraint pool_cell_rate_is_coarse CHECK ((((rate_percent >= 5) AND (rate_percent <= 95)) AND ((exams_at_least >= 100) OR ((rate_percent % 5) = 0)))),
  constraint pool_cell_release_fkey FOREIGN KEY (release) REFERENCES pool_release(number),
  constraint pool_cell_time_window_known CHECK ((time_window = ANY (ARRAY['ALL'::text, 'FIVE_YEARS'::text, 'THREE_YEARS'::text])))
);
CREATE INDEX pool_cell_examiner ON public.pool_cell USING btree (examiner_id, release, time_window) WHERE (examiner_id IS NOT NULL);
CREATE INDEX pool_cell_group ON public.pool_cell USING btree (specialty_code, state, release, time_window) WHERE (examiner_id IS NULL);
grant insert, select on pool_cell to trackrecord_pool;
grant select on pool_cell to trackrecord_app;

create table pool_opt_in (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  data_class text not null,
  opted_in_at timestamp with time zone default now() not null,
  opted_in_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint pool_opt_in_data_class_known CHECK ((data_class = 'OPINIONS'::text)),
  constraint pool_opt_in_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint pool_opt_in_opted_in_by_fk FOREIGN KEY (firm_id, opted_in_by) REFERENCES member(firm_id, id),
  constraint pool_opt_in_pkey PRIMARY KEY (firm_id, id),
  constraint pool_opt_in_withdrawn_after CHECK ((withdrawn_at >= opted_in_at)),
  constraint pool_opt_in_withdrawn_by_fk FOREIGN KEY (firm_id, withdrawn_by) REFERENCES member(firm_id, id),
  constraint pool_opt_in_withdrawn_pair CHECK (((withdrawn_at IS NOT NULL) OR (withdrawn_by IS NULL)))
);
CREATE UNIQUE INDEX pool_opt_in_standing ON public.pool_opt_in USING btree (firm_id, data_class) WHERE (withdrawn_at IS NULL);
alter table pool_opt_in enable row level security;
alter table pool_opt_in force row level security;
create policy firm_delete on pool_opt_in for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on pool_opt_in for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on pool_opt_in for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on pool_opt_in for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy pool_opted_in on pool_opt_in for select to trackrecord_pool using (true);
grant insert, select, update on pool_opt_in to trackrecord_app;
grant select (firm_id, data_class, withdrawn_at) on pool_opt_in to trackrecord_pool;

create table pool_release (
  number integer not null,
  quarter text not null,
  ends_on date not null,
  released_at timestamp with time zone not null,
  method_version text not null,
  constraint pool_release_number_counts CHECK ((number >= 1)),
  constraint pool_release_pkey PRIMARY KEY (number),
  constraint pool_release_quarter_is_one CHECK ((quarter ~ '^[0-9]{4}Q[1-4]$'::text)),
  constraint pool_release_quarter_key UNIQUE (quarter)
);
grant insert, select on pool_release to trackrecord_pool;
grant select on pool_release to trackrecord_app;

create table position_point (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  opinion_id uuid,
  treating_opinion_id uuid,
  side text not null,
  kind text not null,
  text text not null,
  page integer,
  quote text,
  source_document_id uuid,
  is_quote_checked boolean default false not null,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint position_point_document_fk FOREIGN KEY (firm_id, source_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (source_document_id),
  constraint position_point_kind_known CHECK ((kind = ANY (ARRAY['SUPPORT'::text, 'WEAKNESS'::text]))),
  constraint position_point_of_something CHECK ((num_nonnulls(opinion_id, treating_opinion_id) > 0)),
  constraint position_point_opinion_fk FOREIGN KEY (firm_id, opinion_id) REFERENCES opinion(firm_id, id) ON DELETE CASCADE,
  constraint position_point_page_counted CHECK ((page >= 1)),
  constraint position_point_pkey PRIMARY KEY (firm_id, id),
  constraint position_point_side_known CHECK ((side = ANY (ARRAY['EXAMINER'::text, 'TREATER'::text]))),
  constraint position_point_treating_opinion_fk FOREIGN KEY (firm_id, treating_opinion_id) REFERENCES treating_opinion(firm_id, id) ON DELETE CASCADE
);
CREATE INDEX position_point_document ON public.position_point USING btree (firm_id, source_document_id);
CREATE INDEX position_point_opinion ON public.position_point USING btree (firm_id, opinion_id);
CREATE INDEX position_point_treating_opinion ON public.position_point USING btree (firm_id, treating_opinion_id);
alter table position_point enable row level security;
alter table position_point force row level security;
create policy firm_delete on position_point for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on position_point for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on position_point for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on position_point for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on position_point to trackrecord_app;

create table proposition (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  testimony_id uuid not null,
  subject text not null,
  issue text,
  stance text,
  organisation_id uuid,
  claim text not null,
  words text not null,
  polarity text not null,
  quantity_low numeric(12,2),
  quantity_high numeric(12,2),
  quantity_unit text,
  quantity_hedge text,
  window_from date,
  window_to date,
  state text not null,
  cue text,
  document_id uuid,
  from_position integer,
  to_position integer,
  place text not null,
  page integer,
  line integer,
  is_checked boolean not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint proposition_decided_by_fk FOREIGN KEY (firm_id, decided_by) REFERENCES member(firm_id, id),
  constraint proposition_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (document_id),
  constraint proposition_finding CHECK ((((subject = 'FINDING_RATE'::text) = (issue IS NOT NULL)) AND ((issue IS NULL) = (stance IS NULL)))),
  constraint proposition_hedge_known CHECK ((quantity_hedge = ANY (ARRAY['EXACT'::text, 'ABOUT'::text, 'AT_LEAST'::text, 'AT_MOST'::text, 'RANGE'::text]))),
  constraint proposition_organisation_fk FOREIGN KEY (firm_id, organisation_id) REFERENCES organisation(firm_id, id) ON DELETE SET NULL (organisation_id),
  constraint proposition_organisation_of_times CHECK (((organisation_id IS NULL) OR (subject = 'TIMES_FOR_FIRM'::text))),
  constraint proposition_page_counted CHECK (((page >= 1) AND (line >= 1))),
  constraint proposition_pkey PRIMARY KEY (firm_id, id),
  constraint proposition_polarity_known CHECK ((polarity = ANY (ARRAY['AFFIRMS'::text, 'DENIES'::text]))),
  constraint proposition_positions_ordered CHECK (((from_position >= 0) AND (to_position >= from_position) AND ((from_position IS NULL) = (to_position IS NULL)))),
  constraint proposition_quantity_ordered CHECK (((quantity_low <= quantity_high) AND (quantity_low >= (0)::numeric))),
  constraint proposition_quantity_whole CHECK ((((quantity_unit IS NULL) = (quantity_hedge IS NULL)) AND ((quantity_unit IS NULL) = (num_nonnulls(quantity_low, quantity_high) = 0)))),
  constraint proposition_state_known CHECK ((state = ANY (ARRAY['PROPOSED'::text, 'CONFIRMED'::text, 'REJECTED'::text]))),
  constraint proposition_subject_known CHECK ((subject = ANY (ARRAY['RETENTIONS_PER_YEAR'::text, 'SHARE_DEFENSE'::text, 'SHARE_PLAINTIFF'::text, 'TIMES_FOR_FIRM'::text, 'SHARE_INCOME'::text, 'ANNUAL_INCOME'::text, 'EXAM_MINUTES'::text, 'RECORDS_REVIEWED'::text, 'FINDING_RATE'::text, 'EXCLUDED_BEFORE'::text, 'LIST_COMPLETE'::text, 'PRACTICE_SHARE'::text, 'OTHER'::text]))),
  constraint proposition_testimony_fk FOREIGN KEY (firm_id, testimony_id) REFERENCES testimony(firm_id, id) ON DELETE CASCADE,
  constraint proposition_unit_known CHECK ((quantity_unit = ANY (ARRAY['PERCENT'::text, 'COUNT'::text, 'MINUTES'::text, 'DOLLARS'::text, 'YEARS'::text]))),
  constraint proposition_window_ordered CHECK ((window_from <= window_to))
);
CREATE INDEX proposition_decided_by ON public.proposition USING btree (firm_id, decided_by);
CREATE INDEX proposition_document ON public.proposition USING btree (firm_id, document_id);
CREATE INDEX proposition_organisation ON public.proposition USING btree (firm_id, organisation_id);
CREATE INDEX proposition_testimony ON public.proposition USING btree (firm_id, testimony_id, from_position, id);
alter table proposition enable row level security;
alter table proposition force row level security;
create policy firm_delete on proposition for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on proposition for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on proposition for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on proposition for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on proposition to trackrecord_app;

create table provisional_examiner (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  last_name text not null,
  first_name text not null,
  middle_name text,
  suffix text,
  credentials text,
  npi text,
  specialty_code text,
  name_key text not null,
  search_name text not null,
  import_id uuid,
  created_at timestamp with time zone default now() not null,
  practice_state text,
  constraint provisional_examiner_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint provisional_examiner_pkey PRIMARY KEY (firm_id, id),
  constraint provisional_examiner_practice_state_is_code CHECK ((practice_state ~ '^[A-Z]{2}$'::text)),
  constraint provisional_examiner_specialty_code_fkey FOREIGN KEY (specialty_code) REFERENCES specialty(code)
);
CREATE INDEX provisional_examiner_name_key ON public.provisional_examiner USING btree (firm_id, name_key);
alter table provisional_examiner enable row level security;
alter table provisional_examiner force row level security;
create policy firm_delete on provisional_examiner for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on provisional_examiner for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on provisional_examiner for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on provisional_examiner for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on provisional_examiner to trackrecord_app;

create table reading_proposal (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  document_id uuid not null,
  "position" integer not null,
  reader text not null,
  reader_version text not null,
  kind text not null,
  field text,
  issue text,
  stance text,
  value jsonb,
  quote text,
  span_start integer not null,
  span_end integer not null,
  page integer not null,
  end_page integer not null,
  boxes jsonb default '[]'::jsonb not null,
  section text,
  question jsonb,
  attribution text,
  is_hedged boolean default false not null,
  is_conditional boolean default false not null,
  is_disputed boolean default false not null,
  cues text[] default '{}'::text[] not null,
  confidence real not null,
  status text default 'PENDING'::text not null,
  decision jsonb,
  decided_by uuid,
  decided_at timestamp with time zone,
  version integer default 1 not null,
  sealed_words bytea,
  words_key_id uuid,
  sealed_decision bytea,
  decision_key_id uuid,
  constraint reading_proposal_confidence_range CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision))),
  constraint reading_proposal_decided CHECK ((((status = 'PENDING'::text) = (decided_at IS NULL)) AND ((status <> ALL (ARRAY['PENDING'::text, 'AUTO_ACCEPTED'::text])) OR (decided_by IS NULL)) AND (((status = 'CORRECTED'::text) OR ((kind = 'CANDIDATE'::text) AND (status = 'ACCEPTED'::text))) = (decision IS NOT NULL)))),
  constraint reading_proposal_decided_by_fk FOREIGN KEY (firm_id, decided_by) REFERENCES member(firm_id, id),
  constraint reading_proposal_decision_key_fk FOREIGN KEY (firm_id, decision_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint reading_proposal_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE CASCADE,
  constraint reading_proposal_field_named CHECK (((kind = 'FIELD'::text) = (field IS NOT NULL))),
  constraint reading_proposal_kind_known CHECK ((kind = ANY (ARRAY['FIELD'::text, 'RECORD'::text, 'OPINION'::text, 'CANDIDATE'::text]))),
  constraint reading_proposal_name_is_sealed CHECK (((field <> 'CLAIMANT_NAME'::text) OR ((value IS NULL) AND COALESCE((decision = '{}'::jsonb), true)))) NOT VALID,
  constraint reading_proposal_opinion_coded CHECK (((kind = 'OPINION'::text) = ((issue IS NOT NULL) AND (stance IS NOT NULL)))),
  constraint reading_proposal_pkey PRIMARY KEY (firm_id, id),
  constraint reading_proposal_position_key UNIQUE (firm_id, document_id, reader, "position"),
  constraint reading_proposal_span_ordered CHECK (((span_start >= 0) AND (span_end > span_start) AND (end_page >= page))),
  constraint reading_proposal_status_known CHECK ((status = ANY (ARRAY['PENDING'::text, 'ACCEPTED'::text, 'CORRECTED'::text, 'REJECTED'::text, 'AUTO_ACCEPTED'::text]))),
  constraint reading_proposal_words_key_fk FOREIGN KEY (firm_id, words_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint reading_proposal_words_known CHECK ((((value IS NULL) = (sealed_words IS NOT NULL)) AND ((quote IS NULL) = (sealed_words IS NOT NULL)) AND ((sealed_words IS NULL) = (words_key_id IS NULL)) AND ((sealed_decision IS NULL) = (decision_key_id IS NULL))))
);
CREATE INDEX reading_proposal_decided_by ON public.reading_proposal USING btree (firm_id, decided_by);
CREATE INDEX reading_proposal_decision_key ON public.reading_proposal USING btree (firm_id, decision_key_id);
CREATE INDEX reading_proposal_pending ON public.reading_proposal USING btree (firm_id, document_id) WHERE (status = 'PENDING'::text);
CREATE INDEX reading_proposal_plain ON public.reading_proposal USING btree (firm_id, id) WHERE ((field = 'CLAIMANT_NAME'::text) AND (value IS NOT NULL));
CREATE INDEX reading_proposal_words_key ON public.reading_proposal USING btree (firm_id, words_key_id);
alter table reading_proposal enable row level security;
alter table reading_proposal force row level security;
create policy firm_delete on reading_proposal for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on reading_proposal for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on reading_proposal for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on reading_proposal for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy reading_proposal_sealing on reading_proposal for select to owner using (((field = 'CLAIMANT_NAME'::text) AND (value IS NOT NULL)));
grant delete, insert, select, update on reading_proposal to trackrecord_app;

create table recall_failure (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  testimony_id uuid not null,
  subject text not null,
  question text not null,
  answer text not null,
  state text not null,
  cue text,
  document_id uuid,
  from_position integer,
  to_position integer,
  place text not null,
  page integer,
  line integer,
  is_checked boolean not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint recall_failure_decided_by_fk FOREIGN KEY (firm_id, decided_by) REFERENCES member(firm_id, id),
  constraint recall_failure_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (document_id),
  constraint recall_failure_page_counted CHECK (((page >= 1) AND (line >= 1))),
  constraint recall_failure_pkey PRIMARY KEY (firm_id, id),
  constraint recall_failure_positions_ordered CHECK (((from_position >= 0) AND (to_position >= from_position) AND ((from_position IS NULL) = (to_position IS NULL)))),
  constraint recall_failure_state_known CHECK ((state = ANY (ARRAY['PROPOSED'::text, 'CONFIRMED'::text, 'REJECTED'::text]))),
  constraint recall_failure_subject_known CHECK ((subject = ANY (ARRAY['RETENTIONS_PER_YEAR'::text, 'SHARE_DEFENSE'::text, 'SHARE_PLAINTIFF'::text, 'TIMES_FOR_FIRM'::text, 'SHARE_INCOME'::text, 'ANNUAL_INCOME'::text, 'EXAM_MINUTES'::text, 'RECORDS_REVIEWED'::text, 'FINDING_RATE'::text, 'EXCLUDED_BEFORE'::text, 'LIST_COMPLETE'::text, 'PRACTICE_SHARE'::text, 'OTHER'::text]))),
  constraint recall_failure_testimony_fk FOREIGN KEY (firm_id, testimony_id) REFERENCES testimony(firm_id, id) ON DELETE CASCADE
);
CREATE INDEX recall_failure_decided_by ON public.recall_failure USING btree (firm_id, decided_by);
CREATE INDEX recall_failure_document ON public.recall_failure USING btree (firm_id, document_id);
CREATE INDEX recall_failure_testimony ON public.recall_failure USING btree (firm_id, testimony_id, from_position, id);
alter table recall_failure enable row level security;
alter table recall_failure force row level security;
create policy firm_delete on recall_failure for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on recall_failure for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on recall_failure for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on recall_failure for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on recall_failure to trackrecord_app;

create table record_index (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  matter_id uuid not null,
  examination_id uuid,
  document_id uuid,
  source text not null,
  name text not null,
  status text default 'CHECKED'::text not null,
  columns jsonb default '[]'::jsonb not null,
  created_by uuid not null,
  created_at timestamp with time zone default now() not null,
  confirmed_at timestamp with time zone,
  version integer default 1 not null,
  constraint record_index_confirmed CHECK (((status = 'IMPORTED'::text) = (confirmed_at IS NOT NULL))),
  constraint record_index_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES member(firm_id, id),
  constraint record_index_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (document_id),
  constraint record_index_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE CASCADE,
  constraint record_index_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id) ON DELETE CASCADE,
  constraint record_index_pkey PRIMARY KEY (firm_id, id),
  constraint record_index_source_known CHECK ((source = ANY (ARRAY['TEXT'::text, 'FILE'::text, 'DOCUMENT'::text]))),
  constraint record_index_status_known CHECK ((status = ANY (ARRAY['CHECKED'::text, 'IMPORTED'::text, 'DISCARDED'::text])))
);
CREATE INDEX record_index_created_by ON public.record_index USING btree (firm_id, created_by);
CREATE INDEX record_index_document ON public.record_index USING btree (firm_id, document_id);
CREATE INDEX record_index_examination ON public.record_index USING btree (firm_id, examination_id);
CREATE INDEX record_index_matter ON public.record_index USING btree (firm_id, matter_id);
alter table record_index enable row level security;
alter table record_index force row level security;
create policy firm_delete on record_index for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on record_index for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on record_index for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on record_index for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on record_index to trackrecord_app;

create table record_index_row (
  firm_id uuid not null,
  index_id uuid not null,
  number integer not null,
  cells text[] not null,
  page integer,
  entry jsonb,
  problems jsonb default '[]'::jsonb not null,
  constraint record_index_row_index_fk FOREIGN KEY (firm_id, index_id) REFERENCES record_index(firm_id, id) ON DELETE CASCADE,
  constraint record_index_row_pkey PRIMARY KEY (firm_id, index_id, number),
  constraint record_index_row_said CHECK (((entry IS NOT NULL) OR (problems <> '[]'::jsonb)))
);
alter table record_index_row enable row level security;
alter table record_index_row force row level security;
create policy firm_delete on record_index_row for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on record_index_row for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on record_index_row for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on record_index_row for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on record_index_row to trackrecord_app;

create table record_match (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  examination_id uuid not null,
  supplied_record_id uuid not null,
  reviewed_record_id uuid not null,
  is_same boolean not null,
  decided_by uuid not null,
  decided_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint record_match_decided_by_fk FOREIGN KEY (firm_id, decided_by) REFERENCES member(firm_id, id),
  constraint record_match_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE CASCADE,
  constraint record_match_key UNIQUE (firm_id, supplied_record_id, reviewed_record_id),
  constraint record_match_pkey PRIMARY KEY (firm_id, id),
  constraint record_match_reviewed_fk FOREIGN KEY (firm_id, reviewed_record_id) REFERENCES reviewed_record(firm_id, id) ON DELETE CASCADE,
  constraint record_match_supplied_fk FOREIGN KEY (firm_id, supplied_record_id) REFERENCES supplied_record(firm_id, id) ON DELETE CASCADE
);
CREATE INDEX record_match_decided_by ON public.record_match USING btree (firm_id, decided_by);
CREATE INDEX record_match_examination ON public.record_match USING btree (firm_id, examination_id);
CREATE INDEX record_match_reviewed ON public.record_match USING btree (firm_id, reviewed_record_id);
alter table record_match enable row level security;
alter table record_match force row level security;
create policy firm_delete on record_match for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on record_match for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on record_match for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on record_match for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on record_match to trackrecord_app;

create table record_review_time (
  firm_id uuid not null,
  examination_id uuid not null,
  basis text not null,
  as_written text not null,
  minutes_low integer not null,
  minutes_high integer,
  document_id uuid,
  page integer,
  quote text,
  version integer default 1 not null,
  constraint record_review_time_basis_known CHECK ((basis = ANY (ARRAY['BILLED'::text, 'DECLARED'::text]))),
  constraint record_review_time_bounds CHECK (((minutes_low >= 0) AND (minutes_high >= minutes_low))),
  constraint record_review_time_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (document_id),
  constraint record_review_time_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE CASCADE,
  constraint record_review_time_pkey PRIMARY KEY (firm_id, examination_id)
);
CREATE INDEX record_review_time_document ON public.record_review_time USING btree (firm_id, document_id);
alter table record_review_time enable row level security;
alter table record_review_time force row level security;
create policy firm_delete on record_review_time for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on record_review_time for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on record_review_time for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on record_review_time for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on record_review_time to trackrecord_app;

create table reviewed_record (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  examination_id uuid not null,
  document_id uuid,
  "position" integer not null,
  title text not null,
  author text,
  dated_on date,
  dated_to date,
  kind text not null,
  pages integer,
  is_vague boolean default false not null,
  page integer,
  quote text,
  verification text default 'CONFIRMED'::text not null,
  constraint reviewed_record_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (document_id),
  constraint reviewed_record_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE CASCADE,
  constraint reviewed_record_kind_known CHECK ((kind = ANY (ARRAY['TREATMENT'::text, 'IMAGING'::text, 'OPERATIVE'::text, 'EMERGENCY'::text, 'THERAPY'::text, 'PHARMACY'::text, 'LABORATORY'::text, 'EXAMINATION_REPORT'::text, 'DEPOSITION'::text, 'LEGAL'::text, 'EMPLOYMENT'::text, 'ACCIDENT'::text, 'SURVEILLANCE'::text, 'OTHER'::text]))),
  constraint reviewed_record_pages_not_negative CHECK ((pages >= 0)),
  constraint reviewed_record_pkey PRIMARY KEY (firm_id, id),
  constraint reviewed_record_verification_known CHECK ((verification = ANY (ARRAY['CONFIRMED'::text, 'AUTO_ACCEPTED'::text])))
);
CREATE INDEX reviewed_record_document ON public.reviewed_record USING btree (firm_id, document_id);
CREATE INDEX reviewed_record_examination ON public.reviewed_record USING btree (firm_id, examination_id, "position");
alter table reviewed_record enable row level security;
alter table reviewed_record force row level security;
create policy firm_delete on reviewed_record for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on reviewed_record for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on reviewed_record for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on reviewed_record for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on reviewed_record to trackrecord_app;

create table schema_migration (
  id integer default nextval('schema_migration_id_seq'::regclass) not null,
  "timestamp" bigint not null,
  name character varying not null,
  constraint "PK_0edff5015b71cc0389ae0f4b9a1" PRIMARY KEY (id)
);

create table session (
  id uuid default app.new_id() not null,
  account_id uuid not null,
  token_hash bytea not null,
  active_firm_id uuid not null,
  created_at timestamp with time zone default now() not null,
  last_seen_at timestamp with time zone default now() not null,
  idle_expires_at timestamp with time zone not null,
  absolute_expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint session_active_firm_id_fkey FOREIGN KEY (active_firm_id) REFERENCES firm(id),
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash),
  constraint session_token_is_sha256 CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX session_account ON public.session USING btree (account_id) WHERE (ended_at IS NULL);
grant insert, select, update on session to trackrecord_app;

create table sign_in_attempt (
  id bigint generated always as identity not null,
  subject_hash bytea not null,
  attempted_at timestamp with time zone default clock_timestamp() not null,
  constraint sign_in_attempt_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_attempt_subject ON public.sign_in_attempt USING btree (subject_hash, attempted_at);
grant delete, insert, select on sign_in_attempt to trackrecord_app;

create table source_document (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  matter_id uuid,
  examination_id uuid,
  import_id uuid,
  kind text not null,
  title text not null,
  sha256 bytea,
  page_count integer,
  permission text default 'FIRM'::text not null,
  created_at timestamp with time zone default now() not null,
  file_id uuid,
  folder text,
  status text default 'FILED'::text not null,
  failure_code text,
  failure_message text,
  pages_read integer default 0 not null,
  reader text,
  reader_version text,
  text_version integer,
  uploaded_by uuid,
  read_at timestamp with time zone,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  version integer default 1 not null,
  reading_key text,
  supplied jsonb default '{}'::jsonb not null,
  constraint source_document_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE SET NULL (examination_id),
  constraint source_document_failure_told CHECK (((status = ANY (ARRAY['REFUSED'::text, 'FAILED'::text])) = (failure_code IS NOT NULL))),
  constraint source_document_file_fk FOREIGN KEY (firm_id, file_id) REFERENCES stored_file(firm_id, id),
  constraint source_document_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint source_document_kind_known CHECK ((kind = ANY (ARRAY['SPREADSHEET'::text, 'REPORT'::text, 'TREATMENT_RECORD'::text, 'TRANSCRIPT'::text, 'PHARMACY_FILE'::text, 'RECORD_INDEX'::text, 'OTHER'::text]))),
  constraint source_document_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id),
  constraint source_document_permission_known CHECK ((permission = ANY (ARRAY['PUBLIC'::text, 'FIRM'::text, 'PROTECTIVE_ORDER'::text, 'PRIVILEGED'::text, 'PHI'::text]))),
  constraint source_document_pkey PRIMARY KEY (firm_id, id),
  constraint source_document_reading_key_is_sealed CHECK ((reading_key !~ '[|]'::text)) NOT VALID,
  constraint source_document_reviewed_by_fk FOREIGN KEY (firm_id, reviewed_by) REFERENCES member(firm_id, id),
  constraint source_document_status_known CHECK ((status = ANY (ARRAY['WAITING'::text, 'READING'::text, 'TO_REVIEW'::text, 'REVIEWED'::text, 'FILED'::text, 'REFUSED'::text, 'FAILED'::text]))),
  constraint source_document_uploaded_by_fk FOREIGN KEY (firm_id, uploaded_by) REFERENCES member(firm_id, id)
);
CREATE INDEX source_document_examination ON public.source_document USING btree (firm_id, examination_id);
CREATE INDEX source_document_file ON public.source_document USING btree (firm_id, file_id);
CREATE INDEX source_document_matter ON public.source_document USING btree (firm_id, matter_id);
CREATE INDEX source_document_plain ON public.source_document USING btree (firm_id, id) WHERE (reading_key ~ '[|]'::text);
CREATE INDEX source_document_reading_key ON public.source_document USING btree (firm_id, reading_key) WHERE (reading_key IS NOT NULL);
CREATE INDEX source_document_recent ON public.source_document USING btree (firm_id, created_at DESC, id);
CREATE INDEX source_document_reviewed_by ON public.source_document USING btree (firm_id, reviewed_by);
CREATE INDEX source_document_status ON public.source_document USING btree (firm_id, status, created_at, id);
CREATE INDEX source_document_uploaded_by ON public.source_document USING btree (firm_id, uploaded_by);
alter table source_document enable row level security;
alter table source_document force row level security;
create policy firm_delete on source_document for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on source_document for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on source_document for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on source_document for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy source_document_sealing on source_document for select to owner using ((reading_key ~ '[|]'::text));
grant delete, insert, select, update on source_document to trackrecord_app;

create table specialty (
  code text not null,
  name text not null,
  specialty_group text not null,
  constraint specialty_pkey PRIMARY KEY (code)
);
grant select on specialty to trackrecord_app;

create table stored_file (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  sha256 bytea not null,
  byte_size bigint not null,
  format text not null,
  storage_key text not null,
  data_key_id uuid not null,
  page_count integer,
  notes text[] default '{}'::text[] not null,
  created_at timestamp with time zone default now() not null,
  constraint stored_file_content_key UNIQUE (firm_id, sha256),
  constraint stored_file_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint stored_file_format_known CHECK ((format = ANY (ARRAY['PDF'::text, 'DOCX'::text, 'TXT'::text, 'PNG'::text, 'JPEG'::text, 'CSV'::text, 'TSV'::text, 'XLSX'::text]))),
  constraint stored_file_pkey PRIMARY KEY (firm_id, id)
);
CREATE INDEX stored_file_data_key ON public.stored_file USING btree (firm_id, data_key_id);
alter table stored_file enable row level security;
alter table stored_file force row level security;
create policy firm_delete on stored_file for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on stored_file for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on stored_file for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on stored_file for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on stored_file to trackrecord_app;

create table stored_rendition (
  firm_id uuid not null,
  file_id uuid not null,
  name text not null,
  byte_size bigint not null,
  storage_key text not null,
  created_at timestamp with time zone default now() not null,
  constraint stored_rendition_file_fk FOREIGN KEY (firm_id, file_id) REFERENCES stored_file(firm_id, id) ON DELETE CASCADE,
  constraint stored_rendition_pkey PRIMARY KEY (firm_id, file_id, name)
);
alter table stored_rendition enable row level security;
alter table stored_rendition force row level security;
create policy firm_delete on stored_rendition for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on stored_rendition for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on stored_rendition for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on stored_rendition for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on stored_rendition to trackrecord_app;

create table supplied_record (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  matter_id uuid not null,
  examination_id uuid,
  index_id uuid,
  index_row integer,
  "position" integer not null,
  title text not null,
  author text,
  kind text not null,
  dated_on date,
  dated_to date,
  pages integer,
  bates_from text,
  bates_to text,
  supplied_on date,
  document_id uuid,
  page integer,
  quote text,
  version integer default 1 not null,
  constraint supplied_record_bates_whole CHECK (((bates_from IS NULL) = (bates_to IS NULL))),
  constraint supplied_record_dates_ordered CHECK (((dated_to IS NULL) OR (dated_on <= dated_to))),
  constraint supplied_record_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (document_id),
  constraint supplied_record_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE CASCADE,
  constraint supplied_record_index_fk FOREIGN KEY (firm_id, index_id) REFERENCES record_index(firm_id, id) ON DELETE CASCADE,
  constraint supplied_record_index_whole CHECK (((index_id IS NULL) = (index_row IS NULL))),
  constraint supplied_record_kind_known CHECK ((kind = ANY (ARRAY['TREATMENT'::text, 'IMAGING'::text, 'OPERATIVE'::text, 'EMERGENCY'::text, 'THERAPY'::text, 'PHARMACY'::text, 'LABORATORY'::text, 'EXAMINATION_REPORT'::text, 'DEPOSITION'::text, 'LEGAL'::text, 'EMPLOYMENT'::text, 'ACCIDENT'::text, 'SURVEILLANCE'::text, 'OTHER'::text]))),
  constraint supplied_record_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id) ON DELETE CASCADE,
  constraint supplied_record_pages_positive CHECK (((pages >= 1) AND (pages <= 1000000))),
  constraint supplied_record_pkey PRIMARY KEY (firm_id, id)
);
CREATE INDEX supplied_record_document ON public.supplied_record USING btree (firm_id, document_id);
CREATE INDEX supplied_record_examination ON public.supplied_record USING btree (firm_id, examination_id);
CREATE INDEX supplied_record_index ON public.supplied_record USING btree (firm_id, index_id);
CREATE INDEX supplied_record_matter ON public.supplied_record USING btree (firm_id, matter_id, "position", id);
alter table supplied_record enable row level security;
alter table supplied_record force row level security;
create policy firm_delete on supplied_record for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on supplied_record for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on supplied_record for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on supplied_record for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on supplied_record to trackrecord_app;

create table testimony (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  appearance_id uuid not null,
  subject_id uuid not null,
  matter_id uuid,
  examination_id uuid,
  document_id uuid,
  kind text not null,
  given_on date,
  sealed_case_name bytea,
  case_name_key_id uuid,
  case_number text,
  court text,
  provenance text default 'UNKNOWN'::text not null,
  provenance_note text,
  created_by uuid,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint testimony_appearance_fk FOREIGN KEY (firm_id, appearance_id, subject_id) REFERENCES examiner_appearance(firm_id, id, subject_id) ON UPDATE CASCADE,
  constraint testimony_case_name_key_fk FOREIGN KEY (firm_id, case_name_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint testimony_case_name_whole CHECK (((sealed_case_name IS NULL) = (case_name_key_id IS NULL))),
  constraint testimony_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES member(firm_id, id),
  constraint testimony_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (document_id),
  constraint testimony_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE SET NULL (examination_id),
  constraint testimony_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint testimony_kind_known CHECK ((kind = ANY (ARRAY['DEPOSITION'::text, 'TRIAL'::text, 'HEARING'::text, 'ARBITRATION'::text]))),
  constraint testimony_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id) ON DELETE SET NULL (matter_id),
  constraint testimony_pkey PRIMARY KEY (firm_id, id),
  constraint testimony_provenance_known CHECK ((provenance = ANY (ARRAY['OWN_MATTER'::text, 'STIPULATION'::text, 'COURT_ORDER'::text, 'NOTICE'::text, 'PUBLIC_RECORD'::text, 'PURCHASED'::text, 'OTHER'::text, 'UNKNOWN'::text]))),
  constraint testimony_transcript_once UNIQUE (firm_id, document_id)
);
CREATE INDEX testimony_appearance ON public.testimony USING btree (firm_id, appearance_id);
CREATE INDEX testimony_case_name_key ON public.testimony USING btree (firm_id, case_name_key_id);
CREATE INDEX testimony_created_by ON public.testimony USING btree (firm_id, created_by);
CREATE INDEX testimony_examination ON public.testimony USING btree (firm_id, examination_id);
CREATE INDEX testimony_matter ON public.testimony USING btree (firm_id, matter_id);
CREATE INDEX testimony_subject ON public.testimony USING btree (firm_id, subject_id, given_on DESC, id);
alter table testimony enable row level security;
alter table testimony force row level security;
create policy firm_delete on testimony for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on testimony for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on testimony for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on testimony for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on testimony to trackrecord_app;

create table timing_observation (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  examination_id uuid not null,
  source text not null,
  started_at time without time zone,
  ended_at time without time zone,
  minutes integer not null,
  as_written text,
  minutes_low integer,
  minutes_high integer,
  document_id uuid,
  page integer,
  quote text,
  constraint timing_observation_bounds CHECK ((((as_written IS NULL) = (minutes_low IS NULL)) AND ((minutes_high IS NULL) OR ((minutes_low IS NOT NULL) AND (minutes_high >= minutes_low))) AND (minutes_low >= 0))),
  constraint timing_observation_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (document_id),
  constraint timing_observation_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE CASCADE,
  constraint timing_observation_minutes_plausible CHECK (((minutes >= 1) AND (minutes <= 600))),
  constraint timing_observation_pkey PRIMARY KEY (firm_id, id),
  constraint timing_observation_source_key UNIQUE (firm_id, examination_id, source),
  constraint timing_observation_source_known CHECK ((source = ANY (ARRAY['RECORDING'::text, 'OBSERVER'::text, 'REPORT'::text, 'CLAIMANT'::text, 'FIRM_LOG'::text])))
);
CREATE INDEX timing_observation_document ON public.timing_observation USING btree (firm_id, document_id);
alter table timing_observation enable row level security;
alter table timing_observation force row level security;
create policy firm_delete on timing_observation for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on timing_observation for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on timing_observation for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on timing_observation for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on timing_observation to trackrecord_app;
grant select (firm_id, examination_id, source, minutes) on timing_observation to trackrecord_pool;

create table transcript (
  firm_id uuid not null,
  document_id uuid not null,
  layout text not null,
  has_line_numbers boolean not null,
  first_page integer not null,
  last_page integer not null,
  witness text,
  taken_on date,
  constraint transcript_document_fk FOREIGN KEY (firm_id, document_id) REFERENCES source_document(firm_id, id) ON DELETE CASCADE,
  constraint transcript_pkey PRIMARY KEY (firm_id, document_id)
);
alter table transcript enable row level security;
alter table transcript force row level security;
create policy firm_delete on transcript for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on transcript for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on transcript for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on transcript for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on transcript to trackrecord_app;

create table transcript_erratum (
  firm_id uuid not null,
  document_id uuid not null,
  "position" integer not null,
  page integer not null,
  line integer,
  reads text,
  should_read text not null,
  reason text,
  constraint transcript_erratum_pkey PRIMARY KEY (firm_id, document_id, "position"),
  constraint transcript_erratum_transcript_fk FOREIGN KEY (firm_id, document_id) REFERENCES transcript(firm_id, document_id) ON DELETE CASCADE
);
alter table transcript_erratum enable row level security;
alter table transcript_erratum force row level security;
create policy firm_delete on transcript_erratum for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on transcript_erratum for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on transcript_erratum for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on transcript_erratum for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on transcript_erratum to trackrecord_app;

create table transcript_excerpt (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  document_id uuid not null,
  from_position integer not null,
  to_position integer not null,
  note text,
  created_by uuid,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint transcript_excerpt_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES member(firm_id, id),
  constraint transcript_excerpt_ordered CHECK (((to_position >= from_position) AND (from_position >= 0))),
  constraint transcript_excerpt_pkey PRIMARY KEY (firm_id, id),
  constraint transcript_excerpt_transcript_fk FOREIGN KEY (firm_id, document_id) REFERENCES transcript(firm_id, document_id) ON DELETE CASCADE
);
CREATE INDEX transcript_excerpt_created_by ON public.transcript_excerpt USING btree (firm_id, created_by);
CREATE INDEX transcript_excerpt_document ON public.transcript_excerpt USING btree (firm_id, document_id, from_position);
alter table transcript_excerpt enable row level security;
alter table transcript_excerpt force row level security;
create policy firm_delete on transcript_excerpt for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on transcript_excerpt for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on transcript_excerpt for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on transcript_excerpt for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on transcript_excerpt to trackrecord_app;

create table transcript_exchange (
  firm_id uuid not null,
  document_id uuid not null,
  "position" integer not null,
  question_from integer not null,
  question_to integer not null,
  answer_from integer,
  answer_to integer,
  question text not null,
  answer text,
  questioner text,
  has_objection boolean default false not null,
  constraint transcript_exchange_answer_whole CHECK ((((answer_from IS NULL) = (answer_to IS NULL)) AND ((answer_from IS NULL) = (answer IS NULL)))),
  constraint transcript_exchange_pkey PRIMARY KEY (firm_id, document_id, "position"),
  constraint transcript_exchange_transcript_fk FOREIGN KEY (firm_id, document_id) REFERENCES transcript(firm_id, document_id) ON DELETE CASCADE
);
alter table transcript_exchange enable row level security;
alter table transcript_exchange force row level security;
create policy firm_delete on transcript_exchange for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on transcript_exchange for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on transcript_exchange for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on transcript_exchange for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on transcript_exchange to trackrecord_app;

create table transcript_line (
  firm_id uuid not null,
  document_id uuid not null,
  "position" integer not null,
  page integer not null,
  line integer,
  file_page integer not null,
  speaker text,
  text text not null,
  constraint transcript_line_pkey PRIMARY KEY (firm_id, document_id, "position"),
  constraint transcript_line_transcript_fk FOREIGN KEY (firm_id, document_id) REFERENCES transcript(firm_id, document_id) ON DELETE CASCADE
);
CREATE INDEX transcript_line_cite ON public.transcript_line USING btree (firm_id, document_id, page, line);
alter table transcript_line enable row level security;
alter table transcript_line force row level security;
create policy firm_delete on transcript_line for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on transcript_line for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on transcript_line for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on transcript_line for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on transcript_line to trackrecord_app;

create table treater (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  full_name text not null,
  name_key text not null,
  credentials text,
  specialty text,
  npi text,
  practice text,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint treater_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint treater_name_key UNIQUE NULLS NOT DISTINCT (firm_id, name_key, npi),
  constraint treater_npi_digits CHECK ((npi ~ '^[0-9]{10}$'::text)),
  constraint treater_pkey PRIMARY KEY (firm_id, id)
);
alter table treater enable row level security;
alter table treater force row level security;
create policy firm_delete on treater for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on treater for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on treater for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on treater for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on treater to trackrecord_app;

create table treater_pair (
  firm_id uuid not null,
  examination_id uuid not null,
  issue text not null,
  stance text,
  mmi_on date,
  constraint treater_pair_examination_fk FOREIGN KEY (firm_id, examination_id) REFERENCES examination(firm_id, id) ON DELETE CASCADE,
  constraint treater_pair_pkey PRIMARY KEY (firm_id, examination_id, issue),
  constraint treater_pair_says_something CHECK ((num_nonnulls(stance, mmi_on) > 0))
);
alter table treater_pair enable row level security;
alter table treater_pair force row level security;
create policy firm_delete on treater_pair for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on treater_pair for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on treater_pair for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on treater_pair for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on treater_pair to trackrecord_app;
grant select (firm_id, examination_id, issue, stance, mmi_on) on treater_pair to trackrecord_pool;

create table treater_tie (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  treater_id uuid not null,
  kind text not null,
  matter_id uuid,
  counterpart text,
  amount_cents bigint,
  dated_on date,
  note text,
  page integer,
  source_document_id uuid,
  version integer default 1 not null,
  constraint treater_tie_amount_not_negative CHECK ((amount_cents >= 0)),
  constraint treater_tie_document_fk FOREIGN KEY (firm_id, source_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (source_document_id),
  constraint treater_tie_kind_known CHECK ((kind = ANY (ARRAY['LIEN'::text, 'LETTER_OF_PROTECTION'::text, 'REFERRED_BY_COUNSEL'::text, 'REFERRED_BY_PHYSICIAN'::text, 'SHARED_OWNERSHIP'::text, 'OTHER'::text]))),
  constraint treater_tie_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id),
  constraint treater_tie_page_counted CHECK ((page >= 1)),
  constraint treater_tie_pkey PRIMARY KEY (firm_id, id),
  constraint treater_tie_treater_fk FOREIGN KEY (firm_id, treater_id) REFERENCES treater(firm_id, id)
);
CREATE INDEX treater_tie_document ON public.treater_tie USING btree (firm_id, source_document_id);
CREATE INDEX treater_tie_matter ON public.treater_tie USING btree (firm_id, matter_id);
CREATE INDEX treater_tie_treater ON public.treater_tie USING btree (firm_id, treater_id);
alter table treater_tie enable row level security;
alter table treater_tie force row level security;
create policy firm_delete on treater_tie for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on treater_tie for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on treater_tie for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on treater_tie for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on treater_tie to trackrecord_app;

create table treating_opinion (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  matter_id uuid not null,
  treater_id uuid not null,
  issue text not null,
  stance text not null,
  stated_on date not null,
  quote text,
  page integer,
  source_document_id uuid,
  is_quote_checked boolean default false not null,
  relied_on text[] default '{}'::text[] not null,
  reasoning text,
  mmi_on date,
  is_not_yet_at_mmi boolean default false not null,
  wpi_percent numeric(5,2),
  apportionment_percent numeric(5,2),
  medications text[] default '{}'::text[] not null,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint treating_opinion_document_fk FOREIGN KEY (firm_id, source_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (source_document_id),
  constraint treating_opinion_issue_known CHECK ((issue = ANY (ARRAY['CAUSATION'::text, 'PRE_EXISTING'::text, 'APPORTIONMENT'::text, 'MMI'::text, 'TREATMENT_NECESSITY'::text, 'MEDICATION'::text, 'SURGERY'::text, 'WORK_CAPACITY'::text, 'IMPAIRMENT'::text, 'FUTURE_CARE'::text, 'CREDIBILITY'::text, 'SEVERITY'::text]))),
  constraint treating_opinion_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id),
  constraint treating_opinion_mmi_of_mmi CHECK (((issue = 'MMI'::text) OR ((mmi_on IS NULL) AND (NOT is_not_yet_at_mmi)))),
  constraint treating_opinion_mmi_one_of_two CHECK (((mmi_on IS NULL) OR (NOT is_not_yet_at_mmi))),
  constraint treating_opinion_page_counted CHECK ((page >= 1)),
  constraint treating_opinion_percent_range CHECK ((((wpi_percent >= (0)::numeric) AND (wpi_percent <= (100)::numeric)) AND ((apportionment_percent >= (0)::numeric) AND (apportionment_percent <= (100)::numeric)))),
  constraint treating_opinion_pkey PRIMARY KEY (firm_id, id),
  constraint treating_opinion_stance_known CHECK ((stance = ANY (ARRAY['FAVORS_DEFENSE'::text, 'MIXED'::text, 'FAVORS_CLAIMANT'::text, 'UNDETERMINED'::text, 'NOT_ADDRESSED'::text]))),
  constraint treating_opinion_treater_fk FOREIGN KEY (firm_id, treater_id) REFERENCES treater(firm_id, id)
);
CREATE INDEX treating_opinion_document ON public.treating_opinion USING btree (firm_id, source_document_id);
CREATE INDEX treating_opinion_matter ON public.treating_opinion USING btree (firm_id, matter_id, issue, treater_id);
CREATE INDEX treating_opinion_treater ON public.treating_opinion USING btree (firm_id, treater_id);
alter table treating_opinion enable row level security;
alter table treating_opinion force row level security;
create policy firm_delete on treating_opinion for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on treating_opinion for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on treating_opinion for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on treating_opinion for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on treating_opinion to trackrecord_app;

create table treatment_visit (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  matter_id uuid not null,
  treater_id uuid not null,
  visited_on date not null,
  kind text,
  page integer,
  source_document_id uuid,
  note text,
  version integer default 1 not null,
  constraint treatment_visit_document_fk FOREIGN KEY (firm_id, source_document_id) REFERENCES source_document(firm_id, id) ON DELETE SET NULL (source_document_id),
  constraint treatment_visit_matter_fk FOREIGN KEY (firm_id, matter_id) REFERENCES matter(firm_id, id),
  constraint treatment_visit_once UNIQUE NULLS NOT DISTINCT (firm_id, matter_id, treater_id, visited_on, kind),
  constraint treatment_visit_page_counted CHECK ((page >= 1)),
  constraint treatment_visit_pkey PRIMARY KEY (firm_id, id),
  constraint treatment_visit_treater_fk FOREIGN KEY (firm_id, treater_id) REFERENCES treater(firm_id, id)
);
CREATE INDEX treatment_visit_document ON public.treatment_visit USING btree (firm_id, source_document_id);
CREATE INDEX treatment_visit_treater ON public.treatment_visit USING btree (firm_id, treater_id);
alter table treatment_visit enable row level security;
alter table treatment_visit force row level security;
create policy firm_delete on treatment_visit for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on treatment_visit for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on treatment_visit for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on treatment_visit for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on treatment_visit to trackrecord_app;

create table upload (
  firm_id uuid not null,
  id uuid default app.new_id() not null,
  file_name text not null,
  folder text,
  byte_size bigint not null,
  sha256 bytea not null,
  received bigint default 0 not null,
  data_key_id uuid not null,
  requested_by uuid,
  created_at timestamp with time zone default now() not null,
  touched_at timestamp with time zone default now() not null,
  constraint upload_content_key UNIQUE (firm_id, sha256),
  constraint upload_data_key_fk FOREIGN KEY (firm_id, data_key_id) REFERENCES firm_data_key(firm_id, id),
  constraint upload_pkey PRIMARY KEY (firm_id, id),
  constraint upload_received_range CHECK (((received >= 0) AND (received <= byte_size))),
  constraint upload_requested_by_fk FOREIGN KEY (firm_id, requested_by) REFERENCES member(firm_id, id)
);
CREATE INDEX upload_data_key ON public.upload USING btree (firm_id, data_key_id);
CREATE INDEX upload_requested_by ON public.upload USING btree (firm_id, requested_by);
alter table upload enable row level security;
alter table upload force row level security;
create policy firm_delete on upload for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on upload for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on upload for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on upload for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on upload to trackrecord_app;

create table upload_piece (
  firm_id uuid not null,
  upload_id uuid not null,
  starts_at bigint not null,
  byte_size integer not null,
  storage_key text not null,
  constraint upload_piece_pkey PRIMARY KEY (firm_id, upload_id, starts_at),
  constraint upload_piece_upload_fk FOREIGN KEY (firm_id, upload_id) REFERENCES upload(firm_id, id) ON DELETE CASCADE
);
alter table upload_piece enable row level security;
alter table upload_piece force row level security;
create policy firm_delete on upload_piece for delete to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_insert on upload_piece for insert to trackrecord_app with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_select on upload_piece for select to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
create policy firm_update on upload_piece for update to trackrecord_app using ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id))) with check ((firm_id = ( SELECT app.current_firm_id() AS current_firm_id)));
grant delete, insert, select, update on upload_piece to trackrecord_app;

create table pool_private.withdrawn_cell (
  time_window text not null,
  path text not null,
  not_before integer not null,
  constraint withdrawn_cell_pkey PRIMARY KEY (time_window, path)
);
grant insert, select, update on pool_private.withdrawn_cell to trackrecord_pool;

-- Views

create view counted_fact with (security_invoker=true) as
 WITH counted AS NOT MATERIALIZED (
         SELECT e.firm_id,
            e.subject_id,
            e.id AS examination_id,
            e.claimant_id,
            e.kind,
            e.examined_on,
            e.prior_examined_on,
            (EXTRACT(year FROM e.examined_on))::integer AS year,
            COALESCE((EXTRACT(year FROM e.prior_examined_on))::integer, 0) AS prior_year,
            e.side,
            e.carrier_id,
            e.law_firm_id,
            e.attorney_id,
            e.vendor_id
           FROM examination e
          WHERE ((e.duplicate_of_id IS NULL) AND (e.verification <> 'UNVERIFIED'::text))
        )
 SELECT c.firm_id,
    c.subject_id,
    c.examination_id,
    c.claimant_id,
    c.kind,
    c.examined_on,
    c.prior_examined_on,
    c.year,
    c.prior_year,
    c.side,
    c.carrier_id,
    c.law_firm_id,
    c.attorney_id,
    c.vendor_id,
    'EXAMINATION'::text AS measure,
    ''::text AS outcome
   FROM counted c
UNION ALL
 SELECT e.firm_id,
    e.subject_id,
    e.id AS examination_id,
    e.claimant_id,
    e.kind,
    e.examined_on,
    NULL::date AS prior_examined_on,
    (EXTRACT(year FROM e.examined_on))::integer AS year,
    0 AS prior_year,
    e.side,
    e.carrier_id,
    e.law_firm_id,
    e.attorney_id,
    e.vendor_id,
    'UNVERIFIED'::text AS measure,
    ''::text AS outcome
   FROM examination e
  WHERE ((e.duplicate_of_id IS NULL) AND (e.verification = 'UNVERIFIED'::text))
UNION ALL
 SELECT c.firm_id,
    c.subject_id,
    c.examination_id,
    c.claimant_id,
    c.kind,
    c.examined_on,
    c.prior_examined_on,
    c.year,
    c.prior_year,
    c.side,
    c.carrier_id,
    c.law_firm_id,
    c.attorney_id,
    c.vendor_id,
    'AUTO_ACCEPTED'::text AS measure,
    ''::text AS outcome
   FROM (counted c
     JOIN examination e ON (((e.firm_id = c.firm_id) AND (e.id = c.examination_id))))
  WHERE (e.verification = 'AUTO_ACCEPTED'::text)
UNION ALL
 SELECT c.firm_id,
    c.subject_id,
    c.examination_id,
    c.claimant_id,
    c.kind,
    c.examined_on,
    c.prior_examined_on,
    c.year,
    c.prior_year,
    c.side,
    c.carrier_id,
    c.law_firm_id,
    c.attorney_id,
    c.vendor_id,
    p.measure,
    (p.organisation_id)::text AS outcome
   FROM (counted c
     CROSS JOIN LATERAL ( VALUES ('CARRIER'::text,c.carrier_id), ('LAW_FIRM'::text,c.law_firm_id), ('ATTORNEY'::text,c.attorney_id), ('VENDOR'::text,c.vendor_id)) p(measure, organisation_id))
  WHERE (p.organisation_id IS NOT NULL)
UNION ALL
 SELECT c.firm_id,
    c.subject_id,
    c.examination_id,
    c.claimant_id,
    c.kind,
    c.examined_on,
    c.prior_examined_on,
    c.year,
    c.prior_year,
    c.side,
    c.carrier_id,
    c.law_firm_id,
    c.attorney_id,
    c.vendor_id,
    ('OPINION.'::text || o.issue) AS measure,
        CASE
            WHEN (o.verification = 'UNVERIFIED'::text) THEN 'UNVERIFIED'::text
            ELSE COALESCE(o.stance, 'UNCODED'::text)
        END AS outcome
   FROM (counted c
     JOIN opinion o ON (((o.firm_id = c.firm_id) AND (o.examination_id = c.examination_id))))
UNION ALL
 SELECT c.firm_id,
    c.subject_id,
    c.examination_id,
    c.claimant_id,
    c.kind,
    c.examined_on,
    c.prior_examined_on,
    c.year,
    c.prior_year,
    c.side,
    c.carrier_id,
    c.law_firm_id,
    c.attorney_id,
    c.vendor_id,
    ('AUTO_ACCEPTED.'::text || o.issue) AS measure,
    ''::text AS outcome
   FROM (counted c
     JOIN opinion o ON (((o.firm_id = c.firm_id) AND (o.examination_id = c.examination_id))))
  WHERE (o.verification = 'AUTO_ACCEPTED'::text)
UNION ALL
 SELECT c.firm_id,
    c.subject_id,
    c.examination_id,
    c.claimant_id,
    c.kind,
    c.examined_on,
    c.prior_examined_on,
    c.year,
    c.prior_year,
    c.side,
    c.carrier_id,
    c.law_firm_id,
    c.attorney_id,
    c.vendor_id,
    ('MINUTES.'::text || t.source) AS measure,
    (t.minutes)::text AS outcome
   FROM (counted c
     JOIN timing_observation t ON (((t.firm_id = c.firm_id) AND (t.examination_id = c.examination_id))))
  WHERE (c.kind <> 'RECORD_REVIEW'::text)
UNION ALL
 SELECT c.firm_id,
    c.subject_id,
    c.examination_id,
    c.claimant_id,
    c.kind,
    c.examined_on,
    c.prior_examined_on,
    c.year,
    c.prior_year,
    c.side,
    c.carrier_id,
    c.law_firm_id,
    c.attorney_id,
    c.vendor_id,
    p.measure,
    p.outcome
   FROM ((counted c
     JOIN examination_records r ON (((r.firm_id = c.firm_id) AND (r.examination_id = c.examination_id))))
     CROSS JOIN LATERAL ( VALUES ('PAGES_SUPPLIED'::text,(r.pages_supplied)::text), ('PAGES_REVIEWED'::text,(r.pages_reviewed)::text), ('PAGES_REVIEWED_OF_SUPPLIED'::text,((r.pages_reviewed || '/'::text) || r.pages_supplied))) p(measure, outcome))
  WHERE (p.outcome IS NOT NULL)
UNION ALL
 SELECT c.firm_id,
    c.subject_id,
    c.examination_id,
    c.claimant_id,
    c.kind,
    c.examined_on,
    c.prior_examined_on,
    c.year,
    c.prior_year,
    c.side,
    c.carrier_id,
    c.law_firm_id,
    c.attorney_id,
    c.vendor_id,
    'FEE_CENTS'::text AS measure,
    (f.amount_cents)::text AS outcome
   FROM (counted c
     JOIN fee f ON (((f.firm_id = c.firm_id) AND (f.examination_id = c.examination_id))))
  WHERE (f.amount_cents IS NOT NULL)
UNION ALL
 SELECT c.firm_id,
    c.subject_id,
    c.examination_id,
    c.claimant_id,
    c.kind,
    c.examined_on,
    c.prior_examined_on,
    c.year,
    c.prior_year,
    c.side,
    c.carrier_id,
    c.law_firm_id,
    c.attorney_id,
    c.vendor_id,
    d.measure,
    d.outcome
   FROM (((counted c
     JOIN opinion o ON (((o.firm_id = c.firm_id) AND (o.examination_id = c.examination_id))))
     LEFT JOIN treater_pair p ON (((p.firm_id = o.firm_id) AND (p.examination_id = o.examination_id) AND (p.issue = o.issue))))
     CROSS JOIN LATERAL ( VALUES ('MMI_GAP_DAYS'::text,
                CASE
                    WHEN (o.issue = 'MMI'::text) THEN ((COALESCE(o.treater_mmi_on, p.mmi_on) - o.mmi_on))::text
                    ELSE NULL::text
                END), ('WPI_PERCENT'::text,(trim_scale(o.wpi_percent))::text), ('APPORTIONMENT_PERCENT'::text,(trim_scale(o.apportionment_percent))::text), (('TREATER_PAIR.'::text || o.issue),
                CASE
                    WHEN (o.stance = ANY (ARRAY['FAVORS_DEFENSE'::text, 'MIXED'::text, 'FAVORS_CLAIMANT'::text])) THEN ((o.stance || '/'::text) || p.stance)
                    ELSE NULL::text
                END)) d(measure, outcome))
  WHERE ((d.outcome IS NOT NULL) AND (o.verification <> 'UNVERIFIED'::text));

create view examination_order with (security_invoker=true) as
 SELECT firm_id,
    subject_id,
    id,
    prior_examined_on AS stored_prior_on,
        CASE
            WHEN ((claimant_id IS NOT NULL) AND (duplicate_of_id IS NULL) AND (verification <> 'UNVERIFIED'::text) AND (kind <> 'RECORD_REVIEW'::text)) THEN lag(examined_on) OVER (PARTITION BY firm_id, subject_id, claimant_id, ((duplicate_of_id IS NULL) AND (verification <> 'UNVERIFIED'::text) AND (kind <> 'RECORD_REVIEW'::text)) ORDER BY examined_on, id)
            ELSE NULL::date
        END AS prior_on
   FROM examination e;

create view examiner_place with (security_invoker=true) as
 SELECT id AS examiner_id,
    COALESCE(specialty_code, 'NONE'::text) AS specialty_code,
    COALESCE(( SELECT min(l.state) AS min
           FROM examiner_licence l
          WHERE (l.examiner_id = e.id)
         HAVING (min(l.state) = max(l.state))), 'NONE'::text) AS state
   FROM examiner e;

create view treater_comparison with (security_invoker=true) as
 SELECT firm_id,
    subject_id,
    examination_id,
    issue,
        CASE
            WHEN (count(DISTINCT stance) FILTER (WHERE is_concluding) = 1) THEN min(stance) FILTER (WHERE is_concluding)
            ELSE NULL::text
        END AS stance,
        CASE
            WHEN ((count(DISTINCT mmi_on) = 1) AND (NOT bool_or(is_not_yet_at_mmi))) THEN min(mmi_on)
            ELSE NULL::date
        END AS mmi_on
   FROM ( SELECT DISTINCT ON (e.firm_id, e.subject_id, e.id, t.issue, t.treater_id) e.firm_id,
            e.subject_id,
            e.id AS examination_id,
            t.issue,
            t.stance,
            t.mmi_on,
            t.is_not_yet_at_mmi,
            (t.stance = ANY (ARRAY['FAVORS_DEFENSE'::text, 'MIXED'::text, 'FAVORS_CLAIMANT'::text])) AS is_concluding
           FROM (((treating_opinion t
             JOIN examination e ON (((e.firm_id = t.firm_id) AND (e.matter_id = t.matter_id))))
             LEFT JOIN LATERAL ( SELECT (x.value #>> '{}'::text[]) AS day
                   FROM examination_fact x
                  WHERE ((x.firm_id = e.firm_id) AND (x.examination_id = e.id) AND (x.field = 'REPORTED_ON'::text) AND ((x.value #>> '{}'::text[]) ~ '^\d{4}-\d\d-\d\d$'::text) AND ((x.value #>> '{}'::text[]) >= (e.examined_on)::text))) f ON (true))
             CROSS JOIN LATERAL ( SELECT ((t.stated_on)::text <= COALESCE(f.day, (e.examined_on)::text)) AS is_known) r)
          ORDER BY e.firm_id, e.subject_id, e.id, t.issue, t.treater_id, r.is_known DESC,
                CASE
                    WHEN r.is_known THEN t.stated_on
                    ELSE NULL::date
                END DESC,
                CASE
                    WHEN r.is_known THEN t.id
                    ELSE NULL::uuid
                END DESC, t.stated_on, t.id) c
  GROUP BY firm_id, subject_id, examination_id, issue
 HAVING ((count(DISTINCT stance) FILTER (WHERE is_concluding) = 1) OR (count(DISTINCT mmi_on) = 1));

-- Functions and procedures

CREATE OR REPLACE FUNCTION app.current_account_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION app.current_firm_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (current_setting('app.firm_id'::text))::uuid
;

CREATE OR REPLACE FUNCTION app.enter_session(token_hash bytea, request_id text)
 RETURNS TABLE(session_id uuid, account_id uuid, firm_id uuid, member_id uuid, role text, firm_side text)
 LANGUAGE plpgsql
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION app.firms_with_plain_rows()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
    select firm_id from public.claimant where full_name is not null
    union select firm_id from public.examination where identity_key ~ '^[cr]:'
    union select firm_id from public.source_document where reading_key ~ '[|]'
    union select firm_id from public.reading_proposal where field = 'CLAIMANT_NAME' and value is not null
    union select firm_id from public.import_chunk where data_key_id is null
    union select firm_id from public.import_row where problems is not null
    union select firm_id from public.import_batch where num_nonnulls(analysis, summary) > 0
  $function$
;

CREATE OR REPLACE FUNCTION app.keep_exhibit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if pg_trigger_depth() > 1 then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception 'An exhibit keeps its rows as they stood; remove the whole exhibit and make it again.'
    using errcode = 'restrict_violation';
end $function$
;

CREATE OR REPLACE PROCEDURE app.mark_peers_stale(IN subject_ids uuid[])
 LANGUAGE plpgsql
AS $procedure$
begin
  insert into peer_stale (firm_id, subject_id)
  select app.current_firm_id(), touched.id from (select distinct unnest(subject_ids) as id) touched
   order by touched.id
  on conflict (firm_id, subject_id) do update set mark = excluded.mark;
  perform pg_notify('trackrecord', json_build_object('firmId', app.current_firm_id(), 'topic', 'peers',
                                                     'id', app.current_firm_id())::text);
end $procedure$
;

CREATE OR REPLACE FUNCTION app.master_key_ids()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ select distinct master_key_id from public.firm_data_key $function$
;

CREATE OR REPLACE FUNCTION app.new_id()
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
RETURN (encode(set_bit(set_bit(OVERLAY(uuid_send(gen_random_uuid()) PLACING SUBSTRING(int8send(((EXTRACT(epoch FROM clock_timestamp()) * (1000)::numeric))::bigint) FROM 3) FROM 1 FOR 6), (52)::bigint, 1), (53)::bigint, 1), 'hex'::text))::uuid
;

CREATE OR REPLACE FUNCTION app.pending_imports()
 RETURNS TABLE(firm_id uuid, import_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
    select b.firm_id, b.id from public.import_batch b
     where b.status in ('CHECKING', 'COMMITTING') order by b.created_at
  $function$
;

CREATE OR REPLACE PROCEDURE app.protect_firm_table(IN target regclass, IN commands text[] DEFAULT ARRAY['select'::text, 'insert'::text, 'update'::text, 'delete'::text], IN firm_column text DEFAULT 'firm_id'::text)
 LANGUAGE plpgsql
AS $procedure$
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
end $procedure$
;

CREATE OR REPLACE PROCEDURE app.refresh_examiner_counts(IN subject_ids uuid[])
 LANGUAGE plpgsql
AS $procedure$
begin
  perform pg_advisory_xact_lock(hashtextextended('examiner_count:' || app.current_firm_id(), 0));
  update examination e set prior_examined_on = o.prior_on
    from examination_order o
   where o.firm_id = app.current_firm_id() and o.subject_id = any (subject_ids)
     and o.prior_on is distinct from o.stored_prior_on
     and e.firm_id = o.firm_id and e.id = o.id;
  delete from treater_pair p using examination e
   where p.firm_id = app.current_firm_id() and e.firm_id = p.firm_id and e.id = p.examination_id
     and e.subject_id = any (subject_ids);
  insert into treater_pair (firm_id, examination_id, issue, stance, mmi_on)
  select c.firm_id, c.examination_id, c.issue, c.stance, c.mmi_on
    from treater_comparison c
   where c.firm_id = app.current_firm_id() and c.subject_id = any (subject_ids)
     and num_nonnulls(c.stance, c.mmi_on) > 0;
  delete from examiner_count c
   where c.firm_id = app.current_firm_id() and c.subject_id = any (subject_ids);
  insert into examiner_count (firm_id, subject_id, measure, outcome, kind, year, side, prior_year, n)
  select f.firm_id, f.subject_id, f.measure, f.outcome, f.kind, f.year, f.side, f.prior_year, count(*)
    from counted_fact f
   where f.firm_id = app.current_firm_id() and f.subject_id = any (subject_ids)
   group by 1, 2, 3, 4, 5, 6, 7, 8
   order by 1, 2, 3, 4, 5, 6, 7, 8;
  call app.mark_peers_stale(subject_ids);
  perform pg_notify('trackrecord', json_build_object('firmId', app.current_firm_id(), 'topic', 'examiner',
                                                     'id', touched.id)::text)
     from unnest(case when cardinality(subject_ids) <= 500 then subject_ids else array[app.current_firm_id()] end)
       as touched (id);
end $procedure$
;

CREATE OR REPLACE FUNCTION app.stale_peer_firms(present_quarter_end date)
 RETURNS TABLE(firm_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
    select s.firm_id from public.peer_stale s
     union
    select r.firm_id from public.peer_refresh r
     where not r.is_settled or r.quarter_end <> present_quarter_end
        or r.directory_load_id is distinct from
           (select d.id from public.directory_load d order by d.id desc limit 1)
  $function$
;
