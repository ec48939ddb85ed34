import type { DraftBlock, DraftCite, DraftContent, DraftSection } from './draft-content.js';
import { blocksOf } from './draft-content.js';
import { DraftEditError } from './draft.errors.js';
import type { BlockForm } from './draft-vocabulary.js';

/** What a person does to one statement. */
export type DraftEdit =
  | {
      readonly kind: 'ADD';
      readonly sectionId: string;
      /** The statement after which it goes; null for the beginning of the section. */
      readonly after: string | null;
      readonly form: Exclude<BlockForm, 'ROW'>;
      readonly text: string;
      /** The statement whose cites it takes over; null: it cites its author. */
      readonly citesOf: string | null;
    }
  | { readonly kind: 'REWORD'; readonly blockId: string; readonly text: string }
  | { readonly kind: 'REMOVE' | 'LEAVE_OUT' | 'TAKE_IN'; readonly blockId: string };

/** Who edits, and how new statements are told apart. */
export type Editor = { readonly name: string; newId(): string };

/** Letters of one statement: several pages, and less than a request may carry. */
export const LONGEST_STATEMENT = 20_000;

/**
 * The contents after the edits, in their order.
 *
 * @throws DraftEditError for a statement that is not there, one of the record that an edit would reword or remove,
 *   and words that are none.
 */
export function editedContent(
  content: DraftContent,
  edits: readonly DraftEdit[],
  editor: Editor,
): DraftContent {
  return edits.reduce((edited, edit, index) => afterEdit(edited, edit, { editor, index }), content);
}

type Place = { readonly editor: Editor; readonly index: number };

function afterEdit(content: DraftContent, edit: DraftEdit, place: Place): DraftContent {
  if (edit.kind === 'ADD') return withAdded(content, edit, place);
  const block = blocksOf(content).find(({ id }) => id === edit.blockId);
  if (block === undefined)
    throw new DraftEditError('This statement is no longer in the draft; reload it.', place.index);
  switch (edit.kind) {
    case 'REWORD':
      return withBlock(content, { ...ownWords(block, place), text: statement(edit.text, place) });
    case 'REMOVE':
      return withoutBlock(content, ownWords(block, place));
    case 'LEAVE_OUT':
      return withBlock(content, { ...block, isLeftOut: true });
    case 'TAKE_IN':
      return withBlock(content, { ...block, isLeftOut: false });
  }
}

function ownWords(block: DraftBlock, { index }: Place): DraftBlock {
  if (block.origin === 'AUTHOR') return block;
  throw new DraftEditError(
    'What the record says is not reworded or removed: leave it out, and write your own words beside it.',
    index,
  );
}

function statement(text: string, { index }: Place): string {
  const written = text.trim();
  if (!/[\p{L}\p{N}]/u.test(written))
    throw new DraftEditError('A statement needs at least one letter or digit.', index);
  if (written.length > LONGEST_STATEMENT) {
    throw new DraftEditError(
      `A statement may have at most ${LONGEST_STATEMENT} characters; split it.`,
      index,
    );
  }
  return written;
}

function withAdded(
  content: DraftContent,
  edit: Extract<DraftEdit, { readonly kind: 'ADD' }>,
  place: Place,
): DraftContent {
  const section = content.sections.find(({ id }) => id === edit.sectionId);
  const at = section === undefined || edit.after === null ? 0 : placeAfter(section, edit.after);
  if (section === undefined || at === null) {
    throw new DraftEditError(
      'The place for this statement is no longer in the draft; reload it.',
      place.index,
    );
  }
  const added: DraftBlock = {
    id: `author:${place.editor.newId()}`,
    form: edit.form,
    origin: 'AUTHOR',
    text: statement(edit.text, place),
    cells: [],
    cites: citesFor(content, edit.citesOf, place),
    isLeftOut: false,
  };
  return withSection(content, { ...section, blocks: section.blocks.toSpliced(at, 0, added) });
}

function placeAfter({ blocks }: DraftSection, id: string): number | null {
  const index = blocks.findIndex((block) => block.id === id);
  return index < 0 ? null : index + 1;
}

/** Taken over from a statement of the record, or else the author's own name. */
function citesFor(
  content: DraftContent,
  citesOf: string | null,
  { editor, index }: Place,
): readonly DraftCite[] {
  const author = authorCite(editor.name);
  if (citesOf === null) return [author];
  const cited = blocksOf(content).find(({ id }) => id === citesOf);
  if (cited === undefined)
    throw new DraftEditError('The statement whose source is cited is not there.', index);
  // Whose words these are is said beside what they rest on.
  return [...cited.cites.filter(({ source }) => source.kind !== 'AUTHOR'), author];
}

/** Cites a person for their own words. */
export function authorCite(name: string): DraftCite {
  return {
    source: { kind: 'AUTHOR', name },
    label: `Words of ${name}, not taken from the record`,
    detail: null,
  };
}

function withBlock(content: DraftContent, changed: DraftBlock): DraftContent {
  return mapSections(content, (section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.id === changed.id ? changed : block)),
  }));
}

function withoutBlock(content: DraftContent, removed: DraftBlock): DraftContent {
  return mapSections(content, (section) => ({
    ...section,
    blocks: section.blocks.filter(({ id }) => id !== removed.id),
  }));
}

function withSection(content: DraftContent, changed: DraftSection): DraftContent {
  return mapSections(content, (section) => (section.id === changed.id ? changed : section));
}

function mapSections(content: DraftContent, change: (section: DraftSection) => DraftSection): DraftContent {
  return { ...content, sections: content.sections.map(change) };
}
