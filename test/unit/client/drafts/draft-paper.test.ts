import { describe, expect, it } from 'vitest';
import { blockWords, groupsOf, sourceWords } from '../../../../client/features/drafts/draft-paper.js';
import { copyName } from '../../../../client/features/drafts/use-draft-copy.js';
import { refusalOf } from '../../../../client/lib/use-file-copy.js';
import {
  DRAFT_KINDS,
  draftKindLabel,
  draftKindPurpose,
} from '../../../../client/features/drafts/draft-words.js';
import { FORBIDDEN } from '../../measures/forbidden-words.js';

type Block = Parameters<typeof groupsOf>[0][number];

const block = (id: string, form: Block['form']): Block => ({
  ...{ id, form, origin: 'RECORD', text: id, cells: [], isLeftOut: false, sourceNumbers: [], cites: [] },
});

describe('statements on the page', () => {
  it('make one table of rows, and one list of items, that follow each other', () => {
    const groups = groupsOf([
      block('a', 'PARAGRAPH'),
      block('b', 'ROW'),
      block('c', 'ROW'),
      block('d', 'PARAGRAPH'),
      block('e', 'ROW'),
    ]);
    expect(groups.map(({ form, blocks }) => [form, blocks.map(({ id }) => id)])).toEqual([
      ['PARAGRAPH', ['a']],
      ['ROW', ['b', 'c']],
      ['PARAGRAPH', ['d']],
      ['ROW', ['e']],
    ]);
  });

  it('are named by their first words', () => {
    expect(blockWords({ text: 'Short.', cells: [] })).toBe('Short.');
    expect(blockWords({ text: '', cells: ['2 January', '', 'Oxycodone'] })).toBe('2 January, Oxycodone');
    expect(blockWords({ text: 'x'.repeat(100), cells: [] })).toHaveLength(80);
  });

  it('name their source with its place', () => {
    expect(sourceWords({ label: 'Report.pdf', detail: 'page 2' })).toBe('Report.pdf, page 2');
    expect(sourceWords({ label: 'An entry', detail: null })).toBe('An entry');
  });
});

describe('a copy', () => {
  it('has a name that tells nothing of the matter', () => {
    expect(copyName('MEDICATION_CHRONOLOGY', 3, 'pdf')).toBe('medication-chronology-v3.pdf');
  });

  it.each([
    [{ error: { code: 'CONFLICT', message: 'It is privileged.' } }, 'It is privileged.'],
    [{ error: {} }, 'The server did not answer. Check the connection and try again.'],
    [null, 'The server did not answer. Check the connection and try again.'],
  ])('that is refused says why: %j', (body, words) => {
    expect(refusalOf(body)).toBe(words);
  });
});

describe('the words for kinds', () => {
  it.each(DRAFT_KINDS)('of %s are neutral', (kind) => {
    expect(`${draftKindLabel[kind]} ${draftKindPurpose[kind]}`).not.toMatch(FORBIDDEN);
  });
});
