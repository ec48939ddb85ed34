import { Field, ID, InputType, Int } from 'type-graphql';
import { ValidationError } from '../../platform/errors.js';
import { fromGlobalId } from '../../platform/graphql/index.js';
import type { EditRequest } from './cited-edits.js';

/** Edits of one request. */
const MOST_EDITS = 200;

@InputType({ description: 'A chapter of a person’s own.' })
export class OutlineAddChapterInput {
  @Field(() => String, { description: 'What it is about.' })
  heading!: string;

  @Field(() => String, { nullable: true, description: 'What the witness has conceded when it ends.' })
  goal?: string | null;

  @Field(() => String, { nullable: true, description: 'The chapter behind which it goes; null: first.' })
  afterId?: string | null;
}

@InputType({
  description: 'A question of a person’s own; it cites the person, and the page when one is given.',
})
export class OutlineAddQuestionInput {
  @Field(() => String, { description: 'In which chapter.' })
  chapterId!: string;

  @Field(() => String, { nullable: true, description: 'The question behind which it goes; null: first.' })
  afterId?: string | null;

  @Field(() => String, { description: 'The question.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'May be left out.' })
  expectedAnswer?: string | null;

  @Field(() => ID, { nullable: true, description: 'What it rests on, and puts before the witness.' })
  documentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document, from 1.' })
  page?: number | null;

  @Field(() => String, { nullable: true, description: 'Words of that page; they must stand there.' })
  quote?: string | null;
}

@InputType({ description: 'A question or a chapter in other words; what is null stays.' })
export class OutlineRewordInput {
  @Field(() => String, { nullable: true, description: 'The question; else the chapter.' })
  questionId?: string | null;

  @Field(() => String, { nullable: true, description: 'The chapter; else the question.' })
  chapterId?: string | null;

  @Field(() => String, { nullable: true, description: 'The question, or the heading of the chapter.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a question.' })
  expectedAnswer?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a question.' })
  helpsWitness?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a chapter.' })
  goal?: string | null;
}

@InputType({ description: 'Another place for a question or a chapter.' })
export class OutlineMoveInput {
  @Field(() => String, { nullable: true, description: 'The question; else the chapter.' })
  questionId?: string | null;

  @Field(() => String, { nullable: true, description: 'The chapter; else the question.' })
  chapterId?: string | null;

  @Field(() => String, { nullable: true, description: 'Behind which of its kind; null: first.' })
  afterId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a question: another chapter; null: its own.' })
  toChapterId?: string | null;
}

@InputType({ description: 'A question or a chapter.' })
export class OutlinePartInput {
  @Field(() => String, { description: 'Its id.' })
  id!: string;
}

@InputType({ description: 'A note to a question.' })
export class OutlineNoteInput {
  @Field(() => String, { description: 'The question.' })
  questionId!: string;

  @Field(() => String, { nullable: true, description: 'Null: none any more.' })
  text?: string | null;
}

@InputType({ description: 'What is done to one part of an outline: exactly one of these.' })
export class OutlineEditItem {
  @Field(() => OutlineAddChapterInput, { nullable: true, description: 'Adds a chapter.' })
  addChapter?: OutlineAddChapterInput | null;

  @Field(() => OutlineAddQuestionInput, { nullable: true, description: 'Adds a question.' })
  addQuestion?: OutlineAddQuestionInput | null;

  @Field(() => OutlineRewordInput, {
    nullable: true,
    description: 'Rewords; a question of the record keeps its cites and its figures’ words.',
  })
  reword?: OutlineRewordInput | null;

  @Field(() => OutlineMoveInput, { nullable: true, description: 'Moves.' })
  move?: OutlineMoveInput | null;

  @Field(() => OutlinePartInput, { nullable: true, description: 'Leaves out; it stays in the outline.' })
  leaveOut?: OutlinePartInput | null;

  @Field(() => OutlinePartInput, { nullable: true, description: 'Takes back in.' })
  takeIn?: OutlinePartInput | null;

  @Field(() => OutlineNoteInput, { nullable: true, description: 'Writes a note.' })
  note?: OutlineNoteInput | null;

  @Field(() => OutlinePartInput, {
    nullable: true,
    description: 'Takes a person’s own question or chapter away.',
  })
  remove?: OutlinePartInput | null;
}

@InputType({ description: 'Edits to an outline, in their order; all are made, or none.' })
export class OutlineEditInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'The version of the contents that the editor saw.' })
  number!: number;

  @Field(() => [OutlineEditItem], { description: `1 to ${MOST_EDITS}.` })
  edits!: OutlineEditItem[];
}

