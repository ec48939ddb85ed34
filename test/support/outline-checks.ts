import type {
  OutlineCite,
  OutlineContent,
  OutlineQuestion,
} from '../../server/modules/outlines/outline-content.js';
import { OutlineTopic } from '../../server/modules/outlines/outline-vocabulary.js';
import { FORBIDDEN } from '../unit/measures/forbidden-words.js';

/** Words for people that nobody of ours uses; a document's own words, in marks of quotation, may. */
const NAMES_OF_PEOPLE = /\bdoctors?\b|\bpatients?\b/i;
const NUMBER_WORDS =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|twice|once)\b/gi;
const MOST_WORDS = 30;

/** What is wrong with a generated outline, each in words; empty when nothing is. */
export function outlineProblems(content: OutlineContent): string[] {
  const questions = content.chapters.flatMap((chapter) => chapter.questions);
  const topics = [...content.chapters, ...content.unsupported].map(({ topic }) => topic);
  const ids = [...content.chapters, ...questions].map(({ id }) => id);
  return [
    ...(new Set(ids).size === ids.length ? [] : ['two parts have one id']),
    ...(new Set(topics).size === topics.length && topics.length === Object.keys(OutlineTopic).length
      ? []
      : ['a topic is missing, or is told twice']),
    ...content.chapters.flatMap(({ id, heading, goal, standing, questions: own }, index) => [
      ...(own.length === 0 ? [`${id}: a chapter without a question`] : []),
      ...(standing?.place === index + 1 ? [] : [`${id}: its place is not ${index + 1}`]),
      ...neutral(id, [heading, goal, standing?.unusual ?? '', standing?.support ?? '']),
    ]),
    ...content.unsupported.flatMap(({ topic, reason }) => neutral(topic, [reason])),
    ...questions.flatMap(questionProblems),
  ];
}

function questionProblems(question: OutlineQuestion): string[] {
  const { id, text, figures, cites, ifDenied, expectedAnswer, helpsWitness } = question;
  const words = text.split(/\s+/).length;
  const sources = [...cites, ...(ifDenied?.cites ?? [])];
  const known = new Set([
    ...figures.flatMap(({ key, numerator, denominator, words: said }) =>
      numbersIn(`${key} ${numerator} ${denominator} ${said}`),
    ),
    ...sources.flatMap((cite) => numbersIn(wordsOf(cite))),
  ]);
  const told = [text, expectedAnswer, helpsWitness, ...(ifDenied?.steps ?? [])];
  const unknown = told.flatMap(numbersIn).filter((number) => !known.has(number));
  const cited = sources.map(wordsOf).join(' ').toLowerCase();
  const inWords = [...text.matchAll(NUMBER_WORDS)].map(([word]) => word.toLowerCase());
  return [
    ...(cites.length === 0 ? [`${id}: no source`] : []),
    ...(text.endsWith('?') && text.indexOf('?') === text.length - 1
      ? []
      : [`${id}: not one question: ${text}`]),
    ...(words <= MOST_WORDS ? [] : [`${id}: ${words} words: ${text}`]),
    ...figures
      .filter(({ words: said }) => !text.includes(said))
      .map(({ words: said }) => `${id}: its figure "${said}" does not stand in: ${text}`),
    ...unknown.map((number) => `${id}: ${number} has no source: ${told.join(' | ')}`),
    ...inWords
      .filter((word) => !cited.includes(word))
      .map((word) => `${id}: "${word}" has no source: ${text}`),
    ...(helpsWitness.trim() === '' ? [`${id}: nothing helps the witness`] : []),
    ...neutral(id, told),
  ];
}

function neutral(where: string, told: readonly string[]): string[] {
  return told
    .map((text) => text.replace(/“[^”]*”/g, ''))
    .filter((text) => FORBIDDEN.test(text) || NAMES_OF_PEOPLE.test(text))
    .map((text) => `${where}: not neutral: ${text}`);
}

/** All that a cite shows: its name, its place and the words there. */
function wordsOf({ label, detail, source }: OutlineCite): string {
  const place =
    source.kind === 'DOCUMENT'
      ? `${source.page ?? ''} ${source.line ?? ''} ${source.quote ?? ''}`
      : source.kind === 'FIGURE'
        ? source.key
        : '';
  return `${label} ${detail ?? ''} ${place}`;
}

/** Numbers as written, without the commas of thousands. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replace(/,/g, ''));
}
