import { printedQuestions, questionsOf, type OutlineContent } from './outline-content.js';

/** How far an outline reaches; counts, not a verdict. */
export type OutlineCoverage = {
  /** Topics that were looked for, and those of them that the data supports. */
  readonly topics: number;
  readonly topicsWithSupport: number;
  /** Questions that are printed, and those of them that a person wrote. */
  readonly questions: number;
  readonly questionsOfPersons: number;
  /** Questions that are not printed: they or their chapter were left out. */
  readonly leftOut: number;
};

/** Counts what an outline covers. */
export function outlineCoverage(content: OutlineContent): OutlineCoverage {
  const supported = new Set(content.chapters.flatMap(({ topic }) => topic ?? []));
  const missing = content.unsupported.filter(({ topic }) => !supported.has(topic));
  const printed = printedQuestions(content);
  return {
    topics: supported.size + missing.length,
    topicsWithSupport: supported.size,
    questions: printed.length,
    questionsOfPersons: printed.filter(({ origin }) => origin === 'AUTHOR').length,
    leftOut: questionsOf(content).length - printed.length,
  };
}
