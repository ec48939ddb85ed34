import { createHash } from 'node:crypto';
import { nameKey, referenceKey } from '../../../kernel/text-key.js';
import { appearanceKey } from '../../examiners/index.js';
import type { ExaminationRow, ParsedRow } from '../reading/index.js';

/** Columns of the staging table in the order of the copy: name and PostgreSQL type. */
export const STAGED_COLUMNS = [
  ['record_number', 'integer'],
  ['problems', 'jsonb'],
  ['cells', 'jsonb'],
  ['appearance_key', 'text'],
  ['matter_reference', 'text'],
  ['matter_key', 'text'],
  ['forum', 'text'],
  ['injured_on', 'date'],
  ['claimant_name', 'text'],
  ['claimant_key', 'text'],
  ['claimant_born_on', 'date'],
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

type ColumnName = (typeof STAGED_COLUMNS)[number][0];
type StagedRow = Partial<Record<ColumnName, string | number | null>>;

/** One line of `copy ... from stdin` in text format, line break included. */
export function stagedLine(parsed: ParsedRow): string {
  const staged =
    parsed.outcome === 'REJECTED'
      ? {
          record_number: parsed.recordNumber,
          problems: storableJson(parsed.problems),
          cells: storableJson(parsed.cells),
        }
      : stagedExamination(parsed.recordNumber, parsed.row);
  const values: StagedRow = staged;
  return `${STAGED_COLUMNS.map(([name]) => copyText(values[name] ?? null)).join('\t')}\n`;
}

function stagedExamination(recordNumber: number, row: ExaminationRow): StagedRow {
  return {
    record_number: recordNumber,
    appearance_key: appearanceKey(row.examiner),
    matter_reference: row.matterReference,
    matter_key: keyOrNull(row.matterReference, referenceKey),
    forum: row.venue,
    injured_on: row.dateOfInjury,
    claimant_name: row.claimantName,
    claimant_key: keyOrNull(row.claimantName, nameKey),
    claimant_born_on: row.claimantBirthDate,
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
    content_key: contentKey(row),
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
function contentKey(row: ExaminationRow): string {
  // Whether somebody checked the row is no part of what it says: a checked copy is the same examination.
  const { examiner: _examiner, examinedOn: _examinedOn, verification: _verification, ...content } = row;
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
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
