import { dayInWords } from '../../../kernel/day-words.js';
import {
  chronologyOf,
  citeOfFill,
  concurrencies,
  strengthText,
  type Fill,
} from '../../../pharmacology/index.js';
import { npiName, quantityWords } from './fill-words.js';
import type { MedicationDraftFacts } from './medication-facts.types.js';
import {
  concurrencyStatements,
  courseStatements,
  doseStatements,
  uncountedStatements,
} from './medication-statements.js';
import { paragraph, row, section, tableSection, type PlainDraft, type Statement } from './plain-draft.js';

/** More fills make no readable table; they stay in the pharmacy record, and the document says how many. */
const MOST_ROWS = 2_000;

/** Every fill in order of days, each citing its row, and what follows from them for each medication. */
export function medicationChronologyDraft({ fills }: Pick<MedicationDraftFacts, 'fills'>): PlainDraft {
  const { courses, entries } = chronologyOf(fills);
  return {
    title: 'Medication chronology',
    subtitle: 'From the dispensing records on file',
    sections: [
      section('courses', 'Each medication', courses.flatMap(courseStatements)),
      tableSection(
        'fills',
        'Fills in order of days',
        [
          ['Filled on', 4],
          ['Medication as dispensed', 7],
          ['Quantity', 3],
          ['Days', 2],
          ['Prescriber', 6],
          ['Diagnosis', 4],
        ],
        fillRows(entries.filter(({ state }) => state === 'COUNTED')),
      ),
      section('doses', 'Daily opioid dose', doseStatements(fills)),
      section('concurrency', 'Supplied on the same days', concurrencyStatements(concurrencies(fills), fills)),
      section('uncounted', 'Rows that are not counted', uncountedStatements(entries)),
    ],
    signature: {
      statement:
        'I have compared this chronology with the records that it cites. Corrections of mine are marked as my own words.',
      lines: ['Signature', 'Name and credentials (pharmacist or prescriber)', 'Date'],
    },
  };
}

/** The first of them, and how many there are beside. */
function fillRows(counted: readonly Fill[]): readonly Statement[] {
  const rows = counted.slice(0, MOST_ROWS).map(fillRow);
  const further = counted.slice(MOST_ROWS);
  if (further.length === 0) return rows;
  const text = `${further.length} later fills are on file and not listed here.`;
  return [...rows, paragraph('fills:further', text, further.map(citeOfFill))];
}

function fillRow(fill: Fill): Statement {
  const { id, filledOn, drugName, medication, daysSupply, prescriber, diagnosisCodes } = fill;
  const strength = strengthText(medication);
  const isNamed = strength === null || drugName.toLowerCase().includes(strength.toLowerCase());
  return row(
    `fill:${id}`,
    [
      dayInWords(filledOn),
      isNamed ? drugName : `${drugName}, ${strength}`,
      quantityWords(fill),
      daysSupply === null ? 'not recorded' : String(daysSupply),
      npiName(prescriber),
      diagnosisCodes.length === 0 ? 'not recorded' : diagnosisCodes.join(', '),
    ],
    [citeOfFill(fill)],
  );
}
