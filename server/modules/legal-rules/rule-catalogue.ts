import { RULES } from '../../rules/rules-on-file.js';
import { ruleSchema, type Rule } from '../../rules/rule.js';
import { FACE_TO_FACE_RULES } from '../analytics/index.js';

type FaceToFaceRule = (typeof FACE_TO_FACE_RULES)[number];

/** Every rule that the product knows: those of schema/rules, and the face-to-face minimums that figures go by. */
export const RULE_CATALOGUE: readonly Rule[] = [...RULES, ...FACE_TO_FACE_RULES.map(minimumAsRule)];

const byId = new Map(RULE_CATALOGUE.map((rule) => [rule.id, rule]));
if (byId.size !== RULE_CATALOGUE.length) throw new Error('Two rules have one id.');

/** Null when no rule has the id. */
export function ruleById(id: string): Rule | null {
  return byId.get(id) ?? null;
}

/** The same rule in the shape of the others; its numbers stay where the figures read them. */
function minimumAsRule(minimum: FaceToFaceRule): Rule {
  const { id, citation, state, kinds, claims, minutes, from, to, permitsVariance } = minimum;
  const variance = permitsVariance ? ' The report may explain a shorter time.' : '';
  return ruleSchema.parse({
    id,
    jurisdiction: `US-${state}`,
    forums: ['WORKERS_COMP'],
    examKinds: kinds,
    concerns: 'ANY',
    topic: 'EXAM_CONTENT',
    citation,
    effective: { from, to },
    text: `An uncomplicated evaluation of a ${claims} takes at least ${minutes} minutes face to face.${variance}`,
    limits: [{ id: 'minutes', name: 'Minutes face to face, at least', value: minutes, unit: 'MINUTES' }],
    link: null,
    verification: minimum.verification,
    checked: minimum.verified,
  });
}
