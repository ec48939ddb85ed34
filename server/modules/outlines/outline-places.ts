import type { OutlineCite } from './outline-content.js';

/** Where an outline cites a document, for the list at its end. */
export type CitedPlace = {
  readonly source: string;
  /** "12:3" for a page and line, else "page 12". */
  readonly place: string;
  /** The questions that cite it there, e.g. "1.2", each once and in order. */
  readonly questions: readonly string[];
};

/** A question by its number on paper, with all that it cites, also when it is denied. */
export type CitingQuestion = { readonly number: string; readonly cites: readonly OutlineCite[] };

/** Every page and line cited, by source and then in the order of its pages. */
export function citedPlaces(questions: readonly CitingQuestion[]): readonly CitedPlace[] {
  const found = new Map<string, Found>();
  for (const { number, cites } of questions) {
    for (const { source, label } of cites) {
      if (source.kind !== 'DOCUMENT' || source.page === null) continue;
      const { page, line } = source;
      const key = JSON.stringify([label, page, line]);
      const known = found.get(key) ?? { label, page, line, numbers: new Set<string>() };
      known.numbers.add(number);
      found.set(key, known);
    }
  }
  return [...found.values()].toSorted(inOrder).map(({ label, page, line, numbers }) => ({
    source: label,
    place: line === null ? `page ${page}` : `${page}:${line}`,
    questions: [...numbers],
  }));
}

type Found = {
  readonly label: string;
  readonly page: number;
  readonly line: number | null;
  readonly numbers: Set<string>;
};

function inOrder(one: Found, other: Found): number {
  if (one.label !== other.label) return one.label < other.label ? -1 : 1;
  return one.page - other.page || (one.line ?? 0) - (other.line ?? 0);
}
