import { dayInWords } from '../kernel/day-words.js';
import type { DiagnosisCount, MedicationFact, MedicationFactCode } from './medication-answer.types.js';
import { MME_FACTORS } from './mme-factors.js';
import { type Fill, medicationClassLabel } from './pharmacology.types.js';
import {
  type CitedSentence,
  PharmacyMethod,
  citedSentence,
  counted,
  daysInWords,
  listed,
  plainNumber,
} from './pharmacy-words.js';

/** More names or codes than these make a list, not a sentence; the fills open from the sentence. */
const MOST_NAMED = 6;

const METHOD_OF: Readonly<Partial<Record<MedicationFactCode, PharmacyMethod>>> = {
  SUPPLY: PharmacyMethod.COVERAGE,
  CONTINUOUS: PharmacyMethod.COVERAGE,
  GAPS: PharmacyMethod.COVERAGE,
  STOPPED: PharmacyMethod.COVERAGE,
  OVERLAPS: PharmacyMethod.COVERAGE,
  EARLY_REFILLS: PharmacyMethod.COVERAGE,
  NO_EARLY_REFILLS: PharmacyMethod.COVERAGE,
  CONCURRENT_CLASS: PharmacyMethod.COVERAGE,
  DIAGNOSES_RECORDED: PharmacyMethod.DIAGNOSIS_GROUPS,
  DIAGNOSES_IN_GROUP: PharmacyMethod.DIAGNOSIS_GROUPS,
  NO_DIAGNOSIS_IN_GROUP: PharmacyMethod.DIAGNOSIS_GROUPS,
  PEAK_DOSE: PharmacyMethod.MME,
  TYPICAL_DOSE: PharmacyMethod.MME,
  BELOW_THRESHOLD: PharmacyMethod.MME,
  AT_OR_ABOVE_THRESHOLD: PharmacyMethod.MME,
  NO_DOSE: PharmacyMethod.MME,
};

/** The method by which a fact was counted; null when it was read from the rows as they stand. */
export function methodOfFact(code: MedicationFactCode): PharmacyMethod | null {
  return METHOD_OF[code] ?? null;
}

/** A fact in neutral words with the fills that it rests on; the one place where facts become sentences. */
export function medicationSentence(fact: MedicationFact, fills: readonly Fill[]): CitedSentence {
  const cited = new Set(fact.fillIds);
  return citedSentence(
    wordsOf(fact),
    fills.filter(({ id }) => cited.has(id)),
    methodOfFact(fact.code),
  );
}

function wordsOf(fact: MedicationFact): string {
  switch (fact.code) {
    case 'NO_FILLS':
      return fact.isKnownName
        ? `no fill of ${fact.subject} is on file.`
        : `no fill is on file under the name ${fact.subject}, which the table of names does not have.`;
    case 'SUPPLY':
      return `${fact.subject}: ${counted(fact.fills, 'fill')}; ${fact.coveredDays} of ${counted(fact.windowDays, 'day')} covered, ${daysInWords(fact.from, fact.to)}, oversupply carried over.`;
    case 'CONTINUOUS':
      return `${fact.subject}: no day without supply from ${daysInWords(fact.from, fact.to)}.`;
    case 'GAPS':
      return `${fact.subject}: ${counted(fact.gaps, 'gap')} in supply, ${counted(fact.days, 'day')} in all; the longest is ${counted(fact.longestDays, 'day')}, ${daysInWords(fact.longestFrom, fact.longestTo)}.`;
    case 'STOPPED':
      return `${fact.subject}: supply ends on ${dayInWords(fact.lastSuppliedOn)}; other fills are on file until ${dayInWords(fact.recordUntil)}.`;
    case 'DIAGNOSES_RECORDED':
      return `a diagnosis is recorded on ${fact.fills} of ${counted(fact.ofFills, 'fill')} of ${fact.subject}: ${diagnosesInWords(fact.diagnoses)}.`;
    case 'DIAGNOSES_IN_GROUP':
      return `a diagnosis in the ICD-10-CM categories of ${fact.groups} is recorded on ${fact.fills} of the ${counted(fact.ofFills, 'fill')} of ${fact.subject} with any (${several(fact.codes)}). That is what the prescriptions record; it says nothing of whether the diagnosis is right.`;
    case 'NO_DIAGNOSIS':
      return `no diagnosis is recorded on ${fact.fills} of ${counted(fact.ofFills, 'fill')} of ${fact.subject}.`;
    case 'NO_DIAGNOSIS_IN_GROUP':
      return `a diagnosis in the ICD-10-CM categories of ${fact.groups} is recorded on none of the ${counted(fact.fills, 'fill')} of ${fact.subject} with any.`;
    case 'PEAK_DOSE':
      return `the highest dose of opioids dispensed is ${plainNumber(fact.mmePerDay)} MME per day${fact.isComplete ? '' : ' or more'}, ${daysInWords(fact.from, fact.to)} (factors: ${MME_FACTORS.version}).`;
    case 'TYPICAL_DOSE':
      return `on half of the ${counted(fact.days, 'day')} whose dose of opioids is known in full it is ${plainNumber(fact.mmePerDay)} MME per day or less.`;
    case 'BELOW_THRESHOLD':
      return `on no day does the dose dispensed reach ${fact.threshold} MME (${fact.source}).`;
    case 'AT_OR_ABOVE_THRESHOLD':
      return `on ${fact.days} of ${counted(fact.ofDays, 'day')} with a dose it is ${fact.threshold} MME or more (${fact.source}).`;
    case 'NO_DOSE':
      return `for ${fact.fills} of ${counted(fact.ofFills, 'opioid fill')} no dose can be stated; days with them are not complete.`;
    case 'DOSE_NOT_DEFINED':
      return `MME is defined for opioids only; no dose is compared with a guideline for ${fact.subject}.`;
    default:
      return prescribingWords(fact);
  }
}

