import type { SourceCite } from '../../../kernel/source-cite.js';
import type { BlockForm } from '../draft-vocabulary.js';

/** A statement that the record makes, before its cites have names. It has one cite at least. */
export type Statement = {
  /** What it is about: the same facts give the same id. */
  readonly id: string;
  readonly form: BlockForm;
  readonly text: string;
  readonly cells: readonly string[];
  readonly cites: readonly SourceCite[];
};

export type PlainSection = {
  readonly id: string;
  readonly heading: string;
  readonly columns: readonly { readonly heading: string; readonly share: number }[];
  readonly statements: readonly Statement[];
};

/** What a builder makes of facts: the same facts make the same draft. */
export type PlainDraft = {
  readonly title: string;
  readonly subtitle: string | null;
  readonly sections: readonly PlainSection[];
  readonly signature: { readonly statement: string; readonly lines: readonly string[] } | null;
};

/** A sentence with its cites, as other modules put it. */
export type CitedSentence = {
  readonly id: string;
  readonly text: string;
  readonly cites: readonly SourceCite[];
};

export function paragraph(id: string, text: string, cites: readonly SourceCite[]): Statement {
  return { id, form: 'PARAGRAPH', text, cells: [], cites };
}

/** The words of a document, in marks of quotation. */
export function quotation(id: string, words: string, cites: readonly SourceCite[]): Statement {
  return { id, form: 'QUOTATION', text: `“${words}”`, cells: [], cites };
}

export function item(id: string, text: string, cites: readonly SourceCite[]): Statement {
  return { id, form: 'ITEM', text, cells: [], cites };
}

export function row(id: string, cells: readonly string[], cites: readonly SourceCite[]): Statement {
  return { id, form: 'ROW', text: '', cells, cites };
}

/** A part of running text. */
export function section(id: string, heading: string, statements: readonly Statement[]): PlainSection {
  return { id, heading, columns: [], statements };
}

/** A part with a table, beside whatever else it says. */
export function tableSection(
  id: string,
  heading: string,
  columns: readonly (readonly [heading: string, share: number])[],
  statements: readonly Statement[],
): PlainSection {
  return {
    id,
    heading,
    columns: columns.map(([name, share]) => ({ heading: name, share })),
    statements,
  };
}

/** Sentences of others, each as a paragraph. */
export function sentences(list: readonly CitedSentence[]): readonly Statement[] {
  return list.map(({ id, text, cites }) => paragraph(id, text, cites));
}

/** The same page without its words: where a statement beside it quotes them, a source that repeats them is another. */
export function placeOf(cite: SourceCite): SourceCite {
  return cite.kind === 'DOCUMENT' ? { ...cite, quote: null } : cite;
}
