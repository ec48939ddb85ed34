import { dayInWords } from '../kernel/day-words.js';
import type { MedicationCourse } from './chronology.types.js';
import {
  type CitedSentence,
  PharmacyMethod,
  citedSentence,
  counted,
  daysInWords,
  listed,
  plainNumber,
} from './pharmacy-words.js';
import { type Fill, type QuantityUnit } from './pharmacology.types.js';

const UNIT_WORDS: Record<QuantityUnit, string> = {
  EACH: 'units',
  ML: 'mL',
  GM: 'g',
  OTHER: 'of a unit that is not known',
};

/** A medication from its first fill to its last: when, how much, by whom, for what, how steadily. */
export function courseSentences(course: MedicationCourse): readonly CitedSentence[] {
  return [supplySentence(course), whoSentence(course), whySentence(course), ...gapSentences(course)];
}

/** How many days of the course are covered, in one sentence; null when no fill gives its days' supply. */
export function coverageSentence({ names, coverage, fills }: MedicationCourse): CitedSentence | null {
  if (coverage === null) return null;
  const { window, withCarryOver, countedFillIds } = coverage;
  const cited = new Set(countedFillIds);
  return citedSentence(
    `${names[0] ?? ''}: ${withCarryOver.coveredDays} of ${counted(withCarryOver.windowDays, 'day')} covered from ${daysInWords(window.from, window.to)}, oversupply carried over.`,
    fills.filter(({ id }) => cited.has(id)),
    PharmacyMethod.COVERAGE,
  );
}

function supplySentence({
  names,
  fills,
  firstFilledOn,
  lastFilledOn,
  quantities,
  daysSupplied,
}: MedicationCourse) {
  const when =
    fills.length === 1
      ? `filled once, on ${dayInWords(firstFilledOn)}`
      : `${counted(fills.length, 'fill')} from ${dayInWords(firstFilledOn)} to ${dayInWords(lastFilledOn)}`;
  const amounts = quantities.map(({ unit, quantity }) =>
    unit === null ? plainNumber(quantity) : `${plainNumber(quantity)} ${UNIT_WORDS[unit]}`,
  );
  const quantity = amounts.length === 0 ? 'quantity not recorded' : `quantity ${listed(amounts)}`;
  const days =
    daysSupplied === null ? "days' supply not recorded" : `${counted(daysSupplied, 'day')} supplied`;
  return citedSentence(`${listed(names)}: ${when}; ${quantity}; ${days}.`, fills);
}

function whoSentence({ fills, prescribers, withoutPrescriber }: MedicationCourse): CitedSentence {
  const named = prescribers.map(
    ({ name, npi, fillIds }) => `${name ?? `NPI ${npi ?? ''}`} (${counted(fillIds.length, 'fill')})`,
  );
  const nobody = withoutPrescriber === 0 ? [] : [`not recorded on ${counted(withoutPrescriber, 'fill')}`];
  return citedSentence(`Prescribed by: ${listed([...named, ...nobody])}.`, fills);
}

function whySentence({ fills, diagnoses, withoutDiagnosis }: MedicationCourse): CitedSentence {
  const coded = diagnoses.map(({ code, fillIds }) => `${code} (${counted(fillIds.length, 'fill')})`);
  const none = withoutDiagnosis === 0 ? [] : [`not recorded on ${counted(withoutDiagnosis, 'fill')}`];
  return citedSentence(`Diagnoses recorded with the fills: ${listed([...coded, ...none])}.`, fills);
}

function gapSentences({ coverage, fills }: MedicationCourse): readonly CitedSentence[] {
  if (coverage === null) return [];
  return coverage.withCarryOver.gaps.map(({ from, to, days }) =>
    citedSentence(
      `No supply from ${daysInWords(from, to)} (${counted(days, 'day')}).`,
      besideGap(fills, from),
      PharmacyMethod.COVERAGE,
    ),
  );
}

/** The last fill before the gap and the first one after it. */
function besideGap(fills: readonly Fill[], from: string): readonly Fill[] {
  const after = fills.findIndex(({ filledOn }) => filledOn >= from);
  return after < 0 ? fills.slice(-1) : fills.slice(Math.max(0, after - 1), after + 1);
}