type PrescribingFact = Extract<
  MedicationFact,
  {
    code:
      | 'ONE_PRESCRIBER'
      | 'SEVERAL_PRESCRIBERS'
      | 'PRESCRIBER_NOT_RECORDED'
      | 'SPECIALTY_NOT_ON_FILE'
      | 'NO_EARLY_REFILLS'
      | 'EARLY_REFILLS'
      | 'OVERLAPS'
      | 'CONCURRENT_CLASS';
  }
>;

function prescribingWords(fact: PrescribingFact): string {
  switch (fact.code) {
    case 'ONE_PRESCRIBER':
      return `one prescriber is named on every fill of ${fact.subject}: ${fact.name ?? `NPI ${fact.npi ?? 'not written'}`}.`;
    case 'SEVERAL_PRESCRIBERS':
      return `the fills of ${fact.subject} name ${fact.prescribers} prescribers: ${several(fact.names)}.`;
    case 'PRESCRIBER_NOT_RECORDED':
      return `no prescriber is named on ${counted(fact.fills, 'fill')} of ${fact.subject}.`;
    case 'SPECIALTY_NOT_ON_FILE':
      return `the specialty of whoever prescribed ${fact.subject} is not in the pharmacy's record.`;
    case 'NO_EARLY_REFILLS':
      return `no refill of ${fact.subject} came more than ${counted(fact.thresholdDays, 'day')} before the supply on hand ran out.`;
    case 'EARLY_REFILLS':
      return `${counted(fact.refills, 'refill')} of ${fact.subject} came more than ${counted(fact.thresholdDays, 'day')} before the supply on hand ran out, ${counted(fact.mostDaysBefore, 'day')} at most.`;
    case 'OVERLAPS':
      return `fills of ${fact.subject} overlap on ${counted(fact.days, 'day')}${fact.byDifferentPrescribers === 0 ? '' : `, ${fact.byDifferentPrescribers} of them with different prescribers`}.`;
    case 'CONCURRENT_CLASS': {
      const [one, other] = fact.classes.map((each) => medicationClassLabel[each].toLowerCase());
      return `on ${counted(fact.days, 'day')} the class ${one ?? ''} and the class ${other ?? ''} are both in supply.`;
    }
  }
}

function diagnosesInWords(diagnoses: readonly DiagnosisCount[]): string {
  return several(
    diagnoses.map(({ code, fills, chapter }) => {
      const where = chapter === null ? 'in no chapter of ICD-10-CM' : `chapter: ${chapter}`;
      return `${code} on ${counted(fills, 'fill')} (${where})`;
    }),
  );
}

function several(words: readonly string[]): string {
  const more = words.length - MOST_NAMED;
  return more <= 0 ? listed(words) : `${words.slice(0, MOST_NAMED).join(', ')} and ${more} more`;
}
