import { authorCite } from '../drafts/index.js';
import {
  questionsOf,
  type OutlineChapter,
  type OutlineContent,
  type OutlineQuestion,
} from './outline-content.js';
import type { OutlineEdit } from './outline-edit.js';
import { OutlineEditError, OutlinePartGoneError } from './outline.errors.js';
import {
  chapterIn,
  insertedAfter,
  questionIn,
  withChapter,
  withoutQuestion,
  withQuestion,
  type PlacedQuestion,
} from './outline-parts.js';
import { rewordedChapter, rewordedQuestion } from './reworded-part.js';
import { LONGEST, wordsOrNone, writtenWords } from './typed-words.js';

/** Who edits, and how what is new is told apart. */
export type OutlineEditor = { readonly name: string; newId(): string };

/** Most chapters and questions of one outline; a bound on what one answer carries. */
export const MOST_CHAPTERS = 60;
export const MOST_QUESTIONS = 600;

/** Where in a request an edit stands, and whose it is. */
type Place = { readonly editor: OutlineEditor; readonly index: number };
type EditOf<Kind extends OutlineEdit['kind']> = Extract<OutlineEdit, { readonly kind: Kind }>;

/**
 * The contents after the edits, in their order. What the record says can be reworded, moved and left out; it is never
 * removed, and its cites stay.
 *
 * @throws OutlinePartGoneError for a part that is not there; OutlineEditError for what may not be done to it, and
 *   words that are none.
 */
export function editedOutline(
  content: OutlineContent,
  edits: readonly OutlineEdit[],
  editor: OutlineEditor,
): OutlineContent {
  return edits.reduce((edited, edit, index) => afterEdit(edited, edit, { editor, index }), content);
}

function afterEdit(content: OutlineContent, edit: OutlineEdit, place: Place): OutlineContent {
  switch (edit.kind) {
    case 'ADD_CHAPTER':
      return withNewChapter(content, edit, place);
    case 'ADD_QUESTION':
      return withNewQuestion(content, edit, place);
    case 'REWORD':
      return withOtherWords(content, edit, place);
    case 'MOVE':
      return 'questionId' in edit
        ? withMovedQuestion(content, edit, place)
        : withMovedChapter(content, edit, place);
    case 'NOTE': {
      const { question } = requiredQuestion(content, edit.questionId, place);
      return withQuestion(content, { ...question, note: wordsOrNone(edit.text, LONGEST.note, place.index) });
    }
    case 'LEAVE_OUT':
      return withPrinting(content, edit.id, { isLeftOut: true }, place);
    case 'TAKE_IN':
      return withPrinting(content, edit.id, { isLeftOut: false }, place);
    case 'REMOVE':
      return withoutPart(content, edit.id, place);
  }
}

function withNewChapter(content: OutlineContent, edit: EditOf<'ADD_CHAPTER'>, place: Place): OutlineContent {
  if (content.chapters.length >= MOST_CHAPTERS) {
    throw new OutlineEditError(`An outline has at most ${MOST_CHAPTERS} chapters.`, place.index);
  }
  const chapter: OutlineChapter = {
    id: `author:${place.editor.newId()}`,
    origin: 'AUTHOR',
    topic: null,
    heading: writtenWords(edit.heading, LONGEST.heading, place.index),
    goal: wordsOrNone(edit.goal, LONGEST.goal, place.index) ?? '',
    standing: null,
    questions: [],
    isLeftOut: false,
  };
  return { ...content, chapters: placedAfter(content.chapters, chapter, edit.afterId, place) };
}

function withNewQuestion(
  content: OutlineContent,
  edit: EditOf<'ADD_QUESTION'>,
  place: Place,
): OutlineContent {
  const chapter = requiredChapter(content, edit.chapterId, place);
  if (questionsOf(content).length >= MOST_QUESTIONS) {
    throw new OutlineEditError(`An outline has at most ${MOST_QUESTIONS} questions.`, place.index);
  }
  const { editor, index } = place;
  const author = authorCite(editor.name);
  const question: OutlineQuestion = {
    id: `author:${editor.newId()}`,
    origin: 'AUTHOR',
    text: writtenWords(edit.text, LONGEST.question, index),
    figures: [],
    // Whose words these are is said beside what they rest on.
    cites: edit.source === null ? [author] : [edit.source.cite, author],
    exhibits: edit.source === null ? [] : [edit.source.exhibit],
    expectedAnswer: wordsOrNone(edit.expectedAnswer, LONGEST.answer, index) ?? '',
    ifDenied: null,
    helpsWitness: '',
    note: null,
    isLeftOut: false,
  };
  return withChapter(content, {
    ...chapter,
    questions: placedAfter(chapter.questions, question, edit.afterId, place),
  });
}

