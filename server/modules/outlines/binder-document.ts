import {
  documentPart,
  type WrittenBlock,
  type WrittenDocument,
} from '../../platform/written-documents/index.js';
import { withheldText } from '../drafts/index.js';
import { exhibitName, type OutlinePaper } from './outline-document.js';
import type { CopiedExhibit } from './outline-gate.js';

/** A page of a document that is an exhibit, as it looks. */
export type ExhibitPage = {
  /** As cites give it. */
  readonly page: number;
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/** What the binder holds of an exhibit. */
export type BoundExhibit = CopiedExhibit & {
  readonly bound:
    | { readonly kind: 'PAPER'; readonly document: WrittenDocument }
    | { readonly kind: 'PAGES'; readonly pages: readonly ExhibitPage[]; readonly missing: readonly string[] }
    /** In words, why it is not in the binder. */
    | { readonly kind: 'SHEET'; readonly why: string };
};

/** The outline, its exhibits by number, and how they were made, as one document. */
export function binderDocument(
  outline: WrittenDocument,
  exhibits: readonly BoundExhibit[],
  paper: OutlinePaper,
): WrittenDocument {
  const blocks: WrittenBlock[] = [...outline.blocks];
  const sources = [...outline.sources];
  for (const exhibit of exhibits) {
    const part = exhibitPart(exhibit, sources.length, paper);
    blocks.push({ kind: 'PAGE_BREAK' }, ...part.blocks);
    sources.push(...part.sources);
  }
  blocks.push({ kind: 'PAGE_BREAK' }, ...methodBlocks(exhibits, paper));
  return { ...outline, title: `${outline.title}: binder`, blocks, sources };
}

function exhibitPart(
  exhibit: BoundExhibit,
  sourcesBefore: number,
  { exhibitNames }: OutlinePaper,
): Pick<WrittenDocument, 'blocks' | 'sources'> {
  const { number, bound } = exhibit;
  const title: WrittenBlock = { kind: 'HEADING', level: 1, text: `Exhibit ${number}` };
  const named: WrittenBlock = { kind: 'PARAGRAPH', runs: [{ text: exhibitName(exhibit, exhibitNames) }] };
  switch (bound.kind) {
    case 'PAPER': {
      const part = documentPart(bound.document, sourcesBefore);
      const heading: WrittenBlock = { kind: 'HEADING', level: 2, text: bound.document.title };
      return { blocks: [title, named, heading, ...part.blocks], sources: part.sources };
    }
    case 'PAGES':
      return { blocks: [title, named, ...pageBlocks(number, bound)], sources: [] };
    case 'SHEET':
      return { blocks: [title, named, { kind: 'PARAGRAPH', runs: [{ text: bound.why }] }], sources: [] };
  }
}

function pageBlocks(
  number: number,
  { pages, missing }: Extract<BoundExhibit['bound'], { kind: 'PAGES' }>,
): readonly WrittenBlock[] {
  const shown = pages.flatMap(({ page, png, width, height }, index): readonly WrittenBlock[] => {
    const text = `Exhibit ${number}, page ${page}`;
    return [
      ...(index === 0 ? [] : [{ kind: 'PAGE_BREAK' as const }]),
      { kind: 'HEADING', level: 2, text },
      { kind: 'SCAN', png, width, height, description: `${text}, as a picture of the page on file.` },
    ];
  });
  if (missing.length === 0) return shown;
  const text = `Cited and not shown here: ${missing.join(', ')}. The file has no picture of it, or the binder is full.`;
  return [...shown, { kind: 'PARAGRAPH', runs: [{ text }] }];
}

/** What a reader needs to check the binder against the product. */
function methodBlocks(exhibits: readonly BoundExhibit[], paper: OutlinePaper): readonly WrittenBlock[] {
  const hashes = exhibits.map(({ number, bound }) => [
    [{ text: `Exhibit ${number}` }],
    [{ text: contentWords(bound) }],
    [{ text: bound.kind === 'PAPER' ? bound.document.footer.hash : 'none: a copy of pages on file' }],
  ]);
  const table: WrittenBlock = {
    kind: 'TABLE',
    columns: [
      { heading: 'No.', share: 1.4 },
      { heading: 'In this binder', share: 2.6 },
      { heading: 'SHA-256 of the rows and figures', share: 6 },
    ],
    rows: hashes,
  };
  const say = (text: string): WrittenBlock => ({ kind: 'PARAGRAPH', runs: [{ text }] });
  return [
    { kind: 'HEADING', level: 1, text: 'How this binder was made' },
    say(
      `The outline is version ${paper.number}, with SHA-256 ${paper.hash}. Its numbers count the examinations in this firm’s files, which are not all that the examiner made.`,
    ),
    say(
      'An exhibit made from the files keeps the rows that it counts as they stood. Its SHA-256 finds it again, and it can be counted anew from those rows and compared with the files of today.',
    ),
    say('What may not leave the firm was decided when this copy was made, by the permission of each source.'),
    ...(exhibits.length === 0 ? [] : [table]),
  ];
}

function contentWords(bound: BoundExhibit['bound']): string {
  switch (bound.kind) {
    case 'PAPER':
      return 'whole';
    case 'PAGES':
      return bound.pages.length === 1 ? '1 page' : `${bound.pages.length} pages`;
    case 'SHEET':
      return 'a sheet in its place';
  }
}

/** Why a withheld exhibit is a sheet. */
export function withheldSheet({ withheld }: CopiedExhibit): BoundExhibit['bound'] | null {
  return withheld === null ? null : { kind: 'SHEET', why: withheldText[withheld] };
}
