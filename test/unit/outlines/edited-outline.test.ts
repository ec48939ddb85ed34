import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editConflicts } from '../../../server/modules/outlines/edit-conflicts.js';
import { editedOutline } from '../../../server/modules/outlines/edited-outline.js';
import { questionsOf, type OutlineContent } from '../../../server/modules/outlines/outline-content.js';
import type { OutlineEdit } from '../../../server/modules/outlines/outline-edit.js';
import { OutlineEditError, OutlinePartGoneError } from '../../../server/modules/outlines/outline.errors.js';
import { questionIn } from '../../../server/modules/outlines/outline-parts.js';
import { anyEdit, anyEditOf, chapter, editorNamed, outline, question, written } from './contents.js';

const edited = (edits: readonly OutlineEdit[], content = written, name = 'Ina'): OutlineContent =>
  editedOutline(content, edits, editorNamed(name));
const order = ({ chapters }: OutlineContent): string[] =>
  chapters.map(({ id, questions }) => `${id}:${questions.map((asked) => asked.id).join(' ')}`);
const asked = (content: OutlineContent, id: string) => questionIn(content, id)?.question;
const reword = (questionId: string, text: string): OutlineEdit => ({
  kind: 'REWORD',
  questionId,
  words: { text, expectedAnswer: null, helpsWitness: null },
});

/** The edits that can be made one after another; the others are refused and change nothing. */
function madeEdits(edits: readonly OutlineEdit[]): { content: OutlineContent; made: OutlineEdit[] } {
  const made: OutlineEdit[] = [];
  const editor = editorNamed('Ina');
  let content = written;
  for (const edit of edits) {
    try {
      content = editedOutline(content, [edit], editor);
      made.push(edit);
    } catch (error) {
      if (!(error instanceof OutlineEditError) && !(error instanceof OutlinePartGoneError)) throw error;
    }
  }
  return { content, made };
}

