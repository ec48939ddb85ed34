import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names and birth dates of claimants, and what imports keep of their files, are sealed under the firm's key. What is plain stays until the next start seals
 * it (`server/seal-stored-rows.ts`), which needs the master key, and no migration has that.
 */
export class SealClaimants20261122110000 implements MigrationInterface {
  readonly name = 'SealClaimants20261122110000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- A firm has two keys: one to seal with, replaced in time, and one for digests, which stays.
alter table firm_data_key
  add column purpose text not null default 'SEAL',
  add constraint firm_data_key_purpose_known check (purpose in ('SEAL', 'DIGEST')),
  add constraint firm_data_key_digest_stays check (purpose <> 'DIGEST' or retired_at is null);
drop index firm_data_key_in_use;
create unique index firm_data_key_in_use on firm_data_key (firm_id, purpose) where retired_at is null;

-- name_digest: of the name's key. person_digest: of that and the birth date, or of its absence. name_words: of the
-- beginnings of the name's words, for the search. The former columns stay empty.
alter table claimant
  add column sealed_name bytea,
  add column sealed_born_on bytea,
  add column data_key_id uuid,
  add column name_digest bytea,
  add column person_digest bytea,
  add column name_words bytea[],
  alter column full_name drop not null,
  alter column name_key drop not null,
  add constraint claimant_data_key_fk foreign key (firm_id, data_key_id) references firm_data_key (firm_id, id),
  -- Not of the rows that are there: new ones are sealed, old ones are once they change. Validated when all are.
  add constraint claimant_is_sealed check (
    num_nulls(sealed_name, data_key_id, name_digest, person_digest, name_words) = 0
    and num_nonnulls(full_name, name_key, born_on) = 0) not valid;
drop index claimant_name;
create index claimant_name_digest on claimant (firm_id, name_digest);
create index claimant_data_key on claimant (firm_id, data_key_id);
create index claimant_plain on claimant (firm_id, id) where full_name is not null;

-- 'c:' and 'r:' began keys that held a name and birth date, or a hash of a row that anybody could compute.
alter table examination
  add constraint examination_identity_is_sealed check (identity_key !~ '^[cr]:') not valid;
create index examination_plain on examination (firm_id, id) where identity_key ~ '^[cr]:';
-- Examiner, day and claimant in words; keys are now digests.
alter table source_document
  add constraint source_document_reading_key_is_sealed check (reading_key !~ '[|]') not valid;
create index source_document_plain on source_document (firm_id, id) where reading_key ~ '[|]';

-- Of a claimant's name that a reader proposes, value and quote are sealed together; a decision is '{}' beside its own.
alter table reading_proposal
  alter column value drop not null,
  alter column quote drop not null,
  add column sealed_words bytea,
  add column words_key_id uuid,
  add column sealed_decision bytea,
  add column decision_key_id uuid,
  add constraint reading_proposal_words_key_fk foreign key (firm_id, words_key_id) references firm_data_key (firm_id, id),
  add constraint reading_proposal_decision_key_fk foreign key (firm_id, decision_key_id)
    references firm_data_key (firm_id, id),
  add constraint reading_proposal_words_known check (
    (value is null) = (sealed_words is not null) and (quote is null) = (sealed_words is not null)
    and (sealed_words is null) = (words_key_id is null) and (sealed_decision is null) = (decision_key_id is null)),
  add constraint reading_proposal_name_is_sealed check (
    field <> 'CLAIMANT_NAME' or (value is null and coalesce(decision = '{}', true))) not valid;
create index reading_proposal_words_key on reading_proposal (firm_id, words_key_id);
create index reading_proposal_decision_key on reading_proposal (firm_id, decision_key_id);
create index reading_proposal_plain on reading_proposal (firm_id, id)
  where field = 'CLAIMANT_NAME' and value is not null;

-- What imports keep of their files. A chunk without a key is plain.
alter table import_chunk
  add column data_key_id uuid,
  add constraint import_chunk_data_key_fk foreign key (firm_id, data_key_id) references firm_data_key (firm_id, id),
  add constraint import_chunk_is_sealed check (data_key_id is not null) not valid;
create index import_chunk_data_key on import_chunk (firm_id, data_key_id);
create index import_chunk_plain on import_chunk (firm_id, import_id, sequence) where data_key_id is null;
alter table import_row
  add column sealed_contents bytea,
  add column data_key_id uuid,
  add constraint import_row_data_key_fk foreign key (firm_id, data_key_id) references firm_data_key (firm_id, id),
  add constraint import_row_key_named check ((sealed_contents is null) = (data_key_id is null)),
  add constraint import_row_is_sealed check (num_nonnulls(cells, problems) = 0) not valid;
create index import_row_data_key on import_row (firm_id, data_key_id);
create index import_row_plain on import_row (firm_id, import_id, record_number) where problems is not null;
alter table import_batch
  add column sealed_analysis bytea,
  add column analysis_key_id uuid,
  add column sealed_summary bytea,
  add column summary_key_id uuid,
  add constraint import_batch_analysis_key_fk foreign key (firm_id, analysis_key_id)
    references firm_data_key (firm_id, id),
  add constraint import_batch_summary_key_fk foreign key (firm_id, summary_key_id)
    references firm_data_key (firm_id, id),
  add constraint import_batch_keys_named check (
    (sealed_analysis is null) = (analysis_key_id is null) and (sealed_summary is null) = (summary_key_id is null)),
  add constraint import_batch_is_sealed check (num_nonnulls(analysis, summary) = 0) not valid;
create index import_batch_analysis_key on import_batch (firm_id, analysis_key_id);
create index import_batch_summary_key on import_batch (firm_id, summary_key_id);

-- Which firms have something plain, and which master keys wrapped the firms' keys: ids only, of every firm.
create policy claimant_sealing on claimant for select to current_user using (full_name is not null);
create policy examination_sealing on examination for select to current_user using (identity_key ~ '^[cr]:');
create policy source_document_sealing on source_document for select to current_user using (reading_key ~ '[|]');
create policy reading_proposal_sealing on reading_proposal for select to current_user
  using (field = 'CLAIMANT_NAME' and value is not null);
create policy import_chunk_sealing on import_chunk for select to current_user using (data_key_id is null);
create policy import_row_sealing on import_row for select to current_user using (problems is not null);
create policy import_batch_sealing on import_batch for select to current_user
  using (num_nonnulls(analysis, summary) > 0);
create policy firm_data_key_wrapping on firm_data_key for select to current_user using (true);
create function app.firms_with_plain_rows() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select firm_id from public.claimant where full_name is not null
    union select firm_id from public.examination where identity_key ~ '^[cr]:'
    union select firm_id from public.source_document where reading_key ~ '[|]'
    union select firm_id from public.reading_proposal where field = 'CLAIMANT_NAME' and value is not null
    union select firm_id from public.import_chunk where data_key_id is null
    union select firm_id from public.import_row where problems is not null
    union select firm_id from public.import_batch where num_nonnulls(analysis, summary) > 0
  $$;
create function app.master_key_ids() returns setof text
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select distinct master_key_id from public.firm_data_key $$;
revoke execute on function app.firms_with_plain_rows() from public;
revoke execute on function app.master_key_ids() from public;
grant execute on function app.firms_with_plain_rows() to trackrecord_app;
grant execute on function app.master_key_ids() to trackrecord_app;

-- The builder of the pool tells claimants apart by pseudonyms, which it makes outside the database from what it opens.
revoke select (name_key, born_on) on claimant from trackrecord_pool;
grant select (sealed_name, sealed_born_on, data_key_id) on claimant to trackrecord_pool;
grant select (firm_id, id, wrapped, purpose) on firm_data_key to trackrecord_pool;
create policy pool_opted_in on firm_data_key for select to trackrecord_pool
  using (purpose = 'SEAL' and firm_id in (select o.firm_id from pool_opt_in o where o.withdrawn_at is null));
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
