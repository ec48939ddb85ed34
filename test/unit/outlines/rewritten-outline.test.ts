import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedOutline } from '../../../server/modules/outlines/edited-outline.js';
import { questionsOf, type OutlineContent } from '../../../server/modules/outlines/outline-content.js';
import type { OutlineEdit } from '../../../server/modules/outlines/outline-edit.js';
import { questionIn } from '../../../server/modules/outlines/outline-parts.js';
import { rewrittenOutline, withPresentFigures } from '../../../server/modules/outlines/rewritten-outline.js';
import { anyEdit, chapter, editorNamed, outline, question } from './contents.js';

const figure = (x: number, n: number, key = 'SIDE.DEFENSE') => ({
  ...{ key, numerator: x, denominator: n, words: `${x} of ${n}` },
});
const counted = (id: string, x: number, n: number) =>
  question(id, { text: `Was it ${x} of ${n}?`, figures: [figure(x, n)] });
const record = outline(
  chapter('a', [counted('a1', 46, 48), question('a2')]),
  chapter('b', [question('b1'), question('b2')], { topic: 'BREVITY' }),
);
const edited = (edits: readonly OutlineEdit[], content: OutlineContent = record): OutlineContent =>
  editedOutline(content, edits, editorNamed('Ina'));
const again = (before: OutlineContent, fresh: OutlineContent) => rewrittenOutline(before, fresh);
const asked = (content: OutlineContent, id: string) => questionIn(content, id)?.question;
const order = ({ chapters }: OutlineContent): string[] =>
  chapters.map(({ id, questions }) => `${id}:${questions.map((one) => one.id).join(' ')}`);

describe('an outline written again', () => {
  it('is the same when the record says the same, whatever persons did to it', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), (edits) => {
        let content = record;
        for (const edit of edits) {
          try {
            content = edited([edit], content);
          } catch {
            // Some can not be made.
          }
        }
        expect(again(content, record)).toEqual({ content, changes: [] });
      }),
    );
  });

  it('takes new figures over, also into words that a person gave a question, and reports them', () => {
    const before = edited([
      {
        kind: 'REWORD',
        questionId: 'a1',
        words: { text: 'You grant 46 of 48?', expectedAnswer: null, helpsWitness: null },
      },
      { kind: 'NOTE', questionId: 'a1', text: 'Slowly.' },
      { kind: 'LEAVE_OUT', id: 'b' },
    ]);
    const fresh = outline(chapter('a', [counted('a1', 47, 49), question('a2')]), ...record.chapters.slice(1));
    const { content, changes } = again(before, fresh);
    expect(asked(content, 'a1')).toMatchObject({
      text: 'You grant 47 of 49?',
      figures: [figure(47, 49)],
      note: 'Slowly.',
      reworded: { by: 'Ina', from: { text: 'Was it 47 of 49?' } },
    });
    expect(content.chapters[1]?.isLeftOut).toBe(true);
    expect(changes).toEqual([
      {
        ...{ kind: 'CHANGED', questionId: 'a1', heading: 'Heading a' },
        ...{ before: 'You grant 46 of 48?', after: 'You grant 47 of 49?' },
      },
    ]);
  });

  it('keeps the order that persons chose and puts news behind what they follow in the record', () => {
    const before = edited([
      { kind: 'MOVE', chapterId: 'b', afterId: null },
      { kind: 'MOVE', questionId: 'b1', toChapterId: null, afterId: 'b2' },
      { kind: 'MOVE', questionId: 'a2', toChapterId: 'b', afterId: null },
    ]);
    const fresh = outline(
      chapter('a', [counted('a1', 46, 48), question('a2'), question('a3')]),
      chapter('n', [question('n1')], { topic: 'RECORDS' }),
      chapter('b', [question('b0'), question('b1'), question('b2')], { topic: 'BREVITY' }),
    );
    const { content, changes } = again(before, fresh);
    expect(order(content)).toEqual(['b:b0 a2 b2 b1', 'a:a1 a3', 'n:n1']);
    expect(changes.map(({ kind, questionId }) => `${kind} ${questionId}`).sort()).toEqual([
      'ADDED a3',
      'ADDED b0',
      'ADDED n1',
    ]);
  });

  it('drops what the record no longer says, and keeps persons’ words on it as theirs, left out', () => {
    const before = edited([
      { kind: 'NOTE', questionId: 'b2', text: 'Mine.' },
      { kind: 'ADD_QUESTION', chapterId: 'b', afterId: 'b1', text: 'Own?', expectedAnswer: '', source: null },
    ]);
    const { content, changes } = again(before, outline(...record.chapters.slice(0, 1)));
    expect(order(content)).toEqual(['a:a1 a2', 'b:author:Ina 1 b2']);
    expect(content.chapters[1]).toMatchObject({ origin: 'AUTHOR', topic: null, standing: null });
    expect(asked(content, 'b2')).toMatchObject({
      origin: 'AUTHOR',
      isLeftOut: true,
      note: 'Mine.',
      figures: [],
    });
    expect(asked(content, 'b2')?.cites.map(({ source }) => source.kind)).toEqual(['AUTHOR']);
    expect(changes.map(({ kind, questionId }) => `${kind} ${questionId}`)).toEqual([
      'REMOVED b1',
      'REMOVED b2',
    ]);
  });

  it('is a chapter of the record again when the record supports it again', () => {
    const before = edited([{ kind: 'NOTE', questionId: 'b2', text: 'Mine.' }]);
    const without = again(before, outline(...record.chapters.slice(0, 1))).content;
    const { content } = again(without, record);
    expect(content.chapters[1]).toMatchObject({ origin: 'RECORD', topic: 'BREVITY' });
    expect(asked(content, 'b2')).toMatchObject({ origin: 'RECORD', note: 'Mine.' });
    expect(
      questionsOf(content)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a1', 'a2', 'b1', 'b2']);
  });
});

describe('figures in a person’s words', () => {
  it('are replaced at once and whole, so that no new figure is taken for an old one', () => {
    const former = [figure(1, 2, 'x'), figure(3, 4, 'y')];
    const present = [figure(3, 4, 'x'), figure(1, 2, 'y')];
    expect(withPresentFigures('1 of 2, not 11 of 2, and 3 of 4.', former, present)).toBe(
      '3 of 4, not 11 of 2, and 1 of 2.',
    );
  });

  it('stay when the profile has no such figure any more', () => {
    expect(withPresentFigures('1 of 2', [figure(1, 2)], [])).toBe('1 of 2');
  });
});