describe('edits of an outline', () => {
  it('move a question within its chapter and into another', () => {
    expect(order(edited([{ kind: 'MOVE', questionId: 'a1', toChapterId: null, afterId: 'a2' }]))[0]).toBe(
      'a:a2 a1 a3',
    );
    expect(order(edited([{ kind: 'MOVE', questionId: 'a1', toChapterId: 'b', afterId: null }]))).toEqual([
      'a:a2 a3',
      'b:a1 b1 b2 b3',
      'c:c1 c2 c3',
    ]);
  });

  it('move a chapter to the beginning and behind another', () => {
    const first = edited([{ kind: 'MOVE', chapterId: 'c', afterId: null }]);
    expect(first.chapters.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    const last = edited([{ kind: 'MOVE', chapterId: 'a', afterId: 'c' }]);
    expect(last.chapters.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  it('add a question that cites its author, and the page when one is given', () => {
    const cite = {
      source: { kind: 'DOCUMENT', documentId: 'd', page: 2, line: null, quote: null },
      label: 'Invented.pdf',
      detail: 'page 2',
    } as const;
    const add = {
      kind: 'ADD_QUESTION',
      chapterId: 'a',
      afterId: 'a1',
      text: ' Own? ',
      expectedAnswer: '',
    } as const;
    const content = edited([
      { ...add, source: null },
      { ...add, afterId: null, source: { cite, exhibit: { kind: 'DOCUMENT', documentId: 'd' } } },
    ]);
    expect(order(content)[0]).toBe('a:author:Ina 2 a1 author:Ina 1 a2 a3');
    expect(asked(content, 'author:Ina 1')).toMatchObject({ origin: 'AUTHOR', text: 'Own?', exhibits: [] });
    expect(asked(content, 'author:Ina 2')?.cites.map(({ label }) => label)).toEqual([
      'Invented.pdf',
      'Words of Ina, not taken from the record',
    ]);
  });

  it('reword a question of the record, say who did, and forget it when it reads as before', () => {
    const content = edited([reword('a1', 'Otherwise?')]);
    expect(asked(content, 'a1')).toMatchObject({
      origin: 'RECORD',
      text: 'Otherwise?',
      reworded: { by: 'Ina', from: { text: 'Is it a1?' } },
    });
    const again = edited([reword('a1', 'Yet otherwise?')], content, 'Bram');
    expect(asked(again, 'a1')?.reworded).toMatchObject({ by: 'Bram', from: { text: 'Is it a1?' } });
    expect(edited([reword('a1', 'Is it a1?')], again)).toEqual(written);
  });

  it('reword a person’s question and cite both persons', () => {
    const content = edited([reword('a3', 'Mine?')], edited([reword('a3', 'Yours?')], written, 'Bram'));
    expect(
      asked(content, 'a3')
        ?.cites.map(({ label }) => label)
        .slice(1),
    ).toEqual(['Words of Bram, not taken from the record', 'Words of Ina, not taken from the record']);
    expect(asked(content, 'a3')).not.toHaveProperty('reworded');
  });

  it('keep the figures of the record in the words, and name the one that would be lost', () => {
    const figure = { key: 'SIDE.DEFENSE', numerator: 6, denominator: 48, words: '6 of 48' };
    const content = outline(chapter('a', [question('q', { text: 'It was 6 of 48?', figures: [figure] })]));
    expect(asked(edited([reword('q', 'In 6 of 48, yes?')], content), 'q')?.text).toBe('In 6 of 48, yes?');
    for (const text of ['In some?', 'In 46 of 48?', 'In 6 of 480?']) {
      expect(() => edited([reword('q', text)], content)).toThrow('Keep “6 of 48” in the question');
    }
  });

  it('do not remove what the record says, nor a chapter that holds some of it', () => {
    for (const id of ['a1', 'a', 'c'])
      expect(() => edited([{ kind: 'REMOVE', id }])).toThrow(OutlineEditError);
    expect(order(edited([{ kind: 'REMOVE', id: 'a3' }]))[0]).toBe('a:a1 a2');
  });

  it('refuse what is no longer there, with what to do', () => {
    const gone: OutlineEdit[] = [
      reword('x', 'Words?'),
      { kind: 'NOTE', questionId: 'x', text: 'Note' },
      { kind: 'LEAVE_OUT', id: 'x' },
      { kind: 'MOVE', chapterId: 'x', afterId: null },
      { kind: 'MOVE', questionId: 'a1', toChapterId: null, afterId: 'b1' },
      { kind: 'ADD_QUESTION', chapterId: 'x', afterId: null, text: 'Own?', expectedAnswer: '', source: null },
    ];
    for (const edit of gone) expect(() => edited([edit])).toThrow(OutlinePartGoneError);
  });

  it('refuse words that are none or too long, naming the edit', () => {
    for (const text of ['', ' – ', 'x'.repeat(2_001)]) {
      expect(() => edited([reword('b1', 'Fine?'), reword('a1', text)])).toThrow(
        expect.objectContaining({ inputPath: ['input', 'edits', '1'] }),
      );
    }
  });

  it('keep every id once, every question of the record and its cites, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const { content, made } = madeEdits(edits);
        const ids = [...content.chapters, ...questionsOf(content)].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const removed = new Set(made.flatMap((edit) => (edit.kind === 'REMOVE' ? [edit.id] : [])));
        for (const was of questionsOf(written)) {
          const is = asked(content, was.id);
          expect(is === undefined).toBe(removed.has(was.id) && was.origin === 'AUTHOR');
          if (was.origin === 'RECORD') expect(is?.cites).toEqual(was.cites);
        }
        for (const { cites } of questionsOf(content)) expect(cites.length).toBeGreaterThan(0);
      }),
    );
  });

  it('are undone by the inverse move', () => {
    const questions = questionsOf(written).map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.constantFrom('a', 'b', 'c'),
        fc.nat({ max: 3 }),
        (id, toChapterId, place) => {
          const from = questionIn(written, id);
          const former = from?.chapter.questions.map((one) => one.id) ?? [];
          const target = written.chapters.find((one) => one.id === toChapterId)?.questions ?? [];
          const others = target.map((one) => one.id).filter((other) => other !== id);
          const there = edited([
            { kind: 'MOVE', questionId: id, toChapterId, afterId: [null, ...others][place] ?? null },
          ]);
          const back: OutlineEdit = {
            ...{ kind: 'MOVE', questionId: id, toChapterId: from?.chapter.id ?? null },
            afterId: former[former.indexOf(id) - 1] ?? null,
          };
          expect(edited([back], there)).toEqual(written);
        },
      ),
    );
  });

  it('of two people on different questions come to the same in either order, without a conflict', () => {
    const one = fc.array(anyEditOf('a1'), { minLength: 1, maxLength: 6 });
    const other = fc.array(anyEditOf('b2'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(one, other, (first, second) => {
        const byFirst = edited(first);
        expect(editConflicts(written, byFirst, second)).toEqual([]);
        const bySecond = edited(second, written, 'Bram');
        expect(edited(second, byFirst, 'Bram')).toEqual(edited(first, bySecond));
      }),
    );
  });
});

