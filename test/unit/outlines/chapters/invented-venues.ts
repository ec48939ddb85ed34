import type { Venue } from '../../../../server/modules/outlines/chapters/chapter-facts.types.js';
import { appliesIn, type RulePlace } from '../../../../server/rules/rule.js';
import { RULES } from '../../../../server/rules/rules-on-file.js';

/** A court of the state, a federal court, or nowhere that is known. */
export function venueOf(where: string | null): Venue {
  const place: RulePlace | null =
    where === null
      ? null
      : where === 'FEDERAL'
        ? { jurisdiction: 'US-CA', forum: 'FEDERAL' }
        : { jurisdiction: where, forum: 'CIVIL' };
  const rules = RULES.filter(
    (rule) => place !== null && rule.impeachment.length > 0 && appliesIn(rule, place),
  );
  return { word: 'medical examination', rules };
}
