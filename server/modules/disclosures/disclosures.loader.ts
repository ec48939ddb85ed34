import DataLoader from 'dataloader';
import { alignToKeys, groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import {
  entriesByIds,
  entriesOfExaminers,
  openChallenges,
  type ChallengeRow,
  type FeeItemRow,
  type IncomeEstimateRow,
  type InvoiceRow,
} from './disclosure-entry.queries.js';
import { auditsOfLists, type AuditedList } from './list-audits.js';
import {
  entriesById,
  entriesOfLists,
  listsByIds,
  listsOfExaminers,
  MOST_LISTS,
  type DisclosedEntryRow,
  type DisclosedListRow,
} from './list.queries.js';

type Of<Row> = DataLoader<string, Row | null>;
type ListOf<Row> = DataLoader<string, Row[]>;

const examinerOf = ({ examinerId }: { readonly examinerId: string }): string => examinerId;
const idOf = ({ id }: { readonly id: string }): string => id;

/** Rulings on an examiner's opinions, the newest first. */
export const challengesLoader = (unitOfWork: UnitOfWork): ListOf<ChallengeRow> =>
  new DataLoader(async (ids) => {
    const stored = await entriesOfExaminers(unitOfWork, 'challenge', ids);
    return groupByKeys(ids, await openChallenges(unitOfWork, stored), examinerOf);
  });

/** Null for a ruling that is missing or another firm's; so are the other three. */
export const challengeLoader = (unitOfWork: UnitOfWork): Of<ChallengeRow> =>
  new DataLoader(async (ids) => {
    const stored = await entriesByIds(unitOfWork, 'challenge', ids);
    return alignToKeys(ids, await openChallenges(unitOfWork, stored), idOf);
  });

/** Fees of an examiner by item, the newest first. */
export const feeItemsLoader = (unitOfWork: UnitOfWork): ListOf<FeeItemRow> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await entriesOfExaminers(unitOfWork, 'fee_item', ids), examinerOf),
  );

export const feeItemLoader = (unitOfWork: UnitOfWork): Of<FeeItemRow> =>
  new DataLoader(async (ids) => alignToKeys(ids, await entriesByIds(unitOfWork, 'fee_item', ids), idOf));

/** Invoices of an examiner, the newest first. */
export const invoicesLoader = (unitOfWork: UnitOfWork): ListOf<InvoiceRow> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await entriesOfExaminers(unitOfWork, 'invoice', ids), examinerOf),
  );

export const invoiceLoader = (unitOfWork: UnitOfWork): Of<InvoiceRow> =>
  new DataLoader(async (ids) => alignToKeys(ids, await entriesByIds(unitOfWork, 'invoice', ids), idOf));

/** Estimates of an examiner's income, the latest year first. */
export const incomeEstimatesLoader = (unitOfWork: UnitOfWork): ListOf<IncomeEstimateRow> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await entriesOfExaminers(unitOfWork, 'income_estimate', ids), examinerOf),
  );

export const incomeEstimateLoader = (unitOfWork: UnitOfWork): Of<IncomeEstimateRow> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await entriesByIds(unitOfWork, 'income_estimate', ids), idOf),
  );

/** Lists that an examiner disclosed, the newest first; discarded ones are left out. */
export const listsLoader = (unitOfWork: UnitOfWork): ListOf<DisclosedListRow> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await listsOfExaminers(unitOfWork, ids), examinerOf).map((lists) =>
      lists.slice(0, MOST_LISTS),
    ),
  );

/** Null for a list that is missing or another firm's. */
export const listLoader = (unitOfWork: UnitOfWork): Of<DisclosedListRow> =>
  new DataLoader(async (ids) => alignToKeys(ids, await listsByIds(unitOfWork, ids), idOf));

/** Rows of a list, in their order. */
export const listEntriesLoader = (unitOfWork: UnitOfWork): ListOf<DisclosedEntryRow> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await entriesOfLists(unitOfWork, ids), ({ listId }) => listId),
  );

/** Null for a row that is missing or another firm's. */
export const listEntryLoader = (unitOfWork: UnitOfWork): Of<DisclosedEntryRow> =>
  new DataLoader(async (ids) => alignToKeys(ids, await entriesById(unitOfWork, ids), idOf));

/** The audit of a list; null for one that is not confirmed, missing or another firm's. */
export const listAuditLoader = (unitOfWork: UnitOfWork): Of<AuditedList> =>
  new DataLoader(async (ids) => {
    const lists = await listsByIds(unitOfWork, ids);
    return alignToKeys(ids, await auditsOfLists(unitOfWork, lists, null), ({ list }) => list.id);
  });
