import { createHash } from 'node:crypto';
import { nameKey, referenceKey } from '../../../kernel/text-key.js';
import type { Digests } from '../../../platform/database/index.js';
import { appearanceKey } from '../../examiners/index.js';
import type { ClaimantDetails } from '../../matters/index.js';
import type { RejectedContents } from '../import-contents.js';
import type { ExaminationRow, ParsedRow } from '../reading/index.js';

/** Columns of the staging table in the order of the copy: name and PostgreSQL type. */
export const STAGED_COLUMNS = [
  ['record_number', 'integer'],
  ['problems', 'jsonb'],
  ['sealed_contents', 'bytea'],
  ['appearance_key', 'text'],
  ['matter_reference', 'text'],
  ['matter_key', 'text'],
  ['forum', 'text'],
  ['injured_on', 'date'],
  ['claimant_identity', 'text'],
  ['claimant_digest', 'bytea'],
  ['person_digest', 'bytea'],
  ['sealed_claimant_name', 'bytea'],
  ['sealed_claimant_born_on', 'bytea'],
  ['claimant_words', 'bytea[]'],
  ['kind', 'text'],
  ['examined_on', 'date'],
  ['side', 'text'],
  ['verification', 'text'],
  ['carrier', 'text'],
  ['carrier_key', 'text'],
  ['law_firm', 'text'],
  ['law_firm_key', 'text'],
  ['attorney', 'text'],
  ['attorney_key', 'text'],
  ['vendor', 'text'],
  ['vendor_key', 'text'],
  ['timing_source', 'text'],
  ['started_at', 'time'],
  ['ended_at', 'time'],
  ['minutes', 'integer'],
  ['pages_supplied', 'integer'],
  ['pages_reviewed', 'integer'],
  ['fee_cents', 'bigint'],
  ['billing_code', 'text'],
  ['opinions', 'jsonb'],
  ['notes', 'text'],
  ['content_key', 'text'],
] as const;

/** What stands for a claimant in the staging table. */
export type StagedClaimant = Readonly<
  Record<
    | 'claimant_identity'
    | 'claimant_digest'
    | 'person_digest'
    | 'sealed_claimant_name'
    | 'sealed_claimant_born_on'
    | 'claimant_words',
    string | null
  >
>;

/** How rows are sealed before they leave the process. */
export type RowSealing = {
  readonly digests: Digests;
  readonly claimantOf: (claimant: ClaimantDetails) => StagedClaimant;
  /** @param json `RejectedContents`. */
  readonly rejectedOf: (json: string) => string;
};

type ColumnName = (typeof STAGED_COLUMNS)[number][0];
type StagedRow = Partial<Record<ColumnName, string | number | null>>;

/** One line of `copy ... from stdin` in text format, line break included. */
export function stagedLine(parsed: ParsedRow, { digests, claimantOf, rejectedOf }: RowSealing): string {
  const staged =
    parsed.outcome === 'REJECTED'
      ? {
          record_number: parsed.recordNumber,
          problems: storableJson(parsed.problems),
          sealed_contents: rejectedOf(rejectedJson({ cells: parsed.cells, problems: parsed.problems })),
        }
      : stagedExamination(parsed.recordNumber, parsed.row, { digests, claimantOf });
  const values: StagedRow = staged;
  return `${STAGED_COLUMNS.map(([name]) => copyText(values[name] ?? null)).join('\t')}\n`;
}

function rejectedJson(contents: RejectedContents): string {
  return storableJson(contents);
}

function stagedExamination(
  recordNumber: number,
  row: ExaminationRow,
  { digests, claimantOf }: Pick<RowSealing, 'digests' | 'claimantOf'>,
): StagedRow {
  return {
    record_number: recordNumber,
    appearance_key: appearanceKey(row.examiner),
    matter_reference: row.matterReference,
    matter_key: keyOrNull(row.matterReference, referenceKey),
    forum: row.venue,
    injured_on: row.dateOfInjury,
    ...(row.claimantName === null || nameKey(row.claimantName) === ''
      ? {}
      : claimantOf({ fullName: row.claimantName, bornOn: row.claimantBirthDate })),
    kind: row.kind,
    examined_on: row.examinedOn,
    side: row.side,
    verification: row.verification,
    carrier: row.carrier,
    carrier_key: keyOrNull(row.carrier, nameKey),
    law_firm: row.lawFirm,
    law_firm_key: keyOrNull(row.lawFirm, nameKey),
    attorney: row.attorney,
    attorney_key: keyOrNull(row.attorney, nameKey),
    vendor: row.vendor,
    vendor_key: keyOrNull(row.vendor, nameKey),
    timing_source: row.timing?.source ?? null,
    started_at: row.timing?.startedAt ?? null,
    ended_at: row.timing?.endedAt ?? null,
    minutes: row.timing?.minutes ?? null,
    pages_supplied: row.pagesSupplied,
    pages_reviewed: row.pagesReviewed,
    fee_cents: row.feeCents,
    billing_code: row.billingCode,
    opinions: row.opinions.length === 0 ? null : storableJson(row.opinions),
    notes: row.notes,
    content_key: contentKey(digests, row),
  };
}

/** An organisation or matter whose text has no letter or digit ("-", "?") is not named at all. */
function keyOrNull(text: string | null, key: (text: string) => string): string | null {
  return text === null ? null : key(text) || null;
}

/**
 * What tells two examinations of one examiner on one day apart in a file that names neither matter nor
 * claimant: everything else that the row says.
 */
function contentKey(digests: Digests, row: ExaminationRow): string {
  // Whether somebody checked the row is no part of what it says: a checked copy is the same examination.
  const { examiner: _examiner, examinedOn: _examinedOn, verification: _verification, ...content } = row;
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
  return rowContentKey(digests, hash);
}

/** As a digest nobody can try birth dates on it. @param hash of what the row says. */
export function rowContentKey(digests: Digests, hash: string): string {
  return digests.digest('row content', hash).toString('base64url').slice(0, 22);
}

/** PostgreSQL's text format: `\N` is null; backslash, tab and line breaks are escaped; NUL cannot be stored. */
function copyText(value: string | number | null): string {
  if (value === null) return '\\N';
  return String(value).replace(/[\\\t\n\r\0]/g, (character) => ESCAPES[character] ?? '');
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** JSON that jsonb takes: without NUL and without half of a surrogate pair, which damaged files hold. */
function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' && /[\0\ud800-\udfff]/.test(part)
      ? Buffer.from(part.replaceAll('\0', '')).toString()
      : part,
  );
}
