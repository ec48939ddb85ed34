import { z } from 'zod';
import california from '../../schema/rules/us-ca.json' with { type: 'json' };
import colorado from '../../schema/rules/us-co.json' with { type: 'json' };
import federal from '../../schema/rules/us-federal.json' with { type: 'json' };
import florida from '../../schema/rules/us-fl.json' with { type: 'json' };
import newYork from '../../schema/rules/us-ny.json' with { type: 'json' };
import others from '../../schema/rules/us-other.json' with { type: 'json' };
import texas from '../../schema/rules/us-tx.json' with { type: 'json' };
import washington from '../../schema/rules/us-wa.json' with { type: 'json' };
import { ruleSchema, type Rule } from './rule.js';

const file = z.strictObject({ about: z.string(), rules: z.array(ruleSchema) });

/** All rules on file, in the order of their files. A mistake in a file stops the process at start. */
export const RULES: readonly Rule[] = [
  federal,
  california,
  colorado,
  florida,
  newYork,
  texas,
  washington,
  others,
].flatMap((entry) => file.parse(entry).rules.map(sound));

const byId = new Map(RULES.map((rule) => [rule.id, rule]));
if (byId.size !== RULES.length) throw new Error('Two rules of schema/rules have one id.');

/** Null when no rule has the id. */
export function ruleOnFile(id: string): Rule | null {
  return byId.get(id) ?? null;
}

/** @throws Error when no rule has the id: another file of schema/rules names one that is not there. */
export function namedRule(id: string): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`schema/rules names the rule ${id}, which is on file nowhere.`);
  return rule;
}

/** The rule as it is, once it is clear that it says what stands behind it and names its own limits only. */
function sound(rule: Rule): Rule {
  if ((rule.verification === 'FROM_MEMORY') !== (rule.checked === null)) {
    throw new Error(`Rule ${rule.id}: what is from memory was read nowhere, and everything else says where.`);
  }
  const limits = new Set(rule.limits.map(({ id }) => id));
  const missing = rule.notice.find((check) => 'limit' in check && !limits.has(check.limit));
  if (missing !== undefined || limits.size !== rule.limits.length) {
    throw new Error(`Rule ${rule.id}: a check names a limit that it has not, or two limits have one id.`);
  }
  return rule;
}
