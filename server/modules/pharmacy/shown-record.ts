import { MME_FACTORS, mmeVerification, type Fill, type MedicationCourse } from '../../pharmacology/index.js';
import { toGlobalId } from '../../platform/graphql/index.js';
import type { RecordOfMedications, SupplyOfMedication } from './medication-record.js';
import {
  ConcurrentSupply,
  DailyDose,
  DoseMethod,
  DoseThreshold,
  EarlyRefill,
  MedicationRecord,
  MedicationSupply,
  SupplyGap,
  SupplyOverlap,
  SupplySpan,
} from './medication-record.types.js';
import { noDoseSentence } from './no-dose-words.js';

/** A record as the API shows it. */
export function shownRecord(record: RecordOfMedications): MedicationRecord {
  const { days, fills, supplies, doses, concurrencies, notes } = record;
  return Object.assign(new MedicationRecord(), {
    ...days,
    fills: fills.length,
    medications: supplies.map(shownSupply),
    doses: doses.map(({ from, to, mmePerDay, isComplete, fillIds }) =>
      Object.assign(new DailyDose(), { from, to, mmePerDay, isComplete, fillIds: globalIds(fillIds) }),
    ),
    doseMethod: doseMethod(record),
    concurrency: concurrencies
      .flatMap(({ classes, stretches }) =>
        stretches.map(({ fillIds, from, to, days: count }) =>
          Object.assign(new ConcurrentSupply(), {
            classes: [...classes],
            ...{ from, to, days: count },
            fillIds: globalIds(fillIds),
          }),
        ),
      )
      .sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from))),
    unclassified: fills.filter(({ medication }) => medication.class === 'UNCLASSIFIED').length,
    notes: [...notes],
  });
}

function shownSupply({ course, fills, coverage, sentence }: SupplyOfMedication): MedicationSupply {
  const covered = coverage?.withCarryOver;
  const days = fills.reduce((sum, { daysSupply }) => sum + (daysSupply ?? 0), 0);
  return Object.assign(new MedicationSupply(), {
    key: course.ingredient,
    name: course.names[0] ?? course.ingredient,
    medicationClass: course.class,
    fills: fills.length,
    firstFilledOn: fills[0]?.filledOn ?? course.firstFilledOn,
    lastFilledOn: fills.at(-1)?.filledOn ?? course.lastFilledOn,
    lastCoveredOn: covered?.spans.at(-1)?.to ?? null,
    daysSupplied: days,
    coveredDays: covered?.coveredDays ?? 0,
    coveredDaysAsDispensed: coverage?.asDispensed.coveredDays ?? 0,
    windowDays: covered?.windowDays ?? 0,
    share: covered?.proportion ?? null,
    prescribers: prescriberNames(course),
    diagnosisCodes: course.diagnoses.map(({ code }) => code),
    ...stretches({ coverage }),
    sentence,
  });
}

function stretches({ coverage }: Pick<SupplyOfMedication, 'coverage'>) {
  const { spans, gaps } = coverage?.withCarryOver ?? { spans: [], gaps: [] };
  return {
    spans: spans.map(({ from, to, fillIds }) =>
      Object.assign(new SupplySpan(), { from, to, fillIds: globalIds(fillIds) }),
    ),
    gaps: gaps.map((gap) => Object.assign(new SupplyGap(), gap)),
    overlaps: (coverage?.overlaps ?? []).map(({ from, to, days, isSamePrescriber, fillIds }) =>
      Object.assign(new SupplyOverlap(), { from, to, days, isSamePrescriber, fillIds: globalIds(fillIds) }),
    ),
    earlyRefills: (coverage?.earlyRefills ?? []).map(({ fillId, filledOn, daysBefore }) =>
      Object.assign(new EarlyRefill(), { fillId: toGlobalId('Fill', fillId), on: filledOn, daysBefore }),
    ),
  };
}

/** Names as written; the number where a row gives no name. */
function prescriberNames({ prescribers }: MedicationCourse): string[] {
  return prescribers.map(({ name, npi }) => name ?? `NPI ${npi ?? ''}`);
}

function doseMethod({ doses, withoutDose }: RecordOfMedications): DoseMethod {
  const peak = doses.reduce<(typeof doses)[number] | null>(
    (highest, stretch) => (highest === null || stretch.mmePerDay > highest.mmePerDay ? stretch : highest),
    null,
  );
  return Object.assign(new DoseMethod(), {
    factorsVersion: MME_FACTORS.version,
    citation: MME_FACTORS.citation,
    verification: mmeVerification,
    peak: peak?.mmePerDay ?? null,
    peakOn: peak?.from ?? null,
    thresholds: MME_FACTORS.thresholds.map(({ mmePerDay, source }) =>
      Object.assign(new DoseThreshold(), {
        mmePerDay,
        source,
        daysAtOrAbove: doses
          .filter((stretch) => stretch.mmePerDay >= mmePerDay)
          .reduce((sum, { days }) => sum + days, 0),
      }),
    ),
    withoutFactor: [
      ...new Set(withoutDose.map(({ fill, reason }) => `${nameOf(fill)}: ${noDoseSentence[reason]}`)),
    ],
    caveats: MME_FACTORS.caveats,
  });
}

const nameOf = ({ medication }: Fill): string => medication.name;
const globalIds = (ids: readonly string[]): string[] => ids.map((id) => toGlobalId('Fill', id));
