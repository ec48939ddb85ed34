import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of testimony as disclosed, rulings on opinions, fees, invoices and estimates of income. Firm-owned. */
export class CreateDisclosures20261123100100 implements MigrationInterface {
  readonly name = 'CreateDisclosures20261123100100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- A list of testimony that an examiner disclosed: pasted, a file of a table, or a document. Checked, then confirmed.
create table disclosed_list (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  -- Under this name the examiner stands in the firm's files, so that a merge or split moves the list with the rest.
  appearance_id uuid not null,
  matter_id uuid,
  document_id uuid,
  source text not null,
  name text not null,
  disclosed_on date not null,
  covers_from date not null,
  covers_to date not null,
  status text not null default 'CHECKED',
  -- What each column is taken for, by position; empty for lines that are no table.
  columns jsonb not null default '[]',
  created_by uuid not null,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint disclosed_list_appearance_fk foreign key (firm_id, appearance_id)
    references examiner_appearance (firm_id, id),
  constraint disclosed_list_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id),
  constraint disclosed_list_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete set null (document_id),
  constraint disclosed_list_created_by_fk foreign key (firm_id, created_by) references member (firm_id, id),
  constraint disclosed_list_source_known check (source in ('TEXT', 'FILE', 'DOCUMENT')),
  constraint disclosed_list_status_known check (status in ('CHECKED', 'CONFIRMED', 'DISCARDED')),
  constraint disclosed_list_confirmed check ((status = 'CONFIRMED') = (confirmed_at is not null)),
  constraint disclosed_list_days_ordered check (covers_from <= covers_to)
);
call app.protect_firm_table('disclosed_list');
create index disclosed_list_appearance on disclosed_list (firm_id, appearance_id, disclosed_on desc);
create index disclosed_list_matter on disclosed_list (firm_id, matter_id);
create index disclosed_list_document on disclosed_list (firm_id, document_id);
create index disclosed_list_created_by on disclosed_list (firm_id, created_by);

-- Every row of a list as it came, with what was read of it or why it was not taken: nothing is lost. The cells and what
-- was read of them are sealed together: a case is named after its parties, like a matter's caption.
create table disclosed_entry (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  list_id uuid not null,
  number integer not null,
  page integer,
  sealed bytea not null,
  data_key_id uuid not null,
  -- False: not taken, for the problems beside it.
  is_taken boolean not null,
  problems jsonb not null default '[]',
  primary key (firm_id, id),
  constraint disclosed_entry_list_fk foreign key (firm_id, list_id)
    references disclosed_list (firm_id, id) on delete cascade,
  constraint disclosed_entry_data_key_fk foreign key (firm_id, data_key_id) references firm_data_key (firm_id, id),
  constraint disclosed_entry_number_key unique (firm_id, list_id, number),
  constraint disclosed_entry_said check (is_taken or problems <> '[]')
);
call app.protect_firm_table('disclosed_entry');
create index disclosed_entry_data_key on disclosed_entry (firm_id, data_key_id);

-- What a person says of an entry and a testimony: the same, or not. It stands above what the rules find.
create table disclosed_match (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  entry_id uuid not null,
  testimony_id uuid not null,
  is_same boolean not null,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (firm_id, id),
  constraint disclosed_match_key unique (firm_id, entry_id, testimony_id),
  constraint disclosed_match_entry_fk foreign key (firm_id, entry_id)
    references disclosed_entry (firm_id, id) on delete cascade,
  constraint disclosed_match_testimony_fk foreign key (firm_id, testimony_id)
    references testimony (firm_id, id) on delete cascade,
  constraint disclosed_match_decided_by_fk foreign key (firm_id, decided_by) references member (firm_id, id)
);
call app.protect_firm_table('disclosed_match');
create index disclosed_match_testimony on disclosed_match (firm_id, testimony_id);
create index disclosed_match_decided_by on disclosed_match (firm_id, decided_by);

-- A ruling on an opinion of the examiner. is_quote_checked: the words were found on that page of the document.
create table challenge (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  appearance_id uuid not null,
  matter_id uuid,
  kind text not null,
  outcome text not null,
  decided_on date,
  court text,
  -- Sealed, as the caption of a matter is.
  sealed_case_name bytea not null,
  case_name_key_id uuid not null,
  case_number text,
  citation text,
  basis text,
  quote text,
  page integer,
  source_document_id uuid,
  is_quote_checked boolean not null default false,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint challenge_appearance_fk foreign key (firm_id, appearance_id)
    references examiner_appearance (firm_id, id),
  constraint challenge_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id),
  constraint challenge_document_fk foreign key (firm_id, source_document_id)
    references source_document (firm_id, id) on delete set null (source_document_id),
  constraint challenge_case_name_key_fk foreign key (firm_id, case_name_key_id)
    references firm_data_key (firm_id, id),
  constraint challenge_kind_known check (kind in ('DAUBERT', 'SARGON', 'FRYE', 'SUBSTANTIAL_EVIDENCE', 'OTHER')),
  constraint challenge_outcome_known check (outcome in
    ('EXCLUDED', 'LIMITED', 'ADMITTED', 'NOT_SUBSTANTIAL_EVIDENCE', 'SUBSTANTIAL_EVIDENCE', 'OTHER')),
  constraint challenge_page_counted check (page >= 1)
);
call app.protect_firm_table('challenge');
create index challenge_appearance on challenge (firm_id, appearance_id, decided_on desc);
create index challenge_case_name_key on challenge (firm_id, case_name_key_id);
create index challenge_matter on challenge (firm_id, matter_id);
create index challenge_document on challenge (firm_id, source_document_id);

