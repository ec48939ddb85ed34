import type { OutlineEditItem } from '../../generated/graphql.js';
import type { OutlineMove } from './outline-order.js';

/** One change of an outline's contents. */
export type OutlineEdit =
  | { readonly kind: 'MOVE'; readonly move: OutlineMove }
  | {
      readonly kind: 'REWORD_QUESTION';
      readonly questionId: string;
      /** What is null stays as it is. */
      readonly text: string | null;
      readonly expectedAnswer: string | null;
      readonly helpsWitness: string | null;
    }
  | {
      readonly kind: 'REWORD_CHAPTER';
      readonly chapterId: string;
      /** What is null stays as it is. */
      readonly heading: string | null;
      readonly goal: string | null;
    }
  | {
      readonly kind: 'ADD_QUESTION';
      readonly chapterId: string;
      readonly afterId: string | null;
      readonly text: string;
      readonly expectedAnswer: string;
      readonly source: QuestionSource | null;
    }
  | {
      readonly kind: 'ADD_CHAPTER';
      readonly afterId: string | null;
      readonly heading: string;
      readonly goal: string;
    }
  | { readonly kind: 'NOTE'; readonly questionId: string; readonly text: string | null }
  | { readonly kind: 'LEAVE_OUT' | 'TAKE_IN' | 'REMOVE'; readonly id: string };

/** The page that a person's own question rests on. */
export type QuestionSource = {
  readonly documentId: string;
  readonly page: number | null;
  readonly quote: string | null;
};

/** The change as the API takes it. */
export function editItem(edit: OutlineEdit): OutlineEditItem {
  switch (edit.kind) {
    case 'MOVE':
      return { move: moveInput(edit.move) };
    case 'REWORD_QUESTION': {
      const { questionId, text, expectedAnswer, helpsWitness } = edit;
      return { reword: { questionId, text, expectedAnswer, helpsWitness } };
    }
    case 'REWORD_CHAPTER':
      return { reword: { chapterId: edit.chapterId, text: edit.heading, goal: edit.goal } };
    case 'ADD_QUESTION': {
      const { chapterId, afterId, text, expectedAnswer, source } = edit;
      return { addQuestion: { chapterId, afterId, text, expectedAnswer, ...source } };
    }
    case 'ADD_CHAPTER':
      return { addChapter: { afterId: edit.afterId, heading: edit.heading, goal: edit.goal } };
    case 'NOTE':
      return { note: { questionId: edit.questionId, text: edit.text } };
    case 'LEAVE_OUT':
      return { leaveOut: { id: edit.id } };
    case 'TAKE_IN':
      return { takeIn: { id: edit.id } };
    case 'REMOVE':
      return { remove: { id: edit.id } };
  }
}

function moveInput(move: OutlineMove) {
  return move.what === 'CHAPTER'
    ? { chapterId: move.id, afterId: move.afterId }
    : { questionId: move.id, toChapterId: move.toChapterId, afterId: move.afterId };
}
