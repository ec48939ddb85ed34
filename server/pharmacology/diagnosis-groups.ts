import { z } from 'zod';
import file from '../../schema/pharmacy/diagnosis-groups.json' with { type: 'json' };
import type { MedicationClass } from './pharmacology.types.js';

/** A category or a subdivision of one: G89, M54.1. */
const place = z.string().regex(/^[A-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?$/);
const range = z.strictObject({ from: place, to: place });
const groupIds = [
  'NERVE',
  'MUSCLES_AND_JOINTS',
  'INJURY',
  'PAIN',
  'SPASTICITY',
  'SEIZURES',
  'ANXIETY',
] as const;
const groupId = z.enum(groupIds);

const vocabulary = z
  .strictObject({
    about: z.string().min(1),
    version: z.iso.date(),
    state: z.enum(['VERIFIED', 'FROM_SOURCE', 'FROM_MEMORY']),
    reviewedBy: z.string().min(1).nullable(),
    chapters: z.array(range.extend({ title: z.string().min(1) })),
    groups: z.record(groupId, z.strictObject({ label: z.string().min(1), ranges: z.array(range) })),
    groupsOfClass: z.strictObject({
      MUSCLE_RELAXANT: z.array(groupId),
      NEUROPATHIC_AGENT: z.array(groupId),
      OPIOID: z.array(groupId),
      NSAID: z.array(groupId),
      BENZODIAZEPINE: z.array(groupId),
    }),
  })
  .parse(file);

/** Kinds of diagnosis that a prescription can record. */
export type DiagnosisGroup = (typeof groupIds)[number];

/** What a group is called in a sentence. */
export function diagnosisGroupLabel(group: DiagnosisGroup): string {
  return vocabulary.groups[group].label;
}

/** Title of the ICD-10-CM chapter in which a code with its dot lies; null when no chapter has it. */
export function icd10Chapter(code: string): string | null {
  return vocabulary.chapters.find((chapter) => liesIn(code, chapter))?.title ?? null;
}

/** True when the code lies in one of the categories of the group. */
export function isInDiagnosisGroup(code: string, group: DiagnosisGroup): boolean {
  return vocabulary.groups[group].ranges.some((entry) => liesIn(code, entry));
}

/**
 * The groups in which public labels of the class have an indication; empty for a medication without a class. From
 * memory, and reviewed by nobody yet: it sorts what prescriptions record, and is no advice.
 */
export function diagnosisGroupsOf(medicationClass: MedicationClass): readonly DiagnosisGroup[] {
  return medicationClass === 'UNCLASSIFIED' ? [] : vocabulary.groupsOfClass[medicationClass];
}

/** A code lies in a range with all subdivisions of its ends. */
function liesIn(code: string, { from, to }: z.infer<typeof range>): boolean {
  return code.slice(0, from.length) >= from && code.slice(0, to.length) <= to;
}
