import {
  examKindLabel,
  issueLabel,
  stanceLabel,
  timingSourceLabel,
  type ExamKind,
} from '../../kernel/vocabulary.js';
import { isCounted } from './count-from-rows.js';
import type { CountedExamination, ExhibitFrame, ExhibitBody, KeptFact, KeptRow } from './kept-record.js';
import { sideWords } from './side-words.js';

/** A column of the row list. */
export type RowColumn = { readonly heading: string; readonly share: number };

/** Who reads: in the firm rows name their matter, outside they have a number. */
type Reader = { readonly isFirm: boolean };

/** The rows of an exhibit as a table. */
export type RowTable = {
  readonly columns: readonly RowColumn[];
  readonly rows: readonly (readonly string[])[];
};

/** Every row that an exhibit rests on, whether it is counted and why not, by its number. */
export function rowTable(
  { order, frame }: Pick<ExhibitBody, 'order' | 'frame'>,
  rows: readonly { readonly number: number; readonly row: KeptRow }[],
  { isFirm }: Reader,
): RowTable {
  const matter = isFirm ? [{ heading: 'Matter', share: 2 }] : [];
  const filed = ({ identity }: KeptRow): string[] => (isFirm ? [identity.matterReference ?? 'none'] : []);
  if (order.kind === 'REPEATED_PASSAGES') {
    return {
      columns: [
        { heading: 'No.', share: 1 },
        { heading: 'Passage', share: 1 },
        { heading: 'Examined on', share: 2 },
        { heading: 'Page', share: 1 },
        { heading: 'Shown', share: 1 },
        ...matter,
      ],
      rows: rows.flatMap(({ number, row }) =>
        row.counted.kind === 'PASSAGE'
          ? [
              [
                String(number),
                String(row.counted.passage),
                row.counted.seenOn,
                String(row.counted.page),
                row.counted.words === null ? 'no' : 'yes',
                ...filed(row),
              ],
            ]
          : [],
      ),
    };
  }
  const recorded = order.kind === 'TIMELINE' ? [] : [{ heading: 'Recorded', share: 5 }];
  return {
    columns: [
      { heading: 'No.', share: 1 },
      { heading: 'Day', share: 2 },
      { heading: 'Kind', share: 3 },
      { heading: 'Side', share: 2 },
      ...recorded,
      { heading: 'Counted', share: 2 },
      ...matter,
    ],
    rows: rows.flatMap(({ number, row }) =>
      row.counted.kind === 'EXAMINATION'
        ? [[String(number), ...examinationCells(row.counted, { order, frame }), ...filed(row)]]
        : [],
    ),
  };
}

function examinationCells(
  row: CountedExamination,
  { order, frame }: Pick<ExhibitBody, 'order' | 'frame'>,
): string[] {
  return [
    row.examinedOn,
    kindWords(row.examKind, frame),
    sideWords[row.side],
    // A timeline is of days and sides alone.
    ...(order.kind === 'TIMELINE' ? [] : [row.facts.flatMap((fact) => factWords(fact, frame)).join('; ')]),
    countedWords(row, frame),
  ];
}

/** "Independent" is not said of an examination: what it is called is for the venue to say. */
function kindWords(kind: ExamKind, { venue }: ExhibitFrame): string {
  if (kind !== 'IME') return examKindLabel[kind];
  return `${venue.examinationWord.charAt(0).toUpperCase()}${venue.examinationWord.slice(1)}`;
}

function factWords([measure, outcome]: KeptFact, { organisations }: ExhibitFrame): string[] {
  const [family = '', part = ''] = measure.split('.');
  switch (family) {
    case 'OPINION':
      return [`${labelOf(issueLabel, part)}: ${labelOf(stanceLabel, outcome).toLowerCase()}`];
    case 'MINUTES':
      return [`${outcome} minutes (${labelOf(timingSourceLabel, part).toLowerCase()})`];
    case 'CARRIER':
    case 'LAW_FIRM':
    case 'ATTORNEY':
    case 'VENDOR':
      return [organisations.find(({ id }) => id === outcome)?.name ?? 'not named'];
    default:
      return [];
  }
}

function countedWords(row: CountedExamination, { filter }: ExhibitFrame): string {
  if (row.facts.some(([measure]) => measure === 'UNVERIFIED')) return 'no: not yet verified';
  if (isCounted(row, filter)) return 'yes';
  return row.examKind === 'RECORD_REVIEW' ? 'no: record review' : 'no: re-examination';
}

function labelOf(labels: Readonly<Record<string, string>>, code: string): string {
  return labels[code] ?? code.toLowerCase();
}
