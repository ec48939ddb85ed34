import type { UnitOfWork } from '../../platform/database/index.js';
import type { LinkMethod } from './link-method.js';
import { markComingDuplicates, releaseFormerDuplicates } from './settle-duplicates.js';
import type { Subject } from './subject.queries.js';

/** What a person did; see the audit trail. */
export type IdentityAction = 'LINK' | 'MERGE' | 'SPLIT' | 'REVERSE';

/** How the appearance stands for its examiner after the move. */
export type Standing = Readonly<{ method: LinkMethod; decidedBy: string | null; decidedAt: Date | null }>;

/** An appearance, whom it stands for now, and whom it is to stand for. */
export type Move = Readonly<{
  appearanceId: string;
  fromSubjectId: string;
  to: Subject;
  /** Null: by decision of the member at work, now. */
  standing: Standing | null;
}>;

/** What was decided together and can be taken back together. */
export type IdentityDecision = Readonly<{ groupId: string; subjectIds: readonly string[] }>;

/**
 * Moves appearances, and with them their examinations and figures, in the caller's transaction. The caller
 * holds the identity lock and has checked that everything belongs to the firm.
 */
export async function moveAppearances(
  unitOfWork: UnitOfWork,
  {
    action,
    moves,
    reversesGroupId,
  }: { action: IdentityAction; moves: readonly Move[]; reversesGroupId?: string },
): Promise<IdentityDecision> {
  const subjectIds = [...new Set(moves.flatMap((move) => [move.fromSubjectId, move.to.id]))].sort();
  const groupId = await newGroupId(unitOfWork);
  await recordDecisions(unitOfWork, { groupId, action, moves, reversesGroupId: reversesGroupId ?? null });
  await markComingDuplicates(
    unitOfWork,
    moves.map(({ appearanceId, to }) => ({ appearanceId, toSubjectId: to.id })),
    subjectIds,
  );
  await updateAppearances(unitOfWork, moves);
  await releaseFormerDuplicates(unitOfWork, subjectIds);
  await closeReviews(unitOfWork, groupId, moves);
  await unitOfWork.query('call app.refresh_examiner_counts($1::uuid[])', [subjectIds]);
  await unitOfWork.audit({
    action: `IDENTITY_${action}`,
    objectType: 'IdentityDecision',
    objectId: groupId,
    detail: { appearances: moves.length, into: moves.length === 0 ? null : (moves[0]?.to.id ?? null) },
  });
  return { groupId, subjectIds };
}

async function newGroupId(unitOfWork: UnitOfWork): Promise<string> {
  const [row] = await unitOfWork.query<{ id: string }>('select app.new_id() as id');
  if (row === undefined) throw new Error('No id was made.');
  return row.id;
}

async function recordDecisions(
  unitOfWork: UnitOfWork,
  decision: {
    groupId: string;
    action: IdentityAction;
    moves: readonly Move[];
    reversesGroupId: string | null;
  },
): Promise<void> {
  const { firmId, memberId } = unitOfWork.principal;
  await unitOfWork.query(
    `insert into identity_decision (firm_id, action, appearance_id, from_examiner_id, from_provisional_examiner_id,
                                    to_examiner_id, to_provisional_examiner_id, from_method, from_decided_by,
                                    from_decided_at, decided_by, group_id, reverses_group_id)
     select $1, $5, a.id, a.examiner_id, a.provisional_examiner_id, m.examiner_id, m.provisional_id, a.method,
            a.decided_by, a.decided_at, $6, $7, $8
       from ${MOVES}
       join examiner_appearance a on a.firm_id = $1 and a.id = m.appearance_id
      order by a.id`,
    [
      firmId,
      ...moveColumns(decision.moves),
      decision.action,
      memberId,
      decision.groupId,
      decision.reversesGroupId,
    ],
  );
}

/** $2 to $4: appearance, its new subject, and whether that one is provisional. */
const MOVES = `(
  select ordinality, appearance_id, case when is_provisional then null else subject_id end as examiner_id,
         case when is_provisional then subject_id end as provisional_id
    from unnest($2::uuid[], $3::uuid[], $4::boolean[]) with ordinality
           as moved (appearance_id, subject_id, is_provisional, ordinality)) m`;

function moveColumns(moves: readonly Move[]): [string[], string[], boolean[]] {
  return [
    moves.map((move) => move.appearanceId),
    moves.map((move) => move.to.id),
    moves.map((move) => move.to.isProvisional),
  ];
}

/** The examinations follow by the foreign key's cascade. */
async function updateAppearances(unitOfWork: UnitOfWork, moves: readonly Move[]): Promise<void> {
  const { firmId, memberId } = unitOfWork.principal;
  await unitOfWork.query(
    `update examiner_appearance a
        set examiner_id = m.examiner_id, provisional_examiner_id = m.provisional_id,
            method = coalesce(s.method, 'PERSON'),
            decided_by = case when s.method is null then $5::uuid else s.decided_by end,
            decided_at = coalesce(s.decided_at, now()), version = a.version + 1
       from ${MOVES}
       join unnest($6::text[], $7::uuid[], $8::timestamptz[]) with ordinality
              as s (method, decided_by, decided_at, ordinality) using (ordinality)
      where a.firm_id = $1 and a.id = m.appearance_id`,
    [
      firmId,
      ...moveColumns(moves),
      memberId,
      moves.map((move) => move.standing?.method ?? null),
      moves.map((move) => move.standing?.decidedBy ?? null),
      moves.map((move) => move.standing?.decidedAt ?? null),
    ],
  );
}

/** Open questions about a name are answered once the name stands for a directory examiner by decision. */
async function closeReviews(unitOfWork: UnitOfWork, groupId: string, moves: readonly Move[]): Promise<void> {
  const answered = moves.filter((move) => !move.to.isProvisional && move.standing === null);
  if (answered.length === 0) return;
  await unitOfWork.query(
    `update identity_review
        set status = 'LINKED', decided_by = $3, decided_at = now(), decision_group_id = $4, version = version + 1
      where firm_id = $1 and appearance_id = any ($2::uuid[]) and status = 'OPEN'`,
    [
      unitOfWork.principal.firmId,
      answered.map((move) => move.appearanceId),
      unitOfWork.principal.memberId,
      groupId,
    ],
  );
}
