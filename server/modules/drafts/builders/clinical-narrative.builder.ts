import { dayInWords } from '../../../kernel/day-words.js';
import { challengeGroundLabel, chronologyOf, concurrencies } from '../../../pharmacology/index.js';
import type { ChallengeFacts, MedicationDraftFacts } from './medication-facts.types.js';
import { concurrencyStatements, courseStatements, doseStatements } from './medication-statements.js';
import {
  item,
  paragraph,
  placeOf,
  quotation,
  section,
  type PlainDraft,
  type Statement,
} from './plain-draft.js';

/** The pharmacy record in running text, with what it says to each medication that an examiner disputes. */
export function clinicalNarrativeDraft({
  fills,
  challenges,
}: Pick<MedicationDraftFacts, 'fills' | 'challenges'>): PlainDraft {
  const { courses } = chronologyOf(fills);
  return {
    title: 'Clinical narrative of the medication record',
    subtitle: 'For a pharmacist or prescriber to edit and sign',
    sections: [
      section('courses', 'Medications dispensed', courses.flatMap(courseStatements)),
      section('doses', 'Daily opioid dose', doseStatements(fills)),
      section('concurrency', 'Supplied on the same days', concurrencyStatements(concurrencies(fills), fills)),
      section('challenges', 'Medications that an examiner disputes', challenges.flatMap(challengeStatements)),
    ],
    signature: {
      statement:
        'I have edited this narrative and adopt it as mine. What it says of the record I have compared with the record.',
      lines: [
        'Signature',
        'Name and credentials (pharmacist or prescriber)',
        'License number and state',
        'Date',
      ],
    },
  };
}

/** What the examiner disputes, then what on record answers it and what does not. */
export function challengeStatements(challenge: ChallengeFacts): readonly Statement[] {
  const { id, ground, subject, examiner, examinedOn, quote, answers } = challenge;
  const cite = placeOf(challenge.cite);
  const disputed = `${examiner}, examination of ${dayInWords(examinedOn)}, disputes ${subject}`;
  return [
    paragraph(`challenge:${id}`, `${disputed}: ${challengeGroundLabel[ground].toLowerCase()}.`, [cite]),
    ...(quote === null ? [] : [quotation(`challenge:${id}:quote`, quote, [cite])]),
    ...answers.map(({ id: answer, text, cites, helps }) =>
      item(
        `challenge:${id}:${answer}`,
        helps ? text : `On record as well, and no answer to the challenge: ${text}`,
        // That nothing was dispensed rests on no row.
        cites.length === 0 ? [cite] : cites,
      ),
    ),
  ];
}
