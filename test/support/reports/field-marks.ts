import type { ReportTruth } from '../../../server/modules/demonstration/reports/generated-report.types.js';
import type { FieldName, FieldReading, ReportReading } from '../../../server/reading/report-reading.types.js';

/** How a field fared: values read and right, read and wrong, and not read. */
export type Marks = { right: number; wrong: number; missed: number };
export type FieldMiss = {
  readonly field: FieldName;
  readonly expected: string | null;
  readonly read: string | null;
};

const NAMES: ReadonlySet<FieldName> = new Set([
  'examinerName',
  'claimantName',
  'historyTakenBy',
  'examinedBy',
  'draftedBy',
]);
/** Where a report names the same thing at more or less length, one holding the other is enough. */
const LOOSE: ReadonlySet<FieldName> = new Set([
  'specialty',
  'requestingParty',
  'carrier',
  'lawFirm',
  'vendor',
  'employer',
  'place',
  'interpreter',
  'othersPresent',
  'attestation',
  'diagnoses',
  'licence',
]);

const plain = (value: unknown): string =>
  (typeof value === 'object' ? JSON.stringify(value) : String(value))
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

function isSame(field: FieldName, expected: unknown, read: unknown): boolean {
  const [one, other] = [plain(expected), plain(read)];
  if (one.replaceAll(' ', '') === other.replaceAll(' ', '')) return true;
  if (NAMES.has(field)) return withoutHonorific(one) === withoutHonorific(other);
  if (field === 'interpreter') return one.split(' ').some((word) => word.length > 3 && other.includes(word));
  return LOOSE.has(field) && (one.includes(other) || other.includes(one)) && other.length > 2;
}

const withoutHonorific = (name: string): string => name.replace(/^(mr|ms|mrs|dr) /, '');

/** The reading that a reviewer is offered first for each field. */
function firstReadings(reading: ReportReading): Map<FieldName, FieldReading> {
  const first = new Map<FieldName, FieldReading>();
  for (const field of reading.fields) {
    const before = first.get(field.field);
    if (before === undefined || field.confidence > before.confidence) first.set(field.field, field);
  }
  return first;
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Marks by field, and every slip in words. */
export function markFields(
  reading: ReportReading,
  truth: ReportTruth,
): { marks: Map<FieldName, Marks>; misses: FieldMiss[] } {
  const marks = new Map<FieldName, Marks>();
  const misses: FieldMiss[] = [];
  const first = firstReadings(reading);
  const names = new Set<FieldName>([
    ...(Object.keys(truth.fields) as FieldName[]),
    ...[...first.keys()].filter((field) => !isImplied(field, first.get(field)?.value, truth)),
  ]);
  for (const field of names) {
    const expected = field in truth.fields ? listed(truth.fields[field]) : [];
    const reads = first.has(field) ? listed(first.get(field)?.value) : [];
    const found = expected.filter((value) => reads.some((read) => isSame(field, value, read)));
    const wrong = reads.filter((read) => !expected.some((value) => isSame(field, value, read)));
    marks.set(field, { right: found.length, wrong: wrong.length, missed: expected.length - found.length });
    for (const value of expected.filter((one) => !found.includes(one))) {
      misses.push({
        field,
        expected: JSON.stringify(value),
        read: reads.length > 0 ? JSON.stringify(reads) : null,
      });
    }
    for (const read of wrong)
      if (expected.length === 0) misses.push({ field, expected: null, read: JSON.stringify(read) });
  }
  return { marks, misses };
}

/** What a report implies without the generator having planted it: who examined, whose side a carrier is on. */
function isImplied(field: FieldName, value: unknown, { fields }: ReportTruth): boolean {
  if (field in fields) return false;
  if (field === 'attestation' || field === 'side') return true;
  const isWho = field === 'examinedBy' || field === 'historyTakenBy' || field === 'draftedBy';
  return isWho && isSame(field, fields.examinerName, value);
}
