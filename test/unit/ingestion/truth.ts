import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { ExaminationRow, ParsedRow } from '../../../server/modules/ingestion/reading/index.js';

const counts = z.record(z.string(), z.number());
const numbers = z.array(z.number());

const examinerTruth = z.object({
  examinations: z.number(),
  side: counts,
  minutes: numbers,
  opinions: z.record(z.string(), counts),
  pages_supplied: z.number(),
  pages_reviewed: z.number(),
  fee_cents: z.number(),
  by_year: counts,
  carriers: counts,
});
const fileTruth = z.object({
  firm: z.string(),
  valid: z.number(),
  duplicates: numbers,
  rejected: z.array(z.object({ record: z.number(), field: z.string() })),
  examiners: z.record(z.string(), examinerTruth),
  mmi_gap_days: z.record(z.string(), numbers).optional(),
});
export type FileTruth = z.infer<typeof fileTruth>;
export type ExaminerTruth = z.infer<typeof examinerTruth>;

/** What each file beside a truth.json must come to, by file name. */
export async function truthsIn(folder: URL): Promise<Record<string, FileTruth>> {
  const text = await readFile(new URL('truth.json', folder), 'utf8');
  return z.object({ files: z.record(z.string(), fileTruth) }).parse(JSON.parse(text)).files;
}

/** Finds the NPI of a name as written, by first and last name in a directory; a stand-in for resolution proper. */
export async function nameIndex(folder: URL): Promise<(row: ExaminationRow) => string> {
  const rows = z
    .array(z.record(z.string(), z.string()))
    .parse(parse(await readFile(new URL('directory.csv', folder)), { columns: true, bom: true }));
  const people = rows.map((row) => ({
    npi: row['NPI'] ?? '',
    words: words(`${row['First Name']} ${row['Last Name']}`),
  }));
  return ({ examiner }) => {
    if (examiner.npi !== null) return examiner.npi;
    const said = new Set(words(examiner.nameAsWritten));
    const fitting = people.filter((person) => person.words.every((word) => said.has(word)));
    const [only] = fitting;
    if (only === undefined || fitting.length > 1)
      throw new Error(`${fitting.length} examiners are called that.`);
    return only.npi;
  };
}

/** What reading a file came to, in the shape of its truth; duplicates are later rows of one matter, examiner and day. */
export function countsOf(rows: readonly ParsedRow[], npiOf: (row: ExaminationRow) => string) {
  const seen = new Set<string>();
  const result: Pick<FileTruth, 'valid' | 'duplicates' | 'rejected'> = {
    valid: 0,
    duplicates: [],
    rejected: [],
  };
  const examiners: Record<string, ExaminerTruth> = {};
  const gaps: Record<string, number[]> = {};
  for (const parsed of rows) {
    if (parsed.outcome === 'REJECTED') {
      result.rejected.push({ record: parsed.recordNumber, field: parsed.problems[0]?.field ?? '' });
      continue;
    }
    const { row } = parsed;
    const npi = npiOf(row);
    const key = JSON.stringify([row.matterReference, npi, row.examinedOn]);
    if (row.matterReference !== null && seen.has(key)) {
      result.duplicates.push(parsed.recordNumber);
      continue;
    }
    seen.add(key);
    result.valid += 1;
    count((examiners[npi] ??= nothingYet()), row);
    (gaps[npi] ??= []).push(...gapDays(row));
  }
  return { ...result, examiners: sorted(examiners), gaps: sortedGaps(gaps) };
}

function count(own: ExaminerTruth, row: ExaminationRow): void {
  own.examinations += 1;
  add(own.side, row.side);
  add(own.by_year, row.examinedOn.slice(0, 4));
  if (row.carrier !== null) add(own.carriers, row.carrier);
  if (row.timing !== null) own.minutes.push(row.timing.minutes);
  for (const { issue, stance } of row.opinions)
    if (stance !== null) add((own.opinions[issue] ??= {}), stance);
  own.pages_supplied += row.pagesSupplied ?? 0;
  own.pages_reviewed += row.pagesReviewed ?? 0;
  own.fee_cents += row.feeCents ?? 0;
}

/** Days by which the treating physician puts maximum medical improvement later than the examiner. */
function gapDays({ opinions }: ExaminationRow): number[] {
  return opinions.flatMap(({ mmiOn, treaterMmiOn }) =>
    mmiOn === null || treaterMmiOn === null
      ? []
      : [(Date.parse(treaterMmiOn) - Date.parse(mmiOn)) / 86_400_000],
  );
}

function nothingYet(): ExaminerTruth {
  return {
    examinations: 0,
    side: {},
    minutes: [],
    opinions: {},
    pages_supplied: 0,
    pages_reviewed: 0,
    fee_cents: 0,
    by_year: {},
    carriers: {},
  };
}

function add(record: Record<string, number>, key: string): void {
  record[key] = (record[key] ?? 0) + 1;
}

function sorted(examiners: Record<string, ExaminerTruth>): Record<string, ExaminerTruth> {
  for (const examiner of Object.values(examiners)) examiner.minutes.sort((a, b) => a - b);
  return examiners;
}

function sortedGaps(gaps: Record<string, number[]>): Record<string, number[]> {
  const filled = Object.entries(gaps).filter(([, days]) => days.length > 0);
  return Object.fromEntries(filled.map(([npi, days]) => [npi, days.toSorted((a, b) => a - b)]));
}

function words(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/[\u0300-\u036F.]/g, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}
