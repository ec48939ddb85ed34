import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deposition transcripts by page and line, their questions and answers, errata and excerpts. Firm-owned. */
export class CreateTranscripts20261122100300 implements MigrationInterface {
  readonly name = 'CreateTranscripts20261122100300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create table transcript (
  firm_id uuid not null,
  document_id uuid not null,
  layout text not null,
  -- False: the file shows no line numbers, so a cite names the page alone.
  has_line_numbers boolean not null,
  first_page integer not null,
  last_page integer not null,
  witness text,
  taken_on date,
  primary key (firm_id, document_id),
  constraint transcript_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete cascade
);
call app.protect_firm_table('transcript');

-- page and line are as printed by the reporter, which is what is cited; position is the order in the file.
create table transcript_line (
  firm_id uuid not null,
  document_id uuid not null,
  position integer not null,
  page integer not null,
  line integer,
  file_page integer not null,
  speaker text,
  text text not null,
  primary key (firm_id, document_id, position),
  constraint transcript_line_transcript_fk foreign key (firm_id, document_id)
    references transcript (firm_id, document_id) on delete cascade
);
call app.protect_firm_table('transcript_line');
create index transcript_line_cite on transcript_line (firm_id, document_id, page, line);

create table transcript_exchange (
  firm_id uuid not null,
  document_id uuid not null,
  position integer not null,
  question_from integer not null,
  question_to integer not null,
  answer_from integer,
  answer_to integer,
  -- The words of both, put together from their lines: what is searched.
  question text not null,
  answer text,
  questioner text,
  has_objection boolean not null default false,
  primary key (firm_id, document_id, position),
  constraint transcript_exchange_transcript_fk foreign key (firm_id, document_id)
    references transcript (firm_id, document_id) on delete cascade,
  constraint transcript_exchange_answer_whole check
    ((answer_from is null) = (answer_to is null) and (answer_from is null) = (answer is null))
);
call app.protect_firm_table('transcript_exchange');

-- Corrections stand beside the words as spoken and never replace them.
create table transcript_erratum (
  firm_id uuid not null,
  document_id uuid not null,
  position integer not null,
  page integer not null,
  line integer,
  reads text,
  should_read text not null,
  reason text,
  primary key (firm_id, document_id, position),
  constraint transcript_erratum_transcript_fk foreign key (firm_id, document_id)
    references transcript (firm_id, document_id) on delete cascade
);
call app.protect_firm_table('transcript_erratum');

create table transcript_excerpt (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  document_id uuid not null,
  from_position integer not null,
  to_position integer not null,
  note text,
  created_by uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint transcript_excerpt_transcript_fk foreign key (firm_id, document_id)
    references transcript (firm_id, document_id) on delete cascade,
  constraint transcript_excerpt_created_by_fk foreign key (firm_id, created_by) references member (firm_id, id),
  constraint transcript_excerpt_ordered check (to_position >= from_position and from_position >= 0)
);
call app.protect_firm_table('transcript_excerpt');
create index transcript_excerpt_document on transcript_excerpt (firm_id, document_id, from_position);
create index transcript_excerpt_created_by on transcript_excerpt (firm_id, created_by);
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
