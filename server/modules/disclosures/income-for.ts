import type { UnitOfWork } from '../../platform/database/index.js';
import { rulePlace } from '../legal-rules/index.js';
import type { Rule } from '../../rules/rule.js';
import { incomeInputs, placesOf } from './income-inputs.queries.js';
import { incomeRange } from './income-range.js';
import type { IncomeRange, IncomeRule } from './income-range.types.js';
import { incomeRules } from './published-fees.js';

/** For whom, in which calendar year (null: all on file), and for which matter's venue (null: none). */
export type IncomeAbout = {
  readonly examinerId: string;
  readonly matterId: string | null;
  readonly year: number | null;
};

/** The range of an examiner's income on file; null when no work of the examiner is on file for the span. */
export async function incomeFor(
  unitOfWork: UnitOfWork,
  { examinerId, matterId, year }: IncomeAbout,
): Promise<IncomeRange | null> {
  const [inputs] = await incomeInputs(unitOfWork, [examinerId]);
  const range = inputs === undefined ? null : incomeRange(inputs, year);
  if (range === null) return null;
  const [rule] = await incomeRulesOf(unitOfWork, matterId);
  return { ...range, rule: rule === undefined ? null : incomeRule(rule) };
}

/** What the venue of a matter lets one ask about income; empty without a matter, a place, or a rule on file. */
export async function incomeRulesOf(
  unitOfWork: UnitOfWork,
  matterId: string | null,
): Promise<readonly Rule[]> {
  if (matterId === null) return [];
  const place = (await placesOf(unitOfWork, [matterId])).get(matterId);
  return place === undefined ? [] : incomeRules(rulePlace(place));
}

function incomeRule({ id, citation, text, verification }: Rule): IncomeRule {
  return { ruleId: id, words: `${citation}: ${text}`, verified: verification === 'VERIFIED' };
}
