import fc from 'fast-check';
import type {
  OutlineChapter,
  OutlineContent,
  OutlineQuestion,
} from '../../../server/modules/outlines/outline-content.js';
import type { OutlineEdit } from '../../../server/modules/outlines/outline-edit.js';

/** Invented questions and chapters; nothing here is of anybody. */
export function question(id: string, given: Partial<OutlineQuestion> = {}): OutlineQuestion {
  return {
    id,
    origin: 'RECORD',
    text: `Is it ${id}?`,
    figures: [],
    cites: [{ source: { kind: 'METHOD', methodId: id }, label: `Method ${id}`, detail: null }],
    exhibits: [],
    expectedAnswer: 'Yes.',
    ifDenied: null,
    helpsWitness: 'Nothing.',
    note: null,
    isLeftOut: false,
    ...given,
  };
}

export function chapter(
  id: string,
  questions: readonly OutlineQuestion[],
  given: Partial<OutlineChapter> = {},
): OutlineChapter {
  return {
    id,
    origin: 'RECORD',
    topic: 'RETENTION',
    heading: `Heading ${id}`,
    goal: `Goal ${id}.`,
    standing: { place: 1, unusual: 'As usual.', support: 'Two examinations.' },
    questions,
    isLeftOut: false,
    ...given,
  };
}

export function outline(...chapters: readonly OutlineChapter[]): OutlineContent {
  return { mode: 'CROSS', title: 'Invented outline', chapters, unsupported: [] };
}

/** A person who edits; what they add is numbered. */
export function editorNamed(name: string): { name: string; newId: () => string } {
  let added = 0;
  return { name, newId: () => `${name} ${(added += 1)}` };
}

/** Three chapters with three questions each: of the record, one chapter and one question of each a person's. */
export const written: OutlineContent = outline(
  chapter('a', threeOf('a')),
  chapter('b', threeOf('b'), { topic: 'BREVITY' }),
  chapter('c', threeOf('c'), { origin: 'AUTHOR', topic: null, standing: null }),
);

function threeOf(id: string): readonly OutlineQuestion[] {
  return [1, 2, 3].map((n) => question(`${id}${n}`, n === 3 ? { origin: 'AUTHOR' } : {}));
}

const CHAPTERS = ['a', 'b', 'c'];
const QUESTIONS = CHAPTERS.flatMap((id) => [1, 2, 3].map((n) => `${id}${n}`));
const words = fc.string({ minLength: 0, maxLength: 12 }).map((text) => `Words ${text}`);
const chapterId = fc.constantFrom(...CHAPTERS);
const questionId = fc.constantFrom(...QUESTIONS);
const anyId = fc.constantFrom(...CHAPTERS, ...QUESTIONS);

/** Edits of parts of `written`; some of them can not be made when others came before. */
export const anyEdit: fc.Arbitrary<OutlineEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('ADD_CHAPTER' as const),
    heading: words,
    goal: words,
    afterId: fc.option(chapterId),
  }),
  fc.record({
    kind: fc.constant('ADD_QUESTION' as const),
    chapterId,
    afterId: fc.option(questionId),
    text: words,
    expectedAnswer: words,
    source: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('REWORD' as const),
    questionId,
    words: fc.record({
      text: fc.option(words),
      expectedAnswer: fc.option(words),
      helpsWitness: fc.option(words),
    }),
  }),
  fc.record({
    kind: fc.constant('REWORD' as const),
    chapterId,
    words: fc.record({ heading: fc.option(words), goal: fc.option(words) }),
  }),
  fc.record({ kind: fc.constant('MOVE' as const), chapterId, afterId: fc.option(chapterId) }),
  fc.record({
    kind: fc.constant('MOVE' as const),
    questionId,
    toChapterId: fc.option(chapterId),
    afterId: fc.option(questionId),
  }),
  fc.record({ kind: fc.constant('NOTE' as const), questionId, text: fc.option(words) }),
  fc.record({
    kind: fc.constantFrom('LEAVE_OUT' as const, 'TAKE_IN' as const, 'REMOVE' as const),
    id: anyId,
  }),
);

/** Edits of one question's words, note and printing. */
export function anyEditOf(id: string): fc.Arbitrary<OutlineEdit> {
  return fc.oneof(
    fc.record({
      kind: fc.constant('REWORD' as const),
      questionId: fc.constant(id),
      words: fc.record({
        text: fc.option(words),
        expectedAnswer: fc.option(words),
        helpsWitness: fc.option(words),
      }),
    }),
    fc.record({ kind: fc.constant('NOTE' as const), questionId: fc.constant(id), text: fc.option(words) }),
    fc.record({ kind: fc.constantFrom('LEAVE_OUT' as const, 'TAKE_IN' as const), id: fc.constant(id) }),
  );
}
