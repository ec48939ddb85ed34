import { dayInWords } from '../../../kernel/day-words.js';
import type { SourceCite } from '../../../kernel/source-cite.js';
import {
  chronologyOf,
  citeOfFill,
  counted,
  daysInWords,
  PharmacyMethod,
  type MedicationCourse,
} from '../../../pharmacology/index.js';
import { capitalised, npiName } from './fill-words.js';
import type { MedicationDraftFacts } from './medication-facts.types.js';
import {
  paragraph,
  row,
  section,
  sentences,
  tableSection,
  type PlainDraft,
  type Statement,
} from './plain-draft.js';

/** For the claimant to read before testimony: short words, short sentences, and nothing that the record does not say. */
export function preparationSheetDraft({
  matterId,
  fills,
  discrepancies,
}: Pick<MedicationDraftFacts, 'matterId' | 'fills' | 'discrepancies'>): PlainDraft {
  const { courses } = chronologyOf(fills);
  const record: SourceCite = { kind: 'RECORD', what: 'MATTER', id: matterId };
  return {
    title: 'Your medicines',
    subtitle: 'Read this before you talk about them',
    sections: [
      tableSection(
        'medicines',
        'What the pharmacy gave you',
        [
          ['Medicine', 4],
          ['First time', 3],
          ['Last time', 3],
          ['Who ordered it', 4],
          ['What for (code on the record)', 3],
        ],
        courses.map(medicineRow),
      ),
      section('gaps', 'Times with no medicine on record', courses.flatMap(gapStatements)),
      section('discrepancies', 'Where a statement and the record differ', sentences(discrepancies)),
      section(
        'advice',
        'When you are asked',
        ADVICE.map((text, index) => paragraph(`advice:${index}`, text, [record])),
      ),
    ],
    signature: null,
  };
}

const ADVICE = [
  'This list shows what the pharmacy gave you. It does not show what you took.',
  'Say what you know. If you do not know, say that you do not know.',
  'If something here is not right, tell your lawyer before you talk about it.',
] as const;

function medicineRow(course: MedicationCourse): Statement {
  const { ingredient, names, firstFilledOn, lastFilledOn, prescribers, diagnoses, fills } = course;
  const [label] = names.filter((name) => !name.toLowerCase().includes(ingredient.toLowerCase()));
  const name = capitalised(ingredient);
  return row(
    `medicine:${ingredient}`,
    [
      label === undefined ? name : `${name} (label: ${label})`,
      dayInWords(firstFilledOn),
      dayInWords(lastFilledOn),
      prescribers.length === 0 ? 'not recorded' : prescribers.map(npiName).join('; '),
      diagnoses.length === 0 ? 'not recorded' : diagnoses.map(({ code }) => code).join(', '),
    ],
    fills.map(citeOfFill),
  );
}

function gapStatements({ ingredient, coverage, fills }: MedicationCourse): readonly Statement[] {
  const gaps = coverage?.withCarryOver.gaps ?? [];
  const cites: readonly SourceCite[] = [
    ...fills.map(citeOfFill),
    { kind: 'METHOD', methodId: PharmacyMethod.COVERAGE },
  ];
  return gaps.map(({ from, to, days }) =>
    paragraph(
      `gap:${ingredient}:${from}`,
      `${capitalised(ingredient)}: no medicine on record from ${daysInWords(from, to)}. That is ${counted(days, 'day')}.`,
      cites,
    ),
  );
}
