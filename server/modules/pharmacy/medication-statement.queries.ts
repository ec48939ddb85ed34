import type { UnitOfWork } from '../../platform/database/index.js';
import type { StatementAssertion, StatementKind } from './pharmacy-vocabulary.js';

/** What somebody said of taking a medication. Days are YYYY-MM-DD; null: not stated. */
export type StatementRow = {
  readonly id: string;
  readonly matterId: string;
  readonly kind: StatementKind;
  readonly statedOn: string;
  readonly medication: string;
  readonly assertion: StatementAssertion;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly quote: string | null;
  readonly page: number | null;
  readonly line: number | null;
  readonly documentId: string | null;
  readonly version: number;
};

/** A matter has at most this many in one answer. */
const MOST_STATEMENTS = 300;

const STATEMENT = `
select s.id, s.matter_id as "matterId", s.kind, s.stated_on::text as "statedOn", s.medication, s.assertion,
       s.from_on::text as "from", s.to_on::text as "to", s.reason, s.quote, s.page, s.line,
       s.source_document_id as "documentId", s.version
  from medication_statement s`;

/** In no particular order; missing ones and another firm's are left out. */
export function statementsByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<StatementRow[]> {
  return unitOfWork.query(`${STATEMENT} where s.firm_id = $1 and s.id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** Statements of many matters, by day; at most 300 of each. */
export function statementsOfMatters(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<StatementRow[]> {
  return unitOfWork.query(
    `select s.* from unnest($2::uuid[]) as m (id)
      cross join lateral (
        ${STATEMENT} where s.firm_id = $1 and s.matter_id = m.id
         order by s.stated_on, s.id limit ${MOST_STATEMENTS}) s`,
    [unitOfWork.principal.firmId, matterIds],
  );
}
