import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passages of reports with their fingerprints, what repeats what, and slips within a report. Firm-owned. */
export class CreatePassages20261122100200 implements MigrationInterface {
  readonly name = 'CreatePassages20261122100200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- Only the passage that first uses a wording has fingerprints; what repeats it is linked to it. So the work for a
-- new report does not grow with how often a text was used.
-- wording: a hash of the words with stand-ins for names, dates, numbers and sides. Passages of one wording are the
-- same text in different cases.
create table passage (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  document_id uuid not null,
  section text not null,
  is_question boolean not null,
  span_start integer not null,
  span_end integer not null,
  page integer not null,
  word_count integer not null,
  wording bigint not null,
  text text not null,
  primary key (firm_id, id),
  constraint passage_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete cascade,
  constraint passage_span_ordered check (span_start >= 0 and span_end > span_start)
);
call app.protect_firm_table('passage');
create index passage_document on passage (firm_id, document_id, span_start);
create index passage_wording on passage (firm_id, wording);

-- Only of the passages that said something first: what repeats a known text is found by that text. So the table
-- grows with what is new, and a text in a thousand reports is looked up as fast as one in two.
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

-- In how many fingerprinted passages a fingerprint stands: kept while documents come and go.
create table passage_frequency (
  firm_id uuid not null references firm (id),
  fingerprint integer not null,
  passages integer not null,
  primary key (firm_id, fingerprint),
  constraint passage_frequency_not_negative check (passages >= 0)
);
call app.protect_firm_table('passage_frequency');

-- A passage and the earlier, fingerprinted one that it repeats, with the words of each that are alike, counted in
-- words. Whose text it is (the examiner's, everybody's) is told at reading, because examiner and claimant of a
-- document are known only after review and may change.
create table passage_match (
  firm_id uuid not null,
  passage_id uuid not null,
  word_start integer not null,
  word_end integer not null,
  other_id uuid not null,
  other_start integer not null,
  other_end integer not null,
  similarity real not null,
  primary key (firm_id, passage_id, other_id, word_start),
  constraint passage_match_passage_fk foreign key (firm_id, passage_id)
    references passage (firm_id, id) on delete cascade,
  constraint passage_match_other_fk foreign key (firm_id, other_id) references passage (firm_id, id) on delete cascade,
  constraint passage_match_not_itself check (passage_id <> other_id),
  constraint passage_match_words_ordered check
    (word_start >= 0 and word_end > word_start and other_start >= 0 and other_end > other_start),
  constraint passage_match_similarity_range check (similarity between 0 and 1)
);
call app.protect_firm_table('passage_match');
create index passage_match_other on passage_match (firm_id, other_id);

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
  here_says text not null,
  there_start integer not null,
  there_end integer not null,
  there_page integer not null,
  there_quote text not null,
  there_says text not null,
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
