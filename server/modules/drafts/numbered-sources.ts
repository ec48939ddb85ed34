import { canonicalJson } from '../../kernel/canonical-json.js';
import type { DraftBlock, DraftCite, DraftContent } from './draft-content.js';

/** A source as the document lists it; `cite` is the first that goes by this name and place. */
export type NumberedSource = {
  readonly number: number;
  readonly label: string;
  readonly detail: string | null;
  readonly cite: DraftCite;
};

/** Sources by number, in the order in which statements first rest on them; one for all that are called the same. */
export type NumberedSources = {
  readonly list: readonly NumberedSource[];
  /** The numbers of each statement's sources, each once; none for what was left out. */
  readonly ofBlock: ReadonlyMap<string, readonly number[]>;
};

/** Numbers the sources of everything that is printed: on the screen and on paper they are the same. */
export function numberedSources({ sections }: Pick<DraftContent, 'sections'>): NumberedSources {
  return numberedCites(sections.flatMap(({ blocks }) => blocks.filter(({ isLeftOut }) => !isLeftOut)));
}

/** Numbers the sources of statements in the order in which they are read. */
export function numberedCites(statements: readonly CitedStatement[]): NumberedSources {
  const list: NumberedSource[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (source: CalledSource): number => {
    const key = canonicalJson([source.label, source.detail]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = list.length + 1;
    numbers.set(key, number);
    list.push({ number, ...source });
    return number;
  };
  const ofBlock = new Map(
    statements.map(({ id, cites }) => [id, [...new Set(joinedRows(cites).map(numberOf))]] as const),
  );
  return { list, ofBlock };
}

type CitedStatement = Pick<DraftBlock, 'id' | 'cites'>;
type CalledSource = Pick<NumberedSource, 'label' | 'detail' | 'cite'>;

/** Rows of one file that a statement rests on are one source: sixty fills are not sixty notes. */
function joinedRows(cites: readonly DraftCite[]): readonly CalledSource[] {
  const rowsOf = new Map<string, number[]>();
  for (const { source, label } of cites) {
    if (source.kind === 'FILL' && source.row !== null) {
      rowsOf.set(label, [...(rowsOf.get(label) ?? []), source.row]);
    }
  }
  return cites.map((cite) => {
    const { source, label, detail } = cite;
    const rows = source.kind === 'FILL' && source.row !== null ? (rowsOf.get(label) ?? []) : [];
    return { label, detail: rows.length < 2 ? detail : `rows ${rangesOf(rows)}`, cite };
  });
}

/** "2–7, 9". */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const number of [...new Set(numbers)].toSorted((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
