import { canonicalJson } from '../../kernel/canonical-json.js';
import { authorCite, type DraftChangeKind } from '../drafts/index.js';
import {
  questionsOf,
  type OutlineChapter,
  type OutlineContent,
  type OutlineQuestion,
  type QuotedFigure,
} from './outline-content.js';
import { figurePlaces, wordsOfQuestion } from './reworded-part.js';

/** What writing an outline again did to one question of the record. Null: it was not there, or is no longer. */
export type OutlineChange = {
  readonly kind: DraftChangeKind;
  readonly questionId: string;
  /** Of the chapter in which it stands or stood. */
  readonly heading: string;
  readonly before: string | null;
  readonly after: string | null;
};

/**
 * The outline written again from the record. Order, left-outs, notes and persons' words stay; a figure that is another
 * now is replaced within reworded questions too. What the record newly says stands behind what it stands behind there.
 * A reworded or annotated question that the record no longer supports is kept as that person's own, left out until
 * somebody takes it in; so is a chapter that holds persons' questions.
 */
export function rewrittenOutline(
  before: OutlineContent,
  fresh: OutlineContent,
): { readonly content: OutlineContent; readonly changes: readonly OutlineChange[] } {
  const freshQuestions = new Map(questionsOf(fresh).map((question) => [question.id, question]));
  const freshChapters = new Map(fresh.chapters.map((chapter) => [chapter.id, chapter]));
  const kept = before.chapters.flatMap((chapter) => {
    const questions = chapter.questions.flatMap(
      (question) => keptQuestion(question, freshQuestions.get(question.id) ?? null) ?? [],
    );
    return keptChapter({ ...chapter, questions }, freshChapters.get(chapter.id) ?? null) ?? [];
  });
  const content = { ...fresh, chapters: withNews(kept, before, fresh) };
  return { content, changes: changesBetween(before, content) };
}

/** Null for a question of the record that the record does not put any more. */
function keptQuestion(was: OutlineQuestion, fresh: OutlineQuestion | null): OutlineQuestion | null {
  if (fresh !== null) return renewedQuestion(was, fresh);
  if (was.origin === 'AUTHOR') return was;
  if (was.reworded === undefined && was.note === null) return null;
  return {
    ...was,
    origin: 'AUTHOR',
    figures: [],
    cites: [authorCite(was.reworded?.by ?? 'the firm')],
    exhibits: [],
    ifDenied: null,
    isLeftOut: true,
  };
}

/** What the record says now, in the words that a person gave it. */
function renewedQuestion(was: OutlineQuestion, fresh: OutlineQuestion): OutlineQuestion {
  const { note, isLeftOut, reworded } = was;
  if (reworded === undefined) return { ...fresh, note, isLeftOut };
  const from = wordsOfQuestion(fresh);
  const word = (field: 'text' | 'expectedAnswer' | 'helpsWitness'): string =>
    was[field] === reworded.from[field]
      ? fresh[field]
      : withPresentFigures(was[field], was.figures, fresh.figures);
  const words = {
    text: word('text'),
    expectedAnswer: word('expectedAnswer'),
    helpsWitness: word('helpsWitness'),
  };
  return { ...fresh, ...words, note, isLeftOut, reworded: { by: reworded.by, from } };
}

/** A text with the words of figures as they are now; places are found first, so that no figure is replaced twice. */
export function withPresentFigures(
  text: string,
  former: readonly QuotedFigure[],
  present: readonly QuotedFigure[],
): string {
  const replacements = former.flatMap(({ key, words }) => {
    const now = present.find((figure) => figure.key === key)?.words;
    return now === undefined || now === words
      ? []
      : figurePlaces(text, words).map((at) => ({ at, length: words.length, now }));
  });
  return replacements
    .toSorted((one, other) => other.at - one.at)
    .reduce((written, { at, length, now }) => written.slice(0, at) + now + written.slice(at + length), text);
}

/** Null for a chapter of the record that is not supported any more and in which nothing is left. */
function keptChapter(was: OutlineChapter, fresh: OutlineChapter | null): OutlineChapter | null {
  if (fresh === null) {
    if (was.origin === 'AUTHOR') return was;
    return was.questions.length === 0 ? null : { ...was, origin: 'AUTHOR', topic: null, standing: null };
  }
  const { questions, isLeftOut, reworded } = was;
  if (reworded === undefined) return { ...fresh, questions, isLeftOut };
  const from = { heading: fresh.heading, goal: fresh.goal };
  const words = {
    heading: was.heading === reworded.from.heading ? fresh.heading : was.heading,
    goal: was.goal === reworded.from.goal ? fresh.goal : was.goal,
  };
  return { ...fresh, ...words, questions, isLeftOut, reworded: { by: reworded.by, from } };
}

/** Adds the chapters and questions that were not there before. */
function withNews(
  kept: readonly OutlineChapter[],
  before: OutlineContent,
  fresh: OutlineContent,
): readonly OutlineChapter[] {
  const known = new Set(questionsOf(before).map(({ id }) => id));
  const chapters = fresh.chapters.reduce<readonly OutlineChapter[]>((placed, chapter, index) => {
    if (placed.some(({ id }) => id === chapter.id)) return placed;
    return behindTheSame(placed, { ...chapter, questions: [] }, fresh.chapters.slice(0, index));
  }, kept);
  return chapters.map((chapter) => {
    const source = fresh.chapters.find(({ id }) => id === chapter.id)?.questions ?? [];
    const questions = source.reduce(
      (placed, question, index) =>
        known.has(question.id) ? placed : behindTheSame(placed, question, source.slice(0, index)),
      chapter.questions,
    );
    return { ...chapter, questions };
  });
}

/** A list with the part behind the last of those before it that is in the list, or else at the beginning. */
function behindTheSame<Part extends { readonly id: string }>(
  parts: readonly Part[],
  part: Part,
  above: readonly Part[],
): readonly Part[] {
  const ids = parts.map(({ id }) => id);
  const at = above.map(({ id }) => ids.indexOf(id)).findLast((place) => place >= 0) ?? -1;
  return parts.toSpliced(at + 1, 0, part);
}

function changesBetween(before: OutlineContent, after: OutlineContent): readonly OutlineChange[] {
  const former = recordQuestions(before);
  const present = recordQuestions(after);
  const gone = [...former].flatMap(([questionId, { heading, question }]): OutlineChange[] =>
    present.has(questionId)
      ? []
      : [{ kind: 'REMOVED', questionId, heading, before: question.text, after: null }],
  );
  const there = [...present].flatMap(([questionId, { heading, question }]): OutlineChange[] => {
    const was = former.get(questionId)?.question;
    if (was === undefined)
      return [{ kind: 'ADDED', questionId, heading, before: null, after: question.text }];
    return canonicalJson(was) === canonicalJson(question)
      ? []
      : [{ kind: 'CHANGED', questionId, heading, before: was.text, after: question.text }];
  });
  return [...there, ...gone];
}

function recordQuestions({
  chapters,
}: OutlineContent): ReadonlyMap<string, { heading: string; question: OutlineQuestion }> {
  return new Map(
    chapters.flatMap(({ heading, questions }) =>
      questions.flatMap((question) =>
        question.origin === 'RECORD' ? [[question.id, { heading, question }] as const] : [],
      ),
    ),
  );
}
