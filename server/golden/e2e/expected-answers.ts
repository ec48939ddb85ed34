import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** The log and the answers that other software gave for it. */
export const LOG_FILE = 'e2e_exams.csv';
export const EXPECTED_FILE = 'e2e_expected.json';

const number = z.number();
const limits = z.tuple([number, number]);

const issue = z.object({
  x: number,
  n: number,
  missing: number,
  clopperPearson: limits.optional(),
  /** What follows from the peers; absent where it was not computed. */
  peersExaminers: number.optional(),
  peersX: number.optional(),
  peersN: number.optional(),
  pTwoSided: number.optional(),
  shrunkenMean: number.optional(),
  shrunkenCI: limits.optional(),
  peerP10: number.optional(),
  peerP90: number.optional(),
  bh: number.optional(),
  /** Before a flag is withdrawn that depends on the prior. */
  flag: z.boolean().optional(),
});

const profile = z.object({
  examiner: z.string(),
  indexExams: number,
  issues: z.record(z.string(), issue),
  minutes: z
    .object({
      n: number,
      missing: number,
      median: number.nullable().optional(),
      low: number.nullable().optional(),
      high: number.nullable().optional(),
    })
    .catchall(number)
    .optional(),
  payerCounts: z.array(number).optional(),
  hhiUnbiased: number.nullable().optional(),
});

const section = z.object({
  records: number,
  verified: number,
  exams: number,
  indexExams: number,
  profiles: z.array(profile),
});

const expectedFile = z.object({
  format: z.literal(1),
  suite: z.literal('e2e'),
  tolerance: z.object({ counts: number, interval: number, posterior: number }),
});

export type ExpectedIssue = z.infer<typeof issue>;
export type ExpectedProfile = z.infer<typeof profile>;
export type ExpectedSection = z.infer<typeof section>;
export type Tolerance = z.infer<typeof expectedFile>['tolerance'];

/** What one firm imports, and what must come out. */
export type EndToEndCase = {
  /** "pool": all rows in one firm; else the part of one firm, by the name of the section. */
  readonly name: string;
  readonly log: Uint8Array;
  readonly expected: ExpectedSection;
  readonly tolerance: Tolerance;
};

/**
 * The cases of a directory: the section "pool" with every row, and each section "firm..." with the rows whose column
 * `firm` says so. @throws Error naming what can not be read.
 */
export function endToEndCases(directory: string): EndToEndCase[] {
  const content: unknown = JSON.parse(readFileSync(join(directory, EXPECTED_FILE), 'utf8'));
  const { tolerance } = expectedFile.parse(content);
  const sections = z.record(z.string(), z.unknown()).parse(content);
  const log = readFileSync(join(directory, LOG_FILE), 'utf8');
  const names = Object.keys(sections).filter((name) => name === 'pool' || name.startsWith('firm'));
  return names.map((name) => ({
    name,
    log: Buffer.from(name === 'pool' ? log : rowsOfFirm(log, name.slice('firm'.length))),
    expected: section.parse(sections[name]),
    tolerance,
  }));
}

function rowsOfFirm(log: string, firm: string): string {
  const rows = z.array(z.array(z.string())).parse(parse(log));
  const [headings = []] = rows;
  const column = headings.indexOf('firm');
  if (column < 0) throw new Error(`${LOG_FILE} has no column "firm".`);
  const kept = rows.filter((row, index) => index === 0 || row[column] === firm);
  return kept.map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
