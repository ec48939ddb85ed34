import { dayInWords } from '../../../kernel/day-words.js';

const LINES_A_PAGE = 25;
const COLUMNS = 62;

/** What a reporter took down: who speaks and what is said. */
export type TakenDown = {
  readonly heading: string;
  readonly witness: string;
  readonly takenOn: string;
  readonly exchanges: readonly (readonly [mark: string, words: string])[];
};

/** A transcript as reporters print it: 25 numbered lines to a page, the page number at the right. */
export function transcriptFile({ heading, witness, takenOn, exchanges }: TakenDown): string {
  const lines = [
    'SUPERIOR COURT OF AN INVENTED COUNTY',
    heading,
    witness,
    `taken on ${dayInWords(takenOn)}`,
    'Everybody and everything in this transcript is invented.',
    ...exchanges.flatMap(([mark, words]) => wrapped(words === '' ? mark : `${mark}  ${words}`)),
  ];
  const pages = Math.ceil(lines.length / LINES_A_PAGE);
  return Array.from({ length: pages }, (_, page) => printedPage(lines, page)).join('\n');
}

function printedPage(lines: readonly string[], page: number): string {
  const body = Array.from({ length: LINES_A_PAGE }, (_, at) => {
    const text = lines[page * LINES_A_PAGE + at] ?? '';
    return `${String(at + 1).padStart(2)}      ${text}`.trimEnd();
  });
  return [`${' '.repeat(60)}${page + 1}`, ...body, '', '   Invented Reporting Company   555-0100'].join('\n');
}

/** In lines that fit the page, broken between words. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
