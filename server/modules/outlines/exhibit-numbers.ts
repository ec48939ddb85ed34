import { printedQuestions, type ExhibitReference, type OutlineContent } from './outline-content.js';

/** An exhibit as the outline calls it. */
export type NumberedExhibit = {
  /** From 1, in the order in which the questions first put them. */
  readonly number: number;
  readonly reference: ExhibitReference;
};

/** Exhibits by number; on the screen, on paper and in the binder they are the same. */
export type NumberedExhibits = {
  readonly list: readonly NumberedExhibit[];
  /** The numbers of each printed question's exhibits, each once; none for a question that puts none. */
  readonly ofQuestion: ReadonlyMap<string, readonly number[]>;
};

/** Numbers what is put before the witness by first mention; what was left out, and what is not made yet, has none. */
export function numberedExhibits(content: Pick<OutlineContent, 'chapters'>): NumberedExhibits {
  const list: NumberedExhibit[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (reference: ExhibitReference): number | null => {
    const id = exhibitKey(reference);
    if (id === null) return null;
    const number = numbers.get(id) ?? list.length + 1;
    if (!numbers.has(id)) list.push({ number, reference });
    numbers.set(id, number);
    return number;
  };
  const ofQuestion = new Map(
    printedQuestions(content).map(({ id, exhibits }) => {
      const own = exhibits.flatMap((reference) => numberOf(reference) ?? []);
      return [id, [...new Set(own)]] as const;
    }),
  );
  return { list, ofQuestion };
}

/** What tells exhibits apart; null for one that is not made. */
export function exhibitKey(reference: ExhibitReference): string | null {
  if (reference.kind === 'DOCUMENT') return `document ${reference.documentId}`;
  return reference.exhibitId === null ? null : `exhibit ${reference.exhibitId}`;
}
