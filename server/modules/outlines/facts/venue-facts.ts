import { appliesIn, appliesOn, type Rule } from '../../../rules/rule.js';
import { examinationWord } from '../../../rules/wording.js';
import type { UnitOfWork } from '../../../platform/database/index.js';
import { RULE_CATALOGUE, rulePlace, type MatterPlace } from '../../legal-rules/index.js';
import type { Venue, VenueRule } from '../chapters/chapter-facts.types.js';

/** Rules on which a question itself rests, beside those that say how a witness is contradicted. */
const ASKED_ABOUT: readonly string[] = ['US-CA-LC-4663', 'US-FRCP-26-A-2-B'];

/** What the place of the matter makes of an outline; no rule where it is not recorded. @param today YYYY-MM-DD */
export async function venueFacts(
  unitOfWork: UnitOfWork,
  matterId: string | null,
  today: string,
): Promise<Venue> {
  const [matter] = await unitOfWork.query<MatterPlace>(
    `select jurisdiction, forum_kind as "forumKind" from matter where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, matterId],
  );
  const place = matter === undefined ? null : rulePlace(matter);
  const rules = RULE_CATALOGUE.filter(
    (rule) =>
      place !== null &&
      (rule.impeachment.length > 0 || ASKED_ABOUT.includes(rule.id)) &&
      appliesIn(rule, place) &&
      appliesOn(rule, today),
  );
  return {
    word: examinationWord(place, today, RULE_CATALOGUE).word,
    rules: rules.map(venueRule),
  };
}

function venueRule({ id, citation, text, verification, impeachment }: Rule): VenueRule {
  return { id, citation, text, verification, impeachment };
}
