import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError, NotFoundError } from '../../platform/errors.js';
import { lockAtVersion } from '../matters/index.js';
import { testimonyFacts } from '../testimony/index.js';
import { listsByIds } from './list.queries.js';
import type { ListAtVersion } from './settle-list.js';

/** What a member says of an entry and a testimony. `isSame` null takes a decision back. */
export type ListMatchDecision = {
  /** The list at the version that was read: one decision changes what the others rest on. */
  readonly list: ListAtVersion;
  readonly entryId: string;
  readonly testimonyId: string;
  readonly isSame: boolean | null;
};

/**
 * Decides whether an entry of a list names a testimony.
 *
 * @throws NotFoundError for a list, an entry of it or a testimony of the examiner that is not there;
 *   StaleVersionError; ConflictError before the list is confirmed.
 */
export async function decideListMatch(unitOfWork: UnitOfWork, decision: ListMatchDecision): Promise<void> {
  const { entryId, testimonyId, isSame } = decision;
  const { firmId, memberId } = unitOfWork.principal;
  await lockAtVersion(unitOfWork, 'disclosed_list', decision.list.id, decision.list.version);
  const [list] = await listsByIds(unitOfWork, [decision.list.id]);
  if (list === undefined) throw new NotFoundError('DisclosedList');
  if (list.status !== 'CONFIRMED')
    throw new ConflictError('Confirm the list first; then decide what it names.');
  await requireEntry(unitOfWork, list.id, entryId);
  const { testimonies } = await testimonyFacts(unitOfWork, {
    examinerId: list.examinerId,
    matterId: null,
    examinationId: null,
  });
  if (!testimonies.some(({ id }) => id === testimonyId)) throw new NotFoundError('Testimony');
  await unitOfWork.query(
    'delete from disclosed_match where firm_id = $1 and entry_id = $2 and testimony_id = $3',
    [firmId, entryId, testimonyId],
  );
  if (isSame !== null) {
    await unitOfWork.query(
      `insert into disclosed_match (firm_id, entry_id, testimony_id, is_same, decided_by)
       values ($1, $2, $3, $4, $5)`,
      [firmId, entryId, testimonyId, isSame, memberId],
    );
  }
  await unitOfWork.query('update disclosed_list set version = version + 1 where firm_id = $1 and id = $2', [
    firmId,
    list.id,
  ]);
  await unitOfWork.audit({
    action: 'DISCLOSED_LIST_MATCH_DECIDED',
    objectType: 'DisclosedList',
    objectId: list.id,
    detail: { testimonyId, isSame },
  });
  await unitOfWork.notify('examiner', list.examinerId);
}

async function requireEntry(unitOfWork: UnitOfWork, listId: string, entryId: string): Promise<void> {
  const [entry] = await unitOfWork.query(
    'select 1 from disclosed_entry where firm_id = $1 and list_id = $2 and id = $3 and is_taken',
    [unitOfWork.principal.firmId, listId, entryId],
  );
  if (entry === undefined) throw new NotFoundError('DisclosedEntry');
}
