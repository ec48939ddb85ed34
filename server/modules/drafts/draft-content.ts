import type { SourceCite } from '../../kernel/source-cite.js';
import type { BlockForm, BlockOrigin } from './draft-vocabulary.js';

/** Where a statement comes from, and how that is called on paper; fixed when the statement is written. */
export type DraftCite = {
  readonly source: SourceCite;
  readonly label: string;
  /** Page, row, quote; null when the label says all. */
  readonly detail: string | null;
};

/** One statement. It has a cite at least: a person's own words cite the person. */
export type DraftBlock = {
  /** Stays when the draft is written again: statements from the record are told by what they are about. */
  readonly id: string;
  readonly form: BlockForm;
  readonly origin: BlockOrigin;
  /** Empty for a row. */
  readonly text: string;
  /** Of a row, one for each column of its section; of the others none. */
  readonly cells: readonly string[];
  readonly cites: readonly DraftCite[];
  /** Somebody chose not to have this statement in the document. It stays in the draft. */
  readonly isLeftOut: boolean;
};

export type DraftSection = {
  readonly id: string;
  /** Says what the section is about and nothing from a document: a heading has no cite and is never withheld. */
  readonly heading: string;
  readonly columns: readonly { readonly heading: string; readonly share: number }[];
  readonly blocks: readonly DraftBlock[];
};

/** What a version of a draft says. */
export type DraftContent = {
  readonly title: string;
  readonly subtitle: string | null;
  readonly sections: readonly DraftSection[];
  readonly signature: { readonly statement: string; readonly lines: readonly string[] } | null;
};

/** Every statement in order. */
export function blocksOf({ sections }: Pick<DraftContent, 'sections'>): readonly DraftBlock[] {
  return sections.flatMap(({ blocks }) => blocks);
}

/** A statement as plain words, the cells of a row side by side. */
export function wordsOf({ form, text, cells }: Pick<DraftBlock, 'form' | 'text' | 'cells'>): string {
  return form === 'ROW' ? cells.filter((cell) => cell !== '').join(' | ') : text;
}
