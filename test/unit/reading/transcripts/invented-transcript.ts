/** An invented deposition: who speaks and what is said, a line each, to be printed in any layout. */
export type Spoken = { readonly mark: string; readonly text: string };

export const TITLE: readonly string[] = [
  'SUPERIOR COURT OF AN INVENTED COUNTY',
  'DEPOSITION OF',
  'AMBROSE QUILLFEATHER, M.D.',
  'taken on March 14, 2025',
  'Everybody in this transcript is invented.',
];

/** Testimony that no law suit ever heard, long enough for several pages. */
export function testimony(rounds: number): Spoken[] {
  const spoken: Spoken[] = [{ mark: '', text: 'BY MR. HOLLIS:' }];
  for (let round = 1; round <= rounds; round += 1) {
    spoken.push(
      { mark: 'Q.', text: `How many examinations did you do in the month ${round},` },
      { mark: '', text: 'counting those for carriers alone?' },
      { mark: 'MS. TARN:', text: 'Object to the form.' },
      { mark: 'A.', text: `About ${round + 20}, and some of them were long.` },
      { mark: 'Q.', text: 'Did you bring your file?' },
      { mark: 'A.', text: 'No.' },
    );
  }
  return spoken;
}

export type Printed = {
  readonly text: string;
  /** Page and line at which each spoken line stands. */
  readonly places: readonly { readonly page: number; readonly line: number }[];
};

const LINES = 25;

type Layout = {
  readonly head: (page: number) => readonly string[];
  readonly line: (page: number, line: number, text: string) => string;
  readonly foot: (page: number) => readonly string[];
  readonly between: string;
};

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'a page number at the right, then numbered lines': {
    head: (page) => [`${' '.repeat(60)}${page}`],
    line: (_page, line, text) => `${String(line).padStart(2)}      ${text}`,
    foot: () => ['', '   Invented Reporting Company   555-0100'],
    between: '\n',
  },
  'page and line before every line': {
    head: () => [],
    line: (page, line, text) => `${String(page).padStart(5, '0')}:${String(line).padStart(2, '0')}  ${text}`,
    foot: () => [],
    between: '\n',
  },
  'headed pages, double spaced, with form feeds': {
    head: (page) => [`Page ${page}`, ''],
    line: (_page, line, text) => `${line}   ${text}\n`,
    foot: () => [],
    between: '\n\f',
  },
  'four-digit page numbers and no gap after the line number': {
    head: (page) => [String(page).padStart(4, '0')],
    line: (_page, line, text) => `${line}${text === '' ? '' : ` ${text}`}`,
    foot: () => [],
    between: '\n',
  },
};

/** Prints the lines from a page on, 25 to a page; the last page is filled with empty numbered lines. */
export function print(spoken: readonly Spoken[], layout: Layout, firstPage = 1): Printed {
  const all = [...TITLE, ...spoken.map(({ mark, text }) => (mark === '' ? text : `${mark}  ${text}`))];
  const pages: string[] = [];
  const places: { page: number; line: number }[] = [];
  for (let begin = 0; begin < all.length; begin += LINES) {
    const page = firstPage + begin / LINES;
    const body = Array.from({ length: LINES }, (_, index) => {
      if (begin + index < all.length) places.push({ page, line: index + 1 });
      return layout.line(page, index + 1, all[begin + index] ?? '');
    });
    pages.push([...layout.head(page), ...body, ...layout.foot(page)].join('\n'));
  }
  return { text: pages.join(layout.between), places: places.slice(TITLE.length) };
}
