import { dayInWords } from '../../../kernel/day-words.js';
import {
  citeOfFill,
  counted,
  courseSentences,
  coverageSentence,
  daysInWords,
  listed,
  medicationAnswer,
  medicationClassLabel,
  medicationSentence,
  methodOfFact,
  MME_FACTORS,
  mmeVerification,
  PharmacyMethod,
  type Concurrency,
  type Fill,
  type MedicationCourse,
} from '../../../pharmacology/index.js';
import type { SourceCite } from '../../../kernel/source-cite.js';
import { citesOfFills } from './fill-words.js';
import { item, paragraph, type Statement } from './plain-draft.js';

const MME: SourceCite = { kind: 'METHOD', methodId: PharmacyMethod.MME };
const COVERAGE: SourceCite = { kind: 'METHOD', methodId: PharmacyMethod.COVERAGE };

/** What the record says of one medication: supply, then prescribers, diagnoses, days covered and gaps below it. */
export function courseStatements(course: MedicationCourse): readonly Statement[] {
  const coverage = coverageSentence(course);
  const [first, ...rest] = courseSentences(course);
  const below = [...(coverage === null ? [] : [coverage]), ...rest];
  const id = `course:${course.ingredient}`;
  return [
    ...(first === undefined ? [] : [paragraph(id, first.text, first.cites)]),
    ...below.map(({ text, cites }, index) => item(`${id}:${index}`, text, cites)),
  ];
}

/** The opioid dose by day, with the factors' version and caveats; nothing where no opioid was dispensed. */
export function doseStatements(fills: readonly Fill[]): readonly Statement[] {
  const asked = { ground: 'OVER_GUIDELINE', medicationClass: 'OPIOID', ingredient: null } as const;
  const facts = medicationAnswer(asked, fills).filter(
    ({ code }) => methodOfFact(code) === PharmacyMethod.MME,
  );
  if (facts.length === 0) return [];
  const statements = facts.map((fact, index) => {
    const { text, cites } = medicationSentence(fact, fills);
    return paragraph(`dose:${fact.code}:${index}`, text, cites);
  });
  const method = `MME are computed with the factors of ${MME_FACTORS.version} (${MME_FACTORS.citation}). ${mmeVerification} ${MME_FACTORS.caveats.join(' ')}`;
  return [...statements, paragraph('dose:method', method, [MME])];
}

/** Classes that were in supply on the same days. */
export function concurrencyStatements(
  concurrencies: readonly Concurrency[],
  fills: readonly Fill[],
): readonly Statement[] {
  return concurrencies.map(({ classes, days, stretches }) => {
    const label = listed(classes.map((each) => medicationClassLabel[each].toLowerCase()));
    const when = listed(stretches.map(({ from, to }) => daysInWords(from, to)));
    const ids = stretches.flatMap(({ fillIds }) => fillIds);
    return paragraph(
      `concurrency:${classes.join(':')}`,
      `The classes ${label} were both in supply on ${counted(days, 'day')}: ${when}.`,
      [...citesOfFills(fills, ids), COVERAGE],
    );
  });
}

const NOT_COUNTED = {
  DUPLICATE: 'it repeats another row',
  REVERSED: 'the claim was taken back',
  REVERSAL: 'it takes a claim back',
} as const;

/** Rows on file that no figure counts, and why. */
export function uncountedStatements(entries: readonly Fill[]): readonly Statement[] {
  return entries.flatMap((fill) => {
    if (fill.state === 'COUNTED') return [];
    const text = `${dayInWords(fill.filledOn)}, ${fill.drugName}: not counted, since ${NOT_COUNTED[fill.state]}.`;
    return [item(`uncounted:${fill.id}`, text, [citeOfFill(fill)])];
  });
}
