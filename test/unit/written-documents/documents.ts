import fc from 'fast-check';
import type { Run, WrittenBlock, WrittenDocument } from '../../../server/platform/written-documents/index.js';

/** A document of invented contents; give what matters. */
export function writtenDocument(parts: Partial<WrittenDocument> = {}): WrittenDocument {
  return {
    title: 'Rebuttal (invented)',
    subtitle: null,
    facts: [],
    blocks: [],
    sources: [],
    signature: null,
    footer: {
      documentId: '01234567-89ab-7def-8123-456789abcdef',
      version: 3,
      hash: 'ab'.repeat(32),
      status: 'Draft',
      mark: null,
    },
    savedAt: new Date('2026-11-22T05:00:00Z'),
    ...parts,
  };
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCÉéñößŁżΩжα≥≤µ0123456789.,;:()[]<>&"“”’–—%/=+@-'];
const words = fc
  .array(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 14 }), { maxLength: 25 })
  .map((list) => list.join(' '));
const longWord = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 80, maxLength: 400 });
const text = fc.oneof({ weight: 9, arbitrary: words }, { weight: 1, arbitrary: longWord });
const someText = text.map((value) => (value.trim() === '' ? 'x' : value));

const run = fc
  .record({
    text,
    isStrong: fc.boolean(),
    cites: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
  })
  // A cite follows words: two marks side by side would be one.
  .map((one) => (one.text.trim() === '' ? { ...one, cites: [] } : one));
const runs = fc.array(run, { maxLength: 4 });
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((count) =>
    fc.record({
      columns: fc.array(fc.record({ heading: someText, share: fc.integer({ min: 1, max: 5 }) }), {
        minLength: count,
        maxLength: count,
      }),
      rows: fc.array(fc.array(runs, { minLength: count, maxLength: count }), { maxLength: 8 }),
      below: fc.array(fc.array(runs, { maxLength: 3 }), { maxLength: 8 }),
    }),
  )
  .map(({ below, ...parts }) => ({ ...parts, below: below.slice(0, parts.rows.length) }))
  .map((parts): WrittenBlock => ({ kind: 'TABLE', ...parts }));

const flowing: fc.Arbitrary<WrittenBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('HEADING' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text: someText,
  }),
  fc.record({ kind: fc.constantFrom('PARAGRAPH' as const, 'QUOTATION' as const, 'NOTICE' as const), runs }),
  fc.record({ kind: fc.constant('LIST' as const), items: fc.array(runs, { maxLength: 5 }) }),
  fc.constant({ kind: 'PAGE_BREAK' as const }),
);

const documentOf = (block: fc.Arbitrary<WrittenBlock>) =>
  fc
    .record({
      title: someText,
      subtitle: fc.option(someText),
      facts: fc.array(fc.record({ term: someText, value: text }), { maxLength: 3 }),
      blocks: fc.array(block, { maxLength: 8 }),
      signature: fc.option(fc.record({ statement: someText, lines: fc.array(someText, { maxLength: 3 }) })),
      details: fc.array(fc.option(someText), { minLength: 6, maxLength: 6 }),
    })
    .map(({ details, ...parts }) => writtenDocument({ ...parts, ...inOrder(parts.blocks, details) }));

export const flowingDocuments = documentOf(flowing);
export const documentsWithTables = documentOf(fc.oneof(flowing, table));

/** The same blocks with their sources numbered in the order of their first mention. */
function inOrder(
  blocks: readonly WrittenBlock[],
  details: readonly (string | null)[],
): Pick<WrittenDocument, 'blocks' | 'sources'> {
  const numbers = new Map<number, number>();
  const renumbered = (list: readonly Run[]): Run[] =>
    list.map((one) => ({
      ...one,
      cites: (one.cites ?? []).map((cite) => {
        const number = numbers.get(cite) ?? numbers.size + 1;
        numbers.set(cite, number);
        return number;
      }),
    }));
  const ordered = blocks.map((block): WrittenBlock => {
    switch (block.kind) {
      case 'PARAGRAPH':
      case 'QUOTATION':
      case 'NOTICE':
        return { ...block, runs: renumbered(block.runs) };
      case 'LIST':
        return { ...block, items: block.items.map(renumbered) };
      case 'TABLE':
        return { ...block, ...tableInOrder(block, renumbered) };
      default:
        return block;
    }
  });
  const sources = [...numbers.values()].map((number) => ({
    number,
    label: `Invented source ${number}`,
    detail: details[number - 1] ?? null,
  }));
  return { blocks: ordered, sources };
}

/** A row is read before what stands below it. */
function tableInOrder(
  { rows, below = [] }: Extract<WrittenBlock, { kind: 'TABLE' }>,
  renumbered: (list: readonly Run[]) => Run[],
): Pick<Extract<WrittenBlock, { kind: 'TABLE' }>, 'rows' | 'below'> {
  const both = rows.map((cells, index) => [cells.map(renumbered), (below[index] ?? []).map(renumbered)]);
  return { rows: both.map(([cells = []]) => cells), below: both.map(([, under = []]) => under) };
}
