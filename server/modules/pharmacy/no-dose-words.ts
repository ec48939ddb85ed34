import type { NoDoseReason } from '../../pharmacology/index.js';

/** Why no MME is stated for a fill of an opioid, in a sentence. */
export const noDoseSentence: Readonly<Record<NoDoseReason, string>> = {
  NO_FACTOR: 'The published table has no factor for this opioid.',
  NO_STRENGTH: 'The row does not state the strength of the opioid.',
  UNKNOWN_UNIT: 'Strength and quantity are not stated in units that belong together.',
  FORM_UNKNOWN: 'The row does not say how the medication is given.',
  FORM_NOT_COVERED: 'The published factor is for another way of giving this opioid.',
  NO_QUANTITY: 'The row states no quantity.',
  NO_DAYS_SUPPLY: "The row states no days' supply.",
};
