import { groupedBy } from '../kernel/grouped-by.js';
import type { MedicationChronology, MedicationCourse } from './chronology.types.js';
import { coverageOf } from './coverage.js';
import { type Fill, MedicationClass } from './pharmacology.types.js';
import { prescribersOf } from './prescribers.js';
import { countedFills, inOrder } from './supply.js';

const CLASSES = Object.values(MedicationClass);

/** The medications of the fills with their dates, and every fill on file in order of days. */
export function chronologyOf(fills: readonly Fill[]): MedicationChronology {
  return { courses: coursesOf(fills), entries: inOrder(fills) };
}

function coursesOf(fills: readonly Fill[]): readonly MedicationCourse[] {
  const byIngredient = groupedBy(countedFills(fills), ({ medication }) => medication.mainIngredient);
  return [...byIngredient.values()]
    .flatMap((same) => {
      const [first] = same;
      return first === undefined ? [] : [courseOf(first, same)];
    })
    .sort(
      (one, other) =>
        CLASSES.indexOf(one.class) - CLASSES.indexOf(other.class) ||
        (one.firstFilledOn < other.firstFilledOn ? -1 : Number(one.firstFilledOn > other.firstFilledOn)),
    );
}

function courseOf(first: Fill, fills: readonly Fill[]): MedicationCourse {
  const prescribers = prescribersOf(fills);
  const days = fills.flatMap(({ daysSupply }) => (daysSupply === null ? [] : [daysSupply]));
  return {
    ingredient: first.medication.mainIngredient,
    class: first.medication.class,
    names: namesOf(fills),
    firstFilledOn: first.filledOn,
    lastFilledOn: fills.at(-1)?.filledOn ?? first.filledOn,
    fills,
    quantities: quantitiesOf(fills),
    daysSupplied: days.length === 0 ? null : days.reduce((sum, each) => sum + each, 0),
    prescribers: prescribers.named,
    withoutPrescriber: prescribers.namelessFillIds.length,
    diagnoses: diagnosesOf(fills),
    withoutDiagnosis: fills.filter(({ diagnosisCodes }) => diagnosisCodes.length === 0).length,
    coverage: coverageOf(fills),
  };
}

function namesOf(fills: readonly Fill[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { medication } of fills) counts.set(medication.name, (counts.get(medication.name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}

function quantitiesOf(fills: readonly Fill[]): MedicationCourse['quantities'] {
  const sums = new Map<Fill['quantityUnit'], number>();
  for (const { quantity, quantityUnit } of fills) {
    if (quantity !== null) sums.set(quantityUnit, (sums.get(quantityUnit) ?? 0) + quantity);
  }
  return [...sums].map(([unit, quantity]) => ({ unit, quantity }));
}

/** Each code with the fills that give it, most fills first. */
export function diagnosesOf(fills: readonly Fill[]): MedicationCourse['diagnoses'] {
  const written = fills.flatMap(({ id, diagnosisCodes }) => diagnosisCodes.map((code) => ({ id, code })));
  return [...groupedBy(written, ({ code }) => code)]
    .map(([code, same]) => ({ code, fillIds: same.map(({ id }) => id) }))
    .sort((one, other) => other.fillIds.length - one.fillIds.length);
}
