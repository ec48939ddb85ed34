import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError, ValidationError } from '../../platform/errors.js';
import type { MatterEvent, ServiceMethod } from '../../rules/rule-vocabulary.js';
import { lockAtVersion, requireMatter } from '../matters/index.js';
import { isServed } from './served-event.js';

/** A day to record; `current` is the row that it replaces, null for the first of its kind. */
export type MatterDateToSet = {
  readonly matterId: string;
  readonly kind: MatterEvent;
  readonly on: string;
  readonly service: ServiceMethod | null;
  readonly current: { readonly id: string; readonly version: number } | null;
};

/** Somebody recorded the day meanwhile. */
export class MatterDateTakenError extends ConflictError {
  constructor() {
    super('This day is recorded already; reload the matter and change it there.', {
      path: ['input', 'kind'],
    });
  }
}

/** No limit of law reaches further, and a mistyped year does. */
const FIRST_DAY = '1950-01-01';
const LAST_DAY = '2100-12-31';

/**
 * Records or changes the day of an event of a matter; there is one of each kind.
 *
 * @throws NotFoundError, StaleVersionError; MatterDateTakenError when the kind has a day and none was given to
 *   replace; ValidationError for a day that no matter has, or service of what is not served.
 */
export async function setMatterDate(unitOfWork: UnitOfWork, date: MatterDateToSet): Promise<string> {
  const { matterId, kind, on, service, current } = date;
  if (on < FIRST_DAY || on > LAST_DAY) {
    throw new ValidationError('Check the year of the day.', { path: ['input', 'on'] });
  }
  if (service !== null && !isServed(kind)) {
    throw new ValidationError('Nothing is served on this day; leave the way of service open.', {
      path: ['input', 'service'],
    });
  }
  await requireMatter(unitOfWork, matterId);
  const id = current === null ? await added(unitOfWork, date) : await changed(unitOfWork, date, current);
  await unitOfWork.audit({
    action: 'MATTER_DATE_SET',
    objectType: 'MatterDate',
    objectId: id,
    detail: { kind },
  });
  await unitOfWork.notify('matter', matterId);
  return id;
}

async function added(
  unitOfWork: UnitOfWork,
  { matterId, kind, on, service }: MatterDateToSet,
): Promise<string> {
  const { firmId, memberId } = unitOfWork.principal;
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into matter_date (firm_id, matter_id, kind, on_day, service, created_by)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (firm_id, matter_id, kind) do nothing returning id`,
    [firmId, matterId, kind, on, service, memberId],
  );
  if (row === undefined) throw new MatterDateTakenError();
  return row.id;
}

async function changed(
  unitOfWork: UnitOfWork,
  { matterId, kind, on, service }: MatterDateToSet,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string> {
  await lockAtVersion(unitOfWork, 'matter_date', id, version);
  const rows = await unitOfWork.query(
    `update matter_date set on_day = $5, service = $6, version = version + 1
      where firm_id = $1 and id = $2 and matter_id = $3 and kind = $4 returning id`,
    [unitOfWork.principal.firmId, id, matterId, kind, on, service],
  );
  if (rows.length === 0) {
    throw new ValidationError('The day to change is one of another event; reload the matter.', {
      path: ['input', 'id'],
    });
  }
  return id;
}