-- What the examiner asks for something, from one day to another. Amounts are US cents; of a MULTIPLIER hundredths of a
-- percent.
create table fee_item (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  appearance_id uuid not null,
  item text not null,
  amount_cents bigint not null,
  -- Units charged at least: hours of a deposition, days of a trial.
  minimum_units integer,
  -- Pages that the price of the examination includes; of PAGES_OVER_ALLOWANCE only.
  allowance_pages integer,
  effective_from date,
  effective_to date,
  note text,
  quote text,
  page integer,
  source_document_id uuid,
  is_quote_checked boolean not null default false,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint fee_item_appearance_fk foreign key (firm_id, appearance_id)
    references examiner_appearance (firm_id, id),
  constraint fee_item_document_fk foreign key (firm_id, source_document_id)
    references source_document (firm_id, id) on delete set null (source_document_id),
  constraint fee_item_known check (item in
    ('EXAMINATION', 'FOLLOW_UP', 'RECORD_REVIEW', 'RECORD_REVIEW_HOUR', 'PAGES_OVER_ALLOWANCE', 'REPORT',
     'SUPPLEMENTAL', 'DEPOSITION_HOUR', 'TRIAL_DAY', 'NO_SHOW', 'MULTIPLIER')),
  constraint fee_item_amount check (amount_cents between 0 and 1000000000),
  -- Less than one would lower what more facts can only raise.
  constraint fee_item_multiplies check (item <> 'MULTIPLIER' or amount_cents between 10000 and 100000),
  constraint fee_item_minimum check (minimum_units is null
    or (minimum_units between 1 and 100 and item in ('RECORD_REVIEW_HOUR', 'DEPOSITION_HOUR', 'TRIAL_DAY'))),
  constraint fee_item_allowance check ((item = 'PAGES_OVER_ALLOWANCE') = (allowance_pages is not null)
    and allowance_pages between 0 and 1000000),
  constraint fee_item_days_ordered check (effective_from <= effective_to),
  constraint fee_item_page_counted check (page >= 1)
);
call app.protect_firm_table('fee_item');
create index fee_item_appearance on fee_item (firm_id, appearance_id, item);
create index fee_item_document on fee_item (firm_id, source_document_id);

create table invoice (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  appearance_id uuid not null,
  matter_id uuid not null,
  -- Null: for all work of the examiner in the matter.
  examination_id uuid,
  invoiced_on date not null,
  amount_cents bigint not null,
  unpaid_cents bigint,
  note text,
  quote text,
  page integer,
  source_document_id uuid,
  is_quote_checked boolean not null default false,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint invoice_appearance_fk foreign key (firm_id, appearance_id)
    references examiner_appearance (firm_id, id),
  constraint invoice_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id),
  constraint invoice_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete set null (examination_id),
  constraint invoice_document_fk foreign key (firm_id, source_document_id)
    references source_document (firm_id, id) on delete set null (source_document_id),
  constraint invoice_amount check (amount_cents between 0 and 1000000000),
  constraint invoice_unpaid check (unpaid_cents between 0 and amount_cents),
  constraint invoice_page_counted check (page >= 1)
);
call app.protect_firm_table('invoice');
create index invoice_appearance on invoice (firm_id, appearance_id, invoiced_on desc);
create index invoice_matter on invoice (firm_id, matter_id);
create index invoice_examination on invoice (firm_id, examination_id);
create index invoice_document on invoice (firm_id, source_document_id);

-- What the examiner estimated: a share of income, an amount, or both; each as a range.
create table income_estimate (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  appearance_id uuid not null,
  matter_id uuid,
  year integer,
  percent_low numeric(5, 2),
  percent_high numeric(5, 2),
  amount_low_cents bigint,
  amount_high_cents bigint,
  sworn_on date,
  basis text not null,
  quote text,
  page integer,
  source_document_id uuid,
  is_quote_checked boolean not null default false,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint income_estimate_appearance_fk foreign key (firm_id, appearance_id)
    references examiner_appearance (firm_id, id),
  constraint income_estimate_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id),
  constraint income_estimate_document_fk foreign key (firm_id, source_document_id)
    references source_document (firm_id, id) on delete set null (source_document_id),
  constraint income_estimate_year check (year between 1900 and 2200),
  constraint income_estimate_percent check
    (percent_low >= 0 and percent_high <= 100 and percent_low <= percent_high
     and (percent_low is null) = (percent_high is null)),
  constraint income_estimate_amount check
    (amount_low_cents >= 0 and amount_high_cents <= 100000000000 and amount_low_cents <= amount_high_cents
     and (amount_low_cents is null) = (amount_high_cents is null)),
  constraint income_estimate_says check (num_nonnulls(percent_low, amount_low_cents) > 0),
  constraint income_estimate_basis_known check (basis in
    ('DEPOSITION', 'TRIAL_TESTIMONY', 'INTERROGATORY', 'DISCLOSURE', 'OTHER')),
  constraint income_estimate_page_counted check (page >= 1)
);
call app.protect_firm_table('income_estimate');
create index income_estimate_appearance on income_estimate (firm_id, appearance_id, year);
create index income_estimate_matter on income_estimate (firm_id, matter_id);
create index income_estimate_document on income_estimate (firm_id, source_document_id);
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
