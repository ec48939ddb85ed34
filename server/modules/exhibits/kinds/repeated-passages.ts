import { GAP, type ExhibitTable } from '../exhibit-content.js';
import type { KindContent, RefusedExhibit } from '../built-exhibit.js';
import { dayWords, quantityWords } from '../figure-words.js';
import type { CountedPassage, ExhibitFigure, ExhibitFrame, KeptRow } from '../kept-record.js';

type Passage = {
  readonly number: number;
  readonly uses: readonly CountedPassage[];
  /** Uses whose words are printed side by side. */
  readonly shown: readonly CountedPassage[];
  readonly words: number;
};

/** Text that stands in reports on different people, side by side; words that are not shared are left out. */
export function passagesExhibit(frame: ExhibitFrame, rows: readonly KeptRow[]): RefusedExhibit | KindContent {
  const passages = passagesIn(rows);
  const [first] = passages;
  if (first === undefined) {
    return {
      kind: 'REFUSED',
      reason:
        'There is too little on file for this exhibit: no text was found that stands in two or more confirmed reports on different people.',
    };
  }
  const compared = frame.reportsCompared ?? 0;
  const most = Math.max(...passages.map(({ uses }) => uses.length));
  return {
    kind: 'BUILT',
    title: `${frame.examiner}: ${passages.length === 1 ? 'one passage stands' : `${passages.length} passages stand`} word for word in reports on different people, one of them in ${most} of ${quantityWords(compared, 'report')} read`,
    headline: reportsKey(first.number),
    sentences: passages.map(({ number, words, uses }) =>
      sentenceOf({ number, words, reports: uses.length, compared }),
    ),
    tables: passages.map(passageTable),
    picture: null,
    figures: passages.flatMap((passage) => figuresOf(passage, compared)),
    methodIds: [],
    caveats: [],
    coverage: [
      `Compared were ${quantityWords(compared, 'confirmed report')} of ${frame.examiner} in the firm's files; other reports were not.`,
      `Words that the reports do not share, names among them, are left out and stand as ${GAP}. Letterheads, declarations and questions put to the examiner were not compared.`,
    ],
  };
}

function passagesIn(rows: readonly KeptRow[]): Passage[] {
  const uses = rows.flatMap(({ counted }) => (counted.kind === 'PASSAGE' ? [counted] : []));
  const numbers = [...new Set(uses.map(({ passage }) => passage))].sort((a, b) => a - b);
  return numbers.flatMap((number) => {
    const own = uses.filter(({ passage }) => passage === number);
    const shown = own.filter(({ words }) => words !== null);
    const words = identicalWords(shown);
    // Texts that do not agree word for word are no identical passage, whoever says so.
    return words === null || shown.length < 2 ? [] : [{ number, uses: own, shown, words }];
  });
}

/** How many words the texts have, which must be the same in all; null when they are not. */
function identicalWords(shown: readonly CountedPassage[]): number | null {
  const [first, ...others] = shown.map(({ words }) => wordsOf(words ?? ''));
  if (first === undefined) return null;
  const text = first.join(' ');
  return others.every((other) => other.join(' ') === text)
    ? first.filter((word) => word !== GAP).length
    : null;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (word === GAP.toLowerCase() ? GAP : word));

function sentenceOf({
  number,
  words,
  reports,
  compared,
}: {
  number: number;
  words: number;
  reports: number;
  compared: number;
}): string {
  return `Passage ${number}: ${quantityWords(words, 'word')} are identical in the reports shown; the passage stands in ${reports} of ${quantityWords(compared, 'report')} read.`;
}

function passageTable({ number, shown }: Passage): ExhibitTable {
  const section = shown[0]?.section ?? '';
  return {
    caption: `Passage ${number}, section: ${section.toLowerCase().replaceAll('_', ' ')}`,
    columns: shown.map((use) => ({ heading: headingOf(use), share: 1 })),
    rows: [shown.map(({ words }) => words ?? '')],
  };
}

/** A report on somebody else is told by its year and page alone. */
function headingOf({ isThisMatter, seenOn, page }: CountedPassage): string {
  const report = isThisMatter
    ? `Report in this matter, examination of ${dayWords(seenOn)}`
    : `Report on another person, examined in ${seenOn.slice(0, 4)}`;
  return `${report}, page ${page}`;
}

function figuresOf({ number, uses, words }: Passage, compared: number): ExhibitFigure[] {
  const plain = {
    unit: 'COUNT' as const,
    unknown: 0,
    value: null,
    lower: null,
    upper: null,
    notStatedBecause: null,
  };
  return [
    {
      key: reportsKey(number),
      label: `Passage ${number}: reports that have it`,
      numerator: uses.length,
      denominator: compared,
      ...plain,
    },
    {
      key: `PASSAGE.${number}.WORDS`,
      label: `Passage ${number}: words that are identical`,
      numerator: words,
      denominator: words,
      ...plain,
    },
  ];
}

const reportsKey = (number: number): string => `PASSAGE.${number}.REPORTS`;
