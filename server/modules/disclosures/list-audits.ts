import { groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { testimonyFacts, type TestimonyRow } from '../testimony/index.js';
import { auditList, type ListAudit } from './list-audit.js';
import { auditedEntries, decisionsOfLists, entriesOfLists, type DisclosedListRow } from './list.queries.js';

/** A confirmed list against the testimony that the firm knows of, with what each side says. */
export type AuditedList = {
  readonly list: DisclosedListRow;
  readonly audit: ListAudit;
  readonly testimonies: ReadonlyMap<string, TestimonyRow>;
};

/**
 * The audits of lists that are confirmed; other lists are left out. Testimony is read once for each examiner.
 *
 * @param matterId for which matter the testimony is to be used; null: for none that is named.
 */
export async function auditsOfLists(
  unitOfWork: UnitOfWork,
  lists: readonly DisclosedListRow[],
  matterId: string | null,
): Promise<AuditedList[]> {
  const confirmed = lists.filter(({ status }) => status === 'CONFIRMED');
  const ids = confirmed.map(({ id }) => id);
  if (ids.length === 0) return [];
  const entries = groupByKeys(ids, await entriesOfLists(unitOfWork, ids), ({ listId }) => listId);
  const decisions = groupByKeys(ids, await decisionsOfLists(unitOfWork, ids), ({ listId }) => listId);
  const known = new Map<string, readonly TestimonyRow[]>();
  for (const examinerId of new Set(confirmed.map((list) => list.examinerId))) {
    const about = { examinerId, matterId, examinationId: null };
    known.set(examinerId, (await testimonyFacts(unitOfWork, about)).testimonies);
  }
  return confirmed.map((list, at) => {
    const testimonies = known.get(list.examinerId) ?? [];
    return {
      list,
      audit: auditList(list, auditedEntries(entries[at] ?? []), testimonies, decisions[at] ?? []),
      testimonies: new Map(testimonies.map((testimony) => [testimony.id, testimony])),
    };
  });
}
