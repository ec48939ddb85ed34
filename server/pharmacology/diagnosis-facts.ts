import { diagnosesOf } from './chronology.js';
import {
  diagnosisGroupLabel,
  diagnosisGroupsOf,
  icd10Chapter,
  isInDiagnosisGroup,
} from './diagnosis-groups.js';
import type { MedicationFact } from './medication-answer.types.js';
import type { Fill } from './pharmacology.types.js';

/** What the prescriptions record as the reason, and how much of it lies in the groups usual for the class. */
export function diagnosisFacts(subject: string, fills: readonly Fill[]): readonly MedicationFact[] {
  const withCode = fills.filter(({ diagnosisCodes }) => diagnosisCodes.length > 0);
  const without = fills.filter(({ diagnosisCodes }) => diagnosisCodes.length === 0);
  return [
    ...(withCode.length === 0 ? [] : [recordedFact(subject, withCode, fills.length)]),
    ...(withCode.length === 0 ? [] : groupFacts(subject, withCode)),
    ...(without.length === 0 ? [] : [noDiagnosisFact(subject, without, fills.length)]),
  ];
}

function recordedFact(subject: string, withCode: readonly Fill[], ofFills: number): MedicationFact {
  return {
    code: 'DIAGNOSES_RECORDED',
    subject,
    helps: true,
    fillIds: withCode.map(({ id }) => id),
    fills: withCode.length,
    ofFills,
    diagnoses: diagnosesOf(withCode).map(({ code, fillIds }) => ({
      code,
      fills: fillIds.length,
      chapter: icd10Chapter(code),
    })),
  };
}

function noDiagnosisFact(subject: string, without: readonly Fill[], ofFills: number): MedicationFact {
  const fillIds = without.map(({ id }) => id);
  return { code: 'NO_DIAGNOSIS', subject, helps: false, fillIds, fills: without.length, ofFills };
}

function groupFacts(subject: string, withCode: readonly Fill[]): MedicationFact[] {
  const [first] = withCode;
  const groups = first === undefined ? [] : diagnosisGroupsOf(first.medication.class);
  if (groups.length === 0) return [];
  const isInside = (code: string): boolean => groups.some((group) => isInDiagnosisGroup(code, group));
  const inside = withCode.filter(({ diagnosisCodes }) => diagnosisCodes.some(isInside));
  const named = groups.map(diagnosisGroupLabel).join(' or ');
  if (inside.length === 0) {
    const fillIds = withCode.map(({ id }) => id);
    return [
      {
        code: 'NO_DIAGNOSIS_IN_GROUP',
        subject,
        groups: named,
        helps: false,
        fillIds,
        fills: withCode.length,
      },
    ];
  }
  return [
    {
      code: 'DIAGNOSES_IN_GROUP',
      subject,
      groups: named,
      helps: true,
      fillIds: inside.map(({ id }) => id),
      fills: inside.length,
      ofFills: withCode.length,
      codes: diagnosesOf(inside)
        .map(({ code }) => code)
        .filter(isInside),
    },
  ];
}
