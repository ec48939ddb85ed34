import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passages of reports with their fingerprints, what repeats what, and slips within a report. Firm-owned. */
export class CreatePassages20261122100200 implements MigrationInterface {
  readonly name = 'CreatePassages20261122100200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create table passage (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  document_id uuid not null,
  position integer not null,
  section text not null,
  span_start integer not null,
  span_end integer not null,
  page integer not null,
  token_count integer not null,
  text text not null,
  primary key (firm_id, id),
  constraint passage_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete cascade,
  constraint passage_position_key unique (firm_id, document_id, position)
);
call app.protect_firm_table('passage');

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

-- In how many of the firm's documents a fingerprint stands: kept while documents come and go.
create table passage_frequency (
  firm_id uuid not null references firm (id),
  fingerprint integer not null,
  documents integer not null,
  primary key (firm_id, fingerprint),
  constraint passage_frequency_not_negative check (documents >= 0)
);
call app.protect_firm_table('passage_frequency');

-- passage_id is of the document read later. Whose text it is (the examiner's, everybody's) is told at reading,
-- because examiner and claimant of a document are known only after review and may change.
create table passage_match (
  firm_id uuid not null,
  passage_id uuid not null,
  other_id uuid not null,
  similarity real not null,
  primary key (firm_id, passage_id, other_id),
  constraint passage_match_passage_fk foreign key (firm_id, passage_id)
    references passage (firm_id, id) on delete cascade,
  constraint passage_match_other_fk foreign key (firm_id, other_id) references passage (firm_id, id) on delete cascade,
  constraint passage_match_not_itself check (passage_id <> other_id),
  constraint passage_match_similarity_range check (similarity between 0 and 1)
);
call app.protect_firm_table('passage_match');
create index passage_match_other on passage_match (firm_id, other_id);

create table copy_mismatch (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  document_id uuid not null,
  kind text not null,
  page integer not null,
  span_start integer not null,
  span_end integer not null,
  quote text not null,
  other_page integer not null,
  other_start integer not null,
  other_end integer not null,
  other_quote text not null,
  confidence real not null,
  dismissed_by uuid,
  dismissed_at timestamptz,
  primary key (firm_id, id),
  constraint copy_mismatch_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete cascade,
  constraint copy_mismatch_dismissed_by_fk foreign key (firm_id, dismissed_by) references member (firm_id, id),
  constraint copy_mismatch_kind_known check (kind in ('SIDE', 'SEX', 'NAME', 'DATE', 'BODY_PART')),
  constraint copy_mismatch_dismissed_whole check ((dismissed_by is null) = (dismissed_at is null))
);
call app.protect_firm_table('copy_mismatch');
create index copy_mismatch_document on copy_mismatch (firm_id, document_id);
create index copy_mismatch_dismissed_by on copy_mismatch (firm_id, dismissed_by);
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