/** @throws ValidationError for a number of edits out of range, and an edit that is none or several. */
export function editRequests({ edits }: OutlineEditInput): readonly EditRequest[] {
  if (edits.length < 1 || edits.length > MOST_EDITS) {
    throw new ValidationError(`Give 1 to ${MOST_EDITS} edits.`, { path: ['input', 'edits'] });
  }
  return edits.map((item, index) => {
    const [edit, ...others] = editsOf(item, index);
    if (edit !== undefined && others.length === 0) return edit;
    throw faultyEdit(index, 'Give exactly one thing to do in each edit.');
  });
}

function editsOf(item: OutlineEditItem, index: number): readonly EditRequest[] {
  const { addChapter, addQuestion, reword, move, leaveOut, takeIn, note, remove } = item;
  const edits: (EditRequest | null)[] = [
    addChapter == null
      ? null
      : {
          kind: 'ADD_CHAPTER',
          heading: addChapter.heading,
          goal: addChapter.goal ?? '',
          afterId: addChapter.afterId ?? null,
        },
    addQuestion == null ? null : questionRequest(addQuestion),
    reword == null ? null : rewordRequest(reword, index),
    move == null ? null : moveRequest(move, index),
    leaveOut == null ? null : { kind: 'LEAVE_OUT', id: leaveOut.id },
    takeIn == null ? null : { kind: 'TAKE_IN', id: takeIn.id },
    note == null ? null : { kind: 'NOTE', questionId: note.questionId, text: note.text ?? null },
    remove == null ? null : { kind: 'REMOVE', id: remove.id },
  ];
  return edits.filter((edit) => edit !== null);
}

function questionRequest(input: OutlineAddQuestionInput): EditRequest {
  const { chapterId, afterId, text, expectedAnswer, documentId, page, quote } = input;
  return {
    kind: 'ADD_QUESTION',
    ...{ chapterId, afterId: afterId ?? null, text, expectedAnswer: expectedAnswer ?? '' },
    source:
      documentId == null
        ? null
        : {
            documentId: fromGlobalId('Document', documentId),
            page: page ?? null,
            quote: quote ?? null,
          },
  };
}

function rewordRequest(input: OutlineRewordInput, index: number): EditRequest {
  const { questionId, chapterId, text, expectedAnswer, helpsWitness, goal } = input;
  if (questionId != null && chapterId == null) {
    const words = {
      text: text ?? null,
      expectedAnswer: expectedAnswer ?? null,
      helpsWitness: helpsWitness ?? null,
    };
    return { kind: 'REWORD', questionId, words };
  }
  if (questionId == null && chapterId != null) {
    return { kind: 'REWORD', chapterId, words: { heading: text ?? null, goal: goal ?? null } };
  }
  throw faultyEdit(index, 'Name the question or the chapter to reword.');
}

function moveRequest(input: OutlineMoveInput, index: number): EditRequest {
  const { questionId, chapterId } = input;
  const afterId = input.afterId ?? null;
  if (questionId != null && chapterId == null) {
    return { kind: 'MOVE', questionId, toChapterId: input.toChapterId ?? null, afterId };
  }
  if (questionId == null && chapterId != null) return { kind: 'MOVE', chapterId, afterId };
  throw faultyEdit(index, 'Name the question or the chapter to move.');
}

function faultyEdit(index: number, message: string): ValidationError {
  return new ValidationError(message, { path: ['input', 'edits', String(index)] });
}
