import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dropOf,
  movedChapters,
  outlineNumbers,
  placeWords,
  stepOf,
} from '../../../../client/features/outlines/outline-order.js';

type Chapter = Parameters<typeof movedChapters>[0][number];
type Question = Chapter['questions'][number];

const question = (id: string, isLeftOut = false): Question => ({
  ...{ id, isLeftOut, origin: 'RECORD', text: `${id}?`, figures: [], cites: [], exhibitNumbers: [] },
  ...{ expectedAnswer: 'Yes.', ifDenied: null, helpsWitness: '', note: null },
  ...{ rewordedBy: null, recordText: null },
});

const chapter = (id: string, questions: readonly Question[], isLeftOut = false): Chapter => ({
  ...{ id, isLeftOut, origin: 'RECORD', topic: null, heading: `Chapter ${id}`, goal: '', place: null },
  ...{ unusual: null, support: null, rewordedBy: null, questions: [...questions] },
});

/** "A:1 2|B:" for chapters and their questions, in order. */
const written = (chapters: readonly Chapter[]): string =>
  chapters.map(({ id, questions }) => `${id}:${questions.map((each) => each.id).join(' ')}`).join('|');

const read = (text: string): readonly Chapter[] =>
  text.split('|').map((part) => {
    const [id = '', questions = ''] = part.split(':');
    return chapter(
      id,
      questions
        .split(' ')
        .filter((each) => each !== '')
        .map((each) => question(each)),
    );
  });

const someOutline = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }).map((sizes) =>
  sizes.map((size, at) =>
    chapter(
      `c${at}`,
      Array.from({ length: size }, (_, index) => question(`q${at}.${index}`)),
    ),
  ),
);
const idsOf = (chapters: readonly Chapter[]) =>
  chapters.flatMap(({ id, questions }) => [id, ...questions.map((each) => each.id)]).toSorted();

describe('a step', () => {
  it.each([
    ['A:1 2 3|B:4', '2', 'UP', 'A:2 1 3|B:4'],
    ['A:1 2 3|B:4', '1', 'DOWN', 'A:2 1 3|B:4'],
    ['A:1 2 3|B:4', '3', 'DOWN', 'A:1 2|B:3 4'],
    ['A:1 2 3|B:4', '4', 'UP', 'A:1 2 3 4|B:'],
    ['A:|B:4', '4', 'UP', 'A:4|B:'],
    ['A:1|B:2|C:3', 'B', 'UP', 'B:2|A:1|C:3'],
    ['A:1|B:2|C:3', 'B', 'DOWN', 'A:1|C:3|B:2'],
  ] as const)('takes %s, %s %s, to %s', (before, id, direction, after) => {
    const chapters = read(before);
    const step = stepOf(chapters, id, direction);
    expect(step).not.toBeNull();
    expect(step && written(movedChapters(chapters, step))).toBe(after);
  });

  it.each([
    ['A:1|B:2', '1', 'UP'],
    ['A:1|B:2', '2', 'DOWN'],
    ['A:1|B:2', 'A', 'UP'],
    ['A:1|B:2', 'B', 'DOWN'],
    ['A:1|B:2', 'gone', 'UP'],
  ] as const)('of %s, %s %s, leads nowhere', (before, id, direction) => {
    expect(stepOf(read(before), id, direction)).toBeNull();
  });

  it('up is undone by a step down', () => {
    fc.assert(
      fc.property(someOutline, fc.nat(), (chapters, at) => {
        const ids = idsOf(chapters);
        const id = ids[at % ids.length]!;
        const up = stepOf(chapters, id, 'UP');
        if (up === null) return;
        const moved = movedChapters(chapters, up);
        const down = stepOf(moved, id, 'DOWN');
        expect(down).not.toBeNull();
        expect(down && written(movedChapters(moved, down))).toBe(written(chapters));
      }),
    );
  });
});

describe('a drop', () => {
  it.each([
    ['A:1 2 3|B:4', '1', '3', 'A:2 3 1|B:4'],
    ['A:1 2 3|B:4', '3', '1', 'A:3 1 2|B:4'],
    ['A:1 2 3|B:4 5', '1', '5', 'A:2 3|B:4 1 5'],
    ['A:1 2|B:', '1', 'B', 'A:2|B:1'],
    ['A:1|B:2|C:3', 'A', 'C', 'B:2|C:3|A:1'],
    ['A:1|B:2|C:3', 'C', 'A', 'C:3|A:1|B:2'],
  ])('takes %s, %s upon %s, to %s', (before, id, overId, after) => {
    const chapters = read(before);
    const move = dropOf(chapters, id, overId);
    expect(move && written(movedChapters(chapters, move))).toBe(after);
  });

  it('upon itself, or upon what is gone, changes nothing', () => {
    expect(dropOf(read('A:1 2'), '1', '1')).toBeNull();
    expect(dropOf(read('A:1 2'), '1', 'gone')).toBeNull();
  });

  it('puts a chapter or question where the other one was, and loses none', () => {
    fc.assert(
      fc.property(someOutline, fc.nat(), fc.nat(), (chapters, one, other) => {
        const ids = idsOf(chapters);
        const [id, overId] = [ids[one % ids.length]!, ids[other % ids.length]!];
        const move = dropOf(chapters, id, overId);
        if (move === null) return;
        const moved = movedChapters(chapters, move);
        expect(idsOf(moved)).toEqual(ids);
        // Made twice it is the same: the server's answer may come while the page still makes it.
        expect(written(movedChapters(moved, move))).toBe(written(moved));
      }),
    );
  });
});

describe('a move of what somebody removed', () => {
  it('changes nothing', () => {
    const chapters = read('A:1 2');
    expect(movedChapters(chapters, { what: 'CHAPTER', id: 'gone', afterId: null })).toEqual(chapters);
    expect(
      movedChapters(chapters, { what: 'QUESTION', id: '1', toChapterId: 'gone', afterId: null }),
    ).toEqual(chapters);
  });

  it('goes to the end where what it was to follow is gone', () => {
    const move = { what: 'QUESTION', id: '1', toChapterId: 'A', afterId: 'gone' } as const;
    expect(written(movedChapters(read('A:1 2 3'), move))).toBe('A:2 3 1');
  });
});

describe('numbers', () => {
  it('pass over what is left out, and chapters without a question to print', () => {
    const numbers = outlineNumbers([
      chapter('a', [question('1'), question('2', true), question('3')]),
      chapter('b', [question('4')], true),
      chapter('d', [question('6', true)]),
      chapter('c', [question('5')]),
    ]);
    expect([...numbers]).toEqual([
      ['a', '1'],
      ['1', '1.1'],
      ['3', '1.2'],
      ['c', '2'],
      ['5', '2.1'],
    ]);
  });
});

describe('the place that is read aloud', () => {
  it('names the place and the chapter', () => {
    const chapters = read('A:1 2 3|B:4');
    expect(placeWords(chapters, '2')).toBe('Question is now at place 2 of 3 in “Chapter A”.');
    expect(placeWords(chapters, 'B')).toBe('Chapter “Chapter B” is now at place 2 of 2.');
    expect(placeWords(chapters, 'gone')).toBe('It is no longer in this outline.');
  });
});
