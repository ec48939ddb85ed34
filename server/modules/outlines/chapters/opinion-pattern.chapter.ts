import { Issue } from '../../../kernel/vocabulary.js';
import type { OutlineFacts } from './chapter-facts.types.js';
import { issuePattern, witnessPattern, type IssuePattern } from './issue-pattern.js';
import { FEWEST_FOR_PATTERN, Unusual, unsupported, type Built } from './point.js';

/** Issues with a chapter of their own. */
const ELSEWHERE: readonly Issue[] = [Issue.MMI, Issue.MEDICATION];
const MOST_ISSUES = 4;
const TIERS = Object.values(Unusual);

/** What the witness usually concludes, issue by issue; the most unusual and best supported first. */
export function opinionPatternChapter(facts: OutlineFacts): Built {
  const issues = facts.profile.tendencies
    .map(({ issue }) => issue)
    .filter((issue) => !ELSEWHERE.includes(issue));
  const patterns = issues
    .flatMap((issue) => issuePattern(facts, issue) ?? [])
    .toSorted(comparePatterns)
    .slice(0, MOST_ISSUES);
  const [first] = patterns;
  if (first === undefined) {
    return unsupported(
      'OPINION_PATTERN',
      issues.length === 0
        ? 'No opinion is recorded; confirm the opinions of the reports on file.'
        : `On no issue do at least ${FEWEST_FOR_PATTERN} reports conclude, mostly in one way; confirm more opinions, or leave the topic out.`,
    );
  }
  return {
    topic: 'OPINION_PATTERN',
    heading: 'What the witness usually concludes',
    goal: 'The witness has agreed how often the reports on file reach the same conclusion.',
    points: [
      ...patterns.flatMap(({ points }) => points),
      ...issues.flatMap((issue) => witnessPattern(facts, issue)).slice(0, MOST_ISSUES),
    ],
    standing: first.standing,
  };
}

function comparePatterns({ standing: one }: IssuePattern, { standing: other }: IssuePattern): number {
  return (
    TIERS.indexOf(one.unusual) - TIERS.indexOf(other.unusual) ||
    (one.adjusted ?? 1) - (other.adjusted ?? 1) ||
    other.examinations - one.examinations
  );
}
