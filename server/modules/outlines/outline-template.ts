import { authorCite } from '../drafts/index.js';
import type { OutlineChapter, OutlineContent, OutlineQuestion } from './outline-content.js';
import type { OutlineTopic } from './outline-vocabulary.js';

/** A chapter of a template: the place of a topic with the firm's questions to it, or a chapter of the firm's own. */
export type TemplateChapter = {
  /** Null for the firm's own. */
  readonly topic: OutlineTopic | null;
  readonly heading: string;
  /** Null: the record's, or none. */
  readonly goal: string | null;
  readonly questions: readonly string[];
};

/** The order of an outline's topics and what persons wrote in it, without notes and without anything of the record. */
export function templateOf({ chapters }: OutlineContent): readonly TemplateChapter[] {
  return chapters
    .filter(({ isLeftOut }) => !isLeftOut)
    .map(({ topic, heading, goal, reworded, questions }) => ({
      topic,
      // A heading of the record says no more than its topic.
      heading: reworded?.from.heading ?? heading,
      goal: topic === null && goal !== '' ? goal : null,
      questions: questions
        .filter(({ origin, isLeftOut }) => origin === 'AUTHOR' && !isLeftOut)
        .map(({ text }) => text),
    }));
}

/**
 * An outline in the order of a template, with the template's chapters and questions. Questions to a topic come only
 * where the record supports the topic; topics that the template does not name stay behind those that it does.
 */
export function outlineByTemplate(
  content: OutlineContent,
  template: { readonly name: string; readonly chapters: readonly TemplateChapter[] },
  newId: () => string,
): OutlineContent {
  const ask = (text: string): OutlineQuestion => ({
    id: `author:${newId()}`,
    origin: 'AUTHOR',
    text,
    figures: [],
    cites: [authorCite(`the template “${template.name}”`)],
    exhibits: [],
    expectedAnswer: '',
    ifDenied: null,
    helpsWitness: '',
    note: null,
    isLeftOut: false,
  });
  const placed = template.chapters.flatMap(({ topic, heading, goal, questions }): OutlineChapter[] => {
    const own = questions.map(ask);
    if (topic === null) {
      return [
        {
          ...{ id: `author:${newId()}`, origin: 'AUTHOR', topic, heading, goal: goal ?? '' },
          ...{ standing: null, questions: own, isLeftOut: false },
        },
      ];
    }
    const chapter = content.chapters.find((supported) => supported.topic === topic);
    return chapter === undefined ? [] : [{ ...chapter, questions: [...chapter.questions, ...own] }];
  });
  const named = new Set(placed.map(({ id }) => id));
  return { ...content, chapters: [...placed, ...content.chapters.filter(({ id }) => !named.has(id))] };
}
