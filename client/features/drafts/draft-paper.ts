import type { DraftBlockWordsFragment } from '../../generated/graphql.js';

type Block = DraftBlockWordsFragment;

/** Statements of one form that follow each other: rows are one table, items one list. */
export type BlockGroup = { readonly form: Block['form']; readonly blocks: readonly Block[] };

export function groupsOf(blocks: readonly Block[]): readonly BlockGroup[] {
  const groups: { form: Block['form']; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.form === block.form) last.blocks.push(block);
    else groups.push({ form: block.form, blocks: [block] });
  }
  return groups;
}

/** A statement as plain words, for the names of controls. */
export function blockWords({ text, cells }: Pick<Block, 'text' | 'cells'>): string {
  const words = text === '' ? cells.filter((cell) => cell !== '').join(', ') : text;
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

/** A source as it is printed after its number. */
export function sourceWords({
  label,
  detail,
}: {
  readonly label: string;
  readonly detail: string | null;
}): string {
  return detail === null ? label : `${label}, ${detail}`;
}
