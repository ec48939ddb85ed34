import type { ExamKind } from '../kernel/vocabulary.js';
import { RuleTopic } from './rule-vocabulary.js';
import { appliesIn, appliesOn, concerns, type Rule, type RulePlace } from './rule.js';

/** An examination as far as it is known; null: not known, which excludes no rule. */
export type ExaminationAsked = {
  readonly kind: ExamKind | null;
  readonly isMental: boolean | null;
  /** YYYY-MM-DD. */
  readonly on: string;
};

/** What the rules on file say of one topic for an examination in a place, in the order of the files. */
export function rulesOnExamination(
  place: RulePlace,
  exam: ExaminationAsked,
  topics: readonly RuleTopic[],
  rules: readonly Rule[],
): readonly Rule[] {
  return rules.filter(
    (rule) =>
      topics.includes(rule.topic) &&
      appliesIn(rule, place) &&
      appliesOn(rule, exam.on) &&
      concerns(rule, exam),
  );
}

/** Who may be in the room and what may be recorded. Empty: nothing is on file, which is not "forbidden". */
export function attendanceAndRecording(
  place: RulePlace,
  exam: ExaminationAsked,
  rules: readonly Rule[],
): readonly Rule[] {
  return rulesOnExamination(place, exam, [RuleTopic.ATTENDANCE, RuleTopic.RECORDING], rules);
}
