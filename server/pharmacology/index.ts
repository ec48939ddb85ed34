export { type Concurrency, concurrencies, concurrentSupply } from './concurrency.js';
export { chronologyOf } from './chronology.js';
export type * from './chronology.types.js';
export { courseSentences, coverageSentence } from './course-sentences.js';
export { EARLY_REFILL_DAYS, coverageOf } from './coverage.js';
export type * from './coverage.types.js';
export { readFillRows, type FillFile } from './fill-file.js';
export { FillField, FillProblemCode } from './fill-file.types.js';
export type * from './fill-file.types.js';
export {
  fillFieldLabel,
  fillHeadingRecord,
  missingFillFields,
  repeatedFillFields,
  suggestFillColumns,
} from './fill-headings.js';
export { fillProblemText } from './fill-problems.js';
export { medicationAnswer } from './medication-answer.js';
export { ChallengeGround, challengeGroundLabel } from './medication-answer.types.js';
export type * from './medication-answer.types.js';
export { medicationSentence, methodOfFact } from './medication-sentences.js';
export { MedicationReader } from './medication-reader.js';
export { MEDICATION_TABLE } from './medication-table.js';
export { MME_FACTORS, mmeVerification } from './mme-factors.js';
export { mmeOfFill, opioidDoses } from './opioid-dose.js';
export { NoDoseReason } from './opioid-dose.types.js';
export type * from './opioid-dose.types.js';
export { FillState, MedicationClass, QuantityUnit, medicationClassLabel } from './pharmacology.types.js';
export type * from './pharmacology.types.js';
export {
  PharmacyMethod,
  citeOfFill,
  counted,
  daysInWords,
  listed,
  plainNumber,
  type CitedSentence,
} from './pharmacy-words.js';
export type { NamedPerson } from './prescribers.js';
export { isOfClass, readMedication, strengthText } from './read-medication.js';
export { discrepanciesOf } from './statement-check.js';
export type * from './statement-check.types.js';
export { discrepancySentence } from './statement-sentences.js';
