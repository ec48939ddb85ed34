import { Issue } from '../../../kernel/vocabulary.js';
import { dayInWords } from '../../../kernel/day-words.js';
import { counted, daysInWords, plainNumber, type MedicationFact } from '../../../pharmacology/index.js';
import type { MedicationPoint, OutlineFacts } from './chapter-facts.types.js';
import { issuePattern, witnessPattern } from './issue-pattern.js';
import {
  documentExhibits,
  inQuotes,
  plainly,
  point,
  Unusual,
  unsupported,
  witnessPoint,
  type Built,
  type PlainCite,
  type Point,
} from './point.js';

/** A question cites the first rows; the pharmacy record that it puts has them all. */
const MOST_ROWS = 6;
const MOST_ANSWERS = 5;
const OF_REPORT = {
  heading: 'The medications and the pharmacy record',
  goal: 'The witness has agreed what the pharmacy record shows of the medications that the report disputes.',
} as const;
const OF_FILES = {
  heading: 'What the witness concludes on medication',
  goal: 'The witness has agreed how often the reports on file conclude alike on medication.',
} as const;
const BRING =
  'Go through the pharmacy record with the witness, row by row, and note what was not seen before.';

/** What the report disputes of the medications, against what was dispensed. */
export function medicationChapter(facts: OutlineFacts): Built {
  const disputed = (facts.report?.medication ?? []).filter(({ answers }) => answers.length > 0);
  const pattern = issuePattern(facts, Issue.MEDICATION);
  const points = [
    ...disputed.flatMap(challengePoints),
    ...(pattern?.points ?? []),
    ...witnessPattern(facts, Issue.MEDICATION),
  ];
  if (points.length === 0) {
    return unsupported(
      'MEDICATION',
      'No dispute of a medication with a pharmacy record beside it is on file; import the fills, and record what the report disputes.',
    );
  }
  const isOfReport = disputed.some(({ answers }) => answers.some(({ fact }) => fact.helps));
  const patternStanding = pattern?.standing ?? null;
  return {
    topic: 'MEDICATION',
    ...(isOfReport ? OF_REPORT : OF_FILES),
    points,
    standing:
      isOfReport && patternStanding?.unusual !== Unusual.FLAGGED
        ? {
            unusual: Unusual.THIS_REPORT,
            words: 'Facts of this report: what it disputes against what was dispensed.',
            adjusted: null,
            examinations: patternStanding?.examinations ?? 0,
          }
        : (patternStanding ?? {
            unusual: Unusual.COUNTED,
            words: 'Counts of the files, not told apart from peers.',
            adjusted: null,
            examinations: 0,
          }),
  };
}

function challengePoints({ id, subject, ground, cites, answers }: MedicationPoint): Point[] {
  const helping = answers.filter(({ fact }) => fact.helps);
  const isSupply = ({ fact }: (typeof answers)[number]): boolean => fact.code === 'SUPPLY';
  // What was dispensed at all comes before what is said of it.
  const against = [...helping.filter(isSupply), ...helping.filter((answer) => !isSupply(answer))].slice(
    0,
    MOST_ANSWERS,
  );
  const forWitness = answers.filter(({ fact }) => !fact.helps);
  const [doubt] = forWitness;
  const reservation =
    doubt === undefined
      ? 'The record shows what was dispensed, not what was taken.'
      : sentenceCase(doubt.sentence);
  // What is said to help the witness rests on its own rows.
  const doubtCites = doubt === undefined ? [] : answerCites(doubt);
  const first = point({
    key: `${id}:disputed`,
    text: `Your report disputes ${subject}: ${ground.toLowerCase()}, correct?`,
    cites: plainly(cites, ground),
    exhibits: documentExhibits(cites),
    honest: 'Yes; say on what records and guideline that rests.',
    denial: { by: 'OWN_REPORT', put: 'Put the page of the report with the words of the dispute.' },
    helps: 'The ground may be a medical one that no record of fills can settle.',
    bring: BRING,
  });
  const asked = against.flatMap((answer, index) => {
    const text = questionOf(answer.fact);
    if (text === null) return [];
    return [
      point({
        key: `${id}:${answer.fact.code}:${index}`,
        text,
        cites: [...answerCites(answer), ...doubtCites],
        exhibits: documentExhibits(answer.cites),
        honest: 'By the pharmacy record, yes; say whether it was among what you were sent.',
        denial: { by: 'OTHER_RECORD', put: 'Put the rows of the pharmacy record.' },
        helps: reservation,
        bring: BRING,
      }),
    ];
  });
  const redirect = forWitness.slice(0, 1).map((answer) =>
    witnessPoint({
      key: `${id}:redirect`,
      text: `On redirect: the record also shows: ${inQuotes(answer.sentence, 16)}, correct?`,
      cites: answerCites(answer),
      helps: 'Shows what of the record supports the dispute, or what it leaves open.',
      bring: BRING,
    }),
  );
  return asked.length === 0 ? redirect : [first, ...asked, ...redirect];
}

function answerCites({ cites, sentence }: MedicationPoint['answers'][number]): PlainCite[] {
  const more = cites.length - MOST_ROWS;
  const detail = more > 0 ? `${sentence} (and ${more} more rows)` : sentence;
  return cites.slice(0, MOST_ROWS).map((source, index) => (index === 0 ? { source, detail } : { source }));
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One fact of the record as a leading question; null for a fact that no short question puts. */
export function questionOf(fact: MedicationFact): string | null {
  switch (fact.code) {
    case 'SUPPLY':
      return `The pharmacy record shows ${counted(fact.fills, 'fill')} of ${fact.subject}, correct?`;
    case 'CONTINUOUS':
      return `It shows no day without supply of ${fact.subject}, from ${daysInWords(fact.from, fact.to)}, correct?`;
    case 'NO_EARLY_REFILLS':
      return `No refill of ${fact.subject} came more than ${counted(fact.thresholdDays, 'day')} early, correct?`;
    case 'DIAGNOSES_RECORDED':
      return `A diagnosis is recorded on ${fact.fills} of ${counted(fact.ofFills, 'fill')} of ${fact.subject}, correct?`;
    case 'DIAGNOSES_IN_GROUP':
      return `On ${fact.fills} of ${counted(fact.ofFills, 'fill')} of ${fact.subject}, it is a diagnosis of ${inQuotes(fact.groups, 8)}, correct?`;
    case 'ONE_PRESCRIBER':
      return `Every fill of ${fact.subject} names the same prescriber, correct?`;
    case 'BELOW_THRESHOLD':
      return `On no day does the opioid dose dispensed reach ${fact.threshold} MME, correct?`;
    case 'TYPICAL_DOSE':
      return `On half of the days, the opioid dose dispensed was ${plainNumber(fact.mmePerDay)} MME per day or less, correct?`;
    case 'STOPPED':
      return `The supply of ${fact.subject} ends on ${dayInWords(fact.lastSuppliedOn)}, correct?`;
    default:
      return null;
  }
}
