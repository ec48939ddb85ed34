import type { FieldName, ReportReading } from '../report-reading.types.js';
import type { GoldFields, Tally } from './gold-report.types.js';

/** The fields that labels give, by the names they have there. Others that a reader finds are not scored. */
const FIELDS: Readonly<Record<string, FieldName>> = {
  examiner_name: 'examinerName',
  credentials: 'credentials',
  specialty: 'specialty',
  claimant: 'claimantName',
  claim_number: 'claimNumber',
  injury_dates: 'injuredOn',
  exam_date: 'examinedOn',
  requesting_party: 'requestingParty',
  vendor: 'vendor',
  employer: 'employer',
  interpreter: 'interpreter',
  diagnoses: 'diagnoses',
};

/**
 * Each field as a set of values: what is labelled and read, read only, labelled only. A labelled report that has no
 * label for a field says that it is not in the report; one that gives only how many values there are is not asked
 * which.
 */
export function scoreFields(reading: ReportReading, gold: GoldFields): ReadonlyMap<string, Tally> {
  const asked = Object.entries(FIELDS).filter(([label]) => gold[`${label}_count`] === undefined);
  const scored = asked.map(([label, field]): [string, Tally] => [
    label,
    tallyOf(readValues(reading, field), labelledValues(gold[label])),
  ]);
  return new Map([...scored, ['wpi', tallyOf(wholePersonValues(reading), labelledValues(gold['wpi']))]]);
}

function tallyOf(read: ReadonlySet<string>, wanted: ReadonlySet<string>): Tally {
  const found = [...read].filter((value) => wanted.has(value)).length;
  return { found, wrong: read.size - found, missed: wanted.size - found };
}

function readValues({ fields }: ReportReading, name: FieldName): ReadonlySet<string> {
  const values = fields
    .filter(({ field }) => field === name)
    .flatMap(({ value }): unknown[] => (Array.isArray(value) ? value : [value]));
  return name === 'interpreter' ? yesOrNothing(values) : new Set(values.map(comparable));
}

/** Labels only say that there was an interpreter; a reader may know the name. */
function yesOrNothing(values: readonly unknown[]): ReadonlySet<string> {
  return new Set(
    values.map(comparable).some((value) => value !== '' && value !== 'no' && value !== 'none') ? ['yes'] : [],
  );
}

function labelledValues(label: unknown): ReadonlySet<string> {
  if (label === undefined || label === null || label === false) return new Set();
  if (label === true) return new Set(['yes']);
  return new Set((Array.isArray(label) ? label : [label]).map(comparable));
}

function wholePersonValues({ opinions }: ReportReading): ReadonlySet<string> {
  return new Set(opinions.flatMap(({ wpiPercent }) => (wpiPercent === null ? [] : [comparable(wpiPercent)])));
}

const HONORIFIC = /\b(?:mr|mrs|ms|miss|dr|prof)\b\.?/g;

/** A name that was taken out of a report: how many letters stand for it says nothing. */
const TAKEN_OUT = /\bx{3,}\b/g;

/** Case, spaces, marks and honorifics do not count. */
function comparable(value: unknown): string {
  return String(value)
    .toLowerCase()
    .replace(HONORIFIC, ' ')
    .replace(TAKEN_OUT, 'xxx')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