describe('two people at the same words', () => {
  const theirs = edited([reword('a1', 'Theirs?')]);

  it('are shown both texts', () => {
    expect(editConflicts(written, theirs, [reword('b1', 'Other?'), reword('a1', 'Mine?')])).toEqual([
      { edit: 1, partId: 'a1', field: 'TEXT', seen: 'Is it a1?', present: 'Theirs?', yours: 'Mine?' },
    ]);
  });

  it('are in no conflict when they wrote the same, or changed different parts of one question', () => {
    expect(editConflicts(written, theirs, [reword('a1', ' Theirs? ')])).toEqual([]);
    expect(editConflicts(written, theirs, [{ kind: 'NOTE', questionId: 'a1', text: 'Note' }])).toEqual([]);
    expect(editConflicts(written, theirs, [{ kind: 'LEAVE_OUT', id: 'a1' }])).toEqual([]);
    expect(
      editConflicts(written, theirs, [{ kind: 'MOVE', questionId: 'a1', toChapterId: 'b', afterId: null }]),
    ).toEqual([]);
  });

  it('do not lose a note, a heading, or what one of them takes away', () => {
    const noted = edited([{ kind: 'NOTE', questionId: 'a3', text: 'Theirs' }]);
    expect(editConflicts(written, noted, [{ kind: 'NOTE', questionId: 'a3', text: null }])).toMatchObject([
      { field: 'NOTE', seen: null, present: 'Theirs', yours: null },
    ]);
    expect(editConflicts(written, noted, [{ kind: 'REMOVE', id: 'a3' }])).toMatchObject([
      { partId: 'a3', field: 'NOTE' },
    ]);
    const headed = edited([{ kind: 'REWORD', chapterId: 'a', words: { heading: 'Theirs', goal: null } }]);
    const mine: OutlineEdit = { kind: 'REWORD', chapterId: 'a', words: { heading: 'Mine', goal: 'Mine' } };
    expect(editConflicts(written, headed, [mine])).toMatchObject([{ field: 'HEADING', yours: 'Mine' }]);
  });

  it('do not lose a question that was added to a chapter which the other takes away', () => {
    const own = edited([{ kind: 'ADD_CHAPTER', heading: 'Own', goal: '', afterId: null }]);
    const id = own.chapters[0]?.id ?? '';
    const added = edited(
      [
        {
          kind: 'ADD_QUESTION',
          chapterId: id,
          afterId: null,
          text: 'Theirs?',
          expectedAnswer: '',
          source: null,
        },
      ],
      own,
      'Bram',
    );
    expect(editConflicts(own, own, [{ kind: 'REMOVE', id }])).toEqual([]);
    expect(editConflicts(own, added, [{ kind: 'REMOVE', id }])).toContainEqual(
      expect.objectContaining({ field: 'TEXT', seen: null, present: 'Theirs?', yours: null }),
    );
  });

  it('are refused, not in conflict, over what was removed', () => {
    const removed = edited([{ kind: 'REMOVE', id: 'a3' }]);
    expect(editConflicts(written, removed, [reword('a3', 'Mine?')])).toEqual([]);
    expect(() => edited([reword('a3', 'Mine?')], removed)).toThrow(OutlinePartGoneError);
  });
});
