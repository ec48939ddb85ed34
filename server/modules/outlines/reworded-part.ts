import { authorCite } from '../drafts/index.js';
import type {
  ChapterWords,
  OutlineChapter,
  OutlineQuestion,
  QuotedFigure,
  QuestionWords,
} from './outline-content.js';
import { OutlineEditError } from './outline.errors.js';
import { LONGEST, wordsOrNone, writtenWords } from './typed-words.js';

/** Who rewords, and where in a request. */
type Rewriter = { readonly name: string; readonly index: number };
/** New words; what is null stays. */
type NewWords<Words> = { readonly [Part in keyof Words]: string | null };

/**
 * A question in other words. One of the record keeps its cites and says who reworded it, until it reads again as it
 * was written; of a person's own, both persons are cited.
 *
 * @throws OutlineEditError naming a figure of the record that the words would lose, and for words that are none.
 */
export function rewordedQuestion(
  question: OutlineQuestion,
  words: NewWords<QuestionWords>,
  by: Rewriter,
): OutlineQuestion {
  const answer = (given: string | null, kept: string): string =>
    given === null ? kept : (wordsOrNone(given, LONGEST.answer, by.index) ?? '');
  const written: QuestionWords = {
    text: words.text === null ? question.text : writtenWords(words.text, LONGEST.question, by.index),
    expectedAnswer: answer(words.expectedAnswer, question.expectedAnswer),
    helpsWitness: answer(words.helpsWitness, question.helpsWitness),
  };
  if (question.origin === 'AUTHOR') {
    const sources = question.cites.filter(
      ({ source }) => source.kind !== 'AUTHOR' || source.name !== by.name,
    );
    return { ...question, ...written, cites: [...sources, authorCite(by.name)] };
  }
  requireFigures(question, written.text, by.index);
  const { reworded, ...rest } = question;
  const from = reworded?.from ?? wordsOfQuestion(question);
  const isAsWritten =
    from.text === written.text &&
    from.expectedAnswer === written.expectedAnswer &&
    from.helpsWitness === written.helpsWitness;
  return { ...rest, ...written, ...(isAsWritten ? {} : { reworded: { by: by.name, from } }) };
}

/** A chapter under another heading or with another goal. @throws OutlineEditError for a heading that is none. */
export function rewordedChapter(
  chapter: OutlineChapter,
  words: NewWords<ChapterWords>,
  { name, index }: Rewriter,
): OutlineChapter {
  const written: ChapterWords = {
    heading: words.heading === null ? chapter.heading : writtenWords(words.heading, LONGEST.heading, index),
    goal: words.goal === null ? chapter.goal : (wordsOrNone(words.goal, LONGEST.goal, index) ?? ''),
  };
  if (chapter.origin === 'AUTHOR') return { ...chapter, ...written };
  const { reworded, ...rest } = chapter;
  const from = reworded?.from ?? { heading: chapter.heading, goal: chapter.goal };
  const isAsWritten = from.heading === written.heading && from.goal === written.goal;
  return { ...rest, ...written, ...(isAsWritten ? {} : { reworded: { by: name, from } }) };
}

/** What of a question can be put in other words. */
export function wordsOfQuestion({ text, expectedAnswer, helpsWitness }: OutlineQuestion): QuestionWords {
  return { text, expectedAnswer, helpsWitness };
}

/** A question that puts a number of the profile goes on putting it. */
function requireFigures(question: OutlineQuestion, text: string, index: number): void {
  const said = question.figures.filter(({ words }) => saysFigure(question.text, words));
  const lost = said.filter(({ words }) => !saysFigure(text, words));
  if (lost.length === 0) return;
  throw new OutlineEditError(
    `Keep ${inWords(lost)} in the question: it rests on that figure. Or leave it out and write a question of your own.`,
    index,
  );
}

function inWords(figures: readonly QuotedFigure[]): string {
  return figures.map(({ words }) => `“${words}”`).join(' and ');
}

/** Whether a figure stands in the words as a whole, not within a longer number. */
export function saysFigure(text: string, words: string): boolean {
  return figurePlaces(text, words).length > 0;
}

/** Where in the text the figure's words begin. */
export function figurePlaces(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); words !== '' && at >= 0; at = text.indexOf(words, at + 1)) {
    const isWithin = [text[at - 1], text[at + words.length]].some(
      (beside) => beside !== undefined && /[\p{L}\p{N}]/u.test(beside),
    );
    if (!isWithin) places.push(at);
  }
  return places;
}
