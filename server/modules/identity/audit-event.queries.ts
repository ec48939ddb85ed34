import { LessThan } from 'typeorm';
import type { UnitOfWork } from '../../platform/database/index.js';
import { AuditEventEntity } from './audit-event.entity.js';

/** Latest first; `after` is the id of the row before the page. */
export function auditEvents(
  unitOfWork: UnitOfWork,
  page: Readonly<{ limit: number; after: string | null }>,
): Promise<AuditEventEntity[]> {
  return unitOfWork.scope.findBy(AuditEventEntity, page.after === null ? {} : { id: LessThan(page.after) }, {
    order: { id: 'DESC' },
    take: page.limit,
  });
}

/** Entries in the firm's history. */
export async function auditEventCount(unitOfWork: UnitOfWork): Promise<number> {
  const [row] = await unitOfWork.query<{ count: number }>(
    'select count(*)::int as count from audit_event where firm_id = $1',
    [unitOfWork.principal.firmId],
  );
  return row?.count ?? 0;
}

/** Null when missing, or another firm's. */
export function auditEventById(unitOfWork: UnitOfWork, id: string): Promise<AuditEventEntity | null> {
  return unitOfWork.scope.byId(AuditEventEntity, id);
}
