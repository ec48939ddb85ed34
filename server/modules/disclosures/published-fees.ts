import { z } from 'zod';
import questions from '../../../schema/rules/income-questions.json' with { type: 'json' };
import schedules from '../../../schema/rules/fee-schedules.json' with { type: 'json' };
import { appliesIn, type Rule, type RulePlace } from '../../rules/rule.js';
import { namedRule } from '../../rules/rules-on-file.js';
import { FeeItem } from './disclosure-vocabulary.js';
import type { PublishedFee } from './income-fees.js';

const feeSchema = z.strictObject({
  id: z.string().regex(/^US-[A-Z0-9-]+$/),
  ruleId: z.string(),
  name: z.string().min(1),
  item: z.enum(FeeItem),
  amountCents: z.int().positive(),
  minimumUnits: z.int().positive().nullable(),
  allowancePages: z.int().nonnegative().nullable(),
});
const schedule = z.strictObject({ about: z.string(), fees: z.array(feeSchema) }).parse(schedules);

/**
 * The fees that public schedules set, one for each place where the rule behind it applies. Those of a rule that is
 * from memory are left out: what was compared with nothing prices nothing.
 */
export const PUBLISHED_FEES: readonly PublishedFee[] = schedule.fees.flatMap((fee) => {
  const { item, amountCents, minimumUnits, allowancePages } = fee;
  const rule = namedRule(fee.ruleId);
  if (rule.verification === 'FROM_MEMORY') return [];
  const { from, to } = rule.effective;
  return rule.forums.map((forum): PublishedFee => ({
    ...{ item, amountCents, minimumUnits, allowancePages, from, to, forum },
    jurisdiction: rule.jurisdiction,
    examKinds: rule.examKinds,
    cite: { kind: 'RULE', ruleId: rule.id },
  }));
});

const INCOME_RULES: readonly Rule[] = z
  .strictObject({ about: z.string(), rules: z.array(z.string()).min(1) })
  .parse(questions)
  .rules.map(namedRule);

/** What the rules of a place let one ask about income, the one that answers most first; empty where none is on file. */
export function incomeRules(place: RulePlace | null): readonly Rule[] {
  return place === null ? [] : INCOME_RULES.filter((rule) => appliesIn(rule, place));
}
