import type { OutlineChapterWordsFragment, OutlineQuestionWordsFragment } from '../../generated/graphql.js';
import { formatCountOf } from '../../lib/format.js';

type Chapter = OutlineChapterWordsFragment;
type Question = OutlineQuestionWordsFragment;

/** A new place: after which chapter or question, null for the first. */
export type OutlineMove =
  | { readonly what: 'CHAPTER'; readonly id: string; readonly afterId: string | null }
  | {
      readonly what: 'QUESTION';
      readonly id: string;
      readonly toChapterId: string;
      readonly afterId: string | null;
    };

export type Direction = 'UP' | 'DOWN';

/** The chapters after a move. One whose chapter or question is no longer there changes nothing. */
export function movedChapters(chapters: readonly Chapter[], move: OutlineMove): readonly Chapter[] {
  if (move.what === 'CHAPTER') {
    const chapter = chapters.find(({ id }) => id === move.id);
    return chapter === undefined ? chapters : placed(chapters, chapter, move.afterId);
  }
  const question = questionOf(chapters, move.id);
  if (question === undefined || !chapters.some(({ id }) => id === move.toChapterId)) return chapters;
  return chapters.map((chapter) => {
    const others = chapter.questions.filter(({ id }) => id !== move.id);
    if (chapter.id === move.toChapterId) {
      return { ...chapter, questions: [...placed(others, question, move.afterId)] };
    }
    return others.length === chapter.questions.length ? chapter : { ...chapter, questions: others };
  });
}

function questionOf(chapters: readonly Chapter[], id: string): Question | undefined {
  return chapters.flatMap(({ questions }) => questions).find((question) => question.id === id);
}

/** The list with the item after another; at the end where that one has gone. */
function placed<Item extends { readonly id: string }>(
  items: readonly Item[],
  item: Item,
  afterId: string | null,
): readonly Item[] {
  const others = items.filter(({ id }) => id !== item.id);
  if (afterId === null) return [item, ...others];
  const before = others.findIndex(({ id }) => id === afterId);
  const at = before === -1 ? others.length : before + 1;
  return [...others.slice(0, at), item, ...others.slice(at)];
}

/** One step up or down; a question at the edge of its chapter goes over into the next. Null at the very edge. */
export function stepOf(chapters: readonly Chapter[], id: string, direction: Direction): OutlineMove | null {
  const at = chapters.findIndex((chapter) => chapter.id === id);
  if (at !== -1) {
    const afterId = stepIn(chapters, at, direction);
    return afterId === undefined ? null : { what: 'CHAPTER', id, afterId };
  }
  const home = chapters.findIndex(({ questions }) => questions.some((question) => question.id === id));
  const chapter = chapters[home];
  if (chapter === undefined) return null;
  const { questions } = chapter;
  const afterId = stepIn(
    questions,
    questions.findIndex((question) => question.id === id),
    direction,
  );
  if (afterId !== undefined) return { what: 'QUESTION', id, toChapterId: chapter.id, afterId };
  const neighbour = chapters[direction === 'UP' ? home - 1 : home + 1];
  if (neighbour === undefined) return null;
  const lastId = neighbour.questions.at(-1)?.id ?? null;
  return {
    ...{ what: 'QUESTION', id, toChapterId: neighbour.id },
    afterId: direction === 'UP' ? lastId : null,
  };
}

/** After which item the one at this place comes by a step; undefined where there is no step. */
function stepIn(
  items: readonly { readonly id: string }[],
  at: number,
  direction: Direction,
): string | null | undefined {
  if (direction === 'UP') return at === 0 ? undefined : (items[at - 2]?.id ?? null);
  return items[at + 1]?.id;
}

/** Where something is put by dropping it on another of its kind: into that one's place. Null for no change. */
export function dropOf(chapters: readonly Chapter[], id: string, overId: string): OutlineMove | null {
  if (id === overId) return null;
  const [from, to] = [
    chapters.findIndex((each) => each.id === id),
    chapters.findIndex((each) => each.id === overId),
  ];
  if (from !== -1) return to === -1 ? null : { what: 'CHAPTER', id, afterId: taken(chapters, from, to) };
  const target = chapters.find(({ questions }) => questions.some((question) => question.id === overId));
  // A chapter's own place is the place before its first question.
  if (target === undefined) {
    return to === -1 ? null : { what: 'QUESTION', id, toChapterId: overId, afterId: null };
  }
  const { questions } = target;
  const own = questions.findIndex((question) => question.id === id);
  const over = questions.findIndex((question) => question.id === overId);
  return { what: 'QUESTION', id, toChapterId: target.id, afterId: taken(questions, own, over) };
}

/** After which item one comes that takes the place of another; from another list it comes before that one. */
function taken(items: readonly { readonly id: string }[], from: number, to: number): string | null {
  const isDown = from !== -1 && from < to;
  return (isDown ? items[to]?.id : items[to - 1]?.id) ?? null;
}

/** "2" and "2.1" by id, as every copy prints them. What is left out, or has no question to print, has no number. */
export function outlineNumbers(chapters: readonly Chapter[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  let place = 0;
  for (const { id: chapterId, isLeftOut, questions } of chapters) {
    const printed = isLeftOut ? [] : questions.filter((question) => !question.isLeftOut);
    if (printed.length === 0) continue;
    place += 1;
    numbers.set(chapterId, String(place));
    printed.forEach(({ id }, index) => numbers.set(id, `${place}.${index + 1}`));
  }
  return numbers;
}

/** The place that something has now, to be read aloud after it was moved. */
export function placeWords(chapters: readonly Chapter[], id: string): string {
  const at = chapters.findIndex((chapter) => chapter.id === id);
  const chapter = chapters[at];
  if (chapter !== undefined) {
    return `Chapter “${chapter.heading}” is now at place ${formatCountOf(at + 1, chapters.length)}.`;
  }
  const home = chapters.find(({ questions }) => questions.some((question) => question.id === id));
  if (home === undefined) return 'It is no longer in this outline.';
  const place = home.questions.findIndex((question) => question.id === id) + 1;
  return `Question is now at place ${formatCountOf(place, home.questions.length)} in “${home.heading}”.`;
}
