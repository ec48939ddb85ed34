import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passages of reports with their fingerprints, what repeats what, and slips within a report. Firm-owned. */
export class CreatePassages20261122100200 implements MigrationInterface {
  readonly name = 'CreatePassages20261122100200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- Only the passage that first uses a wording has fingerprints; what repeats it is linked to it. So the work for a
-- new report does not grow with how often a text was used.
create table passage (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  document_id uuid not null,
  ordinal integer not null,
  section text not null,
  start_at integer not null,
  end_at integer not null,
  page integer not null,
  is_question boolean not null default false,
  is_measurement boolean not null default false,
  token_count integer not null,
  wording_hash bigint not null,
  text text not null,
  primary key (firm_id, id),
  constraint passage_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete cascade,
  constraint passage_ordinal_key unique (firm_id, document_id, ordinal),
  constraint passage_span_ordered check (start_at >= 0 and end_at > start_at)
);
call app.protect_firm_table('passage');
create index passage_wording on passage (firm_id, wording_hash);

create table passage_fingerprint (
  firm_id uuid not null,
  fingerprint integer not null,
  passage_id uuid not null,
  primary key (firm_id, fingerprint, passage_id),
  constraint passage_fingerprint_passage_fk foreign key (firm_id, passage_id)
    references passage (firm_id, id) on delete cascade
);
call app.protect_firm_table('passage_fingerprint');
create index passage_fingerprint_passage on passage_fingerprint (firm_id, passage_id);

-- How many first uses hold a fingerprint: kept while documents come and go.
create table passage_frequency (
  firm_id uuid not null references firm (id),
  fingerprint integer not null,
  passages integer not null,
  primary key (firm_id, fingerprint),
  constraint passage_frequency_not_negative check (passages >= 0)
);
call app.protect_firm_table('passage_frequency');

-- Spans are of the passages' documents. Whose text it is (the examiner's, everybody's) is told when it is shown,
-- because examiner and claimant of a document are known only after review and may change.
create table passage_match (
  firm_id uuid not null,
  passage_id uuid not null,
  start_at integer not null,
  end_at integer not null,
  source_id uuid not null,
  source_start integer not null,
  source_end integer not null,
  similarity real not null,
  primary key (firm_id, passage_id, source_id, start_at),
  constraint passage_match_passage_fk foreign key (firm_id, passage_id)
    references passage (firm_id, id) on delete cascade,
  constraint passage_match_source_fk foreign key (firm_id, source_id) references passage (firm_id, id) on delete cascade,
  constraint passage_match_not_itself check (passage_id <> source_id),
  constraint passage_match_similarity_range check (similarity between 0 and 1)
);
call app.protect_firm_table('passage_match');
create index passage_match_source on passage_match (firm_id, source_id);

-- Two passages of one report that do not go together: a side, a sex, a name, a day or a part of the body.
create table copy_mismatch (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  document_id uuid not null,
  kind text not null,
  confidence real not null,
  here_start integer not null,
  here_end integer not null,
  here_page integer not null,
  here_quote text not null,
  there_start integer not null,
  there_end integer not null,
  there_page integer not null,
  there_quote text not null,
  dismissed_by uuid,
  dismissed_at timestamptz,
  primary key (firm_id, id),
  constraint copy_mismatch_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete cascade,
  constraint copy_mismatch_dismissed_by_fk foreign key (firm_id, dismissed_by) references member (firm_id, id),
  constraint copy_mismatch_place_key unique (firm_id, document_id, kind, here_start, there_start),
  constraint copy_mismatch_kind_known check (kind in ('SIDE', 'SEX', 'NAME', 'DATE', 'BODY_PART')),
  constraint copy_mismatch_dismissed_whole check ((dismissed_by is null) = (dismissed_at is null))
);
call app.protect_firm_table('copy_mismatch');
create index copy_mismatch_dismissed_by on copy_mismatch (firm_id, dismissed_by);
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
