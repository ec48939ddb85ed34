import { privilegedAmong, withholdingOf, type CitedDocument, type GateCase } from './cite-gate.js';
import type { DraftBlock, DraftContent } from './draft-content.js';
import { blocksOf } from './draft-content.js';
import { withheldCite, withheldText, WORK_PRODUCT, type WithheldStatement } from './withheld-words.js';

/** What may be handed out of a draft. */
export type GateAnswer =
  | { readonly kind: 'REFUSED'; readonly documents: readonly CitedDocument[] }
  | {
      readonly kind: 'ALLOWED';
      /** Without what was left out; the words of withheld statements are replaced. */
      readonly content: DraftContent;
      readonly withheld: readonly WithheldStatement[];
      /** How the sheet is to be treated; null for none. */
      readonly mark: string | null;
    };

/**
 * Decides what of a draft a copy may hold, by the permission of each thing that a statement rests on
 * (`cite-gate.ts`). One privileged document refuses a copy for readers outside as a whole, since what is left of a
 * statement would show that it exists.
 *
 * @throws TypeError for a statement without a cite, which no builder writes and no edit leaves.
 */
export function draftGate(given: DraftContent, gate: GateCase): GateAnswer {
  const content = withoutLeftOut(given);
  for (const block of blocksOf(content)) {
    if (block.cites.length === 0) throw new TypeError(`Statement ${block.id} of a draft has no cite.`);
  }
  const cites = blocksOf(content).flatMap((block) => block.cites);
  const privileged = gate.audience === 'OUTSIDE' ? privilegedAmong(cites, gate) : [];
  if (privileged.length > 0) return { kind: 'REFUSED', documents: privileged };
  const withheld: WithheldStatement[] = [];
  const sections = content.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      const reason = withholdingOf(block.cites, gate);
      if (reason === null) return block;
      withheld.push({ statementId: block.id, reason });
      return withheldBlock(block, withheldText[reason], [withheldCite(reason)]);
    }),
  }));
  const mark = gate.audience === 'FIRM_FILE' ? WORK_PRODUCT : null;
  return { kind: 'ALLOWED', content: { ...content, sections }, withheld, mark };
}

/** Sections of which everything was left out go with it. */
function withoutLeftOut(content: DraftContent): DraftContent {
  return {
    ...content,
    sections: content.sections
      .map((section) => ({ ...section, blocks: section.blocks.filter(({ isLeftOut }) => !isLeftOut) }))
      .filter(({ blocks }) => blocks.length > 0),
  };
}

function withheldBlock(block: DraftBlock, words: string, cites: DraftBlock['cites']): DraftBlock {
  return {
    ...block,
    text: block.form === 'ROW' ? '' : words,
    cells: block.cells.map((_cell, index) => (index === 0 ? words : '')),
    cites,
  };
}
