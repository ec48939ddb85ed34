import type { OutlineCopyContent } from './outline-gate.js';
import { numberedQuestions, type OutlinePaper } from './outline-document.js';

const HEAD = [
  'Question',
  'Words of the question',
  'Figure',
  'x',
  'n',
  'As the question says it',
  'As of',
] as const;

/** The numbers that a copy's questions put, a row for each, below a head. Days are YYYY-MM-DD. */
export function outlineFigureRows(
  { content }: OutlineCopyContent,
  { savedAt }: Pick<OutlinePaper, 'savedAt'>,
): readonly (readonly string[])[] {
  const asOf = savedAt.toISOString().slice(0, 10);
  const rows = numberedQuestions(content.chapters).flatMap(({ number, question }) =>
    question.figures.map(({ key, numerator, denominator, words }) => [
      ...[number, question.text, key, `${numerator}`, `${denominator}`, words, asOf],
    ]),
  );
  return [HEAD, ...rows];
}
