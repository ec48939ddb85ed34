import type { Run, WrittenBlock, WrittenDocument, WrittenSource } from './written-document.types.js';

/** Blocks and sources of a document that stands within another. */
export type DocumentPart = {
  readonly blocks: readonly WrittenBlock[];
  readonly sources: readonly WrittenSource[];
};

/**
 * A document as a part of another: its facts as a list, its headings one level lower, its sources numbered on from
 * those before it.
 */
export function documentPart(
  { subtitle, facts, blocks, sources }: Pick<WrittenDocument, 'subtitle' | 'facts' | 'blocks' | 'sources'>,
  sourcesBefore: number,
): DocumentPart {
  const head: WrittenBlock[] = subtitle === null ? [] : [{ kind: 'PARAGRAPH', runs: [{ text: subtitle }] }];
  if (facts.length > 0) {
    const items = facts.map(({ term, value }) => [{ text: `${term}: `, isStrong: true }, { text: value }]);
    head.push({ kind: 'LIST', items });
  }
  return {
    blocks: [...head, ...blocks.map((block) => shifted(block, sourcesBefore))],
    sources: sources.map((source) => ({ ...source, number: source.number + sourcesBefore })),
  };
}

function shifted(block: WrittenBlock, by: number): WrittenBlock {
  const runs = (list: readonly Run[]): readonly Run[] =>
    list.map((run) =>
      run.cites === undefined ? run : { ...run, cites: run.cites.map((number) => number + by) },
    );
  switch (block.kind) {
    case 'HEADING':
      return { ...block, level: block.level === 1 ? 2 : 3 };
    case 'PARAGRAPH':
    case 'QUOTATION':
    case 'NOTICE':
      return { ...block, runs: runs(block.runs) };
    case 'LIST':
      return { ...block, items: block.items.map(runs) };
    case 'TABLE': {
      const below = block.below?.map((paragraphs) => paragraphs.map(runs));
      const rows = block.rows.map((cells) => cells.map(runs));
      return below === undefined ? { ...block, rows } : { ...block, rows, below };
    }
    case 'PICTURE':
    case 'SCAN':
    case 'PAGE_BREAK':
      return block;
  }
}