function withOtherWords(content: OutlineContent, edit: EditOf<'REWORD'>, place: Place): OutlineContent {
  const by = { name: place.editor.name, index: place.index };
  if ('questionId' in edit) {
    const { question } = requiredQuestion(content, edit.questionId, place);
    return withQuestion(content, rewordedQuestion(question, edit.words, by));
  }
  return withChapter(
    content,
    rewordedChapter(requiredChapter(content, edit.chapterId, place), edit.words, by),
  );
}

function withMovedChapter(
  content: OutlineContent,
  edit: { readonly chapterId: string; readonly afterId: string | null },
  place: Place,
): OutlineContent {
  const chapter = requiredChapter(content, edit.chapterId, place);
  if (edit.afterId === chapter.id) return content;
  const others = content.chapters.filter(({ id }) => id !== chapter.id);
  return { ...content, chapters: placedAfter(others, chapter, edit.afterId, place) };
}

function withMovedQuestion(
  content: OutlineContent,
  edit: { readonly questionId: string; readonly toChapterId: string | null; readonly afterId: string | null },
  place: Place,
): OutlineContent {
  const { chapter: from, question } = requiredQuestion(content, edit.questionId, place);
  if (edit.afterId === question.id) return content;
  const without = withoutQuestion(content, question.id);
  const to = requiredChapter(without, edit.toChapterId ?? from.id, place);
  return withChapter(without, {
    ...to,
    questions: placedAfter(to.questions, question, edit.afterId, place),
  });
}

function withPrinting(
  content: OutlineContent,
  id: string,
  printing: { readonly isLeftOut: boolean },
  place: Place,
): OutlineContent {
  const chapter = chapterIn(content, id);
  if (chapter !== null) return withChapter(content, { ...chapter, ...printing });
  return withQuestion(content, { ...requiredQuestion(content, id, place).question, ...printing });
}

function withoutPart(content: OutlineContent, id: string, place: Place): OutlineContent {
  const chapter = chapterIn(content, id);
  if (chapter === null) {
    requireOwn(requiredQuestion(content, id, place).question, place);
    return withoutQuestion(content, id);
  }
  requireOwn(chapter, place);
  if (chapter.questions.some(({ origin }) => origin === 'RECORD')) {
    throw new OutlineEditError(
      'Questions of the record stand in this chapter: move them to another, or leave the chapter out.',
      place.index,
    );
  }
  return { ...content, chapters: content.chapters.filter((kept) => kept.id !== id) };
}

function requireOwn({ origin }: Pick<OutlineQuestion, 'origin'>, { index }: Place): void {
  if (origin === 'AUTHOR') return;
  throw new OutlineEditError('What the record says is not removed: leave it out.', index);
}

function requiredChapter(content: OutlineContent, id: string, { index }: Place): OutlineChapter {
  const chapter = chapterIn(content, id);
  if (chapter !== null) return chapter;
  throw new OutlinePartGoneError(
    'This chapter is no longer in the outline; reload it and choose another.',
    index,
  );
}

function requiredQuestion(content: OutlineContent, id: string, { index }: Place): PlacedQuestion {
  const placed = questionIn(content, id);
  if (placed !== null) return placed;
  throw new OutlinePartGoneError(
    'This question is no longer in the outline; reload it, and add your words as a question of your own if they are still wanted.',
    index,
  );
}

function placedAfter<Part extends { readonly id: string }>(
  parts: readonly Part[],
  part: Part,
  afterId: string | null,
  { index }: Place,
): readonly Part[] {
  const placed = insertedAfter(parts, part, afterId);
  if (placed !== null) return placed;
  throw new OutlinePartGoneError(
    'What this was to stand behind is no longer there; reload the outline and choose the place again.',
    index,
  );
}
