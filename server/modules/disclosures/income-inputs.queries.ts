import type { ForumKind } from '../../kernel/vocabulary.js';
import { groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { EVERY_EXAMINATION, leftOutCondition, SqlParameters } from '../examinations/index.js';
import { rulePlace } from '../legal-rules/index.js';
import { testimonyFacts } from '../testimony/index.js';
import {
  citeOfEntry,
  entriesOfExaminers,
  type FeeItemRow,
  type InvoiceRow,
} from './disclosure-entry.queries.js';
import type { PricedFee } from './income-fees.js';
import type { ExaminationWork, TestimonyWork } from './income-price.js';
import type { IncomeInputs, InvoicedAmount } from './income-range.js';
import { PUBLISHED_FEES } from './published-fees.js';

type Place = { readonly jurisdiction: string | null; readonly forumKind: ForumKind | null };
type ExaminationRow = Omit<ExaminationWork, 'place'> & Place & { readonly examinerId: string };

/**
 * The work of examiners as the profile counts it: what its figures leave out as a repetition, or as not verified, is
 * priced no more than it is counted.
 */
function examinationsOf(unitOfWork: UnitOfWork, examinerIds: readonly string[]): Promise<ExaminationRow[]> {
  const sql = new SqlParameters();
  const firmId = sql.bind(unitOfWork.principal.firmId);
  const ids = sql.bind(examinerIds);
  const isReview = leftOutCondition('RECORD_REVIEW', EVERY_EXAMINATION, sql);
  const isRepeated = leftOutCondition('REEXAMINATION', EVERY_EXAMINATION, sql);
  return unitOfWork.query(
    `select e.id, e.subject_id as "examinerId", e.kind, e.examined_on::text as "examinedOn", e.matter_id as "matterId",
            m.jurisdiction, m.forum_kind as "forumKind", r.pages_reviewed as "pagesReviewed",
            r.pages_supplied as "pagesSupplied", f.amount_cents::double precision as "feeCents",
            case when t.basis = 'BILLED' then t.minutes_low end as "billedMinutes",
            coalesce(t.minutes_high, t.minutes_low) as "statedMinutes",
            case when ${isReview} then 'RECORD_REVIEW' when ${isRepeated} then 'REEXAMINATION'
                 else 'EXAMINATION' end as class
       from examination e
       left join matter m on m.firm_id = e.firm_id and m.id = e.matter_id
       left join examination_records r on r.firm_id = e.firm_id and r.examination_id = e.id
       left join record_review_time t on t.firm_id = e.firm_id and t.examination_id = e.id
       left join fee f on f.firm_id = e.firm_id and f.examination_id = e.id
      where e.firm_id = ${firmId}::uuid and e.subject_id = any (${ids}::uuid[])
        and e.duplicate_of_id is null and e.verification <> 'UNVERIFIED'`,
    sql.values,
  );
}

/** What the income of examiners is reckoned from, in the order of the ids. */
export async function incomeInputs(
  unitOfWork: UnitOfWork,
  examinerIds: readonly string[],
): Promise<IncomeInputs[]> {
  const examinerOf = ({ examinerId }: { readonly examinerId: string }): string => examinerId;
  const examinations = groupByKeys(examinerIds, await examinationsOf(unitOfWork, examinerIds), examinerOf);
  const fees = groupByKeys(
    examinerIds,
    await entriesOfExaminers(unitOfWork, 'fee_item', examinerIds),
    examinerOf,
  );
  const invoices = groupByKeys(
    examinerIds,
    await entriesOfExaminers(unitOfWork, 'invoice', examinerIds),
    examinerOf,
  );
  const testimonies = await testimoniesOf(unitOfWork, examinerIds);
  return examinerIds.map((_, at) => ({
    examinations: (examinations[at] ?? []).map(
      ({ jurisdiction, forumKind, examinerId: _examiner, ...work }) => ({
        ...work,
        place: rulePlace({ jurisdiction, forumKind }),
      }),
    ),
    testimonies: testimonies[at] ?? [],
    invoices: (invoices[at] ?? []).map(invoicedAmount),
    fees: { own: (fees[at] ?? []).map(pricedFee), published: PUBLISHED_FEES },
  }));
}

async function testimoniesOf(
  unitOfWork: UnitOfWork,
  examinerIds: readonly string[],
): Promise<TestimonyWork[][]> {
  const found: TestimonyWork[][] = [];
  for (const examinerId of examinerIds) {
    const about = { examinerId, matterId: null, examinationId: null };
    // What may not be used is not priced either: the range leaves the firm in documents.
    const testimonies = (await testimonyFacts(unitOfWork, about)).testimonies.filter(
      ({ mayBeUsed }) => mayBeUsed,
    );
    const places = await placesOf(
      unitOfWork,
      testimonies.flatMap(({ matterId }) => matterId ?? []),
    );
    found.push(
      testimonies.map(({ id, kind, givenOn, matterId }) => ({
        ...{ id, kind, givenOn, matterId },
        place: matterId === null ? null : rulePlace(places.get(matterId) ?? NO_PLACE),
      })),
    );
  }
  return found;
}

const NO_PLACE: Place = { jurisdiction: null, forumKind: null };

/** Where matters are heard, by their ids. */
export async function placesOf(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  if (matterIds.length === 0) return new Map();
  const rows = await unitOfWork.query<Place & { id: string }>(
    `select id, jurisdiction, forum_kind as "forumKind" from matter
      where firm_id = $1 and id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, matterIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function pricedFee(row: FeeItemRow): PricedFee {
  const { item, amountCents, minimumUnits, allowancePages, from, to } = row;
  return { item, amountCents, minimumUnits, allowancePages, from, to, cite: citeOfEntry('fee_item', row) };
}

function invoicedAmount(row: InvoiceRow): InvoicedAmount {
  const { id, matterId, examinationId, dated: invoicedOn, amountCents } = row;
  return { id, matterId, examinationId, invoicedOn, amountCents, cite: citeOfEntry('invoice', row) };
}
