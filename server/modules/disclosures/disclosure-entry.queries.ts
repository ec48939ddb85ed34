import type { SourceCite, RecordedEntry } from '../../kernel/source-cite.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { documentCite } from '../treating/index.js';
import type {
  ChallengeKind,
  ChallengeOutcome,
  EstimateOfIncomeBasis,
  FeeItem,
} from './disclosure-vocabulary.js';
import { openCaseName, type SealedColumn } from './sealed-case.js';

/** What every entry has. Null: not known. Days are YYYY-MM-DD, money is US cents. */
export type DisclosureEntry = {
  readonly id: string;
  readonly examinerId: string;
  readonly quote: string | null;
  readonly page: number | null;
  readonly documentId: string | null;
  readonly isQuoteChecked: boolean;
  readonly version: number;
};

/** A ruling as stored; the sealed column holds the name of the case. */
export type StoredChallenge = DisclosureEntry &
  SealedColumn & {
    readonly matterId: string | null;
    readonly kind: ChallengeKind;
    readonly outcome: ChallengeOutcome;
    readonly decidedOn: string | null;
    readonly court: string | null;
    readonly caseNumber: string | null;
    readonly citation: string | null;
    readonly basis: string | null;
  };

/** A ruling with the case named. */
export type ChallengeRow = Omit<StoredChallenge, keyof SealedColumn> & { readonly caseName: string };

/** Each ruling with the case named, in the same order. @throws MasterKeyError when one does not open. */
export function openChallenges(
  unitOfWork: UnitOfWork,
  stored: readonly StoredChallenge[],
): Promise<ChallengeRow[]> {
  return Promise.all(
    stored.map(async ({ sealed, dataKeyId, ...row }) => ({
      ...row,
      caseName: await openCaseName(unitOfWork, { sealed, dataKeyId }),
    })),
  );
}

export type FeeItemRow = DisclosureEntry & {
  readonly item: FeeItem;
  /** Hundredths of a percent of a MULTIPLIER. */
  readonly amountCents: number;
  readonly minimumUnits: number | null;
  readonly allowancePages: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string | null;
};

export type InvoiceRow = DisclosureEntry & {
  readonly matterId: string;
  readonly examinationId: string | null;
  readonly dated: string;
  readonly amountCents: number;
  readonly unpaidCents: number | null;
  readonly note: string | null;
};

export type IncomeEstimateRow = DisclosureEntry & {
  readonly matterId: string | null;
  readonly year: number | null;
  readonly percentLow: number | null;
  readonly percentHigh: number | null;
  readonly amountLowCents: number | null;
  readonly amountHighCents: number | null;
  readonly swornOn: string | null;
  readonly basis: EstimateOfIncomeBasis;
};

/** More of one kind than this are on file for nobody; the rest would be left out, the oldest first. */
export const MOST_ENTRIES = 500;

const COMMON = `x.id, a.subject_id as "examinerId", x.quote, x.page, x.source_document_id as "documentId",
  x.is_quote_checked as "isQuoteChecked", x.version`;

const SELECTS = {
  challenge: {
    columns: `x.matter_id as "matterId", x.kind, x.outcome, x.decided_on::text as "decidedOn", x.court,
      x.sealed_case_name as sealed, x.case_name_key_id as "dataKeyId", x.case_number as "caseNumber", x.citation, x.basis`,
    order: 'x.decided_on desc nulls last, x.id',
  },
  fee_item: {
    // Below 2^53 by the table's own bounds, so a double holds every cent.
    columns: `x.item, x.amount_cents::double precision as "amountCents", x.minimum_units as "minimumUnits",
      x.allowance_pages as "allowancePages", x.effective_from::text as "from", x.effective_to::text as "to", x.note`,
    order: 'x.item, x.effective_from desc nulls last, x.id',
  },
  invoice: {
    columns: `x.matter_id as "matterId", x.examination_id as "examinationId", x.invoiced_on::text as dated,
      x.amount_cents::double precision as "amountCents", x.unpaid_cents::double precision as "unpaidCents", x.note`,
    order: 'x.invoiced_on desc, x.id',
  },
  income_estimate: {
    columns: `x.matter_id as "matterId", x.year, x.percent_low::double precision as "percentLow",
      x.percent_high::double precision as "percentHigh", x.amount_low_cents::double precision as "amountLowCents",
      x.amount_high_cents::double precision as "amountHighCents", x.sworn_on::text as "swornOn", x.basis`,
    order: 'x.year desc nulls last, x.sworn_on desc nulls last, x.id',
  },
} as const;

/** The row of each table. */
export type EntryRows = {
  readonly challenge: StoredChallenge;
  readonly fee_item: FeeItemRow;
  readonly invoice: InvoiceRow;
  readonly income_estimate: IncomeEstimateRow;
};

/** Entries by id, in no particular order. */
export function entriesByIds<Table extends keyof EntryRows>(
  unitOfWork: UnitOfWork,
  table: Table,
  ids: readonly string[],
): Promise<EntryRows[Table][]> {
  return unitOfWork.query(
    `select ${COMMON}, ${SELECTS[table].columns} from ${table} x
       join examiner_appearance a on a.firm_id = x.firm_id and a.id = x.appearance_id
      where x.firm_id = $1 and x.id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, ids],
  );
}

/** Entries of examiners, in the order in which they are shown; of each at most MOST_ENTRIES. */
export function entriesOfExaminers<Table extends keyof EntryRows>(
  unitOfWork: UnitOfWork,
  table: Table,
  examinerIds: readonly string[],
): Promise<EntryRows[Table][]> {
  const { columns, order } = SELECTS[table];
  return unitOfWork.query(
    `select found.* from unnest($2::uuid[]) as wanted (id)
      cross join lateral (
        select ${COMMON}, ${columns} from ${table} x
          join examiner_appearance a on a.firm_id = x.firm_id and a.id = x.appearance_id
         where x.firm_id = $1 and a.firm_id = $1 and a.subject_id = wanted.id
         order by ${order} limit ${MOST_ENTRIES}) found`,
    [unitOfWork.principal.firmId, examinerIds],
  );
}

const ENTRY_NAME = {
  challenge: 'CHALLENGE',
  fee_item: 'FEE',
  invoice: 'INVOICE',
  income_estimate: 'INCOME_ESTIMATE',
} as const satisfies Readonly<Record<keyof EntryRows, RecordedEntry>>;

/** The page that says so; else the entry itself. */
export function citeOfEntry(table: keyof EntryRows, entry: DisclosureEntry): SourceCite {
  return documentCite(entry, { kind: 'RECORD', what: ENTRY_NAME[table], id: entry.id });
}
