import { dayInWords } from '../../../kernel/day-words.js';
import { displayName } from '../../../kernel/person-name.js';
import type { UnitOfWork } from '../../../platform/database/index.js';
import { examinationWord } from '../../../rules/wording.js';
import { examinerLoader } from '../../examiners/index.js';
import { RULE_CATALOGUE, rulePlace, type MatterPlace } from '../../legal-rules/index.js';

/** Who examined, and when. */
export type ExaminedBy = {
  readonly examinationId: string;
  readonly examiner: string;
  /** YYYY-MM-DD. */
  readonly examinedOn: string;
  /** What an examination is called where the matter is heard: some courts allow no word that claims independence. */
  readonly word: string;
};

/** Of each of these examinations; missing ones and another firm's are left out. */
export async function examinedBy(
  unitOfWork: UnitOfWork,
  examinationIds: readonly string[],
): Promise<ReadonlyMap<string, ExaminedBy>> {
  const rows = await unitOfWork.query<MatterPlace & { id: string; subjectId: string; examinedOn: string }>(
    `select e.id, e.subject_id as "subjectId", e.examined_on::text as "examinedOn", m.jurisdiction,
            m.forum_kind as "forumKind"
       from examination e left join matter m on m.firm_id = e.firm_id and m.id = e.matter_id
      where e.firm_id = $1 and e.id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, examinationIds],
  );
  const load = examinerLoader(unitOfWork);
  const named = rows.map(async ({ id, subjectId, examinedOn, ...matter }) => {
    const examiner = await load.load(subjectId);
    const name = examiner === null ? 'the examiner' : displayName(examiner);
    const { word } = examinationWord(rulePlace(matter), examinedOn, RULE_CATALOGUE);
    return [id, { examinationId: id, examiner: name, examinedOn, word }] as const;
  });
  return new Map(await Promise.all(named));
}

/** "Nerissa E. Yarborough, M.D., medical examination of March 3, 2021". */
export function examinedByWords({ examiner, examinedOn, word }: ExaminedBy): string {
  return `${examiner}, ${word} of ${dayInWords(examinedOn)}`;
}
