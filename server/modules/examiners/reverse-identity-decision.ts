import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { takeIdentityLock } from './identity-lock.js';
import { LaterDecisionError } from './identity.errors.js';
import type { LinkMethod } from './link-method.js';
import { moveAppearances, type IdentityDecision } from './move-appearances.js';

type DecisionRow = {
  appearanceId: string;
  toSubjectId: string;
  fromSubjectId: string;
  fromIsProvisional: boolean;
  fromMethod: LinkMethod;
  fromDecidedBy: string | null;
  fromDecidedAt: Date;
  isLatest: boolean;
};

/**
 * Takes a link, merge or split back: every name stands for whom it stood before, decided as it was decided
 * then, and the reviews that the decision answered are open again. Taking this back in turn restores it.
 *
 * @throws NotFoundError for a decision that is not there; LaterDecisionError when a later one moved a name on.
 */
export async function reverseIdentityDecision(
  unitOfWork: UnitOfWork,
  groupId: string,
): Promise<IdentityDecision & { readonly restoredId: string }> {
  await takeIdentityLock(unitOfWork);
  const { firmId } = unitOfWork.principal;
  const rows = await unitOfWork.query<DecisionRow>(
    `select d.appearance_id as "appearanceId",
            coalesce(d.to_examiner_id, d.to_provisional_examiner_id) as "toSubjectId",
            coalesce(d.from_examiner_id, d.from_provisional_examiner_id) as "fromSubjectId",
            d.from_provisional_examiner_id is not null as "fromIsProvisional",
            d.from_method as "fromMethod", d.from_decided_by as "fromDecidedBy", d.from_decided_at as "fromDecidedAt",
            d.id = (select max(l.id::text)::uuid from identity_decision l
                     where l.firm_id = $1 and l.appearance_id = d.appearance_id) as "isLatest"
       from identity_decision d
      where d.firm_id = $1 and d.group_id = $2
      order by d.appearance_id`,
    [firmId, groupId],
  );
  const [first] = rows;
  if (first === undefined) throw new NotFoundError('IdentityDecision');
  if (rows.some((row) => !row.isLatest)) throw new LaterDecisionError();
  const decision = await moveAppearances(unitOfWork, {
    action: 'REVERSE',
    reversesGroupId: groupId,
    moves: rows.map((row) => ({
      appearanceId: row.appearanceId,
      fromSubjectId: row.toSubjectId,
      to: { id: row.fromSubjectId, isProvisional: row.fromIsProvisional },
      standing: { method: row.fromMethod, decidedBy: row.fromDecidedBy, decidedAt: row.fromDecidedAt },
    })),
  });
  await unitOfWork.query(
    `update identity_review
        set status = 'OPEN', decided_by = null, decided_at = null, decision_group_id = null, version = version + 1
      where firm_id = $1 and decision_group_id = $2`,
    [firmId, groupId],
  );
  return { ...decision, restoredId: first.fromSubjectId };
}
