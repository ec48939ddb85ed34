import type { UnitOfWork } from '../../platform/database/index.js';
import { appliesIn, appliesOn, type Rule } from '../../rules/rule.js';
import { examinationWord } from '../../rules/wording.js';
import { RULE_CATALOGUE, ruleById, rulePlace, type MatterPlace } from '../legal-rules/index.js';
import type { CitedRule, ExhibitVenue } from './kept-record.js';

/** The rule that keeps an aid and a summary apart, where it applies. */
const AID_OR_SUMMARY = 'US-FRE-107';

/** What is said of examinations and exhibits where a matter is heard; of no place for null. */
export async function venueOf(
  unitOfWork: UnitOfWork,
  matterId: string | null,
  today: string,
): Promise<ExhibitVenue> {
  const [recorded] =
    matterId === null
      ? []
      : await unitOfWork.query<MatterPlace>(
          'select jurisdiction, forum_kind as "forumKind" from matter where firm_id = $1 and id = $2',
          [unitOfWork.principal.firmId, matterId],
        );
  const where = recorded ?? { jurisdiction: null, forumKind: null };
  const place = rulePlace(where);
  const { word, rule } = examinationWord(place, today, RULE_CATALOGUE);
  const use = ruleById(AID_OR_SUMMARY);
  const applies = use !== null && place !== null && appliesIn(use, place) && appliesOn(use, today);
  return {
    ...where,
    examinationWord: word,
    wordRule: rule === null ? null : cited(rule),
    useRule: applies ? cited(use) : null,
  };
}

function cited({ id, citation, verification }: Rule): CitedRule {
  return { ruleId: id, citation, verification };
}
