import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { OrganisationKindsDifferError } from './examination.errors.js';
import { refreshExaminerCounts } from './refresh-counts.js';

const COLUMN_OF_KIND: Readonly<Record<string, string>> = {
  CARRIER: 'carrier_id',
  LAW_FIRM: 'law_firm_id',
  ATTORNEY: 'attorney_id',
  VENDOR: 'vendor_id',
};

/** What another module moves from one organisation to the other, in the same transaction, before the first goes. */
export type OrganisationMove = (
  unitOfWork: UnitOfWork,
  move: { readonly fromId: string; readonly intoId: string },
) => Promise<void>;

const listeners = new Map<string, OrganisationMove>();

/** Declares what moves when organisations become one; called once, when the module is loaded. */
export function onOrganisationMerge(module: string, listener: OrganisationMove): void {
  listeners.set(module, listener);
}

/**
 * Makes two organisations of one kind one: examinations move over, the name given up becomes an alias, and
 * the counts of every examiner concerned follow.
 *
 * @throws NotFoundError; OrganisationKindsDifferError when the kinds differ or both are the same row.
 */
export async function mergeOrganisations(
  unitOfWork: UnitOfWork,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const column = COLUMN_OF_KIND[await commonKind(unitOfWork, fromId, intoId)];
  if (column === undefined) throw new Error('An organisation of unknown kind.');
  const moved = await unitOfWork.query<{ examinerId: string }>(
    `with moved as (
       update examination set ${column} = $3, version = version + 1
        where firm_id = $1 and ${column} = $2 returning subject_id
     ) select distinct subject_id as "examinerId" from moved`,
    [firmId, fromId, intoId],
  );
  await unitOfWork.query(
    'update organisation_alias set organisation_id = $3 where firm_id = $1 and organisation_id = $2',
    [firmId, fromId, intoId],
  );
  for (const listener of listeners.values()) await listener(unitOfWork, { fromId, intoId });
  await unitOfWork.query(
    `with gone as (delete from organisation where firm_id = $1 and id = $2 returning firm_id, kind, name, name_key)
     insert into organisation_alias (firm_id, organisation_id, kind, name, name_key)
     select firm_id, $3::uuid, kind, name, name_key from gone
     on conflict (firm_id, kind, name_key) do nothing`,
    [firmId, fromId, intoId],
  );
  await unitOfWork.query('update organisation set version = version + 1 where firm_id = $1 and id = $2', [
    firmId,
    intoId,
  ]);
  await refreshExaminerCounts(
    unitOfWork,
    moved.map(({ examinerId }) => examinerId),
  );
  await unitOfWork.audit({
    action: 'ORGANISATIONS_MERGED',
    objectType: 'Organisation',
    objectId: intoId,
    detail: { fromId },
  });
}

async function commonKind(unitOfWork: UnitOfWork, fromId: string, intoId: string): Promise<string> {
  const rows = await unitOfWork.query<{ kind: string }>(
    'select kind from organisation where firm_id = $1 and id = any ($2::uuid[]) order by id for update',
    [unitOfWork.principal.firmId, [fromId, intoId]],
  );
  const [one, other] = rows;
  if (fromId === intoId) throw new OrganisationKindsDifferError();
  if (one === undefined || other === undefined) throw new NotFoundError('Organisation');
  if (one.kind !== other.kind) throw new OrganisationKindsDifferError();
  return one.kind;
}
