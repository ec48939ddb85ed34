import type { FirmSide } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { UnauthenticatedError } from '../../platform/errors.js';
import { membersByIds, type MemberRow } from './member.queries.js';

/** A firm as its members see it. */
export type FirmRow = Readonly<{
  id: string;
  slug: string;
  name: string;
  side: FirmSide;
  isDemonstration: boolean;
}>;

/** Who is signed in, where, until when. */
export type ViewerRow = Readonly<{
  member: MemberRow;
  firm: FirmRow;
  /** All firms where the person is an active member, by name. */
  firms: readonly FirmRow[];
  idleExpiresAt: Date;
  absoluteExpiresAt: Date;
}>;

/**
 * The person of the unit of work.
 *
 * @throws UnauthenticatedError when no person's session is behind it.
 */
export async function viewerOf(unitOfWork: UnitOfWork): Promise<ViewerRow> {
  const { sessionId, memberId, firmId } = unitOfWork.principal;
  if (sessionId === null || memberId === null) throw new UnauthenticatedError();
  const [member] = await membersByIds(unitOfWork, [memberId]);
  const firms = await firmsOfPerson(unitOfWork);
  const [session] = await unitOfWork.query<{ idleExpiresAt: Date; absoluteExpiresAt: Date }>(
    `select idle_expires_at as "idleExpiresAt", absolute_expires_at as "absoluteExpiresAt"
       from session where id = $1`,
    [sessionId],
  );
  const firm = firms.find(({ id }) => id === firmId);
  if (member === undefined || firm === undefined || session === undefined) throw new UnauthenticatedError();
  return { member, firm, firms, ...session };
}

/** Null when the firm is not one of the person's. */
export async function firmOfPerson(unitOfWork: UnitOfWork, id: string): Promise<FirmRow | null> {
  return (await firmsOfPerson(unitOfWork)).find((firm) => firm.id === id) ?? null;
}

function firmsOfPerson(unitOfWork: UnitOfWork): Promise<FirmRow[]> {
  return unitOfWork.query(
    `select f.id, f.slug, f.name, f.side, f.is_demonstration as "isDemonstration"
       from firm f join member m on m.firm_id = f.id
      where m.account_id = $1 and m.disabled_at is null
      order by f.name, f.id`,
    [unitOfWork.principal.accountId],
  );
}
