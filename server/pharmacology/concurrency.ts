import { type Fill, MedicationClass, type SuppliedStretch } from './pharmacology.types.js';
import { isOfClass } from './read-medication.js';
import { joined, shared, suppliesOf, withFills } from './supply.js';

/** Two classes that are both in supply on some days. */
export type Concurrency = {
  readonly classes: readonly [MedicationClass, MedicationClass];
  readonly days: number;
  readonly stretches: readonly SuppliedStretch[];
};

/** The pairs of classes for which guidelines and examiners ask; other pairs are not looked at. */
export const CONCURRENT_PAIRS: readonly (readonly [MedicationClass, MedicationClass])[] = [
  [MedicationClass.OPIOID, MedicationClass.BENZODIAZEPINE],
  [MedicationClass.OPIOID, MedicationClass.MUSCLE_RELAXANT],
  [MedicationClass.OPIOID, MedicationClass.NEUROPATHIC_AGENT],
  [MedicationClass.MUSCLE_RELAXANT, MedicationClass.BENZODIAZEPINE],
];

/**
 * The days on which a medication of each of two classes is in supply as dispensed, with the fills of both. One
 * product that has ingredients of both classes counts for each of them.
 */
export function concurrentSupply(
  fills: readonly Fill[],
  one: MedicationClass,
  other: MedicationClass,
): readonly SuppliedStretch[] {
  const supplies = suppliesOf(fills).filter(
    ({ fill }) => isOfClass(fill.medication, one) || isOfClass(fill.medication, other),
  );
  const ofClass = (medicationClass: MedicationClass) =>
    joined(supplies.filter(({ fill }) => isOfClass(fill.medication, medicationClass)));
  return withFills(joined(shared(ofClass(one), ofClass(other))), supplies);
}

/** Every pair of `CONCURRENT_PAIRS` that is in supply together on any day. */
export function concurrencies(fills: readonly Fill[]): readonly Concurrency[] {
  return CONCURRENT_PAIRS.map(([one, other]): Concurrency => {
    const stretches = concurrentSupply(fills, one, other);
    return { classes: [one, other], days: stretches.reduce((sum, { days }) => sum + days, 0), stretches };
  }).filter(({ days }) => days > 0);
}
