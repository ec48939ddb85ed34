import { ValidationError } from '../../platform/errors.js';
import { MOST_CHAPTERS } from './edited-outline.js';
import type { TemplateChapter } from './outline-template.js';
import { LONGEST } from './typed-words.js';

/** Questions of all chapters of one template. */
const MOST_QUESTIONS = 200;

/**
 * The chapters as a person typed them, blanks at the ends aside.
 *
 * @throws ValidationError for too many or none, a topic that is named twice, and words that are none or too long.
 */
export function writtenTemplate(chapters: readonly TemplateChapter[]): readonly TemplateChapter[] {
  const questions = chapters.flatMap((chapter) => chapter.questions);
  if (chapters.length < 1 || chapters.length > MOST_CHAPTERS) {
    throw fault(`A template has 1 to ${MOST_CHAPTERS} chapters.`);
  }
  if (questions.length > MOST_QUESTIONS) throw fault(`A template has at most ${MOST_QUESTIONS} questions.`);
  const topics = chapters.flatMap(({ topic }) => topic ?? []);
  if (new Set(topics).size < topics.length) throw fault('A template names each topic once.');
  return chapters.map(({ topic, heading, goal, questions: asked }) => ({
    topic,
    heading: words(heading, LONGEST.heading),
    goal: goal === null || goal.trim() === '' ? null : words(goal, LONGEST.goal),
    questions: asked.map((text) => words(text, LONGEST.question)),
  }));
}

function words(text: string, longest: number): string {
  const written = text.trim();
  if (!/[\p{L}\p{N}]/u.test(written)) throw fault('Each heading and question needs a letter or digit.');
  if (written.length > longest) throw fault(`A text is longer than ${longest} characters; shorten it.`);
  return written;
}

function fault(message: string): ValidationError {
  return new ValidationError(message, { path: ['input', 'chapters'] });
}
