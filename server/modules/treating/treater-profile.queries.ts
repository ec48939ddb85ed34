import type { Issue, Stance } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { TieKind } from './treating-vocabulary.js';

/** What the firm has on file of a treater, over all of its matters. */
export type TreaterFigures = {
  readonly treaterId: string;
  readonly matters: number;
  readonly claimants: number;
  readonly opinions: number;
  readonly visits: number;
  /** First and last day of a visit or opinion; null when there are none. */
  readonly firstOn: string | null;
  readonly lastOn: string | null;
};

/** How often a treater took a position on a question: each matter once, by the last opinion in it. */
export type TreaterStanceCount = {
  readonly treaterId: string;
  readonly issue: Issue;
  readonly stance: Stance;
  readonly n: number;
};
/** Ties of a kind, and the matters they concern. */
export type TieCountRow = {
  readonly treaterId: string;
  readonly kind: TieKind;
  readonly n: number;
  readonly ofMatters: number;
};

/** A tie on file. Ids are row ids; null: not known. */
export type TreaterTieRow = {
  readonly id: string;
  readonly treaterId: string;
  readonly kind: TieKind;
  readonly matterId: string | null;
  readonly counterpart: string | null;
  /** Whole cents. */
  readonly amountCents: number | null;
  readonly on: string | null;
  readonly note: string | null;
  readonly page: number | null;
  readonly documentId: string | null;
  readonly version: number;
};

/** Two entries of a chart that say different things. Ids are row ids; null: not known. */
export type ChartInconsistencyRow = {
  readonly id: string;
  readonly treaterId: string;
  readonly matterId: string | null;
  readonly on: string;
  readonly text: string;
  readonly otherText: string;
  readonly page: number | null;
  readonly quote: string | null;
  readonly otherPage: number | null;
  readonly otherQuote: string | null;
  readonly isQuoteChecked: boolean;
  readonly isOtherQuoteChecked: boolean;
  readonly documentId: string | null;
  readonly otherDocumentId: string | null;
  readonly version: number;
};

/** A profile lists at most this many ties and inconsistencies, the newest first. */
const MOST_LISTED = 200;

/** Zeroes and nulls for a treater of whom nothing is on file. */
export function figuresOfTreaters(
  unitOfWork: UnitOfWork,
  treaterIds: readonly string[],
): Promise<TreaterFigures[]> {
  return unitOfWork.query(
    `with seen as (
       select o.treater_id, o.matter_id, o.stated_on as day, 1 as opinion, 0 as visit
         from treating_opinion o where o.firm_id = $1 and o.treater_id = any ($2::uuid[])
        union all
       select v.treater_id, v.matter_id, v.visited_on, 0, 1
         from treatment_visit v where v.firm_id = $1 and v.treater_id = any ($2::uuid[])
     )
     select t.id as "treaterId", count(distinct s.matter_id)::integer as matters,
            count(distinct m.claimant_id)::integer as claimants, coalesce(sum(s.opinion), 0)::integer as opinions,
            coalesce(sum(s.visit), 0)::integer as visits, min(s.day)::text as "firstOn", max(s.day)::text as "lastOn"
       from unnest($2::uuid[]) as t (id)
       left join seen s on s.treater_id = t.id
       left join matter m on m.firm_id = $1 and m.id = s.matter_id
      group by t.id`,
    [unitOfWork.principal.firmId, treaterIds],
  );
}

/** By question and stance; one position a matter, so that a long case counts no more than a short one. */
export function stancesOfTreaters(
  unitOfWork: UnitOfWork,
  treaterIds: readonly string[],
): Promise<TreaterStanceCount[]> {
  return unitOfWork.query(
    `select last.treater_id as "treaterId", last.issue, last.stance, count(*)::integer as n
       from (select distinct on (o.treater_id, o.matter_id, o.issue) o.treater_id, o.issue, o.stance
               from treating_opinion o where o.firm_id = $1 and o.treater_id = any ($2::uuid[])
              order by o.treater_id, o.matter_id, o.issue, o.stated_on desc, o.id desc) last
      where last.stance <> 'NOT_ADDRESSED'
      group by 1, 2, 3`,
    [unitOfWork.principal.firmId, treaterIds],
  );
}

/** Kinds of which there is a tie, most frequent first. */
export function tieCountsOfTreaters(
  unitOfWork: UnitOfWork,
  treaterIds: readonly string[],
): Promise<TieCountRow[]> {
  return unitOfWork.query(
    `select x.treater_id as "treaterId", x.kind, count(*)::integer as n,
            count(distinct x.matter_id)::integer as "ofMatters"
       from treater_tie x where x.firm_id = $1 and x.treater_id = any ($2::uuid[]) group by 1, 2 order by 3 desc, 2`,
    [unitOfWork.principal.firmId, treaterIds],
  );
}

const TIE = `
select x.id, x.treater_id as "treaterId", x.kind, x.matter_id as "matterId", x.counterpart,
       x.amount_cents::float8 as "amountCents", x.dated_on::text as "on", x.note, x.page,
       x.source_document_id as "documentId", x.version
  from treater_tie x`;

const INCONSISTENCY = `
select x.id, x.treater_id as "treaterId", x.matter_id as "matterId", x.dated_on::text as "on", x.text,
       x.other_text as "otherText", x.page, x.quote, x.other_page as "otherPage", x.other_quote as "otherQuote",
       x.source_document_id as "documentId", x.other_document_id as "otherDocumentId",
       x.is_quote_checked and x.source_document_id is not null as "isQuoteChecked",
       x.is_other_quote_checked and x.other_document_id is not null as "isOtherQuoteChecked", x.version
  from chart_inconsistency x`;

const NEWEST = `order by x.dated_on desc nulls last, x.id limit ${MOST_LISTED}`;

/** The newest first. */
export function tiesOfTreaters(
  unitOfWork: UnitOfWork,
  treaterIds: readonly string[],
): Promise<TreaterTieRow[]> {
  return unitOfWork.query(ofEach(TIE), [unitOfWork.principal.firmId, treaterIds]);
}

/** The newest first. */
export function inconsistenciesOfTreaters(
  unitOfWork: UnitOfWork,
  treaterIds: readonly string[],
): Promise<ChartInconsistencyRow[]> {
  return unitOfWork.query(ofEach(INCONSISTENCY), [unitOfWork.principal.firmId, treaterIds]);
}

/** The rows of each treater, none pushed out by another's. */
const ofEach = (rows: string): string =>
  `select r.* from unnest($2::uuid[]) as t (id)
    cross join lateral (${rows} where x.firm_id = $1 and x.treater_id = t.id ${NEWEST}) r`;

/** In no particular order; missing ones and another firm's are left out. */
export function tiesByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<TreaterTieRow[]> {
  return unitOfWork.query(`${TIE} where x.firm_id = $1 and x.id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** In no particular order; missing ones and another firm's are left out. */
export function inconsistenciesByIds(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<ChartInconsistencyRow[]> {
  return unitOfWork.query(`${INCONSISTENCY} where x.firm_id = $1 and x.id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}
