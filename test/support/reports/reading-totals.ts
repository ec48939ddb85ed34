import type { ReportTruth } from '../../../server/modules/demonstration/reports/generated-report.types.js';
import type { FieldName, ReportReading } from '../../../server/reading/report-reading.types.js';
import { markFields, type FieldMiss, type Marks } from './field-marks.js';
import { markOpinions, type OpinionMarks, type OpinionSlip } from './opinion-marks.js';
import { markRecords, type RecordMarks } from './record-marks.js';

/** A report as it was read, and the truth about it. */
export type ReadReport = {
  readonly text: string;
  readonly reading: ReportReading;
  readonly truth: ReportTruth;
};

/** Shares are 0 to 1. Opinions: over classified readings; `opposite` of the right ones, `credited` of all. */
export type ReadingTotals = {
  readonly fields: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly byField: ReadonlyMap<FieldName, Marks>;
  readonly opinions: {
    readonly counts: OpinionMarks;
    readonly precision: number;
    readonly recall: number;
    readonly stance: number;
    readonly stanceExact: number;
    readonly opposite: number;
    readonly credited: number;
    readonly capture: number;
    /** A report, on average. */
    readonly candidates: number;
  };
  readonly records: RecordMarks;
  readonly fieldMisses: readonly FieldMiss[];
  readonly opinionSlips: readonly OpinionSlip[];
};

export function totalsOf(reports: readonly ReadReport[]): ReadingTotals {
  const fields = reports.map(({ reading, truth }) => markFields(reading, truth));
  const opinions = reports.map(({ text, reading, truth }) => markOpinions(text, reading, truth));
  const byField = new Map<FieldName, Marks>();
  for (const { marks } of fields) {
    for (const [name, one] of marks) byField.set(name, summed([byField.get(name) ?? NONE, one]));
  }
  return {
    fields: rates(summed([...byField.values()])),
    byField,
    opinions: opinionRates(summed(opinions.map(({ marks }) => marks)), reports.length),
    records: summed(reports.map(({ text, reading, truth }) => markRecords(text, reading, truth))),
    fieldMisses: fields.flatMap(({ misses }) => misses),
    opinionSlips: opinions.flatMap(({ slips }) => slips),
  };
}

const NONE: Marks = { right: 0, wrong: 0, missed: 0 };

function rates({ right, wrong, missed }: Marks): ReadingTotals['fields'] {
  const [precision, recall] = [right / (right + wrong), right / (right + missed)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function opinionRates(counts: OpinionMarks, reports: number): ReadingTotals['opinions'] {
  return {
    counts,
    precision: counts.right / counts.predicted,
    recall: counts.found / counts.planted,
    stance: counts.stanceRight / counts.right,
    stanceExact: counts.stanceExact / counts.right,
    opposite: counts.opposite / counts.right,
    credited: counts.credited / counts.predicted,
    capture: counts.captured / counts.planted,
    candidates: counts.candidates / reports,
  };
}

function summed<T extends Record<string, number>>(list: readonly T[]): T {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('Nothing to sum.');
  const total: Record<string, number> = { ...first };
  for (const one of rest)
    for (const key of Object.keys(one)) total[key] = (total[key] ?? 0) + (one[key] ?? 0);
  return total as T;
}
