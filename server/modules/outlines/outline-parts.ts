import type { OutlineChapter, OutlineContent, OutlineQuestion } from './outline-content.js';

/** A question, and the chapter in which it stands. */
export type PlacedQuestion = { readonly chapter: OutlineChapter; readonly question: OutlineQuestion };

/** Null when there is no such chapter. */
export function chapterIn({ chapters }: OutlineContent, id: string): OutlineChapter | null {
  return chapters.find((chapter) => chapter.id === id) ?? null;
}

/** Null when there is no such question. */
export function questionIn({ chapters }: OutlineContent, id: string): PlacedQuestion | null {
  for (const chapter of chapters) {
    const question = chapter.questions.find((asked) => asked.id === id);
    if (question !== undefined) return { chapter, question };
  }
  return null;
}

/** The same outline with this chapter in place of the one with its id. */
export function withChapter(content: OutlineContent, changed: OutlineChapter): OutlineContent {
  return {
    ...content,
    chapters: content.chapters.map((chapter) => (chapter.id === changed.id ? changed : chapter)),
  };
}

/** The same outline with this question in place of the one with its id. */
export function withQuestion(content: OutlineContent, changed: OutlineQuestion): OutlineContent {
  return mapQuestions(content, (questions) =>
    questions.map((question) => (question.id === changed.id ? changed : question)),
  );
}

/** The same outline without the question. */
export function withoutQuestion(content: OutlineContent, id: string): OutlineContent {
  return mapQuestions(content, (questions) => questions.filter((question) => question.id !== id));
}

/** A list with the part behind the one with this id, or at the beginning for null; null when there is none such. */
export function insertedAfter<Part extends { readonly id: string }>(
  parts: readonly Part[],
  part: Part,
  afterId: string | null,
): readonly Part[] | null {
  const at = afterId === null ? 0 : parts.findIndex(({ id }) => id === afterId) + 1;
  return at === 0 && afterId !== null ? null : parts.toSpliced(at, 0, part);
}

function mapQuestions(
  content: OutlineContent,
  change: (questions: readonly OutlineQuestion[]) => readonly OutlineQuestion[],
): OutlineContent {
  return {
    ...content,
    chapters: content.chapters.map((chapter) => ({ ...chapter, questions: change(chapter.questions) })),
  };
}
