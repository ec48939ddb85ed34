import type {
  ChallengeGround,
  FillField,
  FillRowFragment,
  FillState,
  MedicationClass,
  PharmacyImportStateFragment,
  PharmacyImportStatus,
  StatementAssertion,
  StatementKind,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatDecimal, formatList, formatQuantity } from '../../lib/format.js';

// The API's closed words as people read them. A new word does not compile until it has one here.

/** Classes in the order in which lists show them. */
export const MEDICATION_CLASSES = [
  'MUSCLE_RELAXANT',
  'NEUROPATHIC_AGENT',
  'OPIOID',
  'NSAID',
  'BENZODIAZEPINE',
  'UNCLASSIFIED',
] as const satisfies readonly MedicationClass[];

/** A class as the heading of its medications. */
export const medicationClassLabel: Record<MedicationClass, string> = {
  MUSCLE_RELAXANT: 'Muscle relaxants',
  NEUROPATHIC_AGENT: 'Neuropathic agents',
  OPIOID: 'Opioids',
  NSAID: 'NSAIDs',
  BENZODIAZEPINE: 'Benzodiazepines',
  UNCLASSIFIED: 'Without a class',
};

/** Grounds in the order of the form. */
export const CHALLENGE_GROUNDS = [
  'TOO_LONG',
  'UNSUITED_TO_DIAGNOSIS',
  'OVER_GUIDELINE',
  'UNNECESSARY',
] as const satisfies readonly ChallengeGround[];

/** On what ground an examiner disputes a medication. */
export const challengeGroundLabel: Record<ChallengeGround, string> = {
  TOO_LONG: 'Taken too long',
  UNSUITED_TO_DIAGNOSIS: 'Not suited to the diagnosis',
  OVER_GUIDELINE: 'Dose over a guideline',
  UNNECESSARY: 'Not necessary',
};

/** Where something was said, in the order of the form. */
export const STATEMENT_KINDS = [
  'INTAKE',
  'DEPOSITION',
  'EXAMINER_HISTORY',
  'TREATING_CHART',
  'OTHER',
] as const satisfies readonly StatementKind[];

export const statementKindLabel: Record<StatementKind, string> = {
  INTAKE: 'Intake',
  DEPOSITION: 'Deposition',
  EXAMINER_HISTORY: 'History in the examiner’s report',
  TREATING_CHART: 'Treating chart',
  OTHER: 'Another statement',
};

/** What was said, in the order of the form. */
export const STATEMENT_ASSERTIONS = [
  'TAKES',
  'STOPPED',
  'NEVER_TOOK',
  'REASON',
] as const satisfies readonly StatementAssertion[];

export const statementAssertionLabel: Record<StatementAssertion, string> = {
  TAKES: 'Takes it',
  STOPPED: 'Has stopped it',
  NEVER_TOOK: 'Never took it',
  REASON: 'Says why it was taken',
};

/** Fields of a column in the order of the list. */
export const FILL_FIELDS = [
  'FILLED_ON',
  'DRUG_NAME',
  'NDC',
  'STRENGTH',
  'FORM',
  'QUANTITY',
  'UNIT',
  'DAYS_SUPPLY',
  'PRESCRIBER_NAME',
  'PRESCRIBER_NPI',
  'PHARMACY_NAME',
  'PHARMACY_NPI',
  'PRESCRIPTION_NUMBER',
  'FILL_NUMBER',
  'REFILLS_AUTHORIZED',
  'WRITTEN_ON',
  'DIAGNOSIS_CODE',
  'AMOUNT_PAID',
  'CLAIM_STATUS',
  'PERSON',
  'IGNORED',
] as const satisfies readonly FillField[];

export const fillFieldLabel: Record<FillField, string> = {
  FILLED_ON: 'Date filled',
  WRITTEN_ON: 'Date written',
  DRUG_NAME: 'Medication',
  NDC: 'National Drug Code',
  STRENGTH: 'Strength',
  FORM: 'Form',
  QUANTITY: 'Quantity',
  UNIT: 'Unit of the quantity',
  DAYS_SUPPLY: 'Days’ supply',
  PRESCRIBER_NAME: 'Prescriber',
  PRESCRIBER_NPI: 'Prescriber’s NPI',
  PHARMACY_NAME: 'Pharmacy',
  PHARMACY_NPI: 'Pharmacy’s NPI',
  PRESCRIPTION_NUMBER: 'Prescription number',
  FILL_NUMBER: 'Fill number',
  REFILLS_AUTHORIZED: 'Refills authorized',
  DIAGNOSIS_CODE: 'Diagnosis code',
  AMOUNT_PAID: 'Amount paid',
  CLAIM_STATUS: 'Status of the claim',
  PERSON: 'Names the claimant: not kept',
  IGNORED: 'Not imported',
};

/** How far an imported file is. */
export const importStatusLabel: Record<PharmacyImportStatus, string> = {
  CHECKED: 'Checked, not imported',
  IMPORTED: 'Imported',
  DISCARDED: 'Let go',
  UNDONE: 'Undone',
};

/** Why a fill is in no figure; null for one that is. */
export const fillStateNote: Record<FillState, string | null> = {
  COUNTED: null,
  DUPLICATE: 'Duplicate, not counted',
  REVERSED: 'Claim taken back, not counted',
  REVERSAL: 'Takes a claim back, not counted',
};

/** "60", "120.5 mL"; null when the row states none. */
export function quantityWords({ quantity, unit }: Pick<FillRowFragment, 'quantity' | 'unit'>): string | null {
  if (quantity === null) return null;
  const words = formatDecimal(quantity);
  if (unit === null || unit === 'EACH') return words;
  if (unit === 'OTHER') return `${words} of a unit that is not known`;
  return `${words} ${unit === 'ML' ? 'mL' : 'g'}`;
}

/** "47 fills, 2 duplicates and 3 rows that are no fills, of 52 rows". */
export function countWords({ counts }: Pick<PharmacyImportStateFragment, 'counts'>): string {
  const parts = [
    formatQuantity(counts.fills, 'fill'),
    ...(counts.duplicates === 0 ? [] : [formatQuantity(counts.duplicates, 'duplicate')]),
    ...(counts.reversals === 0
      ? []
      : [formatQuantity(counts.reversals, 'claim taken back', 'claims taken back')]),
    ...(counts.rejected === 0
      ? []
      : [formatQuantity(counts.rejected, 'row that is no fill', 'rows that are no fills')]),
  ];
  return `${formatList(parts)}, of ${formatQuantity(counts.rows, 'row')}`;
}

/** "Mar 3, 2024 to Apr 1, 2024", or the one day. */
export function daysWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
}
