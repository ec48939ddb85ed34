import type { ExamKind } from '../kernel/vocabulary.js';
import { countingIn } from './counting.js';
import { checkNotice, type CheckResult } from './notice-checks.js';
import type { NoticeItem, RuleState, ServiceMethod } from './rule-vocabulary.js';
import { appliesIn, appliesOn, concerns, type Rule, type RulePlace } from './rule.js';

/** A notice of examination, demand or order as far as it is known; null and absent: not known. */
export type Notice = {
  readonly place: RulePlace;
  readonly examKind: ExamKind | null;
  readonly isMental: boolean | null;
  /** The person was examined for this case before, at the instance of the same side. */
  readonly isSecond: boolean | null;
  /** A court ordered the examination. */
  readonly hasOrder: boolean | null;
  readonly servedOn: string | null;
  readonly service: ServiceMethod | null;
  readonly examinedOn: string | null;
  /** Miles from the residence to the place of the examination. */
  readonly distanceMiles: number | null;
  /** One of the tests is painful, protracted or intrusive. */
  readonly hasPainfulTest: boolean | null;
  /** What the paper states (true) and leaves out (false). */
  readonly states: ReadonlyMap<NoticeItem, boolean>;
};

/** What one check of one rule found. It informs and never blocks. */
export type NoticeFinding = CheckResult & {
  readonly rule: Rule;
  readonly verification: RuleState;
};

/** What the rules of the place find in a notice, in the order of the rules. @param today YYYY-MM-DD */
export function lintNotice(notice: Notice, rules: readonly Rule[], today: string): readonly NoticeFinding[] {
  const counting = countingIn(notice.place);
  const on = notice.servedOn ?? notice.examinedOn ?? today;
  const exam = { kind: notice.examKind, isMental: notice.isMental };
  return rules
    .filter((rule) => appliesIn(rule, notice.place) && appliesOn(rule, on) && concerns(rule, exam))
    .flatMap((rule) =>
      rule.notice.flatMap((check) =>
        checkNotice({ notice, rule, check, counting }).map((result) => ({
          ...result,
          rule,
          verification: rule.verification,
        })),
      ),
    );
}
