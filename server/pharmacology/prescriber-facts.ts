import type { MedicationFact } from './medication-answer.types.js';
import type { Fill } from './pharmacology.types.js';
import { prescribersOf } from './prescribers.js';

/** Who prescribed, as the rows name them. Their specialty is in no pharmacy's file. */
export function prescriberFacts(subject: string, fills: readonly Fill[]): readonly MedicationFact[] {
  const { named, namelessFillIds } = prescribersOf(fills);
  const fillIds = named.flatMap((person) => person.fillIds);
  return [
    ...whoFacts(subject, named, namelessFillIds.length === 0),
    ...(named.length === 0 ? [] : [specialtyFact(subject, fillIds)]),
    ...(namelessFillIds.length === 0 ? [] : [namelessFact(subject, namelessFillIds)]),
  ];
}

type Named = ReturnType<typeof prescribersOf>['named'];

/** Somebody else may stand behind a row that names nobody: then it is not said that one person prescribed all. */
function whoFacts(subject: string, named: Named, isComplete: boolean): MedicationFact[] {
  const [first, ...others] = named;
  if (first === undefined) return [];
  if (others.length === 0) {
    const { name, npi, fillIds } = first;
    return isComplete ? [{ code: 'ONE_PRESCRIBER', subject, helps: true, fillIds, name, npi }] : [];
  }
  return [
    {
      code: 'SEVERAL_PRESCRIBERS',
      subject,
      helps: false,
      fillIds: named.flatMap(({ fillIds }) => fillIds),
      prescribers: named.length,
      names: named.map(({ name, npi }) => name ?? `NPI ${npi ?? ''}`),
    },
  ];
}

function specialtyFact(subject: string, fillIds: readonly string[]): MedicationFact {
  return { code: 'SPECIALTY_NOT_ON_FILE', subject, helps: false, fillIds };
}

function namelessFact(subject: string, fillIds: readonly string[]): MedicationFact {
  return { code: 'PRESCRIBER_NOT_RECORDED', subject, helps: false, fillIds, fills: fillIds.length };
}
