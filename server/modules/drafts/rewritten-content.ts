import { canonicalJson } from '../../kernel/canonical-json.js';
import { blocksOf, wordsOf, type DraftBlock, type DraftContent, type DraftSection } from './draft-content.js';
import type { DraftChangeKind } from './draft-vocabulary.js';

/** What writing a draft again did to one statement of the record. Null: it was not there, or is no longer. */
export type DraftChange = {
  readonly kind: DraftChangeKind;
  readonly blockId: string;
  readonly heading: string;
  readonly before: string | null;
  readonly after: string | null;
};

const KEPT = 'kept';

/**
 * The draft written again from the record: what persons wrote stands behind the same statement as before, or behind
 * the nearest one above it that is still there; what was left out stays left out. Words whose part of the document is
 * gone stand in a part of their own.
 */
export function rewrittenContent(
  before: DraftContent,
  fresh: DraftContent,
): { readonly content: DraftContent; readonly changes: readonly DraftChange[] } {
  const leftOut = new Set(blocksOf(before).flatMap(({ id, isLeftOut }) => (isLeftOut ? [id] : [])));
  const words = wordsByPlace(before, fresh);
  const sections = fresh.sections.map((section) => ({
    ...section,
    blocks: [
      ...(words.atBeginning.get(section.id) ?? []),
      ...section.blocks.flatMap((block) => [
        { ...block, isLeftOut: leftOut.has(block.id) },
        ...(words.behind.get(block.id) ?? []),
      ]),
    ],
  }));
  return {
    content: { ...fresh, sections: [...sections, ...words.homeless] },
    changes: changesBetween(before, fresh),
  };
}

/** Words of persons by the statement above them, by the section that they begin, and those of sections that are gone. */
type PlacedWords = {
  readonly behind: ReadonlyMap<string, readonly DraftBlock[]>;
  readonly atBeginning: ReadonlyMap<string, readonly DraftBlock[]>;
  readonly homeless: readonly DraftSection[];
};

function wordsByPlace(before: DraftContent, fresh: DraftContent): PlacedWords {
  const present = new Set(blocksOf(fresh).map(({ id }) => id));
  const sections = new Set(fresh.sections.map(({ id }) => id));
  const behind = new Map<string, DraftBlock[]>();
  const atBeginning = new Map<string, DraftBlock[]>();
  const homeless: DraftBlock[] = [];
  let from = '';
  for (const section of before.sections) {
    let above: string | null = null;
    for (const block of section.blocks) {
      if (block.origin === 'RECORD') above = present.has(block.id) ? block.id : above;
      else if (above !== null) behind.set(above, [...(behind.get(above) ?? []), block]);
      else if (sections.has(section.id)) {
        atBeginning.set(section.id, [...(atBeginning.get(section.id) ?? []), block]);
      } else {
        homeless.push(block);
        from = section.heading;
      }
    }
  }
  const kept = { id: KEPT, heading: keptHeading(from), columns: [], blocks: homeless };
  return { behind, atBeginning, homeless: homeless.length === 0 ? [] : [kept] };
}

/** A part that was kept before keeps its heading. */
function keptHeading(from: string): string {
  return from.startsWith('Kept from: ') ? from : `Kept from: ${from}`;
}

function changesBetween(before: DraftContent, fresh: DraftContent): readonly DraftChange[] {
  const former = statementsOf(before);
  const present = statementsOf(fresh);
  const gone = [...former].flatMap(([blockId, { heading, block }]): DraftChange[] =>
    present.has(blockId) ? [] : [{ kind: 'REMOVED', blockId, heading, before: wordsOf(block), after: null }],
  );
  const there = [...present].flatMap(([blockId, { heading, block }]): DraftChange[] => {
    const was = former.get(blockId)?.block;
    if (was === undefined) return [{ kind: 'ADDED', blockId, heading, before: null, after: wordsOf(block) }];
    const isSame = canonicalJson([wordsOf(was), was.cites]) === canonicalJson([wordsOf(block), block.cites]);
    return isSame ? [] : [{ kind: 'CHANGED', blockId, heading, before: wordsOf(was), after: wordsOf(block) }];
  });
  return [...there, ...gone];
}

function statementsOf({
  sections,
}: DraftContent): ReadonlyMap<string, { heading: string; block: DraftBlock }> {
  return new Map(
    sections.flatMap(({ heading, blocks }) =>
      blocks.flatMap((block) => (block.origin === 'RECORD' ? [[block.id, { heading, block }] as const] : [])),
    ),
  );
}
