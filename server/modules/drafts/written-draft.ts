import { dayInWords } from '../../kernel/day-words.js';
import type { Run, WrittenBlock, WrittenDocument } from '../../platform/written-documents/index.js';
import type { DraftBlock, DraftContent, DraftSection } from './draft-content.js';
import type { DraftAudience, DraftKind, DraftStatus } from './draft-vocabulary.js';
import { numberedSources, type NumberedSources } from './numbered-sources.js';
import { withheldWords, type WithheldStatement } from './withheld-words.js';

/** What a copy says of itself beside the contents. */
export type DraftPaper = {
  readonly draftId: string;
  readonly kind: DraftKind;
  readonly number: number;
  readonly hash: string;
  readonly status: DraftStatus;
  readonly savedAt: Date;
  readonly matterReference: string;
  readonly audience: DraftAudience;
  readonly withheld: readonly WithheldStatement[];
  readonly mark: string | null;
};

/** What a reader is to know of a document of this kind before all else; null where its title says it. */
const notices: Readonly<Record<DraftKind, string | null>> = {
  REBUTTAL:
    'Prepared for the treater to edit and sign. Statements from the record cite it; words without a page of the record are the writer’s own and say so.',
  MEDICATION_CHRONOLOGY:
    'Prepared from dispensing records for a pharmacist or prescriber to edit and sign. A fill shows what was dispensed, not what was taken.',
  CLINICAL_NARRATIVE:
    'Prepared from dispensing records for a pharmacist or prescriber to edit and sign. It restates records and gives no medical opinion of its own.',
  PREPARATION_SHEET: null,
  DIVERGENCE_TABLE: null,
  FOUNDATION_CARD: null,
};

const audienceWords: Readonly<Record<DraftAudience, string>> = {
  FIRM_FILE: "the firm's own file",
  OUTSIDE: 'readers outside the firm',
};

/** The contents, as the gate let them through, as a document for paper. */
export function writtenDraft(content: DraftContent, paper: DraftPaper): WrittenDocument {
  const sources = numberedSources(content);
  const notice = notices[paper.kind];
  const blocks = [
    ...(notice === null ? [] : [{ kind: 'NOTICE' as const, runs: [{ text: notice }] }]),
    ...content.sections.flatMap((section) => sectionBlocks(section, sources)),
  ];
  return {
    title: content.title,
    subtitle: content.subtitle,
    facts: [
      { term: 'Matter', value: paper.matterReference },
      { term: 'This version saved on', value: dayInWords(paper.savedAt.toISOString().slice(0, 10)) },
      { term: 'Copy for', value: audienceWords[paper.audience] },
      { term: 'Withheld from this copy', value: withheldWords(paper.withheld) },
      { term: 'SHA-256 of this version', value: paper.hash },
    ],
    blocks,
    sources: sources.list.map(({ number, label, detail }) => ({ number, label, detail })),
    signature: content.signature,
    footer: {
      documentId: paper.draftId,
      version: paper.number,
      hash: paper.hash,
      status: paper.status === 'FINAL' ? 'Final copy' : 'Draft',
      mark: paper.mark,
    },
    savedAt: paper.savedAt,
  };
}

function sectionBlocks(section: DraftSection, sources: NumberedSources): readonly WrittenBlock[] {
  const blocks: WrittenBlock[] = [{ kind: 'HEADING', level: 1, text: section.heading }];
  for (const group of groupedByForm(section.blocks)) {
    const form = group[0]?.form;
    if (form === 'ROW') blocks.push(table(section, group, sources));
    else if (form === 'ITEM') {
      blocks.push({ kind: 'LIST', items: group.map((block) => [cited(block.text, block, sources)]) });
    } else {
      for (const block of group) blocks.push(...paragraphs(block, sources));
    }
  }
  return blocks;
}

/** Neighbours of one form together: rows make a table, items a list. */
function groupedByForm(blocks: readonly DraftBlock[]): readonly (readonly DraftBlock[])[] {
  const groups: DraftBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.[0]?.form === block.form) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** Words of a person may have several paragraphs; the last carries the cites. */
function paragraphs(block: DraftBlock, sources: NumberedSources): readonly WrittenBlock[] {
  const kind = block.form === 'QUOTATION' ? 'QUOTATION' : 'PARAGRAPH';
  const texts = block.text.split(/\n+/).filter((text) => text.trim() !== '');
  return texts.map((text, index) => ({
    kind,
    runs: [index === texts.length - 1 ? cited(text, block, sources) : { text }],
  }));
}

function table(
  { columns }: DraftSection,
  rows: readonly DraftBlock[],
  sources: NumberedSources,
): WrittenBlock {
  return {
    kind: 'TABLE',
    columns,
    rows: rows.map((row) => {
      // A mark needs words before it.
      const last = row.cells.findLastIndex((cell) => cell.trim() !== '');
      return row.cells.map((cell, index) => {
        if (cell.trim() === '') return [];
        return [index === last ? cited(cell, row, sources) : { text: cell }];
      });
    }),
  };
}

function cited(text: string, { id }: DraftBlock, sources: NumberedSources): Run {
  return { text, cites: sources.ofBlock.get(id) ?? [] };
}
