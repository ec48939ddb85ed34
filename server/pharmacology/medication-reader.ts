import type { Medication } from './pharmacology.types.js';
import { readMedication, type MedicationText } from './read-medication.js';

/** Reads names of medications, each way of writing one once: a file names few of them many times. */
export class MedicationReader {
  private readonly read = new Map<string, Medication>();

  medicationOf({ drugName, strength, form }: MedicationText): Medication {
    const key = JSON.stringify([drugName, strength, form]);
    const known = this.read.get(key);
    if (known !== undefined) return known;
    const medication = readMedication({ drugName, strength, form });
    this.read.set(key, medication);
    return medication;
  }
}
