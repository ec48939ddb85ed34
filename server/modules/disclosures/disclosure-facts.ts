import type { UnitOfWork } from '../../platform/database/index.js';
import {
  citeOfEntry,
  entriesOfExaminers,
  openChallenges,
  type ChallengeRow,
  type FeeItemRow,
  type IncomeEstimateRow,
  type InvoiceRow,
} from './disclosure-entry.queries.js';
import type {
  ChallengeFact,
  DisclosureFacts,
  FeeFact,
  IncomeEstimateFact,
  InvoiceFact,
  ListAuditFact,
} from './disclosure-facts.types.js';
import { unitOfItem } from './disclosure-vocabulary.js';
import { incomeFor } from './income-for.js';
import { auditsOfLists, type AuditedList } from './list-audits.js';
import { listCite, listsOfExaminers } from './list.queries.js';

/** Of whom, and for which matter: its list and its venue come first. */
export type DisclosuresAbout = { readonly examinerId: string; readonly matterId: string | null };

/**
 * Everything on file of an examiner's disclosures; empty for one that is missing. Fees are those that are asked on the
 * day or were asked before it.
 *
 * @param today YYYY-MM-DD
 */
export async function disclosureFacts(
  unitOfWork: UnitOfWork,
  about: DisclosuresAbout,
  today: string,
): Promise<DisclosureFacts> {
  const ids = [about.examinerId];
  const challenges = await openChallenges(unitOfWork, await entriesOfExaminers(unitOfWork, 'challenge', ids));
  const fees = await entriesOfExaminers(unitOfWork, 'fee_item', ids);
  const invoices = await entriesOfExaminers(unitOfWork, 'invoice', ids);
  const estimates = await entriesOfExaminers(unitOfWork, 'income_estimate', ids);
  return {
    challenges: challenges.map(challengeFact),
    listAudit: await newestAudit(unitOfWork, about),
    fees: fees.filter(({ from }) => from === null || from <= today).map(feeFact),
    invoices: invoices.map(invoiceFact),
    estimates: estimates.map(estimateFact),
    income: await incomeFor(unitOfWork, { ...about, year: null }),
  };
}

function challengeFact(row: ChallengeRow): ChallengeFact {
  const { id, kind, outcome, decidedOn, court, caseName, citation, basis, quote: words } = row;
  const cite = citeOfEntry('challenge', row);
  return { id, kind, outcome, decidedOn, court, caseName, citation, basis, words, cite };
}

function feeFact(row: FeeItemRow): FeeFact {
  const { id, item, amountCents, from, to } = row;
  return { id, item, amountCents, unit: unitOfItem[item], from, to, cite: citeOfEntry('fee_item', row) };
}

function invoiceFact(row: InvoiceRow): InvoiceFact {
  const { id, matterId, dated, amountCents } = row;
  return { id, matterId, dated, amountCents, cite: citeOfEntry('invoice', row) };
}

function estimateFact(row: IncomeEstimateRow): IncomeEstimateFact {
  const { id, year, percentLow, percentHigh, amountLowCents, amountHighCents, swornOn, basis } = row;
  return {
    ...{ id, year, percentLow, percentHigh, amountLowCents, amountHighCents, swornOn, basis },
    cite: citeOfEntry('income_estimate', row),
  };
}

/** Of the newest confirmed list of the matter; where it has none, of the examiner's. */
async function newestAudit(
  unitOfWork: UnitOfWork,
  { examinerId, matterId }: DisclosuresAbout,
): Promise<ListAuditFact | null> {
  const lists = (await listsOfExaminers(unitOfWork, [examinerId])).filter(
    ({ status }) => status === 'CONFIRMED',
  );
  const list = lists.find((one) => matterId !== null && one.matterId === matterId) ?? lists[0];
  const [audited] = list === undefined ? [] : await auditsOfLists(unitOfWork, [list], matterId);
  return audited === undefined ? null : auditFact(audited);
}

function auditFact({ list, audit, testimonies }: AuditedList): ListAuditFact {
  const inState = (state: string): number =>
    audit.listings.filter((listing) => listing.state === state).length;
  const { id: listId, disclosedOn, coversFrom, coversTo, taken: entries } = list;
  return {
    ...{ listId, disclosedOn, coversFrom, coversTo, entries },
    matched: inState('LISTED'),
    omissions: audit.listings.flatMap(({ testimonyId, state }) => {
      const testimony = testimonies.get(testimonyId);
      // What may not be used is not handed on.
      if (state !== 'OMITTED' || testimony?.givenOn == null || !testimony.mayBeUsed) return [];
      const { givenOn, caseName, cite } = testimony;
      return [{ testimonyId, givenOn, caseName, cite }];
    }),
    undecided: inState('POSSIBLE'),
    undated: inState('UNDATED'),
    cite: listCite(list),
  };
}
