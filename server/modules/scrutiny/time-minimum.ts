import { timingSourceLabel } from '../../kernel/vocabulary.js';
import { minimumTime } from '../../statistics/minimum-time.js';
import { FACE_TO_FACE_RULES, ruleFor, type FaceToFaceRule } from '../analytics/index.js';
import { minutesWords, type ObservedTime } from './observed-time.js';
import type { Complexity, TimingInputs } from './timing.queries.js';

/**
 * How a time stands to the minimum of a regulation, which is for an uncomplicated evaluation. NOT_KNOWN: no time that
 * can be held against it, or one known only within bounds that hold the minimum. NOT_APPLIED: the rule is from memory.
 */
export const MinimumState = {
  BELOW: 'BELOW',
  MET_NOT_UNCOMPLICATED: 'MET_NOT_UNCOMPLICATED',
  MET: 'MET',
  NOT_KNOWN: 'NOT_KNOWN',
  NOT_APPLIED: 'NOT_APPLIED',
} as const;
export type MinimumState = (typeof MinimumState)[keyof typeof MinimumState];

export type TimeMinimum = {
  readonly state: MinimumState;
  readonly rule: FaceToFaceRule;
  readonly sentence: string;
  /** What is on file that makes the examination other than uncomplicated; each in words. */
  readonly reasons: readonly string[];
};

const FROM_MEMORY = FACE_TO_FACE_RULES.filter(({ verification }) => verification === 'FROM_MEMORY');

/** Null when no rule on file speaks of such an examination. */
export function timeMinimum(
  { kind, examinedOn, practice, complexity }: TimingInputs,
  chosen: ObservedTime | null,
): TimeMinimum | null {
  const day = { firstExaminedOn: examinedOn, lastExaminedOn: examinedOn };
  const rule = ruleFor({ ...practice, ...day, kind });
  const reasons = complexityWords(complexity);
  if (rule === null) {
    const remembered = ruleFor({ ...practice, ...day, kind }, FROM_MEMORY);
    return remembered === null
      ? null
      : {
          state: MinimumState.NOT_APPLIED,
          rule: remembered,
          sentence: `${remembered.citation} may set ${remembered.minutes} minutes for ${remembered.claims}. From memory, not compared with the text: nothing is held against it.`,
          reasons,
        };
  }
  return { rule, reasons, ...standing(rule, chosen, reasons) };
}

function standing(
  rule: FaceToFaceRule,
  chosen: ObservedTime | null,
  reasons: readonly string[],
): Pick<TimeMinimum, 'state' | 'sentence'> {
  const stated = `${rule.citation} states ${rule.minutes} minutes face to face for ${rule.claims}`;
  const variance = rule.permitsVariance ? ' It permits an explained variance.' : '';
  if (chosen === null) {
    return { state: 'NOT_KNOWN', sentence: `${stated}; no time is on file.${variance}` };
  }
  if (chosen.source === 'CLAIMANT' || chosen.source === 'FIRM_LOG') {
    const whose = chosen.source === 'CLAIMANT' ? "the claimant's recollection" : "the firm's log";
    return {
      state: 'NOT_KNOWN',
      sentence: `${stated}; the only time is from ${whose}, which is not held against a rule.`,
    };
  }
  const said = `the ${timingSourceLabel[chosen.source].toLowerCase()} gives ${minutesWords(chosen.range)}`;
  const { below, unknown } = minimumTime([chosen.range], rule.minutes);
  if (unknown > 0) {
    return { state: 'NOT_KNOWN', sentence: `${stated}; ${said}, which may be more or less.${variance}` };
  }
  if (below > 0) return { state: 'BELOW', sentence: `${stated}; ${said}: below it.${variance}` };
  const met = `${stated}; ${said}: at or above it`;
  if (reasons.length === 0) {
    return {
      state: 'MET',
      sentence: `${met}. Nothing is on file that makes the examination other than uncomplicated.`,
    };
  }
  return {
    state: 'MET_NOT_UNCOMPLICATED',
    sentence: `${met}. The minimum is for an uncomplicated evaluation, with minimal or no records, tests and history; on file: ${reasons.join(', ')}.`,
  };
}

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

function complexityWords({
  pagesSupplied,
  pagesReviewed,
  recordsListed,
  testsRecorded,
}: Complexity): string[] {
  const pages =
    (pagesReviewed ?? 0) > 0
      ? [`${count(pagesReviewed ?? 0, 'page', 'pages')} reviewed`]
      : (pagesSupplied ?? 0) > 0
        ? [`${count(pagesSupplied ?? 0, 'page', 'pages')} supplied`]
        : [];
  return [
    ...pages,
    ...(recordsListed > 0 ? [`${count(recordsListed, 'record', 'records')} listed as reviewed`] : []),
    ...(testsRecorded > 0 ? [`${count(testsRecorded, 'test', 'tests')} performed`] : []),
  ];
}
