import type { Issue } from '../../kernel/vocabulary.js';
import type { ConcludingStance } from '../opinions/index.js';
import { MEASURE_FILES } from './measure-files.js';
import { parseMeasure, type Measure } from './measure.js';

/** A measure of how often reports conclude on one issue. */
export type IssueMeasure = Measure & {
  readonly issue: Issue;
  /** Completing "the report states ...", for each stance that is a conclusion. */
  readonly findings: Readonly<Record<ConcludingStance, string>>;
};

/** Every measure, validated: a mistake in a file stops the process at start. */
export const MEASURES: readonly Measure[] = MEASURE_FILES.map(parseMeasure);

const byId = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** The measure of that id; null when there is none. */
export function measureById(id: string): Measure | null {
  return byId.get(id) ?? null;
}

/** The measures of the issues, in the fixed order of issues. */
export const ISSUE_MEASURES: readonly IssueMeasure[] = MEASURES.flatMap((measure) => {
  const { numerator, findings } = measure;
  return numerator.of === 'OPINION' && findings !== null
    ? [{ ...measure, issue: numerator.issue, findings }]
    : [];
});

const byIssue = new Map(ISSUE_MEASURES.map((measure) => [measure.issue, measure]));

/** The measure of an issue. @throws Error when no file defines it, which a test rules out. */
export function measureOfIssue(issue: Issue): IssueMeasure {
  const measure = byIssue.get(issue);
  if (measure === undefined) throw new Error(`No measure of schema/measures is about ${issue}.`);
  return measure;
}

/** What a stance on an issue amounts to in a report's words; completes "the report states ...". */
export function findingWords(issue: Issue, stance: ConcludingStance): string {
  return measureOfIssue(issue).findings[stance];
}
