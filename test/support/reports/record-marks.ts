import type { ReportTruth } from '../../../server/modules/demonstration/reports/generated-report.types.js';
import type { ReportReading } from '../../../server/reading/report-reading.types.js';

export type RecordMarks = {
  planted: number;
  found: number;
  read: number;
  /** Of the found ones. */
  dateRight: number;
  kindRight: number;
  vagueRight: number;
};

/** A record is found when a reading begins inside it or it inside a reading, each reading counting once. */
export function markRecords(text: string, reading: ReportReading, truth: ReportTruth): RecordMarks {
  const marks: RecordMarks = {
    planted: truth.records.length,
    found: 0,
    read: reading.records.length,
    dateRight: 0,
    kindRight: 0,
    vagueRight: 0,
  };
  const left = new Set(reading.records);
  for (const record of truth.records) {
    const start = text.indexOf(record.quote);
    const end = start + record.quote.length;
    const hit = [...left].find(({ citation }) => citation.start < end && start < citation.end);
    if (hit === undefined) continue;
    left.delete(hit);
    marks.found += 1;
    if (hit.datedOn === record.datedOn && hit.datedTo === record.datedTo) marks.dateRight += 1;
    if (hit.kind === record.kind) marks.kindRight += 1;
    if (hit.isVague === record.isVague) marks.vagueRight += 1;
  }
  return marks;
}
