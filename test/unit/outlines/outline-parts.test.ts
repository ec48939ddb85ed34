import { describe, expect, it } from 'vitest';
import { numberedExhibits } from '../../../server/modules/outlines/exhibit-numbers.js';
import { groupedSaves } from '../../../server/modules/outlines/grouped-saves.js';
import { outlineCoverage } from '../../../server/modules/outlines/outline-coverage.js';
import type { OutlineVersionRow } from '../../../server/modules/outlines/outline.queries.js';
import { outlineByTemplate, templateOf } from '../../../server/modules/outlines/outline-template.js';
import type { OutlineSteps } from '../../../server/modules/outlines/stored-outline.js';
import { writtenTemplate } from '../../../server/modules/outlines/written-template.js';
import { chapter, outline, question } from './contents.js';

describe('numbers of exhibits', () => {
  const document = (documentId: string) => ({ kind: 'DOCUMENT', documentId }) as const;
  const data = (exhibitId: string | null) =>
    ({ kind: 'DATA', exhibitKind: 'RETENTION_TABLE', exhibitId }) as const;

  it('go by first mention in what is printed, one for each exhibit', () => {
    const content = outline(
      chapter('left', [question('l', { exhibits: [document('z')] })], { isLeftOut: true }),
      chapter('a', [
        question('out', { exhibits: [document('y')], isLeftOut: true }),
        question('first', { exhibits: [document('d'), data('e'), document('d')] }),
        question('second', { exhibits: [data('e'), data(null), document('c')] }),
        question('none'),
      ]),
    );
    const { list, ofQuestion } = numberedExhibits(content);
    expect(list).toEqual([
      { number: 1, reference: document('d') },
      { number: 2, reference: data('e') },
      { number: 3, reference: document('c') },
    ]);
    expect([...ofQuestion]).toEqual([
      ['first', [1, 2]],
      ['second', [2, 3]],
      ['none', []],
    ]);
  });
});

describe('the coverage of an outline', () => {
  it('counts topics once, whether supported or not, and what is printed', () => {
    const content = {
      ...outline(
        chapter('a', [question('a1'), question('a2', { isLeftOut: true })]),
        chapter('own', [question('o', { origin: 'AUTHOR' })], { origin: 'AUTHOR', topic: null }),
        chapter('b', [question('b1')], { topic: 'BREVITY', isLeftOut: true }),
      ),
      unsupported: [{ topic: 'INCOME' as const, reason: 'No fee is on file.' }],
    };
    expect(outlineCoverage(content)).toEqual({
      ...{ topics: 3, topicsWithSupport: 2 },
      ...{ questions: 2, questionsOfPersons: 1, leftOut: 2 },
    });
  });
});

describe('versions as they are listed', () => {
  const save = (number: number, second: number, steps: OutlineSteps, savedBy = 'ina'): OutlineVersionRow => ({
    ...{ number, steps, savedBy, sha256: `hash ${number}` },
    savedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, second)),
  });

  it('take one person’s saves within a minute together, and say what was done', () => {
    const saves = [
      save(6, 400, { NOTE: 1 }),
      save(5, 130, { REWORD: 1, MOVE: 1 }),
      save(4, 100, { REWORD: 1 }),
      save(3, 50, { REMOVE: 1 }),
      save(2, 40, { ADD_QUESTION: 2 }, 'bram'),
      save(1, 30, { CREATED: 1 }, 'bram'),
    ];
    expect(groupedSaves(saves).map(({ number, summary }) => [number, summary])).toEqual([
      [6, '1 note written'],
      [5, '2 reworded, 1 moved, 1 removed'],
      [2, '2 questions added'],
      [1, 'written from the record'],
    ]);
  });

  it('leave what was made as a whole by itself', () => {
    const saves = [save(3, 3, { REWORD: 1 }), save(2, 2, { RESTORED: 1 }), save(1, 1, { REWORD: 1 })];
    expect(groupedSaves(saves).map(({ summary }) => summary)).toEqual([
      '1 reworded',
      'version 1 restored',
      '1 reworded',
    ]);
  });
});

describe('a template', () => {
  const own = (id: string, text: string) =>
    question(id, { origin: 'AUTHOR', text, note: 'A note.', expectedAnswer: 'An answer.' });
  const content = outline(
    chapter('b', [question('b1'), own('o1', 'Own to brevity?')], {
      topic: 'BREVITY',
      heading: 'As a person headed it',
      reworded: { by: 'Ina', from: { heading: 'Brevity', goal: 'Goal.' } },
    }),
    chapter('own', [own('o2', 'Own?')], { origin: 'AUTHOR', topic: null, standing: null }),
    chapter('a', [question('a1')]),
    chapter('c', [question('c1')], { topic: 'INCOME', isLeftOut: true }),
  );
  const chapters = templateOf(content);

  it('keeps the order and persons’ questions, and nothing of the record or of notes', () => {
    expect(chapters).toEqual([
      { topic: 'BREVITY', heading: 'Brevity', goal: null, questions: ['Own to brevity?'] },
      { topic: null, heading: 'Heading own', goal: 'Goal own.', questions: ['Own?'] },
      { topic: 'RETENTION', heading: 'Heading a', goal: null, questions: [] },
    ]);
  });

  it('orders another outline and adds its questions where the record supports their topic', () => {
    const other = outline(
      chapter('x', [question('x1')], { topic: 'RECORDS' }),
      chapter('r', [question('r1')]),
    );
    let made = 0;
    const by = outlineByTemplate(other, { name: 'Invented', chapters }, () => String((made += 1)));
    expect(by.chapters.map(({ heading, questions }) => [heading, questions.map(({ text }) => text)])).toEqual(
      [
        ['Heading own', ['Own?']],
        ['Heading r', ['Is it r1?']],
        ['Heading x', ['Is it x1?']],
      ],
    );
    expect(by.chapters[0]?.questions[0]?.cites[0]?.label).toBe(
      'Words of the template “Invented”, not taken from the record',
    );
  });

  it('names each topic once, has a heading to every chapter, and is not without chapters', () => {
    const [first] = chapters;
    if (first === undefined) throw new Error('No chapter.');
    expect(writtenTemplate(chapters)).toEqual(chapters);
    for (const faulty of [
      [],
      [first, first],
      [{ ...first, heading: ' ' }],
      [{ ...first, questions: [''] }],
    ]) {
      expect(() => writtenTemplate(faulty)).toThrow(
        expect.objectContaining({ inputPath: ['input', 'chapters'] }),
      );
    }
  });
});
