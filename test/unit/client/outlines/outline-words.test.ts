import { describe, expect, it } from 'vitest';
import { citeAddress, citeWords, shortCiteWords } from '../../../../client/features/outlines/outline-cite.js';
import {
  COPY_FORMATS,
  copyAddress,
  copyLabel,
  copyName,
} from '../../../../client/features/outlines/outline-copy.js';
import { editItem } from '../../../../client/features/outlines/outline-edits.js';
import { newOutlineAddress, outlineAddress } from '../../../../client/features/outlines/outline-address.js';
import {
  OUTLINE_MODES,
  authorWords,
  coverageWords,
  modeLabel,
  modePurpose,
  partLabel,
  standingWords,
  topicLabel,
} from '../../../../client/features/outlines/outline-words.js';
import { sourceOf } from '../../../../client/features/outlines/question-source.js';
import { FORBIDDEN } from '../../measures/forbidden-words.js';

type Cite = Parameters<typeof citeAddress>[0];

const cite = (given: Partial<Cite>): Cite => ({
  ...{ kind: 'DOCUMENT', label: 'Report.pdf', detail: null, document: null },
  ...{ page: null, line: null, figureKey: null, code: null },
  ...given,
});
const report = { id: 'doc 1', kind: 'REPORT' } as const;
const transcript = { id: 'doc2', kind: 'TRANSCRIPT' } as const;

describe('a source', () => {
  it.each([
    [cite({ document: report, page: 3 }), '/review/doc%201?page=3'],
    [cite({ document: report }), '/documents/doc%201'],
    [cite({ document: transcript, page: 12 }), '/transcripts/doc2?page=12'],
    [cite({ kind: 'FIGURE', figureKey: 'SIDE.DEFENSE' }), '/examiners/ex/examinations?figure=SIDE.DEFENSE'],
    [cite({ kind: 'RULE', code: 'us-frcp-35' }), '/rules?search=us-frcp-35'],
    [cite({ kind: 'METHOD', code: 'clopper-pearson' }), '/methods/clopper-pearson'],
    [cite({ kind: 'AUTHOR' }), null],
    [cite({ kind: 'RECORD' }), null],
    [cite({}), null],
  ])('opens at its page, rows or rule: %#', (given, address) => {
    expect(citeAddress(given, 'ex')).toBe(address);
  });

  it('is short within a line, and whole in the list', () => {
    const quoted = cite({ detail: `page 2, “${'word '.repeat(20)}”` });
    expect(shortCiteWords(quoted)).toBe('Report.pdf');
    expect(citeWords(quoted)).toMatch(/^Report\.pdf, page 2, “word/);
    expect(shortCiteWords(cite({ detail: 'page 2' }))).toBe('Report.pdf, page 2');
  });
});

describe('a copy', () => {
  it('has an address of its version and audience', () => {
    expect(copyAddress('a b', 4, 'docx', 'OUTSIDE')).toBe('/api/outlines/a%20b/4.docx?audience=OUTSIDE');
    expect(copyAddress('a', 4, 'binder', 'FIRM_FILE')).toBe(
      '/api/outlines/a/4/binder.pdf?audience=FIRM_FILE',
    );
  });

  it('has a name that tells nothing of examiner or matter', () => {
    expect(copyName('CROSS', 4, 'pdf')).toBe('outline-v4.pdf');
    expect(copyName('PREPARATION', 4, 'binder')).toBe('preparation-v4-binder.pdf');
  });
});

describe('an edit', () => {
  it('is sent as the one thing that it does', () => {
    expect(
      editItem({ kind: 'MOVE', move: { what: 'QUESTION', id: 'q', toChapterId: 'c', afterId: null } }),
    ).toEqual({ move: { questionId: 'q', toChapterId: 'c', afterId: null } });
    expect(editItem({ kind: 'REWORD_CHAPTER', chapterId: 'c', heading: 'H', goal: null })).toEqual({
      reword: { chapterId: 'c', text: 'H', goal: null },
    });
    expect(editItem({ kind: 'LEAVE_OUT', id: 'q' })).toEqual({ leaveOut: { id: 'q' } });
  });

  it('names the page of an own question only with a document', () => {
    expect(sourceOf({ page: '3', quote: 'x' })).toBeNull();
    expect(sourceOf({ documentId: 'd', page: '3', quote: ' ' })).toEqual({
      ...{ documentId: 'd', page: 3, quote: null },
    });
    expect(sourceOf({ documentId: 'd', page: 'three' })?.page).toBeNull();
  });
});

describe('words', () => {
  it('say how far an outline reaches', () => {
    const coverage = { topics: 14, topicsWithSupport: 9, questions: 1, questionsOfPersons: 0, leftOut: 0 };
    expect(coverageWords(coverage)).toBe('9 of 14 topics supported, 1 question');
  });

  it('say why a chapter stands where it does, in sentences', () => {
    expect(standingWords(['3 questions', 'Counts of the files.', null, ''])).toBe(
      '3 questions. Counts of the files.',
    );
  });

  it('say who changed it, and “you” for the reader', () => {
    const author = { account: { id: 'a', displayName: 'M. Ortiz' } };
    expect(authorWords(author, 'b')).toBe('M. Ortiz');
    expect(authorWords(author, 'a')).toBe('you');
    expect(authorWords(null, 'a')).toBe('a member');
  });

  it('are neutral', () => {
    const all = [
      ...Object.values(topicLabel),
      ...OUTLINE_MODES.flatMap((mode) => [
        modeLabel[mode],
        modePurpose[mode],
        ...Object.values(partLabel[mode]),
      ]),
      ...COPY_FORMATS.map((format) => copyLabel[format]),
    ];
    for (const words of all) expect(words).not.toMatch(FORBIDDEN);
  });

  it('give no person’s name to an address', () => {
    expect(outlineAddress('x/y')).toBe('/outlines/x%2Fy');
    expect(newOutlineAddress('e1')).toBe('/outlines?examiner=e1&begin=1');
  });
});
