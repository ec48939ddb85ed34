import type { Coverage } from './coverage.types.js';
import type { Fill, Medication } from './pharmacology.types.js';
import type { NamedPerson } from './prescribers.js';

/** A diagnosis code as the rows give it, with its fills. */
export type DiagnosisFills = { readonly code: string; readonly fillIds: readonly string[] };

/** One ingredient from its first fill to its last. */
export type MedicationCourse = {
  readonly ingredient: string;
  readonly class: Medication['class'];
  /** Every name under which it was dispensed, most often first. */
  readonly names: readonly string[];
  readonly firstFilledOn: string;
  readonly lastFilledOn: string;
  /** Counted fills, in order of days. */
  readonly fills: readonly Fill[];
  /** Sum over the fills that give both, by unit; a fill without a unit is under null. */
  readonly quantities: readonly { readonly unit: Fill['quantityUnit']; readonly quantity: number }[];
  /** Sum of days' supply over the fills that give one; null when none does. */
  readonly daysSupplied: number | null;
  /** Most fills first. Rows that name nobody are counted in `withoutPrescriber`. */
  readonly prescribers: readonly NamedPerson[];
  readonly withoutPrescriber: number;
  readonly diagnoses: readonly DiagnosisFills[];
  readonly withoutDiagnosis: number;
  /** Null when no fill gives its days' supply. */
  readonly coverage: Coverage | null;
};

export type MedicationChronology = {
  /** By class, then by first fill. */
  readonly courses: readonly MedicationCourse[];
  /** Every fill on file in order of days, also those that no figure counts. */
  readonly entries: readonly Fill[];
};
