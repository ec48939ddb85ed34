import type { Run, WrittenBlock, WrittenDocument } from './written-document.types.js';

/** The runs of a block in the order in which they are read. */
export function runsOf(block: WrittenBlock): readonly Run[] {
  switch (block.kind) {
    case 'PARAGRAPH':
    case 'QUOTATION':
    case 'NOTICE':
      return block.runs;
    case 'LIST':
      return block.items.flat();
    case 'TABLE':
      return block.rows.flatMap((cells, index) => [...cells.flat(), ...(block.below?.[index] ?? []).flat()]);
    case 'HEADING':
    case 'PICTURE':
    case 'SCAN':
    case 'PAGE_BREAK':
      return [];
  }
}

/**
 * Word counts footnotes by itself, in the order of their first mention: were the sources in another order, the Word
 * file and the PDF would cite different ones.
 *
 * @throws TypeError for a document that breaks the order, cites what is not there, or lists what it never cites.
 */
export function checkCites({ blocks, sources }: Pick<WrittenDocument, 'blocks' | 'sources'>): void {
  const mentioned = new Set(blocks.flatMap(runsOf).flatMap(({ cites }) => cites ?? []));
  const numbers = sources.map(({ number }) => number);
  const isInOrder =
    mentioned.size === numbers.length &&
    [...mentioned].every((number, index) => number === index + 1) &&
    numbers.every((number, index) => number === index + 1);
  if (!isInOrder) throw new TypeError('Sources are not numbered in the order of their first mention.');
}
