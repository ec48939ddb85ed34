import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../server/modules/drafts/content-hash.js';
import { numberedSources } from '../../../server/modules/drafts/numbered-sources.js';
import { writtenDraft, type DraftPaper } from '../../../server/modules/drafts/written-draft.js';
import { checkCites } from '../../../server/platform/written-documents/index.js';
import { block, content, documentCite, fillCite, MATTER } from './contents.js';

const paper: DraftPaper = {
  draftId: MATTER,
  kind: 'REBUTTAL',
  number: 3,
  hash: contentHash(content({})),
  status: 'FINAL',
  savedAt: new Date('2026-11-22T05:00:00Z'),
  matterReference: 'DR-1',
  audience: 'OUTSIDE',
  withheld: [],
  mark: null,
};
const row = (id: string, ...cells: string[]) => block(id, { form: 'ROW', text: '', cells });

describe('the sources of a draft', () => {
  it('are numbered in the order in which statements rest on them, each once', () => {
    const { list, ofBlock } = numberedSources(
      content({
        a: [
          block('one', { cites: [documentCite('x', 2), documentCite('y')] }),
          block('left', { cites: [documentCite('z')], isLeftOut: true }),
        ],
        b: [block('two', { cites: [documentCite('y'), documentCite('x', 3)] })],
      }),
    );
    expect(list.map(({ number, label, detail }) => [number, label, detail])).toEqual([
      [1, 'Document x', 'page 2'],
      [2, 'Document y', 'page 1'],
      [3, 'Document x', 'page 3'],
    ]);
    expect([...ofBlock]).toEqual([
      ['one', [1, 2]],
      ['two', [2, 3]],
    ]);
  });

  it('join the rows of one file that a statement rests on', () => {
    const cites = [2, 3, 4, 7, 9, 10].map((number) => fillCite(number));
    const { list } = numberedSources(
      content({
        a: [
          block('one', { cites: [...cites, fillCite(5, 'other')] }),
          block('two', { cites: [fillCite(3)] }),
        ],
      }),
    );
    expect(list.map(({ label, detail }) => `${label}, ${detail}`)).toEqual([
      'File file, rows 2–4, 7, 9–10',
      'File other, row 5',
      'File file, row 3',
    ]);
  });
});

describe('a draft on paper', () => {
  const written = writtenDraft(
    content({
      text: [
        block('one', { text: 'First line.\n\nSecond line.' }),
        block('two', { form: 'ITEM' }),
        block('three', { form: 'ITEM' }),
      ],
      table: [row('four', 'a', 'b', ''), row('five', 'c', '', ''), block('six'), row('seven', '', '', 'd')],
    }),
    paper,
  );

  it('makes lists and tables of neighbours, and paragraphs of lines; the last words carry the cites', () => {
    const [, ...blocks] = written.blocks;
    expect(blocks.map(({ kind }) => kind)).toEqual([
      ...['HEADING', 'PARAGRAPH', 'PARAGRAPH', 'LIST'],
      ...['HEADING', 'TABLE', 'PARAGRAPH', 'TABLE'],
    ]);
    expect(blocks[1]).toEqual({ kind: 'PARAGRAPH', runs: [{ text: 'First line.' }] });
    expect(blocks[2]).toEqual({ kind: 'PARAGRAPH', runs: [{ text: 'Second line.', cites: [1] }] });
    expect(blocks[5]).toMatchObject({
      rows: [
        [[{ text: 'a' }], [{ text: 'b', cites: [1] }], []],
        [[{ text: 'c', cites: [1] }], [], []],
      ],
    });
  });

  it('cites in the order that both writers ask for', () => {
    expect(() => checkCites(written)).not.toThrow();
  });

  it('says on its first page for whom it is, what was withheld and which version it is', () => {
    expect(written.facts.map(({ term, value }) => `${term}: ${value}`)).toEqual([
      'Matter: DR-1',
      'This version saved on: November 22, 2026',
      'Copy for: readers outside the firm',
      'Withheld from this copy: nothing',
      `SHA-256 of this version: ${paper.hash}`,
    ]);
    expect(written.footer).toMatchObject({ status: 'Final copy', version: 3, mark: null });
  });
});
